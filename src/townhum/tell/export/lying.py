"""Where a lake's files lie, and whether somebody moved them.

A catalogue holds the place in full. DuckLake takes one that is not full from the folder in which a reader happens to work, and not from
where the catalogue lies, so that it would be lost to everybody who works elsewhere. After a move it is written anew.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from townhum.errors import UsageError

META = "__ducklake_metadata_lake"
"""DuckDB's name of the catalogue of what is attached as `lake`."""

_LIVE = f"""
SELECT schemas.path || tables.path || files.path FROM {META}.ducklake_data_file AS files
JOIN {META}.ducklake_table AS tables ON tables.table_id = files.table_id AND tables.end_snapshot IS NULL
JOIN {META}.ducklake_schema AS schemas ON schemas.schema_id = tables.schema_id AND schemas.end_snapshot IS NULL
WHERE files.end_snapshot IS NULL"""  # noqa: S608  our own name


def lies_at(connection: duckdb.DuckDBPyConnection) -> str:
    """Where the files of the lake lie, with a slash at the end."""
    ((path,),) = connection.execute("SELECT data_path FROM ducklake_settings('lake')").fetchall()
    return str(path)


def refuse_lost(connection: duckdb.DuckDBPyConnection, where: str) -> None:
    """Raise UsageError where not one of a lake's files is in the folder in which the catalogue has them."""
    place = lies_at(connection)
    there = _there(connection, place)
    if there and not any(there):
        do = "Say with --files in which folder they lie now; or delete the catalogue and publish with a new one."
        raise UsageError(do, f"its files are not in {place} any more", where=where)


def take_over(connection: duckdb.DuckDBPyConnection, where: str) -> None:
    """Write down that the files lie where the lake was attached with. Raises UsageError unless all are there, and none where they were."""
    ((before,),) = connection.execute(f"SELECT value FROM {META}.ducklake_metadata WHERE key = 'data_path'").fetchall()  # noqa: S608  our own name
    now = lies_at(connection)
    there = _there(connection, now)
    if not there or not all(there) or any(_there(connection, before)):
        do = "Leave --files out, or name the place that this lake was made with, or the one that all its files were moved to."
        raise UsageError(do, "its files lie elsewhere", where=where)
    connection.execute(f"UPDATE {META}.ducklake_metadata SET value = ? WHERE key = 'data_path'", [now])  # noqa: S608  our own name


def _there(connection: duckdb.DuckDBPyConnection, place: str) -> list[bool]:
    """Of each file that the newest snapshot names whether it is in this folder; nothing of a bucket."""
    if "://" in place:
        return []
    return [Path(place, path).is_file() for (path,) in connection.execute(_LIVE).fetchall()]
