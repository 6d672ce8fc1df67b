"""The public file as a DuckLake: its tables and views as tables of a catalogue, which many read while they are replaced, all at once.

One transaction a publication: whoever reads sees the old numbers or the new ones. Then older snapshots end and their files are deleted, so
that what the ledger has forgotten is in no snapshot, in no file and not in the catalogue. Views are tables there: their definitions
call functions of the public file, which no other engine has.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from townhum.errors import UsageError
from townhum.tell.export.catalogue import Catalogue, attached, tidy
from townhum.tell.export.cover import Cover, as_text
from townhum.tell.export.lying import lies_at
from townhum.tell.export.numbers import Numbers
from townhum.tell.export.shelves import as_json, in_bucket
from townhum.words.quoting import quoted

RECORD = "townhum_published"
"""The table that says what is published: one row."""

ORPHANS = timedelta(days=1)
"""How old a file must be that nothing names, to be deleted: what a run left that was killed. One that is at work takes minutes."""

_AUTHOR = "townhum"
_OURS = r"main/\w+/ducklake-[\w-]+\.parquet"


@dataclass(frozen=True, slots=True)
class Lake:
    """What was published where. `fresh` is false where the lake had just these numbers; `ended` is how many older snapshots were ended."""

    where: str
    files: str
    tables: int
    fresh: bool
    ended: int


class Offer(NamedTuple):
    """What is published: tables of the public file, its SHA-256 and newest period, and what is called with a hash of it before readers see it."""

    cover: Cover
    numbers: Numbers
    names: tuple[str, ...]
    sha256: str
    newest: str
    write_down: Callable[[str], None]


def publish_lake(
    catalogue: Catalogue, files: str, environment: Mapping[str, str], offer: Offer, orphans: timedelta = ORPHANS
) -> Lake:
    """Publish. `files` is the folder or bucket of a new lake's files. Raises UsageError for a lake that is another's, Locked, StoreError."""
    with attached(catalogue, _absolute(files), environment) as connection:
        there = _there(connection, catalogue, offer.cover.study) or _begun(connection, offer.cover.study)
        record: dict[str, Any] = {
            "study": offer.cover.study,
            "public_sha256": offer.sha256,
            "newest_period": offer.newest,
            "terms": offer.cover.terms,
        }
        record["tables"] = sorted(offer.names)
        if fresh := there != record:
            _refuse_strangers(connection, catalogue)
            _replace(connection, offer, there["tables"], json.dumps(record))
        ended = _forget(connection, catalogue, orphans)
        return Lake(catalogue.where, lies_at(connection), len(offer.names), fresh, ended)


def _replace(connection: duckdb.DuckDBPyConnection, offer: Offer, before: Sequence[str], record: str) -> None:
    """All tables, in one transaction."""
    connection.execute("BEGIN")
    for gone in sorted(set(before) - set(offer.names)):
        connection.execute(f'DROP TABLE lake."{gone}"')
    for name in offer.names:
        _put(connection, offer.numbers, name)
    _say(connection, record, as_text(offer.cover, offer.numbers, offer.names))
    offer.write_down(hashlib.sha256(record.encode()).hexdigest())
    connection.execute("COMMIT")


def _absolute(files: str) -> str:
    return files if not files or in_bucket(files) else str(Path(files).resolve())


def _there(connection: duckdb.DuckDBPyConnection, catalogue: Catalogue, study: str) -> dict[str, Any] | None:
    """What is published there; None in a new lake. Raises UsageError where it is another's."""
    tables = {name for (name,) in connection.execute(_TABLES).fetchall()}
    others = connection.execute(_OTHERS, [_AUTHOR]).fetchall()
    do = "Name a lake of its own for each study, with a catalogue and files that nothing else is kept in."
    if not tables and not others:
        return None
    if RECORD not in tables or others:
        raise UsageError(do, "somebody else writes to this lake", where=catalogue.where)
    record = _record(connection)
    if record.get("study") != study:
        happened = "another study's numbers are published there" if record else "somebody else writes to this lake"
        raise UsageError(do, happened, where=catalogue.where)
    if tables != {*record["tables"], RECORD}:
        raise UsageError(do, "somebody else writes to this lake", where=catalogue.where)
    return record


