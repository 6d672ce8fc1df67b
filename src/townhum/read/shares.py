"""The share of each tone among many posts or voices, corrected for how often the model mistakes one for another.

A dashboard needs the share of negative voices, not each post's label, and a reader that is wrong one time in three
shifts every share towards the middle. Adjusted count (Forman 2008): if `M[t, r]` is how often a text of tone t is read
as r, then the shares read are the true shares times M; the true ones are found by least squares among those that are
shares (not below zero, one in sum).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.voices import Mix, rates_of_voices

Three = tuple[float, float, float]
_Z = 1.959963984540054  # 95 %
_SMOOTH = 0.5  # Jeffreys' prior
_ROUNDING = 1e-12
TRUST = 70
"""Of how many texts a row of a table is worth at most where it is applied to other texts than it was counted on.

Measured: the rows of the tables of the years 2013 to 2016 of SemEval differ from one another by as much as if each had been
counted on some 70 texts (moment estimate, on folds that the models did not see; 50 with the year that differs most).
"""


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often a text of each tone (row: negative, neutral, positive) was read as each (column), on held-out texts."""

    counts: tuple[tuple[int, int, int], ...]

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> Confusion:
        """From three rows of three counts. Raises ValueError for anything else, or for a row that is empty."""
        if len(rows) != 3 or any(len(row) != 3 or min(row) < 0 or not sum(row) for row in rows):  # noqa: PLR2004
            raise ValueError("a confusion table has three rows of three counts, none of them empty")
        return cls(tuple((int(row[0]), int(row[1]), int(row[2])) for row in rows))

    def rates(self) -> NDArray[np.float64]:
        """Each row as shares."""
        table = np.asarray(self.counts, np.float64) + _SMOOTH
        return np.asarray(table / table.sum(axis=1, keepdims=True))


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of negative, neutral and positive, each from 0 to 1, with a 95 % interval for each."""

    share: Three
    low: Three
    high: Three


def corrected_shares(read: Three, confusion: Confusion, *, noise: float = 0.0, mix: Mix | None = None) -> Shares:
    """The shares behind how many texts were read as negative, neutral and positive. Raises ValueError for no texts in all.

    The interval counts both chances: of the texts that happened to be written, and that the model errs here otherwise than
    it did on the texts of the table (`TRUST`): on a kind of text that the table was not counted on, most of the width is
    of the second kind and does not shrink with more texts. It is the normal one about the estimate before it is clipped
    (delta method), clipped to 0 and 1. `noise` is the variance of what was added to each of the three counts, which may be
    below nought for it: they are taken as they are, but for the chances, which are those of the nearest shares.
    With a `mix` the counts are of voices, some with several posts: then the rates are those of that mix (`read/voices.py`), and
    the interval holds that it is a guess.
    """
    many = sum(read)
    if many <= 0:
        raise ValueError("there are no texts to take shares of")
    mix = mix or Mix(0, 0)
    rates, change = rates_of_voices(confusion.rates(), mix.several)
    said = np.asarray(read, np.float64) / many
    back = np.linalg.pinv(rates)
    plain, share = said @ back, _nearest(said, rates)
    turned = share @ change * mix.off
    doubt = _of_texts(said, many, noise) + _of_table(share, rates, confusion) + np.outer(turned, turned)
    spread = np.sqrt(np.diag(back.T @ doubt @ back))
    low = np.clip(np.minimum(plain - _Z * spread, share), 0, 1)
    high = np.clip(np.maximum(plain + _Z * spread, share), 0, 1)
    return Shares(_three(share), _three(low), _three(high))


def _of_texts(said: NDArray[Any], many: float, noise: float) -> NDArray[np.float64]:
    """Covariance of the shares read that comes from the texts, which are multinomial, and from the noise in counts and total."""
    met = _nearest(said, np.eye(3))
    moved = np.eye(3) - said[:, None]  # by one more in the count of each column
    return np.asarray((np.diag(met) - np.outer(met, met)) / many + moved @ moved.T * noise / many**2)


def _of_table(share: NDArray[Any], rates: NDArray[Any], confusion: Confusion) -> NDArray[np.float64]:
    """Covariance of the shares read that comes from the table: each of its rows is multinomial, of `TRUST` at most."""
    found = np.zeros((3, 3))
    for weight, row, counts in zip(share, rates, confusion.counts, strict=True):
        found += weight**2 * (np.diag(row) - np.outer(row, row)) / min(sum(counts), TRUST)
    return found


def _nearest(said: NDArray[Any], rates: NDArray[Any]) -> NDArray[np.float64]:
    """The shares that come nearest to what was read: exact, by trying every set of tones that may be absent."""
    best: tuple[float, NDArray[np.float64]] | None = None
    for size in (3, 2, 1):
        for kept in combinations(range(3), size):
            share = _least_squares(said, rates[list(kept)])
            if (share < -_ROUNDING).any():
                continue
            whole = np.zeros(3)
            whole[list(kept)] = np.maximum(share, 0)
            miss = float(((whole @ rates - said) ** 2).sum())
            if best is None or miss < best[0] - _ROUNDING:
                best = miss, whole / whole.sum()
    assert best is not None  # noqa: S101  one tone alone always is a share
    return best[1]


def _least_squares(said: NDArray[Any], rows: NDArray[Any]) -> NDArray[np.float64]:
    """Weights of one in sum whose mix of `rows` is nearest to `said`."""
    size = len(rows)
    system = np.ones((size + 1, size + 1))
    system[:size, :size] = 2 * rows @ rows.T
    system[size, size] = 0
    return np.asarray(np.linalg.lstsq(system, np.append(2 * rows @ said, 1), rcond=None)[0][:size])


def _three(values: NDArray[np.float64]) -> Three:
    return float(values[0]), float(values[1]), float(values[2])
