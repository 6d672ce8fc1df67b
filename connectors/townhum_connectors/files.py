"""Reads a file of your own: a survey, tickets or reviews. Columns that are not mapped are never passed on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from datetime import UTC, datetime, time
from difflib import get_close_matches
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any

from townhum.connector import Covered, Draft, Page, Session
from townhum.connector.reading import language_code
from townhum.errors import AccessDenied, BadAnswer, Missing, SkipItem
from townhum.records import DropReason, Window
from townhum_connectors.file_dates import NoZone, read_moment
from townhum_connectors.file_options import Options
from townhum_connectors.file_tables import DelimitedTable, JsonLinesTable, ParquetTable, Row, Table, guess_encoding

__all__ = ["Options", "decode", "hosts", "place", "walk"]

PAGE_ROWS = 1000
"""Rows that are in memory at once."""

_ENOUGH_ROWS = 20
"""Rows without one readable date, by which a date format must be wrong."""

_NOON = time(12)
"""When a file without dates is taken to be written: at noon, so that the day is the same in nearly every time zone."""

_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
"""How zip archives (and so .xlsx and .ods), old Excel files and gzip begin."""

_RATINGS = range(1, 6)


def hosts(options: Options) -> tuple[str, ...]:  # noqa: ARG001  every decoder has this shape
    """None: a file is on this machine."""
    return ()


def place(options: Options) -> str:
    """The file's name, without the folder: the public file shows it."""
    return f"the file {Path(options.path).name}"


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:
    """The whole file, in pages. Rows that lie outside the window are passed over."""
    path = session.file(options.path)
    table = _open(options, path)
    reader = _Reader(options, table, window, str(path.resolve()))
    left_out = 0
    try:
        for rows in reader.pages():
            yield Page(rows, {"columns": table.left_out - left_out} if table.left_out > left_out else {})
            left_out = table.left_out
    except UnicodeError:
        raise BadAnswer(
            'State its encoding, such as encoding = "cp1252".',
            f"it cannot be read as {(options.encoding or guess_encoding(path)).removesuffix('-sig').upper()}",
            where=options.path,
            key="encoding",
        ) from None
    except OSError:
        raise BadAnswer(
            "Check the file and the disk.", "it cannot be read to its end", where=options.path, key="path"
        ) from None
    return Covered()


def decode(kept: Mapping[str, Any], options: Options) -> Draft:
    """One row. Ids and authors are the file's own, however its path is spelled: two files do not share people."""
    text, created_at, item = kept["text"], kept["created_at"], kept["id"]
    if not isinstance(text, str | None) or not isinstance(created_at, datetime) or not isinstance(item, str):
        raise SkipItem(DropReason.BROKEN)
    author = item if options.each_row_is_one_person else _one_spelling(kept["author"])
    file = kept["file"]
    return Draft(
        id=f"{file}\0{item}",
        created_at=created_at,
        text=text or "",
        author=f"{file}\0{author}" if author else None,
        language=language_code(kept["language"]),
        rating=_rating(kept["rating"]),
    )


def _open(options: Options, path: Path) -> Table:
    """The table for a format. Raises `Missing` or `AccessDenied`."""
    try:
        if not path.is_file():
            raise _missing(options.path, path)
        with path.open("rb") as file:
            start = file.read(4)
        if options.kind != "parquet" and start.startswith(_NO_TEXT):
            raise BadAnswer(
                "Save it as CSV, or unpack it.", "it is a spreadsheet or a packed file", where=options.path, key="path"
            )
        columns = options.columns.mapped()
        if options.kind == "parquet":
            return ParquetTable(path, columns, options.path)
        if options.kind == "jsonl":
            return JsonLinesTable(path, columns, options.path, options.encoding)
        delimiter = options.delimiter or ("\t" if options.kind == "tsv" else "")
        return DelimitedTable(path, columns, options.path, options.encoding, delimiter)
    except OSError:
        raise AccessDenied(
            "Let this user read the file.", "it cannot be opened", where=options.path, key="path"
        ) from None


def _missing(given: str, path: Path) -> Missing:
    """The file is not there. A file beside it that is named nearly so is told: it is often the one that was meant."""
    beside = [each.name for each in path.parent.iterdir() if each.is_file()] if path.parent.is_dir() else []
    near = get_close_matches(path.name, beside, n=1)
    hint = f"beside it lies {near[0]}" if near else "a path is seen from the folder sources.toml lies in"
    return Missing("Check path in sources.toml.", f"there is no such file; {hint}", where=given, key="path")


