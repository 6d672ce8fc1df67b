"""What of a source could not be read: counted in memory, and told in bands, on the screen alone.

What is published of it, and whether a period waits because of it, go by noisy numbers of accounts instead (`count.release.look`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import Enum
from typing import Any

from townhum.connector import Manifest
from townhum.connector.screen import values_at
from townhum.records.agreed import MOST_BROKEN

_ENCODING = 'state encoding: where lines are in several, such as encoding = ["utf-8", "cp1252"], which are tried in this order on each line'
_BANDS = (
    (0.5, "half or more"),
    (0.2, "20 to 50 %"),
    (0.05, "5 to 20 %"),
    (0.01, "1 to 5 %"),
)
"""From which share on, and how it is told. None and less than the least are not told apart."""


def share_band(some: int, of_all: int) -> str:
    """How large a share is, as people are told it; nothing where it is none, or under one in a hundred."""
    share = some / of_all if of_all else 0.0
    return next((words for least, words in _BANDS if share >= least), "")


class Part(Enum):
    """Where an item is broken, with the first thing to do about it: in a file of one's own, and at a place on the network."""

    ROW = (
        "see that its rows have as many cells as headings and that quotes are closed (in JSON Lines: that each line is one object), and take further headings, totals and footers out",
        "report to the author of the connector that its items have another shape",
    )
    DATE = (
        "see how these rows write their dates, and whether date_format and time_zone say so",
        "report to the author of the connector that items come without a date",
    )
    REST = (
        "see that the columns it names hold what they are said to hold",
        "report to the author of the connector that items lack what they had",
    )

    def __init__(self, in_a_file: str, elsewhere: str) -> None:
        self.in_a_file, self.elsewhere = in_a_file, elsewhere


def broken_part(raw: Any, manifest: Manifest) -> Part:
    """Where an item that could not be read is broken."""
    if not isinstance(raw, Mapping):
        return Part.ROW
    dates = (value for path in manifest.keep["created_at"] for value in values_at(raw, path))
    return Part.REST if any(date not in (None, "") for date in dates) else Part.DATE


Sums = tuple[int, Mapping[str, int], Mapping[str, int]]
"""What could be read, what could not by its part, and what the connector left out by kind."""


class Losses:
    """What of one source was read, and what was broken. Nothing but bands can be asked for, nor shown.

    `most` is the share that may be broken (0 to 1), `own` whether it is a file of one's own.
    """

    def __init__(self, most: float = MOST_BROKEN, *, own: bool = False) -> None:
        self.most, self._own = most, own
        self._sound = 0
        self._broken: Counter[Part] = Counter()
        self._left: Counter[str] = Counter()

    def read(self, items: int = 1) -> None:
        """So many items could be read, used or not; where it is below nought, so many that were taken for read could not."""
        self._sound += items

    def lose(self, part: Part) -> None:
        """One item could not be read."""
        self._broken[part] += 1

    def leave_out(self, kinds: Mapping[str, int]) -> None:
        """So many of each kind were left out by the connector, of items that could be read (`Page.left_out`)."""
        self._left.update(kinds)

    def sums(self) -> Sums:
        """What was counted, for another process of the same run alone."""
        return self._sound, {part.name: many for part, many in self._broken.items()}, dict(self._left)

    def add(self, sums: Sums) -> None:
        """Take what another process counted."""
        sound, broken, left = sums
        self._sound += sound
        self._broken.update({Part[name]: many for name, many in broken.items()})
        self._left.update(left)

    def absorb(self, other: Losses) -> None:
        """Take what another one counted."""
        self.add(other.sums())

    @property
    def unrated(self) -> str:
        """How many of its ratings are on no scale that is stated, as a band."""
        return share_band(self._left["not_rated"], sum(self._counts()))

    @property
    def unrated_over(self) -> bool:
        """Whether more of its ratings are on no scale than may be broken."""
        return self._left["not_rated"] > self.most * sum(self._counts())

    @property
    def nothing(self) -> bool:
        """Whether there was no item at all."""
        return not self._sound and not self._broken

    @property
    def band(self) -> str:
        """How much is broken, as people are told it: "5 to 20 %"; nothing where that is none, or under one in a hundred."""
        return share_band(*self._counts())

    @property
    def over(self) -> bool:
        """Whether more is broken than may be."""
        lost, every = self._counts()
        return lost > self.most * every

    @property
    def limit(self) -> str:
        """The share that may be broken: "5 %"."""
        return f"{100 * self.most:g} %"

    @property
    def do(self) -> str:
        """The first thing to do about it, for most of what is broken."""
        if self._own and 2 * self._left["unreadable"] > self._broken.total():
            return _ENCODING
        part = max(Part, key=lambda each: self._broken[each])
        return part.in_a_file if self._own else part.elsewhere

    def _counts(self) -> tuple[int, int]:
        lost = self._broken.total()
        return lost, lost + max(0, self._sound)

    def __repr__(self) -> str:
        return "Losses()"
