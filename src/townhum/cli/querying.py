"""`townhum query`: SQL on the public file."""

from __future__ import annotations

import readline  # noqa: F401  gives `input` line editing and a history in memory
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from townhum.cli.answer_file import FILES, format_of, write
from townhum.cli.larger import why_larger
from townhum.cli.showing import notes, out
from townhum.errors import QueryError, UsageError
from townhum.tell.query import run_query
from townhum.tell.query.commands import HELP, in_sql
from townhum.tell.query.formats import to_csv, to_json
from townhum.tell.query.prompt import prompt
from townhum.tell.query.result import Result
from townhum.tell.query.table import ForPeople

_MOST, _MOST_IN_A_FILE = 100_000, 1_000_000  # rows
_FORMATS: dict[str, Callable[[Result], Any]] = {
    "table": ForPeople,
    "line": partial(ForPeople, lines=True),
    "csv": to_csv,
    "json": to_json,
}


def ask(
    public: Path,
    sql: str,
    *,
    as_format: str,
    timeout_s: float,
    file: Path | None = None,
    began: Callable[[], None] = lambda: None,
) -> None:
    """Answer one statement or dot command, from the command line or standard input; open a prompt without one, and tell `began`.

    The answer goes to the screen, or into a new file. Raises `QueryError`, `UsageError` or `StoreError`.
    """
    as_format = _known(as_format, file)
    if not sql and not sys.stdin.isatty():
        sql = sys.stdin.read()
    sql = sql.strip()
    if not sql and sys.stdin.isatty() and file is None:
        began()
        signal.signal(signal.SIGINT, signal.default_int_handler)  # Ctrl-C clears a line here, or stops one answer
        prompt(public, timeout_s=timeout_s, out=out, explain=partial(_explained, public))
        return
    if not sql:
        raise UsageError("Write the SQL on standard input, or as an argument.", "there is nothing to ask")
    if sql == ".help":
        out.print(HELP)
        return
    _answer(public, sql, as_format, timeout_s, file)


def _answer(public: Path, sql: str, as_format: str, timeout_s: float, file: Path | None) -> None:
    most = _MOST_IN_A_FILE if file else _MOST
    result = run_query(public, in_sql(sql) if sql.startswith(".") else sql, timeout_s=timeout_s, max_rows=most)
    if file:
        write(result, as_format, file)
    else:
        _show(_FORMATS[as_format](result))
    for said in _explained(public, sql, result):
        notes.print(said)
    if result.truncated:
        notes.print(f"Only the first {len(result.rows):,} rows are there; add a LIMIT or a WHERE.")


def _known(as_format: str, file: Path | None) -> str:
    """The format, which a file's name may tell. Raises UsageError."""
    known = [*_FORMATS, *(each for each in FILES if each not in _FORMATS)]
    if as_format and as_format not in known:
        raise UsageError(f"Choose one of {', '.join(known)}.", "no such format", where="--format")
    if file:
        return format_of(file, as_format)
    if as_format and as_format not in _FORMATS:
        raise UsageError("Name a file with --out.", f"{as_format} is not for the screen", where="--format")
    return as_format or "table"


def _show(answer: Any) -> None:
    if isinstance(answer, str):
        sys.stdout.write(answer if answer.endswith("\n") else answer + "\n")
    else:
        out.print(answer)


def _explained(public: Path, sql: str, result: Result) -> list[str]:
    """Why an answer has no rows, or next to none that can be used, or parts larger than their whole. Nothing of a file of an earlier version."""
    larger = list(why_larger(result))
    if result.rows and not _has_vague(result):
        return larger
    from townhum.cli.emptiness import why_empty  # noqa: PLC0415  most questions have an answer
    from townhum.cli.vagueness import why_vague  # noqa: PLC0415  the same

    with suppress(QueryError):
        return [*(why_vague(public, sql, result) if result.rows else why_empty(public, sql)), *larger]
    return larger


def _has_vague(result: Result) -> bool:
    at = result.columns.index("too_vague") if "too_vague" in result.columns else None
    return at is not None and any(row[at] is True for row in result.rows)