class _Reader:
    """Turns the rows of a table into items under our own names, page by page."""

    def __init__(self, options: Options, table: Table, window: Window, file: str) -> None:
        self._file = file
        self._options = options
        self._table = table
        self._window = window
        self._yes = {answer.strip().casefold() for answer in options.consent_means}
        self._moment_of = self._dating()
        self._alike: Counter[bytes] = Counter()
        self._zoneless = False

    def pages(self) -> Iterator[list[Row]]:
        """At most `PAGE_ROWS` rows at a time. Raises `BadAnswer` when no date of the first page can be read.

        One row without a date, or without a zone, is broken: it must not cost the others.
        """
        table, first = iter(self._table), True
        while rows := list(islice(table, PAGE_ROWS)):
            items = [self._item(row) for row in rows]
            dated = [item for item in items if item is None or item["created_at"] is not None]
            if first and not dated:
                self._refuse(len(items))
            yield [item for item in items if item is None or self._wanted(item["created_at"])]
            first = False

    def _refuse(self, rows: int) -> None:
        """Say what is wrong with the dates of a page that has none."""
        if self._zoneless:
            do, happened, key = (
                'Add time_zone, such as time_zone = "Europe/Amsterdam".',
                "its timestamps state no zone",
                "time_zone",
            )
        elif rows >= _ENOUGH_ROWS:
            do, key = 'State how dates are written, such as date_format = "%d/%m/%Y" or "excel".', "date_format"
            happened = "no row has a date that can be read"
        else:
            return
        raise BadAnswer(do, happened, where=self._options.path, key=key)

    def _item(self, row: Row) -> Row:
        try:
            return None if row is None else self._filled(row)
        except Exception:  # noqa: BLE001  one row may hold anything; it is broken, and the others are read
            return None

    def _filled(self, row: Mapping[str, Any]) -> dict[str, Any]:
        own, created_at = _one_spelling(row.get("id")), self._moment_of(row)
        item = {
            "file": self._file,
            "id": f"id:{own}" if own else self._row_id(row) if self._inside(created_at) else "",
            "created_at": created_at,
            **{name: row.get(name) for name in ("text", "author", "language", "rating")},
        }
        if self._yes:
            item["consented"] = (_one_spelling(row.get("consent")) or "") in self._yes
        return item

    def _row_id(self, row: Mapping[str, Any]) -> str:
        """The id of a row that has none: what stands in it, and which of those that are alike it is.

        Its place in the file would not do: with one row more or less, every later one would be another item.
        """
        said = blake2b(repr(sorted(row.items())).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self._alike[said] += 1
        return f"row:{said.hex()}:{self._alike[said]}"

    def _wanted(self, created_at: datetime | None) -> bool:
        """Rows without a readable date are passed on, to be counted as broken."""
        return created_at is None or self._inside(created_at)

    def _inside(self, created_at: datetime | None) -> bool:
        return created_at is not None and created_at in self._window

    def _dating(self) -> Callable[[Mapping[str, Any]], datetime | None]:
        options = self._options
        if options.collected_on is not None:
            day = datetime.combine(options.collected_on, _NOON, options.zone or UTC)
            return lambda _row: day
        return self._moment

    def _moment(self, row: Mapping[str, Any]) -> datetime | None:
        try:
            return read_moment(row["created_at"], self._options.date_format, self._options.zone).astimezone(UTC)
        except NoZone:
            self._zoneless = True
            return None
        except (ValueError, OverflowError):
            return None


def _one_spelling(value: Any) -> str | None:
    """A cell as a name: 12 and 12.0 are one, and so are two cases of one e-mail address, rather than two people."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if value is None or value != value:  # noqa: PLR0124  NaN, an empty cell to pandas, is the one value unlike itself
        return None
    if not isinstance(value, str | int | float):
        raise SkipItem(DropReason.BROKEN)
    return str(value).strip().casefold() or None


def _rating(value: Any) -> int | None:
    """A whole number from 1 to 5, or None for anything else."""
    try:
        number = float(str(value).replace(",", "."))
    except ValueError:
        return None
    return int(number) if number in _RATINGS else None
