"""Rows of a table as items: their moment, what tells them apart, and whether they lie in the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from hashlib import blake2b
from typing import Any

from townhum.errors import BadAnswer
from townhum.records import Window
from townhum_connectors.file_dates import NoZone, Unread, read_moment
from townhum_connectors.file_options import Options
from townhum_connectors.file_spelling import one_spelling
from townhum_connectors.file_tables import Row, Table

PAGE_ROWS = 1000
"""Rows that are in memory at once."""

_ENOUGH_ROWS = 20
"""Rows without one readable date, by which a date format must be wrong."""

_MOST_RATINGS = 1000
"""Different cells whose rating is remembered."""

_NOON = time(12)
"""When a file without dates is taken to be written: at noon, so that the day is the same in nearly every time zone."""


class Reader:
    """Turns the rows of a table into items under our own names, page by page.

    `left_out` is the table's, and counts besides, of the rows of the window or without a date: "undated" rows, those of them that
    state no zone ("zoneless"), and "not_rated" cells, which hold something that is no rating on the scale.
    """

    def __init__(self, options: Options, table: Table, window: Window, file: str) -> None:
        self._file = file
        self._options = options
        self._formats, self._zone, self._scale = options.date_formats, options.zone, options.scale
        self._words = {word.strip().casefold(): stars for word, stars in options.rating_words.items()}
        self._table = table
        self._window = window
        self._yes = {one_spelling(answer) for answer in options.consent_means}
        day = options.collected_on
        self._day = None if day is None else datetime.combine(day, _NOON, options.zone or UTC)
        self._rated: dict[str, int | None] = {}
        self._alike: Counter[bytes] = Counter()
        self._parts: Counter[str] = Counter()
        self.left_out = table.left_out

    def pages(self) -> Iterator[list[Row]]:
        """At most `PAGE_ROWS` rows at a time. Raises `BadAnswer` when nothing of the first page can be read.

        One row without a date, or without a zone, is broken: it must not cost the others.
        """
        table, first, fault = iter(self._table), True, None
        while fault is None:
            rows, fault = _some(table)
            items = [self._item(row) for row in rows]
            if first and items and not any(item and item["created_at"] is not None for item in items):
                self._refuse(items)
            if items:
                yield [item for item in items if item is None or self._wanted(item["created_at"])]
            first = False
        if isinstance(fault, BadAnswer):
            raise fault

    def _refuse(self, items: list[Row]) -> None:
        """Say what is wrong with a first page without a row that can be used, where that can be told."""
        if self.left_out["unreadable"] == len(items):
            do, key = 'State its encoding, such as encoding = "cp1252".', "encoding"
            happened = f"it cannot be read as {' or '.join(self._options.encodings or ('UTF-8',)).upper()}"
        elif self.left_out["zoneless"]:
            do, key = 'Add time_zone, such as time_zone = "Europe/Amsterdam".', "time_zone"
            happened = "its timestamps state no zone"
        elif len(items) >= _ENOUGH_ROWS and None not in items:
            do, key = self._date_advice(), "date_format"
            part = self._parts.most_common(1)
            happened = f"no row has a date that can be read{f': {part[0][0]}' if part else ''}"
        else:
            return
        raise BadAnswer(do, happened, where=self._options.path, key=key)

    def _date_advice(self) -> str:
        if not self._formats:
            return 'State how dates are written, such as date_format = "%d/%m/%Y" or "excel".'
        return f'Mend date_format "{self._formats[0].written}", or give a list of several.'

    def _item(self, row: Row) -> Row:
        try:
            return None if row is None else self._filled(row)
        except Exception:  # noqa: BLE001  one row may hold anything; it is broken, and the others are read
            return None

    def _filled(self, row: Mapping[str, Any]) -> dict[str, Any]:
        own, created_at = one_spelling(row.get("id")), self._day or self._moment(row)
        inside = created_at is not None and created_at in self._window
        item = {
            "file": self._file,
            "id": f"id:{own}" if own else self._row_id(row) if inside else "",
            "created_at": created_at,
            **{name: row.get(name) for name in ("text", "language")},
            "author": row.get("id" if self._options.each_row_is_one_person else "author"),
            "rating": self._rating(row.get("rating")) if inside else None,
        }
        if self._yes:
            item["consented"] = (one_spelling(row.get("consent")) or "") in self._yes
        return item

    def _rating(self, cell: Any) -> int | None:
        if cell is None or cell == "" or cell != cell:  # noqa: PLR0124  NaN, an empty cell to pandas
            return None
        written = str(cell)
        if written not in self._rated:
            if len(self._rated) >= _MOST_RATINGS:
                self._rated.clear()
            self._rated[written] = self._scale.rating(written, self._words)
        rating = self._rated[written]
        if rating is None and written.strip():
            self.left_out["not_rated"] += 1
        return rating

    def _row_id(self, row: Mapping[str, Any]) -> str:
        """The id of a row that has none: what stands in it, and which of those that are alike it is.

        Its place in the file would not do: with one row more or less, every later one would be another item.
        """
        said = blake2b(repr(sorted(row.items())).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        self._alike[said] += 1
        return f"row:{said.hex()}:{self._alike[said]}"

    def _wanted(self, created_at: datetime | None) -> bool:
        """Rows without a readable date are passed on, to be counted as broken."""
        return created_at is None or created_at in self._window

    def _moment(self, row: Mapping[str, Any]) -> datetime | None:
        try:
            return read_moment(row["created_at"], self._formats, self._zone).astimezone(UTC)
        except NoZone:
            self.left_out["zoneless"] += 1
        except Unread as error:
            self._parts[error.part] += 1
        except (ValueError, OverflowError):
            pass
        self.left_out["undated"] += 1
        return None


def _some(table: Iterator[Row]) -> tuple[list[Row], Exception | None]:
    """The rows of a page, and why there are no more after them: the end of the table, or a fault. No row is lost to a fault."""
    rows: list[Row] = []
    try:
        while len(rows) < PAGE_ROWS:
            rows.append(next(table))
    except (StopIteration, BadAnswer) as end:
        return rows, end
    return rows, None
