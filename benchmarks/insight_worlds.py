"""Invented weeks whose truth is known, passed through the noise and the fit of a release: what insight is measured on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from townhum.count.noise import Noise, discrete_gaussian
from townhum.count.release.fit import Drawn, fitted
from townhum.count.release.make import least_shown
from townhum.records import SourceFacts, TrackFacts
from townhum.records.agreed import DIMENSIONS, GRIDS
from townhum.records.budget import PROFILES, Budget, budget_of
from townhum.records.history import Cells, History

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

TONES = ("negative", "neutral", "positive", "not_read")
INTENTS = ("question", "complaint", "purchase", "feature_request", "churn", "praise", "comparison", "help")
LONG = {"day": timedelta(days=1), "week": timedelta(days=7), "four_weeks": timedelta(days=28)}
FIRST = datetime(2024, 1, 1, tzinfo=UTC)

_K = 10
_SOURCES = (0.5, 0.3, 0.2)
_LANGUAGES = (0.9, 0.1)
_RATINGS = (0.0, 0.0, 0.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True)
class World:
    """What is true of each track (row) in each period (column).

    `mean` is how many accounts speak on average, `spread` the variance over the mean, `tone` their tones, `aspects` the share of a
    brand's accounts that speak of each aspect, and `intents` of a track's that show each intent; the last with a third axis.
    """

    mean: Floats
    spread: float | Floats = 1.5
    tone: Floats | tuple[float, ...] = (0.2, 0.4, 0.3, 0.1)
    aspects: float | Floats = 0.12
    intents: float | Floats = 0.08
    brands: int = 20
    kind: str = "week"
    profile: str = "standard"
    incomplete: tuple[int, ...] = ()


def quiet(tracks: int = 30, periods: int = 39, mean: float = 40, **more: object) -> World:
    """A world in which nothing happens."""
    return World(np.full((tracks, periods), float(mean)), **more)  # type: ignore[arg-type]


def with_jump(world: World, track: int, first: int, factor: float, last: int | None = None) -> World:
    """The same, with a track's accounts multiplied from one period on, up to another."""
    mean = world.mean.copy()
    mean[track, first:last] *= factor
    return replace(world, mean=mean)


