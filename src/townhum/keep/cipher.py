"""DuckDB's own encryption: AES-256-GCM of a file and its log, with the OpenSSL of an extension that comes as a package."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import duckdb

from townhum.errors import StoreError
from townhum.keep.keys import Key
from townhum.records.agreed import DUCKDB_SETTINGS
from townhum.words.quoting import quoted

_ENCRYPTS_FROM = "v1.4.0"
"""The first storage version of DuckDB with encryption. The public file, which is meant to be read, stays with v1.0.0."""

_USE = "ledger"

ENOUGH = {"memory_limit": "512MB"}
"""What DuckDB may take while it writes, or reads what is encrypted."""

_NEVER_IN_PLACE = "SET checkpoint_threshold = '1TB'; PRAGMA disable_checkpoint_on_shutdown"
"""DuckDB writes a block of metadata anew in its place, and of an encrypted one the old bytes are then lost with the first new ones:
a write that is cut short would take the whole file along. So what is committed stays in the log until a new file is made of both."""


def load_cipher(connection: duckdb.DuckDBPyConnection) -> None:
    """Have DuckDB encrypt what it attaches with a key, and what it spills. Raises StoreError.

    DuckDB 1.5.5 writes encrypted files only with the OpenSSL of its extension httpfs. The extension's way to the network is locked
    before anything is attached.
    """
    connection.execute(f"LOAD {quoted(_extension())}")
    connection.execute("SET disabled_filesystems = 'HTTPFileSystem,S3FileSystem,HuggingFaceFileSystem'")
    connection.execute("SET temp_file_encryption = true")


@contextmanager
def encrypted(path: Path, key: Key, *, read_only: bool) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that asks this encrypted file, unless another is named. Raises `StoreError`, and DuckDB's own errors.

    All of a process share one DuckDB: loading what encrypts takes longer than all that a run asks the ledger.
    """
    shared, name = _shared(os.getpid()), f"store_{next(_NUMBERS)}"
    how = "READ_ONLY" if read_only else f"STORAGE_VERSION '{_ENCRYPTS_FROM}'"
    connection = shared.cursor()
    try:
        connection.execute(f"ATTACH {quoted(path)} AS {name} ({how}{with_key(key)})")
        connection.execute(f"USE {name}")
        yield connection
        connection.close()
        with shared.cursor() as other:
            other.execute(f"DETACH {name}")
    except BaseException:  # a DuckDB in which anything failed is not used again: it may be broken, or have more open
        _shared.cache_clear()
        with suppress(duckdb.Error):
            connection.close()
        if _open(shared) <= {name}:
            shared.close()
        raise


def _open(shared: duckdb.DuckDBPyConnection) -> set[str]:
    """The names of the files that somebody has open; none where it is broken."""
    with suppress(duckdb.Error), shared.cursor() as asked:
        found = asked.execute(
            "SELECT database_name FROM duckdb_databases() WHERE database_name LIKE 'store@_%' ESCAPE '@'"
        )
        return {name for (name,) in found.fetchall()}
    return set()


_NUMBERS = count()
"""A name is given to one file alone: two may be open at once."""


@cache
def _shared(_process: int) -> duckdb.DuckDBPyConnection:
    """A DuckDB that has nothing open, and what encrypts loaded. A process that was forked has its own."""
    connection = duckdb.connect(":memory:", config={**DUCKDB_SETTINGS, **ENOUGH})
    try:
        load_cipher(connection)
        connection.execute(_NEVER_IN_PLACE)
    except BaseException:
        connection.close()
        raise
    return connection


def with_key(key: Key | None) -> str:
    """What follows the options of an ATTACH. DuckDB takes no parameters there; the statement reaches no log."""
    return f", ENCRYPTION_KEY '{key.derived(_USE).hex()}'" if key else ""


def _extension() -> Path:
    found = find_spec("duckdb_extension_httpfs")
    file = (
        Path(found.origin or "").parent / "extensions" / f"v{duckdb.__version__}" / "httpfs.duckdb_extension"
        if found
        else None
    )
    if file is None or not file.is_file():
        do = f"Install it: pip install duckdb-extension-httpfs=={duckdb.__version__}"
        raise StoreError(do, "the part of DuckDB that encrypts is not there", where="duckdb-extension-httpfs")
    return file
