"""Numbers as bands, so that no number of people or items between 1 and k - 1 is shown anywhere.

One band holds zero and everything below k, so that nobody learns whether there was anything at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from townhum.records import DropReason
from townhum.records.agreed import K_FLOOR

_EDGES = (10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000)


def band(count: int, k: int = K_FLOOR) -> str:
    """The band a count lies in: "<10", "10-49", … "1000000 or more". Raises ValueError below zero."""
    if count < 0:
        raise ValueError("a count is never negative")
    edges = (k, *(edge for edge in _EDGES if edge > k))
    if count < k:
        return f"<{k}"
    return next((f"{low}-{high - 1}" for low, high in pairwise(edges) if count < high), f"{edges[-1]} or more")


def drop_bands(drops: Mapping[DropReason, int], k: int = K_FLOOR) -> dict[str, str]:
    """What was not used, by reason, in bands; every reason is there, so that none is told by its absence."""
    return {reason.value: band(drops.get(reason, 0), k) for reason in DropReason}
