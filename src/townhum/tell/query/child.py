"""The child process: queries on one file, with nothing else in reach.

It is started by `session`, isolated and with an empty environment, gets a request a line on its standard input, and answers each
with a line on its standard output, all JSON. Three walls stand between the SQL and the computer: only statements that read are
accepted; DuckDB is opened read-only, without external access, and with its settings locked; and the process may write
no file and use no more processor time and memory than the request allows.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Iterator
from typing import Any, TextIO

import duckdb

from townhum.records.agreed import DUCKDB_SETTINGS

_READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
_BATCH = 256  # rows turned into JSON at a time
_MOST_TEXT = 64 * 2**20  # characters of an answer
_ROOM = 2 * 2**30  # bytes of address space for the program itself; most of it is never touched


class Refused(Exception):
    """The request cannot be granted. The text is for people."""


def main() -> None:
    """Answer each request, until one says that it is the last, or none is left."""
    sys.modules["pandas"] = None  # type: ignore[assignment]  # DuckDB looks for it, which takes a second where it is installed
    requests = _requests()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    connection: duckdb.DuckDBPyConnection | None = None
    for line in requests:
        request = json.loads(line)
        if request["last"]:
            requests.close()  # then no SQL finds the pipe
        try:
            connection = connection or _opened(request)
            answer = _run(connection, request["sql"], request["max_rows"])
        except KeyboardInterrupt:
            answer = _failure("InterruptException")
        except MemoryError:
            answer = _failure("OutOfMemoryException")
        except (Refused, duckdb.Error) as error:
            answer = _failure(type(error).__name__, str(error))
        except Exception as error:  # noqa: BLE001  whatever it is, the parent is told what kind, and no more
            answer = _failure(type(error).__name__)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()
        if request["last"]:
            return


def _requests() -> TextIO:
    """The standard input, moved away from its number."""
    requests = os.fdopen(os.dup(sys.stdin.fileno()), encoding="utf-8")
    os.close(sys.stdin.fileno())  # Python's own `close` leaves it open
    return requests


def _failure(kind: str, message: str = "") -> str:
    return json.dumps({"kind": kind, "message": message})


def _opened(request: dict[str, Any]) -> duckdb.DuckDBPyConnection:
    path = _neutral(request["file"])
    _limit(request)
    return _locked_down(path, request["memory_mb"])


def _neutral(name: str) -> str:
    """A path that says nothing about where the file lies, for DuckDB tells it to everybody who asks.

    Linux: a copy in memory. Elsewhere the file's own name, which DuckDB makes into the whole path.
    """
    if not hasattr(os, "memfd_create"):
        return name
    handle = os.memfd_create("public")
    with open(name, "rb") as source, open(handle, "wb", closefd=False) as copy:  # noqa: PTH123  a handle has no Path
        shutil.copyfileobj(source, copy)
    return f"/proc/self/fd/{handle}"


def _limit(request: dict[str, Any]) -> None:
    """Take away what the query does not need. None of it can be had back."""
    limits = {
        resource.RLIMIT_CPU: request["cpu_s"],
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 32,
        resource.RLIMIT_AS: request["memory_mb"] * 2**20 + _ROOM,
    }
    for limit, wanted in limits.items():
        _, hard = resource.getrlimit(limit)
        value = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(limit, (value, value))


def _locked_down(path: str, memory_mb: int) -> duckdb.DuckDBPyConnection:
    settings = {**DUCKDB_SETTINGS, "memory_limit": f"{memory_mb}MB", "enable_external_access": "false"}
    connection = duckdb.connect(path, read_only=True, config=settings)
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET disabled_filesystems = 'LocalFileSystem'")
    connection.execute("SET lock_configuration = true")
    return connection


def _run(connection: duckdb.DuckDBPyConnection, sql: str, max_rows: int) -> str:
    statements = connection.extract_statements(sql)
    if len(statements) != 1:
        raise Refused(f"one statement at a time is run; these are {len(statements)}")
    if statements[0].type not in _READING:
        raise Refused(f"only reading is allowed, and this is {statements[0].type.name}")
    relation = connection.query(sql)
    if relation is None:
        raise Refused("the statement has no rows to show")
    types = [_type(str(each)) for each in relation.types]
    columns = list(relation.columns)
    relation = relation.project(", ".join(_column(number, name) for number, name in enumerate(types, start=1)))
    rows = list(_fetched(relation.limit(max_rows + 1)))
    head = {"columns": columns, "types": types, "truncated": len(rows) > max_rows}
    return f'{json.dumps(head)[:-1]}, "rows": [{",".join(rows[:max_rows])}]}}'


def _type(name: str) -> str:
    """DuckDB's name of a type; that of an ENUM goes on with every value it may have."""
    return "ENUM" if name.startswith("ENUM(") else name


def _column(number: int, name: str) -> str:
    """A column by its number; DuckDB can only hand out times with a zone through a package we do not need."""
    return f"#{number}::VARCHAR AS c{number}" if "WITH TIME ZONE" in name else f"#{number} AS c{number}"


def _fetched(relation: duckdb.DuckDBPyRelation) -> Iterator[str]:
    """Each row as a JSON list. Raises Refused when the answer grows too large to hand over."""
    size = 0
    while rows := relation.fetchmany(_BATCH):
        for row in rows:
            line = json.dumps(row, default=_as_text)
            size += len(line)
            if size > _MOST_TEXT:
                raise Refused("the answer is larger than 64 million characters")
            yield line


def _as_text(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


if __name__ == "__main__":
    main()
