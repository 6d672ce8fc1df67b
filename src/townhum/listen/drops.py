"""What was left out of one source, in flat columns: 42 bytes an item, as there may be millions."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from townhum.records import Dropped, DropReason, ItemKey, Mark

_HASH = 16
"""Bytes of a mark and of an item key."""

_NOTHING = bytes(_HASH)
_REASONS = tuple(DropReason)
_NUMBER = {reason: number for number, reason in enumerate(_REASONS)}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_QUARTER = timedelta(minutes=15)
_UNKNOWN = -(2**62)


class Drops:
    """Grows by one row an item that was left out; iterating gives each as a `Dropped`. Nothing in here can be shown.

    One thread may put while another takes. Its length is that of all that was ever put.
    """

    def __init__(self, source: str) -> None:
        self._source, self._before = source, 0
        self._lock = threading.Lock()
        self._begin()

    def _begin(self) -> None:
        self._marks, self._keys = bytearray(), bytearray()
        self._known, self._reason, self._quarter = array("B"), array("B"), array("q")

    def put(self, reason: DropReason, mark: Mark | None, key: ItemKey | None, at: datetime | None) -> None:
        """Take one item; `at` is aware."""
        with self._lock:
            self._marks += mark or _NOTHING
            self._keys += key or _NOTHING
            self._known.append((mark is not None) | (key is not None) << 1)
            self._reason.append(_NUMBER[reason])
            self._quarter.append(_UNKNOWN if at is None else (at - _EPOCH) // _QUARTER)

    @property
    def waiting(self) -> int:
        """How many were put and not yet taken."""
        return len(self._reason)

    def take(self) -> Drops:
        """All that was put since this was last asked, which is let go of here."""
        taken = Drops(self._source)
        with self._lock:
            for name in ("_marks", "_keys", "_known", "_reason", "_quarter"):
                setattr(taken, name, getattr(self, name))
            self._before += len(self._reason)
            self._begin()
        return taken

    def __len__(self) -> int:
        return self._before + len(self._reason)

    def __iter__(self) -> Iterator[Dropped]:
        for row, (known, reason, quarter) in enumerate(zip(self._known, self._reason, self._quarter, strict=True)):
            place = slice(row * _HASH, (row + 1) * _HASH)
            yield Dropped(
                Mark(bytes(self._marks[place])) if known & 1 else None,
                self._source,
                _REASONS[reason],
                None if quarter == _UNKNOWN else _EPOCH + quarter * _QUARTER,
                ItemKey(bytes(self._keys[place])) if known & 2 else None,
            )

    def __repr__(self) -> str:
        return "Drops()"