def _record(connection: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """What a lake says of itself; nothing where it does not say it as we write it."""
    rows = connection.execute(f"SELECT COLUMNS(*)::VARCHAR FROM lake.{RECORD} LIMIT 2").fetchall()  # noqa: S608  our own name
    said = as_json(rows[0][0].encode()) if len(rows) == 1 and rows[0][0] else None
    return said if isinstance(said, dict) and isinstance(said.get("tables"), list) else {}


_TABLES = """
SELECT table_name FROM duckdb_tables() WHERE database_name = 'lake'
UNION ALL SELECT view_name FROM duckdb_views() WHERE database_name = 'lake' AND NOT internal"""
_OTHERS = "SELECT snapshot_id FROM ducklake_snapshots('lake') WHERE snapshot_id > 0 AND author IS DISTINCT FROM ?"


def _begun(connection: duckdb.DuckDBPyConnection, study: str) -> dict[str, Any]:
    """Make a new lake the study's, before any file is in it: a publication that is killed leaves one that is known for its."""
    record: dict[str, Any] = {"study": study, "tables": []}
    connection.execute("BEGIN")
    _say(connection, json.dumps(record), "")
    connection.execute("COMMIT")
    return record


_DELETING = ("ducklake_delete_orphaned_files", "ducklake_cleanup_old_files")


def _refuse_strangers(connection: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> None:
    """Raise UsageError where what would be deleted is none of the lake's.

    Files of something else among its own would be taken for what a killed run left; and a catalogue lists what is to go, wherever it lies.
    """
    listed = [
        connection.execute(f"CALL {each}('lake', cleanup_all => true, dry_run => true)").fetchall()
        for each in _DELETING
    ]
    ours = re.compile(re.escape(lies_at(connection)) + _OURS)
    if any(not ours.fullmatch(path) for found in listed for (path, *_) in found):
        do = "Keep nothing else where the lake's files lie, or make the lake anew with another --files."
        raise UsageError(do, "there are files that are none of its", where=f"{catalogue.where}, {lies_at(connection)}")


def _put(connection: duckdb.DuckDBPyConnection, numbers: Numbers, name: str) -> None:
    """Replace a table. A DuckLake knows no type of a few names: these become text."""
    columns = numbers.columns(name)
    chosen = ", ".join(
        f'CAST("{each.name}" AS VARCHAR) AS "{each.name}"' if each.type.startswith("ENUM") else f'"{each.name}"'
        for each in columns
    )
    connection.register("incoming", numbers.arrow(name))
    connection.execute(f'CREATE OR REPLACE TABLE lake."{name}" AS SELECT {chosen} FROM incoming')  # noqa: S608  names from the file's own catalogue
    connection.unregister("incoming")
    connection.execute(f'COMMENT ON TABLE lake."{name}" IS {quoted(numbers.tables[name])}')
    for each in columns:
        connection.execute(f'COMMENT ON COLUMN lake."{name}"."{each.name}" IS {quoted(each.meaning)}')


def _say(connection: duckdb.DuckDBPyConnection, record: str, cover: str) -> None:
    connection.execute(
        f"CREATE OR REPLACE TABLE lake.{RECORD} AS SELECT {quoted(record)} AS record, {quoted(cover)} AS cover"
    )
    connection.execute(f"CALL lake.set_commit_message('{_AUTHOR}', 'published')")


def _forget(connection: duckdb.DuckDBPyConnection, catalogue: Catalogue, orphans: timedelta) -> int:
    """End every snapshot but the newest, and delete what only they named; how many were ended comes back."""
    ids = [each for (each,) in connection.execute("SELECT snapshot_id FROM ducklake_snapshots('lake')").fetchall()]
    older = sorted(ids)[:-1]
    if older:
        connection.execute(f"CALL ducklake_expire_snapshots('lake', versions => {older})")
    _refuse_strangers(connection, catalogue)
    connection.execute("CALL ducklake_cleanup_old_files('lake', cleanup_all => true)")
    age = f"now() - INTERVAL {int(orphans.total_seconds())} SECOND"
    connection.execute(f"CALL ducklake_delete_orphaned_files('lake', older_than => {age})")
    tidy(connection, catalogue)
    return len(older)
