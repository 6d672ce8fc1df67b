"""An Excel file: a cover, a sheet a table, and a dictionary of the columns. Text is written as text, so that none is run as a formula."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from townhum.tell.export.cover import Cover, sections, title
from townhum.tell.export.numbers import Column, Numbers

_ROWS = 1_048_576
_TEXT = 32_767
"""The most rows of a sheet, and the most characters of a cell."""

_NAME = 31  # characters of a sheet's name
_EXACT = 2**53  # beyond it a number of Excel is another
_FIRST_YEAR = 1900

_KINDS = (
    (re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?"), "whole"),
    (re.compile(r"DOUBLE|FLOAT|DECIMAL.*"), "decimal"),
    (re.compile(r"TIMESTAMP.*|DATE"), "moment"),
)
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

_LONG = frozenset({"BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT"})

_PERIODS = "period_facts"
_ONCE_A_PERIOD = ("series", "read_with")
"""Where the sheet of periods is there, these stand in it alone: they are the same in every row of a period, and long."""

Put = Callable[[int, int, Any], object]


class Book:
    """A workbook being written. `cut` counts the texts that were longer than a cell may be, `rows` what was written."""

    def __init__(self, path: Path) -> None:
        self._book = Workbook(str(path), {**_OPTIONS, "tmpdir": str(path.parent)})
        self._formats = {name: self._book.add_format(form) for name, form in _FORMATS.items()}
        self.cut = 0
        self.rows = 0

    def write(self, cover: Cover, numbers: Numbers, names: Sequence[str]) -> None:
        """Write every sheet and close the file. Raises StoreError, OSError."""
        self._book.set_properties({"title": title(cover), "created": datetime.combine(cover.made_on, time())})
        try:
            self._cover(cover, numbers, names)
            self._dictionary(numbers, names)
            for name in names:
                self._table(name, numbers, said_elsewhere=_PERIODS in names and name != _PERIODS)
        finally:
            self._book.close()

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
        for number in count(1):
            sheet = self._sheet(_named(name, number), columns)
            written = self._fill(sheet, columns, rows)
            self._finish(sheet, columns, written)
            self.rows += written
            if written < _ROWS - 1:
                return

    def _sheet(self, name: str, columns: Sequence[Column]) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        for at, column in enumerate(columns):
            self._put(sheet, 0, at, column.name, "head")
            sheet.set_column(at, at, 18 if _kind(column) == "text" else 13)
        sheet.freeze_panes(1, 1)
        return sheet

    def _fill(self, sheet: Worksheet, columns: Sequence[Column], rows: Iterator[tuple[Any, ...]]) -> int:
        """Write as many rows as a sheet has room for; answers how many these were."""
        puts = [self._writer(sheet, column) for column in columns]
        written = 0
        for written, values in zip(range(1, _ROWS), rows, strict=False):
            for at, value in enumerate(values):
                if value is not None:
                    try:
                        puts[at](written, at, value)
                    except (TypeError, ValueError):  # no number, or no day, that Excel has
                        self._put(sheet, written, at, str(value), None)
        return written

    def _finish(self, sheet: Worksheet, columns: Sequence[Column], rows: int) -> None:
        sheet.autofilter(0, 0, max(rows, 1), len(columns) - 1)
        names = [column.name for column in columns]
        if "too_vague" in names:
            rule = f"=${xl_col_to_name(names.index('too_vague'))}2"
            grey = {"type": "formula", "criteria": rule, "format": self._formats["vague"]}
            sheet.conditional_format(1, 0, max(rows, 1), len(columns) - 1, grey)

    def _writer(self, sheet: Worksheet, column: Column) -> Put:
        """What writes a value of a column. It raises TypeError or ValueError for one that Excel has no cell for."""
        kind = _kind(column)
        form = self._formats[kind]
        if column.type == "BOOLEAN":
            return partial(sheet.write_boolean)
        if kind == "moment":
            return lambda row, at, value: _moment(sheet, row, at, value, form)
        if column.type in _LONG:
            return lambda row, at, value: _long(sheet, row, at, value, form)
        if kind in {"whole", "decimal"}:
            return partial(sheet.write_number, cell_format=form)
        return lambda row, at, value: self._put(sheet, row, at, str(value), None)

    def _put(self, sheet: Worksheet, row: int, at: int, text: str, form: str | None) -> None:
        self.cut += len(text) > _TEXT
        sheet.write_string(row, at, text[:_TEXT], self._formats[form] if form else None)


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
    return next((kind for form, kind in _KINDS if form.fullmatch(column.type)), "text")


def _named(name: str, number: int) -> str:
    """The name of the sheet, or of a further one where a sheet is full."""
    more = f" ({number})" if number > 1 else ""
    return f"{name[: _NAME - len(more)]}{more}"


def _long(sheet: Worksheet, row: int, at: int, value: int, form: Format) -> None:
    if abs(value) > _EXACT:
        raise ValueError
    sheet.write_number(row, at, value, form)


def _moment(sheet: Worksheet, row: int, at: int, value: date, form: Format) -> None:
    if value.year < _FIRST_YEAR:
        raise ValueError
    sheet.write_datetime(row, at, value, form)
