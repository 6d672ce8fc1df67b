"""How a track moved between two stretches of periods beside others, and how far such a contrast strays where nothing happened.

The estimate is a difference in differences of log means (Card and Krueger 1994, American Economic Review 84, 772-793). How
far it strays is learnt from the same history: from placebo contrasts, that is from all tracks in earlier stretches (Abadie,
Diamond and Hainmueller 2010, JASA 105, 493-505). A placebo contrast varies by three things: by chance, which is `dispersion`
times what it is for independent accounts; by the known noise of the release; and by the `drift` of a track away from the
others. The interval is the predictive one, averaged over what dispersion and drift may be (Gelman and others 2013, Bayesian
Data Analysis, chapter 3), so that a short history makes it wide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from townhum.tell.insight.chance import upper_tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

LEAST_SDS = 3
"""A mean below so many standard deviations of its noise has no logarithm to speak of (`least_sds` of the other views)."""

_DISPERSIONS = np.array([1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5.5, 8, 12, 20])
_DRIFTS = np.array([0, 0.02, 0.04, 0.06, 0.08, 0.11, 0.15, 0.2, 0.28, 0.4, 0.6])
_USUAL_DISPERSION = 1.5
"""How far above 1 dispersion lies on average before anything is seen. Our choice; 8 periods of 5 tracks outweigh it."""
_USUAL_DRIFT = 0.08
"""The scale of drift before anything is seen, in logs. Our choice, as above."""
_Z95 = 1.959964
_OUTSIDE = 0.05
_HALVINGS = 30


@dataclass(frozen=True, slots=True)
class Moves:
    """Log ratios of mean voices after and before: tracks in the last axis, NaN where a mean is too small.

    `chance` is the variance that independent accounts give each of them, `noise` that of the release.
    """

    ratio: Numbers
    chance: Numbers
    noise: Numbers


@dataclass(frozen=True, slots=True)
class Spread:
    """What dispersion and drift may be, each pair with its weight; the weights add up to 1."""

    dispersion: Numbers
    drift: Numbers
    weight: Numbers


@dataclass(frozen=True, slots=True)
class Contrast:
    """A track's log ratio less that of the others, and its 95 % interval.

    `placebo_share` is how many of the `placebos` strayed as far, in standard deviations, itself counted with them: from 0 to 1.
    """

    estimate: float
    low: float
    high: float
    placebo_share: float
    placebos: int


def moves(value: Numbers, variance: Numbers, after: Sequence[int], before: Sequence[int]) -> Moves:
    """The log ratio of each row of `value` (tracks by periods) between two lists of periods; `variance` is the noise of each period."""
    (later, later_chance, later_noise), (sooner, sooner_chance, sooner_noise) = (
        _log_mean(value[:, list(some)], variance[list(some)]) for some in (after, before)
    )
    return Moves(later - sooner, later_chance + sooner_chance, later_noise + sooner_noise)


def _log_mean(value: Numbers, variance: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    many = value.shape[1]
    mean, noise = value.mean(axis=1), variance.sum() / many**2
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(mean >= max(LEAST_SDS * np.sqrt(noise), 1), mean, np.nan)
        chance, noise = 1 / (many * mean), noise / mean**2
        return np.log(mean) + (chance + noise) / 2, chance, noise  # a logarithm lies too low by half its variance


def learnt(placebos: Moves) -> Spread:
    """What dispersion and drift are, by placebo contrasts: one row a stretch, one column a track.

    Of K tracks in a stretch, contrasts of each with the others tell K - 1 things, and are weighted so.
    """
    dispersion, drift = (each.ravel() for each in np.meshgrid(_DISPERSIONS, _DRIFTS))
    gaps = np.gradient(_DISPERSIONS)[:, None].T * np.gradient(_DRIFTS)[:, None]
    logs = -(dispersion - 1) / _USUAL_DISPERSION - (drift / _USUAL_DRIFT) ** 2 / 2 + np.log(gaps.ravel())
    own = _own(placebos, dispersion, drift)
    strays, varies = _beside_the_others(placebos.ratio, own)
    with np.errstate(invalid="ignore", divide="ignore"):
        each = -np.log(varies) / 2 - strays**2 / varies / 2
    tracks = np.isfinite(placebos.ratio).sum(axis=-1, keepdims=True)
    told = np.where(tracks > 1, (tracks - 1) / np.maximum(tracks, 1), 0)
    logs = logs + np.nansum(each * told, axis=(1, 2))
    weight = np.exp(logs - logs.max())
    return Spread(dispersion, drift, weight / weight.sum())


def contrast(now: Moves, placebos: Moves, spread: Spread, track: int, others: Sequence[int]) -> Contrast:
    """How the track in column `track` moved beside the columns `others`, which may be none: then it is its own move alone."""
    columns = [track, *others]
    now = Moves(*(each[columns] for each in (now.ratio, now.chance, now.noise)))
    placebos = Moves(*(each[:, columns] for each in (placebos.ratio, placebos.chance, placebos.noise)))
    own = _own(Moves(now.ratio[None], now.chance[None], now.noise[None]), spread.dispersion, spread.drift)
    usual = np.tensordot(spread.weight, own, axes=1)[None]
    strays, varies = (each[..., 0] for each in _beside_the_others(now.ratio[None], own, usual))
    estimate = float(strays[0, 0])
    low, high = _mixed(varies[:, 0], spread.weight)
    placebo_own = np.tensordot(spread.weight, _own(placebos, spread.dispersion, spread.drift), axes=1)[None]
    apart, wide = _beside_the_others(placebos.ratio, placebo_own)
    with np.errstate(invalid="ignore"):
        as_far = np.abs(apart) / np.sqrt(wide) >= abs(estimate) / np.sqrt(spread.weight @ varies[:, 0])
    there = np.isfinite(apart)
    strayed, many = int(as_far[there].sum()), int(there.sum())
    return Contrast(estimate, estimate + low, estimate + high, (1 + strayed) / (1 + many), many)


def apart(now: Moves, spread: Spread, columns: Sequence[int]) -> Numbers:
    """How many standard deviations each of these columns moved apart from the others among them."""
    some = Moves(*(each[None, list(columns)] for each in (now.ratio, now.chance, now.noise)))
    own = np.tensordot(spread.weight, _own(some, spread.dispersion, spread.drift), axes=1)[None]
    strays, varies = _beside_the_others(some.ratio, own)
    sds: Numbers = (np.abs(strays) / np.sqrt(varies)).ravel()
    return sds


def _own(seen: Moves, dispersion: Numbers, drift: Numbers) -> Numbers:
    """The variance of each log ratio for each pair of dispersion and drift: pairs in the first axis."""
    return dispersion[:, None, None] * seen.chance + seen.noise + drift[:, None, None] ** 2


def _beside_the_others(ratio: Numbers, own: Numbers, weigh_by: Numbers | None = None) -> tuple[Numbers, Numbers]:
    """Of each track its log ratio less the weighted mean of all others', and the variance of that. Alone it is its own."""
    with np.errstate(invalid="ignore", divide="ignore"):
        weight = np.nan_to_num(1 / (own if weigh_by is None else weigh_by)) * np.isfinite(ratio)
        of_others = weight.sum(axis=-1, keepdims=True) - weight
        whole = (weight * np.nan_to_num(ratio)).sum(axis=-1, keepdims=True) - weight * np.nan_to_num(ratio)
        mean = np.where(of_others > 0, whole / of_others, 0)
        squares = weight**2 * np.nan_to_num(own)
        varies = (squares.sum(axis=-1, keepdims=True) - squares) / of_others**2
    return ratio - mean, own + np.where(of_others > 0, varies, 0)


def _mixed(variances: Numbers, weights: Numbers) -> tuple[float, float]:
    """The ends of the 95 % interval of a mixture of normal distributions around nought."""
    sds = np.sqrt(variances)
    low, high = float(sds.min()) * _Z95 / 2, float(sds.max()) * _Z95
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if 2 * weights @ upper_tail(middle / sds) > _OUTSIDE else (low, middle)
    return -high, high
