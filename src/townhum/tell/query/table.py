"""A result for people in a terminal: a table where it fits, else a line a column."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.table import Table
from rich.text import Text

from townhum.tell.query.result import Result, Value

_NAME = 9  # a column's name wraps beyond so many characters, if its cells are narrower
_WIDE = 40  # a cell wraps beyond so many characters
_FRAME = 3  # characters between two cells
_NOTHING = "\N{EN DASH}"  # an empty value in a table
_PLAN = ("explain_key", "explain_value")  # the columns of DuckDB's EXPLAIN, a drawing of several lines


class ForPeople:
    r"""A result for the terminal. Numbers stand to the right, fractions have at most two decimals, NULL is a dash.

    It is a table where the columns fit, else one block a row with a line a column. A column that says the same in every row is
    told once beneath, where it is long, or where the table does not fit with it. What cannot be printed, such as a line
    break, is shown as it is written in a string (`\n`), so that no cell looks like another row. Whether there were more rows
    is for the caller to say: `Result.truncated`.
    """

    def __init__(self, result: Result) -> None:
        keep = "\n" if result.columns == _PLAN else ""
        cells = (
            zip(*(map(_for_people, row) for row in result.rows), strict=True)
            if result.rows
            else [()] * len(result.columns)
        )
        self._columns = [
            _Column(_visible(name), _is_number(type_), [_visible(cell, keep) for cell in column])
            for name, type_, column in zip(result.columns, result.types, cells, strict=True)
        ]
        self._rows = len(result.rows)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """What rich prints."""
        same = [column for column in self._columns if column.is_same]
        beneath = [column for column in same if column.width >= _WIDE]
        if not _fits(self._without(beneath), options.max_width):
            beneath = same
        if len(beneath) == len(self._columns):
            beneath = []
        shown = self._without(beneath)
        if not self._rows:
            yield Text("No rows.")
        elif _fits(shown, options.max_width):
            yield _table(shown)
        else:
            yield Group(*_blocks(shown, self._rows))
        if beneath:
            told = "; ".join(f"{column.name} {column.cells[0]}" for column in beneath)
            yield Text(f"In every row: {told}", overflow="fold")

    def _without(self, some: Sequence[_Column]) -> list[_Column]:
        return [column for column in self._columns if column not in some]


@dataclass(frozen=True, slots=True, eq=False)
class _Column:
    name: str
    is_number: bool
    cells: Sequence[str]

    @property
    def is_same(self) -> bool:
        """Whether it says the same in every one of several rows."""
        return len(self.cells) > 1 and len(set(self.cells)) == 1

    @property
    def width(self) -> int:
        """Characters it takes."""
        lines = (line for cell in (self.name[:_NAME], *self.cells) for line in cell.split("\n"))
        return min(_WIDE, max(map(len, lines)))


def _fits(columns: Sequence[_Column], width: int) -> bool:
    return sum(column.width + _FRAME for column in columns) < width


def _table(columns: Sequence[_Column]) -> Table:
    table = Table()
    for column in columns:
        table.add_column(Text(column.name), justify="right" if column.is_number else "left", overflow="fold")
    for row in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*map(Text, row))
    return table


def _blocks(columns: Sequence[_Column], rows: int) -> Iterator[Table]:
    for row in range(rows):
        block = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        for column in columns:
            block.add_row(Text(column.name, style="dim"), Text(column.cells[row], overflow="fold"))
        block.add_row("", "")
        yield block


def _is_number(type_name: str) -> bool:
    return type_name.startswith(("DECIMAL", "DOUBLE", "FLOAT", "BIGNUM")) or type_name.endswith(("INT", "INTEGER"))


def _for_people(value: Value) -> str:
    match value:
        case None:
            return _NOTHING
        case bool():
            return "yes" if value else "no"
        case float() if math.isfinite(value):
            return f"{round(value, 2) + 0.0:,.2f}".rstrip("0").rstrip(".")  # + 0.0: no minus before a nought
        case int():
            return f"{value:,}"
        case list() | dict():
            return json.dumps(value, ensure_ascii=False)
    return str(value)


def _visible(text: str, keep: str = "") -> str:
    """The text with everything that would steer the terminal, and no character of `keep`, written as an escape."""
    return "".join(
        each if each.isprintable() or each in keep else each.encode("unicode_escape").decode("ascii") for each in text
    )
