"""How likely a difference is by chance: standard scores of skewed sums, of estimated spreads, and many looks held together."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

Z2 = 3.841458820694124
"""The square of the 97.5 % point of the normal distribution."""

_STRAIGHT = 1e-3  # a skewness below this is none
_LEAST = 1e-12  # of what a cube root is taken of: the far end of a distribution that has one
_erfc = np.frompyfunc(math.erfc, 1, 1)


def upper_tail(z: Floats) -> Floats:
    """The chance that a standard normal number is z or more."""
    half: Floats = np.asarray(_erfc(np.asarray(z, np.float64) / math.sqrt(2)), np.float64) / 2
    return half


def straightened(x: Floats, skewness: Floats) -> Floats:
    """Standardised sums as standard normal scores, by a gamma distribution of the same skewness.

    Cube root of Wilson and Hilferty (1931), The Distribution of Chi-square (PNAS 17, 684-688), for a Pearson III variable: counts of
    a negative binomial with noise added have its first three moments.
    """
    skewed = np.abs(skewness) > _STRAIGHT
    g = np.where(skewed, skewness, 1.0)
    cube = np.maximum(g * x / 2 + 1, _LEAST)
    return np.where(skewed, (np.cbrt(cube) - 1) * 6 / g + g / 6, x)


def as_normal(t: Floats, freedom: Floats) -> Floats:
    """Student's t as standard normal scores: Wallace (1959), Bounds on Normal Approximations (Annals of Mathematical Statistics 30)."""
    return np.sign(t) * (8 * freedom + 1) / (8 * freedom + 3) * np.sqrt(freedom * np.log1p(t * t / freedom))


def held_together(p: Floats, many: int) -> Floats:
    """The false discovery rate at which each of `many` looks would be told of: Benjamini and Hochberg (1995), as in key_terms.

    Looks that are not in `p` saw nothing.
    """
    order = np.argsort(p, kind="stable")
    raised = p[order] * many / np.arange(1, p.size + 1)
    q = np.empty_like(p)
    q[order] = np.minimum.accumulate(raised[::-1])[::-1]
    return np.minimum(q, 1.0)


def ratio_between(x: float, v: float, y: float, w: float) -> tuple[float, float | None]:
    """The 95 % interval of x / y, whose variances are v and w: Fieller (1954), as in estimates.sql. No upper end is None."""
    a = y * y - Z2 * w
    b, c = x * y, x * x - Z2 * v
    root = math.sqrt(max(0.0, b * b - a * c))
    if a > 0:
        return max(0.0, (b - root) / a), max(0.0, (b + root) / a)
    return (max(0.0, c / (b + root)) if c > 0 and b + root > 0 else 0.0), None
