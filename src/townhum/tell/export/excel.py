"""An Excel file: a cover, a sheet a table, and a dictionary of the columns. Text is written as text, so that none is run as a formula.

XlsxWriter makes the book with the heads of its sheets; `cells` puts their rows in, a few hundred thousand a second.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from itertools import chain, count, islice
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from townhum.tell.export.cells import MOST_TEXT, Filling, fill
from townhum.tell.export.cover import Cover, sections, title
from townhum.tell.export.numbers import Column, Numbers

_ROWS = 1_048_576  # the most rows of a sheet
_NAME = 31  # characters of a sheet's name

_KINDS = (
    (re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?"), "whole"),
    (re.compile(r"DOUBLE|FLOAT|DECIMAL.*"), "decimal"),
    (re.compile(r"TIMESTAMP.*|DATE"), "moment"),
)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

_PERIODS = "period_facts"
_ONCE_A_PERIOD = ("series", "read_with")
"""Where the sheet of periods is there, these stand in it alone: they are the same in every row of a period, and long."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet by its number in the book, and what it is to be filled with."""

    sheet: int
    filling: Filling


class Book:
    """A workbook being written. `cut` counts the texts that were longer than a cell may be, `rows` what was written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._empty = BytesIO()
        self._book = Workbook(self._empty, _OPTIONS)
        self._formats = {name: self._book.add_format(form) for name, form in _FORMATS.items()}
        self._cut = 0
        self._tables: list[_Table] = []

    @property
    def cut(self) -> int:
        return self._cut + sum(table.filling.cut for table in self._tables)

    @property
    def rows(self) -> int:
        return sum(table.filling.written for table in self._tables)

    def write(self, cover: Cover, numbers: Numbers, names: Sequence[str]) -> None:
        """Write every sheet and close the file. Raises StoreError, OSError."""
        self._book.set_properties({"title": title(cover), "created": datetime.combine(cover.made_on, time())})
        self._cover(cover, numbers, names)
        self._dictionary(numbers, names)
        for name in names:
            self._table(name, numbers, said_elsewhere=_PERIODS in names and name != _PERIODS)
        self._book.close()
        fill(self._empty, self._path, {table.sheet: table.filling for table in self._tables})

    def _cover(self, cover: Cover, numbers: Numbers, names: Sequence[str]) -> None:
        sheet = self._book.add_worksheet("Cover")
        sheet.set_column(0, 0, 26, self._formats["name"])
        sheet.set_column(1, 1, 100, self._formats["text"])
        sheet.hide_gridlines(2)
        self._put(sheet, 0, 0, title(cover), "title")
        at = count(2)
        for heading, lines in sections(cover, numbers, names):
            self._put(sheet, next(at), 0, heading, "heading")
            for name, said in lines:
                row = next(at)
                self._put(sheet, row, 0, name, "name")
                self._put(sheet, row, 1, said, "text")
            next(at)

    def _dictionary(self, numbers: Numbers, names: Sequence[str]) -> None:
        sheet = self._book.add_worksheet("Dictionary")
        for at, (heading, width) in enumerate((("table", 22), ("column", 22), ("type", 14), ("meaning", 110))):
            sheet.set_column(at, at, width, self._formats["text"])
            self._put(sheet, 0, at, heading, "head")
        sheet.freeze_panes(1, 0)
        rows = count(1)
        for name in names:
            about = (Column("", "", numbers.tables[name]), *numbers.columns(name))
            for column in about:
                row = next(rows)
                for place, said in enumerate((name, column.name, column.type, column.meaning)):
                    self._put(sheet, row, place, said, "text")

    def _table(self, name: str, numbers: Numbers, *, said_elsewhere: bool) -> None:
        every = numbers.columns(name)
        columns = [column for column in every if not (said_elsewhere and column.name in _ONCE_A_PERIOD)]
        rows = chain.from_iterable(numbers.rows(name, [column.name for column in columns]))
        left = numbers.count(name)
        for number in count(1):
            here = min(left, _ROWS - 1)
            sheet = self._sheet(_named(name, number), columns)
            self._finish(sheet, columns, here)
            kinds = tuple(_kind(column) for column in columns)
            filling = Filling(islice(rows, here), kinds)
            self._tables.append(_Table(len(self._book.worksheets()), filling))
            left -= here
            if not left:
                return

    def _sheet(self, name: str, columns: Sequence[Column]) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        for at, column in enumerate(columns):
            self._put(sheet, 0, at, column.name, "head")
            kind = _kind(column)
            sheet.set_column(at, at, 18 if kind == "plain" else 13, self._formats.get(kind))
        sheet.freeze_panes(1, 1)
        return sheet

    def _finish(self, sheet: Worksheet, columns: Sequence[Column], rows: int) -> None:
        sheet.autofilter(0, 0, max(rows, 1), len(columns) - 1)
        names = [column.name for column in columns]
        if "too_vague" in names:
            rule = f"=${xl_col_to_name(names.index('too_vague'))}2"
            grey = {"type": "formula", "criteria": rule, "format": self._formats["vague"]}
            sheet.conditional_format(1, 0, max(rows, 1), len(columns) - 1, grey)

    def _put(self, sheet: Worksheet, row: int, at: int, text: str, form: str | None) -> None:
        self._cut += len(text) > MOST_TEXT
        sheet.write_string(row, at, text[:MOST_TEXT], self._formats[form] if form else None)


_FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "heading": {"bold": True, "font_size": 12, "bottom": 1},
    "name": {"valign": "top", "font_color": "#555555"},
    "text": {"valign": "top", "text_wrap": True},
    "head": {"bold": True, "bottom": 1, "valign": "top"},
    "whole": {"num_format": "#,##0"},
    "decimal": {"num_format": "#,##0.0##"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm"},
    "vague": {"font_color": "#7a7a7a", "italic": True},
}


def _kind(column: Column) -> str:
    """What its cells are: a name of `_FORMATS`, but for "truth" and "plain", which have the format of all cells."""
    if column.type == "BOOLEAN":
        return "truth"
    return next((kind for form, kind in _KINDS if form.fullmatch(column.type)), "plain")


def _named(name: str, number: int) -> str:
    """The name of the sheet, or of a further one where a sheet is full."""
    more = f" ({number})" if number > 1 else ""
    return f"{name[: _NAME - len(more)]}{more}"
