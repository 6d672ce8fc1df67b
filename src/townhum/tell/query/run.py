"""One question to the public file."""

from __future__ import annotations

from pathlib import Path

from townhum.tell.query.result import Result
from townhum.tell.query.session import asking


def run_query(
    public: Path, sql: str, *, timeout_s: float = 20, memory_mb: int = 512, max_rows: int = 100_000
) -> Result:
    """Run one statement of SQL on the public file.

    `timeout_s` is the time allowed in seconds, `memory_mb` the memory of the query, `max_rows` the most rows returned.
    On Linux not even the path of the file can be read by the query; elsewhere DuckDB's own tables show it.

    Raises QueryError if the statement is wrong, not allowed, or needs too much; StoreError if there is no file.
    """
    with asking(public, timeout_s=timeout_s, memory_mb=memory_mb, questions=1) as session:
        return session.ask(sql, max_rows=max_rows)
