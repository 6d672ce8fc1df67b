"""Fills a new public file from the ledger: facts, cells for people, the tables behind views, and sums over several periods.

Everything is worked out of the noisy cells of released periods. A few periods at a time: sorting or joining all at once would
take more memory with every year that is kept.
"""

from __future__ import annotations

from pathlib import Path
from statistics import NormalDist

import duckdb

from townhum.keep.file import attach, check_version, transaction
from townhum.keep.keys import Key
from townhum.keep.sql import (
    AT_THE_END,
    BASIC_VIEWS,
    GRID_TABLES,
    HANDED_OVER,
    KEPT_BY_NUMBER,
    ONLY_SHOWN,
    PERIOD_TABLES,
    SERIES_TABLES,
    SHOWN_BY,
    VIEWS,
    WORKED_OUT,
    text,
)
from townhum.records.agreed import DIMENSIONS
from townhum.records.history import NO_TABLES, Tables
from townhum.words.quoting import quoted

_AT_ONCE = 300_000  # cells
_BEFORE = 4  # periods that growth is measured against
_MEASURED_AT_ONCE = 1_000_000  # cells
_FITTED = "'track', 'track_tone', 'pair', 'brand_aspect_tone', 'term', 'theme', 'reading'"
_GROWS = "'term', 'theme', 'reading'"
_ONCE_IN = 100  # periods in which a term that nobody used may be shown


def fill(new: duckdb.DuckDBPyConnection, ledger_path: Path, key: Key | None = None, tables: Tables = NO_TABLES) -> None:
    """Fill a file that has the tables of a public one, and give it its views and comments.

    `tables` has the rows of those that are handed over. Raises StoreError, and ValueError for a table that is not one of them.
    """
    attach(new, ledger_path, "ledger", key)
    check_version(new, ledger_path, "ledger")
    _copy_facts(new)
    with transaction(new):
        add_views(new)
    _copy_cells(new)
    _work_out(new)
    _add_spans(new)
    for table in AT_THE_END:
        _add_rows(new, table)
    _hand_over(new, tables)
    new.execute("DETACH ledger")
    with transaction(new):  # or each of six hundred is written to the disk apart
        add_comments(new)


def _copy_facts(new: duckdb.DuckDBPyConnection) -> None:
    # A period that is only rehearsed has rows in all of them but `period`.
    for table in (table for table in PERIOD_TABLES if table not in BASIC_VIEWS):
        released = "period IN (SELECT period FROM ledger.period)"
        new.execute(f"INSERT INTO {table} SELECT * FROM ledger.{table} WHERE {released} ORDER BY ALL")  # noqa: S608  our own names
    for table in SERIES_TABLES:
        released = "series IN (SELECT series FROM period)"
        new.execute(f"INSERT INTO {table} SELECT * FROM ledger.{table} WHERE {released} ORDER BY ALL")  # noqa: S608  the same


def _copy_cells(new: duckdb.DuckDBPyConnection) -> None:
    """The cells of the grids, each in one go: so a table's rows come in whole groups, and past the log of what is not yet in the file."""
    grids = {grid for (grid,) in new.execute("SELECT DISTINCT grid FROM noise").fetchall()}
    for grid in (grid for grid in DIMENSIONS if grid in grids and grid not in KEPT_BY_NUMBER):
        new.execute(_for_people(grid))
    new.execute(text("measured"))
    for first, last in _a_few_at_a_time(new, _MEASURED_OF_PLACES, _MEASURED_AT_ONCE):
        new.execute("INSERT INTO measured FROM measured_from(?, ?)", [first, last])
        new.execute("INSERT INTO split_source FROM split_source_from(?, ?)", [first, last])


def _work_out(new: duckdb.DuckDBPyConnection) -> None:
    """The tables behind some views, a few periods at a time."""
    grids = {grid for (grid,) in new.execute("SELECT DISTINCT grid FROM noise").fetchall()}
    for first, last in _a_few_at_a_time(new, _CELLS_OF_PLACES, _AT_ONCE):
        _read(new, first, last)
        for table in (table for table, (_, needed) in WORKED_OUT.items() if needed in grids):
            _add_rows(new, table)


def _add_rows(new: duckdb.DuckDBPyConnection, table: str) -> None:
    new.execute(f"INSERT INTO {table} {text(f'worked_out/{table}')}")


