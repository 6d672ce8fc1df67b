"""The signals of a period in flat columns: 50 bytes a signal, nowhere but in memory."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.records import Signals, Tally

HASH = 16
"""Bytes of a mark and of an item key."""

NOBODY = bytes(HASH)
"""Stands where the mark of an author would, or the key of an item."""

Column = NDArray[Any]
"""One whole number a row."""

Shape = tuple[tuple[str, ...], tuple[tuple[str, int], ...], tuple[str, ...]]
"""What one post is about: its tracks, the tone toward some of them, its intents. Posts share shapes."""

TOLD, UNLISTED = 1, 2
"""Bits: a post was read for terms; it uses words that are in no list."""


@dataclass(frozen=True, slots=True, repr=False)
class Heard:
    """One row a signal. Keys and marks are two 64-bit words; `shape` numbers shapes in their order, `told` has bits.

    `row` is the signal's place in the columns, by which its terms and themes are found.
    """

    key: NDArray[np.uint64]
    mark: NDArray[np.uint64]
    authorless: NDArray[np.bool_]
    source: Column
    shape: Column
    language: Column
    tone: Column
    rating: Column
    second: Column
    told: Column
    row: Column

    def at(self, rows: Column) -> Heard:
        """The same columns at some rows."""
        return Heard(*(getattr(self, name)[rows] for name in Heard.__slots__))


@dataclass(frozen=True, slots=True, repr=False)
class Hashes:
    """The keys and marks of some signals, one after another, and which have no author."""

    keys: bytes
    marks: bytes
    authorless: array[int]

    def words(self) -> NDArray[np.uint64]:
        """The marks as two words a row."""
        return words_of(self.marks)


def hashes_of(some: Sequence[Signals]) -> Hashes:
    """Raises ValueError for a key or mark of another length."""
    return packed([one.key for one in some], [one.mark for one in some])


def packed(keys: Sequence[bytes], marks: Sequence[bytes | None]) -> Hashes:
    """Raises ValueError for a key or mark of another length."""
    authorless = array("b", [mark is None for mark in marks])
    filled = [NOBODY if mark is None else mark for mark in marks]
    if not {HASH}.issuperset(map(len, keys)) or not {HASH}.issuperset(map(len, filled)):
        raise ValueError("a key or mark is not 16 bytes long")
    return Hashes(b"".join(keys), b"".join(filled), authorless)


def words_of(hashes: bytes | bytearray) -> NDArray[np.uint64]:
    """Hashes one after another as two words a row."""
    return np.frombuffer(hashes, dtype=np.uint64).reshape(-1, 2)


class Columns:
    """Grows by one row a signal; nothing in here can be shown."""

    def __init__(self) -> None:
        self.keys, self.marks = bytearray(), bytearray()
        self.authorless, self.tone, self.rating, self.told = array("b"), array("b"), array("B"), array("b")
        self.source, self.language = array("H"), array("H")
        self.shape, self.second = array("I"), array("I")
        self.shapes: dict[Shape, int] = {}

    def __len__(self) -> int:
        return len(self.tone)

    def __repr__(self) -> str:
        return "Columns()"

    def put(
        self,
        some: Sequence[Signals],
        hashes: Hashes,
        *,
        source: Sequence[int],
        shape: Sequence[int],
        language: Sequence[int],
        told: Sequence[int],
    ) -> None:
        """Take signals. Raises ValueError or OverflowError for what is in no column's range, before anything is changed.

        A column at a time: a million calls of ten appends each take three times as long.
        """
        fresh: tuple[tuple[array[int], array[int]], ...] = (
            (self.authorless, hashes.authorless),
            (self.source, array("H", source)),
            (self.shape, array("I", shape)),
            (self.language, array("H", language)),
            (self.told, array("b", told)),
            (self.tone, array("b", [Tally.NO_TONE if one.tone is None else one.tone for one in some])),
            (self.rating, array("B", [one.rating or 0 for one in some])),
            (self.second, array("I", _seconds(some))),
        )
        # Nothing below can fail, so the columns stay of one length.
        self.keys += hashes.keys
        self.marks += hashes.marks
        for column, values in fresh:
            column.extend(values)

    def absorb(self, other: Columns) -> None:
        """Append what another one heard; its shapes are numbered anew."""
        shape = [self.shapes.setdefault(each, len(self.shapes)) for each in other.shapes]
        self.keys += other.keys
        self.marks += other.marks
        for name in ("authorless", "source", "language", "tone", "rating", "second", "told"):
            getattr(self, name).extend(getattr(other, name))
        met = np.frombuffer(other.shape, dtype=np.uint32)
        if len(met):
            self.shape.frombytes(np.array(shape, dtype=np.uint32)[met].tobytes())

    def forget(self) -> None:
        """Let go of everything; arrays that `heard` gave keep what they need."""
        vars(self).update(vars(Columns()))

    def heard(self, shape: Sequence[int]) -> Heard:
        """The columns as arrays; `shape` gives each shape met its place in their order."""
        return Heard(
            key=words_of(self.keys),
            mark=words_of(self.marks),
            authorless=np.frombuffer(self.authorless, dtype=np.bool_),
            source=np.frombuffer(self.source, dtype=np.uint16),
            shape=np.array(shape, dtype=np.uint32)[np.frombuffer(self.shape, dtype=np.uint32)],
            language=np.frombuffer(self.language, dtype=np.uint16),
            tone=np.frombuffer(self.tone, dtype=np.int8),
            rating=np.frombuffer(self.rating, dtype=np.uint8),
            second=np.frombuffer(self.second, dtype=np.uint32),
            told=np.frombuffer(self.told, dtype=np.int8),
            row=np.arange(len(self), dtype=np.uint32),
        )


def _seconds(some: Sequence[Signals]) -> list[int]:
    """When each was written, in whole seconds since 1970; 0 for what is older."""
    seconds = list(map(int, [one.created_at.timestamp() for one in some]))
    return seconds if min(seconds, default=0) >= 0 else [max(0, each) for each in seconds]
