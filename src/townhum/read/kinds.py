"""The shares of tone behind what was read on a kind of text of which nobody counted how often the model is wrong there.

How often a model mistakes one tone for another differs from kind to kind of text, and from year to year, by far more than by
chance: one table, however large, says little of the next place. So the card has a table for each of several kinds, each counted by
models that had not learnt from that kind, and the place that is studied is taken for one more kind drawn from among them: a random
effect (DerSimonian and Laird 1986), whose covariance is found by moments (the unweighted estimator of Hedges and Olkin 1985, of
several dimensions), and whose prediction has the tails of few kinds (Higgins, Thompson and Spiegelhalter 2009).

What is then believed of the true shares is worked out on a grid of all shares there are, each as likely as another beforehand, unless labels of
the place tell of its shares (`labelled.py`). There is no draw in it: the same counts give the same shares.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.shares import Confusion, Shares, Three
from townhum.read.voices import Mix, rates_of_voices

Array = NDArray[np.float64]

STEPS = 80
"""Of the grid of shares, on each side."""
OWN = 0.5
"""How much the covariance that was seen between kinds counts beside one in which the rows of a table move apart from one another: from
so few kinds the first alone would find directions in which nothing ever moves. A judgement."""
FEWEST = 3
"""Kinds, from which a spread between them can be told."""
_ENDS = [0, 2]
"""The columns of a table that say all: what is read as negative and as positive."""
_LEAST = 1e-6
_AS_IF = 10_000
_TAIL = 0.025
LIKELY = 0.15
"""Of what is believed of a share, what is left on either side: into the rest a share is moved, and no farther. By kinds left out, where a nearer
bound makes shares worse than they were read."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What a table is expected to be on a kind of text nobody counted: its rates, and how far they may lie off.

    `moved` is the covariance of the rates of being read as negative and as positive, row after row; `freedom` the degrees of freedom
    of that guess; `turned` how the rates change by a standard deviation of the share of voices with several posts; `expected` what shares are
    expected where the place was labelled: how many texts of each tone that is worth.
    """

    rates: Array
    moved: Array
    freedom: int
    turned: Array
    expected: Array | None = None


@dataclass(frozen=True, slots=True)
class Kinds:
    """Tables of mistakes by kind of text. Raises ValueError for fewer than `FEWEST`."""

    tables: tuple[Confusion, ...]

    def __post_init__(self) -> None:
        if len(self.tables) < FEWEST:
            raise ValueError(f"the spread between kinds of text is told from {FEWEST} tables at least")

    @classmethod
    def of(cls, tables: Mapping[str, Sequence[Sequence[int]]]) -> Kinds:
        """From what a card says. Raises ValueError."""
        return cls(tuple(Confusion.of(tables[kind]) for kind in sorted(tables)))

    def mean(self) -> Array:
        """The rates of all kinds, each kind counting alike."""
        return np.asarray(np.mean([table.rates() for table in self.tables], axis=0))

    def about(self, centre: Array, stretched: float = 1.0) -> Kinds:
        """The same kinds for a model that nobody tried on them, whose rates are expected to be about `centre` and to move `stretched` as far."""
        moved = (centre + stretched * (table.rates() - self.mean()) for table in self.tables)
        return Kinds(tuple(Confusion.of(np.rint(_AS_IF * _rates(each)).astype(int).tolist()) for each in moved))

    def spread(self, mix: Mix = Mix(0, 0)) -> Spread:  # noqa: B008  it is frozen
        """What is expected of one more kind, if voices have posts by this mix."""
        voices = [rates_of_voices(table.rates(), mix.several) for table in self.tables]
        rates = np.stack([found for found, _ in voices])
        mean = rates.mean(axis=0)
        apart = (rates - mean)[:, :, _ENDS].reshape(len(rates), -1)
        chance = np.mean([_by_chance(one, table) for one, table in zip(rates, self.tables, strict=True)], axis=0)
        seen = apart.T @ apart / (len(rates) - 1) - chance
        moved = _whole(OWN * seen + (1 - OWN) * _row_by_row(mean, seen))
        change = np.mean([turned for _, turned in voices], axis=0)
        return Spread(mean, moved * (1 + 1 / len(rates)), len(rates) - 1, change * mix.off)


def _rates(table: Array) -> Array:
    """The nearest rates: none below a hundredth, one in sum."""
    kept = np.maximum(table, 0.01)
    return np.asarray(kept / kept.sum(axis=1, keepdims=True))


def _by_chance(rates: Array, table: Confusion) -> Array:
    """The covariance that counting on so many texts alone gives a table's rates."""
    found = np.zeros((6, 6))
    for row, counts in enumerate(table.counts):
        found[2 * row : 2 * row + 2, 2 * row : 2 * row + 2] = _multinomial(rates[row, _ENDS]) / (sum(counts) + 1)
    return found


