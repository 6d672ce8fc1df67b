"""The invented accounts: 560 on a Mastodon server and 340 on Reddit, a few of them loud, some who said no."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from townhum.demo.identities import Minter
from townhum.demo.story import LOUD, Loud
from townhum.records import DropReason

TOWN = "townsquare.example"
"""The domain of the invented Mastodon server. It is served on loopback under another address."""

ACCOUNTS = {"mastodon": 560, "reddit": 340}
BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"

_OPT_OUTS = (
    ({"indexable": False}, 26),
    ({"noindex": True}, 10),
    ({"note": '<p>tea, trains, no machines please. <a href="#" rel="tag">#<span>nobot</span></a></p>'}, 8),
    ({"note": "<p>just here to read. #NoIndex</p>"}, 3),
    ({"fields": (("please", "#noarchive"),)}, 3),
    ({"memorial": True}, 1),
)
_BOTS = 7
_SHOWS_A_NAME = 0.6  # share of accounts with a display name
_OTHER_HOSTS = ("pond.example", "moss.example", "harbour.test")
_NOTES = (
    "",
    "",
    "<p>tea first</p>",
    "<p>kitchens, bikes, one cat</p>",
    "<p>she/her. mostly cooking</p>",
    "<p>ask me about oolong</p>",
)


@dataclass(frozen=True, slots=True)
class Account:
    """One account. `host` is empty where it is local; `leave_out` is why its posts must not be counted, if so.

    `weight` says how often it speaks in comparison; 0 for a loud account, whose posts the story counts out.
    """

    network: str
    id: str
    name: str
    since: datetime
    weight: int
    host: str = ""
    display_name: str = ""
    note: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    indexable: bool = True
    noindex: bool = False
    memorial: bool = False
    bot: bool = False
    discoverable: bool | None = None
    leave_out: DropReason | None = None
    loud: Loud | None = field(default=None, compare=False)

    @property
    def url(self) -> str:
        """The profile page."""
        return f"https://{self.host or TOWN}/@{self.name}"

    @property
    def uri(self) -> str:
        """The account's name across servers."""
        return f"https://{self.host}/users/{self.name}" if self.host else f"https://{TOWN}/ap/users/{self.id}"

    @property
    def acct(self) -> str:
        """How the Mastodon API writes the account: with its host, unless it is local."""
        return f"{self.name}@{self.host}" if self.host else self.name


def mastodon_people(random: Random, minter: Minter) -> list[Account]:
    """The accounts of the Mastodon server, every identity of theirs planted."""
    loud = [one for one in LOUD if one.network == "mastodon"]
    quirks = _quirks(random, ACCOUNTS["mastodon"] - len(loud))
    people = [_on_mastodon(rank, quirk, None, random, minter) for rank, quirk in enumerate(quirks)]
    people += [_on_mastodon(0, {}, one, random, minter) for one in loud]
    for one in people:
        for kind, string in (
            ("account_name", one.name),
            ("account_id", one.id),
            ("account_uri", one.uri),
            ("account_url", one.url),
        ):
            minter.plant(kind, string)
    return people


def reddit_people(random: Random, minter: Minter) -> list[Account]:
    """The accounts of Reddit, every identity of theirs planted."""
    louds: list[Loud | None] = [one for one in LOUD if one.network == "reddit"]
    louds += [None] * (ACCOUNTS["reddit"] - len(louds))
    return [
        Account(
            network="reddit",
            id=minter.plant("account_id", "t2_" + "".join(random.choices(BASE36, k=8))),
            name=minter.plant("account_name", minter.user_name()),
            since=_since(random),
            weight=0 if loud else _weight(rank),
            loud=loud,
        )
        for rank, loud in enumerate(louds)
    ]


def _quirks(random: Random, count: int) -> list[dict[str, Any]]:
    """Who said no, and how; one way each, nobody among the sixty busiest."""
    quirks: list[dict[str, Any]] = [
        {**how, "leave_out": DropReason.OPTED_OUT} for how, many in _OPT_OUTS for _ in range(many)
    ]
    quirks += [{"bot": True, "leave_out": DropReason.AUTOMATED}] * _BOTS
    busiest = 60
    quirks += [{} for _ in range(count - busiest - len(quirks))]
    random.shuffle(quirks)
    return [{} for _ in range(busiest)] + quirks


def _on_mastodon(rank: int, quirk: dict[str, Any], loud: Loud | None, random: Random, minter: Minter) -> Account:
    since = _since(random)
    elsewhere = random.randrange(4) == 0 and "noindex" not in quirk  # noindex is only told of local accounts
    plain = Account(
        network="mastodon",
        id=str((int(since.timestamp()) * 1000 << 16) + random.randrange(1 << 16)),
        name=minter.user_name(),
        since=since,
        weight=0 if loud else _weight(rank),
        host=random.choice(_OTHER_HOSTS) if elsewhere else "",
        display_name=minter.display_name() if random.random() < _SHOWS_A_NAME else "",
        note=random.choice(_NOTES),
        discoverable=random.choice((True, None, None)),
        loud=loud,
    )
    return replace(plain, **quirk)


def _since(random: Random) -> datetime:
    return datetime(2022, 11, 1, tzinfo=UTC) + timedelta(seconds=random.randrange(3 * 365 * 86_400))


def _weight(rank: int) -> int:
    """Heavy-tailed, after Zipf: the busiest speak some forty times as often as the quietest."""
    return 10_000 // (rank + 14)
