"""How much one account may move what is published of one period, and how that is divided among the grids.

The unit is rho of zero-concentrated differential privacy: Bun and Steinke (2016), Concentrated Differential Privacy. A grid
whose cells an account changes by at most `most` in sum of squares, with noise of variance sigma2 in every cell, costs
most / (2 sigma2) (proposition 1.6 there, and for the discrete Gaussian theorem 4 of Canonne, Kamath and Steinke 2020).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from townhum.records.agreed import GRIDS


@dataclass(frozen=True, slots=True)
class Profile:
    """A budget: the most rho an account may spend in a period, and in a year (None: no limit a year)."""

    rho: float
    yearly: float | None


PROFILES: Mapping[str, Profile] = MappingProxyType({"standard": Profile(0.5, None), "strict": Profile(0.1, 1.3)})
"""What a study may choose from. `strict` has room for thirteen four-week periods a year, or for 52 weeks at rho 0.025."""

ALWAYS = ("everyone", "source", "drop", "reading")
"""Grids that every release has, beside those that a study chooses: everyone with a voice; accounts by source; accounts with
something left out, by reason; and how many were read for terms, used words in no list, or have several posts."""

DECISIONS = ("held", "broken")
"""What is decided by a noisy count and shown nowhere: whether a period waits because next to nobody was heard at all, or because
too much of a source could not be read (`count.release.look`)."""

SHARES: Mapping[str, float] = MappingProxyType(
    {
        "track": 0.27,
        "track_tone": 0.23,
        "track_intent": 0.095,
        "track_source": 0.08,
        "track_rating": 0.05,
        "pair": 0.047,
        "brand_aspect": 0.037,
        "brand_aspect_tone": 0.037,
        "track_language": 0.03,
        "term": 0.037,
        "theme": 0.01,
        "day_part": 0.01,
        "everyone": 0.006,
        "source": 0.012,
        "drop": 0.010,
        "reading": 0.010,
        "held": 0.005,
        "broken": 0.012,
        "intent_aspect": 0.008,
        "unlisted_by_track": 0.004,
    }
)
"""The part of rho that each grid gets, one in sum."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one account may do in one period. More is left out by lots drawn with the run's key, within the account alone.

    `tracks` it counts on; `posts` looked at for one track; `intents` on one track; `terms`, `themes`; `sources` it counts at;
    `reasons` for which something of it was left out.
    """

    tracks: int = 4
    posts: int = 3
    intents: int = 2
    terms: int = 5
    themes: int = 3
    sources: int = 2
    reasons: int = 2

    def most(self, grid: str) -> int:
        """The most cells of a grid that one account is in: each of them it changes by one. Raises KeyError for no grid."""
        tracks = self.tracks
        return {
            "everyone": 1,
            "track": tracks,
            "track_source": tracks,
            "track_tone": tracks,
            "track_intent": self.intents * tracks,
            "pair": tracks * (tracks - 1) // 2,
            "track_language": tracks,
            "track_rating": tracks,
            "day_part": 1,
            "brand_aspect": (tracks // 2) * (tracks - tracks // 2),
            "brand_aspect_tone": (tracks // 2) * (tracks - tracks // 2),
            "term": self.terms,
            "theme": self.themes,
            "unlisted_by_track": tracks,
            "intent_aspect": self.intents if tracks > 1 else 0,  # on one aspect, which its lot picks
            "source": self.sources,
            "drop": self.reasons,
            "reading": 3,  # told, unlisted, several
            "held": 1,
            "broken": 1,  # at one source, there either as broken or as sound
        }[grid]


@dataclass(frozen=True, slots=True)
class Budget:
    """What one period may cost, by grid. Made of configuration alone, so that no noise depends on what was heard.

    `shares` has each grid that the study has, one in sum; see `budget_of`.
    """

    rho: float
    shares: Mapping[str, float]
    bounds: Bounds = field(default_factory=Bounds)

    def sigma2(self, grid: str) -> Fraction:
        """The variance of the noise in each cell of a grid: the smallest number of quarters that its share pays for."""
        exact = self.bounds.most(grid) / (2 * self.rho * self.shares[grid])
        return Fraction(math.ceil(4 * exact), 4)

    def spent(self, cells: Mapping[str, int]) -> float:
        """Rho of an account that is in so many cells of each grid. At all bounds it is at most `rho`."""
        return sum(many / (2 * float(self.sigma2(grid))) for grid, many in cells.items())

    def at_the_bounds(self) -> dict[str, int]:
        """The cells an account is in that does all that counts."""
        return {grid: self.bounds.most(grid) for grid in self.shares}

    def on_one_track(self) -> dict[str, int]:
        """The cells an account is in at most that speaks on a single track, at one source."""
        some = {
            **self.at_the_bounds(),
            **dict.fromkeys(("pair", "brand_aspect", "brand_aspect_tone", "intent_aspect", "drop"), 0),
        }
        per_track = ("track", "track_source", "track_tone", "track_language", "track_rating", "unlisted_by_track")
        some |= dict.fromkeys((*per_track, "source"), 1)
        some["track_intent"] = self.bounds.intents
        return {grid: some[grid] for grid in self.shares}


def budget_of(
    rho: float,
    grids: Collection[str],
    *,
    tracks: int,
    shares: Mapping[str, float] = SHARES,
    bounds: Bounds | None = None,
) -> Budget:
    """The budget of a study that releases `grids` (those of `ALWAYS` and `DECISIONS` are added) over so many tracks.

    What the others would have had goes to those that are there, in proportion; what is kept free stays free. Raises
    ValueError for a rho that is not above nought, a bound or share below, shares that do not add up, and a grid without one.
    """
    bounds = bounds or Bounds()
    _check(rho, shares, bounds)
    every = (*GRIDS, *ALWAYS, *DECISIONS)
    there = [grid for grid in every if grid in {*grids, *ALWAYS, *DECISIONS}]
    if missing := set(there) - set(shares):
        raise ValueError(f"a grid has no share of rho: {', '.join(sorted(missing))}")
    free = sum(share for grid, share in shares.items() if grid not in every)
    whole = sum(shares[grid] for grid in there)
    fewer = Bounds(**{**_as_dict(bounds), "tracks": max(1, min(bounds.tracks, tracks))})
    there = [grid for grid in there if fewer.most(grid)]
    return Budget(rho, {grid: shares[grid] * (1 - free) / whole for grid in there}, fewer)


def _check(rho: float, shares: Mapping[str, float], bounds: Bounds) -> None:
    if not 0 < rho < math.inf:
        raise ValueError("rho is a number above nought")
    if min(_as_dict(bounds).values()) < 1:
        raise ValueError("no bound is below one")
    if any(not share > 0 for share in shares.values()) or not math.isclose(sum(shares.values()), 1, abs_tol=1e-9):
        raise ValueError("the shares of rho are above nought and add up to 1")


def _as_dict(bounds: Bounds) -> dict[str, int]:
    return {name: getattr(bounds, name) for name in Bounds.__dataclass_fields__}
