"""A first look at a file that nobody has described yet: what it is written in, its headings, and some of its rows, in memory only."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from townhum.errors import UsageError
from townhum_connectors.file_csv import DELIMITERS, NOTE, first_row
from townhum_connectors.file_lines import Lines, guess_encoding, no_table, opened
from townhum_connectors.file_options import KINDS, Kind
from townhum_connectors.file_records import Records
from townhum_connectors.file_spelling import heading

ROWS = 500
"""Rows that are looked at."""

_TITLES = 10  # lines above the headings, at most
_LINES = 60  # among which they are looked for
_SURE = 2  # known headings in a line below the first, to be taken for the headings
_PIECE = 1 << 20
_OTHERS = ("cp1252", "cp1250", "cp1251", "shift_jis", "gb18030", "euc_kr")
"""What files that are no UTF-8 are written in: western, central European, Cyrillic, Japanese, Chinese, Korean."""

Likely = Callable[[Sequence[str]], int]
"""How much some cells look like headings: 0 where none is known."""


@dataclass(frozen=True, slots=True)
class Peek:
    """What was seen. `rows` are those below the first row of headings, one cell a heading; they are nobody's to show.

    `encodings` is empty for Parquet; several are for a file of which some lines are in another.
    """

    kind: Kind
    encodings: tuple[str, ...]
    delimiter: str
    skip_lines: int
    headings: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...] = field(repr=False)

    def column(self, name: str, below: int = 0) -> list[Any]:
        """The cells under a heading that are not empty, without the first `below` rows."""
        place = self.headings.index(name)
        return [row[place] for row in self.rows[below:] if row[place] not in (None, "")]


def peek(path: Path, likely: Likely) -> Peek:
    """Look at a file; `likely` tells headings from other rows. Raises `UsageError` where it can be no table."""
    try:
        kind = _kind(path)
        if kind == "parquet":
            return _parquet(path)
        return _json_lines(path) if kind == "jsonl" else _delimited(path, kind, likely)
    except OSError:
        raise UsageError("Let this user read the file.", "it cannot be opened", where=str(path)) from None


def _kind(path: Path) -> Kind:
    """By the file's name, or else by how it begins."""
    with path.open("rb") as file:
        start = file.read(4096)
    if start.startswith(b"PAR1"):
        return "parquet"
    if not start.strip(b"\0\xff\xfe\xef\xbb\xbf \r\n\t"):
        raise UsageError("Export the file again.", "it is empty", where=str(path))
    if found := no_table(path):
        raise UsageError(*found, where=str(path))
    named = KINDS.get(PurePosixPath(path.name).suffix.lower())
    if named == "parquet":
        raise UsageError("Export the file again.", "it is not a Parquet file", where=str(path))
    begins = start.replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \r\n\t")
    return named or ("jsonl" if begins.startswith((b"{", b"[{", b"[\n", b"[ ", b"[\r")) else "csv")


def _delimited(path: Path, kind: Kind, likely: Likely) -> Peek:
    """Under every encoding and delimiter, with any of the first lines as headings: the likeliest are meant."""
    _, encodings, mark, above, top = max(_layouts(path, likely), key=lambda layout: layout[0])
    with opened(path, encodings) as file:
        below = Lines(file, encodings, mark)
        for _ in range(top + above):
            next(below, "")
        records = list(islice((each for each in Records(below, mark, None, path.name) if each), ROWS + 1))
    if not records:
        raise UsageError("Export the file again.", "no line of it can be read", where=str(path))
    width = len(records[0])
    rows = tuple(tuple((*cells, *[""] * width)[:width]) for cells in records[1:])
    return Peek(kind, encodings, mark, above, tuple(map(heading, records[0])), rows)


def _layouts(path: Path, likely: Likely) -> Iterator[tuple[tuple[int, int, int], tuple[str, ...], str, int, int]]:
    """How likely, then encodings, delimiter, lines above the headings, and whether Excel's note stands above those."""
    for encodings in _encodings(path):
        with opened(path, encodings) as file:
            lines = list(islice(Lines(file, encodings), _LINES))
        note = NOTE.match("".join(lines[:1]))
        top = 1 if note else 0
        for mark in note[1] if note else DELIMITERS:
            for above in range(max(1, min(_TITLES, len(lines) - top))):
                cells = first_row("".join(lines[top + above :]), mark)
                score = likely(cells)
                if not above or score >= _SURE:
                    yield (score, len(cells), -above), encodings, mark, above, top


def _json_lines(path: Path) -> Peek:
    """An object a line: the headings are the names met in its first rows."""
    encodings = next(iter(_encodings(path)))
    names: dict[str, None] = {}
    found: list[dict[str, Any]] = []
    with opened(path, encodings) as file:
        for line in islice((each for each in Lines(file, encodings) if each.strip()), ROWS):
            row = _object(line, path, first=not found)
            names.update(dict.fromkeys(row))
            found.append(row)
    return Peek("jsonl", encodings, "", 0, tuple(names), tuple(tuple(map(row.get, names)) for row in found))


def _object(line: str, path: Path, *, first: bool) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if first and not isinstance(row, dict):
        raise UsageError(
            "Write JSON Lines: an object a line, without brackets and commas around them.",
            "it is one JSON document over the whole file, or no JSON",
            where=str(path),
        )
    return row if isinstance(row, dict) else {}


def _parquet(path: Path) -> Peek:
    import pyarrow as pa  # noqa: PLC0415  a tenth of a second, for those alone who read Parquet
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        with pq.ParquetFile(path) as file:
            names = tuple(file.schema_arrow.names)
            batch = next(file.iter_batches(ROWS), None)
            cells = [column.to_pylist() for column in batch.columns] if batch else []
    except (pa.ArrowException, OSError, ValueError, KeyError):
        raise UsageError("Export the file again.", "it is not a whole Parquet file", where=str(path)) from None
    return Peek("parquet", (), "", 0, names, tuple(zip(*cells, strict=True)))


def _encodings(path: Path) -> Iterator[tuple[str, ...]]:
    """UTF-8 or what the file is marked as, where the whole of it is; else what its lines may be in, the likeliest first."""
    marked = guess_encoding(path)
    if marked != "utf-8-sig":
        yield (marked,)
    elif not (others := _not_utf8(path)):
        yield ("utf-8",)
    else:
        mixed = ("utf-8",) if others == "mixed" else ()
        yield from ((*mixed, other) for other in _OTHERS)


def _not_utf8(path: Path) -> str:
    """Empty where all of the file is UTF-8; "mixed" where some lines with more than ASCII are and others not; else "none"."""
    fits = fails = False
    with path.open("rb") as file:
        for line in iter(lambda: file.readline(_PIECE), b""):
            if not line.isascii():
                try:
                    codecs.decode(line, "utf-8")
                except UnicodeDecodeError:
                    fails = True
                else:
                    fits = True
    return ("mixed" if fits else "none") if fails else ""
