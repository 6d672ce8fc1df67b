"""The newest period of the ledger, as it was drawn: for what is worked out of it for the study's own people alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from townhum.keep.file import check_version, in_words, opened
from townhum.keep.keys import Key
from townhum.records import Grid
from townhum.records.agreed import DIMENSIONS

_PERIOD = "SELECT period, series FROM period ORDER BY starts_at DESC, period DESC LIMIT 1"
_NOISE = "SELECT bound, share, sigma2, categories, variance, k, fewer_than FROM noise WHERE period = ? AND grid = ?"
_CELLS = "SELECT one, two, three, value FROM cell WHERE period = ? AND grid = ? ORDER BY one, two, three"


@dataclass(frozen=True, slots=True)
class Newest:
    """A period, what it was read with, the kind of each of its tracks in the order in which they were listed, and some of its grids.

    The cells of a grid are in the order of their names.
    """

    period: str
    made_with: Mapping[str, str]
    kinds: Mapping[str, str]
    grids: Mapping[str, Grid]


def newest_period(path: Path, key: Key | None, grids: Sequence[str]) -> Newest | None:
    """The newest released period of the ledger at `path`; None where there is none. Raises `StoreError`."""
    with in_words(path):
        if not path.exists():
            return None
    with opened(path, read_only=True, key=key) as connection:
        check_version(connection, path, "main")
        for period, series in connection.execute(_PERIOD).fetchall():
            made_with = connection.execute("SELECT part, version FROM made_with WHERE period = ?", [period]).fetchall()
            kinds = connection.execute("SELECT track, kind FROM track WHERE series = ? ORDER BY listed", [series])
            named = dict(kinds.fetchall())
            found = {
                grid: _grid(grid, noise, connection.execute(_CELLS, [period, grid]).fetchall())
                for grid in grids
                for noise in connection.execute(_NOISE, [period, grid]).fetchall()
            }
            return Newest(period, dict(made_with), named, found)
    return None


def _grid(
    name: str, noise: tuple[int, float, float, int, float, int, int], cells: list[tuple[str, str, str, float]]
) -> Grid:
    bound, share, sigma2, categories, variance, k, fewer_than = noise
    columns = DIMENSIONS[name]
    return Grid(
        name=name,
        columns=columns,
        keys=tuple([str(cell[place]) for cell in cells] for place in range(len(columns))),
        value=np.asarray([cell[-1] for cell in cells], np.float64),
        sigma2=sigma2,
        variance=variance,
        bound=bound,
        share=share,
        categories=categories,
        k=k,
        fewer_than=fewer_than,
    )
