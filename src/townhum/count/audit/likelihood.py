"""The best guess that anybody can make from a release who knows everything but whether somebody was heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from townhum.count.audit.guessing import Figures, Guess, guess
from townhum.count.audit.sensitivity import change, exact_of, rho_of
from townhum.count.audit.shapes import Shape, released
from townhum.count.noise import Noise
from townhum.count.promise import advantage, gaussian_epsilon
from townhum.count.release.cells import Counts
from townhum.records import Grid, Release, Tally
from townhum.records.agreed import PARTITIONS

Figure = Callable[[Mapping[str, Grid]], float]
"""What a guesser makes of the grids of a release: the higher, the likelier is it that somebody was heard."""

_AHEAD = 256  # releases
_AT_ONCE = 2**18  # draws


@dataclass(frozen=True, slots=True)
class Audited:
    """What was measured of somebody who costs `rho`, beside what that allows: `epsilon` at delta 1e-6, and `advantage`."""

    rho: float
    epsilon: float
    advantage: float
    measured: Guess


def audit(shape: Shape, without: Tally, with_somebody: Tally, *, runs: int, noise: Noise) -> Audited:
    """Release each of two neighbouring tallies so many times, and guess which it was."""
    changed = change(exact_of(shape, without), exact_of(shape, with_somebody))
    figure, draw = likelihood(changed), drawn_ahead(noise)
    sides = (figures(shape, tally, figure, runs=runs, noise=draw) for tally in (without, with_somebody))
    rho = rho_of(shape, changed)
    return Audited(rho, gaussian_epsilon(rho), advantage(rho), guess(*sides))


def figures(shape: Shape, tally: Tally, figure: Figure, *, runs: int, noise: Noise) -> Figures:
    """The figure of each of so many releases of one tally."""
    return np.fromiter((figure(by_name(released(shape, tally, noise))) for _ in range(runs)), np.float64, runs)


def by_name(release: Release) -> dict[str, Grid]:
    """The grids of a release."""
    return {grid.name: grid for grid in release.grids}


def likelihood(changed: Mapping[str, Counts]) -> Figure:
    """The log of the ratio of likelihoods, but for a constant, of a change of the exact cells.

    Noise is Gaussian and independent, so that for what was drawn it is the sum over all cells of change times value over sigma2.
    A release has the fitted values instead. Write y for the drawn total of a track, s2 for its variance; x_i for the n drawn
    cells of a partition g of it, S for their sum; t for the fitted total and V for its variance; c_i for the fitted cells.
    Then c_i = x_i + (t - S) / n, and t / V = y / s2 + sum_g S / (n sigma2_g) (`release.fit`). Let D be the change, D_t that of
    the total; in each partition the D_i add up to D_t. So

        sum_i D_i x_i / sigma2_g = sum_i D_i (c_i - t / n) / sigma2_g + D_t S / (n sigma2_g),

    and summed over all partitions, with D_t y / s2 added, it is sum_g sum_i D_i (c_i - t / n) / sigma2_g + D_t t / V: the fitted
    values say all that the drawn ones say. Raises ValueError where a partition's change does not add up to its total's.
    """
    total_of = {part: total for total, parts in PARTITIONS.items() for part in parts}
    for part, total in total_of.items():
        if part in changed and total in changed and changed[part].size:
            _check(changed[part], changed[total])

    def figure(grids: Mapping[str, Grid]) -> float:
        return sum(_term(grid, changed[name], grids.get(total_of.get(name, ""))) for name, grid in grids.items())

    return figure


def _term(grid: Grid, changed: Counts, total: Grid | None) -> float:
    if not grid.categories or total is None:  # `variance` is the sigma2 of what was not fitted
        return float(changed @ grid.value) / grid.variance
    share = np.repeat(total.value / grid.categories, grid.categories)
    return float(changed @ (grid.value - share)) / grid.sigma2


def _check(part: Counts, total: Counts) -> None:
    if not np.array_equal(part.reshape(len(total), -1).sum(axis=1), total):
        raise ValueError("the cells of a partition do not add up to their totals: somebody is in more or fewer of them")


def drawn_ahead(noise: Noise) -> Noise:
    """The same sampler, asked for many releases in one go, which takes a fraction of the time. No draw is given twice."""
    waiting: dict[tuple[Fraction, int], Iterator[NDArray[np.int64]]] = {}

    def draw(sigma2: Fraction, many: int) -> NDArray[np.int64]:
        drawn = next(waiting.get((sigma2, many), iter(())), None)
        if drawn is None:
            ahead = max(1, min(_AHEAD, _AT_ONCE // max(1, many)))
            waiting[sigma2, many] = iter(noise(sigma2, many * ahead).reshape(ahead, many))
            drawn = next(waiting[sigma2, many])
        return drawn

    return draw
