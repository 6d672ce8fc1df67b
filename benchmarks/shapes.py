"""Invented studies for audits: of any number of tracks and sources, with every grid that these allow."""

from __future__ import annotations

from collections.abc import Sequence

from townhum.count.audit.shapes import Shape
from townhum.count.release import Rules
from townhum.records import Series, SourceFacts, ThemeFacts, TrackFacts
from townhum.records.agreed import GRIDS
from townhum.records.budget import Bounds, budget_of


def study(
    rho: float = 0.5, *, tracks: int = 12, sources: int = 4, grids: Sequence[str] = GRIDS, bounds: Bounds | None = None
) -> Shape:
    """A study of so many tracks: of every three one is a brand, one an aspect, one a theme; the first brand is our own."""
    kinds = [("brand", "aspect", "theme")[number % 3] for number in range(tracks)]
    made = tuple(TrackFacts(f"{kind} {number}", kind, kind, kind, ours=not number) for number, kind in enumerate(kinds))
    brands = [track.name for track in made if track.kind == "brand"]
    return Shape(
        series=Series(
            "audit",
            {},
            made,
            tuple(SourceFacts(f"source {number}", "files", "invented", "invented", "") for number in range(sources)),
            themes=tuple(ThemeFacts(number, f"theme {number}", "invented", "words") for number in range(1, 12)),
        ),
        languages=("en", "nl"),
        intents=tuple(f"intent {number}" for number in range(7)),
        rules=Rules(
            10, budget_of(rho, grids, tracks=tracks, bounds=bounds), [(brands[0], each) for each in brands[1:]]
        ),
    )
