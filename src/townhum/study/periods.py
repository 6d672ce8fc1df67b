"""Closed days, ISO weeks and blocks of four of them, in the study's time zone, and which of them are closed and free."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, cast
from zoneinfo import ZoneInfo

from townhum.records import PeriodRef, Window

Kind = Literal["day", "week", "four_weeks"]

DAYS: Mapping[Kind, int] = {"day": 1, "week": 7, "four_weeks": 28}
"""How many days a period has."""

IN_WORDS: Mapping[Kind, str] = {"day": "days", "week": "weeks", "four_weeks": "four-week periods"}
"""What periods of a kind are called."""

_COUNTED_FROM = date(2024, 1, 1)
"""A Monday, and the first day of ISO week 1: four-week periods are blocks from here on, in either direction, for everyone."""


def period_of(moment: datetime, kind: Kind, zone: ZoneInfo) -> PeriodRef:
    """The period that holds a moment. A day with a change of the clock has 23 or 25 hours."""
    return period_on(day_in(moment, zone), kind, zone)


def period_on(day: date, kind: Kind, zone: ZoneInfo) -> PeriodRef:
    """The period that holds a day of the zone."""
    return _period_from(_first_day(day, kind), kind, zone)


def day_in(moment: datetime, zone: ZoneInfo) -> date:
    """The day that it is in a zone at a moment."""
    return moment.astimezone(zone).date()


def closed_periods(
    kind: Kind,
    zone: ZoneInfo,
    *,
    now: datetime,
    lateness: timedelta,
    released: Mapping[str, Window],
    since: date | None,
    until: date | None = None,
    not_before: datetime | None = None,
) -> Iterator[PeriodRef]:
    """The closed periods that wait to be processed, oldest first: ended, past their lateness, and not yet released.

    A period that shares a moment with a released one is never due: after a change of the time zone the first periods that
    are wholly free are.
    `since` lies in the first period looked at; without it only the last closed period is due. `until` lies in the last.
    A period that begins before `not_before` is never due.
    """
    last = last_closed(kind, zone, now - lateness)
    current = last if since is None else period_on(since, kind, zone)
    while current.window.start <= last.window.start:
        if until is not None and day_in(current.window.start, zone) > until:
            return
        if _is_free(current, released) and (not_before is None or current.window.start >= not_before):
            yield current
        current = following(current, zone)


def following(period: PeriodRef, zone: ZoneInfo) -> PeriodRef:
    """The period after this one."""
    return period_of(period.window.end, cast("Kind", period.kind), zone)


def last_closed(kind: Kind, zone: ZoneInfo, moment: datetime) -> PeriodRef:
    """The last period that is over at a moment."""
    current = period_of(moment, kind, zone)
    return period_of(current.window.start - timedelta(microseconds=1), kind, zone)


def _is_free(period: PeriodRef, released: Mapping[str, Window]) -> bool:
    own = period.window
    return period.label not in released and not any(own.start < w.end and w.start < own.end for w in released.values())


def _first_day(day: date, kind: Kind) -> date:
    return day - timedelta(days=(day - _COUNTED_FROM).days % DAYS[kind])


def _period_from(first: date, kind: Kind, zone: ZoneInfo) -> PeriodRef:
    after = first + timedelta(days=DAYS[kind])
    return PeriodRef(_label(first, kind), kind, Window(_midnight(first, zone), _midnight(after, zone)))


def _label(first: date, kind: Kind) -> str:
    year, week, _ = first.isocalendar()
    return {"day": first.isoformat(), "week": f"{year}-W{week:02d}", "four_weeks": f"{year}-W{week:02d}-4w"}[kind]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
