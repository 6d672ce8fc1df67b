"""Files as rows under our own names. What is not mapped never leaves this module; it is only counted."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Protocol

from townhum.errors import BadAnswer

Row = dict[str, Any] | None
"""Our name to the cell; None for a row that cannot be read."""

LONGEST_LINE = 1_000_000
"""Characters of one line that are read; the rest is passed over."""

FIRST_ROWS = 1_000
"""Rows of a JSON Lines file by which every mapped column must have turned up once, and rows of a Parquet batch."""

csv.field_size_limit(100_000_000)
# The module's own 131,072 characters would end a cell in the middle, and its next lines would pass for rows: one answer
# could forge any number of others, and their consent.

_MOST_NAMES = 10_000  # unmapped names remembered in order to be counted
_DELIMITERS = ",;\t|"
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # Excel's note to itself


class Table(Protocol):
    """A file being read. `left_out` is the number of columns that were met and not read."""

    left_out: int

    def __iter__(self) -> Iterator[Row]: ...


class DelimitedTable:
    """CSV or TSV. A row with too few or too many cells is broken: its cells stand in the wrong columns."""

    def __init__(
        self, path: Path, columns: Mapping[str, str], where: str, encoding: str | None, delimiter: str
    ) -> None:
        self._path, self._columns, self._where = path, columns, where
        self._encoding = _tolerant(encoding) if encoding else guess_encoding(path)
        self._delimiter = delimiter
        self.left_out = 0

    def __iter__(self) -> Iterator[Row]:
        with self._path.open(encoding=self._encoding, newline="") as file:
            sample = file.read(LONGEST_LINE)
            skip, delimiter = _dialect(sample, self._delimiter, set(self._columns.values()))
            file.seek(0)
            lines = _Lines(file)
            for _ in range(skip):
                next(lines, "")
            yield from self._rows(lines, delimiter)

    def _rows(self, lines: _Lines, delimiter: str) -> Iterator[Row]:
        header: list[str] = []
        places: dict[str, int] = {}
        for cells in self._cells(csv.reader(lines, delimiter=delimiter, strict=True), lines):
            if cells is None:
                yield None
            elif not header:
                header = [cell.strip() for cell in cells]
                places = {ours: _place_of(theirs, header, self._where) for ours, theirs in self._columns.items()}
                self.left_out = len(header) - len(set(places.values()))
            else:
                fits = len(cells) == len(header)
                yield {ours: cells[place] for ours, place in places.items()} if fits else None

    def _cells(self, reader: Iterator[list[str]], lines: _Lines) -> Iterator[list[str] | None]:
        """The cells of each row that is not empty; None where quotes stand wrongly or a cell is far too long."""
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                if lines.ended:
                    raise BadAnswer(
                        "Export the file again.", "it ends within quotes", where=self._where, key="path"
                    ) from None
                if "field limit" in str(error):  # reading would go on inside the cell, whose lines would pass for rows
                    raise BadAnswer(
                        "Take the huge cell out.", "a cell is too long to be read", where=self._where, key="path"
                    ) from None
                yield None
            else:
                if cells:
                    yield cells


class JsonLinesTable:
    """JSON Lines: an object a line. A mapped column must turn up within the first thousand rows."""

    def __init__(self, path: Path, columns: Mapping[str, str], where: str, encoding: str | None) -> None:
        self._path, self._columns, self._where = path, columns, where
        self._encoding = _tolerant(encoding) if encoding else guess_encoding(path)
        self._names: set[str] = set()
        self.left_out = 0

    def __iter__(self) -> Iterator[Row]:
        read = 0
        with self._path.open(encoding=self._encoding) as file:
            for line in _Lines(file):
                if not line.strip():
                    continue
                yield self._row(line)
                read += 1
                if read == FIRST_ROWS:
                    self._check()
        if 0 < read < FIRST_ROWS:
            self._check()

    def _row(self, line: str) -> Row:
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, dict):
            return None
        self._names.update(found if len(self._names) < _MOST_NAMES else found.keys() & set(self._columns.values()))
        self.left_out = len(self._names - set(self._columns.values()))
        return {ours: found.get(theirs) for ours, theirs in self._columns.items()}

    def _check(self) -> None:
        for theirs in self._columns.values():
            _place_of(theirs, sorted(self._names), self._where)


class ParquetTable:
    """Parquet. Only the mapped columns are read from disk."""

    def __init__(self, path: Path, columns: Mapping[str, str], where: str) -> None:
        self._path, self._columns, self._where = path, columns, where
        self.left_out = 0

    def __iter__(self) -> Iterator[Row]:
        import pyarrow as pa  # noqa: PLC0415  a tenth of a second, for those alone who read Parquet
        import pyarrow.parquet as pq  # noqa: PLC0415

        try:
            with pq.ParquetFile(self._path) as file:
                header = list(file.schema_arrow.names)
                for theirs in self._columns.values():
                    _place_of(theirs, header, self._where)
                wanted = sorted(set(self._columns.values()))
                self.left_out = len(header) - len(wanted)
                for batch in file.iter_batches(FIRST_ROWS, columns=wanted):
                    yield from self._rows(batch, pa)
        except (pa.ArrowException, OSError, ValueError, KeyError):
            raise BadAnswer(
                "Export the file again.", "it is not a whole Parquet file", where=self._where, key="path"
            ) from None

    def _rows(self, batch: Any, pa: Any) -> Iterator[Row]:
        cells = {}
        for ours, theirs in self._columns.items():
            column = batch.column(theirs)
            if pa.types.is_timestamp(column.type):  # nanoseconds are more than a datetime can hold
                column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
            cells[ours] = [_value(cell) for cell in column]
        for row in range(batch.num_rows):
            yield {ours: values[row] for ours, values in cells.items()}


def _value(cell: Any) -> Any:
    """One cell, or None where it is a moment that no calendar has."""
    try:
        return cell.as_py()
    except (OverflowError, ValueError):
        return None


class _Lines:
    """Lines of a text file, cut at `LONGEST_LINE`, without NUL characters. `ended` once there are no more.

    A quote that was cut off with the rest of its line is put at the end of what is read: else one far too long cell would stay
    open, and take the rows after it along.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._first = True
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._file.readline(LONGEST_LINE)
        if not line:
            self.ended = True
            raise StopIteration
        rest, quotes = line, 0
        while len(rest) == LONGEST_LINE and not rest.endswith(("\n", "\r")):
            rest = self._file.readline(LONGEST_LINE)
            quotes += rest.count('"')
        if rest is not line:
            line += '"\n' if quotes % 2 else "\n"
        line = line.lstrip("\ufeff") if self._first else line
        self._first = False
        return line.replace("\0", "")


