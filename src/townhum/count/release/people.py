"""Who stands behind the voices of a tally, as numbers of rows: how many, how many in common, and a lot for each set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.records import Tally

Counts = NDArray[np.int64]
Rows = NDArray[Any]


class People:
    """The accounts of a tally. `key` is the secret of the period: fingerprints of sets of accounts hang on it.

    `priority` has a number a track, where the study gives any: it breaks ties between tracks.
    """

    def __init__(self, tally: Tally, key: bytes, priority: Sequence[int] = ()) -> None:
        self.tally = tally
        self._key = key
        self.tracks = len(tally.tracks)
        self._met: Rows | None = None
        self._before: People | None = None
        self._priority = np.array(priority or [0] * self.tracks, dtype=np.int64)
        self._starts = np.searchsorted(tally.track, np.arange(self.tracks + 1))
        draw = np.random.Generator(np.random.Philox(key=np.frombuffer(key[:16], dtype=np.uint64)))
        self._lots = draw.integers(2**63, size=tally.accounts, dtype=np.uint64)

    def __repr__(self) -> str:
        return "People()"

    @cached_property
    def voices(self) -> Counts:
        """Accounts per track."""
        return np.diff(self._starts).astype(np.int64)

    @cached_property
    def overlap(self) -> Counts:
        """Accounts that two tracks have in common; a track has all its own in common with itself."""
        _, _, cell = self.meetings
        square = np.bincount(cell, minlength=self.tracks**2).reshape(self.tracks, self.tracks)
        square = square + square.T + np.diag(self.voices)
        if self._before:  # of two that were there before, only a part was met here
            square[: self._before.tracks, : self._before.tracks] = self._before.overlap
        return square

    @cached_property
    def meetings(self) -> tuple[Rows, Rows, Rows]:
        """Every two voices of one account, as rows of the tally, and first track times tracks plus second track.

        The first has the lower track.
        """
        row_bits = np.uint64(32)
        row = np.arange(len(self.tally.account)) if self._met is None else np.flatnonzero(self._met[self.tally.account])
        word = np.sort(self.tally.account[row].astype(np.uint64) << row_bits | row.astype(np.uint64))
        order, account = (word & np.uint64(0xFFFF_FFFF)).astype(np.uint32), word >> row_bits
        track = self.tally.track[order].astype(np.int32)
        empty = np.zeros(0, dtype=np.uint32)
        ones, others, cells = [empty], [empty], [empty.astype(np.int32)]
        for one, other in neighbours(account):
            ones.append(order[one])
            others.append(order[other])
            cells.append(track[one] * self.tracks + track[other])
        return np.concatenate(ones), np.concatenate(others), np.concatenate(cells)

    @cached_property
    def in_order(self) -> tuple[int, ...]:
        """Tracks from the most voices to the fewest; of equals the one of higher priority, then the one listed first."""
        return tuple(np.lexsort((np.arange(self.tracks), -self._priority, -self.voices)).tolist())

    @cached_property
    def by_priority(self) -> tuple[int, ...]:
        """Tracks from the highest priority to the lowest; of equals the one listed first."""
        return tuple(np.argsort(-self._priority, kind="stable").tolist())

    def members(self, track: int) -> NDArray[np.uint32]:
        """The accounts of a track, in order."""
        return self.tally.account[self.rows(track)]

    def rows(self, track: int) -> slice:
        """Where the tally has the voices of a track."""
        return slice(int(self._starts[track]), int(self._starts[track + 1]))

    def without(self, out: NDArray[np.bool_]) -> People:
        """The same people less some voices: `out` has one entry a row of the tally."""
        if not out.any():
            return self
        return People(_taking(self.tally, np.flatnonzero(~out)), self._key, self._priority.tolist())

    def beside(self, sets: Iterable[tuple[int, Rows]], *, meeting_all: bool = False) -> People:
        """The same accounts with a further track for each set: a track's number and some of its accounts, in order.

        Their voices are the same as on that track. `meetings` are those of accounts in these sets only, unless all are asked for.
        """
        tally, rows, track = self.tally, [np.arange(len(self.tally.track))], [self.tally.track]
        met = np.zeros(tally.accounts, dtype=np.bool_)
        for place, (whole, members) in enumerate(sets, start=self.tracks):
            rows.append(self._starts[whole] + np.searchsorted(self.members(whole), members))
            track.append(np.full(len(members), place, dtype=np.uint16))
            met[members] = True
        taken = np.concatenate(rows)
        tracks = (*tally.tracks, *("",) * (len(rows) - 1))
        further = replace(_taking(tally, taken), tracks=tracks, track=np.concatenate(track))
        people = People(further, self._key, [*self._priority.tolist(), *(0 for _ in rows[1:])])
        people._met, people._before = None if meeting_all else met, self
        return people

    def fingerprint(self, members: Rows) -> int:
        """A number that is the same for the same set of accounts, and says nothing without the key."""
        return int(self._lots[members].sum(dtype=np.uint64))

    def everyone(self) -> Rows:
        """The accounts with a voice on any track."""
        return np.flatnonzero(self.tally.day_part != Tally.NO_PART)

    def by_cell(self, code: Rows, width: int) -> Counts:
        """Voices per track and code; `code` is below `width` for each voice."""
        cell = self.tally.track.astype(np.int64) * width + code
        return np.bincount(cell, minlength=self.tracks * width).reshape(self.tracks, width)


def _taking(tally: Tally, rows: Rows) -> Tally:
    """The same tally with these of its rows alone."""
    return replace(
        tally,
        account=tally.account[rows],
        track=tally.track[rows],
        tone=tally.tone[rows],
        source=tally.source[rows],
        language=tally.language[rows],
        intents=tally.intents[rows],
        rating=tally.rating[rows],
    )


def neighbours(ordered: Rows) -> Iterator[tuple[Rows, Rows]]:
    """Every two rows with one value in an ordered column, first the adjacent ones: earlier rows, and the later ones."""
    at, lag = np.arange(len(ordered)), 1
    while len(at := at[: np.searchsorted(at, len(ordered) - lag)]):
        at = at[ordered[at + lag] == ordered[at]]  # a row that has none at this distance has none further on
        if len(at):
            yield at, at + lag
        lag += 1
