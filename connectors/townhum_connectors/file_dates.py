"""Moments as files write them: by a stated format, or whatever cannot be mistaken for another day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from typing import Any

from townhum_connectors.file_formats import EXCEL, HALF, ISO, UNIX, WORD, ZONE, DateFormat, NoZone, Unread, moment_of

__all__ = ["NoZone", "Unread", "is_moment", "read_moment"]

_EXCEL_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001  a wall-clock day; the file's zone is added after
_EXCEL_LAST = 2_958_465
"""9999-12-31, the last day Excel knows."""

_LONGEST = 100  # characters of a date
_UNIX_DIGITS = 9  # from 1973 on, in seconds; shorter numbers are days, or years
_UNIX_SECONDS = 10.0**11
"""Above it are milliseconds, a thousand times above that microseconds, and so on: as seconds it would be the year 5138."""

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_TIME = (
    rf"(?:(?P<half>{HALF})\s*)?(?P<hour>\d{{1,2}})(?:[:.h](?P<minute>\d{{2}})(?:[:.m](?P<second>\d{{2}}(?:[.,]\d+)?))?)?"
    rf"(?:\s*(?:uhr|hrs?|hs?)\b\.?)?(?:\s*(?P<half_after>{HALF}))?(?:\s*(?P<zone>{ZONE}))?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|\u00ba|\u00aa)?"
_AT = rf"(?:(?:,?\s+|\s*T\s*|,)(?:(?:at|um|\u00e0|a las|\u00e0s|alle|kl\.?|om|klo)\s+)?{_TIME})?"
_SURE = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<year>\d{{4}})\s*[\-/.\u5e74\ub144]\s*(?P<month>\d{{1,2}})\s*[\-/.\u6708\uc6d4]\s*(?P<day>\d{{1,2}})\s*[\u65e5\uc77c]?\.?(?:\s*\([^)\d]{{1,3}}\))?{_AT}",
        rf"(?:{WORD},?\s+)?{_DAY}[\s\-/]*(?:de\s+|of\s+|d\u2019)?(?P<name>{WORD})[.,]?[\s\-/]*(?:de\s+|del\s+)?(?P<year>\d{{4}})\s*(?:\u0433\.)?{_AT}",
        rf"(?P<year>\d{{4}})\.?(?:\s*m\.)?[\s\-/.]*(?P<name>{WORD})[.,]?[\s\-/]*{_DAY}(?:\s*d\.)?{_AT}",
        rf"(?:{WORD},?\s+)?(?P<name>{WORD})\.?\s+{_DAY},?\s+(?P<year>\d{{4}}){_AT}",
        rf"{WORD}\s+(?P<name>{WORD})\s+{_DAY}\s+(?P<hour>\d{{1,2}}):(?P<minute>\d{{2}}):(?P<second>\d{{2}})\s+(?:(?P<zone>{ZONE})\s+)?(?P<year>\d{{4}})",
    )
]
"""Year first, or the month by its name: no day is mistaken for a month."""


def read_moment(value: Any, formats: Sequence[DateFormat], zone: tzinfo | None) -> datetime:
    """An aware moment, by the first of the formats that fits. A day alone is its midnight.

    Raises `NoZone`, or `Unread` for what is no moment: what it says is of the first format.
    """
    read = _read(value.strip() if isinstance(value, str) else value, formats, zone)
    if read.tzinfo is not None:
        return read
    if zone is None:
        raise NoZone
    return read.replace(tzinfo=zone)


def is_moment(formats: Sequence[DateFormat], zone: tzinfo | None) -> Callable[[Any], bool]:
    """Whether a cell tells a moment, in whatever zone."""

    def tells(value: Any) -> bool:
        try:
            read_moment(value, formats, zone or UTC)
        except (ValueError, OverflowError):
            return False
        return True

    return tells


def _read(value: Any, formats: Sequence[DateFormat], zone: tzinfo | None) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    if not formats:
        return _sure(value, zone)
    first: Unread | None = None
    for each in formats:
        try:
            return _by(each, value, zone)
        except Unread as error:
            first = first or error
    raise first or Unread("it is no date")


def _by(one: DateFormat, value: Any, zone: tzinfo | None) -> datetime:
    if one.written == EXCEL:
        return _from_excel(_number(value))
    if one.written == UNIX:
        return _from_unix(_number(value))
    if one.written == ISO:
        return _sure(value, zone)
    if isinstance(value, str) and len(value) <= _LONGEST:
        return one.read(value, zone)
    raise Unread('it is a number: "unix" or "excel" may fit')


def _sure(value: Any, zone: tzinfo | None) -> datetime:
    """ISO 8601, a Unix time, or another form in which day and month cannot be mistaken."""
    if not isinstance(value, str):
        return _from_unix(_number(value), least=10.0**_UNIX_DIGITS)
    if value.isdigit() and len(value) >= _UNIX_DIGITS:
        return _from_unix(float(value))
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        pass
    if not value or len(value) > _LONGEST:
        raise Unread("it is empty" if not value else "it is no date")
    for pattern in _SURE:
        found = pattern.fullmatch(value)
        if found:
            told = found.groupdict()
            return moment_of({**told, "half": told.get("half") or told.get("half_after")}, zone)
    raise Unread("it is not as ISO 8601 has it, and nothing else that cannot be mistaken")


def _number(value: Any) -> float:
    if isinstance(value, str) and len(value) <= _LONGEST and _NUMBER.fullmatch(value):
        return float(value.replace(",", "."))
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return float(value)
    raise Unread("it is no number")


def _from_excel(days: float) -> datetime:
    """Whole seconds: a serial day cannot hold more."""
    if not 0 < days < _EXCEL_LAST + 1:
        raise Unread("it is no serial day of Excel")
    return _EXCEL_DAY_0 + timedelta(seconds=round(days * 86400))


def _from_unix(since: float, *, least: float = 0) -> datetime:
    """Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by how large they are."""
    if not abs(since) >= least:
        raise Unread("it is no date")
    while abs(since) >= _UNIX_SECONDS and since not in {float("inf"), float("-inf")}:
        since /= 1000
    try:
        return datetime.fromtimestamp(since, UTC)
    except (OverflowError, OSError, ValueError):
        raise Unread("it is no Unix time") from None
