"""What a study's releases may tell of one account, by grid: worked out from its files alone, never from what was heard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from townhum.records.budget import SHARES, Budget, budget_of
from townhum.study.model import Settings, Source, Track

MOST_PAIRS = 2_000
"""Pairs of brands that are released at most: each is a cell with noise, heard of or not."""

_TWO = 2  # tracks that one account must be able to count on, for a grid that joins them


def budget_of_study(settings: Settings) -> Budget:
    """The budget of one period. Grids that the study cannot fill leave their share to the others."""
    rules = settings.release
    return budget_of(
        rules.spends,
        grids_of(settings),
        tracks=len(settings.tracks),
        shares=rules.shares or SHARES,
        bounds=rules.bounds.as_bounds(),
    )


def grids_of(settings: Settings) -> tuple[str, ...]:
    """The grids that were chosen, in the order of the file, less those that could never hold anything."""
    return tuple(dict.fromkeys(grid for grid in settings.release.grids if _can_be_filled(grid, settings)))


def pairs_of(tracks: Mapping[str, Track]) -> list[tuple[str, str]]:
    """Pairs of brands that are compared, each once: our own with every brand, or all brands where none is ours.

    Own brands come first, then the order of topics.toml. At most `MOST_PAIRS`: see `pairs_wanted`.
    """
    return list(islice(_pairs(tracks), MOST_PAIRS))


def pairs_wanted(tracks: Mapping[str, Track]) -> int:
    """How many pairs there would be without `MOST_PAIRS`."""
    brands = _of_kind(tracks, "brand")
    firsts = len(_own(tracks, brands)) or len(brands)
    return firsts * (firsts - 1) // 2 + firsts * (len(brands) - firsts)


def _pairs(tracks: Mapping[str, Track]) -> Iterator[tuple[str, str]]:
    brands = _of_kind(tracks, "brand")
    own = _own(tracks, brands)
    ordered = [*own, *(name for name in brands if name not in own)]
    for place, name in enumerate(own or brands):
        yield from ((name, other) for other in ordered[place + 1 :])


def _own(tracks: Mapping[str, Track], brands: Sequence[str]) -> list[str]:
    return [name for name in brands if tracks[name].ours]


def _of_kind(tracks: Mapping[str, Track], kind: str) -> list[str]:
    return [name for name, track in tracks.items() if track.kind == kind]


def _can_be_filled(grid: str, settings: Settings) -> bool:
    brands, aspects = (len(_of_kind(settings.tracks, kind)) for kind in ("brand", "aspect"))
    joins = settings.release.bounds.tracks >= _TWO
    if grid == "pair":
        return joins and brands >= _TWO
    if grid in {"brand_aspect", "brand_aspect_tone"}:
        return joins and bool(brands and aspects)
    if grid == "intent_aspect":
        return joins and bool(aspects and _own(settings.tracks, _of_kind(settings.tracks, "brand")))
    if grid == "track_rating":
        return any(map(_rates, settings.sources))
    return True


def _rates(source: Source) -> bool:
    """Whether a source may give ratings: its connector keeps them."""
    return "rating" in source.connector.manifest.keep
