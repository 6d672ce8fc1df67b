"""The public file: rebuilt from committed cells, beside the old one, and swapped in.

It has no other content than the facts of the study and what follows from the ledger's noisy cells. Whoever has the old file
open keeps reading it. How it is filled: `keep.filling`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import duckdb

from townhum import __version__
from townhum.errors import Locked, StoreError
from townhum.keep.file import logs, opened, private, write_whole
from townhum.keep.filling import add_comments, add_views, fill
from townhum.keep.inventory import SEAL
from townhum.keep.keys import Key
from townhum.keep.sql import AT_THE_END, PUBLIC_VERSION, VIEWS, WORKED_OUT, keyless, text
from townhum.records.agreed import DUCKDB_SETTINGS
from townhum.records.history import NO_TABLES, Tables
from townhum.records.own import NOTHING, Own

_MODE = 0o644  # anybody may read what is public


class Described(NamedTuple):
    """What the public file says of a column, or, where `column` is empty, of the table or view itself."""

    table: str
    column: str
    type: str
    comment: str


def publish(
    ledger_path: Path, public_path: Path, key: Key | None = None, tables: Tables = NO_TABLES, *, own: Own = NOTHING
) -> None:
    """Build the public file from the ledger and put it in the old one's place, all at once. Leaves a seal for `is_published`.

    `tables` are those that are handed over: what the log says (`keep.noting.evidence`), and what was worked out of the ledger's
    histories and of `own`, which the study says of itself. The ledger must be closed. Raises StoreError; the old public file is then as
    it was.
    """
    if not ledger_path.exists():
        raise StoreError("Run `townhum run` first.", "there is no ledger yet", where=ledger_path.name)
    public_path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    schema = keyless(text("schema") + text("public"))
    write_whole(
        public_path, lambda new: fill(new, ledger_path, key, tables), mode=_MODE, schema=schema, version=PUBLIC_VERSION
    )
    with private(), suppress(OSError, StoreError, Locked):  # without a seal the next run publishes once more
        _seal_of(ledger_path).write_text(
            f"{_seal(ledger_path, public_path, key)} {_seal_of_own(own)}", encoding="ascii"
        )


def is_published(ledger_path: Path, public_path: Path, key: Key | None = None, own: Own | None = None) -> bool:
    """Whether the public file is, byte for byte, the one that `publish` would have made of this ledger. False in doubt.

    Without `own` it may have been made of whatever the study said of itself then. Reading both takes a twentieth of the time of making the file anew.
    """
    if any(log.exists() for log in logs(public_path)):  # somebody wrote to it
        return False
    try:
        seal, _, of_own = _seal_of(ledger_path).read_text(encoding="ascii").partition(" ")
        return seal == _seal(ledger_path, public_path, key) and (own is None or of_own == _seal_of_own(own))
    except (OSError, UnicodeDecodeError, StoreError, Locked):
        return False


def is_seal(path: Path, key: Key | None = None) -> bool:
    """Whether a file is the seal of a public file that lies where a study keeps it, and says what it should."""
    ledger = path.with_name("ledger.duckdb")
    return path.name == _seal_of(ledger).name and is_published(ledger, path.parent.parent / "public.duckdb", key)


def describe(public_path: Path) -> list[Described]:
    """Every table, view and column of a public file with its comment, tables first, by name."""
    if not public_path.exists():
        raise StoreError("Run `townhum run` first.", "there is no public file yet", where=public_path.name)
    with opened(public_path, read_only=True) as connection:
        return _described(connection)


def layout() -> frozenset[tuple[str, str]]:
    """Every table and view with each of its columns that a file of ours may hold; anything else is not ours."""
    known = {(row.table, row.column) for each in _empty() for row in each.described if row.column}
    return frozenset({*known, (CATALOGUE, "text")})


class _Empty(NamedTuple):
    """A file of ours without rows: its tables, and what its catalogue says."""

    described: tuple[Described, ...]
    said: frozenset[str]


@cache  # each file that is examined asks for it, and making the views takes a third of a second
def _empty() -> tuple[_Empty, _Empty]:
    """What a ledger has, and what a public file has, without rows."""
    with duckdb.connect(":memory:", config=DUCKDB_SETTINGS) as connection:
        connection.execute(text("schema") + text("ledger"))
        ledger = _emptied(connection)
    with duckdb.connect(":memory:", config=DUCKDB_SETTINGS) as connection:
        connection.execute(text("schema") + text("public"))
        add_views(connection)
        add_comments(connection)
        return ledger, _emptied(connection)


def _emptied(connection: duckdb.DuckDBPyConnection) -> _Empty:
    return _Empty(tuple(_described(connection)), frozenset(_in_the_catalogue(connection)))


def texts(path: Path, key: Key | None = None, *, numbers: bool = False) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Table, column and distinct values of every column of a DuckDB file; columns of numbers as empty unless these are asked for too.

    Raises StoreError.
    """
    with opened(path, read_only=True, key=key) as connection:
        for schema, table, column, kind in connection.execute(_COLUMNS).fetchall():
            named = table if schema == "main" else f"{schema}.{table}"
            if kind.removesuffix("[]") in _NUMBERS and not numbers:
                yield named, column, ()
                continue
            place = ".".join('"' + name.replace('"', '""') + '"' for name in (schema, table))
            one = '"' + column.replace('"', '""') + '"'
            one = f"unnest({one})" if kind.endswith("[]") else one
            asked = f"SELECT DISTINCT CAST({one} AS VARCHAR) FROM {place}"  # noqa: S608  names from the file's own catalogue
            yield named, column, tuple(str(value) for (value,) in connection.execute(asked).fetchall() if value)
        yield CATALOGUE, "text", tuple(set(_in_the_catalogue(connection)) - _of_ours())


