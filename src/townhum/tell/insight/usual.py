"""What is usual, from the periods before, and how far a sum over the newest periods may lie from it.

Quasi-likelihood prediction of counts by their own past, past outbreaks weighed down: Farrington, Andrews, Beale and Catchpole (1996),
Journal of the Royal Statistical Society A 159, 547-563, with the weights of Noufaily and others (2013), Statistics in Medicine 32,
1206-1222. To the spread of the counts comes that of the noise, which is known; and the dispersion of each track is drawn towards that
of all, as variances are by Smyth (2004), Statistical Applications in Genetics and Molecular Biology 3, article 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from townhum.tell.insight.chance import Floats, as_normal, straightened

OUTLYING = 2.58
"""Standard scores beyond which a past period counts for less: that of Noufaily and others (2013)."""

_PRIOR, _PRIOR_CELLS = 8.0, 5
"""What is taken for the likeness of dispersions before they are seen, in degrees of freedom, and how many cells that weighs."""

_ALIKE, _UNLIKE = 40.0, 4.0
"""The most and the least degrees of freedom that the dispersion of all cells has beside a cell's own."""

_ROUNDS = 3
_NOTHING = 1e-9
_MOST_SERIAL = 0.6


class Measure(Protocol):
    """What is measured of each cell (row) in each period (column): `value` is about a rate times `exposure`.

    `mixed` is what of a voice varies besides, where that must be known from the past too: see `Nets`.
    """

    @property
    def value(self) -> Floats: ...

    @property
    def exposure(self) -> Floats: ...

    @property
    def mixed(self) -> Floats: ...

    def spread(self, rate: Floats, mixed: Floats) -> tuple[Floats, Floats, Floats]:
        """Of value - rate x exposure, for a column of rates: the variance of sampling, that of the noise, and the skewness factor.

        The factor is by how much the third central moment differs from that of a count, which has 1: 0 where there is no skew.
        """
        ...


@dataclass(frozen=True, slots=True, repr=False)
class Usual:
    """What was usual of each cell, as columns of one: its rate with the variance of that, what of a voice varies, dispersion.

    Dispersion is variance over that of sampling alone, with the noise left out: 1 for accounts that speak independently; `freedom` is
    how well it is known, in degrees of freedom. `serial` is the correlation of neighbouring periods, over all cells, 0 or above.
    """

    rate: Floats
    uncertainty: Floats
    mixed: Floats
    dispersion: Floats
    freedom: Floats
    serial: float


def usual(measure: Measure, past: Floats) -> Usual:
    """What is usual from the periods that `past` names by a 1 in each cell's row (0: another's, incomplete, before a level)."""
    weights = past
    for _ in range(_ROUNDS):
        rate, mixed = _rates(measure, weights)
        unit, noise, _ = measure.spread(rate, mixed)
        off = measure.value - rate * measure.exposure
        dispersion, freedom = _dispersion(off, unit, noise, weights)
        score = off / np.sqrt(dispersion * unit + noise)
        weights = past * np.minimum(1, OUTLYING / np.maximum(np.abs(score), OUTLYING)) ** 2
    rate, mixed = _rates(measure, weights)
    serial = _serial(score, weights)
    exposed = (weights * measure.exposure).sum(axis=1, keepdims=True)
    spent = (weights**2 * (dispersion * unit * (1 + serial) / (1 - serial) + noise)).sum(axis=1, keepdims=True)
    return Usual(rate, spent / np.maximum(exposed, _NOTHING) ** 2, mixed, dispersion, freedom, serial)


def _rates(measure: Measure, weights: Floats) -> tuple[Floats, Floats]:
    exposed = (weights * measure.exposure).sum(axis=1, keepdims=True)
    whole = np.where(exposed > 0, exposed, np.inf)
    rate = (weights * measure.value).sum(axis=1, keepdims=True) / whole
    if measure.mixed is measure.value:
        return rate, rate
    return rate, (weights * measure.mixed).sum(axis=1, keepdims=True) / whole


def _serial(score: Floats, weights: Floats) -> float:
    """The correlation of neighbouring periods, drawn towards nought by what chance alone would make of it."""
    both = weights[:, 1:] * weights[:, :-1]
    many = float(both.sum())
    if many <= 0:
        return 0.0
    squares = float((weights * score**2).sum() / weights.sum())
    own = float((both * score[:, 1:] * score[:, :-1]).sum() / many) / max(squares, _NOTHING)
    own += float((both.sum(axis=1) > 0).sum()) / many  # the mean was taken from the same periods
    return min(_MOST_SERIAL, max(0.0, own - 1 / (many * own))) if own > 0 else 0.0


