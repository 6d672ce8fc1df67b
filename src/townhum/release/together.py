"""What may stand beside what: rules 5 to 7 over everything that one period would publish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from townhum.release import rules
from townhum.release.people import People, Rows
from townhum.release.standing import standing

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
    """Tracks to hold back because of the parts they are made of: "A OR B OR rare" beside A and B.

    |whole| - |A| - |B| is the rest, less what A and B share. Where both are below k, and not both nobody, the one gives
    away the other: the few who said something rare, or the few who spoke of A and of B.
    """
    for track in shown:
        inside = people.overlap[track, shown] == people.voices[shown]
        parts = [part for part, within in zip(shown, inside, strict=True) if within and part != track]
        for some in (*combinations(parts, 2), *combinations(parts, 3), tuple(parts)):
            union = len(np.unique(np.concatenate([np.zeros(0, np.uint32), *map(people.members, some)])))
            shared = int(people.voices[list(some)].sum()) - union
            if some and rules.too_alike(int(people.voices[track]) - union, shared, k):
                yield min((track, *some), key=lambda each: -people.in_order.index(each))


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
            _alike(pair.both, each.both, k) for each in (*beside, *kept)
        ):
            kept.append(pair)
    while (made_of := next(_parts_of_few(people, shown, kept, k), None)) is not None:
        kept.remove(made_of)
    return sorted(kept, key=lambda pair: (pair.one, pair.other))


def _parts_of_few(people: People, shown: list[int], pairs: list[Pair], k: int) -> Iterator[Pair]:
    """Pairs to hold back because a track is made of them but for a few: an aspect, and that aspect with each brand."""
    for track in shown:
        parts = [pair for pair in pairs if track in {pair.one, pair.other}]
        voices = int(people.voices[track])
        for size in {2, 3, len(parts)} if len(parts) > 1 else ():
            for some in combinations(parts, size):
                shared = sum(len(pair.both) for pair in some)
                if abs(voices - shared) >= k:  # what is left over and what is shared cannot both be below k
                    continue
                union = len(np.unique(np.concatenate([pair.both for pair in some])))
                if rules.too_alike(voices - union, shared - union, k):
                    yield min(some, key=lambda pair: (len(pair.both), -pair.one, -pair.other))


def _alike_a_track(people: People, pair: Pair, shown: list[int], k: int) -> bool:
    """Whether a set that follows from the pair is a track but for a few accounts."""
    both, one, other = len(pair.both), int(people.voices[pair.one]), int(people.voices[pair.other])
    sizes = {"and": both, "or": one + other - both, "one": one - both, "other": other - both}
    sizes["either"] = one + other - 2 * both
    voices = people.voices[shown]
    near = [(what, shown[place]) for what, size in sizes.items() for place in np.flatnonzero(abs(voices - size) < k)]
    return any(_alike(_derived(people, pair, what), people.members(track), k) for what, track in near)


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


def _alike(one: Rows, other: Rows, k: int) -> bool:
    if abs(len(one) - len(other)) >= k:
        return False
    both = len(np.intersect1d(one, other, assume_unique=True))
    return rules.too_alike(len(one) - both, len(other) - both, k)


def everyone_is_told_apart(people: People, shown: list[int], pairs: list[Pair], k: int) -> bool:
    """Rule 7 on the day-parts, which add up to everyone with a voice: no track or pair may be all but a few of them."""
    everyone = len(people.everyone())
    sizes = [int(people.voices[track]) for track in shown]
    sizes += [int(people.voices[pair.one] + people.voices[pair.other]) - len(pair.both) for pair in pairs]
    return all(rules.told_apart(everyone - size, 0, k) for size in sizes)
