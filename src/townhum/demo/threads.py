"""The posts and comments of the two invented subreddits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from townhum.demo.identities import Minter
from townhum.demo.people import BASE36, Account
from townhum.demo.speech import Remark
from townhum.records import DropReason

SUBREDDITS = ("KettleCornerDemo", "TeaRoomDemo")
DELETED_BY_AUTHOR = 48
REMOVED_BY_MODERATORS = 31
_STARTS_A_THREAD = 0.22
_FIRST = {"t3": int("1rh0000", 36), "t1": int("nk00000", 36)}


@dataclass(frozen=True, slots=True, repr=False)
class Contribution:
    """One post (`t3`) or comment (`t1`). `link` is the post a comment stands under, `parent` what it answers.

    `gone` is "deleted" (by its author), "removed" (by moderators), or empty.
    """

    kind: str
    id: str
    at: datetime
    author: Account
    remark: Remark
    subreddit: str
    link: Contribution | None = None
    parent: Contribution | None = None
    gone: str = ""

    @property
    def name(self) -> str:
        """The fullname: kind and id."""
        return f"{self.kind}_{self.id}"

    @property
    def permalink(self) -> str:
        """The page of the post or comment, below the site."""
        post = self.link or self
        slug = "".join(letter if letter.isalnum() else "_" for letter in post.remark.title.lower())[:50]
        own = f"{self.id}/" if self.link else ""
        return f"/r/{self.subreddit}/comments/{post.id}/{slug}/{own}"

    @property
    def leave_out(self) -> DropReason | None:
        """Why it must not be counted, if so."""
        return DropReason.DELETED if self.gone else None


def threads(said: Iterable[Remark], random: Random, minter: Minter) -> tuple[Contribution, ...]:
    """Every post and comment of both subreddits, oldest first, with its fullname and permalink planted."""
    said = [remark for remark in said if remark.author.network == "reddit"]
    gone = _gone(said, random)
    made: list[Contribution] = []
    threads_of: dict[str, list[list[Contribution]]] = {name: [] for name in SUBREDDITS}
    for index, remark in enumerate(said):
        (subreddit,) = random.choices(SUBREDDITS, (11, 9))
        one = _placed(index, remark, threads_of[subreddit], random, subreddit=subreddit, gone=gone.get(index, ""))
        made.append(one)
        minter.plant("post_id", one.name)
        minter.plant("post_url", one.permalink)
    return tuple(made)


def _placed(
    index: int,
    remark: Remark,
    open_threads: list[list[Contribution]],
    random: Random,
    *,
    subreddit: str,
    gone: str,
) -> Contribution:
    """A new thread, or a comment in one of the last forty."""
    starts = not open_threads or (remark.beat.topic != "echo" and random.random() < _STARTS_A_THREAD)
    kind = "t3" if starts else "t1"
    at = remark.at.replace(microsecond=0)
    thread = [] if starts else random.choice(open_threads[-40:])
    one = Contribution(
        kind=kind,
        id=base36(_FIRST[kind] + 37 * index),
        at=at,
        author=remark.author,
        remark=remark,
        subreddit=subreddit,
        link=thread[0] if thread else None,
        parent=random.choice(thread[-6:]) if thread else None,
        gone=gone,
    )
    thread.append(one)
    if starts:
        open_threads.append(thread)
    return one


def _gone(said: Sequence[Remark], random: Random) -> dict[int, str]:
    """What was taken back: of busy authors and without a planted identity, so that all that is planted is still served."""
    busy = 100
    free = [index for index, remark in enumerate(said) if remark.author.weight > busy and not remark.identity]
    kinds = ["deleted"] * DELETED_BY_AUTHOR + ["removed"] * REMOVED_BY_MODERATORS
    return dict(zip(random.sample(free, len(kinds)), kinds, strict=True))


def base36(number: int) -> str:
    """A number as Reddit writes its ids."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = BASE36[digit] + digits
    return digits
