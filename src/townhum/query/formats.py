"""A result as a table for people, as CSV for spreadsheets, and as JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from typing import Literal

from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.table import Table
from rich.text import Text

from townhum.query.result import Result, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # OWASP, "CSV Injection"
_NAME = 9  # a column's name wraps beyond so many characters, if its cells are narrower
_WIDE = 40  # a cell wraps beyond so many characters
_FRAME = 3  # characters between two cells
_NOTHING = "\N{EN DASH}"  # an empty value in a table


class ForPeople:
    """A result for the terminal. Numbers stand to the right, fractions have at most two decimals, NULL is a dash.

    It is a table where the columns fit, else one block a row with a line a column. Whether there were more rows is for the
    caller to say: `Result.truncated`.
    """

    def __init__(self, result: Result) -> None:
        self._names = [_visible(name) for name in result.columns]
        self._numbers = [_is_number(each) for each in result.types]
        self._rows = [[_for_people(value) for value in row] for row in result.rows]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """What rich prints."""
        fits = sum(width + _FRAME for width in self._widths()) < options.max_width
        if fits:
            yield self._table()
        elif self._rows:
            yield Group(*self._blocks())
        else:
            yield Text("No rows.")

    def _widths(self) -> list[int]:
        cells = zip((name[:_NAME] for name in self._names), *self._rows, strict=True)
        return [min(_WIDE, max(len(line) for cell in column for line in cell.split("\n"))) for column in cells]

    def _table(self) -> Table:
        table = Table()
        for name, number in zip(self._names, self._numbers, strict=True):
            justify: Literal["left", "right"] = "right" if number else "left"
            table.add_column(Text(name), justify=justify, overflow="fold")
        for row in self._rows:
            table.add_row(*map(Text, row))
        return table

    def _blocks(self) -> Iterator[Table]:
        for row in self._rows:
            block = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
            for name, cell in zip(self._names, row, strict=True):
                block.add_row(Text(name, style="dim"), Text(cell, overflow="fold"))
            block.add_row("", "")
            yield block


def to_csv(result: Result) -> str:
    r"""CSV as RFC 4180 has it: a heading line, CRLF, UTF-8 once encoded; NULL is an empty field.

    Text that begins with =, +, -, @, a tab or a line break gets an apostrophe in front, so that no spreadsheet runs it
    as a formula. Numbers and dates are left as they are, negative ones too. For text as it stands use JSON.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_harmless(name) for name in result.columns])
    writer.writerows([_for_csv(value) for value in row] for row in result.rows)
    return out.getvalue()


def to_json(result: Result) -> str:
    """A JSON list with one object a row; of columns with one name, later ones are called NAME_2, NAME_3 and so on.

    Dates and times are ISO 8601, decimals are text so that no digit is lost, NULL is null, and so are NaN and infinity,
    for which JSON has no word.
    """
    names = _distinct(result.columns)
    rows = [dict(zip(names, map(_for_json, row), strict=True)) for row in result.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False)


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
            return _visible(json.dumps(value, ensure_ascii=False))
    return _visible(str(value))


def _visible(text: str) -> str:
    """The text without characters that would steer the terminal; line breaks stay, for query plans need them."""
    return "".join(each if each.isprintable() or each == "\n" else "\N{REPLACEMENT CHARACTER}" for each in text)


def _for_csv(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return _harmless(value)
        case list() | dict():
            return _harmless(json.dumps(value, ensure_ascii=False))
        case date() | time():
            return value.isoformat()
    return str(value)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _for_json(value: Value) -> Value:
    match value:
        case float() if not math.isfinite(value):
            return None
        case Decimal():
            return str(value)
        case date() | time():
            return value.isoformat()
        case list():
            return [_for_json(each) for each in value]
        case dict():
            return {key: _for_json(each) for key, each in value.items()}
    return value


def _distinct(names: tuple[str, ...]) -> list[str]:
    distinct: list[str] = []
    for name in names:
        candidates = (name if number == 1 else f"{name}_{number}" for number in range(1, len(names) + 1))
        distinct.append(next(candidate for candidate in candidates if candidate not in distinct))
    return distinct
