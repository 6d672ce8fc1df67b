"""The invented part of Bluesky: posts with a hashtag, their authors and what these ask for, and the small talk around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from townhum.demo import elsewhere
from townhum.demo.identities import Minter
from townhum.demo.people import Account
from townhum.demo.speech import Remark
from townhum.records import DropReason

TAG = "kettles"
ACCOUNTS = 56
SHARE = 0.06
LABELLED = 5
TAKEN_BACK = 6
"""Posts that a moderator labelled, and posts that their authors deleted an hour later."""

_POST = "app.bsky.feed.post"
_BASE32 = "234567abcdefghijklmnopqrstuvwxyz"
_STRANGERS = 12
_QUIRKS: tuple[dict[str, Any], ...] = (
    {"noindex": True, "leave_out": DropReason.OPTED_OUT},
    {"noindex": True, "leave_out": DropReason.OPTED_OUT},
    {"indexable": False, "leave_out": DropReason.OPTED_OUT},
    {"indexable": False, "leave_out": DropReason.OPTED_OUT},
    {"note": "mostly tea. #nobot", "leave_out": DropReason.OPTED_OUT},
    {"bot": True, "leave_out": DropReason.AUTOMATED},
)
"""`noindex` is a label that asks to be read by nobody without an account, `indexable` False a record that forbids machines."""


@dataclass(frozen=True, slots=True, repr=False)
class SkyPost:
    """One post with the hashtag."""

    at: datetime
    author: Account
    remark: Remark
    labelled: bool = False
    taken_back: bool = False

    @property
    def rkey(self) -> str:
        """The record's key: its moment in microseconds, as AT Protocol writes it (a TID)."""
        number = round(self.at.timestamp() * 1_000_000) << 10
        return "".join(_BASE32[number >> shift & 31] for shift in range(60, -1, -5))

    @property
    def uri(self) -> str:
        """The post's name on the network."""
        return f"at://{self.author.id}/{_POST}/{self.rkey}"

    @property
    def deleted_at(self) -> datetime:
        """When a post that is taken back is."""
        return self.at + timedelta(minutes=40)

    @property
    def leave_out(self) -> DropReason | None:
        """Why it must not be counted, if so. What was taken back is no item any more."""
        return self.author.leave_out or (DropReason.NOT_PUBLIC if self.labelled else None)


@dataclass(frozen=True, slots=True, repr=False)
class Skies:
    """What is written: `posts` with the hashtag, and the accounts of `strangers`, who write without it."""

    accounts: tuple[Account, ...]
    posts: tuple[SkyPost, ...]
    strangers: tuple[str, ...]


def skies(random: Random, minter: Minter) -> Skies:
    """Accounts and posts, oldest first, with every identity planted."""
    people = elsewhere.people(ACCOUNTS, lambda rank: _account(rank, random, minter))
    people = _with_quirks(people, random)
    said = elsewhere.remarks(people, SHARE, random, minter)
    free = [index for index, one in enumerate(said) if one.author.leave_out is None and not one.identity]
    odd = random.sample(
        [index for index in free if said[index].author.weight > elsewhere.weight(20)], LABELLED + TAKEN_BACK
    )
    labelled, back = set(odd[:LABELLED]), set(odd[LABELLED:])
    posts = tuple(
        SkyPost(one.at, one.author, one, labelled=index in labelled, taken_back=index in back)
        for index, one in enumerate(said)
    )
    for post in posts:
        minter.plant("post_uri", post.uri)
        minter.plant("post_id", post.rkey)
    return Skies(people, posts, tuple(minter.of("did") for _ in range(_STRANGERS)))


def _account(rank: int, random: Random, minter: Minter) -> Account:
    return Account(
        network="bluesky",
        id=minter.of("did"),
        name=minter.plant("account_name", minter.user_name().replace("_", "-") + ".sky.example"),
        since=datetime(2024, 2, 1, tzinfo=UTC),
        weight=elsewhere.weight(rank),
        display_name=minter.display_name() if random.randrange(2) else "",
    )


def _with_quirks(people: Sequence[Account], random: Random) -> tuple[Account, ...]:
    """Who said no, and how; nobody among the busiest."""
    busiest = 20
    odd = dict(zip(random.sample(range(busiest, len(people)), len(_QUIRKS)), _QUIRKS, strict=True))
    return tuple(replace(one, **odd.get(rank, {})) for rank, one in enumerate(people))
