"""Rule 5: which tracks stand, and which few accounts are left out of a track so that no two tracks differ by a few.

Nothing here may depend on whether a difference of fewer than k accounts is one of nobody. So which of two near-identical
tracks stands is decided by the study's own order, never by their sizes, and so is a bound on what is left out: it goes by
the most that may have been, not by how many were. Whatever was left out of a track, the same is published as if it had
never been on it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from townhum.count.release import rules
from townhum.count.release.people import Counts, People


def standing(people: People, thresholds: Sequence[int]) -> tuple[People, list[int]]:
    """Rules 1 and 5: the tracks that stand, in the study's order, and the people less those left out of such a track.

    Tracks that do not stand keep all their people. Each track is left out of the reckoning once it falls, so that nobody is
    left out of another for its sake.
    """
    k = np.maximum.outer(thresholds, thresholds)
    stand = [track for track in range(people.tracks) if rules.enough(int(people.voices[track]), thresholds[track])]
    while True:
        left = _Left(people, stand, k)
        fallen = left.second_of_alike() or left.too_small(thresholds)
        if not fallen:
            return people.without(left.out), stand
        stand = [track for track in stand if track not in fallen]


class _Left:
    """What is left of tracks once each is without the few who lie outside a larger one. `k` is that of each two tracks."""

    def __init__(self, people: People, tracks: Sequence[int], k: Counts) -> None:
        self._people, self._k = people, k
        self._both = people.overlap.copy()
        self._voices = self._both.diagonal()  # a view: it follows what is left out
        self.out: NDArray[np.bool_] = np.zeros(len(people.tally.track), dtype=np.bool_)
        self._settled: list[int] = []
        rest = [track for track in people.by_priority if track in tracks]
        while rest:
            largest = rest.pop(int(self._voices[rest].argmax()))  # of equals the first
            self._settled.append(largest)
            for track in self._few_outside(rest, largest):
                self._trim(track)

    def second_of_alike(self) -> list[int]:
        """Of tracks that are near-identical, in the study's order, all that come after one that stands."""
        alone, k = (self._voices[:, None] - self._both).tolist(), self._k.tolist()
        large, kept = {track for track in self._settled if self._enough(track)}, list[int]()
        for track in self._people.by_priority:
            if track in large and not any(
                rules.near_identical(alone[track][other], alone[other][track], k[track][other]) for other in kept
            ):
                kept.append(track)
        return list(large.difference(kept))

    def too_small(self, thresholds: Sequence[int]) -> list[int]:
        """The largest track, if any, too small for its k, or for what may have been left out of it."""
        for at, track in enumerate(self._settled):
            around = [each for each in self._settled[:at] if self._both[track, each] == self._voices[track]]
            most = sum(int(self._k[track, each]) - 1 for each in around)
            if not rules.outweighs(int(self._voices[track]), most, thresholds[track]):
                return [track]
        return []

    def _enough(self, track: int) -> bool:
        return rules.enough(int(self._both[track, track]), int(self._k[track, track]))

    def _few_outside(self, tracks: list[int], other: int) -> list[int]:
        outside = self._voices[tracks] - self._both[tracks, other]
        near = np.flatnonzero(outside < self._k[tracks, other]).tolist()
        return [tracks[at] for at in near if rules.few(int(outside[at]), int(self._k[tracks[at], other]))]

    def _trim(self, track: int) -> None:
        """Leave out of a track whoever is among the few outside a settled one, until there are none."""
        while near := [other for other in self._settled if self._few_outside([track], other)]:
            gone = np.setdiff1d(self._members(track), self._members(near[0]), assume_unique=True)
            rows = np.flatnonzero(np.isin(self._people.tally.account, gone) & ~self.out)
            on = self._people.tally.track[rows]
            self.out[rows[on == track]] = True
            fewer = np.bincount(on, minlength=self._people.tracks)
            self._both[track] -= fewer
            self._both[:, track] -= fewer
            self._both[track, track] += fewer[track]

    def _members(self, track: int) -> NDArray[np.uint32]:
        rows = self._people.rows(track)
        return self._people.tally.account[rows][~self.out[rows]]
