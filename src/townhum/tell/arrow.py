"""A result as an Arrow table, with the types that DuckDB says."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from townhum.tell.query.result import Result, Value

_TYPES: tuple[tuple[str, pa.DataType], ...] = (
    ("BOOLEAN", pa.bool_()),
    ("TINYINT", pa.int8()),
    ("SMALLINT", pa.int16()),
    ("INTEGER", pa.int32()),
    ("BIGINT", pa.int64()),
    ("UTINYINT", pa.uint8()),
    ("USMALLINT", pa.uint16()),
    ("UINTEGER", pa.uint32()),
    ("UBIGINT", pa.uint64()),
    ("FLOAT", pa.float32()),
    ("DOUBLE", pa.float64()),
    ("DATE", pa.date32()),
    ("TIMESTAMP", pa.timestamp("us")),
    ("TIMESTAMP WITH TIME ZONE", pa.timestamp("us", "UTC")),
)
_BY_NAME = dict(_TYPES)
_DECIMAL = re.compile(r"DECIMAL\((\d+),\s?(\d+)\)")


def to_arrow(result: Result) -> pa.Table:
    """The rows as an Arrow table. What Arrow has no number or moment for, and what is nested, is text: JSON as it travelled.

    Of columns with one name, later ones are called NAME_2, NAME_3 and so on, as in JSON.
    """
    columns = list(zip(*result.rows, strict=True)) if result.rows else [()] * len(result.columns)
    arrays = [_array(values, name) for values, name in zip(columns, result.types, strict=True)]
    return pa.table(arrays, names=list(result.names))


def _array(values: Sequence[Value], name: str) -> pa.Array:
    try:
        return pa.array(values, type=_type(name))
    except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
        return pa.array([_text(value) for value in values], type=pa.string())


def _type(name: str) -> pa.DataType:
    if match := _DECIMAL.fullmatch(name):
        return pa.decimal128(int(match[1]), int(match[2]))
    return _BY_NAME.get(name, pa.string())


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)
