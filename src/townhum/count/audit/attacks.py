"""Attacks on what people are shown: whole numbers, and "fewer than T".

The attacker knows the rules, every query, and all posts but somebody's: only whether these were there is not known. Each attack
makes a figure of what is shown and guesses from it; beside it stands what the budget allows for somebody who does what they do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from townhum.count.audit.guessing import Figures, Guess, guess
from townhum.count.audit.likelihood import by_name, drawn_ahead
from townhum.count.audit.sensitivity import change, exact_of, rho_of
from townhum.count.audit.shapes import Posts, Shape, released, tally_of
from townhum.count.noise import Noise
from townhum.count.promise import advantage
from townhum.records import Grid, Release, Tally

_FEWEST = 100  # guesses a side

Seen = Sequence[Mapping[str, Grid]]
"""The grids of each release that an attacker looks at together, by name."""


@dataclass(frozen=True, slots=True, repr=False)
class Heard:
    """One study in the two worlds, released in so many periods. `whole` is the study with the grids that nobody looks at here."""

    whole: Shape
    shape: Shape
    without: Tally
    with_somebody: Tally
    periods: int

    def rho(self) -> float:
        """What somebody costs over all periods, in all grids of the study."""
        changed = change(exact_of(self.whole, self.without), exact_of(self.whole, self.with_somebody))
        return self.periods * rho_of(self.whole, changed)


@dataclass(frozen=True, slots=True, repr=False)
class Attack:
    """What is looked at, and what figure is made of it: a high one speaks for somebody."""

    name: str
    heard: Sequence[Heard]
    figure: Callable[[Seen], float]


@dataclass(frozen=True, slots=True)
class Attacked:
    """What an attack came to: what it measured, and the most that the `rho` of somebody allows."""

    name: str
    rho: float
    allowed: float
    measured: Guess

    @property
    def holds(self) -> bool:
        """Whether no more was measured than is allowed, but for four standard errors: one in 30,000 is beyond by luck."""
        return self.measured.advantage <= self.allowed + 4 * max(self.measured.error, 1 / self.measured.judged)


def heard(shape: Shape, others: Posts, some: Posts, *, grids: Sequence[str] = (), periods: int = 1) -> Heard:
    """A study that hears the others, and in one of two worlds somebody too. Only `grids` are released, if they are named."""
    looked_at = shape.with_grids(grids) if grids else without_terms(shape)
    return Heard(shape, looked_at, tally_of(shape, others), tally_of(shape, others + some), periods)


def without_terms(shape: Shape) -> Shape:
    """The same study without the grid of terms: it is ten times all others, and tells nothing of them."""
    return shape.with_grids([grid for grid in shape.budget.shares if grid != "term"])


def attack(one: Attack, *, runs: int, noise: Noise) -> Attacked:
    """Release both worlds so many times, and guess which it was. Where many releases are one guess, of fewer guesses."""
    draw = drawn_ahead(noise)
    together = sum(each.periods for each in one.heard)
    guesses = runs if together == 1 else max(min(runs, _FEWEST), 2 * runs // together)
    sides = (_figures(one, guesses, draw, with_somebody=side) for side in (False, True))
    rho = sum(each.rho() for each in one.heard)
    return Attacked(one.name, rho, advantage(rho), guess(*sides))


def _figures(one: Attack, runs: int, noise: Noise, *, with_somebody: bool) -> Figures:
    def seen() -> Iterator[Release]:
        for each in one.heard:
            tally = each.with_somebody if with_somebody else each.without
            yield from (released(each.shape, tally, noise) for _ in range(each.periods))

    figures = (one.figure([by_name(release) for release in seen()]) for _ in range(runs))
    return np.fromiter(figures, np.float64, runs)


def shown(grid: Grid) -> Figures:
    """The cells of a grid as people see them: whole, and what is only told to be fewer than T as one below it."""
    return np.where(grid.value >= grid.fewer_than, np.rint(grid.value), grid.fewer_than - 1.0)


def place(grid: Grid, *names: str) -> int:
    """Where a cell stands. Raises ValueError for one that there is not."""
    return [*zip(*grid.keys, strict=True)].index(names)
