"""The posts of the invented forum: topics and replies, some taken back, and a few notices of the forum itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from townhum.demo import elsewhere, moments
from townhum.demo.identities import Minter
from townhum.demo.people import Account
from townhum.demo.speech import Remark
from townhum.records import DropReason

FORUM = "shelf.example"
"""The domain of the invented forum. It is served on loopback under another address."""

ACCOUNTS = 60
SHARE = 0.08
GONE = {"hidden": 4, "deleted_at": 3, "user_deleted": 5}
NOTICES = 8

_FIRST_POST, _FIRST_TOPIC, _FIRST_USER = 5_001, 411, 31
_STARTS_A_TOPIC = 0.2
SYSTEM = Account("discourse", "-1", "system", datetime(2022, 11, 1, tzinfo=UTC), 0)
"""The forum's own robot."""


@dataclass(frozen=True, slots=True, repr=False)
class ForumPost:
    """One post of a topic. `gone` names the field by which the forum says that it was taken back, or is empty."""

    id: int
    at: datetime
    author: Account
    remark: Remark
    topic: int
    number: int
    title: str
    gone: str = ""

    @property
    def is_notice(self) -> bool:
        """Whether the forum itself wrote it."""
        return self.author is SYSTEM

    @property
    def leave_out(self) -> DropReason | None:
        """Why it must not be counted, if so."""
        if self.is_notice:
            return DropReason.AUTOMATED
        return DropReason.DELETED if self.gone else None

    @property
    def path(self) -> str:
        """The page of the post, below the forum."""
        return f"/t/{self.slug}/{self.topic}/{self.number}"

    @property
    def slug(self) -> str:
        """The topic's title as addresses have it."""
        return "-".join("".join(letter if letter.isalnum() else " " for letter in self.title.lower()).split())


def forum(random: Random, minter: Minter) -> tuple[tuple[Account, ...], tuple[ForumPost, ...]]:
    """The accounts of the forum and every post, oldest first, with their names and addresses planted."""
    members = elsewhere.people(ACCOUNTS, lambda rank: _member(rank, random, minter))
    said = list(elsewhere.remarks(members, SHARE, random, minter))
    said += [_notice(said[at], random) for at in random.sample(range(len(said)), NOTICES)]
    made = _posts(sorted(said, key=lambda one: (one.at, one.author.id)), random)
    for post in made:
        minter.plant("post_url", post.path)
    return members, made


def _member(rank: int, random: Random, minter: Minter) -> Account:
    return Account(
        network="discourse",
        id=str(_FIRST_USER + rank),
        name=minter.plant("account_name", minter.user_name()),
        since=datetime(2023, 1, 1, tzinfo=UTC),
        weight=elsewhere.weight(rank),
        display_name=minter.display_name() if random.randrange(3) == 0 else "",
    )


def _notice(remark: Remark, random: Random) -> Remark:
    words = random.choice(("This topic was pinned.", "This topic was moved to Kettles.", "This topic is closed now."))
    return Remark(remark.beat, SYSTEM, moments.moment(remark.beat.week, random), words, remark.title)


def _posts(said: Sequence[Remark], random: Random) -> tuple[ForumPost, ...]:
    gone = _gone(said, random)
    topics: list[list[ForumPost]] = []
    made = []
    for index, remark in enumerate(said):
        starts = not topics or (remark.author is not SYSTEM and random.random() < _STARTS_A_TOPIC)
        if starts:
            topics.append([])
        topic = topics[-1] if starts else random.choice(topics[-20:])
        post = ForumPost(
            id=_FIRST_POST + index,
            at=remark.at,
            author=remark.author,
            remark=remark,
            topic=topic[0].topic if topic else _FIRST_TOPIC + len(topics),
            number=len(topic) + 1,
            title=topic[0].title if topic else remark.title,
            gone=gone.get(index, ""),
        )
        topic.append(post)
        made.append(post)
    return tuple(made)


def _gone(said: Sequence[Remark], random: Random) -> dict[int, str]:
    """What was taken back: of busy members and without a planted identity, so that all that is planted is still served."""
    busy = elsewhere.weight(20)
    free = [index for index, remark in enumerate(said) if remark.author.weight > busy and not remark.identity]
    kinds = [kind for kind, many in GONE.items() for _ in range(many)]
    return dict(zip(random.sample(free, len(kinds)), kinds, strict=True))
