"""Splits of tracks: which level each is published at, and which must be held back because of another track's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from townhum.bands import K_FLOOR
from townhum.release import rules
from townhum.release.dimensions import Dimension, Level
from townhum.release.people import Counts, People, Rows


@dataclass(frozen=True, slots=True)
class Split:
    """A split that passed: the level, by its place, and the voices of each of its categories."""

    level: int
    voices: tuple[int, ...]


def choose(dimension_levels: tuple[Level, ...], counts: Counts, k: int, valueless: int | None = None) -> Split | None:
    """Rule 2: the first level at which every category has enough voices. `counts` has the voices of each code."""
    if not rules.splittable(int(counts.sum()), k):
        return None
    for place, level in enumerate(dimension_levels):
        if level.apart is not None and valueless is not None and level.apart != rules.enough(int(counts[valueless]), k):
            continue
        voices = tuple(np.bincount(level.group, weights=counts, minlength=len(level.labels)).astype(int).tolist())
        if rules.whole(voices, k, remainder=level.remainder, merges=level.merges):
            return Split(place, voices)
    return None


def splits_shown(
    people: People,
    dimension: Dimension,
    shown: Iterable[int],
    thresholds: list[int],
    beside: Mapping[int, Split] = MappingProxyType({}),
) -> dict[int, Split]:
    """Rules 2 and 7 for one dimension: the split of each track that has one, in the study's order.

    `beside` are splits of other tracks, which are published whatever comes of these.
    """
    counts = people.by_cell(dimension.code, dimension.width)
    chosen = dict(beside) | {
        track: split
        for track in shown
        if (split := choose(dimension.levels, counts[track], thresholds[track], dimension.valueless)) is not None
    }
    against = _conflicts(people, dimension, chosen, max(thresholds, default=K_FLOOR))
    kept = set(beside)
    for track in people.in_order:
        if track in chosen and not kept & against.get(track, set()):
            kept.add(track)
    return {track: split for track, split in chosen.items() if track in kept and track not in beside}


def _conflicts(people: People, dimension: Dimension, chosen: Mapping[int, Split], k: int) -> dict[int, set[int]]:
    """For each track the tracks with a category too alike to one of its own, both seen at the level they share."""
    against: dict[int, set[int]] = {}
    shared = {
        (one, other): _common(dimension.levels, one, other)
        for one in {split.level for split in chosen.values()}
        for other in {split.level for split in chosen.values()}
    }
    for place in set(shared.values()):
        alike = _too_alike(people, dimension, dimension.levels[place], k)
        for one, other in np.argwhere(alike).tolist():
            if one in chosen and other in chosen and shared[chosen[one].level, chosen[other].level] == place:
                against.setdefault(one, set()).add(other)
                against.setdefault(other, set()).add(one)
    return against


def _common(levels: tuple[Level, ...], one: int, other: int) -> int:
    """The finest level at which both can be read."""
    return next(
        place for place, level in enumerate(levels) if levels[one].refines(level) and levels[other].refines(level)
    )


def _too_alike(people: People, dimension: Dimension, level: Level, k: int) -> Rows:
    """For every two tracks whether a category of one is that of the other but for a few (one half of the square)."""
    labels, tracks = len(level.labels), people.tracks
    code = level.group.astype(np.int32)[dimension.code]
    size = people.by_cell(code, labels)
    one, other, pair = people.meetings
    first = code[one]
    same = np.flatnonzero(first == code[other])
    cell = pair[same] * labels + first[same]
    both = np.bincount(cell, minlength=tracks * tracks * labels).reshape(tracks, tracks, labels)
    most = np.maximum(size[:, None, :], size[None, :, :]) - both
    alike: Rows = np.any((most > 0) & (most < k) & (both > 0), axis=2)
    return alike
