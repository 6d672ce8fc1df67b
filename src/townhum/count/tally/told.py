"""The terms and themes of a period's posts in flat columns, and from them which accounts used which.

An account counts once for a term, in at most `MOST_TERMS` terms and `MOST_THEMES` themes, chosen by hashes keyed with the
run's key. Memory is bounded by looking at fewer **accounts**, never at fewer posts of one: where more than `MOST_ENTRIES`
are held, every second account is left out, by a bit of its keyed mark, and so on. Which half that is nobody can steer, and
it hangs on what came in, not on the order: the sample is the largest one, of one in 1, 2, 4 … accounts, that fits. What has
no author is one voice a source, and is in no smaller sample than all.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import by_lot, mixed, place_in_group, starts
from townhum.count.tally.columns import Column
from townhum.records import Said, Signals

MOST_TERMS = 30
"""Terms an account counts for in one period: about two posts' worth."""

MOST_THEMES = 3
"""Themes an account counts for in one period."""

MOST_ENTRIES = 1_000_000
"""Terms and themes of posts held at once, before accounts are left out: some 100,000 posts on tracks."""

_MOST_HALVINGS = 32

_THEME = 0xF000_0000
_UNLISTED = 0xFFFF_FFFF
_LOW = np.uint64(0xFFFF_FFFF)
_HALF = np.uint64(32)


class Told:
    """Grows by what each post said, with the row of its signal; nothing in here can be shown."""

    def __init__(self, most: int = MOST_ENTRIES) -> None:
        self.row, self.many, self.said = array("I"), array("H"), array("I")
        self.halvings = 0
        self._most = most

    def __repr__(self) -> str:
        return f"Told({len(self.row)} posts)"

    def put(self, first_row: int, some: Sequence[Signals], marks: bytearray) -> None:
        """Take what signals said, if anything. `marks` has 16 bytes for each row up to the last of these."""
        rows: Sequence[int] = range(first_row, first_row + len(some))
        if self.halvings:
            rows = (first_row + np.flatnonzero(self._in_sample(marks, slice(first_row, None)))).tolist()
            some = [some[row - first_row] for row in rows]
        said = [one.terms + _beyond_terms(one.themes, one.unlisted) for one in some]
        many = array("H", map(len, said))
        self.said.extend(array("I", chain.from_iterable(said)))
        self.row.extend(array("I", compress(rows, many)))
        self.many.extend(array("H", filter(None, many)))
        if len(self.said) > 2 * self._most:
            self.thin(marks)

    def absorb(self, other: Told, first_row: int, marks: bytearray) -> None:
        """Append what another one holds, whose rows begin at `first_row` of `marks`."""
        self.row.extend(row + first_row for row in other.row)
        self.many.extend(other.many)
        self.said.extend(other.said)
        self.halvings = max(self.halvings, other.halvings)
        self.thin(marks)

    def thin(self, marks: bytearray) -> None:
        """Keep the accounts of the sample, and make it smaller until what is held fits."""
        self._keep(marks)
        while len(self.said) > self._most and self.halvings < _MOST_HALVINGS:
            self.halvings += 1
            self._keep(marks)

    def _keep(self, marks: bytearray) -> None:
        if not self.halvings or not self.row:
            return
        row, many = np.array(self.row, dtype=np.uint32), np.array(self.many, dtype=np.uint16)
        kept = self._in_sample(marks, row)
        said = np.array(self.said, dtype=np.uint32)[np.repeat(kept, many)]
        self.row, self.many, self.said = array("I"), array("H"), array("I")
        for column, values in ((self.row, row[kept]), (self.many, many[kept]), (self.said, said)):
            column.frombytes(values.tobytes())

    def _in_sample(self, marks: bytearray, row: slice | NDArray[np.uint32]) -> NDArray[np.bool_]:
        """Whether the account of each row is in the sample, by 32 bits of its mark, which is a keyed hash already."""
        mark = np.frombuffer(marks, dtype=np.uint64).reshape(-1, 2)[row]
        lot = (mark[:, 0] & _LOW) ^ (mark[:, 1].byteswap() & _LOW)
        inside: NDArray[np.bool_] = ((lot & np.uint64((1 << self.halvings) - 1)) == 0) & mark.any(axis=1)
        return inside

    def close(self) -> Telling:
        """What is held, each post's after another, ordered by what they said, so that equal posts stand together."""
        many, said = np.array(self.many, dtype=np.int64), np.array(self.said, dtype=np.uint32)
        starts = np.cumsum(many) - many
        weight = np.add.reduceat(mixed(said.astype(np.uint64)), starts) if len(starts) else np.zeros(0, np.uint64)
        order = np.argsort(weight, kind="stable")
        rows = np.array(self.row, dtype=np.uint32)[order]
        return Telling(rows, starts[order], many[order], said, 1 << self.halvings)


