"""How a source looked in one run: which kept fields had a value, and how much came. Numbers that stay in memory; bands of them are kept."""

from __future__ import annotations

from collections import Counter
from typing import Any

from townhum.connector import Manifest
from townhum.connector.screen import values_at

_LOOKED_AT = 500
"""Items of a source that are looked at: enough to see a field go missing, and no work for the rest."""

_ENOUGH = 20
"""Items below which no field is said to be missing: any may be empty in a few."""

_MOST = 0.5


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

    @property
    def filled(self) -> frozenset[str] | None:
        """The kept fields that have a value in at least half of the items; None where there are too few to say."""
        if self._items < _ENOUGH:
            return None
        return frozenset(name for name, items in self._filled.items() if items >= _MOST * self._items)

    def __repr__(self) -> str:
        return "Shape()"
