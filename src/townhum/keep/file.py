"""DuckDB files: opened with one set of settings, written whole or not at all, and failing in words for people."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from townhum import __version__
from townhum.errors import Locked, StoreError
from townhum.keep.cipher import ENOUGH, encrypted, load_cipher, with_key
from townhum.keep.keys import LOST, Key
from townhum.keep.sql import LEDGER_TABLES, SCHEMA_VERSION
from townhum.records.agreed import DUCKDB_SETTINGS
from townhum.words.quoting import quoted

_WRITER = {**DUCKDB_SETTINGS, **ENOUGH, "storage_compatibility_version": "v1.0.0"}

_NO_ROOM = (
    ("No space left", "Free some disk space, then run again.", "the disk is full"),
    ("quota exceeded", "Free some disk space, then run again.", "this user may fill no more of the disk"),
    (
        "File too large",
        "Allow larger files (`ulimit -f unlimited`), then run again.",
        "a file may not grow any further",
    ),
    ("Read-only file system", "Choose a folder that can be written.", "the file system is read-only"),
    ("No usable temporary directory", "Set TMPDIR to a folder with room, then run again.", "no file can be written"),
)

_THERE = """
SELECT table_name FROM duckdb_tables()
WHERE database_name = CASE $1 WHEN 'main' THEN current_database() ELSE $1 END
"""

_CAUSES = (
    *_NO_ROOM,
    ("already attached", "Close the ledger before the public file is made from it.", "it is in use"),
    ("Permission denied", "Give the user that runs townhum the right to read and write it.", "permission denied"),
    ("not a valid DuckDB", "Move the file away, or put back a backup of it.", "it is not a DuckDB file"),
    ("Corrupt database file", "Move the file away, or put back a backup of it.", "it is damaged"),
    ("version number", "Update townhum.", "it was written by a newer version of DuckDB"),
    ("Wrong encryption key", LOST, "it was encrypted with another key"),
    ("without a key", LOST, "it is encrypted, and no key is named"),
    ("AES tag", "Put back a backup of it.", "it is damaged, or somebody changed it"),
)


@contextmanager
def opened(path: Path, *, read_only: bool = False, key: Key | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a DuckDB file, encrypted where there is a key. Raises StoreError, also for what goes wrong while it is open."""
    with in_words(path):
        if key:
            with encrypted(path, key, read_only=read_only) as connection:
                yield connection
            return
        connection = duckdb.connect(str(path), read_only=read_only, config=_WRITER)
        try:
            yield connection
        finally:
            connection.close()


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn errors of DuckDB and of the file system into StoreErrors; Locked where somebody else has the file.

    DuckDB's own words may quote values.
    """
    try:
        yield
    except (duckdb.Error, OSError) as error:
        raise _explained(error, path.name) from None


@contextmanager
def private() -> Iterator[None]:
    """Whatever file is made in here is its owner's alone (0600) from its first byte."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait for another process that has this lock, and have it to oneself."""
    with in_words(path), private():
        lock = path.open("a")
    with lock:
        with in_words(path):
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All of it, or nothing."""
    connection.execute("BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(duckdb.Error):
            connection.execute("ROLLBACK")
        raise


def write_whole(
    path: Path,
    fill: Callable[[duckdb.DuckDBPyConnection], None],
    *,
    mode: int,
    schema: str,
    key: Key | None = None,
    version: int = SCHEMA_VERSION,
) -> None:
    """Make a file of the tables in `schema`, let `fill` fill it, and put it in the place of `path`, encrypted if there is a key.

    Whoever has the old file open keeps it. If anything fails, the old file stays as it is.
    """
    new = path.with_name(f"{path.name}.new")
    with in_words(path), private():
        finish_swap(path)
        remove(new)
        try:
            with opened(new, key=key) as connection:
                connection.execute(schema)
                connection.execute("INSERT INTO file_info VALUES (?, ?)", [version, __version__])
                fill(connection)
                connection.execute("CHECKPOINT")
            new.chmod(mode)
            _sync(new)
            remove_logs(new)
            _swap(new, path)
        finally:
            if not _folded(path).exists():  # the swap has begun: the new file alone has what the old one's log said
                remove(new)


def _swap(new: Path, path: Path) -> None:
    """Put a whole new file in the old one's place, whose log belongs to the old one alone: it goes last."""
    first, *others = logs(path)
    for log in others:
        log.unlink(missing_ok=True)
    if first.exists():
        first.replace(_folded(path))
        _sync(path.parent)
    new.replace(path)
    _sync(path.parent)
    _folded(path).unlink(missing_ok=True)


def finish_swap(path: Path) -> None:
    """Do the rest of a swap that was killed: its new file is whole, and has what the old one's log says."""
    if _folded(path).exists():
        with suppress(FileNotFoundError):  # it took the old one's place already
            path.with_name(f"{path.name}.new").replace(path)
        _folded(path).unlink()


