"""Figures of merit for texts of three tones, in percent."""

from __future__ import annotations

from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

Z = 1.959963984540054  # 95 %


def macro_recall(truth: NDArray[Any], said: NDArray[Any]) -> float:
    """The mean of the three classes' recall, in percent."""
    return float(np.mean([(said[truth == one] == one).mean() for one in range(3)]) * 100)


def area(truth: NDArray[Any], score: NDArray[Any]) -> float:
    """Area under the ROC curve in percent, ties counted half: positive (2) against negative (0)."""
    _, rank, times = np.unique(score, return_inverse=True, return_counts=True)
    middle = (np.cumsum(times) - (times - 1) / 2)[rank]
    many, few = (truth == 2).sum(), (truth == 0).sum()
    return float((middle[truth == 2].sum() - many * (many + 1) / 2) / many / few * 100)


def by_class(truth: NDArray[Any], said: NDArray[Any]) -> dict[str, dict[str, float]]:
    """Precision and recall of each class in percent."""
    return {
        name: {
            "precision": round(float((truth[said == one] == one).mean() * 100), 1),
            "recall": round(float((said[truth == one] == one).mean() * 100), 1),
        }
        for one, name in enumerate(("negative", "neutral", "positive"))
    }


def table(truth: NDArray[Any], said: NDArray[Any]) -> list[list[int]]:
    """Rows: what was meant; columns: what was read."""
    return [[int(((truth == row) & (said == column)).sum()) for column in range(3)] for row in range(3)]


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share, in percent (Wilson 1927)."""
    if not total:
        return 0.0, 100.0
    share, spread = right / total, Z * Z / total
    middle, half = share + spread / 2, Z * sqrt(share * (1 - share) / total + spread / total / 4)
    return round(100 * (middle - half) / (1 + spread), 1), round(100 * (middle + half) / (1 + spread), 1)
