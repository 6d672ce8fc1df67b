"""Noises for tests: none at all, or the same each time. Neither configuration nor environment can reach these."""

from __future__ import annotations

import random
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from townhum.count.noise import Noise, discrete_gaussian


def no_noise(sigma2: Fraction, many: int) -> NDArray[np.int64]:
    """Nothing is added: for tests of what is counted."""
    return np.zeros(many, dtype=np.int64)


def fixed_noise(seed: int = 1) -> Noise:
    """The real sampler over bytes that are the same each time."""
    return discrete_gaussian(random.Random(seed).randbytes)
