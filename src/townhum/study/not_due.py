"""Why closed and coming periods are not due: said where somebody asked for them, or where a run had nothing to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain
from zoneinfo import ZoneInfo

from townhum.records import Past, PeriodRef, Window
from townhum.study import Settings
from townhum.study.due import MOST_AT_ONCE, Due
from townhum.study.durations import in_words
from townhum.study.periods import day_in, following, last_closed, period_on

_HARDLY = 0.1  # of a period's rho: no more is spent where nothing was drawn but whether anybody was heard


@dataclass(frozen=True, slots=True)
class NotDue:
    """Neighbouring periods that are not due, for one reason, from the first to the last of them."""

    first: PeriodRef
    last: PeriodRef
    why: str

    @property
    def named(self) -> str:
        """Their labels."""
        return self.first.label if self.first == self.last else f"{self.first.label} to {self.last.label}"


def why_not_due(
    settings: Settings, due: Due, *, now: datetime, past: Past, since: date | None, until: date | None
) -> tuple[NotDue, ...]:
    """Every period of the span that is not due, oldest first; without a span those since the last that was released.

    A span ends with the period that goes on now, or where it lies ahead with its own first one.
    """
    study = settings.study
    newest = max((window.start for window in past.released.values()), default=now)
    last = last_closed(study.period, study.zone, now)
    begins = since or until or day_in(min(newest, last.window.start), study.zone)
    current = period_on(begins, study.period, study.zone)
    wanted = {period.label for period in due.periods}
    found: list[NotDue] = []
    while True:
        if current.label not in wanted:
            _join(found, NotDue(current, current, _why(current, settings, due, now, past)))
        if current.window.end > now:
            return tuple(found)
        current = following(current, study.zone)
        if until is not None and day_in(current.window.start, study.zone) > until:
            return tuple(found)


def _join(found: list[NotDue], one: NotDue) -> None:
    if found and found[-1].why == one.why and found[-1].last.window.end == one.first.window.start:
        found[-1] = replace(found[-1], last=one.last)
    else:
        found.append(one)


def _why(period: PeriodRef, settings: Settings, due: Due, now: datetime, past: Past) -> str:
    """Why one period is not due. The first reason that holds is told."""
    reasons = chain(
        _by_the_past(period, settings, now, past),
        _by_the_study(period, settings, now),
        _by_the_clock(period, settings, now),
        _by_the_plan(period, due),
    )
    return next(reasons, "it was not asked for: --since takes a day of the first period")


def _by_the_clock(period: PeriodRef, settings: Settings, now: datetime) -> Iterator[str]:
    study, window = settings.study, period.window
    late = window.end + study.lateness
    after = f"it is due from {_moment(late, study.zone)} on"
    if window.start > now:
        yield f"it has not begun; {after}"
    elif window.end > now:
        yield f"it is not over; {after}"
    elif late > now:
        yield f"it is over, and late posts are waited for ({in_words(study.lateness)}, lateness in study.toml); {after}"


def _by_the_past(period: PeriodRef, settings: Settings, now: datetime, past: Past) -> Iterator[str]:
    if period.label in past.released:
        yield _fate(period, settings, now, past)
    for label, other in past.released.items():
        if _share(period.window, other):
            yield f"it shares days with {label}, which was drawn, and no day is released twice"


def _by_the_study(period: PeriodRef, settings: Settings, now: datetime) -> Iterator[str]:
    study, window = settings.study, period.window
    if study.listen_from and day_in(window.start, study.zone) < study.listen_from:
        yield f"it begins before listen_from in study.toml ({study.listen_from})"
    if window.start < now - study.retention:
        yield f"it is older than numbers are kept ({in_words(study.retention)}, retention in study.toml)"


def _by_the_plan(period: PeriodRef, due: Due) -> Iterator[str]:
    if period in due.over:
        yield "the year's budget of the study's profile has no room for it"
    elif len(due.periods) == MOST_AT_ONCE:
        yield f"one run closes {MOST_AT_ONCE} periods, and the next takes it"


def _fate(period: PeriodRef, settings: Settings, now: datetime, past: Past) -> str:
    fate, on = past.fates.get(period.label, "released"), past.released_on.get(period.label)
    if fate == "released":
        return f"it was released on {_moment(on, settings.study.zone)} already" if on else "it was released already"
    if fate == "rehearsed":
        return "it was rehearsed and waits: `townhum run --release` publishes it"
    if period.window.end <= now - settings.study.retention:
        return "it was released, and its numbers were deleted when their retention was over"
    if past.spent[period.label][1] < _HARDLY * settings.release.spends:
        return (
            "it was left out for good: it lies before the first in which `--since start` heard more than next to nobody"
        )
    return "it was rehearsed, the configuration changed, and it is spent: no period is drawn twice"


def _share(one: Window, other: Window) -> bool:
    return one.start < other.end and other.start < one.end


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M} ({zone.key})"
