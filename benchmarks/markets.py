"""Invented markets through the real release: brands that move together, drift apart and are hit, week by week, many markets at once.

The brands of many markets are the tracks of one study, so that one release of real noise serves them all. A market has a common
season and common shocks; each brand has its own size, drift (a random walk in logs) and over-dispersion (a gamma-distributed rate).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import weeks
from numpy.typing import NDArray

from townhum.count.noise import Noise
from townhum.count.release import Heading, Rules, make_release
from townhum.records import DropReason, Tally
from townhum.records.budget import budget_of
from townhum.records.history import Cells

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Market:
    """How the brands of a market are talked of.

    `dispersion` is the variance of a week's count over its mean; `drift` is the step a week of each brand's own walk, `shock` that
    of what hits all brands alike, `season` the height of a common year's wave: all three in logs.
    """

    brands: int = 5
    smallest: float = 40
    largest: float = 400
    dispersion: float = 2.0
    drift: float = 0.0
    shock: float = 0.1
    season: float = 0.2


def rates(market: Market, many: int, periods: int, rng: np.random.Generator) -> Numbers:
    """Voices to expect: markets, brands, periods."""
    size = np.exp(rng.uniform(np.log(market.smallest), np.log(market.largest), (many, market.brands, 1)))
    year = market.season * np.sin(2 * np.pi * (np.arange(periods) / 52 + rng.random((many, 1, 1))))
    common = rng.normal(0, market.shock, (many, 1, periods))
    own = rng.normal(0, market.drift, (many, market.brands, periods)).cumsum(axis=2)
    return np.exp(np.log(size) + year + common + own - own.mean(axis=2, keepdims=True))


def counts(rate: Numbers, dispersion: float, rng: np.random.Generator) -> NDArray[np.int64]:
    """Accounts drawn around rates, with variance / mean = dispersion (negative binomial; Poisson at 1)."""
    if dispersion > 1:
        rate = rng.gamma(rate / (dispersion - 1), dispersion - 1)
    return rng.poisson(rate)


def released(counted: NDArray[np.int64], noise: Noise, rho: float = 0.5) -> Cells:
    """The grid of tracks of so many rows, week by week, as a real release gives it: with its noise, fitted to tones and sources."""
    rows, periods = counted.shape
    names = tuple(f"t{row}" for row in range(rows))
    series = weeks.series(names, ("s0", "s1", "s2"), brands=rows, aspects=0)
    rules = Rules(10, budget_of(rho, ("track", "track_source", "track_tone"), tracks=4))
    made = []
    for period in range(periods):
        heading = Heading(weeks.week(period), series, (), {})
        release = make_release(_tally(counted[:, period], names), heading, rules, noise=noise)
        made.append(next(grid for grid in release.grids if grid.name == "track"))
    variance = np.array([grid.variance for grid in made])
    least = np.array([grid.fewer_than for grid in made])
    return Cells(
        ("track",), (names,), np.array([grid.value for grid in made]).T, variance, np.zeros(periods), least, rows
    )


def _tally(counted: NDArray[np.int64], names: tuple[str, ...]) -> Tally:
    many = int(counted.sum())
    nothing = np.zeros(many, np.uint8)
    return Tally(
        tracks=names,
        sources=("s0", "s1", "s2"),
        languages=("en", "other"),
        account=np.arange(many, dtype=np.uint32),
        track=np.repeat(np.arange(len(counted)), counted).astype(np.uint16),
        tone=(np.arange(many) % 3 - 1).astype(np.int8),
        source=(np.arange(many) % 3).astype(np.uint16),
        language=nothing.astype(np.uint16),
        accounts=many,
        intent_names=weeks.INTENTS,
        intents=nothing.astype(np.uint32),
        rating=nothing,
        day_part=nothing,
        heard_at=(np.arange(many) % 3).astype(np.uint16),
        looked_at=nothing.astype(np.uint32),
        lot=np.arange(many, dtype=np.uint64),
        unlisted=np.zeros(many, np.bool_),
        dropped={reason.value: 0 for reason in DropReason},
    )
