"""A result for people in a terminal: a table of what fits, and of a single row that does not a line a column."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, JustifyMethod, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from townhum.tell.query.column import WIDE, Column, fits, spread
from townhum.tell.query.narrow import narrowed
from townhum.tell.query.result import Result, Value

_SEE_ALL = "Name the columns you want after select, or see all with --format line or csv."
_NOTHING = "\N{EN DASH}"  # an empty value in a table
_PLAN = ("explain_key", "explain_value")  # the columns of DuckDB's EXPLAIN, a drawing of several lines


class ForPeople:
    r"""A result for the terminal. Numbers stand to the right, fractions have at most two decimals, NULL is a dash.

    A column that says the same in every row is told once beneath, where it is long, or where the table does not fit with it. Of
    several rows that still do not fit, the columns that matter are shown, and those left out are named. A single row, and
    any with `lines`, is one block with a line a column. A name is broken between its words alone. What cannot be printed, such as a line
    break, is shown as it is written in a string (`\n`), so that no cell looks like another row. Whether there were more rows
    is for the caller to say: `Result.truncated`.
    """

    def __init__(self, result: Result, *, lines: bool = False) -> None:
        keep = "\n" if result.columns == _PLAN else ""
        cells = (
            zip(*(map(_for_people, row) for row in result.rows), strict=True)
            if result.rows
            else [()] * len(result.columns)
        )
        self._columns = [
            Column(_visible(name), _is_number(type_), [_visible(cell, keep) for cell in column])
            for name, type_, column in zip(result.columns, result.types, cells, strict=True)
        ]
        self._rows = len(result.rows)
        self._lines = lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """What rich prints."""
        if not self._rows:
            yield Text("No rows.")
        elif self._lines:
            yield Group(*_blocks(self._columns, self._rows))
        else:
            yield from self._shown(options.max_width)

    def _shown(self, width: int) -> Iterator[RenderableType]:
        beneath = self._beneath(width)
        columns, left_out = self._without(beneath), list[str]()
        shown = columns if fits(columns, width) else [column.broken for column in columns]
        narrow = narrowed(columns, width) if self._rows > 1 and not fits(shown, width) else None
        if narrow:
            shown, left_out = narrow
        yield _table(shown, width) if narrow or fits(shown, width) else Group(*_blocks(columns, self._rows))
        if beneath:
            told = "; ".join(f"{column.name} {column.cells[0]}" for column in beneath)
            yield Text(f"In every row: {told}", overflow="fold")
        if left_out:
            yield Text(f"Too wide to show: {', '.join(left_out)}. {_SEE_ALL}", overflow="fold")

    def _beneath(self, width: int) -> list[Column]:
        """The columns that are told once beneath."""
        same = [column for column in self._columns if column.is_same]
        long = [column for column in same if column.width >= WIDE]
        beneath = long if fits([column.broken for column in self._without(long)], width) else same
        return beneath if len(beneath) < len(self._columns) else []

    def _without(self, some: Sequence[Column]) -> list[Column]:
        return [column for column in self._columns if column not in some]


def _table(columns: Sequence[Column], width: int) -> Table:
    table = Table()
    for column, wide in zip(columns, spread(columns, width), strict=True):
        side: JustifyMethod = "right" if column.is_number else "left"
        table.add_column(Text(column.name), justify=side, overflow="fold", width=wide)
    for row in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*map(Text, row))
    return table


def _blocks(columns: Sequence[Column], rows: int) -> Iterator[Table]:
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
