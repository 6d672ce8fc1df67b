"""A text file, line by line: whatever it is encoded in, and however long its lines are."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import IO

LONGEST_LINE = 1_000_000
"""Characters of one line that are held at once. A longer one is broken: of it is kept whether it ends within quotes."""

UNREADABLE = "\udcff"
"""Stands where bytes did not fit the encoding, and in place of a line that is too long. No file can hold it."""

_MARKED = "townhum.unreadable"
codecs.register_error(
    _MARKED, lambda error: (UNREADABLE, error.end) if isinstance(error, UnicodeDecodeError) else ("", 0)
)

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BEGINS = 64  # bytes that are looked at
_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"7z\xbc\xaf", b"\x28\xb5\x2f\xfd", b"BZh", b"%PDF")
"""How zip archives (and so .xlsx and .ods), old Excel files, other packed files and PDF begin."""

_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<workbook")
"""How web pages and XML begin, which some programs save under the name of a table."""

_JSON = re.compile(rb'(?:\[\s*)?\{\s*"')
_QUOTES = re.compile('"+')


def no_table(path: Path, *, delimited: bool = False) -> tuple[str, str] | None:
    """What to do about a file that is no table in text, and what it is, by how it begins; None where it may be one. Raises `OSError`.

    `delimited`: its name or the study says that it is CSV or TSV, so that JSON is none either.
    """
    with path.open("rb") as file:
        start = file.read(_BEGINS)
    if start.startswith(_NO_TEXT):
        return "Save it as CSV, or unpack it.", "it is a spreadsheet, a packed file or a PDF, whatever it is named"
    if start.startswith(b"SQLite format 3"):
        return "Export the table from it as CSV.", "it is a database of SQLite, whatever it is named"
    if start.startswith(b"PAR1"):
        return "Name it with .parquet at its end.", "it is a Parquet file, whatever it is named"
    begins = start.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \r\n\t").lower()
    if delimited and _JSON.match(begins):
        return (
            "Write JSON Lines, an object a line, and name it with .jsonl at its end.",
            "it is JSON, whatever it is named",
        )
    if begins.startswith(_MARKUP):
        return "Open it in a spreadsheet and save it as CSV.", "it is a web page or XML, whatever it is named"
    return None


class Quoted(Enum):
    """Where a place in a delimited file lies: outside quotes, within them, or behind quotes that stand wrongly."""

    OUTSIDE = 0
    WITHIN = 1
    WRONG = 2


def after(text: str, delimiter: str, state: Quoted, before: str = "\n") -> Quoted:
    """Where the end of some text lies, by RFC 4180, if its beginning, which comes after the sign `before`, lies in `state`."""
    opens, closes = {delimiter, "\n", "\r"}, (delimiter, "\n", "\r", "")
    for run in _QUOTES.finditer(text):
        if state is Quoted.OUTSIDE:
            first = text[run.start() - 1] if run.start() else before
            if first not in opens:
                continue
        if (run.end() - run.start()) % 2:
            state = Quoted.OUTSIDE if state is Quoted.WITHIN else Quoted.WITHIN
        if state is Quoted.OUTSIDE and text[run.end() : run.end() + 1] not in closes:
            return Quoted.WRONG
    return state


class Lines:
    """The lines of an open file, with their ends, without NUL characters.

    In place of a line that is too long stands a short one, which is `UNREADABLE` and leaves whoever comes from outside quotes,
    or from within them, where the long one would have.
    """

    def __init__(self, file: IO[str], encodings: Sequence[str] = (), delimiter: str = "") -> None:
        self._file = file
        self._encodings = encodings if len(encodings) > 1 else ()
        self._delimiter = delimiter
        self._first = True

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._file.readline(LONGEST_LINE)
        if not line:
            raise StopIteration
        if len(line) == LONGEST_LINE and not line.endswith(("\n", "\r")):
            line = self._instead(line)
        elif self._encodings and not line.isascii():
            line = _decoded(line, self._encodings)
        if self._first:
            line = line.removeprefix("\ufeff")
            self._first = False
        return line.replace("\0", "") if "\0" in line else line

    def _instead(self, piece: str) -> str:
        """The line in place of one that begins with `piece`, which is read to its end."""
        ends, before, mark = {Quoted.OUTSIDE: Quoted.OUTSIDE, Quoted.WITHIN: Quoted.WITHIN}, "\n", self._delimiter
        while piece:
            whole = piece.endswith(("\n", "\r"))
            following = "" if whole else self._file.readline(LONGEST_LINE)
            bare = piece.rstrip('"') if following else piece
            following = piece[len(bare) :] + following if following else ""
            if mark and bare:
                ends = {start: after(bare, mark, end, before) for start, end in ends.items() if end is not Quoted.WRONG}
            before, piece = bare[-1:] or before, following
        return _like(ends.get(Quoted.OUTSIDE), ends.get(Quoted.WITHIN), mark)


def _like(outside: Quoted | None, within: Quoted | None, mark: str) -> str:
    """A short line that leads from outside and from within quotes to the given places."""
    to_within = (outside is Quoted.WITHIN, within is Quoted.WITHIN)
    if not mark or to_within == (False, True):
        return f"{UNREADABLE}\n"
    if to_within == (True, False):
        return f'"{mark}{UNREADABLE}\n'
    return f'"{mark}a"{mark}"{UNREADABLE}\n' if to_within == (True, True) else f'a"{mark}{UNREADABLE}\n'


def opened(path: Path, encodings: Sequence[str]) -> IO[str]:
    """The file as text, line ends as they are. Of several encodings, `Lines` finds out which fits a line."""
    if len(encodings) > 1:
        return path.open(encoding="latin-1", newline="")
    encoding = encodings[0] if encodings else guess_encoding(path)
    if codecs.lookup(encoding).name == "utf-8":  # with or without a byte order mark
        encoding = "utf-8-sig"
    return path.open(encoding=encoding, errors=_MARKED, newline="")


def _decoded(line: str, encodings: Sequence[str]) -> str:
    raw = line.encode("latin-1")
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeError:
            continue
    return raw.decode("ascii", errors=_MARKED)


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
