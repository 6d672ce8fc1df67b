"""Attacks on what is published. Each takes the published rows and public knowledge, and says what it found out.

The attacker knows the rules and k, every query and which of them imply another, and that an account has one tone, one
source, one language and one rating. That is more than the public file tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations, permutations
from math import log
from random import Random

import numpy as np
from crowds import Crowd, Person, rows, voices
from plain import behind
from scipy.optimize import Bounds, LinearConstraint, milp

from townhum.count.release.rules import STEP
from townhum.records import Release

K = 10
DIMENSIONS: dict[str, Callable[[Person], Hashable]] = {
    "tone": lambda person: "not_read" if person.tone is None else person.tone.label,
    "source": lambda person: person.source,
    "language": lambda person: person.language,
    "rating": lambda person: "not_rated" if person.rating is None else str(person.rating),
}


@dataclass(frozen=True)
class Target:
    """A number that is not published: the accounts on all of `tracks`, or of one category of them; how many they are.

    With `left_out` it is those on the track who are not counted in it.
    """

    tracks: tuple[str, ...]
    dimension: str = ""
    category: str = ""
    truth: int = 0
    left_out: bool = False


def held_back(crowd: Crowd, release: Release, k: int = K) -> list[Target]:
    """Every number of people below k that the rules keep back: small tracks, and small categories of shown tracks."""
    shown, counted = voices(release), behind(crowd, k)
    found = [
        Target((track,), truth=len(few), left_out=True)
        for track in shown
        if 0 < len(few := crowd.members(track) - counted[track]) < k
    ]
    for track in crowd.tracks:
        people = [crowd.people[number] for number in (counted if track in shown else raw(crowd))[track]]
        if track not in shown and len(people) < k:
            found.append(Target((track,), truth=len(people)))
        for name, read in DIMENSIONS.items() if track in shown else ():
            counts = Counter(read(person) for person in people)
            found += [
                Target((track,), name, category, counts[category])
                for category in categories(crowd, name)
                if counts[category] < k
            ]
    people = {track: counted[track] if track in shown else each for track, each in raw(crowd).items()}
    return found + [target for target in _of_pairs(crowd, release, people) if target.truth < k]


def raw(crowd: Crowd) -> dict[str, set[int]]:
    """Everybody on each track, counted or not."""
    return {track: crowd.members(track) for track in crowd.tracks}


def _of_pairs(crowd: Crowd, release: Release, behind: Mapping[str, AbstractSet[int]]) -> Iterator[Target]:
    """The numbers about two brands, or a brand and an aspect, that are not published."""
    pairs = {row[:2] for grid in ("pair", "brand_aspect") for row in rows(release, grid)}
    read = DIMENSIONS["tone"]
    for one, other in permutations(crowd.tracks, 2):
        people = [crowd.people[number] for number in behind[one] & behind[other]]
        if one[0].isupper() and (other.startswith("aspect") or (other[0].isupper() and one < other)):
            if (one, other) not in pairs and (other, one) not in pairs:
                yield Target((one, other), truth=len(people))
            counts = Counter(read(person) for person in people)
            for tone in categories(crowd, "tone") if other.startswith("aspect") else ():
                yield Target((one, other), "tone", tone, counts[tone])


def categories(crowd: Crowd, dimension: str) -> list[str]:
    """The finest categories of a dimension, as everybody knows them."""
    if dimension == "source":
        return list(crowd.sources)
    return {
        "tone": ["negative", "neutral", "positive", "not_read"],
        "language": ["en", "nl", "de", "und"],
        "rating": ["1", "2", "3", "4", "5", "not_rated"],
    }[dimension]


MERGED = {
    "not_negative": ["neutral", "positive"],
    "1-2": ["1", "2"],
    "4-5": ["4", "5"],
    "3-5": ["3", "4", "5"],
}


class Reconstruction:
    """Integer linear programming over everything published: the least and the most that a held-back number can be.

    Unknowns are the accounts of each kind: which tracks, and in each dimension which category. Kinds that contradict a
    public implication between queries cannot exist. The attacker is told which tracks lie in which, as they are counted:
    so who is counted in a track are those on it and on all it lies in.
    """

    def __init__(self, crowd: Crowd, release: Release, *, k: int = K) -> None:
        self._crowd, self._k = crowd, k
        self._shown, counted = voices(release), behind(crowd, k)
        self._lies_in = {
            track: {other for other in self._shown if counted[track] <= counted[other]} for track in self._shown
        }
        self._kinds = self._possible_kinds()
        self._at: dict[tuple[frozenset[str], str, str], int] = {}
        for kind in self._kinds:
            self._at[kind, "", ""] = len(self._at)
            for name in DIMENSIONS:
                for category in categories(crowd, name):
                    self._at[kind, name, category] = len(self._at)
        self._rows: list[np.ndarray] = []
        self._low: list[float] = []
        self._high: list[float] = []
        self._structure()
        self._published(release)

    def _possible_kinds(self) -> list[frozenset[str]]:
        implied = [
            (inner, outer)
            for inner in self._crowd.tracks
            for outer in self._crowd.tracks
            if inner != outer
            and self._crowd.members(inner)
            and self._crowd.members(inner) <= self._crowd.members(outer)
        ]
        every = (frozenset(some) for size in range(1, 6) for some in combinations(self._crowd.tracks, size))
        return [kind for kind in every if not any(inner in kind and outer not in kind for inner, outer in implied)]

    def _row(self, wanted: Iterable[tuple[frozenset[str], str, str]], weight: float = 1.0) -> np.ndarray:
        row = np.zeros(len(self._at))
        for each in wanted:
            row[self._at[each]] += weight
        return row

    def _say(self, row: np.ndarray, low: float, high: float) -> None:
        self._rows.append(row)
        self._low.append(low)
        self._high.append(high)

    def _structure(self) -> None:
        for kind in self._kinds:
            for name in DIMENSIONS:
                parts = self._row((kind, name, category) for category in categories(self._crowd, name))
                self._say(parts - self._row([(kind, "", "")]), 0, 0)

    def _of(self, tracks: Iterable[str], dimension: str = "", names: Iterable[str] = ("",)) -> np.ndarray:
        tracks, names = {each for track in tracks for each in self._lies_in.get(track, {track})}, list(names)
        return self._row((kind, dimension, name) for kind in self._kinds if tracks <= kind for name in names)

    def _rounded(self, row: np.ndarray, number: int) -> None:
        self._say(row, max(self._k, number - STEP + 1), number + STEP - 1)

    def _published(self, release: Release) -> None:
        for track, number in self._shown.items():
            self._rounded(self._of([track]), number)
        for grid in ("pair", "brand_aspect"):
            for *both, number in rows(release, grid):
                self._rounded(self._of(both), number)
        for name in DIMENSIONS:
            self._splits(name, rows(release, f"track_{name}"))
        self._splits("tone", rows(release, "brand_aspect_tone"))
        total = sum(number for *_, number in rows(release, "day_part"))
        if total:
            self._rounded(self._row((kind, "", "") for kind in self._kinds), total)

    def _splits(self, name: str, published: list[tuple[object, ...]]) -> None:
        by_tracks: dict[tuple[str, ...], dict[str, int | None]] = {}
        for *tracks, label, number, _ in published:
            by_tracks.setdefault(tuple(tracks), {})[label] = number
        for tracks, split in by_tracks.items():
            for label, number in split.items():
                row = self._of(tracks, name, self._meant(name, label, split))
                if number is None:
                    self._say(row - 0.95 * self._of(tracks), 0, np.inf)
                else:
                    self._rounded(row, number)

    def _meant(self, name: str, label: str, split: dict[str, int | None]) -> list[str]:
        """The finest categories behind a label. Fewer than k valueless voices sit with the neutral or the middle."""
        if label in {"smaller sources", "other languages"}:
            return [each for each in categories(self._crowd, name) if each not in split]
        meant = MERGED.get(label, [label])
        home = {"tone": ("neutral", "not_read"), "rating": ("3", "not_rated")}.get(name)
        if home and home[0] in meant and home[1] not in split and None not in split.values():
            return [*meant, home[1]]
        return meant

    def interval(self, target: Target) -> tuple[int, int]:
        """The least and the most the target can be, when the attacker is even told that it is below k."""
        row = self._of(target.tracks, target.dimension, [target.category])
        if target.left_out:
            row = self._row((kind, "", "") for kind in self._kinds if set(target.tracks) <= kind) - row
        bounds = LinearConstraint(np.array([*self._rows, row]), [*self._low, 0], [*self._high, self._k - 1])
        ends = []
        for sign in (1, -1):
            found = milp(sign * row, constraints=bounds, integrality=np.ones(len(row)), bounds=Bounds(0, np.inf))
            if found.x is None:
                raise AssertionError("what is published contradicts itself")
            ends.append(round(float(row @ found.x)))
        return ends[0], ends[1]


def differences(people: Mapping[str, AbstractSet[int]], published: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """For each two published tracks of which one lies in the other: the difference published, and the true one.

    `people` has those who are counted in each.
    """
    for (inner, less), (outer, more) in permutations(published.items(), 2):
        one, other = people[inner], people[outer]
        if one <= other:
            yield more - less, len(other - one)


def by_k_alone(crowd: Crowd, k: int = K) -> dict[str, int]:
    """What a file would say that knew rule 1 and no other: the rival to measure against."""
    return {track: len(crowd.members(track)) for track in crowd.tracks if len(crowd.members(track)) >= k}


def advantage(crowd: Crowd, target: Person, *, keys: int, seed: int = 0) -> float:
    """Membership: the attacker knows everybody else and the rules, not the rounding key. True less false positive rate.

    Half of the draws teach how likely each published number is with and without the target; the other half test it, by
    the product of the likelihoods (naive Bayes) over all numbers.
    """
    with_target = replace(crowd, people=[*crowd.people, target])
    draw = Random(seed)
    seen = [[_cells(each.release(key=draw.randbytes(32))) for _ in range(2 * keys)] for each in (crowd, with_target)]
    taught = [Counter(cell for cells in each[:keys] for cell in cells) for each in seen]

    def score(cells: frozenset[Hashable]) -> float:
        return sum(log((taught[1][cell] + 0.5) / (taught[0][cell] + 0.5)) for cell in cells)

    said = [sum(score(cells) > 0 for cells in each[keys:]) / keys for each in seen]
    return said[1] - said[0]


def _cells(release: Release) -> frozenset[Hashable]:
    return frozenset((grid.name, row) for grid in release.grids for row in grid.rows)
