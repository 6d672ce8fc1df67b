"""Dates by a stated format: the letters of `strptime`, read as exporters write them, and with a word for the part that fails."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache, cached_property
from zoneinfo import ZoneInfo

from townhum_connectors.file_words import HALVES, ZONES, half_pattern, month_of, plain

EXCEL, UNIX, ISO = "excel", "unix", "iso"

HALF = half_pattern()
WORD = r"(?:th(?:\u00e1ng|g\.?)\s*\d{1,2}|\d{1,2}\s?[\u6708\uc6d4]|[^\d\s,/:\-]+)"
ZONE = (
    r"(?:(?:GMT|UTC|UT)?\s*[+\-\u2212]\d{1,2}(?::?\d{2}(?::?\d{2})?)?(?:\s+[A-Z]{1,5})?|[A-Za-z]+(?:/[A-Za-z_+\-\d]+)+|[A-Za-z]{1,5})"
    r"(?:\s*[\[(][^\])]*[\])])?"
)
_OFFSET = re.compile(r"(?:GMT|UTC|UT)?\s*([+\-\u2212])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?", re.IGNORECASE)

_SHORT = {"F": "%Y-%m-%d", "T": "%H:%M:%S", "R": "%H:%M", "D": "%m/%d/%y", "e": "%d", "h": "%b"}
_PARTS: Mapping[str, tuple[str, str, str]] = {
    "Y": ("year", r"\d{4}", "the year"),
    "y": ("short", r"\d{2}", "the year of two figures"),
    "m": ("month", r"\d{1,2}", "the month"),
    "B": ("name", WORD, "the month's name"),
    "b": ("name", WORD, "the month's name"),
    "d": ("day", r"\d{1,2}", "the day"),
    "j": ("of_year", r"\d{1,3}", "the day of the year"),
    "H": ("hour", r"\d{1,2}", "the hour"),
    "I": ("hour", r"\d{1,2}", "the hour"),
    "M": ("minute", r"\d{1,2}", "the minute"),
    "S": ("second", r"\d{1,2}(?:[.,]\d+)?", "the second"),
    "f": ("fraction", r"\d+", "the fraction of a second"),
    "p": ("half", HALF, "the half of the day (AM or PM)"),
    "z": ("zone", ZONE, "the zone"),
    "Z": ("zone", ZONE, "the zone"),
    "A": ("weekday", r"[^\d\s,]+", "the weekday"),
    "a": ("weekday", r"[^\d\s,]+", "the weekday"),
}
_NEEDED = ({"year", "short"}, {"month", "name", "of_year"}, {"day", "of_year"})
_MIDNIGHT = 24  # the hour at the end of a day
_LEAP_SECOND = 60
_PIVOT = 69  # two figures from 69 on are of the last century, as POSIX has it


class NoZone(Exception):
    """A timestamp without a zone, in a file whose zone nobody stated."""


class Unread(ValueError):
    """What is no date of this format. `part` says which part of it does not fit, in words of ours."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


@dataclass(frozen=True)
class DateFormat:
    """How dates are written: as sources.toml says it, and cut into its parts, each a pattern and its words."""

    written: str
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def tells_zone(self) -> bool:
        """Whether a date of this format may state its zone itself."""
        return self.written in {UNIX, ISO} or "%z" in self.written or "%Z" in self.written

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The whole of it."""
        return re.compile("".join(pattern for pattern, _ in self.parts), re.IGNORECASE)

    def read(self, cell: str, zone: tzinfo | None) -> datetime:
        """The moment that a cell tells. Raises `Unread`, or `NoZone`."""
        found = self.pattern.fullmatch(cell)
        return moment_of(found.groupdict(), zone) if found else self._fails(cell)

    def _fails(self, cell: str) -> datetime:
        """Say the first part of the format from which on the cell does not fit."""
        so_far = ""
        for pattern, words in self.parts:
            so_far += pattern
            if not re.match(so_far, cell, re.IGNORECASE):
                raise Unread(f"{words} does not fit")
        raise Unread("something stands after what date_format tells")


@cache
def date_format(written: str) -> DateFormat:
    """A format out of sources.toml. Raises `ValueError` where it does not tell the day."""
    if written in {EXCEL, UNIX, ISO}:
        return DateFormat(written)
    parts: list[tuple[str, str]] = []
    told: set[str] = set()
    spelled = re.sub(r"%[-#]?([FTRDeh])", lambda short: _SHORT[short[1]], written)
    for letter, blank, text in re.findall(r"%[-#]?(.)|(\s+)|([^%\s]+)", spelled):
        if letter == "%" or blank or text:
            parts.append(
                (r"\s*" if blank else re.escape(letter or text), "a blank" if blank else f'"{letter or text}"')
            )
            continue
        name, pattern, words = _PARTS.get(letter, ("", "", ""))
        if not name or name in told:
            raise ValueError(f"%{letter} {'is there twice' if name else 'cannot be read'}: {_USE}")
        told.add(name)
        parts.append((f"(?P<{name}>{pattern})", f"{words} (%{letter})"))
    if not all(told & each for each in _NEEDED):
        raise ValueError(_USE)
    return DateFormat(written, tuple(_loosened(parts)))


_USE = 'use day, month and year as in "%d/%m/%Y", or "excel", "unix" or "iso"'


def _loosened(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A fraction of a second may be there or not, whether the format has it or not."""
    joined = list(parts)
    for at, (pattern, words) in enumerate(parts):
        if pattern.startswith("(?P<fraction>") and at and parts[at - 1][0] in {re.escape("."), ","}:
            joined[at - 1] = ("", "")
            joined[at] = (rf"(?:[.,]{pattern})?", words)
            before = parts[at - 2] if at > 1 else ("", "")
            if before[0].startswith("(?P<second>"):
                joined[at - 2] = (r"(?P<second>\d{1,2})", before[1])
    return [part for part in joined if part[0]]