def guess_encoding(path: Path) -> str:
    """UTF-8, unless the file is marked otherwise or every other byte at its start is NUL, as in UTF-16."""
    with path.open("rb") as file:
        start = file.read(256)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return name
    many = max(1, len(start) // 2) * 0.6
    if start[1::2].count(0) > many:
        return "utf-16-le"
    return "utf-16-be" if start[0::2].count(0) > many else "utf-8-sig"


def _tolerant(encoding: str) -> str:
    """UTF-8 with or without a byte order mark; any other encoding as it is."""
    return "utf-8-sig" if codecs.lookup(encoding).name == "utf-8" else encoding


def _dialect(sample: str, delimiter: str, wanted: set[str]) -> tuple[int, str]:
    """Lines to skip, and the delimiter: as given, as Excel notes it, or the one under which the mapped columns appear."""
    note = _SEPARATOR_LINE.match(sample)
    if note:
        return 1, delimiter or note[1]
    if delimiter:
        return 0, delimiter
    headers = {mark: _first_row(sample, mark) for mark in _DELIMITERS}
    return 0, max(_DELIMITERS, key=lambda mark: (len(wanted & set(headers[mark])), len(headers[mark])))


def _first_row(sample: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter), [])]
    except csv.Error:
        return []


def _place_of(wanted: str, header: list[str], where: str) -> int:
    """Where a column stands. Raises `BadAnswer` when it is not there, or there twice."""
    if header.count(wanted) == 1:
        return header.index(wanted)
    if wanted in header:
        raise BadAnswer(
            f'Rename one of the columns "{wanted}".', "two columns have this name", where=where, key="columns"
        )
    # The first line is not quoted: in a file without headings it is somebody's answer.
    but = "; one is spelled with other capitals" if wanted.casefold() in map(str.casefold, header) else ""
    raise BadAnswer(
        "Mend columns of this source.", f'the first line names no column "{wanted}"{but}', where=where, key="columns"
    )
