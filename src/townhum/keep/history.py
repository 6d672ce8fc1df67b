"""Reads the committed cells of the ledger, one history a series, for what is worked out of them when the public file is made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from townhum.keep.file import check_version, opened
from townhum.keep.keys import Key
from townhum.records import SourceFacts, ThemeFacts, TrackFacts
from townhum.records.agreed import DIMENSIONS
from townhum.records.history import Cells, History

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LONG = {"day": timedelta(days=1), "week": timedelta(days=7), "four_weeks": timedelta(days=28)}

_SERIES = "SELECT series, kind FROM period GROUP BY ALL ORDER BY min(starts_at), series"

_NUMBERED = """
WITH numbered AS (
    SELECT *, row_number() OVER (ORDER BY starts_at) - 1 AS number FROM period WHERE series = $series AND kind = $kind
)"""

_PERIODS = f"{_NUMBERED} SELECT period, starts_at, ends_at FROM numbered ORDER BY number"  # noqa: S608  our own words

_READ = f"""
{_NUMBERED}
SELECT number, listed
FROM numbered
JOIN source USING (series)
JOIN coverage ON coverage.period = numbered.period AND coverage.source = source.source AND status = 'complete'
"""  # noqa: S608  our own words

_NOISE = f"""
{_NUMBERED}
SELECT grid, number, variance, CASE WHEN categories > 0 THEN variance - sigma2 ELSE 0 END, fewer_than, cells
FROM noise JOIN numbered USING (period)
"""  # noqa: S608  our own words

_KEYS = f"""
{_NUMBERED}
SELECT one, two, three
FROM cell JOIN numbered USING (period) JOIN noise USING (period, grid)
WHERE grid = $grid
GROUP BY one, two, three
HAVING $grid <> 'term' OR bool_or(value >= fewer_than)
ORDER BY one, two, three
"""  # noqa: S608  our own words

_CELLS = f"""
{_NUMBERED}
SELECT one, two, three, list(number) AS number, list(value) AS value
FROM cell JOIN numbered USING (period)
WHERE grid = $grid AND number BETWEEN $first AND $last
GROUP BY one, two, three
"""  # noqa: S608  our own words

_AT_ONCE = 1_000_000
"""Values that DuckDB gathers at once: all those of five years of days would not fit into its memory."""


def histories(path: Path, key: Key | None = None) -> tuple[History, ...]:
    """Every series of a ledger that has a released period, in order of time. Raises StoreError."""
    with opened(path, read_only=True, key=key) as ledger:
        check_version(ledger, path, "main")
        return tuple(_history(ledger, *row) for row in ledger.execute(_SERIES).fetchall())


def _history(ledger: duckdb.DuckDBPyConnection, series: str, kind: str) -> History:
    import numpy as np  # noqa: PLC0415  for a ledger that has something

    this = {"series": series, "kind": kind}
    periods = ledger.execute(_PERIODS, this).fetchall()
    starts = [_aware(start) for _, start, _ in periods]
    tracks = _said(ledger, "SELECT track, kind, label, query, ours FROM track", series)
    sources = _said(ledger, "SELECT source, connector, place, permitted_because, terms_url FROM source", series)
    themes = ledger.execute(
        "SELECT theme, label, words FROM theme WHERE series = ? ORDER BY theme", [series]
    ).fetchall()
    read = np.zeros((len(periods), len(sources)), np.bool_)
    for number, listed in ledger.execute(_READ, this).fetchall():
        read[number, listed] = True
    [(zone,)] = ledger.execute("SELECT time_zone FROM about WHERE series = ?", [series]).fetchall()
    return History(
        series=series,
        kind=kind,
        zone=zone,
        labels=tuple(label for label, *_ in periods),
        starts=tuple(starts),
        ends=tuple(_aware(end) for *_, end in periods),
        place=np.array([round((start - starts[0]) / _LONG[kind]) for start in starts], np.int64),
        complete=np.asarray(read.all(axis=1)),
        read=read,
        tracks=tuple(TrackFacts(*row) for row in tracks),
        sources=tuple(SourceFacts(*row) for row in sources),
        themes=tuple(ThemeFacts(number, *row) for number, row in enumerate(themes)),
        cells=dict(_grids(ledger, this, len(periods))),
    )


def _aware(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC)


def _said(ledger: duckdb.DuckDBPyConnection, sql: str, series: str) -> list[tuple[Any, ...]]:
    return ledger.execute(f"{sql} WHERE series = ? ORDER BY listed", [series]).fetchall()


def _grids(ledger: duckdb.DuckDBPyConnection, this: dict[str, str], periods: int) -> Iterator[tuple[str, Cells]]:
    import numpy as np  # noqa: PLC0415  the same

    noise: dict[str, NDArray[np.float64]] = {}
    for grid, number, *numbers in ledger.execute(_NOISE, this).fetchall():
        noise.setdefault(grid, np.full((4, periods), np.nan))[:, number] = numbers
    for grid, (variance, covariance, fewer_than, cells) in noise.items():
        keys = ledger.execute(_KEYS, {**this, "grid": grid}).fetchall()
        value = np.full((len(keys), periods), np.nan)
        step = max(1, _AT_ONCE // max(1, int(np.nanmax(cells))))
        for first in range(0, periods if keys else 0, step):
            _read_some(ledger, {**this, "grid": grid, "first": first, "last": first + step - 1}, keys, value)
        columns = list(zip(*keys, strict=True)) or [(), (), ()]
        least = np.nan_to_num(fewer_than).astype(np.int64)
        named = tuple(columns[: len(DIMENSIONS[grid])])
        yield grid, Cells(DIMENSIONS[grid], named, value, variance, covariance, least, int(np.nanmax(cells)))


def _read_some(
    ledger: duckdb.DuckDBPyConnection, asked: dict[str, Any], keys: list[tuple[str, ...]], value: NDArray[np.float64]
) -> None:
    """Put the values of some periods into their places: a row for each key."""
    import numpy as np  # noqa: PLC0415  the same

    place = {key: row for row, key in enumerate(keys)}
    found = ledger.execute(_CELLS, asked).to_arrow_table()
    if found.num_rows:
        numbers, values = (found[name].combine_chunks() for name in ("number", "value"))
        met = zip(*(found[name].to_pylist() for name in ("one", "two", "three")), strict=True)
        rows = np.array([place.get(key, -1) for key in met])
        row = np.repeat(rows, np.diff(numbers.offsets.to_numpy()))
        kept = np.flatnonzero(row >= 0)
        value[row[kept], numbers.flatten().to_numpy()[kept]] = values.flatten().to_numpy()[kept]
