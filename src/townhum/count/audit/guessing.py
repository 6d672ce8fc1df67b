"""How well a guess does that somebody was heard, from a figure that each of many releases gives.

A threshold is chosen on one half of the releases and judged on the other, so that no luck of the choice is counted.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from townhum.count.promise import DELTA, gaussian_epsilon

CONFIDENCE = 0.95
"""How surely a measured bound is no higher than what is there."""

Figures = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Guess:
    """What was measured. `advantage` is true less false positives, with its standard deviation `error`.

    With confidence `CONFIDENCE` the releases are at least as far apart as two Gaussians of sd 1 whose means differ by `mu`
    (Dong, Roth and Su 2022, Gaussian Differential Privacy), which amounts to `epsilon` at delta 1e-6 (Nasr et al. 2023, Tight
    Auditing of Differentially Private Machine Learning, section 4). `judged` releases of each side were looked at for that.
    """

    advantage: float
    error: float
    mu: float
    epsilon: float
    judged: int


def guess(without: Figures, with_somebody: Figures) -> Guess:
    """Measure, from one figure a release; a high one speaks for somebody. Raises ValueError for fewer than four a side."""
    half = min(len(without), len(with_somebody)) // 2
    if half < 2:  # noqa: PLR2004  one to choose by and one to judge by is no measurement
        raise ValueError("a guess is measured on at least four releases a side")
    least = _threshold(without[:half], with_somebody[:half])
    wrong = int((without[half:] >= least).sum())
    right = int((with_somebody[half:] >= least).sum())
    of = len(without) - half, len(with_somebody) - half
    false, true = wrong / of[0], right / of[1]
    error = math.sqrt(false * (1 - false) / of[0] + true * (1 - true) / of[1])
    mu = max(0.0, _apart(wrong, of[0], of[1] - right, of[1]))
    return Guess(true - false, error, mu, gaussian_epsilon(mu**2 / 2, DELTA), min(of))


def at_most(seen: int, of: int, chance: float) -> float:
    """The highest share that, with this chance or more, would have been seen so rarely: Clopper and Pearson 1934."""
    if seen >= of:
        return 1.0
    low, high = seen / of, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _up_to(seen, of, middle) > chance else (low, middle)
    return high


def _threshold(without: Figures, with_somebody: Figures) -> float:
    """The figure from which on a guess says yes: that of the greatest advantage."""
    figures = np.unique(np.concatenate([without, with_somebody]))
    missed = np.searchsorted(np.sort(with_somebody), figures, side="left") / len(with_somebody)
    spared = np.searchsorted(np.sort(without), figures, side="left") / len(without)
    return float(figures[np.argmax(spared - missed)])


def _apart(wrong: int, of: int, missed: int, of_missed: int) -> float:
    """The mu of two Gaussians that make so many mistakes, at the least; both bounds hold with the confidence together."""
    chance = (1 - CONFIDENCE) / 2
    false, miss = at_most(wrong, of, chance), at_most(missed, of_missed, chance)
    if max(false, miss) >= 1:
        return 0.0
    return NormalDist().inv_cdf(1 - false) - NormalDist().inv_cdf(miss)


def _up_to(seen: int, of: int, share: float) -> float:
    """The chance of at most so many, each with a chance of `share`, which is above nought and below one."""
    many = range(seen + 1)
    whole = math.lgamma(of + 1)
    logs = [
        whole
        - math.lgamma(each + 1)
        - math.lgamma(of - each + 1)
        + each * math.log(share)
        + (of - each) * math.log1p(-share)
        for each in many
    ]
    return math.fsum(map(math.exp, logs))
