"""Intervals of ratios of noisy counts, as the other views have them: Fieller (1954) with Wilson's (1927) score, and what is made of two.

An interval holds each r for which x - r t lies within 1.96 of its own standard deviations at r (docs/how-the-numbers-are-made.md).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from townhum.tell.insight.stretches import Floats

_ZZ = 1.959964**2


class Ratio(NamedTuple):
    """Ratios with the ends of their 95 % intervals: NaN where there is none, no upper end where that is infinite."""

    value: Floats
    low: Floats
    high: Floats


def share(x: Floats, t: Floats, noise: float, of_whole: Floats | float) -> Ratio:
    """The part of t that x is, from 0 to 1, the noise of both being apart: chance r (1 - r) t, noise v + r^2 w."""
    low, high = _roots(t**2 + _ZZ * (t - of_whole), 2 * x * t + _ZZ * t, x**2 - _ZZ * noise)
    with np.errstate(invalid="ignore", divide="ignore"):
        value = np.where(t > 0, x / t, np.nan)
    return Ratio(*(np.clip(each, 0, 1) for each in (value, low, high)))


def growth(x: Floats, y: Floats, noise: float, noise_before: float) -> Ratio:
    """How many times y x is: chance r (x + y), noise v + r^2 w."""
    low, high = _roots(y**2 - _ZZ * noise_before, 2 * x * y + _ZZ * np.maximum(0, x + y), x**2 - _ZZ * noise)
    with np.errstate(invalid="ignore", divide="ignore"):
        value = np.where(y > 3 * np.sqrt(noise_before), np.maximum(x, 0) / y, np.nan)
    return Ratio(value, np.maximum(low, 0), high)


def over(one: Ratio, other: Ratio) -> Ratio:
    """One ratio over another that is apart from it, by the intervals of both (Donner and Zou 2012, Statistical Methods in Medical Research 21, 347-359)."""
    a, b = one.value, other.value
    with np.errstate(invalid="ignore", divide="ignore"):
        least, most = one.low * (2 * a - one.low), one.high * (2 * a - one.high)
        below, above = other.high * (2 * b - other.high), other.low * (2 * b - other.low)
        low = (a * b - np.sqrt(np.maximum((a * b) ** 2 - least * below, 0))) / below
        high = (a * b + np.sqrt(np.maximum((a * b) ** 2 - most * above, 0))) / above
        found = Ratio(np.where(b > 0, a / b, np.nan), np.maximum(low, 0), np.where(above > 0, high, np.inf))
    return Ratio(*(np.where(np.isfinite(found.value), each, np.nan) for each in found))


def _roots(a: Floats, b: Floats, c: Floats) -> tuple[Floats, Floats]:
    """Between which r a r^2 - b r + c is at most nought: nothing but "no end" where a is not above nought."""
    with np.errstate(invalid="ignore", divide="ignore"):
        wide = np.sqrt(np.maximum(b**2 - 4 * a * c, 0))
        bounded = a > 0
        return np.where(bounded, (b - wide) / (2 * a), 0), np.where(bounded, (b + wide) / (2 * a), np.inf)
