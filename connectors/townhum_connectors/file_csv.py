"""CSV and TSV as rows under our own names."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

from townhum.errors import BadAnswer
from townhum_connectors.file_answers import may_be_nobodys, nobodys, second_headings
from townhum_connectors.file_headings import places_of
from townhum_connectors.file_lines import LONGEST_LINE, Lines, opened
from townhum_connectors.file_records import Record, Records
from townhum_connectors.file_spelling import heading

DELIMITERS = ",;\t|"
_FIRST_LINES = 100  # among which the headings are looked for
NOTE = re.compile(r'\ufeff?(?:[ \t]*(?:\r\n|\r|\n))*"?sep *= *([^ \r\n])"?[,;\t| ]*(?:\r\n|\r|\n)', re.IGNORECASE)
"""Excel's note to itself, with blank lines above it where a program adds some."""

_NEEDED = ("text", "created_at", "author", "consent")
"""What a row must have room for that ends before the others do. Without dates, for all that is mapped."""


@dataclass(frozen=True)
class Layout:
    """How a delimited file is laid out, as far as sources.toml says it."""

    encodings: tuple[str, ...] = ()
    delimiter: str = ""
    quotes: bool | None = None
    skip_lines: int = 0
    heading_rows: int | None = None


class DelimitedTable:
    """CSV or TSV. A row whose cells cannot be told to stand in their columns is broken.

    `dated` says whether a cell of the column of dates, if there is one, tells a moment.
    """

    def __init__(
        self, path: Path, columns: Mapping[str, str], where: str, layout: Layout, dated: Callable[[Any], bool]
    ) -> None:
        self._path, self._columns, self._where, self._layout, self._dated = path, columns, where, layout, dated
        self._delimiter = ""
        self._header: list[str] = []
        self._places: dict[str, int] = {}
        self.left_out: Counter[str] = Counter()

    def __iter__(self) -> Iterator[dict[str, Any] | None]:
        skip, delimiter = self._start()
        self._delimiter = delimiter
        with opened(self._path, self._layout.encodings) as file:
            lines = Lines(file, self._layout.encodings, delimiter)
            for _ in range(skip):
                next(lines, "")
            yield from self._rows(Records(lines, delimiter, self._layout.quotes, self._where))

    def _start(self) -> tuple[int, str]:
        """Lines to skip, and the delimiter: as given, as Excel notes it, or the one under which the mapped columns appear."""
        sample = ""
        with opened(self._path, self._layout.encodings) as file:
            for line in islice(Lines(file, self._layout.encodings), self._layout.skip_lines + _FIRST_LINES):
                sample += line[:LONGEST_LINE]
                if len(sample) >= LONGEST_LINE:
                    break
        note = NOTE.match(sample)
        skip = self._layout.skip_lines + (len(note[0].splitlines()) if note else 0)
        if self._layout.delimiter or note:
            return skip, self._layout.delimiter or (note[1] if note else "")
        below = "".join(islice(io.StringIO(sample, newline=""), skip, None))
        wanted = set(map(heading, self._columns.values()))
        headers = {mark: first_row(below, mark) for mark in DELIMITERS}
        return skip, max(DELIMITERS, key=lambda mark: (len(wanted & set(headers[mark])), len(headers[mark])))

    def _rows(self, records: Records) -> Iterator[dict[str, Any] | None]:
        rows = iter(records)
        first = next(rows, ())
        if first is None:
            raise BadAnswer(
                'State its encoding, such as encoding = "cp1252".',
                f"its headings cannot be read as {' or '.join(self._layout.encodings or ('UTF-8',)).upper()}",
                where=self._where,
                key="encoding",
            )
        if not first:
            return
        self._header = [heading(cell) for cell in first]
        self._places = places_of(self._columns, first, self._where)
        self.left_out["columns"] = len(self._header) - len(set(self._places.values()))
        records.width, records.fitted, records.is_row = len(first), self._fitted, self._is_row
        width, places, top = len(self._header), list(self._places.items()), first[0]
        for cells in self._below_headings(rows):
            if cells is None:
                self.left_out["unreadable"] = records.unreadable
                yield None
            elif (may_be_nobodys(cells, width) or cells[0] == top) and (why := self._nobodys(cells)):
                self.left_out[why] += 1
            else:
                fitting = cells if len(cells) == width else self._fitted(cells)
                yield {ours: fitting[place] for ours, place in places} if fitting else None
        self.left_out["blank"] += records.blank
        if records.cut_off:
            raise BadAnswer("Export the file again.", "it ends within quotes", where=self._where, key="path")

    def _nobodys(self, cells: Sequence[str]) -> str:
        """Why a row is nobody's answer. One with a date, an id or an author of its own is somebody's, whatever it says."""
        why = nobodys(cells, self._header)
        if why != "totals":
            return why
        label = next(filter(str.strip, cells))
        own = {ours: cells[place] for ours, place in self._places.items() if place < len(cells)}
        named = any(own.get(ours, "").strip() and own[ours] is not label for ours in ("id", "author"))
        return "" if named or (self._has_dates and self._dated(own.get("created_at", ""))) else why

    def _below_headings(self, rows: Iterator[Record]) -> Iterator[Record]:
        """The rows, without what is known to be further headings."""
        if self._layout.heading_rows is not None:
            self.left_out["headings"] += sum(1 for _ in islice(rows, self._layout.heading_rows - 1))
            return rows
        two = list(islice(rows, 2))
        more = second_headings(self._header, *[*two, None, None][:2])
        self.left_out["headings"] += more
        return chain(two[more:], rows)

    def _is_row(self, cells: Sequence[str]) -> bool:
        """Whether some cells are a row by themselves."""
        fitting = self._fitted(cells)
        if fitting is None:
            return False
        return self._dated(fitting[self._places["created_at"]]) if self._has_dates else len(cells) == len(self._header)

    @property
    def _has_dates(self) -> bool:
        return "created_at" in self._places

    def _fitted(self, cells: Sequence[str]) -> Sequence[str] | None:
        """The cells in their columns; None where that cannot be told of a row with too few or too many."""
        width, places = len(self._header), self._places
        if len(cells) == width:
            return cells
        if len(cells) < width:
            must = places.values() if not self._has_dates else (places[ours] for ours in _NEEDED if ours in places)
            return [*cells, *[""] * (width - len(cells))] if len(cells) > max(1, *must) else None
        if not any(map(str.strip, cells[width:])):
            return cells[:width]
        return next(filter(self._fits, self._joined(cells)), None)

    def _fits(self, cells: Sequence[str]) -> bool:
        return len(cells) == len(self._header) and (
            not self._has_dates or self._dated(cells[self._places["created_at"]].strip('"'))
        )

    def _joined(self, cells: Sequence[str]) -> Iterator[list[str]]:
        """A row with delimiters in its text, put together: where a blank follows one, or between two places that are sure."""
        mark, together = self._delimiter, list(cells[:1])
        for cell in cells[1:]:
            if cell.startswith(" "):
                together[-1] += mark + cell
            else:
                together.append(cell)
        if not mark.isspace():
            yield together
        text, end = self._places["text"], self._places["text"] + len(cells) - len(self._header) + 1
        sure = {self._places.get("created_at"), -1, len(self._header)}
        if self._has_dates and {text - 1, text + 1} <= sure:
            yield [*cells[:text], mark.join(cells[text:end]), *cells[end:]]


def first_row(sample: str, delimiter: str) -> list[str]:
    try:
        return [heading(cell) for cell in next(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter), [])]
    except csv.Error:
        return []
