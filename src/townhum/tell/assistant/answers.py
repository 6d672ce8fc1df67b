"""The answers to an assistant: rows, and with them how far to believe them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from math import isfinite
from typing import Any

from townhum.errors import UsageError, nearest
from townhum.tell.public_file import Answer, PublicFile, known_metric
from townhum.tell.semantic.model import column

MOST_ROWS = 500
"""Rows of an answer: more is nothing that an assistant reads."""

Said = dict[str, Any]

_ALWAYS = (
    "Every number counts accounts, each once a period, and has noise in it that hides any one of them. Quote a number with its interval. "
    "What moves together need be no cause. It is about the places that were read, not about everybody."
)
_VAGUE = "In {vague} of {rows} rows too_vague is true: say no more of those than their interval."
_FEWER = "In {fewer} of {rows} rows fewer accounts than fewer_than are behind a number, which is not nought."
_CUT = "There are more rows than these {rows}: ask for fewer tracks or periods, or sum up in SQL."
_LACKING = "In {lacking} of {rows} rows a source was missing or partly read (complete is false)."

_COVERAGE = """
SELECT period, source, status, reason FROM coverage
WHERE status <> 'complete' AND period IN (SELECT period FROM period_facts ORDER BY starts_at DESC LIMIT 13)
ORDER BY period DESC, source LIMIT 50
"""
_SPAN = "SELECT min_by(period, starts_at) AS first, max_by(period, starts_at) AS newest, count(*) AS periods FROM period_facts"
_TABLES = """
SELECT table_name AS name, comment AS meaning FROM duckdb_tables() WHERE NOT internal AND comment IS NOT NULL
UNION ALL
SELECT view_name, comment FROM duckdb_views() WHERE NOT internal AND comment IS NOT NULL ORDER BY ALL
"""
_COLUMNS = """
SELECT column_name AS name, CASE WHEN data_type LIKE 'ENUM%' THEN 'VARCHAR' ELSE data_type END AS type, coalesce(comment, '') AS comment FROM duckdb_columns()
WHERE NOT internal AND table_name = '{table}' ORDER BY column_index
"""


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers from one public file. Raises what `PublicFile` raises."""

    file: PublicFile

    def findings(self, most: int) -> Said:
        """What stands out, the foremost first."""
        answer = self.file.sql("SELECT * FROM finding ORDER BY rank", max_rows=max(1, min(most, MOST_ROWS)))
        quiet = [] if len(answer) else ["Nothing differs from what is usual by more than chance."]
        return self._said(answer, caveats=quiet)

    def metric(self, name: str, tracks: Sequence[str], since: str, until: str) -> Said:
        """A metric over a span, with its unit, and what may be added up of it."""
        metric = known_metric(name)
        answer = self.file.metric(name, tracks=tracks, since=since, until=until, max_rows=MOST_ROWS)
        head = {"metric": name, "meaning": metric.meaning, "unit": metric.unit, "may_be_summed": metric.sums}
        return {**head, **self._said(answer, caveats=[metric.caveat] if metric.caveat else [])}

    def explain(self, table: str) -> Said:
        """What a table and its columns are; without a name all metrics and tables."""
        known = {row["name"]: row["meaning"] for row in self.file.sql(_TABLES)}
        if not table:
            return {"metrics": PublicFile.metrics(), "tables": known}
        if table not in known:
            raise UsageError(
                f"Name one that is there. {nearest(table, known)}", "there is no such table", where="table"
            )
        columns = {row["name"]: _short(table, row) for row in self.file.sql(_COLUMNS.format(table=table))}
        return {"table": table, "meaning": known[table], "columns": columns}

    def sql(self, statement: str) -> Said:
        """The rows of a statement."""
        return self._said(self.file.sql(statement, max_rows=MOST_ROWS), caveats=[])

    def _said(self, answer: Answer, *, caveats: Iterable[str]) -> Said:
        rows = [{key: _plain(value) for key, value in row.items()} for row in answer]
        span = next(iter(self.file.sql(_SPAN)), {})
        lacking = [{key: _plain(value) for key, value in row.items()} for row in self.file.sql(_COVERAGE)]
        return {
            "rows": rows,
            "caveats": [*caveats, *_warnings(rows, cut=answer.truncated), _ALWAYS],
            "coverage": {**span, "not_read_completely_in_the_last_13_periods": lacking},
        }


def _warnings(rows: Sequence[Mapping[str, Any]], *, cut: bool) -> list[str]:
    counts = {
        _CUT: int(cut),
        _VAGUE: sum(row.get("too_vague") is True for row in rows),
        _FEWER: sum(row.get("fewer_than") is not None for row in rows),
        _LACKING: sum(row.get("complete") is False for row in rows),
    }
    return [said.format(rows=len(rows), vague=many, fewer=many, lacking=many) for said, many in counts.items() if many]


def _short(table: str, row: Mapping[str, Any]) -> dict[str, str]:
    """A column; of an ENUM's type its every value is left out."""
    type_ = "ENUM" if row["type"].startswith("ENUM(") else row["type"]
    return column(table, row["name"], type_, row["comment"])


def _plain(value: Any) -> Any:
    """A value as JSON has it."""
    match value:
        case float() if not isfinite(value):
            return None
        case float():
            return round(value, 4)
        case date() | time():
            return value.isoformat()
        case Decimal():
            return str(value)
    return value
