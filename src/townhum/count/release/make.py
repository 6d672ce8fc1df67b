"""From a tally to a release: exact cells, noise, fit. The noise of what is published is drawn here, once, and nowhere else."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from townhum.count.noise import Noise
from townhum.count.release.cells import cells_of
from townhum.count.release.correct import Correct, corrected, uncorrected
from townhum.count.release.exact import Exact
from townhum.count.release.fit import Drawn, Values, fitted
from townhum.count.release.layout import Layout
from townhum.records import Coverage, Grid, PeriodRef, Release, Series, Tally
from townhum.records.agreed import DIMENSIONS, PARTITIONS
from townhum.records.budget import Budget

VERSION = "7"
"""Of what turns a tally into numbers; another one starts a new series."""

TERM_K = 20
"""The least k for terms, which nobody asked for by name."""

_RARELY = 2.33
"""Standard deviations above k: a cell of fewer than k accounts is shown with a number at most once in a hundred."""

_FALSE_TERMS = 0.01
"""Words that nobody said and are shown all the same, in a period, on average."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a release says beside its numbers: whose they are and what was answered for them.

    `coverage` has one entry a source. `made_with` maps a part, such as "tone", to its version; k and more are added.
    """

    period: PeriodRef
    series: Series
    coverage: Sequence[Coverage]
    made_with: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rules:
    """What of the configuration shapes a release.

    `k` is the least number of accounts that is shown as a number, `budget` what a period may cost, `pairs` the tracks that are
    looked at two by two.
    """

    k: int
    budget: Budget
    pairs: Sequence[tuple[str, str]] = ()


def make_release(
    tally: Tally | Exact, heading: Heading, rules: Rules, *, noise: Noise, correct: Correct = uncorrected
) -> Release:
    """What may be published of a period: every cell that the configuration names, with noise, fitted to its totals.

    `noise` is asked once for each grid, in the order of the budget. `correct` gives the shares of tone behind the noisy ones.
    Raises ValueError for tracks or sources that the series does not have, and KeyError for a grid that there is not.
    """
    series = heading.series
    _check(tally, series)
    layout = Layout.of(series, tally.languages, tally.intent_names, rules.pairs)
    budget = rules.budget
    drawn = {grid: _drawn(tally, layout, grid, budget, noise) for grid in budget.shares if grid in DIMENSIONS}
    made = dict(_grids(drawn, layout, rules))
    kinds = {track.name: track.kind for track in series.tracks}
    said = {"k": str(rules.k), "release": VERSION, "rho": f"{budget.rho:g}"}
    return Release(
        period=heading.period,
        series=series,
        grids=tuple(made.values()),
        coverage=_in_order(heading.coverage, series),
        rho=budget.rho,
        made_with=dict(sorted({**heading.made_with, **said}.items())),
        corrected=tuple(corrected(made, kinds, correct)),
    )


def _drawn(tally: Tally | Exact, layout: Layout, grid: str, budget: Budget, noise: Noise) -> Drawn:
    exact = cells_of(tally, layout, grid)
    sigma2 = budget.sigma2(grid)
    return Drawn(exact + noise(sigma2, len(exact)), float(sigma2))


def _grids(drawn: Mapping[str, Drawn], layout: Layout, rules: Rules) -> Iterator[tuple[str, Grid]]:
    """Every grid, fitted where it adds up to another; a grid without a cell is left out."""
    results: dict[str, tuple[Values, float, int]] = {
        grid: (each.value.astype(np.float64), each.sigma2, 0) for grid, each in drawn.items()
    }
    for total, names in PARTITIONS.items():
        there = [name for name in names if name in drawn and len(drawn[name].value)]
        if total not in drawn or not len(drawn[total].value):
            continue
        rows = len(drawn[total].value)
        parts = {name: Drawn(drawn[name].value.reshape(rows, -1), drawn[name].sigma2) for name in there}
        whole, variance, split = fitted(Drawn(drawn[total].value[:, None], drawn[total].sigma2), parts)
        results[total] = whole, variance, 0
        for name, (cells, its_variance) in split.items():
            results[name] = cells.ravel(), its_variance, cells.shape[1]
    for grid, (value, variance, categories) in results.items():
        if len(value):
            yield grid, _grid(grid, (value, variance, categories), drawn[grid].sigma2, layout, rules)


def _grid(name: str, fit: tuple[Values, float, int], sigma2: float, layout: Layout, rules: Rules) -> Grid:
    value, variance, categories = fit
    k = max(rules.k, TERM_K) if name == "term" else rules.k
    return Grid(
        name=name,
        columns=DIMENSIONS[name],
        keys=layout.keys(name),
        value=value,
        sigma2=sigma2,
        variance=variance,
        bound=rules.budget.bounds.most(name),
        share=rules.budget.shares[name],
        categories=categories,
        k=k,
        fewer_than=least_shown(name, k, math.sqrt(variance), len(value)),
    )


def least_shown(grid: str, k: int, sd: float, cells: int) -> int:
    """The least value that is shown to people as a number, where `sd` is the standard deviation of the fitted cells."""
    if grid == "term":
        surely = NormalDist().inv_cdf(1 - _FALSE_TERMS / cells) * sd
        return math.ceil(max(k + _RARELY * sd, surely))
    return math.ceil(k + _RARELY * sd)


def _check(tally: Tally | Exact, series: Series) -> None:
    if tally.tracks != tuple(track.name for track in series.tracks):
        raise ValueError("the tally and the series differ in their tracks")
    if tally.sources != tuple(source.name for source in series.sources):
        raise ValueError("the tally and the series differ in their sources")


def _in_order(coverage: Sequence[Coverage], series: Series) -> tuple[Coverage, ...]:
    """Coverage in the study's order of sources, one entry a source."""
    place = {source.name: number for number, source in enumerate(series.sources)}
    names = {each.source for each in coverage}
    if len(names) != len(coverage) or names - set(place):
        raise ValueError("the coverage names a source twice, or one that the series does not have")
    return tuple(sorted(coverage, key=lambda each: place[each.source]))
