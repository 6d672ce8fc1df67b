"""The committed cells of a series, side by side over its periods: what is worked out of them needs nothing else, and gets nothing else.

Made by `keep` of released periods, read by `tell.insight`. All of it has its noise already, so whatever follows costs nothing more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from townhum.records.releases import SourceFacts, ThemeFacts, TrackFacts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Tables = Mapping[str, Sequence[tuple[object, ...]]]
"""Rows by the name of their table in the public file, each row with every column in its order."""

NO_TABLES: Tables = MappingProxyType({})
"""Where nothing is worked out."""


@dataclass(frozen=True, slots=True, repr=False)
class Cells:
    """One grid over the periods of a series.

    `keys` has a column of names for each dimension in `columns`; `value` has a row for each cell and a column for each period:
    noisy, fitted, neither whole nor above nought, and NaN where the period was released without the grid. Of the grid `term` only
    words are here that reached `fewer_than` in some period, with all their values; `cells` is how many there are. The rest has one number a period, NaN or 0 where
    there is none: `variance` is that of the noise in a cell, `covariance` that of two cells fitted to one total, and a value below
    `fewer_than` is shown to people as that.
    """

    columns: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    value: NDArray[np.float64]
    variance: NDArray[np.float64]
    covariance: NDArray[np.float64]
    fewer_than: NDArray[np.int64]
    cells: int

    def __repr__(self) -> str:
        return f"Cells({', '.join(self.columns)}; {self.value.shape})"


@dataclass(frozen=True, slots=True, repr=False)
class History:
    """A series from its first released period to its newest, in order of time. What lies before or after a seam is another one.

    `labels`, `starts` and `ends` (aware UTC) name the periods, `place` counts them from 0 and leaves out a number for each that is
    missing between two. `read` says of each period and source whether it was read completely, `complete` whether all were.
    `zone` is the study's time zone.
    """

    series: str
    kind: str
    zone: str
    labels: tuple[str, ...]
    starts: tuple[datetime, ...]
    ends: tuple[datetime, ...]
    place: NDArray[np.int64]
    complete: NDArray[np.bool_]
    read: NDArray[np.bool_]
    tracks: tuple[TrackFacts, ...]
    sources: tuple[SourceFacts, ...]
    themes: tuple[ThemeFacts, ...] = ()
    cells: Mapping[str, Cells] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"History({len(self.labels)} periods, {', '.join(self.cells)})"
