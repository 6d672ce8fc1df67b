"""What a budget lets an account be told by: epsilon, and how well a guess whether the account was heard can do.

A release costs rho of zero-concentrated differential privacy (`townhum.records.budget`); rho of several releases adds. A
curve of rho holds for every delta at once, so one pair of epsilon and delta says less than rho does: it is for comparison.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

import numpy as np

from townhum.records import Promise
from townhum.records.budget import Budget

DELTA = 1e-6
"""The chance in which epsilon may not hold."""

NO_PROMISE = 20.0
"""Beyond this epsilon no promise is made: the odds of a guess may grow by e^20, half a thousand million times."""

DAYS: Mapping[str, int] = MappingProxyType({"day": 1, "week": 7, "four_weeks": 28})
"""The days of a period of each kind."""

SPANS: Mapping[str, int] = MappingProxyType({"quarter": 91, "year": 364})
"""The days of a span: 13 and 52 weeks, so that a year is thirteen times four weeks. Periods that begin in it are counted."""

ACCOUNTS = ("at the bounds", "on one track")
"""An account that does all that counts, and one that speaks on a single track, at one source."""


def epsilon(rho: float, delta: float = DELTA) -> float:
    """The epsilon that rho amounts to at `delta`, whatever the noise was: Canonne, Kamath and Steinke 2020, corollary 13.

    The least over alpha > 1 of rho alpha + log(1 / (alpha delta)) / (alpha - 1) + log(1 - 1 / alpha). Raises ValueError for a
    rho below nought or without end, and a delta that is not between 0 and 1.
    """
    _check(rho, delta)

    def at(log_beyond_one: float) -> float:
        beyond = math.exp(log_beyond_one)
        alpha = 1 + beyond
        return rho * alpha - math.log(alpha * delta) / beyond + log_beyond_one - math.log(alpha)

    # For a given epsilon the log of delta is convex in alpha, so that epsilon falls up to one alpha and rises from there on.
    # Every alpha gives an epsilon that holds: a search that stopped short would promise too little, never too much.
    return max(0.0, _least(at, -25.0, 35.0))


def gaussian_epsilon(rho: float, delta: float = DELTA) -> float:
    """The exact epsilon at `delta` of continuous Gaussian noise that costs rho: Balle and Wang 2018, theorem 8.

    An audit of a release that measured more than this, but for a hair (see `advantage`), would have found a fault. Raises
    ValueError as `epsilon` does.
    """
    _check(rho, delta)
    low, high = 0.0, epsilon(rho, delta)
    if rho == 0 or _gaussian_delta(rho, low) <= delta:
        return 0.0
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (low, middle) if _gaussian_delta(rho, middle) <= delta else (middle, high)
    return high


def exact_delta(sigma2: Fraction, change: int, epsilon: float) -> float:
    """The exact delta at `epsilon` of one cell with discrete Gaussian noise that an account changes by `change`.

    At an epsilon of nought it is the total variation distance: the most advantage of a guess from this cell. Summed to forty
    standard deviations, in floats.
    """
    variance, change = float(sigma2), abs(change)
    far = math.ceil(40 * math.sqrt(variance)) + change
    noise = np.arange(-far, far + 1, dtype=np.float64)
    weights = np.exp(-(noise**2) / (2 * variance))
    loss = (change**2 - 2 * change * noise) / (2 * variance)
    some = loss > epsilon
    return float((weights[some] * -np.expm1(epsilon - loss[some])).sum() / weights.sum())


def advantage(rho: float) -> float:
    """The most by which a guess whether an account was heard beats a coin: true less false positives, from 0 to 1.

    It is the total variation distance between two Gaussians, 2 Phi(sqrt(2 rho) / 2) - 1, which is erf(sqrt(rho) / 2). The
    discrete Gaussian's is more by a hair. For one cell that changes by one, by about 1 / (24 sigma2) of itself: 0.3 % at a
    sigma2 of 14, 4 % at 1; at 1/4 it is 0.79 instead of 0.68. Over all cells of a budget it evens out: with the profiles
    here it is within 0.0001, and 0.0023 more in a study of nothing but one track at `standard`, where sigma2 is 1.25.
    """
    _check(rho, DELTA)
    return math.erf(math.sqrt(rho) / 2)


def promises(budget: Budget, kind: str, profile_yearly: float | None = None) -> tuple[Promise, ...]:
    """What a study promises each of `ACCOUNTS`, that is heard in every period: over one of them, a quarter and a year.

    `kind` is a kind of period of `DAYS`, which names the first span. Over a quarter and a year rho is at most `profile_yearly`, the
    limit of the profile, beyond which a study does not go on. Raises KeyError for no kind.
    """
    costs = dict(zip(ACCOUNTS, map(budget.spent, (budget.at_the_bounds(), budget.on_one_track())), strict=True))
    periods = {kind: 1} | {span: math.ceil(days / DAYS[kind]) for span, days in SPANS.items()}
    most = math.inf if profile_yearly is None else profile_yearly
    return tuple(
        _promise(span, account, min(many * cost, max(cost, most)))
        for span, many in periods.items()
        for account, cost in costs.items()
    )


def in_words(promised: Sequence[Promise]) -> tuple[str, ...]:
    """A sentence for each promise, and what holds of all of them. Rounded so that no promise sounds better than it is."""
    return (*(_sentence(each) for each in promised), *_ALWAYS_SO)


def right_of_100(promise: Promise) -> int:
    """How many guesses of 100 whether an account was heard are right at most, rounded up; a coin's are right 50 times."""
    return math.ceil(50 * (1 + promise.advantage))


