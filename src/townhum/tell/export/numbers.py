"""A public file, opened so that it can be read and nothing else, and what it says of its tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import duckdb
import pyarrow as pa

from townhum.errors import Locked, StoreError, UsageError, nearest
from townhum.records.agreed import DUCKDB_SETTINGS

_SETTINGS = {**DUCKDB_SETTINGS, "memory_limit": "1GB", "enable_external_access": "false"}
_BATCH = 2_000  # rows

_TABLES = """
SELECT table_name, comment, false FROM duckdb_tables() WHERE NOT internal AND comment IS NOT NULL
UNION ALL
SELECT view_name, comment, view_name NOT IN ('noisy', 'span', 'corrected_tone') AND NOT starts_with(view_name, 'cell_')
FROM duckdb_views() WHERE NOT internal AND comment IS NOT NULL
ORDER BY ALL"""
_COLUMNS = """
SELECT column_name, data_type, coalesce(comment, '') FROM duckdb_columns()
WHERE NOT internal AND table_name = ? ORDER BY column_index"""

_CAUSES = (
    ("lock on file", Locked, "Wait until the run has ended, then try again.", "it is in use"),
    ("version number", StoreError, "Update townhum.", "it was written by a newer version of DuckDB"),
    ("Out of Memory", StoreError, "Name fewer tables with --view.", "it needs more memory than an export may take"),
    ("Permission denied", StoreError, "Let this user read it.", "permission denied"),
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, DuckDB's name of its type, and what it means."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """A public file that is open. `tables` has what each table and view means, `views` the names of the views that are made to be read.

    The views of bare cells are none of these.
    """

    connection: duckdb.DuckDBPyConnection
    where: str
    tables: Mapping[str, str]
    views: tuple[str, ...]

    def chosen(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The tables and views of these names, or all views. Raises UsageError for one that there is not."""
        for name in names:
            if name not in self.tables:
                raise UsageError(f"Name a table or view. {nearest(name, self.tables)}", "no such table", where=name)
        return tuple(dict.fromkeys(names)) or self.views

    def columns(self, name: str) -> tuple[Column, ...]:
        """The columns of a table, in their order."""
        return tuple(Column(*row) for row in self._asked(_COLUMNS, [name]).fetchall())

    def rows(self, name: str, columns: Sequence[str] = ()) -> Iterator[list[tuple[Any, ...]]]:
        """All rows of a table, or these columns of them, ordered, a few thousand at a time. Raises StoreError."""
        answer = self._asked(_all_of(name, columns))
        with _in_words(self.where):
            while some := answer.fetchmany(_BATCH):
                yield some

    def count(self, name: str) -> int:
        """How many rows a table has. Raises StoreError."""
        return int(self._asked(f'SELECT count(*) FROM "{name}"').fetchall()[0][0])  # noqa: S608  a name from the file's own catalogue

    def arrow(self, name: str) -> pa.RecordBatchReader:
        """The same as Arrow batches. Raises StoreError."""
        answer = self._asked(_all_of(name))
        with _in_words(self.where):
            return answer.to_arrow_reader(_BATCH)

    def answers(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a statement of ours. Raises StoreError."""
        return self._asked(sql).fetchall()

    def _asked(self, sql: str, values: list[Any] | None = None) -> duckdb.DuckDBPyConnection:
        with _in_words(self.where):
            return self.connection.cursor().execute(sql, values or [])  # what is asked meanwhile ends no other answer


@contextmanager
def opened(public: Path) -> Iterator[Numbers]:
    """A public file, read-only and without a way to any other file. Raises StoreError, also for one that is not ours."""
    if not public.is_file():
        do = "Run `townhum run` first, or name the study's folder with --data."
        raise StoreError(do, "there is no public file", where=str(public))
    with _in_words(public.name):
        connection = duckdb.connect(str(public), read_only=True, config=_SETTINGS)
    try:
        with _in_words(public.name):
            connection.execute("SET TimeZone = 'UTC'")
            connection.execute("SET lock_configuration = true")
            found = connection.execute(_TABLES).fetchall()
        if not {"about", "period", "file_info"} <= {name for name, _, _ in found}:
            raise StoreError("Name another file.", "it is no public file of townhum's", where=public.name)
        tables = MappingProxyType({name: comment for name, comment, _ in found})
        yield Numbers(connection, public.name, tables, tuple(name for name, _, view in found if view))
    finally:
        connection.close()


def _all_of(name: str, columns: Sequence[str] = ()) -> str:
    wanted = ", ".join(f'"{column}"' for column in columns) or "*"
    return f'SELECT {wanted} FROM "{name}" ORDER BY ALL'  # noqa: S608  names from the file's own catalogue


@contextmanager
def _in_words(where: str) -> Iterator[None]:
    """DuckDB's own words may quote values and paths."""
    try:
        yield
    except duckdb.Error as error:
        for sign, kind, do, happened in _CAUSES:
            if sign in str(error):
                raise kind(do, happened, where=where) from None
        raise StoreError(
            "Put back a backup of it, or run again to have it made anew.", "it is damaged", where=where
        ) from None
