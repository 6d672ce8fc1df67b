"""A rule for tracks that is proposed and not in force, as plain sets, so that its cost and its strength can be measured."""

from __future__ import annotations

from collections.abc import Mapping


def trimmed(tracks: Mapping[str, set[int]], k: int) -> dict[str, set[int]]:
    """Whose accounts would stand behind each published track, by name, in the order of the study in `tracks`.

    Of near-identical tracks (fewer than k, or nobody, on either side) the one listed first stands, whichever is larger. A
    track with fewer than k accounts, or nobody, outside a larger one is published without them. So nobody looks like a few.
    """
    listed = list(tracks)
    shown: dict[str, set[int]] = {}
    for name in sorted(listed, key=lambda name: (-len(tracks[name]), listed.index(name))):
        rest = {other: people for other, people in shown.items() if not _alike(tracks[name], people, k)}
        if len(rest) < len(shown) and any(
            listed.index(other) < listed.index(name) for other in shown if other not in rest
        ):
            continue
        people = _without_a_few(tracks[name], list(rest.values()), k)
        if len(people) >= k and not any(_alike(people, other, k) for other in rest.values()):
            shown = {**rest, name: people}
    return shown


def _without_a_few(people: set[int], larger: list[set[int]], k: int) -> set[int]:
    """Less those who are the few outside a larger track, until there are none."""
    while near := [each for each in larger if 0 < len(people - each) < k]:
        people = people & near[0]
    return people


def _alike(one: set[int], other: set[int], k: int) -> bool:
    return max(len(one - other), len(other - one)) < k
