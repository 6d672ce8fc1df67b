"""The signals of a period in flat columns: 49 bytes a signal, nowhere but in memory."""

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

_NOBODY = bytes(HASH)
"""Stands where the mark of an author would."""

MOST_NAMES = 65_535
"""Tracks, sources and languages are numbered in 16 bits."""

MOST_INTENTS = 32
"""Intents are kept as the bits of one number. The reader's list is closed, and far shorter."""

Column = NDArray[Any]
"""One whole number a row."""

Shape = tuple[tuple[str, ...], tuple[tuple[str, int], ...], tuple[str, ...]]
"""What one post is about: its tracks, the tone toward some of them, its intents. Posts share shapes."""


@dataclass(frozen=True, slots=True, repr=False)
class Heard:
    """One row a signal. Keys and marks are two 64-bit words; `shape` and `language` number names in their order.

    `post` numbers what the signal's post said (`told.Telling`), or is -1.
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
    post: Column

    def at(self, rows: Column) -> Heard:
        """The same columns at some rows."""
        return Heard(*(getattr(self, name)[rows] for name in Heard.__slots__))


class Columns:
    """Grows by one row a signal; nothing in here can be shown."""

    def __init__(self) -> None:
        self.keys, self.marks = bytearray(), bytearray()
        self.authorless, self.tone, self.rating = array("b"), array("b"), array("B")
        self.source, self.language = array("H"), array("H")
        self.shape, self.second = array("I"), array("I")
        self.languages: dict[str, int] = {}
        self.shapes: dict[Shape, int] = {}

    def __len__(self) -> int:
        return len(self.tone)

    def __repr__(self) -> str:
        return f"Columns({len(self)} signals)"

    def put(
        self, some: Sequence[Signals], source: Sequence[int], shape: Sequence[int], language: Sequence[int]
    ) -> None:
        """Take signals. Raises ValueError for a key or mark of another length, before anything is changed.

        A column at a time: a million calls of ten appends each take three times as long.
        """
        keys, marks = [one.key for one in some], [_NOBODY if one.mark is None else one.mark for one in some]
        if not {HASH}.issuperset(map(len, keys)) or not {HASH}.issuperset(map(len, marks)):
            raise ValueError("a key or mark is not 16 bytes long")
        fresh: tuple[tuple[array[int], array[int]], ...] = (
            (self.authorless, array("b", [one.mark is None for one in some])),
            (self.source, array("H", source)),
            (self.shape, array("I", shape)),
            (self.language, array("H", language)),
            (self.tone, array("b", [Tally.NO_TONE if one.tone is None else one.tone for one in some])),
            (self.rating, array("B", [one.rating or 0 for one in some])),
            (self.second, array("I", _seconds(some))),
        )
        # Nothing below can fail, so the columns stay of one length.
        self.keys += b"".join(keys)
        self.marks += b"".join(marks)
        for column, values in fresh:
            column.extend(values)

    def absorb(self, other: Columns) -> None:
        """Append what another one heard; its shapes and languages are numbered anew."""
        shape = [self.shapes.setdefault(each, len(self.shapes)) for each in other.shapes]
        language = [self.languages.setdefault(each, len(self.languages)) for each in other.languages]
        self.keys += other.keys
        self.marks += other.marks
        for name in ("authorless", "source", "tone", "rating", "second"):
            getattr(self, name).extend(getattr(other, name))
        for name, numbers in (("shape", shape), ("language", language)):
            met = np.frombuffer(getattr(other, name), dtype=_kind(getattr(other, name)))
            if len(met):
                getattr(self, name).frombytes(np.array(numbers, dtype=met.dtype)[met].tobytes())

    def forget(self) -> None:
        """Let go of everything; arrays that `heard` gave keep what they need."""
        vars(self).update(vars(Columns()))

    def heard(self, shape: Sequence[int], language: Sequence[int], post: Column) -> Heard:
        """The columns as arrays; `shape` and `language` give each number met its place in order of name."""
        return Heard(
            key=np.frombuffer(self.keys, dtype=np.uint64).reshape(-1, 2),
            mark=np.frombuffer(self.marks, dtype=np.uint64).reshape(-1, 2),
            authorless=np.frombuffer(self.authorless, dtype=np.bool_),
            source=np.frombuffer(self.source, dtype=np.uint16),
            shape=np.array(shape, dtype=np.uint32)[np.frombuffer(self.shape, dtype=np.uint32)],
            language=np.array(language, dtype=np.uint16)[np.frombuffer(self.language, dtype=np.uint16)],
            tone=np.frombuffer(self.tone, dtype=np.int8),
            rating=np.frombuffer(self.rating, dtype=np.uint8),
            second=np.frombuffer(self.second, dtype=np.uint32),
            post=post,
        )


def _seconds(some: Sequence[Signals]) -> list[int]:
    """When each was written, in whole seconds since 1970; 0 for what is older."""
    seconds = list(map(int, [one.created_at.timestamp() for one in some]))
    return seconds if min(seconds, default=0) >= 0 else [max(0, each) for each in seconds]


def _kind(column: array[int]) -> str:
    return {"H": "uint16", "I": "uint32"}[column.typecode]
