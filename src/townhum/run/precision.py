"""How exact the numbers of a release are, worked out before anything is heard: the noise, and who happened to speak.

Voices are taken to be a sample of those who might have spoken, so that a count of n varies by n, as in the views of the public
file. All intervals are of 95 %, and half of one is what a number "may be off by".
"""

from __future__ import annotations

import math
from collections.abc import Iterable

Z = 1.959963984540054
"""The 97.5 % point of the normal distribution."""

_ONCE_IN_A_HUNDRED = 2.33  # its 99 % point

TONES = 4
"""Positive, neutral, negative, and not read."""

UNREAD, POSITIVE, NEGATIVE = 0.1, 0.3, 0.2
"""What is assumed of a track's tones: the share not read, and the shares of two tones among those read."""

UNLISTED = 0.25
"""The share of voices that use words of no list: about the middle of the kinds of text on the card of the small model."""


def fitted_variance(sigma2: float, splits: Iterable[tuple[int, float]]) -> float:
    """The variance of a total that was fitted to its splits by least squares.

    `sigma2` is the variance of the total's own noise; `splits` has, of each split whose cells add up to it, how many cells
    there are and the variance of the noise in one. The sum of a split is another measurement of the same total.
    """
    return 1 / (1 / sigma2 + sum(1 / (cells * each) for cells, each in splits))


def cell_variance(total: float, cells: int, sigma2: float) -> float:
    """The variance of one cell of a split that was fitted to a total whose own variance is `total`."""
    return sigma2 * (1 - 1 / cells) + total / cells**2


def least_shown(k: int, variance: float) -> int:
    """What a fitted value must be to be shown with a number: one about fewer than k accounts is once in a hundred times."""
    return math.ceil(k + _ONCE_IN_A_HUNDRED * math.sqrt(variance))


def count_off_by(voices: float, variance: float) -> float:
    """By how much a count of so many voices may be off, in per cent of it. Infinite for none."""
    return _per_cent(Z * math.sqrt(variance + voices), voices)


def change_seen(voices: float, variance: float, periods: int = 1) -> float:
    """The smallest change that would be seen, in per cent, between so many periods and as many before them."""
    return _per_cent(Z * math.sqrt(2 * (variance + voices) / periods), voices)


def share_off_by(voices: float, everyone: float, tracks: int, variance: float) -> float:
    """By how many points the share of one of so many tracks in the sum over them may be off (the delta method).

    Each of the tracks has noise of its own, of this variance. `everyone` is the sum of voices. Infinite for none.
    """
    if everyone <= 0:
        return math.inf
    share = voices / everyone
    noise = variance * (1 - 2 * share + tracks * share**2) / everyone**2
    return 100 * Z * math.sqrt(noise + share * (1 - share) / everyone)


def part_off_by(voices: float, part: float, sigma2: float) -> float:
    """By how many points a part (from 0 to 1) of so many voices may be off, where its count has noise of this variance. Infinite for none."""
    return _per_cent(Z * math.sqrt(sigma2 + voices * part * (1 - part)), voices)


def net_off_by(voices: float, total: float, sigma2: float) -> float:
    """By how many points the net sentiment of so many voices may be off, from -100 to 100, with the tones assumed above.

    `total` is the variance of the fitted total, `sigma2` that of the noise in one tone. Two tones of a track differ by the
    noise in both, whatever they were fitted to.
    """
    if voices <= 0:
        return math.inf
    read, net = voices * (1 - UNREAD), POSITIVE - NEGATIVE
    one = cell_variance(total, TONES, sigma2)
    two = one - sigma2  # how two tones of a track vary together
    noise = 2 * sigma2 + net**2 * (3 * one + 6 * two)
    sampling = read * (POSITIVE + NEGATIVE - net**2)
    return 100 * Z * math.sqrt(noise + sampling) / read


def _per_cent(off: float, of: float) -> float:
    return 100 * off / of if of > 0 else math.inf