def _folded(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal.folded")


def write_over(path: Path) -> int:
    """Put random bytes in the place of all; gives how many. Reaches the old ones on some disks and not on others, and in a folder in memory."""
    with path.open("r+b") as file:
        size = path.stat().st_size
        file.write(secrets.token_bytes(size))
        file.flush()
        os.fsync(file.fileno())
    return size


def replace_file(path: Path, content: bytes, *, mode: int, whatever_umask: bool = False) -> None:
    """Put a file in the place of another, in one piece and on the disk, or leave the old one. Raises StoreError.

    A process that handles posts has a narrow umask: with `whatever_umask` others may still read what is meant for them.
    """
    new = path.with_name(f"{path.name}.new")
    with in_words(path):
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            if whatever_umask:
                os.fchmod(file.fileno(), mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
        _sync(path.parent)


def no_room(error: OSError) -> StoreError | None:
    """What to do where a file cannot be written, be it the temporary one of a library; None where it is not that."""
    return next((StoreError(do, happened) for sign, do, happened in _NO_ROOM if sign in str(error)), None)


def denied(error: OSError) -> StoreError | None:
    """What to do where this user may not open a file or look into a folder; None where it is not that."""
    if not isinstance(error, PermissionError):
        return None
    do = "Have it done by the user that runs the study, or let this one read it: docs/roles.md says who may what."
    return StoreError(do, "permission denied", where=Path(str(error.filename or "")).name)


def remove(path: Path) -> None:
    """Remove a DuckDB file and its write-ahead logs, if they are there."""
    path.unlink(missing_ok=True)
    remove_logs(path)


def remove_logs(path: Path) -> None:
    """Remove the write-ahead logs of a DuckDB file, if they are there."""
    for each in logs(path):
        each.unlink(missing_ok=True)


def logs(path: Path) -> tuple[Path, ...]:
    """Where DuckDB keeps the write-ahead logs of a file, while it is open or after a crash."""
    return tuple(path.with_name(f"{path.name}.wal{end}") for end in ("", ".checkpoint", ".recovery"))


def attach(connection: duckdb.DuckDBPyConnection, path: Path, name: str, key: Key | None = None) -> None:
    """Make another file readable under a name. Raises StoreError."""
    with in_words(path):
        if key:
            load_cipher(connection)
        connection.execute(f"ATTACH {quoted(path)} AS {name} (READ_ONLY{with_key(key)})")


def in_the_clear(path: Path) -> bool:
    """Whether a DuckDB file can be read without a key. Raises StoreError where it is none."""
    try:
        with opened(path, read_only=True):
            return True
    except StoreError as error:
        if error.do == LOST:
            return False
        raise


def check_version(connection: duckdb.DuckDBPyConnection, path: Path, database: str) -> None:
    """Raise StoreError if a file is not a ledger of ours, whole, and of the version that we know."""
    with in_words(path):
        try:
            row = connection.execute(f"SELECT schema_version FROM {database}.file_info").fetchone()  # noqa: S608  our name
        except duckdb.CatalogException:
            row = None
        there = {name for (name,) in connection.execute(_THERE, [database]).fetchall()}
    if row is None:
        raise StoreError("Name another file.", "it was not made by townhum", where=path.name)
    if row[0] > SCHEMA_VERSION:
        raise StoreError("Update townhum.", "it was written by a newer version of townhum", where=path.name)
    if row[0] < SCHEMA_VERSION:
        do = "Begin a new folder with --data, and keep this one for its numbers: `townhum query` still reads its public file."
        last = _last_day(connection, database)
        if last:
            do += f" Set listen_from in study.toml to {last} or later, so that no period is released in both."
        raise StoreError(do, "it was written by an earlier townhum, whose tables differ", where=path.name)
    if lacking := LEDGER_TABLES - there:
        do = "Put back a backup of it, or begin a new folder with --data."
        raise StoreError(do, f"it is half written: it lacks {len(lacking)} of its tables", where=path.name)


def _last_day(connection: duckdb.DuckDBPyConnection, database: str) -> str:
    """The day on which the last period of an earlier ledger ended, or nothing where it cannot be told."""
    try:
        row = connection.execute(f"SELECT max(ends_at)::DATE::VARCHAR FROM {database}.period").fetchone()  # noqa: S608  our name
    except duckdb.Error:
        return ""
    return (row and row[0]) or ""


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _explained(error: Exception, name: str) -> StoreError | Locked:
    message = str(error)
    if "lock on file" in message:
        do = "Wait until the run has ended, or close the program that has the file open, then try again."
        return Locked(do, "it is in use", where=name)
    for sign, do, happened in _CAUSES:
        if sign in message:
            return StoreError(do, happened, where=name)
    return StoreError("Run `townhum doctor`, then run again.", f"it failed with {type(error).__name__}", where=name)