def _row_by_row(mean: Array, seen: Array) -> Array:
    """Rows that move each by itself as if counted on few texts: on how few, by the moments of what was `seen`."""
    found = np.zeros((6, 6))
    for row in range(3):
        found[2 * row : 2 * row + 2, 2 * row : 2 * row + 2] = _multinomial(mean[row, _ENDS])
    return np.asarray(found * max(float(np.trace(seen) / np.trace(found)), _LEAST))


def _multinomial(rates: Array) -> Array:
    return np.asarray(np.diag(rates) - np.outer(rates, rates))


def _whole(moved: Array) -> Array:
    """The nearest covariance: what chance took below nought is nothing."""
    values, axes = np.linalg.eigh((moved + moved.T) / 2)
    return np.asarray((axes * np.maximum(values, _LEAST)) @ axes.T)


def shares_among(read: Three, spread: Spread, *, noise: float = 0.0) -> Shares:
    """The shares behind how many texts or voices were read as negative, neutral and positive. Raises ValueError for none in all.

    Each share is what was read, moved no farther than into the middle of what is believed of it (`LIKELY`): of a place whose mistakes are
    unknown a correction may not be worse than none. Where they were counted it is the mean of what is believed. The interval is the middle 95 %. `noise` is the variance of what was added to each of
    the three counts, which may be below nought for it.
    """
    many = sum(read)
    if many <= 0:
        raise ValueError("there are no texts to take shares of")
    said = np.asarray(read, np.float64) / many
    believed = _believed(said, many, spread, noise)
    grid, steps = _grid()
    at = (_TAIL, LIKELY, 1 - LIKELY, 1 - _TAIL)
    ends = [_quantiles(np.bincount(steps[:, each], believed, STEPS + 1), at) for each in range(3)]
    low, first, last, high = np.stack(ends, axis=1)
    share = np.clip(said, first, last) if spread.expected is None else believed @ grid
    share /= share.sum()
    return Shares(*(_three(each) for each in (share, np.minimum(low, share), np.maximum(high, share))))


def _believed(said: Array, many: float, spread: Spread, noise: float) -> Array:
    """How likely each of the shares on the grid is, one in sum: by a t distribution of what would be read of it, and by what is expected."""
    grid, _ = _grid()
    expected = (grid @ spread.rates)[:, _ENDS]
    moved = np.einsum("gt,taub,gu->gab", grid, spread.moved.reshape(3, 2, 3, 2), grid)
    turned = (grid @ spread.turned)[:, _ENDS]
    moved += turned[:, :, None] * turned[:, None, :] + _of_noise(said, noise / many**2)
    moved += (expected[:, :, None] * np.eye(2) - expected[:, :, None] * expected[:, None, :]) / many
    missed = said[_ENDS] - expected
    one, other, both = moved[:, 0, 0], moved[:, 1, 1], moved[:, 0, 1]
    size = one * other - both**2
    far = (other * missed[:, 0] ** 2 - 2 * both * missed[:, 0] * missed[:, 1] + one * missed[:, 1] ** 2) / size
    likely = -(spread.freedom + 2) / 2 * np.log1p(far / spread.freedom) - np.log(size) / 2
    if spread.expected is not None:  # Dirichlet, whose density at a share of nought is that of half a step
        likely += np.log(np.maximum(grid, 0.5 / STEPS)) @ (spread.expected - 1)
    raised = np.exp(likely - likely.max())
    return np.asarray(raised / raised.sum())


def _of_noise(said: Array, noise: float) -> Array:
    """Covariance of shares of which each count has noise: it moves the share itself, and all by the total."""
    by_one = (np.eye(3) - said[:, None])[_ENDS]
    return np.asarray(by_one @ by_one.T * noise)


def _quantiles(likely: NDArray[Any], at: Sequence[float]) -> Array:
    """Quantiles of what is believed of a share; each step of the grid stands for half a step on either side."""
    edges = np.concatenate([[0.0], np.clip((np.arange(STEPS + 1) + 0.5) / STEPS, 0, 1)])
    up_to = np.concatenate([[0.0], np.cumsum(likely)])
    return np.asarray(np.interp(at, up_to, edges), np.float64)


@cache
def _grid() -> tuple[Array, NDArray[np.int64]]:
    """All shares of so many steps, and each as steps."""
    steps: NDArray[Any] = np.array([(a, STEPS - a - b, b) for a in range(STEPS + 1) for b in range(STEPS + 1 - a)])
    return steps / STEPS, steps


def _three(values: Array) -> Three:
    return float(values[0]), float(values[1]), float(values[2])
