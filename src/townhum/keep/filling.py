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
    GRID_TABLES,
    HANDED_OVER,
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
_GROWS = ("term", "theme", "reading")
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
    _work_out(new)
    _add_spans(new)
    _hand_over(new, tables)
    new.execute("DETACH ledger")
    with transaction(new):  # or each of six hundred is written to the disk apart
        add_comments(new)


def _copy_facts(new: duckdb.DuckDBPyConnection) -> None:
    for table in PERIOD_TABLES:  # a period that is only rehearsed has rows in all of them but `period`
        released = "period IN (SELECT period FROM ledger.period)"
        new.execute(f"INSERT INTO {table} SELECT * FROM ledger.{table} WHERE {released} ORDER BY ALL")  # noqa: S608  our own names
    for table in SERIES_TABLES:
        released = "series IN (SELECT series FROM period)"
        new.execute(f"INSERT INTO {table} SELECT * FROM ledger.{table} WHERE {released} ORDER BY ALL")  # noqa: S608  the same


def _work_out(new: duckdb.DuckDBPyConnection) -> None:
    """The cells for people, and the tables behind some views, a few periods at a time."""
    grids = {grid for (grid,) in new.execute("SELECT DISTINCT grid FROM noise").fetchall()}
    for first, last in _a_few_at_a_time(new, _CELLS_OF_PLACES, _AT_ONCE):
        _read(new, first, last)
        for grid in (grid for grid in DIMENSIONS if grid in grids):
            new.execute(_for_people(grid))
        new.execute(_NOISY)
        for table in (table for table, (_, needed) in WORKED_OUT.items() if needed in grids):
            new.execute(f"INSERT INTO {table} FROM {table}_now()")


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
    for name in ("views/estimates", "views/period_facts", "fitted"):
        connection.execute(text(name))
    for (cells,) in connection.execute("SELECT DISTINCT cells FROM noise WHERE grid = 'term'").fetchall():
        sds = NormalDist().inv_cdf(1 - 1 / (_ONCE_IN * cells))
        connection.execute("INSERT INTO sure VALUES (?, ?)", [cells, sds])
    for view in VIEWS[1:]:  # the first is there
        connection.execute(text(f"views/{view}"))


def add_comments(connection: duckdb.DuckDBPyConnection) -> None:
    """Say what every table and column means. A table with the rows of a view means what the view does."""
    connection.execute(text("comments"))
    for table, view in (*((table, view) for table, (view, _) in WORKED_OUT.items()), *SHOWN_BY.items()):
        said = f"The rows of {view}, worked out when the file was made. Ask {view}."
        connection.execute(f"COMMENT ON TABLE {table} IS '{said}'")
        for column, comment in connection.execute(_COMMENTS, [view, table]).fetchall():
            connection.execute(f"COMMENT ON COLUMN {table}.{column} IS {quoted(comment)}")


_COMMENTS = """
SELECT said.column_name, said.comment
FROM duckdb_columns() AS said
JOIN duckdb_columns() AS bare ON bare.column_name = said.column_name AND bare.database_name = said.database_name
WHERE said.table_name = ? AND bare.table_name = ? AND said.database_name = current_database()"""

_CELLS_OF_PLACES = """
SELECT line.place AS here, sum(CASE WHEN grid = 'term' THEN cells // 4 ELSE cells END) AS cells
FROM line LEFT JOIN noise ON noise.period = line.period GROUP BY here"""  # of terms, few are shown

_ROWS_OF_TRACKS = "SELECT track AS here, count(*) AS cells FROM noisy GROUP BY here"


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
    grows = ", ".join(f"'{name}'" for name in _GROWS)
    # Made anew: rows that are deleted stay in memory.
    cells = f"""
        CREATE OR REPLACE TEMP TABLE fitted AS
        SELECT line.place, line.place >= $first AS now, grid, one, two, three, value
        FROM ledger.cell AS cell
        JOIN line ON line.period = cell.period
        WHERE line.place BETWEEN $first - {_BEFORE} AND $last AND (line.place >= $first OR grid IN ({grows}))
    """  # noqa: S608  our own words
    new.execute(cells, {"first": first, "last": last})


def _for_people(grid: str) -> str:
    """The cells of one grid in whole numbers, or as "fewer than"."""
    names = "".join(f"{place}, " for place, _ in zip(("one", "two", "three"), DIMENSIONS[grid], strict=False))
    shown = "AND value >= fewer_than" if grid in ONLY_SHOWN else ""
    return f"""
        INSERT INTO {GRID_TABLES[grid]}
        SELECT
            line.period, {names}
            CASE WHEN value >= fewer_than THEN round(value)::INTEGER END,
            CASE WHEN value < fewer_than THEN fewer_than END
        FROM fitted
        JOIN line ON line.place = fitted.place
        JOIN noise_at AS noise ON noise.place = fitted.place AND noise.grid = '{grid}'
        WHERE now AND fitted.grid = '{grid}' {shown}
    """  # noqa: S608  our own names


_NOISY = """
INSERT INTO noisy
SELECT line.period, one, two, value, sqrt(noise.variance)
FROM fitted
JOIN line ON line.place = fitted.place
JOIN noise_at AS noise ON noise.place = fitted.place AND noise.grid = fitted.grid
WHERE now AND fitted.grid IN ('track', 'track_tone')"""

_SPAN = """
INSERT INTO span
SELECT
    grid, periods, first_period, period, one, two, three,
    CASE WHEN value >= fewer_than THEN round(value)::INTEGER END,
    CASE WHEN value < fewer_than THEN fewer_than END,
    value, sd
FROM"""

_AT_THE_NEWEST = """
SELECT grid, periods, period FROM reach
WHERE grid NOT IN ('track', 'track_tone') AND place IN (SELECT max(place) FROM line GROUP BY series)
ORDER BY ALL"""

_SUMMED = f"""
{_SPAN} (
    SELECT
        reach.grid, reach.periods, reach.first_period, reach.period, one, two, three, sum(cell.value) AS value,
        any_value(reach.sd) AS sd, any_value(reach.fewer_than) AS fewer_than
    FROM reach
    JOIN line ON line.place BETWEEN reach.place - reach.periods + 1 AND reach.place
    JOIN ledger.cell AS cell ON cell.period = line.period AND cell.grid = reach.grid
    WHERE reach.grid = $grid AND reach.periods = $periods AND reach.period = $period
    GROUP BY ALL
) WHERE value >= fewer_than ORDER BY ALL"""  # noqa: S608  our own words


def _add_spans(new: duckdb.DuckDBPyConnection) -> None:
    new.execute(text("spans"))
    for first, last in _a_few_at_a_time(new, _ROWS_OF_TRACKS, _AT_ONCE):
        new.execute(f"{_SPAN} spans_of_tracks(?, ?) ORDER BY ALL", [first, last])
    for grid, periods, period in new.execute(_AT_THE_NEWEST).fetchall():
        new.execute(_SUMMED, {"grid": grid, "periods": periods, "period": period})
