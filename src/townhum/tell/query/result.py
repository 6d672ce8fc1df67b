"""The answer to a query, and how its values travel from the child process as JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

Value = Any
"""None, bool, int, float, str, Decimal, date, datetime or time; lists and dicts of JSON values for nested types.
What JSON has no word for (UUID, BLOB, INTERVAL, BIT) is text."""


@dataclass(frozen=True, slots=True)
class Result:
    """Rows in the order of the answer. `types` are DuckDB's names; `truncated` if there were more rows than allowed."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    truncated: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The columns, of which no two have one name: later ones are called NAME_2, NAME_3 and so on."""
        distinct: list[str] = []
        for name in self.columns:
            candidates = (name if number == 1 else f"{name}_{number}" for number in range(1, len(self.columns) + 1))
            distinct.append(next(candidate for candidate in candidates if candidate not in distinct))
        return tuple(distinct)


_READERS: tuple[tuple[str, Callable[[str], Value]], ...] = (
    ("DECIMAL", Decimal),
    ("TIMESTAMP", datetime.fromisoformat),
    ("DATE", date.fromisoformat),
    ("TIME WITH TIME ZONE", str),
    ("TIME", time.fromisoformat),
)


def from_json(answer: dict[str, Any]) -> Result:
    """A result out of the child's answer."""
    readers = [_reader(name) for name in answer["types"]]
    return Result(
        columns=tuple(answer["columns"]),
        types=tuple(answer["types"]),
        rows=tuple(
            tuple(read(value) if isinstance(value, str) else value for read, value in zip(readers, row, strict=True))
            for row in answer["rows"]
        ),
        truncated=bool(answer["truncated"]),
    )


def _reader(name: str) -> Callable[[str], Value]:
    if name.endswith("]"):
        return str
    reader = next((reader for start, reader in _READERS if name.startswith(start)), str)
    return lambda value: _or_text(reader, value)


def _or_text(reader: Callable[[str], Value], value: str) -> Value:
    try:
        return reader(value)
    except ValueError:  # "infinity", or a year that Python has no number for
        return value
