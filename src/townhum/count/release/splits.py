"""Splits of tracks: which level each is published at, and which must be held back because of another track's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

import numpy as np

from townhum.count.release import rules
from townhum.count.release.dimensions import Dimension, Level
from townhum.count.release.parts import alike, telling
from townhum.count.release.people import Counts, People, Rows
from townhum.records.agreed import K_FLOOR


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
    k = max(thresholds, default=K_FLOOR)
    against = _conflicts(people, dimension, chosen, k)
    kept = set(beside)
    for track in people.in_order:
        if track in chosen and not kept & against.get(track, set()):
            kept.add(track)
    standing = {track: split for track, split in chosen.items() if track in kept}
    while (fallen := next(_telling_parts(people, dimension, standing, beside, k), None)) is not None:
        del standing[fallen]
    return {track: split for track, split in standing.items() if track not in beside}


def _telling_parts(
    people: People, dimension: Dimension, standing: Mapping[int, Split], beside: Mapping[int, Split], k: int
) -> Iterator[int]:
    """Rule 7 on categories: splits to hold back because a track's category is made of others' but for a few accounts."""
    present = {split.level for split in standing.values()}
    for place in {_common(dimension.levels, one, two) for one in present for two in present}:
        level = dimension.levels[place]
        tracks = [each for each, split in standing.items() if dimension.levels[split.level].refines(level)]
        if beside.keys() >= set(tracks):
            continue
        size, _, both = _in_common(people, dimension, level, level)
        names = sorted(level.labels)
        code = np.array([names.index(label) for label in level.labels])[level.group][dimension.code]
        for category in range(len(names)):

            def behind(track: int, category: int = category) -> Rows:
                members: Rows = people.members(track)[code[people.rows(track)] == category]  # noqa: B023  called in this round only
                return members

            outside = size[:, category, None] - both[:, :, category] - both[:, :, category].T
            for some in _telling_sums(np.array(tracks), outside, behind, k):
                ours = [each for each in some if each not in beside]
                if ours:
                    yield min(ours, key=lambda each: (people.voices[each], -each))


def _telling_sums(tracks: Rows, outside: Rows, behind: Callable[[int], Rows], k: int) -> Iterator[tuple[int, ...]]:
    """Tracks of which the same category is made of the others' but for a few, or of which two differ as two others do.

    `outside` has how many of the first lie outside the second, `behind` who is behind a track's category.
    """
    nested: list[tuple[int, int, Rows]] = []
    for whole in tracks.tolist():
        near = [each for each in tracks[outside[tracks, whole] < k].tolist() if each != whole]
        if near:
            sets = [behind(each) for each in near]
            for some in telling(behind(whole), sets, k) if len(near) > 1 else ():
                yield whole, *(near[at] for at in some)
            nested += [
                (whole, part, np.setdiff1d(behind(whole), members, assume_unique=True))
                for part, members in zip(near, sets, strict=True)
                if outside[part, whole] == 0
            ]
    for one, other in combinations(nested, 2):
        if alike(one[2], other[2], k):
            yield (*one[:2], *other[:2])


def _conflicts(people: People, dimension: Dimension, chosen: Mapping[int, Split], k: int) -> dict[int, set[int]]:
    """For each track the tracks with a category too alike to one of its own.

    Both are seen at the level they share, and as they are shown: "neutral" has those whose tone was not read in the one
    split, and not in the other.
    """
    against: dict[int, set[int]] = {}
    shared = {
        (one, other): _common(dimension.levels, one, other)
        for one in {split.level for split in chosen.values()}
        for other in {split.level for split in chosen.values()}
    }
    as_shown = {levels for levels in shared if levels[0] != levels[1]}
    for first, second in {*((place, place) for place in shared.values()), *as_shown}:
        alike = _too_alike(people, dimension, dimension.levels[first], dimension.levels[second], k)
        for one, other in np.argwhere(alike).tolist():
            if one in chosen and other in chosen:
                levels = chosen[one].level, chosen[other].level
                if levels == (first, second) or (first == second and shared[levels] == first):
                    against.setdefault(one, set()).add(other)
                    against.setdefault(other, set()).add(one)
    return against


def _common(levels: tuple[Level, ...], one: int, other: int) -> int:
    """The finest level at which both can be read."""
    return next(
        place for place, level in enumerate(levels) if levels[one].refines(level) and levels[other].refines(level)
    )


def _too_alike(people: People, dimension: Dimension, level: Level, second: Level, k: int) -> Rows:
    """For every two tracks whether a category of the first at its level is that of the second at its own but for a few."""
    size, its_size, both = _in_common(people, dimension, level, second)
    most = np.maximum(size[:, None, :], its_size[None, :, :]) - both
    alike: Rows = np.any((most > 0) & (most < k) & (both > 0), axis=2)
    return alike


def _in_common(people: People, dimension: Dimension, level: Level, second: Level) -> tuple[Counts, Counts, Counts]:
    """Voices per track and category at one level, at the other, and those of every two tracks with the same at each.

    Categories are the same by their label, and in the order of labels. Of the square one half is filled.
    """
    names = sorted({*level.labels, *second.labels})
    labels, tracks = len(names), people.tracks
    narrow = np.min_scalar_type(-labels)  # millions of codes are looked up: the narrower, the more are in the cache
    code, its_code = (
        np.array([names.index(label) for label in each.labels], dtype=narrow)[each.group][dimension.code]
        for each in (level, second)
    )
    one, other, pair = people.meetings
    first = code[one]
    same = np.flatnonzero(first == its_code[other])
    cell = pair[same] * labels + first[same]
    both = np.bincount(cell, minlength=tracks * tracks * labels).reshape(tracks, tracks, labels)
    return people.by_cell(code, labels), people.by_cell(its_code, labels), both