def _hand_over(new: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    import pyarrow as pa  # noqa: PLC0415  a quarter of a second, for a file that has such rows

    if unknown := set(tables) - set(HANDED_OVER):
        raise ValueError(f"no table is filled from elsewhere that is called {', '.join(sorted(unknown))}")
    for table, rows in tables.items():
        if rows:
            new.register(
                "handed", pa.table({str(at): list(column) for at, column in enumerate(zip(*rows, strict=True))})
            )
            new.execute(f"INSERT INTO {table} SELECT * FROM handed")  # noqa: S608  our own names
            new.unregister("handed")


def add_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the views, and the empty tables behind some, in a file that has the facts of its study and periods."""
    # Made here, not copied: a view copied from another database goes on asking for that database by name.
    for name in ("views/estimates", "kept", "views/period_facts", "fitted"):
        connection.execute(text(name))
    for (cells,) in connection.execute("SELECT DISTINCT cells FROM noise WHERE grid = 'term'").fetchall():
        sds = NormalDist().inv_cdf(1 - 1 / (_ONCE_IN * cells))
        connection.execute("INSERT INTO sure VALUES (?, ?)", [cells, sds])
    for view in VIEWS[1:]:  # the first is there
        connection.execute(text(f"views/{view}"))


def add_comments(connection: duckdb.DuckDBPyConnection) -> None:
    """Say what every table and column means. A table with the rows of a view means what the view does."""
    connection.execute(text("comments"))
    connection.execute(text("kept_comments"))
    behind = {**{table: view for table, (view, _) in WORKED_OUT.items()}, **AT_THE_END, **SHOWN_BY}
    for table, view in behind.items():
        said = f"The rows of {view}, worked out when the file was made. Ask {view}."
        connection.execute(f"COMMENT ON TABLE {table} IS {quoted(said)}")
    pairs = ", ".join(f"('{table}', '{view}')" for table, view in behind.items())
    for table, column, comment in connection.execute(_COMMENTS.format(pairs=pairs)).fetchall():
        connection.execute(f"COMMENT ON COLUMN {table}.{column} IS {quoted(comment)}")


_COMMENTS = """
WITH held AS (
    SELECT table_name, column_name, comment FROM duckdb_columns() WHERE database_name = current_database()
)
SELECT bare.table_name, bare.column_name, said.comment
FROM (VALUES {pairs}) AS pairs (bare, said)
JOIN held AS bare ON bare.table_name = pairs.bare
JOIN held AS said ON said.table_name = pairs.said AND said.column_name = bare.column_name"""

_CELLS_OF_PLACES = f"""
SELECT line.place AS here, sum(CASE WHEN grid = 'term' THEN cells // 4 ELSE cells END) AS cells
FROM line LEFT JOIN noise_at AS noise ON noise.place = line.place AND noise.grid IN ({_FITTED}) GROUP BY here"""  # noqa: S608  our own words; of terms, few are shown

_MEASURED_OF_PLACES = f"""
SELECT place AS here, sum(cells) AS cells FROM noise_at WHERE grid IN {KEPT_BY_NUMBER} GROUP BY here"""  # noqa: S608  our own names

_ROWS_OF_TRACKS = "SELECT number AS here, count(*) AS cells FROM measured GROUP BY here"


def _a_few_at_a_time(
    connection: duckdb.DuckDBPyConnection, counted: str, most: int
) -> list[tuple[int | str, int | str]]:
    """The first and the last of every few places or names, in order, that have about so many cells together.

    `counted` gives each (`here`) with the number of its `cells`.
    """
    few = f"""
        SELECT min(here), max(here)
        FROM (SELECT here, sum(coalesce(cells, 0)) OVER (ORDER BY here) // {most} AS few FROM ({counted}))
        GROUP BY few ORDER BY few
    """  # noqa: S608  our own words
    return connection.execute(few).fetchall()


def _read(new: duckdb.DuckDBPyConnection, first: int | str, last: int | str) -> None:
    """Have in `fitted` the cells of the periods from one place to another, and what came shortly before."""
    # Made anew: rows that are deleted stay in memory.
    cells = f"""
        CREATE OR REPLACE TEMP TABLE fitted AS
        SELECT line.place, line.place >= $first AS now, grid, one, two, three, value
        FROM ledger.cell AS cell
        JOIN line ON line.period = cell.period
        WHERE line.place BETWEEN $first - {_BEFORE} AND $last AND grid IN ({_FITTED})
            AND (line.place >= $first OR grid IN ({_GROWS}))
    """  # noqa: S608  our own words
    new.execute(cells, {"first": first, "last": last})


def _for_people(grid: str) -> str:
    """The cells of one grid in whole numbers, or as "fewer than"."""
    names = "".join(f"{place}, " for place, _ in zip(("one", "two", "three"), DIMENSIONS[grid], strict=False))
    shown = "AND value >= fewer_than" if grid in ONLY_SHOWN else ""
    return f"""
        INSERT INTO {GRID_TABLES[grid]}
        SELECT cell.period, {names} voices_of(value, fewer_than), fewer_of(value, fewer_than)
        FROM ledger.cell AS cell
        JOIN noise ON noise.period = cell.period AND noise.grid = cell.grid
        WHERE cell.grid = '{grid}' {shown}
    """  # noqa: S608  our own names


_AT_THE_NEWEST = """
SELECT grid, periods, place FROM reach
WHERE grid NOT IN ('track', 'track_tone') AND place IN (SELECT max(place) FROM line GROUP BY series)
ORDER BY ALL"""

_SUMMED = """
INSERT INTO summed_cell
SELECT
    grid, periods, first_period, period, one, two, three,
    voices_of(value, fewer_than), fewer_of(value, fewer_than), value, sd
FROM (
    SELECT
        reach.grid, reach.periods, reach.first_period, last.period, one, two, three, sum(cell.value) AS value,
        any_value(reach.sd) AS sd, any_value(reach.fewer_than) AS fewer_than
    FROM reach
    JOIN line AS last ON last.place = reach.place
    JOIN line ON line.place BETWEEN reach.place - reach.periods + 1 AND reach.place
    JOIN ledger.cell AS cell ON cell.period = line.period AND cell.grid = reach.grid
    WHERE reach.grid = $grid AND reach.periods = $periods AND reach.place = $place
    GROUP BY ALL
) WHERE value >= fewer_than ORDER BY ALL"""


def _add_spans(new: duckdb.DuckDBPyConnection) -> None:
    new.execute(text("spans"))
    for first, last in _a_few_at_a_time(new, _ROWS_OF_TRACKS, _AT_ONCE):
        new.execute("INSERT INTO summed FROM spans_of_tracks(?, ?)", [first, last])
    for grid, periods, place in new.execute(_AT_THE_NEWEST).fetchall():
        new.execute(_SUMMED, {"grid": grid, "periods": periods, "place": place})
