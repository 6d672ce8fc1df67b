"""Many weeks of one invented square at steady rates, with the noise and the fit of a release: to see whether intervals hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from ledgers import TONES, Noise, Study, Week
from numpy.typing import NDArray

from townhum.records.agreed import GRIDS
from townhum.records.budget import PROFILES, budget_of

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class World:
    """What is true: accounts a week of each track, and how they fall on tones and sources."""

    rates: Mapping[str, float]
    tones: tuple[float, ...] = (0.2, 0.4, 0.3, 0.1)
    sources: tuple[float, ...] = (0.5, 0.25, 0.15, 0.08, 0.02)

    @property
    def study(self) -> Study:
        return Study(
            "worlds", dict.fromkeys(self.rates, "brand"), [f"s{at}" for at, _ in enumerate(self.sources)], ["theme-01"]
        )


def weeks(world: World, many: int, profile: str, rng: np.random.Generator) -> list[Week]:
    """So many weeks of a world, drawn, with noise and fitted."""
    budget = budget_of(PROFILES[profile].rho, GRIDS, tracks=len(world.rates))
    drawn = {grid: float(budget.sigma2(grid)) for grid in ("track", "track_tone", "track_source")}
    splits = {"track_tone": world.tones, "track_source": world.sources}
    total = 1 / (1 / drawn["track"] + sum(1 / (len(p) * drawn[grid]) for grid, p in splits.items()))
    noise = {"track": Noise(drawn["track"], total)}
    for grid, p in splits.items():
        noise[grid] = Noise(drawn[grid], drawn[grid] * (1 - 1 / len(p)) + total / len(p) ** 2, len(p))
    return [Week(at, _cells(world, drawn, total, rng), noise, world.study) for at in range(many)]


def _cells(
    world: World, drawn: Mapping[str, float], total: float, rng: np.random.Generator
) -> dict[str, dict[tuple[str, ...], float]]:
    split = {"track_tone": (TONES, world.tones), "track_source": (world.study.sources, world.sources)}
    counts = rng.poisson(list(world.rates.values()))
    t = _noised(counts, drawn["track"], rng)
    cells = {grid: _noised(rng.multinomial(counts, p), drawn[grid], rng) for grid, (_, p) in split.items()}
    fitted = t / drawn["track"] + sum(each.sum(axis=1) / (each.shape[1] * drawn[grid]) for grid, each in cells.items())
    fitted = fitted * total
    found = {"track": {(name,): value for name, value in zip(world.rates, fitted, strict=True)}}
    for grid, each in cells.items():
        even = each + ((fitted - each.sum(axis=1)) / each.shape[1])[:, None]
        found[grid] = {
            (track, name): even[row, column]
            for row, track in enumerate(world.rates)
            for column, name in enumerate(split[grid][0])
        }
    return found


def _noised(counts: NDArray[np.int64], sigma2: float, rng: np.random.Generator) -> Numbers:
    """With normal noise, rounded: the discrete Gaussian's distribution but for a ten thousandth at these variances."""
    return counts + np.rint(rng.normal(0, np.sqrt(sigma2), counts.shape))