def moment_of(told: Mapping[str, str | None], zone: tzinfo | None) -> datetime:
    """The moment of some named parts, aware where one of them is a zone. Raises `Unread`."""
    month = _month(told)
    second, _, behind = (told.get("second") or "0").replace(",", ".").partition(".")
    fraction = told.get("fraction") or behind or "0"
    hour = _hour(int(told.get("hour") or 0), told.get("half"))
    day = timedelta(days=int(told.get("of_year") or 1) - 1)
    try:
        read = datetime(  # noqa: DTZ001  its zone is put on below
            _year(told),
            month,
            int(told.get("day") or 1),
            hour % _MIDNIGHT,
            int(told.get("minute") or 0),
        )
    except ValueError:
        raise Unread("day, month, hour or minute is one that no calendar has") from None
    exact = timedelta(seconds=int(second), microseconds=int(fraction[:6].ljust(6, "0")))
    if int(second) > _LEAP_SECOND:
        raise Unread("the second does not fit")
    if hour > _MIDNIGHT or (hour == _MIDNIGHT and (read.minute or exact)):
        raise Unread("the hour does not fit")
    read += day + exact + timedelta(days=hour // _MIDNIGHT)
    return read if not told.get("zone") else read.replace(tzinfo=zone_of(str(told["zone"]), read, zone))


def _year(told: Mapping[str, str | None]) -> int:
    short = told.get("short")
    if short is None:
        return int(told["year"] or 0)
    return int(short) + (1900 if int(short) >= _PIVOT else 2000)


def _month(told: Mapping[str, str | None]) -> int:
    name = told.get("name")
    if name is None:
        month = int(told.get("month") or 1)
        if not 1 <= month <= 12:  # noqa: PLR2004  months
            raise Unread("the month does not fit: are day and month the other way round?")
        return month
    month = month_of(name) or 0
    if not month:
        raise Unread("the month's name is in no language that is known")
    return month


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 0 <= hour <= 12:  # noqa: PLR2004  hours of a half of the day
        raise Unread("the hour does not fit a half of the day (AM or PM)")
    return hour % 12 + HALVES[plain(half)]


def zone_of(written: str, at: datetime, stated: tzinfo | None) -> tzinfo:
    """A zone as files write it. What the stated zone calls itself goes before what others call theirs. Raises `Unread`."""
    bare = re.split(r"\s*[\[(]|(?<=\d)\s+(?=[A-Za-z])", written, maxsplit=1)[0]
    found = _OFFSET.fullmatch(bare)
    if found:
        hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
        ahead = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        if ahead >= timedelta(days=1) or minutes >= 60:  # noqa: PLR2004  minutes of an hour
            raise Unread("the zone does not fit")
        return timezone(ahead if found[1] == "+" else -ahead)
    name = bare.upper()
    if stated is not None:
        for fold in (0, 1):
            own = at.replace(tzinfo=stated, fold=fold)
            if own.tzname() == name:
                return timezone(own.utcoffset() or timedelta())
    if name in ZONES:
        return timezone(ZONES[name])
    try:
        return ZoneInfo(bare)
    except (OSError, ValueError, KeyError):
        raise Unread("the zone's name is not known") from None
