"""The posts of the invented Mastodon server, as it holds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from townhum.demo.identities import Minter
from townhum.demo.people import Account
from townhum.demo.speech import Remark
from townhum.records import DropReason

HASHTAGS = ("kettles", "teatime", "kitchentalk")
NOT_PUBLIC = {"unlisted": 34, "private": 12, "direct": 4}
BOOSTS = 60
_EDITED = 40


@dataclass(frozen=True, slots=True, repr=False)
class Toot:
    """One status. `hashtags` are the tags it carries; `boost_of` is set where it only passes on another one."""

    id: int
    at: datetime
    author: Account
    remark: Remark
    hashtags: tuple[str, ...]
    visibility: str = "public"
    reply_to: Toot | None = None
    boost_of: Toot | None = None
    edited_at: datetime | None = None
    spoiler: str = ""

    @property
    def leave_out(self) -> DropReason | None:
        """Why it must not be counted, if so. At most one reason applies."""
        if self.boost_of:
            return DropReason.RESHARED
        return DropReason.NOT_PUBLIC if self.visibility != "public" else self.author.leave_out

    @property
    def uri(self) -> str:
        """The status's name across servers."""
        return f"{self.author.uri}/statuses/{self.id}"

    @property
    def url(self) -> str:
        """The page of the status."""
        return f"{self.author.url}/{self.id}"


def toots(said: Iterable[Remark], people: Sequence[Account], random: Random, minter: Minter) -> tuple[Toot, ...]:
    """Every status, oldest first, with its ids, uris and urls planted."""
    said = [remark for remark in said if remark.author.network == "mastodon"]
    visibility = _not_public(said, random)
    edited = set(random.sample(range(len(said)), _EDITED))
    made: list[Toot] = []
    for index, remark in enumerate(said):
        made.append(
            Toot(
                id=snowflake(remark.at, index),
                at=remark.at,
                author=remark.author,
                remark=remark,
                hashtags=_hashtags(random),
                visibility=visibility.get(index, "public"),
                reply_to=_replied_to(remark, made, random),
                edited_at=remark.at + timedelta(minutes=7) if index in edited else None,
                spoiler="rant" if remark.beat.tone < 0 and random.randrange(15) == 0 else "",
            )
        )
    made += _boosts(made, people, random)
    for toot in made:
        minter.plant("post_id", str(toot.id))
        minter.plant("post_uri", toot.uri)
        if toot.boost_of is None:  # a boost has no page of its own
            minter.plant("post_url", toot.url)
    return tuple(sorted(made, key=lambda toot: toot.id))


def snowflake(at: datetime, number: int) -> int:
    """An id as Mastodon makes it: milliseconds since 1970, and 16 bits to tell posts of one millisecond apart."""
    return (round(at.timestamp() * 1000) << 16) + number % (1 << 16)


def _not_public(said: Sequence[Remark], random: Random) -> dict[int, str]:
    """Posts of willing authors, so that each post has one reason at most. None holds the only speech of an account."""
    willing = [index for index, remark in enumerate(said) if remark.author.leave_out is None and remark.author.weight]
    kinds = [kind for kind, many in NOT_PUBLIC.items() for _ in range(many)]
    return dict(zip(random.sample(willing, len(kinds)), kinds, strict=True))


def _hashtags(random: Random) -> tuple[str, ...]:
    (first,) = random.choices(HASHTAGS, (5, 3, 2))
    if random.randrange(6):
        return (first,)
    return (first, random.choice([tag for tag in HASHTAGS if tag != first]))


def _replied_to(remark: Remark, made: Sequence[Toot], random: Random) -> Toot | None:
    if made and (remark.beat.topic == "echo" or random.randrange(9) == 0):
        return random.choice(made[-120:])
    return None


def _boosts(made: Sequence[Toot], people: Sequence[Account], random: Random) -> list[Toot]:
    willing = [one for one in people if one.network == "mastodon" and one.leave_out is None]
    public = [toot for toot in made if toot.leave_out is None]
    return [
        Toot(
            id=snowflake(later, 60_000 + number),
            at=later,
            author=random.choice(willing),
            remark=boosted.remark,
            hashtags=boosted.hashtags,
            boost_of=boosted,
        )
        for number, boosted in enumerate(random.sample(public, BOOSTS))
        for later in (boosted.at + timedelta(minutes=20 + number),)
    ]
