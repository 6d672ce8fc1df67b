"""What must be known of a study to invent its posts and to release them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo

import numpy as np

from townhum.count.noise import Noise
from townhum.count.promise import DAYS
from townhum.count.release import Heading, Rules, make_release
from townhum.count.tally import Tallier
from townhum.records import (
    Coverage,
    CoverageStatus,
    Dropped,
    Grid,
    PeriodRef,
    Release,
    Series,
    Signals,
    Tally,
    TrackFacts,
    Unwilling,
    Window,
)
from townhum.records.budget import Bounds, Budget

KEY = b"the key of invented worlds: 32 b"
"""Draws the lots of what has no author. It protects nobody: nobody is in these worlds."""

_MONDAY = datetime(2024, 11, 4, tzinfo=UTC)


def invented_period(kind: str) -> PeriodRef:
    """A period of a kind of `promise.DAYS`. Raises KeyError for no kind."""
    return PeriodRef("invented", kind, Window(_MONDAY, _MONDAY + timedelta(days=DAYS[kind])))


@dataclass(frozen=True, slots=True, repr=False)
class Posts:
    """What was heard: signals, what was left out, and who said no."""

    signals: Sequence[Signals] = ()
    dropped: Sequence[Dropped] = ()
    unwilling: Unwilling = field(default_factory=Unwilling)

    def __add__(self, other: Posts) -> Posts:
        return together([self, other])

    def __repr__(self) -> str:
        return f"Posts({len(self.signals)})"


@dataclass(frozen=True, slots=True)
class Shape:
    """The tracks, sources and themes of a study (in `series`), its languages, its intents, its zone, and what it may release."""

    series: Series
    languages: tuple[str, ...]
    intents: tuple[str, ...]
    rules: Rules
    zone: tzinfo = UTC
    period: PeriodRef = field(default_factory=lambda: invented_period("week"))

    @property
    def tracks(self) -> tuple[str, ...]:
        """The names of the tracks, in the study's order."""
        return tuple(track.name for track in self.series.tracks)

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of the sources, in the study's order."""
        return tuple(source.name for source in self.series.sources)

    @property
    def budget(self) -> Budget:
        """What one period may cost."""
        return self.rules.budget

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """The names of the tracks of one kind."""
        return tuple(track.name for track in self.series.tracks if track.kind == kind)

    def with_tracks(self, kinds: Mapping[str, str]) -> Shape:
        """The same study with other tracks: name and kind of each. The first brand is our own; noise and bounds stay as they are."""
        brands = [name for name, kind in kinds.items() if kind == "brand"]
        tracks = tuple(TrackFacts(name, kind, name, name, ours=[name] == brands[:1]) for name, kind in kinds.items())
        pairs = [(brands[0], other) for other in brands[1:]] if brands else []
        return replace(self, series=replace(self.series, tracks=tracks), rules=replace(self.rules, pairs=pairs))

    def with_grids(self, grids: Sequence[str]) -> Shape:
        """The same study releasing only these of its grids, each with the noise that it had."""
        shares = {grid: share for grid, share in self.budget.shares.items() if grid in set(grids)}
        return replace(self, rules=replace(self.rules, budget=replace(self.budget, shares=shares)))


def together(many: Sequence[Posts]) -> Posts:
    """All of it in one."""
    return Posts(
        [one for each in many for one in each.signals],
        [one for each in many for one in each.dropped],
        Unwilling(
            frozenset().union(*(each.unwilling.items for each in many)),
            frozenset().union(*(each.unwilling.accounts for each in many)),
        ),
    )


def tally_of(shape: Shape, posts: Posts, bounds: Bounds | None = None) -> Tally:
    """The tally of what was heard, under the bounds of the budget unless others are given."""
    tallier = Tallier(
        shape.tracks,
        shape.sources,
        shape.zone,
        languages=shape.languages,
        intents=shape.intents,
        bounds=bounds or shape.budget.bounds,
        key=KEY,
    )
    tallier.add(posts.signals)
    tallier.drop(posts.dropped)
    return tallier.close(posts.unwilling)


def released(shape: Shape, tally: Tally, noise: Noise) -> Release:
    """One release of a tally, every source wholly read."""
    coverage = [Coverage(source, CoverageStatus.COMPLETE) for source in shape.sources]
    return make_release(tally, Heading(shape.period, shape.series, coverage, {}), shape.rules, noise=noise)


def blank(shape: Shape) -> dict[str, Grid]:
    """The grids of a release in which nobody was heard and nothing drawn: their cells and thresholds."""
    made = released(shape, tally_of(shape, Posts()), lambda _, many: np.zeros(many, dtype=np.int64))
    return {grid.name: grid for grid in made.grids}
