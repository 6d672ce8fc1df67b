"""Put the rules of `rules` to a tally: the one way to a `Release`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from townhum.count.bands import drop_bands
from townhum.count.release import rules
from townhum.count.release.correct import Correct, corrected, uncorrected
from townhum.count.release.grids import PARENT, Study, thresholds_of
from townhum.count.release.people import People
from townhum.count.release.rounding import Rounder
from townhum.records import Coverage, CoverageStatus, DropReason, PeriodRef, Release, Series, Tally
from townhum.records.agreed import GRIDS


@dataclass(frozen=True, slots=True)
class Heading:
    """What a release says beside its numbers: whose they are, what was heard for them and what was dropped.

    `coverage` has one entry a source. `made_with` maps a part, such as "tone_model", to its version, and gets `k` and the
    version of the rules added.
    """

    period: PeriodRef
    series: Series
    coverage: Sequence[Coverage]
    drops: Mapping[DropReason, int]
    made_with: Mapping[str, str]


def make_release(
    tally: Tally,
    heading: Heading,
    *,
    k: int,
    grids: tuple[str, ...],
    key: bytes,
    discovered: Collection[str] = (),
    correct: Correct = uncorrected,
) -> Release:
    """What may be published of a period.

    `k` is the least number of accounts in a cell; `grids` names what is released and always has "track". `key` is secret,
    random, of 32 bytes, used for this period alone and kept by nobody: it decides how counts are rounded. `discovered`
    names tracks that nobody configured. `correct` gives the shares of tone behind those that are published. The same
    arguments give an equal release, in whatever order mappings and coverage come.

    Raises ValueError for a k below the floor or no multiple of five, an unknown grid, a short key, and for tracks or
    sources the series does not have.
    """
    thresholds = thresholds_of(tally, k, dict.fromkeys(discovered, True))
    _check(tally, heading.series, grids)
    heading = replace(heading, coverage=_in_order(heading.coverage, heading.series))
    rounder = Rounder(key)
    people = People(tally, key, [track.priority for track in heading.series.tracks])
    study = Study(people, rounder, heading.series, thresholds, k)
    several = rules.tenth(tally.several, len(people.everyone()), k)
    return _written(heading, study, grids, k=k, several=several, correct=correct)


def _written(
    heading: Heading, study: Study, grids: tuple[str, ...], *, k: int, several: int | None, correct: Correct
) -> Release:
    """The grids asked for, as far as the study may show them, under their heading."""
    unread = [each.source for each in heading.coverage if each.status is CoverageStatus.MISSING]
    ruled = study.make(grids, unread)
    published = tuple(each.grid for each in ruled.values())
    kinds = {track.name: track.kind for track in heading.series.tracks}
    return Release(
        period=heading.period,
        series=heading.series,
        grids=published,
        corrected=tuple(corrected(published, kinds, several, correct)),
        several=rules.in_words(several),
        coverage=tuple(heading.coverage),
        drops=drop_bands(heading.drops, k),
        held_back={name: each.held_back for name, each in ruled.items()},
        made_with=dict(sorted({**heading.made_with, "k": str(k), "release_rules": rules.VERSION}.items())),
        terms=study.term_facts() if {"term", "theme"} & set(grids) else None,
    )


def _check(tally: Tally, series: Series, grids: tuple[str, ...]) -> None:
    unknown = set(grids) - set(GRIDS)
    if unknown or PARENT not in grids:
        raise ValueError(f"the grids must be of {', '.join(GRIDS)}, {PARENT} among them")
    if tally.tracks != tuple(track.name for track in series.tracks):
        raise ValueError("the tally and the series differ in their tracks")
    known = {theme.number for theme in series.themes}
    if "theme" in grids and tally.said and not known.issuperset(tally.said.theme.tolist()):
        raise ValueError("the tally has a theme that the series does not have")


def _in_order(coverage: Sequence[Coverage], series: Series) -> tuple[Coverage, ...]:
    """Coverage in the study's order of sources, one entry a source."""
    place = {source.name: number for number, source in enumerate(series.sources)}
    names = {each.source for each in coverage}
    if len(names) != len(coverage) or names - set(place):
        raise ValueError("the coverage names a source twice, or one that the series does not have")
    return tuple(sorted(coverage, key=lambda each: place[each.source]))