@lru_cache(maxsize=10_000)
def _beyond_terms(themes: tuple[int, ...], unlisted: bool) -> tuple[int, ...]:
    """What a post said beyond its terms; few such combinations exist."""
    return (*(_THEME + theme for theme in themes), *([_UNLISTED] if unlisted else ()))


@dataclass(frozen=True, slots=True, repr=False)
class Telling:
    """What posts said: of post n, `said[start[n] : start[n] + many[n]]`; `row` is its signal's. One account in `one_in`."""

    row: NDArray[np.uint32]
    start: NDArray[np.int64]
    many: NDArray[np.int64]
    said: NDArray[np.uint32]
    one_in: int

    def by_row(self, rows: int) -> NDArray[np.int32]:
        """For each of so many signals the number of its post in here, or -1. Posts that said the same are in a row."""
        number = np.full(rows, -1, dtype=np.int32)
        number[self.row] = np.arange(len(self.row), dtype=np.int32)
        return number

    def accounts(self, post: Column, account: Column, seed: NDArray[np.uint64]) -> Said:
        """Who used what, where `post` has the number (or -1) and `account` the account of each signal that counts."""
        counted = np.flatnonzero(post >= 0)
        post, account = post[counted], account[counted].astype(np.uint64)
        many = self.many[post]
        place = np.arange(int(many.sum())) + np.repeat(self.start[post] - np.cumsum(many) + many, many)
        owner_and_said = np.sort(np.repeat(account, many) << _HALF | self.said[place])
        owner_and_said = owner_and_said[starts(owner_and_said)]  # np.unique takes five times as long
        owner, said = owner_and_said >> _HALF, owner_and_said & _LOW
        unlisted, theme = said == _UNLISTED, said >= _THEME
        terms = _few(owner[~theme], said[~theme], seed, MOST_TERMS)
        themes = _few(owner[theme & ~unlisted], said[theme & ~unlisted] - np.uint64(_THEME), seed, MOST_THEMES)
        return Said(
            term=terms[1].astype(np.uint32),
            account=terms[0].astype(np.uint32),
            theme=themes[1].astype(np.uint16),
            theme_account=themes[0].astype(np.uint32),
            told=int(np.count_nonzero(np.diff(owner))) + 1 if len(owner) else 0,
            unlisted=int(unlisted.sum()),
            one_in=self.one_in,
        )


def _few(owner: Column, said: Column, seed: NDArray[np.uint64], most: int) -> tuple[Column, Column]:
    """Of each owner at most so many, chosen by a hash of its keyed seed; ordered by what was said, then owner."""
    if not len(owner):
        return owner, said
    kept = np.ones(len(owner), dtype=np.bool_)
    many = np.flatnonzero((np.bincount(owner.astype(np.int64)) > most)[owner])
    order = many[by_lot(owner[many], mixed(seed[owner[many]] ^ mixed(said[many])))]
    kept[order] = place_in_group(owner[order]) < most
    said_and_owner = np.sort(said[kept] << _HALF | owner[kept])
    return said_and_owner & _LOW, said_and_owner >> _HALF
