"""`townhum query`: SQL on the public file."""

from __future__ import annotations

import sys
from pathlib import Path

from townhum.cli.showing import notes, out
from townhum.errors import UsageError
from townhum.query import FORMATS, prompt, run_query


def ask(public: Path, sql: str, *, as_format: str, timeout_s: float) -> None:
    """Answer one statement, or open a prompt. Raises `QueryError` or `UsageError`."""
    if as_format not in FORMATS:
        raise UsageError(f"Choose one of {', '.join(FORMATS)}.", "no such format", where="--format")
    if not sql and not sys.stdin.isatty():
        sql = sys.stdin.read()
    if not sql.strip():
        prompt(public, timeout_s=timeout_s)
        return
    result = run_query(public, sql, timeout_s=timeout_s)
    FORMATS[as_format](result, out)
    if result.truncated:
        notes.print(f"Only the first {len(result.rows)} rows are shown; add a LIMIT or a WHERE.")