def _dispersion(off: Floats, unit: Floats, noise: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Each cell's own dispersion, drawn towards a line over the size of all cells, by how much each knows."""
    many = weights.sum(axis=1, keepdims=True)
    known = np.maximum(many, _NOTHING)
    squares = (weights * off**2).sum(axis=1, keepdims=True) / np.maximum(many - 1, _NOTHING)
    unit, noise = ((weights * each).sum(axis=1, keepdims=True) / known for each in (unit, noise))
    own = (squares - noise) / np.maximum(unit, _NOTHING)
    own[many <= 1] = 1.0
    pooled = np.ones_like(own)
    for _ in range(2):  # how much each knows depends on the dispersion
        sampled = pooled * unit / np.maximum(pooled * unit + noise, _NOTHING)
        weight = np.maximum(many - 1, 0) * sampled**2
        pooled = _line(own, unit, weight / pooled**2)
    prior = np.minimum(_likeness(own / pooled, weight), weight.sum() - weight)
    freedom = np.maximum(prior + weight, 1.0)
    dispersion = (prior * pooled + weight * own) / np.maximum(prior + weight, _NOTHING)
    return np.maximum(dispersion, 1.0), freedom


def _likeness(ratio: Floats, weight: Floats) -> float:
    """How many degrees of freedom the dispersion of all has beside a cell's own: few where cells differ by more than chance.

    Each ratio varies by 2 / weight around 1 by chance, and by 2 / likeness if cells differ, as in Smyth (2004).
    """
    heavy = weight**2
    there = float(heavy.sum())
    if there <= 0:
        return _UNLIKE
    beyond = float((heavy * (ratio - 1) ** 2 - 2 * weight).sum() / there)
    many = there**2 / float((heavy**2).sum())
    differ = (many * beyond + _PRIOR_CELLS * 2 / _PRIOR) / (many + _PRIOR_CELLS)
    return float(np.clip(2 / max(differ, 1e-9), _UNLIKE, _ALIKE))


def _line(own: Floats, unit: Floats, weight: Floats) -> Floats:
    """Dispersion by size, a + b size with a >= 1 and b >= 0, by weighted least squares."""
    total = weight.sum()
    if total <= 0:
        return np.ones_like(own)
    x, y = (float((weight * each).sum() / total) for each in (unit, own))
    across = float((weight * (unit - x) ** 2).sum())
    slope = max(0.0, float((weight * (unit - x) * (own - y)).sum()) / across) if across > 0 else 0.0
    if y - slope * x < 1 and slope > 0:
        slope = max(0.0, float((weight * unit * (own - 1)).sum() / (weight * unit**2).sum()))
        return 1 + slope * unit
    return np.maximum(1.0, y + slope * (unit - x))


@dataclass(frozen=True, slots=True, repr=False)
class Ahead:
    """What was seen in the newest periods, and what was to be expected, one number a cell.

    `score` is how far they lie apart as a standard normal score. `seen` and `expected` are sums over `exposed`; `variance` is that of
    what was seen if its level is new, `uncertainty` that of what was expected.
    """

    score: Floats
    seen: Floats
    expected: Floats
    exposed: Floats
    variance: Floats
    uncertainty: Floats


def ahead(measure: Measure, known: Usual) -> Ahead:
    """Hold the sum over the periods of a measure against what was usual before them."""
    phi, periods = known.dispersion, measure.value.shape[1]
    together = 1 + 2 * known.serial * (1 - 1 / periods)
    unit, noise, factor = measure.spread(known.rate, known.mixed)
    seen, exposed = measure.value.sum(axis=1), measure.exposure.sum(axis=1)
    expected, uncertainty = known.rate[:, 0] * exposed, exposed**2 * known.uncertainty[:, 0]
    sampled = (phi * unit * together).sum(axis=1)
    variance = sampled + (noise + 0 * unit).sum(axis=1) + uncertainty
    third = (factor * phi * unit * (2 * phi - 1)).sum(axis=1)
    score = straightened((seen - expected) / np.sqrt(variance), third / variance**1.5)
    now = seen[:, None] / np.where(exposed > 0, exposed, np.inf)[:, None]
    unit, noise, _ = measure.spread(now, known.mixed)
    own = (phi * unit * together + noise).sum(axis=1)
    credit = np.maximum(1, variance / (2 * sampled))  # where most of it is noise, which is known
    return Ahead(as_normal(score, known.freedom[:, 0] * credit), seen, expected, exposed, own, uncertainty)
