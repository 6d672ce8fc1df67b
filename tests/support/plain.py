"""Rule 5 worked out once more, on plain sets and in another way than the code of the rules, to hold that code against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crowds import Crowd

Sets = Mapping[str, frozenset[int]]


def behind(crowd: Crowd, k: int) -> dict[str, frozenset[int]]:
    """The accounts counted in each track that may stand under rule 5, by name, in the study's order."""
    sets = {name: frozenset(crowd.members(name)) for name in crowd.tracks}
    return standing(sets, sorted(crowd.tracks, key=lambda name: -crowd.priority.get(name, 0)), k)


def standing(tracks: Sets, by_priority: Sequence[str], k: int) -> dict[str, frozenset[int]]:
    """Those that stand, and who is counted in each. `by_priority` has all names, the first to stand first."""
    names = [name for name in tracks if len(tracks[name]) >= k]
    while True:
        left = _less_a_few({name: tracks[name] for name in by_priority if name in names}, k)
        kept: list[str] = []
        for name in (each for each in by_priority if len(left.get(each, ())) >= k):
            if all(max(len(left[name] - left[each]), len(left[each] - left[name])) >= k for each in kept):
                kept.append(name)
        fallen = {name for name in names if name not in kept and len(left[name]) >= k}
        if not fallen:
            small = [name for name in left if len(left[name]) < max(k, 1 + (k - 1) * _around(name, left))]
            fallen = set(small[:1])
        if not fallen:
            return {name: left[name] for name in tracks if name in names}
        names = [name for name in names if name not in fallen]


def _around(name: str, left: Sets) -> int:
    """How many of the larger tracks a track lies in; `left` has the larger before the smaller."""
    larger = list(left)[: list(left).index(name)]
    return sum(left[name] <= left[other] for other in larger)


def _less_a_few(tracks: Sets, k: int) -> dict[str, frozenset[int]]:
    """The largest as it is, then the largest of what is left of the others without their few outside it, and so on."""
    if not tracks:
        return {}
    first = max(tracks, key=lambda name: len(tracks[name]))
    settled = {first: tracks[first]}
    while len(settled) < len(tracks):
        rest = {
            name: _within(people, list(settled.values()), k) for name, people in tracks.items() if name not in settled
        }
        first = max(rest, key=lambda name: len(rest[name]))
        settled[first] = rest[first]
    return settled


def _within(people: frozenset[int], larger: list[frozenset[int]], k: int) -> frozenset[int]:
    near = [each for each in larger if 0 < len(people - each) < k]
    return _within(people & near[0], larger, k) if near else people
