"""A search over what is published for sums and differences of up to four numbers that are about a few accounts."""

from collections.abc import Iterator
from itertools import combinations
from random import Random

import numpy as np
from crowds import Crowd, Person, rows
from numpy.typing import NDArray

from townhum.records import Release, Tone

K = 10
Named = list[tuple[tuple[str, ...], NDArray[np.int8]]]


def world(seed: int) -> Crowd:
    """Three brands, and aspects that are mostly spoken of beside one; one aspect lies within another."""
    draw = Random(seed)
    crowd = Crowd(("Acorn", "Birch", "Cedar", "aspectprice", "aspectleak", "aspectbadleak", "theme0"))
    for _ in range(draw.choice((400, 800, 1500))):
        brand = draw.choices(("Acorn", "Birch", "Cedar", None), (6, 3, 1.5, draw.choice((0.1, 0.4, 1))))[0]
        tracks = {brand} if brand else set()
        if brand and draw.random() < 0.15:
            tracks.add(draw.choice(("Acorn", "Birch", "Cedar")))
        if draw.random() < 0.35:
            tracks.add("aspectprice")
        if draw.random() < 0.3:
            tracks |= {"aspectleak"} | ({"aspectbadleak"} if draw.random() < 0.5 else set())
        if draw.random() < 0.05:
            tracks.add("theme0")
        if tracks:
            tone = draw.choices((*Tone, None), (3, 4, 3, 0.3))[0]
            crowd.people.append(Person(tuple(sorted(tracks)), tone, hour=draw.randrange(168)))
    return crowd


def totals(crowd: Crowd, release: Release) -> Named:
    """Who is behind each published total; in these worlds nobody is left out of a track."""
    found = [(("track", track), who(crowd, crowd.members(track))) for track, _ in rows(release, "track")]
    for grid in ("pair", "brand_aspect"):
        for one, other, _ in rows(release, grid):
            found.append(((grid, one, other), who(crowd, crowd.members(one) & crowd.members(other))))
    if rows(release, "day_part") or (release.terms and release.terms.voices):
        found.append((("everyone",), np.ones(len(crowd.people), np.int8)))
    return found


def tones(crowd: Crowd, release: Release) -> Named:
    """Who is behind each published negative or positive."""
    cells = [((track,), tone, voices) for track, tone, voices, _ in rows(release, "track_tone")]
    cells += [((one, other), tone, voices) for one, other, tone, voices, _ in rows(release, "brand_aspect_tone")]
    found = []
    for tracks, tone, voices in cells:
        if voices and tone in {"negative", "positive"}:
            members = set.intersection(*(crowd.members(track) for track in tracks))
            felt = {each for each in members if getattr(crowd.people[each].tone, "label", "") == tone}
            found.append(((*tracks, tone), who(crowd, felt)))
    return found


def telling(sets: Named, k: int = K, most: int = 4) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Three or four of the sets, or two, whose sum or difference is not nothing, and about fewer than k accounts either way."""
    if len(sets) < 3:
        return
    matrix = np.array([who for _, who in sets])
    places = [(at,) for at in range(len(sets))]
    sums = [*matrix]
    for one, other in combinations(range(len(sets)), 2):
        places += [(one, other)] * 2
        sums += [matrix[one] - matrix[other], matrix[one] + matrix[other]]
    every = np.array(sums)
    total = every.sum(axis=1, dtype=np.int64)
    for at in range(len(every)):
        for sign in (1, -1):
            for other in np.flatnonzero(abs(total[at] - sign * total[: at if most > 3 else min(at, len(sets))]) < k):
                used = (*places[at], *places[other])
                left = every[at] - sign * every[other]
                if len(set(used)) == len(used) and 0 < max((left > 0).sum(), (left < 0).sum()) < k:
                    yield tuple(sorted(sets[each][0] for each in used))


def who(crowd: Crowd, members: set[int]) -> NDArray[np.int8]:
    """1 for each account that is among the members, else 0."""
    return np.isin(np.arange(len(crowd.people)), list(members)).astype(np.int8)