@dataclass
class Drawer:
    """Draws weeks of worlds, always the same from the same seed."""

    seed: int = 1
    rng: np.random.Generator = field(init=False)
    noise: Noise = field(init=False)

    def __post_init__(self) -> None:
        self.rng = np.random.default_rng(self.seed)
        self.noise = discrete_gaussian(self.rng.bytes)

    def history(self, world: World) -> History:
        """Draw what is said, add the noise of a release to every cell, fit it, and lay it side by side."""
        return self.released(world, self._counts(world))

    def released(self, world: World, counts: Whole) -> History:
        """The same of accounts that are counted already."""
        tracks, periods = counts.shape
        budget = budget_of(PROFILES[world.profile].rho, GRIDS, tracks=tracks)
        cells = {**self._fitted(world, counts, budget), **self._apart(world, counts, budget)}
        return _history(world, periods, cells)

    def _counts(self, world: World) -> Whole:
        """Negative binomial, with the variance that the world says."""
        over = np.broadcast_to(np.asarray(world.spread, np.float64), world.mean.shape) - 1
        shape = world.mean / np.where(over > 0, over, 1)
        rate = np.where(over > 0, self.rng.gamma(np.maximum(shape, 1e-9)) * over, world.mean)
        return self.rng.poisson(rate)

    def _noised(self, exact: Whole, budget: Budget, grid: str) -> Floats:
        return (exact + self.noise(budget.sigma2(grid), exact.size).reshape(exact.shape)).astype(np.float64)

    def _fitted(self, world: World, counts: Whole, budget: Budget) -> dict[str, Cells]:
        """Tracks and what adds up to them."""
        tracks, periods = counts.shape
        shares: Mapping[str, Floats] = {
            "track_tone": np.broadcast_to(np.asarray(world.tone), (*counts.shape, 4)).reshape(-1, 4),
            "track_source": np.array(_SOURCES),
            "track_language": np.array(_LANGUAGES),
            "track_rating": np.array(_RATINGS),
        }
        flat = counts.ravel()
        parts = {
            grid: Drawn(self._noised(self.rng.multinomial(flat, share), budget, grid), float(budget.sigma2(grid)))
            for grid, share in shares.items()
        }
        drawn = self._noised(flat, budget, "track")
        total, variance, split = fitted(Drawn(drawn[:, None], float(budget.sigma2("track"))), parts)
        names = _tracks(tracks)
        tone, of_tone = split["track_tone"]
        by_tone = tone.reshape(tracks, periods, 4).transpose(0, 2, 1).reshape(-1, periods)
        keys = (tuple(np.repeat(names, 4).tolist()), TONES * tracks)
        return {
            "track": _cells("track", (names,), total.reshape(counts.shape), variance),
            "track_tone": _cells("track_tone", keys, by_tone, of_tone, of_tone - parts["track_tone"].sigma2),
        }

    def _apart(self, world: World, counts: Whole, budget: Budget) -> dict[str, Cells]:
        """Everyone, and what is said of a track's accounts besides."""
        names, (tracks, periods) = _tracks(len(counts)), counts.shape
        brands, aspects = names[: world.brands], names[world.brands :]
        everyone = self.rng.binomial(counts.sum(axis=0), 0.9)[None]
        beside = _third(world.aspects, (len(brands), len(aspects), periods))
        aspect = self.rng.binomial(counts[: len(brands), None], beside).reshape(-1, periods)
        shown = _third(world.intents, (tracks, len(INTENTS), periods))
        intent = self.rng.binomial(counts[:, None], shown).reshape(-1, periods)
        across = (tuple(np.repeat(brands, len(aspects)).tolist()), aspects * len(brands))
        of_intent = (tuple(np.repeat(names, len(INTENTS)).tolist()), INTENTS * tracks)
        drawn = {"everyone": ((), everyone), "brand_aspect": (across, aspect), "track_intent": (of_intent, intent)}
        return {
            grid: _cells(grid, keys, self._noised(exact, budget, grid), float(budget.sigma2(grid)))
            for grid, (keys, exact) in drawn.items()
            if len(exact)
        }


def _third(share: float | Floats, shape: tuple[int, ...]) -> Floats:
    return np.broadcast_to(np.asarray(share, np.float64), shape)


def _tracks(many: int) -> tuple[str, ...]:
    return tuple(f"track-{number:03}" for number in range(many))


def _cells(
    grid: str, keys: tuple[tuple[str, ...], ...], value: Floats, variance: float, covariance: float = 0
) -> Cells:
    periods = value.shape[1]
    least = least_shown(grid, _K, variance**0.5, len(value))
    every = (np.full(periods, variance), np.full(periods, covariance), np.full(periods, least))
    return Cells(DIMENSIONS[grid], keys, value, *every, len(value))


def _history(world: World, periods: int, cells: Mapping[str, Cells]) -> History:
    starts = tuple(FIRST + number * LONG[world.kind] for number in range(periods))
    read = np.ones((periods, 1), np.bool_)
    read[list(world.incomplete)] = False
    tracks = tuple(
        TrackFacts(name, "brand" if at < world.brands else "aspect", name.title(), name, at == 0)
        for at, name in enumerate(_tracks(len(world.mean)))
    )
    return History(
        series="one",
        kind=world.kind,
        zone="UTC",
        labels=tuple(f"{start:%Y-%m-%d}" for start in starts),
        starts=starts,
        ends=tuple(start + LONG[world.kind] for start in starts),
        place=np.arange(periods),
        complete=read.all(axis=1),
        read=read,
        tracks=tracks,
        sources=(SourceFacts("forum", "files", "a forum", "our own", ""),),
        cells=cells,
    )