CATALOGUE = "(comments, macros)"
"""Under this name `texts` gives what a file's catalogue says that no file of ours says."""

_COLUMNS = """
SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"""

_SAID = """
SELECT comment FROM duckdb_columns() WHERE NOT internal
UNION SELECT comment FROM duckdb_tables() WHERE NOT internal
UNION SELECT comment FROM duckdb_views() WHERE NOT internal
UNION SELECT concat(function_name, ' ', replace(macro_definition, '"', '')) FROM duckdb_functions() WHERE NOT internal"""


def _in_the_catalogue(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    return (said for (said,) in connection.execute(_SAID).fetchall() if said)


def _of_ours() -> set[str]:
    return {said for each in _empty() for said in each.said}


_NUMBERS = frozenset(
    {"INTEGER", "BIGINT", "DOUBLE", "FLOAT", "SMALLINT", "UINTEGER", "UBIGINT", "BOOLEAN", "TIMESTAMP", "DATE"}
)


def tables_markdown() -> str:
    """The text of docs/tables.md, made from the comments that every public file carries."""
    return "\n".join([*_HEADING, *(line for row in catalogue() for line in _markdown(row)), ""])


def catalogue() -> list[Described]:
    """What every public file of this version says of its tables and columns, as `describe` says it of one."""
    _, public = _empty()
    return list(public.described)


_HEADING = (
    "# The tables of the public file",
    "",
    "Made from the comments in the file itself (`townhum query` shows them with `.describe NAME`); a test keeps this page",
    f"current. Schema version {PUBLIC_VERSION}. Times are UTC. Every number of voices has noise in it and is never below",
    "`noise.fewer_than`, so that a number about fewer than `noise.k` accounts comes up at most once in a hundred.",
)


def _seal_of(ledger_path: Path) -> Path:
    return ledger_path.with_name(SEAL)


def _seal(ledger_path: Path, public_path: Path, key: Key | None) -> str:
    """A hash over the public file, our SQL, and the ledger's released and forgotten periods, none of which ever changes."""
    seal = hashlib.sha256(f"{__version__} {duckdb.__version__}".encode())
    for name in (
        "schema",
        "public",
        "kept",
        "fitted",
        "measured",
        "spans",
        "comments",
        "kept_comments",
        "views/estimates",
        *(f"views/{view}" for view in VIEWS),
        *(f"worked_out/{table}" for table in (*WORKED_OUT, *AT_THE_END)),
    ):
        seal.update(text(name).encode())
    with opened(ledger_path, read_only=True, key=key) as ledger:
        for table in ("period", "forgotten"):
            listed = ledger.execute(f"SELECT period, series FROM {table} ORDER BY ALL").fetchall()  # noqa: S608  our own names
            seal.update(repr(listed).encode())
    with public_path.open("rb") as public:
        seal.update(hashlib.file_digest(public, "sha256").digest())
    return seal.hexdigest()


def _seal_of_own(own: Own) -> str:
    return hashlib.sha256(repr((own.launches, sorted(own.promotion.items()))).encode()).hexdigest()


def _described(connection: duckdb.DuckDBPyConnection) -> list[Described]:
    return [Described(*row) for row in connection.execute(text("describe")).fetchall()]


def _markdown(row: Described) -> list[str]:
    if not row.column:
        return ["", f"## {row.table} ({row.type})", "", row.comment, "", "| column | type | meaning |", "|---|---|---|"]
    return [f"| {row.column} | {row.type} | {row.comment.replace('|', chr(92) + '|')} |"]
