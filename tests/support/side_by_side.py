"""Histories made by hand: the cells that a test wants, as what is worked out of them gets to see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from townhum.records import SourceFacts, TrackFacts
from townhum.records.agreed import DIMENSIONS
from townhum.records.history import Cells, History

MONDAY = datetime(2026, 1, 5, tzinfo=UTC)  # of ISO week 2
DAYS = {"day": 1, "week": 7, "four_weeks": 28}
KINDS = {"acorn": "brand", "birch": "brand", "cedar": "brand", "price": "aspect", "noise": "aspect", "tents": "theme"}

Values = Mapping[tuple[str, ...], Sequence[float]]


def cells(grid: str, values: Values, *, noise: float = 1.0, shared: float = 0.0, fewer_than: int = 13) -> Cells:
    """One grid: the values of each cell over all periods, with the same noise in each."""
    many = len(next(iter(values.values())))
    return Cells(
        DIMENSIONS[grid],
        tuple(tuple(key[at] for key in values) for at, _ in enumerate(DIMENSIONS[grid])),
        np.array([list(each) for each in values.values()], np.float64),
        np.full(many, noise),
        np.full(many, shared),
        np.full(many, fewer_than),
        len(values),
    )


FORUM = SourceFacts("forum", "files", "the forum", "our own", "https://forum.example/terms")


def tracks(**voices: Sequence[float]) -> Values:
    """The cells of the grid of tracks, by their name."""
    return {(name,): each for name, each in voices.items()}


def history(
    *,
    kind: str = "week",
    series: str = "series-1",
    zone: str = "UTC",
    first: datetime = MONDAY,
    incomplete: Sequence[int] = (),
    gone: Sequence[int] = (),
    ours: str = "acorn",
    noises: Mapping[str, Mapping[str, float]] | None = None,
    **grids: Values,
) -> History:
    """A series: `incomplete` periods were not read completely, `gone` places never released."""
    made = {grid: cells(grid, values, **(noises or {}).get(grid, {})) for grid, values in grids.items()}
    many, length = len(next(iter(made.values())).variance), timedelta(days=DAYS[kind])
    complete = np.array([at not in incomplete for at in range(many)])
    place = [at for at in range(many + len(gone)) if at not in gone]
    names = [name for (name,) in grids["track"]] if "track" in grids else list(KINDS)
    starts = tuple(first + length * at for at in place)
    return History(
        *(series, kind, zone, tuple(f"p{at}" for at in place)),
        *(starts, tuple(start + length for start in starts), np.array(place)),
        complete=complete,
        read=complete[:, None],
        tracks=tuple(_track(name, ours) for name in names),
        sources=(FORUM,),
        cells=made,
    )


def _track(name: str, ours: str) -> TrackFacts:
    return TrackFacts(name, KINDS.get(name, "brand"), name.title(), name, name == ours)
