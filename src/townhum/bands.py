"""Counts as bands, so that no number between 1 and 9 is shown anywhere."""

from __future__ import annotations

from itertools import pairwise

_EDGES = (10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000)


def band(count: int) -> str:
    """The band a count lies in: "0", "<10", "10-49", … "1000000+". Raises ValueError below zero."""
    if count < 0:
        raise ValueError("a count is never negative")
    if count == 0:
        return "0"
    if count < _EDGES[0]:
        return f"<{_EDGES[0]}"
    return next((f"{low}-{high - 1}" for low, high in pairwise(_EDGES) if count < high), f"{_EDGES[-1]}+")
