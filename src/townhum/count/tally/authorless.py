"""What has no author, shard by shard: all of it at one source is one voice, of which so little is looked at that it fits in memory."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import first_posts
from townhum.count.tally.close import Taken, voices_of
from townhum.count.tally.columns import TOLD, UNLISTED, Column, Heard
from townhum.count.tally.frame import Frame
from townhum.count.tally.left_out import Gone
from townhum.count.tally.looks import looked
from townhum.count.tally.segments import chosen
from townhum.count.tally.shapes import in_order, spread
from townhum.count.tally.told import Bag
from townhum.count.tally.whose import Nos, Whose, broken_of, nos_of, one_of_each, whose
from townhum.records import Tally, Unwilling


class Authorless:
    """Takes shards, and keeps of each what may be looked at. An item stands in one shard alone. Nothing in here can be shown."""

    def __init__(self, empty: Taken, frame: Frame) -> None:
        self._kept, self._frame = empty.like(), frame
        self._good, self._bad = (np.zeros(len(frame.sources), dtype=np.int64) for _ in range(2))

    def __repr__(self) -> str:
        return "Authorless()"

    def take(self, taken: Taken, nos: Nos) -> None:
        """Take one shard."""
        shapes, places = in_order(taken.columns.shapes, self._frame)
        heard, gone = taken.columns.heard(places), taken.left_out.gone()
        found = whose(heard, gone, nos, self._frame.seeds)
        rows = one_of_each(heard, found, (taken.terms, taken.themes))
        self._count(heard.source[rows], gone.source[broken_of(gone, found)])
        on_tracks = spread(heard.shape[rows], shapes)
        source = heard.source[rows].astype(np.int64)
        cell = source[on_tracks.row] * len(self._frame.tracks) + on_tracks.track
        _, voice = np.unique(cell, return_inverse=True)
        first = first_posts(voice, on_tracks.row, heard.key[rows], self._frame.bounds.posts)
        kept = rows[np.union1d(on_tracks.row[first], _one_each(heard.at(rows)))]
        few = chosen(taken, kept, _reasons(gone, found))
        account = np.full(len(heard.row), -1, dtype=np.int64)
        account[rows] = source
        for bag, its in ((taken.terms, few.terms), (taken.themes, few.themes)):
            self._say(bag, its, account, heard.source[kept])
        self._kept.absorb(few)

    def tally(self) -> Tally:
        """The voices of all shards together."""
        there = np.flatnonzero(self._good + self._bad)
        looked_at = looked(self._frame.seeds[there], there, self._good[there], self._bad[there])
        return replace(voices_of(self._kept, self._frame, nos_of(Unwilling())), looked_at=looked_at)

    def _count(self, sound: Column, broken: Column) -> None:
        many = len(self._good)
        self._good += np.bincount(sound, minlength=many)
        self._bad += np.bincount(broken, minlength=many)

    def _say(self, bag: Bag, few: Bag, account: Column, source: Column) -> None:
        """What each source is kept for of a bag, as if its first row had said all of it."""
        owner, number = bag.kept(account, self._frame.seeds)
        sources, first = np.unique(source, return_index=True)
        few.row.frombytes(first[np.searchsorted(sources, owner)].astype(np.uint32).tobytes())
        few.number.frombytes(number.astype(np.uint16).tobytes())


def _one_each(heard: Heard) -> Column:
    """A row of each source, and one of those that were read for terms, and one with words in no list, where there are any."""
    every: NDArray[np.bool_] = np.ones(len(heard.row), dtype=np.bool_)
    some = [np.flatnonzero(mask) for mask in (every, heard.told & TOLD > 0, heard.told & UNLISTED > 0)]
    return np.concatenate([rows[np.unique(heard.source[rows], return_index=True)[1]] for rows in some])


def _reasons(gone: Gone, found: Whose) -> Column:
    """A row of each source and reason, of what counts."""
    rows = np.flatnonzero(found.gone_counts)
    pair = gone.source[rows].astype(np.int64) << 8 | gone.reason[rows]
    return np.sort(rows[np.unique(pair, return_index=True)[1]])
