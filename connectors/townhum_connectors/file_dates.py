"""Moments as files write them: ISO 8601, Excel's serial days, Unix seconds, or a stated format."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from townhum_connectors.file_options import EXCEL, UNIX

_EXCEL_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001  a wall-clock day; the file's zone is added after
_EXCEL_LAST = 2_958_465
"""9999-12-31, the last day Excel knows."""


class NoZone(Exception):
    """A timestamp without a zone, in a file whose zone nobody stated."""


def read_moment(value: Any, date_format: str | None, zone: tzinfo | None) -> datetime:
    """An aware moment. A day alone is its midnight. Raises `NoZone`, or `ValueError` for what is no moment."""
    read = _read(value.strip() if isinstance(value, str) else value, date_format)
    if read.tzinfo is not None:
        return read
    if zone is None:
        raise NoZone
    return read.replace(tzinfo=zone)


def _read(value: Any, date_format: str | None) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    if date_format == EXCEL:
        return _from_excel(_number(value))
    if date_format == UNIX:
        return _from_unix(_number(value))
    if not isinstance(value, str):
        raise ValueError("not a moment")  # noqa: TRY004  one error for every way of not being a moment
    return datetime.strptime(value, date_format) if date_format else datetime.fromisoformat(value)  # noqa: DTZ007


def _number(value: Any) -> float:
    if isinstance(value, str):
        return float(value.replace(",", "."))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise ValueError("not a number")


def _from_excel(days: float) -> datetime:
    """Whole seconds: a serial day cannot hold more."""
    if not 0 < days < _EXCEL_LAST + 1:
        raise ValueError("not a serial day")
    return _EXCEL_DAY_0 + timedelta(seconds=round(days * 86400))


def _from_unix(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError):
        raise ValueError("not a Unix time") from None
