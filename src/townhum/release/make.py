"""Put the rules of `rules` to a tally: the one way to a `Release`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from townhum.records import Coverage, DropReason, PeriodRef, Release, Series, Tally
from townhum.release import rules
from townhum.release.grids import GRIDS, PARENT


def make_release(
    tally: Tally,
    *,
    period: PeriodRef,
    series: Series,
    coverage: Iterable[Coverage],
    drops: Mapping[DropReason, int],
    k: int,
    grids: tuple[str, ...],
    made_with: Mapping[str, str],
) -> Release:
    """What may be published of a period.

    `k` is the least number of accounts in a cell; `grids` names what is released and always has "track"; `made_with`
    maps a part, such as "tone_model", to its version, and gets `k` and the version of the rules added. The same
    arguments give an equal release, in whatever order mappings and coverage come.

    Raises ValueError for a k below the floor, an unknown grid, and for tracks or sources the series does not have.
    """
    _check(tally, series, k, grids)
    ruled = {name: make(tally, k) for name, make in GRIDS.items() if name in grids}
    return Release(
        period=period,
        series=series,
        grids=tuple(each.grid for each in ruled.values()),
        coverage=_in_order(coverage, series),
        drops={reason.value: rules.drop_band(drops.get(reason, 0), k) for reason in DropReason},
        held_back={name: each.held_back for name, each in ruled.items()},
        made_with=dict(sorted({**made_with, "k": str(k), "release_rules": rules.VERSION}.items())),
    )


def _check(tally: Tally, series: Series, k: int, grids: tuple[str, ...]) -> None:
    if k < rules.FLOOR:
        raise ValueError(f"k is {k}: a number is about at least {rules.FLOOR} accounts")
    unknown = set(grids) - set(GRIDS)
    if unknown or PARENT not in grids:
        raise ValueError(f"the grids must be of {', '.join(GRIDS)}, {PARENT} among them")
    if tally.tracks != tuple(track.name for track in series.tracks):
        raise ValueError("the tally and the series differ in their tracks")


def _in_order(coverage: Iterable[Coverage], series: Series) -> tuple[Coverage, ...]:
    """Coverage in the study's order of sources, one entry a source."""
    place = {source.name: number for number, source in enumerate(series.sources)}
    entries = tuple(coverage)
    names = {each.source for each in entries}
    if len(names) != len(entries) or names - set(place):
        raise ValueError("the coverage names a source twice, or one that the series does not have")
    return tuple(sorted(entries, key=lambda each: place[each.source]))
