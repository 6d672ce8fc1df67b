"""Parquet as rows under our own names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from townhum.errors import BadAnswer
from townhum_connectors.file_headings import places_of
from townhum_connectors.file_tables import Row

_ROWS = 1_000
"""Rows of a batch."""

_UUID_BYTES = 16


class ParquetTable:
    """Parquet. Only the mapped columns are read from disk; one whose type cannot be what it is mapped to is refused at once."""

    def __init__(self, path: Path, columns: Mapping[str, str], where: str) -> None:
        self._path, self._columns, self._where = path, columns, where
        self.left_out: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Row]:
        import pyarrow as pa  # noqa: PLC0415  a tenth of a second, for those alone who read Parquet
        import pyarrow.parquet as pq  # noqa: PLC0415

        try:
            with pq.ParquetFile(self._path) as file:
                schema = file.schema_arrow
                places = places_of(self._columns, schema.names, self._where)
                for ours, place in places.items():
                    self._suits(ours, schema.field(place), pa)
                self.left_out["columns"] = len(schema.names) - len(set(places.values()))
                names = {ours: schema.names[place] for ours, place in places.items()}
                for batch in file.iter_batches(_ROWS, columns=sorted(set(names.values()))):
                    yield from _rows(batch, names, pa)
        except (pa.ArrowException, OSError, ValueError, KeyError):
            raise BadAnswer(
                "Export the file again.", "it is not a whole Parquet file", where=self._where, key="path"
            ) from None

    def _suits(self, ours: str, field: Any, pa: Any) -> None:
        """Raise `BadAnswer` where no cell of a column could be read as what it is mapped to."""
        kind = _bare_type(field.type, pa)
        is_text = (
            pa.types.is_string(kind)
            or pa.types.is_large_string(kind)
            or _is_bytes(kind, pa)
            or _is_string_view(kind, pa)
        )
        is_number = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
        is_moment = pa.types.is_timestamp(kind) or pa.types.is_date(kind)
        suits = {
            "text": is_text,
            "created_at": is_text or is_number or is_moment,
            "rating": is_text or is_number,
            "language": is_text,
        }.get(ours, is_text or is_number or pa.types.is_boolean(kind) or _is_uuid(kind))
        if not suits and not pa.types.is_null(kind):
            raise BadAnswer(
                f'Write the column "{self._columns[ours]}" as text.',
                f"its type is {_in_words(kind, pa)}, which cannot be {ours}",
                where=self._where,
                key="columns",
            )


def _bare_type(kind: Any, pa: Any) -> Any:
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _is_bytes(kind: Any, pa: Any) -> bool:
    return bool(pa.types.is_binary(kind) or pa.types.is_large_binary(kind) or pa.types.is_fixed_size_binary(kind))


def _is_string_view(kind: Any, pa: Any) -> bool:
    return str(kind) in {"string_view", "binary_view"} and hasattr(pa, "string_view")


def _is_uuid(kind: Any) -> bool:
    return getattr(kind, "extension_name", "") == "arrow.uuid"


def _in_words(kind: Any, pa: Any) -> str:
    """The type without what it is made of: names within it may be anything."""
    nested = "a list" if pa.types.is_list(kind) or pa.types.is_large_list(kind) else "a table in a cell"
    return nested if pa.types.is_nested(kind) else str(kind)


def _rows(batch: Any, names: Mapping[str, str], pa: Any) -> Iterator[Row]:
    cells = {}
    for ours, theirs in names.items():
        column = batch.column(theirs)
        if pa.types.is_timestamp(column.type):  # nanoseconds are more than a datetime can hold
            column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
        read = _as_text if _is_bytes(_bare_type(column.type, pa), pa) or "binary" in str(column.type) else _as_it_is
        cells[ours] = [_value(cell, read) for cell in column]
    for row in range(batch.num_rows):
        yield {ours: values[row] for ours, values in cells.items()}


def _value(cell: Any, read: Callable[[Any], Any]) -> Any:
    """One cell, or None where it is a moment that no calendar has."""
    try:
        return read(cell.as_py())
    except (OverflowError, ValueError):
        return None


def _as_it_is(value: Any) -> Any:
    return value


def _as_text(value: Any) -> Any:
    """Bytes as the UTF-8 that they are; sixteen that are no words as a UUID, others as their figures."""
    if not isinstance(value, bytes):
        return value
    try:
        text = value.decode()
    except UnicodeError:
        text = ""
    if len(value) == _UUID_BYTES and not (text and text.isprintable()):
        return str(UUID(bytes=value))
    return text or value.hex()
