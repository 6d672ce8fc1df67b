"""Closed days and ISO weeks in the study's time zone, and which of them are due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from townhum.records import PeriodRef, Window

Kind = Literal["day", "week"]

MOST_AT_ONCE = 60
"""Periods one run closes at most: their signals wait in memory together. The next run takes the rest."""

_DAYS = {"day": 1, "week": 7}


def period_of(moment: datetime, kind: Kind, zone: ZoneInfo) -> PeriodRef:
    """The period that holds a moment. A day with a change of the clock has 23 or 25 hours."""
    return _period_from(_first_day(moment.astimezone(zone).date(), kind), kind, zone)


def due_periods(
    kind: Kind,
    zone: ZoneInfo,
    *,
    now: datetime,
    lateness: timedelta,
    released: Mapping[str, Window],
    since: date | None,
    until: date | None = None,
    not_before: datetime | None = None,
) -> tuple[PeriodRef, ...]:
    """The closed periods to process now, oldest first: ended, past their lateness, and not yet released.

    A period that shares a moment with a released one is never due: after a change from weeks to days, or of the time
    zone, the first periods that are wholly free are.
    `since` lies in the first period looked at; without it only the last closed period is due. `until` lies in the last.
    A period that begins before `not_before` is never due.
    """
    last = _last_closed(kind, zone, now - lateness)
    first = last if since is None else _period_from(_first_day(since, kind), kind, zone)
    due: list[PeriodRef] = []
    current = first
    while current.window.start <= last.window.start and len(due) < MOST_AT_ONCE:
        if until is not None and current.window.start.astimezone(zone).date() > until:
            break
        if _is_free(current, released) and (not_before is None or current.window.start >= not_before):
            due.append(current)
        current = following(current, zone)
    return tuple(due)


def following(period: PeriodRef, zone: ZoneInfo) -> PeriodRef:
    """The period after this one."""
    return period_of(period.window.end, "week" if period.kind == "week" else "day", zone)


def _is_free(period: PeriodRef, released: Mapping[str, Window]) -> bool:
    own = period.window
    return period.label not in released and not any(own.start < w.end and w.start < own.end for w in released.values())


def _last_closed(kind: Kind, zone: ZoneInfo, moment: datetime) -> PeriodRef:
    current = period_of(moment, kind, zone)
    return period_of(current.window.start - timedelta(microseconds=1), kind, zone)


def _first_day(day: date, kind: Kind) -> date:
    return day - timedelta(days=day.weekday()) if kind == "week" else day


def _period_from(first: date, kind: Kind, zone: ZoneInfo) -> PeriodRef:
    year, week, _ = first.isocalendar()
    label = f"{year}-W{week:02d}" if kind == "week" else first.isoformat()
    return PeriodRef(label, kind, Window(_midnight(first, zone), _midnight(first + timedelta(days=_DAYS[kind]), zone)))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
