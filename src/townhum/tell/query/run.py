"""Ask the child process, and say in words for people what it could not do."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from math import ceil
from pathlib import Path
from typing import Any

from townhum.errors import QueryError, StoreError
from townhum.tell.query.result import Result, from_json

_GRACE_S = 2.0  # between the interruption and the end

_ADVICE = {
    "ParserException": "Mend the SQL.",
    "BinderException": "Look up the names with `.tables` and `.describe NAME`, then mend the SQL.",
    "CatalogException": "Look up the names with `.tables` and `.describe NAME`, then mend the SQL.",
    "PermissionException": "Ask the public file's own tables: a query can read nothing else, and change nothing.",
    "Refused": "Ask one question that reads the public file's tables, and not too much at once.",
    "OutOfMemoryException": "Ask for less at once, or raise the memory limit.",
    "InterruptException": "Ask for less at once, or raise the time limit.",
    "IOException": "Run `townhum doctor`, then try again.",
}
_QUOTED_PATH = re.compile(r"""(["'])(?:/|[A-Za-z]:\\|file:)[^"'\n]*\1""")


def run_query(
    public: Path, sql: str, *, timeout_s: float = 20, memory_mb: int = 512, max_rows: int = 100_000
) -> Result:
    """Run one statement of SQL on the public file.

    `timeout_s` is the time allowed in seconds, `memory_mb` the memory of the query, `max_rows` the most rows returned.
    On Linux not even the path of the file can be read by the query; elsewhere DuckDB's own tables show it.

    Raises QueryError if the statement is wrong, not allowed, or needs too much; StoreError if there is no file.
    """
    if not public.is_file():
        raise StoreError(
            "Run `townhum run` first, or name the study's folder with --data.",
            "there is no public file",
            where=str(public),
        )
    request = {
        "file": public.name,
        "sql": sql,
        "memory_mb": memory_mb,
        "max_rows": max_rows,
        "cpu_s": ceil(timeout_s) + 5,
    }
    answer = _asked(json.dumps(request), public.absolute().parent, timeout_s)
    if "kind" in answer:
        raise _explained(answer["kind"], answer["message"], public)
    return from_json(answer)


def _asked(request: str, folder: Path, timeout_s: float) -> dict[str, Any]:
    # The session of its own keeps Ctrl-C in the terminal from reaching the child before it reaches us.
    child = subprocess.Popen(
        [sys.executable, "-I", "-B", "-X", "utf8", "-m", "townhum.tell.query.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={},
        start_new_session=True,
        text=True,
        encoding="utf-8",
    )
    with child:
        try:
            output = _waited(child, request, timeout_s)
        finally:
            child.kill()
    try:
        answer: dict[str, Any] = json.loads(output)
    except ValueError:
        return {"kind": "OutOfMemoryException", "message": "the query ended without an answer"}
    return answer


def _waited(child: subprocess.Popen[str], request: str, timeout_s: float) -> str:
    late = json.dumps({"kind": "InterruptException", "message": f"it took more than {timeout_s:g} seconds"})
    try:
        return child.communicate(request, timeout=timeout_s)[0]
    except subprocess.TimeoutExpired:
        child.send_signal(signal.SIGINT)
    try:
        child.communicate(timeout=_GRACE_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
    return late


def _explained(kind: str, message: str, public: Path) -> QueryError:
    if kind == "OutOfMemoryException":
        message = message.partition("\n")[0]  # what follows is advice on settings that are locked
    return QueryError(_ADVICE.get(kind, "Mend the SQL."), _without_paths(message, public) or kind)


def _without_paths(message: str, public: Path) -> str:
    """DuckDB's message without the names of files."""
    message = message.replace(str(public.absolute().parent), "…").replace(str(public.resolve().parent), "…")
    return _QUOTED_PATH.sub(r"\1…\1", message).strip()
