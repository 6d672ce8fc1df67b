"""Totals and what must add up to them, fitted by least squares in closed form.

Hay, Rastogi, Miklau and Suciu (2010), Boosting the Accuracy of Differentially Private Histograms Through Consistency (VLDB),
for one level: y is a total's noisy value with variance s^2, and of each partition g the n_g cells have variance s_g^2 and add
up to S_g. Then t = (y / s^2 + sum_g S_g / (n_g s_g^2)) / (1 / s^2 + sum_g 1 / (n_g s_g^2)), and each cell of g gets
(t - S_g) / n_g. Nothing is cut at nought: that would bias every share by up to a quarter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True, repr=False)
class Drawn:
    """Noisy cells of one grid, one row a total and `n` columns; `sigma2` is the variance of the noise in each."""

    value: NDArray[Any]
    sigma2: float


def fitted(total: Drawn, parts: Mapping[str, Drawn]) -> tuple[Values, float, dict[str, tuple[Values, float]]]:
    """The totals (one column), their variance, and of each partition its cells and their variance."""
    weight, sums = 1 / total.sigma2, total.value[:, 0] / total.sigma2
    for part in parts.values():
        of_part = 1 / (part.value.shape[1] * part.sigma2)
        weight += of_part
        sums = sums + part.value.sum(axis=1) * of_part
    whole, variance = sums / weight, 1 / weight
    split = {}
    for name, part in parts.items():
        many = part.value.shape[1]
        cells = part.value + ((whole - part.value.sum(axis=1)) / many)[:, None]
        split[name] = cells, part.sigma2 * (1 - 1 / many) + variance / many**2
    return whole, variance, split
