"""No post can stop a release: what cannot be scrubbed or read is left out, and the others are as they would be without it.

If one post could hold a period back, whether a number is published would tell of that post, and whoever finds a text that a
library stumbles over could silence a study.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from townhum.errors import Stop
from townhum.records import DropReason, ItemKey, Post, ScrubbedPost, Signals

Given = TypeVar("Given")
Made = TypeVar("Made")

_ANY = Post("net", "source", ItemKey(bytes(16)), datetime(2026, 1, 1, tzinfo=UTC), "the kettle is great")
"""Asks whether it is a post that cannot be read or whatever reads it: without a model, every post would be left out."""


def any_other() -> Post:
    """An invented post, about which nothing is special."""
    return _ANY


class Careful:
    """Scrubs and reads as `scrub` and `read` do, but leaves out a post at which they raise something that nobody meant.

    A `Stop` (a model is missing), an interruption and the end of memory are no post's fault and go through. So does anything
    raised where an invented post, tried then, cannot be scrubbed or read either. Of what else is raised nothing is kept, not
    even its kind: it may quote the post. For the others to be the same as without it, `scrub` and `read` answer of each post
    by itself (`tests/scrub/test_batches.py`, `tests/read/test_batches.py`).
    """

    def __init__(
        self,
        scrub: Callable[[Sequence[Post]], Sequence[ScrubbedPost | DropReason]],
        read: Callable[[Sequence[ScrubbedPost]], Sequence[Signals]],
    ) -> None:
        self._scrub, self._read = scrub, read

    def scrub(self, posts: Sequence[Post]) -> list[ScrubbedPost | DropReason]:
        """One for one, in the same order: the scrubbed post, or why there is none."""
        return _of_each(self._scrub, posts, self._try_scrub)

    def read(self, posts: Sequence[ScrubbedPost]) -> list[Signals | DropReason]:
        """One for one, in the same order: the signals, or `DropReason.BROKEN`."""
        return _of_each(self._read, posts, self._try_read)

    def _try_scrub(self) -> None:
        self._scrub([any_other()])

    def _try_read(self) -> None:
        self._read([post for post in self._scrub([any_other()]) if isinstance(post, ScrubbedPost)])


def _of_each(
    step: Callable[[Sequence[Given]], Sequence[Made]], posts: Sequence[Given], works: Callable[[], None]
) -> list[Made | DropReason]:
    """The answers of a step; where it raises, those of either half, down to the post at which it does.

    By halves, because one at a time a batch costs ten times as much: whoever knows a text that breaks could slow a run so.
    """
    if (answers := _answers(step, posts)) is not None:
        return list(answers)
    works()  # raises in its own words, which quote no post
    if len(posts) == 1:
        return [DropReason.BROKEN]
    half = len(posts) // 2
    return [*_of_each(step, posts[:half], works), *_of_each(step, posts[half:], works)]


def _answers(step: Callable[[Sequence[Given]], Sequence[Made]], posts: Sequence[Given]) -> Sequence[Made] | None:
    try:
        return step(posts)
    except (Stop, MemoryError):
        raise
    except Exception:  # noqa: BLE001  whatever it is; and nothing of it is kept, for it may quote the post
        return None
