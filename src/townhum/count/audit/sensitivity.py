"""How far one account moves a period's exact cells: the one thing that the proof asks of the way from posts to cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.count.audit.crowd import crowd
from townhum.count.audit.shapes import Shape, released, tally_of
from townhum.count.audit.worlds import Kind, neighbours, somebody
from townhum.count.release.cells import Counts, cells_of
from townhum.count.release.layout import Layout
from townhum.records import Release, Tally
from townhum.records.budget import Bounds

_A_CROWD = 5  # pairs beside one crowd: a crowd takes longer to invent than somebody does
_NO_VALUES = np.zeros(0)


@dataclass(frozen=True, slots=True, repr=False)
class Beside:
    """A release without its values, and what noise it asked for, in order."""

    release: Release
    keys: Sequence[tuple[Any, ...]]
    asked: Sequence[tuple[Fraction, int]]

    def is_like(self, other: Beside) -> bool:
        """Whether the two differ in nothing: layout, names, order, thresholds, variances, coverage, versions."""
        return (self.release, self.asked, len(self.keys)) == (other.release, other.asked, len(other.keys)) and all(
            map(_same_keys, self.keys, other.keys)
        )


@dataclass(frozen=True, slots=True, repr=False)
class Exact:
    """All of a world that a release is made of: its exact cells, and what is said beside them."""

    cells: Mapping[str, Counts]
    beside: Beside

    def __repr__(self) -> str:
        return f"Exact({len(self.cells)} grids)"


@dataclass(frozen=True, slots=True)
class Moved:
    """What somebody of a `kind` moved, in pair `number` of a seed: squared change over twice sigma2, summed over all cells of all grids.

    `allowed` is what the budget allows: rho, or twice that for what has no author. `alike` tells that nothing else moved.
    """

    kind: Kind
    number: int
    rho: float
    allowed: float
    alike: bool

    @property
    def holds(self) -> bool:
        """Whether the proof's condition holds, but for what floats add."""
        return self.alike and self.rho <= self.allowed * (1 + 1e-9)


def exact_of(shape: Shape, tally: Tally) -> Exact:
    """What a release of a tally would be made of."""
    layout = Layout.of(shape.series, tally.languages, tally.intent_names, shape.rules.pairs)
    asked: list[tuple[Fraction, int]] = []

    def nothing(sigma2: Fraction, many: int) -> NDArray[np.int64]:
        asked.append((sigma2, many))
        return np.zeros(many, dtype=np.int64)

    made = released(shape, tally, nothing)
    facts = tuple(replace(grid, keys=(), value=_NO_VALUES) for grid in made.grids)
    cells = {grid: cells_of(tally, layout, grid) for grid in shape.budget.shares}
    beside = Beside(replace(made, grids=facts, corrected=()), [grid.keys for grid in made.grids], asked)
    return Exact(cells, beside)


def change(without: Exact, with_somebody: Exact) -> dict[str, Counts]:
    """What somebody adds to each cell, by grid. Raises ValueError where the two have other cells."""
    return {grid: with_somebody.cells[grid] - cells for grid, cells in without.cells.items()}


def rho_of(shape: Shape, changed: Mapping[str, Counts]) -> float:
    """What a change of the cells costs: of each grid the squares over 2 sigma2 (`records.budget`)."""
    return shape.budget.spent({grid: int((cells**2).sum()) for grid, cells in changed.items()})


def pairs(shape: Shape, many: int, *, seed: int, accounts: int = 30, bounds: Bounds | None = None) -> Iterator[Moved]:
    """Somebody of each kind in turn beside invented crowds, so many times.

    `bounds` are what the tally holds an account to: those of the budget, but where a test breaks the promise on purpose.
    """
    kinds = tuple(Kind)
    for number in range(many):
        rng = np.random.default_rng((seed, number))
        if number % _A_CROWD == 0:
            others = crowd(shape, accounts, rng)
            alone = exact_of(shape, tally_of(shape, others, bounds))
        kind = kinds[number % len(kinds)]
        without, with_somebody = neighbours(others, somebody(kind, shape, rng, others))
        before = alone if without is others else exact_of(shape, tally_of(shape, without, bounds))
        after = exact_of(shape, tally_of(shape, with_somebody, bounds))
        allowed = shape.budget.rho * (2 if kind is Kind.NAMELESS else 1)
        yield Moved(kind, number, rho_of(shape, change(before, after)), allowed, before.beside.is_like(after.beside))


def _same_keys(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return len(one) == len(other) and all(np.array_equal(*columns) for columns in zip(one, other, strict=True))
