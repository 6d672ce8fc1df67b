"""What may stand beside what: rules 5 to 7 over everything that one period would publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from townhum.count.release import rules
from townhum.count.release.parts import alike, telling, telling_among
from townhum.count.release.people import People, Rows
from townhum.count.release.standing import standing

MOST_PAIRS = 500
"""Pairs of one kind that are looked at, the largest: each is held against every other, so that time grows as the square."""


def tracks_shown(people: People, thresholds: list[int]) -> tuple[People, list[int]]:
    """Rules 1, 5 and 7 on tracks: those shown, in the study's order, and the people behind what is published of them."""
    people, shown = standing(people, thresholds)
    while (made_of := next(_made_of_few(people, shown, max(thresholds)), None)) is not None:
        shown.remove(made_of)
    return people, shown


def _between(people: People, one: int, other: int) -> tuple[int, int]:
    """How many accounts are in one track alone, and how many in the other alone."""
    both = int(people.overlap[one, other])
    return int(people.voices[one]) - both, int(people.voices[other]) - both


def _made_of_few(people: People, shown: list[int], k: int) -> Iterator[int]:
    """Rule 7: tracks to hold back because of the parts they are made of: "A OR B OR rare" beside A and B."""
    sets, overlap = {track: people.members(track) for track in shown}, people.overlap
    for some in telling_among(sets, overlap, shown, k):
        yield max(some, key=people.in_order.index)


@dataclass(frozen=True, slots=True, repr=False)
class Pair:
    """Two tracks, by number, and the accounts that spoke of both: two brands, or a brand and an aspect."""

    one: int
    other: int
    both: Rows


def pairs_shown(
    people: People, met: Iterable[tuple[int, int]], shown: list[int], k: int, beside: Sequence[Pair] = ()
) -> list[Pair]:
    """Rules 6 and 7 on pairs of shown tracks: those that may stand beside the tracks and the pairs `beside`, in order."""
    large = [pair for pair in met if rules.pair(int(people.overlap[pair]), *_between(people, *pair), k)]
    place = {track: number for number, track in enumerate(people.by_priority)}
    kept: list[Pair] = []
    order = sorted(large, key=lambda pair: (-people.overlap[pair], *sorted(place[each] for each in pair)))
    for one, other in order[:MOST_PAIRS]:
        pair = Pair(one, other, np.intersect1d(people.members(one), people.members(other), assume_unique=True))
        if not _alike_a_track(people, pair, shown, k) and not any(
            _alike_a_pair(people, pair, each, k) for each in (*beside, *kept)
        ):
            kept.append(pair)
    kept = _without_parts_that_tell(people, shown, beside, kept, k)
    return sorted(kept, key=lambda pair: (pair.one, pair.other))


def _without_parts_that_tell(
    people: People, shown: list[int], beside: Sequence[Pair], kept: list[Pair], k: int
) -> list[Pair]:
    """Rule 7 on wholes and parts: the pairs left once none of them adds up with others, or with tracks, to a set but few."""
    pairs = [*beside, *kept]
    further = people.beside((pair.other, pair.both) for pair in pairs)
    places = [*shown, *range(people.tracks, further.tracks)]
    overlap = further.overlap[np.ix_(places, places)]
    sets = dict(enumerate(map(further.members, places)))
    there, first = list(sets), len(shown) + len(beside)
    while some := next((some for some in telling_among(sets, overlap, there, k) if max(some) >= first), None):
        there.remove(min((each for each in some if each >= first), key=lambda each: (len(sets[each]), -each)))
    return [pairs[each - len(shown)] for each in there if each >= first]


def _alike_a_pair(people: People, pair: Pair, other: Pair, k: int) -> bool:
    """Whether two pairs, or sets that follow from two pairs with a track in common, are the same but for a few accounts."""
    if not {pair.one, pair.other} & {other.one, other.other}:
        return alike(pair.both, other.both, k)
    return any(
        alike(_derived(people, pair, one), _derived(people, other, two), k)
        for one, size in _sizes(people, pair).items()
        for two, its_size in _sizes(people, other).items()
        if abs(size - its_size) < k
    )


def _alike_a_track(people: People, pair: Pair, shown: list[int], k: int) -> bool:
    """Whether a set that follows from the pair is a track but for a few accounts."""
    voices, sizes = people.voices[shown], _sizes(people, pair)
    near = [(what, shown[place]) for what, size in sizes.items() for place in np.flatnonzero(abs(voices - size) < k)]
    return any(alike(_derived(people, pair, what), people.members(track), k) for what, track in near)


def _sizes(people: People, pair: Pair) -> dict[str, int]:
    """Of each set that follows from a pair."""
    both, one, other = len(pair.both), int(people.voices[pair.one]), int(people.voices[pair.other])
    sizes = {"and": both, "or": one + other - both, "one": one - both, "other": other - both}
    return {**sizes, "either": one + other - 2 * both}


def _derived(people: People, pair: Pair, what: str) -> Rows:
    one, other = people.members(pair.one), people.members(pair.other)
    sets: dict[str, Callable[[], Rows]] = {
        "and": lambda: pair.both,
        "or": lambda: np.union1d(one, other),
        "one": lambda: np.setdiff1d(one, pair.both, assume_unique=True),
        "other": lambda: np.setdiff1d(other, pair.both, assume_unique=True),
        "either": lambda: np.setxor1d(one, other, assume_unique=True),
    }
    return sets[what]()


def everyone_is_told_apart(people: People, shown: list[int], pairs: list[Pair], k: int) -> bool:
    """Rule 7 on everyone with a voice: no track or pair may be all but a few of them, nor may several add up to that."""
    everyone = people.everyone()
    sizes = [int(people.voices[track]) for track in shown]
    sizes += [int(people.voices[pair.one] + people.voices[pair.other]) - len(pair.both) for pair in pairs]
    sets = [*(people.members(track) for track in shown), *(pair.both for pair in pairs)]
    apart = all(rules.told_apart(len(everyone) - size, 0, k) for size in sizes)
    return apart and next(telling(everyone, sets, k), None) is None