_WHO = dict(zip(ACCOUNTS, ("Somebody who speaks on every track", "Somebody who speaks on one track"), strict=True))

_WHEN = {
    "day": "for a day",
    "week": "for a week",
    "four_weeks": "for four weeks",
    "quarter": "in every period of a quarter",
    "year": "in every period of a year",
}

_ALWAYS_SO = (
    "One person with g accounts is told by up to g^2 times the rho: two accounts cost four times as much as one.",
    "Two studies that hear the same person add: what they cost is the sum of both.",
    "At the same budget a period, days cost seven times as much as weeks, and weeks four times as much as four-week periods.",
    "Whoever is behind an item without an author is told by up to twice the rho.",
)

_FAR = 30.0
"""Sd beyond which the asymptotic series is nearer than floats need."""


def _promise(span: str, account: str, rho: float) -> Promise:
    return Promise(span, account, rho, epsilon(rho), DELTA, advantage(rho))


def _sentence(promise: Promise) -> str:
    who = f"{_WHO[promise.account]} {_WHEN[promise.span]}"
    delta = f"{promise.delta:.0e}".replace("e-0", "e-")
    cost = f"epsilon {_up(promise.epsilon, 1)} at delta {delta}, rho {_up(promise.rho, 3)}"
    if promise.epsilon > NO_PROMISE:
        return f"{who}: no promise ({cost})."
    return f"{who}: a guess whether they were heard is right in at most about {right_of_100(promise)} of 100 cases, a coin in 50 ({cost})."


def _up(number: float, places: int) -> float:
    """Rounded up, but for what floats add to a number that is round."""
    scale = 10.0**places
    return math.ceil(number * scale - 1e-6) / scale


def _gaussian_delta(rho: float, epsilon: float) -> float:
    apart = math.sqrt(2 * rho)  # the distance of the two Gaussians, in sd
    likelier = _log_tail(epsilon / apart - apart / 2)
    return math.exp(likelier) - math.exp(epsilon + _log_tail(epsilon / apart + apart / 2))


def _log_tail(sds: float) -> float:
    """The log of the chance that a Gaussian is beyond so many sd; far out, where floats end, by the asymptotic series."""
    if sds < _FAR:
        return math.log(math.erfc(sds / math.sqrt(2)) / 2)
    return -(sds**2) / 2 - math.log(sds * math.sqrt(2 * math.pi)) + math.log1p(-1 / sds**2 + 3 / sds**4 - 15 / sds**6)


def _least(at: Callable[[float], float], low: float, high: float) -> float:
    """The least of a function that falls and then rises, by thirds."""
    for _ in range(120):
        third = (high - low) / 3
        low, high = (low, high - third) if at(low + third) < at(high - third) else (low + third, high)
    return at((low + high) / 2)


def _check(rho: float, delta: float) -> None:
    if not 0 <= rho < math.inf or not 0 < delta < 1:
        raise ValueError("rho is a number from nought up, and delta lies between 0 and 1")
