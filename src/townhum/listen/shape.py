"""How a source looked in one run: which kept fields had a value, and how much came. Numbers that stay in memory; bands of them are kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from townhum.connector import Manifest
from townhum.connector.screen import values_at

_LOOKED_AT = 500
"""Items of a source that are looked at: enough to see a field go missing, and no work for the rest."""

_ENOUGH = 20
"""Items below which no field is said to be missing: any may be empty in a few."""

_MOST = 0.5


Sums = tuple[int, Mapping[str, int], int | None]
"""Items that were looked at, in how many each field had a value, and bytes of all answers."""


class Shape:
    """What was seen of one source. Nothing in it can be shown."""

    __slots__ = ("_filled", "_items", "bytes_read")

    def __init__(self) -> None:
        self._items = 0
        self._filled: Counter[str] = Counter()
        self.bytes_read: int | None = None
        """Bytes of all answers; None for a file, which is there or is not."""

    def look(self, raw: Any, manifest: Manifest) -> None:
        """Look at one raw item."""
        if self._items >= _LOOKED_AT:
            return
        self._items += 1
        for name, paths in manifest.keep.items():
            if any(value not in (None, "", [], {}) for path in paths for value in values_at(raw, path)):
                self._filled[name] += 1

    def sums(self) -> Sums:
        """What was seen, for another process of the same run alone."""
        return self._items, dict(self._filled), self.bytes_read

    def add(self, sums: Sums) -> None:
        """Take what another process saw."""
        items, filled, bytes_read = sums
        self._items += items
        self._filled.update(filled)
        if bytes_read is not None:
            self.bytes_read = (self.bytes_read or 0) + bytes_read

    def absorb(self, other: Shape) -> None:
        """Take what another one saw."""
        self.add(other.sums())

    @property
    def filled(self) -> frozenset[str] | None:
        """The kept fields that have a value in at least half of the items; None where there are too few to say."""
        if self._items < _ENOUGH:
            return None
        return frozenset(name for name, items in self._filled.items() if items >= _MOST * self._items)

    def __repr__(self) -> str:
        return "Shape()"
