"""The noise of a release: whole numbers from the discrete Gaussian, drawn exactly.

The sampler of Canonne, Kamath and Steinke (2020), The Discrete Gaussian for Differential Privacy (NeurIPS), algorithms 1 to
3, many draws at a time. Whole numbers decide everything: no float rounds a probability, and no tail is cut off. What a draw
takes in time is not hidden, and need not be: a release is drawn by a job that nobody outside can time cell by cell.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

Noise = Callable[[Fraction, int], NDArray[np.int64]]
"""So many independent draws of the discrete Gaussian around nought with this variance parameter: sigma2, then how many."""

LARGEST = 1_000_000
"""The largest sigma2, in squared voices: a standard deviation of a thousand."""

_PARTS = 4
"""The largest denominator of a sigma2 (`Budget.sigma2` is in quarters)."""

_BATCH = 32_768
"""The most candidates looked at in one go: their arrays stay in the processor's cache."""

_SAFE = 2**31
"""A distance up to this has a square of at most 2^62, which an int64 holds."""


def discrete_gaussian(random_bytes: Callable[[int], bytes] = os.urandom) -> Noise:
    """The sampler, by default over the operating system's generator.

    `random_bytes` gives so many bytes, each as likely as any other; the same bytes give the same draws. The sampler raises
    ValueError for a sigma2 that is not above nought, beyond `LARGEST` or not in whole, halves, thirds or quarters; for fewer
    draws than none; and where fewer bytes come than were asked for.
    """
    coins = _Coins(random_bytes)

    def draw(sigma2: Fraction, many: int) -> NDArray[np.int64]:
        if not 0 < sigma2 <= LARGEST or Fraction(sigma2).denominator > _PARTS:
            raise ValueError(f"sigma2 is above 0, at most {LARGEST:,}, and has a denominator of at most {_PARTS}")
        if many < 0:
            raise ValueError("the number of draws is not below 0")
        drawn = [np.empty(0, np.int64)]
        while missing := many - sum(map(len, drawn)):
            # Some 2.1 candidates make a draw. How many are looked at depends on how many are missing, never on their values.
            drawn.append(_gaussian(coins, Fraction(sigma2), min(_BATCH, 2 * missing + missing // 4 + 16))[:missing])
        return np.concatenate(drawn)

    return draw


@dataclass(frozen=True, slots=True)
class _Coins:
    """Chances that are exact, each a fraction or the exponential of one, out of random bytes."""

    random_bytes: Callable[[int], bytes]

    def below(self, bound: int, many: int) -> NDArray[np.int64]:
        """Whole numbers from 0 to `bound` - 1, each as likely; bound is at most 2^62."""
        if bound == 1:
            return np.zeros(many, np.int64)
        words = self._words(many)
        last = np.uint64(2**64 - 2**64 % bound - 1)  # beyond it, the small remainders would be met once more often
        while (again := np.flatnonzero(words > last)).size:
            words[again] = self._words(again.size)
        return (words % np.uint64(bound)).astype(np.int64)

    def decay(self, numerator: NDArray[np.int64], denominator: int) -> NDArray[np.bool_]:
        """For each numerator, true with chance exp(-numerator / denominator); 0 <= numerator <= denominator (algorithm 1).

        The k-th coin of the algorithm has the chance numerator / (k denominator). It is tossed as two, 1 / k and numerator /
        denominator, so that no product of k is needed. The number of the first tail is odd with the chance wanted.
        """
        odd = np.ones(len(numerator), np.bool_)
        alive = np.arange(len(numerator))
        k = 1
        while alive.size:
            alive = alive[self.below(k, alive.size) == 0]
            alive = alive[self.below(denominator, alive.size) < numerator[alive]]
            k += 1
            odd[alive] = k % 2 == 1
        return odd

    def runs(self, many: int) -> NDArray[np.int64]:
        """How often a coin of chance exp(-1) comes up before it first does not: v or more with chance exp(-v)."""
        length = np.zeros(many, np.int64)
        alive = np.arange(many)
        while alive.size:
            alive = alive[self.decay(np.ones(alive.size, np.int64), 1)]
            length[alive] += 1
        return length

    def laplace(self, scale: int, many: int) -> NDArray[np.int64]:
        """Draws of the discrete Laplace of a whole scale, x with a chance in proportion to exp(-|x| / scale) (algorithm 2).

        So many candidates are looked at; those that pass are returned.
        """
        part = self.below(scale, many)
        part = part[self.decay(part, scale)]
        size: NDArray[np.int64] = part + scale * self.runs(part.size)
        negative: NDArray[np.bool_] = self.below(2, size.size) == 1
        size[negative] *= -1
        return size[~negative | (size < 0)]  # minus nought is dropped, else nought would come up twice as often

    def _words(self, many: int) -> NDArray[np.uint64]:
        """Random words. Their order of bytes is stated, so that the same bytes are the same draws on every machine."""
        return np.frombuffer(self.random_bytes(8 * many), "<u8", many).astype(np.uint64)


def _gaussian(coins: _Coins, sigma2: Fraction, many: int) -> NDArray[np.int64]:
    """Those that pass, of so many candidates, drawn from the Laplace about as wide (algorithm 3)."""
    scale = math.isqrt(sigma2.numerator // sigma2.denominator) + 1
    drawn = coins.laplace(scale, many)
    whole, rest, denominator = _exponent(np.abs(drawn), sigma2, scale)
    passes = whole == 0
    some = np.flatnonzero(~passes)
    passes[some] = coins.runs(some.size) >= whole[some]
    kept = np.flatnonzero(passes)
    return drawn[kept[coins.decay(rest[kept], denominator)]]


def _exponent(
    size: NDArray[np.int64], sigma2: Fraction, scale: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    """The x of the chance exp(-x) by which a candidate of this size passes: whole part, numerator and denominator of the rest.

    x = (size - sigma2 / t)^2 / (2 sigma2), t the scale; with sigma2 = p / q it is (size q t - p)^2 / (2 p q t^2).
    """
    # Nothing overflows. sigma2 <= 10^6, q <= 4: p <= 4 10^6, t <= 1001, q t <= 4004, and the denominator is at most
    # 2 (16 10^6) 1001^2 < 2^45. Where size q t <= 2^31, the distance is at most 2^31 as well (p < 2^31), its square 2^62.
    # A greater size is over 2^31 / 4004 > 535 t, met once in e^535 candidates; Python's integers, which have no end, work out
    # its batch. The size itself is t (1 + v) at most, v counted up one by one: what is still counting at 2^31 is no overflow
    # yet, and beyond that numpy raises OverflowError where x does not fit, it does not wrap round.
    top, bottom = sigma2.as_integer_ratio()
    step = bottom * scale
    denominator = 2 * top * step * scale
    if size.size and int(size.max()) * step > _SAFE:
        parts = [divmod((each * step - top) ** 2, denominator) for each in size.tolist()]
        return (*np.array(parts, np.int64).T, denominator)
    distance = size * step - top
    return (*np.divmod(distance * distance, denominator), denominator)
