"""How far the share of negative texts is from the truth, as read and corrected, in samples of held-out texts.

Three protocols: `spread` draws the negative share evenly from 5 to 60 per cent; `simplex` draws all three shares evenly
from all there are (the artificial prevalence protocol, Forman 2008); `natural` draws texts as they come.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.shares import Confusion, corrected_shares

SAMPLE, SAMPLES = 500, 600
PROTOCOLS = ("spread", "simplex", "natural")


def samples(truth: NDArray[Any], protocol: str, random: np.random.Generator) -> Iterator[NDArray[Any]]:
    """Rows of `truth`, `SAMPLE` at a time."""
    pools = [np.flatnonzero(truth == one) for one in range(3)]
    for _ in range(SAMPLES):
        if protocol == "natural":
            yield random.choice(len(truth), SAMPLE)
            continue
        many = random.multinomial(SAMPLE, _shares(protocol, random))
        yield np.concatenate([random.choice(pool, size) for pool, size in zip(pools, many, strict=True)])


def _shares(protocol: str, random: np.random.Generator) -> Any:
    if protocol == "simplex":
        return random.dirichlet([1, 1, 1])
    share, rest = random.uniform(0.05, 0.6), random.uniform(0.3, 0.7)
    return [share, (1 - share) * rest, (1 - share) * (1 - rest)]


def prevalence_error(truth: NDArray[Any], said: NDArray[Any], confusion: Confusion, seed: int = 5) -> dict[str, Any]:
    """By protocol: mean absolute error of the negative share in points, and how often the interval holds the truth."""
    return {name: _error(truth, said, confusion, name, np.random.default_rng(seed)) for name in PROTOCOLS}


def _error(
    truth: NDArray[Any], said: NDArray[Any], confusion: Confusion, protocol: str, random: np.random.Generator
) -> dict[str, float]:
    as_read, corrected, inside = [], [], []
    for drawn in samples(truth, protocol, random):
        read, true = np.bincount(said[drawn], minlength=3), float((truth[drawn] == 0).mean())
        found = corrected_shares((int(read[0]), int(read[1]), int(read[2])), confusion)
        as_read.append(abs(read[0] / SAMPLE - true))
        corrected.append(abs(found.share[0] - true))
        inside.append(found.low[0] <= true <= found.high[0])
    return {
        "as_read": round(float(np.mean(as_read) * 100), 2),
        "corrected": round(float(np.mean(corrected) * 100), 2),
        "inside_interval": round(float(np.mean(inside) * 100), 1),
    }
