"""A tally's columns in shards: an account's rows together, by its mark, and what has no author by the key of the item.

So a shard is counted apart from all others: what becomes of an item is decided within its account (`whose`), and of what has no
author by the items that share its key. A segment is the rows of one shard, as bytes: hashes and codes, and no word of a post.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.close import Taken
from townhum.count.tally.columns import Column, Columns, words_of
from townhum.count.tally.left_out import LeftOut
from townhum.count.tally.told import Bag

SHARDS = 64
"""Shards of accounts, and as many of what has no author."""

_TOP = np.uint64(64 - SHARDS.bit_length() + 1)
"""Bits of a hash below those that tell its shard. Marks are numbered in order of their first word, and so are shards."""

_HEARD = ("keys", "marks", "authorless", "source", "language", "tone", "rating", "second", "told", "shape")
_GONE = ("keys", "marks", "authorless", "keyed", "source", "reason")
_BAG = ("row", "number")
_FIELDS = len(_HEARD) + 2 * len(_BAG) + len(_GONE)
_LENGTHS = struct.Struct(f"<{_FIELDS}Q")


def shard_of(mark: NDArray[np.uint64], key: NDArray[np.uint64], authorless: NDArray[np.bool_]) -> Column:
    """The shard of each row: that of its mark, or, above those, that of its key."""
    by_key = (key[:, 0] >> _TOP) + np.uint64(SHARDS)
    return np.where(authorless, by_key, mark[:, 0] >> _TOP).astype(np.int64)


def split(taken: Taken) -> Iterator[tuple[int, bytes]]:
    """Every shard that has rows, with its segment. Nothing is let go of."""
    columns, gone = taken.columns, taken.left_out.gone()
    flags = np.frombuffer(columns.authorless, dtype=np.bool_)
    heard = _Sorted(shard_of(words_of(columns.marks), words_of(columns.keys), flags))
    left = _Sorted(shard_of(gone.mark, gone.key, gone.authorless))
    bags = [_bag(bag, heard) for bag in (taken.terms, taken.themes)]
    for shard in np.union1d(heard.there, left.there).tolist():
        rows, items = heard.rows(shard), left.rows(shard)
        parts = [
            *_at(columns, _HEARD, rows),
            *(part for bag in bags for part in bag(shard)),
            *_at(taken.left_out, _GONE, items),
        ]
        yield shard, _LENGTHS.pack(*map(len, parts)) + b"".join(parts)


def whole(taken: Taken) -> bytes:
    """All rows as one segment, in their order. Nothing is let go of."""
    parts = [
        *_all(taken.columns, _HEARD),
        *(part for bag in (taken.terms, taken.themes) for part in _all(bag, _BAG)),
        *_all(taken.left_out, _GONE),
    ]
    return _LENGTHS.pack(*map(len, parts)) + b"".join(parts)


def extend(taken: Taken, segment: bytes) -> None:
    """Append a segment to what a tallier took. Its shapes are numbered as there."""
    parts = iter(_parts(segment))
    first_row = len(taken.columns)
    _put(taken.columns, _HEARD, parts)
    for bag in (taken.terms, taken.themes):
        other = bag.like()
        _put(other, _BAG, parts)
        bag.absorb(other, first_row)
    _put(taken.left_out, _GONE, parts)


def authors_keys(segment: bytes) -> NDArray[np.uint64]:
    """The keys of all items in a segment that have an author: what they claim."""
    taken = Columns(), LeftOut()
    parts = _parts(segment)
    _put(taken[0], _HEARD, iter(parts[: len(_HEARD)]))
    _put(taken[1], _GONE, iter(parts[-len(_GONE) :]))
    heard = words_of(taken[0].keys)[~np.frombuffer(taken[0].authorless, dtype=np.bool_)]
    gone = taken[1].gone()
    return np.concatenate([heard, gone.key[~gone.authorless & gone.keyed]])


def chosen(taken: Taken, rows: Column, gone: Column) -> Taken:
    """Some rows of what was taken, in their order, with neither terms nor themes."""
    few = Taken(Columns(), taken.terms.like(), taken.themes.like(), LeftOut())
    few.columns.shapes = taken.columns.shapes
    _put(few.columns, _HEARD, iter(_at(taken.columns, _HEARD, rows)))
    _put(few.left_out, _GONE, iter(_at(taken.left_out, _GONE, gone)))
    return few


class _Sorted:
    """The rows of each shard, and the place of each row within its own."""

    def __init__(self, shard: Column) -> None:
        self._shard = shard
        self._order = np.argsort(shard, kind="stable")
        self._ends = np.searchsorted(shard[self._order], np.arange(2 * SHARDS + 1))
        self.there = np.unique(shard)

    def rows(self, shard: int) -> Column:
        found: Column = self._order[self._ends[shard] : self._ends[shard + 1]]
        return found

    def shards(self, rows: Column) -> Column:
        found: Column = self._shard[rows]
        return found

    def places(self) -> NDArray[np.uint32]:
        place = np.empty(len(self._order), dtype=np.uint32)
        place[self._order] = np.arange(len(self._order)) - self._ends[self._shard[self._order]]
        return place


def _bag(bag: Bag, heard: _Sorted) -> Callable[[int], tuple[bytes, bytes]]:
    """What gives the two columns of a bag for a shard, its rows numbered within that."""
    row, number = np.frombuffer(bag.row, dtype=np.uint32), np.frombuffer(bag.number, dtype=np.uint16)
    sorted_ = _Sorted(heard.shards(row))
    place = heard.places()

    def of(shard: int) -> tuple[bytes, bytes]:
        rows = sorted_.rows(shard)
        return place[row[rows]].tobytes(), number[rows].tobytes()

    return of


def _at(holder: object, names: Sequence[str], rows: Column) -> list[bytes]:
    return [_some(getattr(holder, name), rows) for name in names]


def _all(holder: object, names: Sequence[str]) -> list[bytes]:
    return [bytes(memoryview(getattr(holder, name)).cast("B")) for name in names]


def _some(column: bytearray | array[int], rows: Column) -> bytes:
    """A column's bytes at some rows."""
    if isinstance(column, bytearray):
        return words_of(column)[rows].tobytes()
    found: bytes = np.frombuffer(column, dtype=np.dtype(column.typecode))[rows].tobytes()
    return found


def _put(holder: object, names: Sequence[str], parts: Iterator[bytes]) -> None:
    for name in names:
        column: bytearray | array[int] = getattr(holder, name)
        if isinstance(column, bytearray):
            column += next(parts)
        else:
            column.frombytes(next(parts))


def _parts(segment: bytes) -> list[bytes]:
    ends = np.cumsum([_LENGTHS.size, *_LENGTHS.unpack_from(segment)]).tolist()
    return [segment[start:end] for start, end in pairwise(ends)]
