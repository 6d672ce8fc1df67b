"""The semantic model as one document: the metrics, and the columns of every table that analysts ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Protocol

from townhum.tell.semantic.columns import meaning_of
from townhum.tell.semantic.metrics import METRICS, question

FORMAT = 1
"""Raised by one whenever a key of the document changes its meaning."""


class Told(Protocol):
    """A table, whose `column` is empty, or a column of it, as the public file describes it."""

    @property
    def table(self) -> str: ...
    @property
    def column(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def comment(self) -> str: ...


def model(described: Iterable[Told], version: int) -> dict[str, Any]:
    """The document. `version` is that of the public file's schema."""
    tables: dict[str, dict[str, Any]] = {}
    for each in described:
        if not each.column:
            tables[each.table] = {"kind": each.type, "meaning": each.comment, "columns": {}}
        else:
            tables[each.table]["columns"][each.column] = column(each.table, each.column, each.type, each.comment)
    metrics = {
        each.name: {
            "meaning": each.meaning,
            "unit": each.unit,
            "may_be_summed": each.sums,
            **({"caveat": each.caveat} if each.caveat else {}),
            "sql": question(each),
        }
        for each in METRICS.values()
    }
    return {"format": FORMAT, "schema_version": version, "metrics": metrics, "tables": tables}


def column(table: str, name: str, type_: str, comment: str) -> dict[str, str]:
    """What is said of a column, without what does not apply to it."""
    what = asdict(meaning_of(table, name, type_))
    what["may_be_summed"] = what.pop("sums")
    return {"type": type_, **{key: said for key, said in what.items() if said}, "meaning": comment}
