"""Lines of a delimited file as records. A quote that stands wrongly costs no other row, and no cell passes for rows."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from townhum.errors import BadAnswer
from townhum_connectors.file_lines import UNREADABLE, Quoted, after

LONGEST_CELL = 100_000_000
"""Characters between an opening quote and its mate."""

csv.field_size_limit(LONGEST_CELL)

Record = list[str] | None
"""The cells of a row; None for one that cannot be read."""


class Records:
    """The records of some lines, by RFC 4180 where they keep to it.

    A line that does not is read by itself: with quotes escaped by a backslash, or else with its quotes as characters like any
    other. An opening quote is only without a mate where none follows, or where what lies between cannot be a cell: a text
    with line breaks must not pass for rows, or one person could write any number of others, and their consent. Where both can
    be (the first and the last of its lines are rows by themselves, and so is the whole), each of the lines is a broken row.
    """

    def __init__(self, lines: Iterable[str], delimiter: str, quotes: bool | None, where: str) -> None:
        self._lines = iter(lines)
        self._delimiter = delimiter
        self._quotes = quotes
        self._where = where
        self._text = _Feed()
        self._strict = csv.reader(self._text, delimiter=delimiter, strict=True)
        self._again: deque[str] = deque()
        self._alone = 0  # lines of those read again in which no quote finds its mate
        self._may_open = True
        self._unclosed = False
        self.width = 0
        self.fitted: Callable[[list[str]], Sequence[str] | None] = lambda cells: cells
        self.is_row: Callable[[Sequence[str]], bool] = lambda _cells: False
        self.blank = 0
        self.cut_off = False  # the file ends in the middle of a cell
        self.unreadable = 0  # records with bytes that do not fit the encoding, or of a line that is too long

    def __iter__(self) -> Iterator[Record]:
        delimiter, plain = self._delimiter, self._quotes is False
        while (line := self._next()) is not None:
            if not plain and '"' in line:
                yield from self._with_quotes(line)
                continue
            text = line.rstrip("\r\n")
            if not text or text.isspace():
                self.blank += 1
            else:
                yield self._readable(text.split(delimiter), text)

    def _next(self) -> str | None:
        if not self._again:
            return next(self._lines, None)
        self._may_open = not self._alone and not self._unclosed
        self._alone = max(0, self._alone - 1)
        return self._again.popleft()

    def _with_quotes(self, line: str) -> list[Record]:
        """The record that begins with this line; or several, where that is in doubt."""
        may_open, second = self._may_open, None
        self._may_open = not self._unclosed
        slashed = '\\"' in line and self._quotes is None
        for escaped in (False, True) if slashed else (False,):
            cells = self._parsed(line, escaped=escaped)
            if cells is not None and (escaped or not slashed or len(cells) == self.width):
                return [self._readable(cells, line)]
            second = second or cells
            if cells is None and may_open and self._opens(line, escaped=escaped):
                found = self._over_lines(line, escaped=escaped)
                if found is not None:
                    return found
        return [None if self._quotes and second is None else self._readable(second or self._literal(line), line)]

    def _opens(self, line: str, *, escaped: bool) -> bool:
        """Whether a cell begins in this line and does not end in it."""
        return after(_bare(line) if escaped else line, self._delimiter, Quoted.OUTSIDE) is Quoted.WITHIN

    def _over_lines(self, line: str, *, escaped: bool) -> list[Record] | None:
        """The record of a cell that goes on in the next lines; None where its quote has no mate in them."""
        block, state, size = [line], Quoted.WITHIN, len(line)
        while state is Quoted.WITHIN:
            more = self._next()
            if more is None:
                return self._ends_within(block)
            block.append(more)
            size += len(more)
            if size > LONGEST_CELL:
                raise BadAnswer(
                    "Take the huge cell out, or set quotes = false.",
                    "a cell is too long to be read",
                    where=self._where,
                    key="path",
                )
            if '"' in more:
                state = after(_bare(more) if escaped else more, self._delimiter, state)
        whole = "".join(block)
        cells = self._parsed(whole, escaped=escaped) if state is Quoted.OUTSIDE else None
        rows = self._quotes is None and self._is_row(block[0]) and self._is_row(block[-1])
        if cells is None or (rows and not self.is_row(cells)):
            self._read_again(block)
            return None
        if rows:
            return [None] * len(block)
        return [self._readable(cells, whole)]

    def _ends_within(self, block: list[str]) -> list[Record] | None:
        """What to do at the end of the file: its quote has no mate; or the file was cut off in a cell, which may hold rows."""
        if self._quotes is None and self._is_row(block[0]):
            self._unclosed = True
            self._read_again(block)
            return None
        self.cut_off = True
        return [None, *(None for line in block[1:] if self._is_row(line))]

    def _readable(self, cells: list[str], text: str) -> Record:
        if UNREADABLE not in text:
            return cells
        self.unreadable += 1
        return None

    def _read_again(self, block: list[str]) -> None:
        """All lines but the first are read again; those before the last hold no quote that ends in or before it."""
        self._again.extendleft(reversed(block[1:]))
        self._alone = max(0, len(block) - 2)

    def _is_row(self, line: str) -> bool:
        return UNREADABLE not in line and self.is_row(self._literal(line))

    def _literal(self, line: str) -> list[str]:
        cells = line.rstrip("\r\n").split(self._delimiter)
        return [_unquoted(cell) for cell in self.fitted(cells) or cells]

    def _parsed(self, text: str, *, escaped: bool) -> list[str] | None:
        """One record in one way of writing quotes; None where it is not written so."""
        self._text.line = text
        reader = (
            csv.reader(self._text, delimiter=self._delimiter, strict=True, escapechar="\\") if escaped else self._strict
        )
        try:
            return next(reader, None)
        except csv.Error:
            return None


class _Feed:
    """Gives one text to a reader, and nothing after it: one reader serves for all texts, as each takes time to make."""

    line = ""

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if not self.line:
            raise StopIteration
        line, self.line = self.line, ""
        return line


def _bare(line: str) -> str:
    r"""A line without what a backslash escapes, so that its other quotes can be counted."""
    return line.replace("\\\\", "").replace('\\"', "")


def _unquoted(cell: str) -> str:
    """A cell without the quotes around it, or without an opening one that has no mate."""
    if cell.startswith('"') and cell.count('"') == 1:
        return cell[1:]
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
