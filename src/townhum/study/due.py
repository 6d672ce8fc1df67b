"""Which periods are due now, and which sources may be read for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from townhum.errors import NothingPermitted, UsageError
from townhum.records import Past, PeriodRef
from townhum.records.budget import PROFILES
from townhum.study import Settings
from townhum.study.periods import DAYS, IN_WORDS, Kind, closed_periods, day_in, following, last_closed, period_of
from townhum.study.permit import Permit, give_permit
from townhum.study.yearly import YearsBudget, fit_in_a_year

MOST_AT_ONCE = 60
"""Periods one run closes at most: their signals wait in memory together. The next run takes the rest."""


@dataclass(frozen=True, slots=True)
class Due:
    """What a run would do now: close these periods, from what is permitted. `next_due` is when there will be more.

    `over` are closed periods that the year's budget has no room for; they are never released. Where the newest one looked at
    is among them, nothing goes on before `spent_until`, the first day of the first period that there is room for again.
    """

    periods: tuple[PeriodRef, ...]
    permit: Permit
    next_due: datetime
    over: tuple[PeriodRef, ...] = ()
    spent_until: date | None = None


def what_is_due(settings: Settings, *, now: datetime, past: Past, since: date | None, until: date | None) -> Due:
    """Work out which periods are due and which sources may be read.

    Raises `NothingPermitted`, and `UsageError` where the study released periods of another length before.
    """
    permit = give_permit(settings, settings.study.day_of(now))
    if not permit.sources:
        reasons = "\n  ".join(str(refusal) for refusal in permit.refusals)
        do = "Mend the sources named here" if reasons else "List a source in sources.toml"
        raise NothingPermitted(f"{do}; `townhum check` explains each.", reasons)
    study = settings.study
    _refuse_another_length(study.period, past)
    closed = closed_periods(
        study.period,
        study.zone,
        now=now,
        lateness=study.lateness,
        released=past.released,
        since=since or study.listen_from or _first_day(past, study.zone),
        until=until,
        not_before=_not_before(settings, now),
    )
    return _within_the_year(closed, Due((), permit, next_due(settings, now)), settings, past)


def to_rehearse(
    settings: Settings, *, now: datetime, past: Past, since: date | None = None, until: date | None = None
) -> Due:
    """The one period that a rehearsal takes: the oldest that is due; before anything was drawn the last before `listen_from`.

    Where a span is asked for, it is the oldest due in it. So no period of the study's own is spent on a first rehearsal. Raises as `what_is_due` does.
    """
    due = what_is_due(settings, now=now, past=past, since=since, until=until)
    begins = settings.study.listen_from
    if past.released or begins is None or since or until:
        return replace(due, periods=due.periods[:1])
    study = settings.study
    moment = min(datetime.combine(begins, time(), tzinfo=study.zone), now - study.lateness)
    before = last_closed(study.period, study.zone, moment)
    kept = before.window.start >= now - study.retention
    return replace(due, periods=(before,) if kept else due.periods[:1])


def start_of(settings: Settings, now: datetime) -> date:
    """The first day of the first period that `--since start` looks at, by what was configured alone.

    It lies as far back as every source reaches that states it, as numbers are kept, and no further than one run and, where the
    profile has a yearly budget, one year have room for. Never before `listen_from`.
    """
    study, rules = settings.study, settings.release
    room = fit_in_a_year(study.period, rules.spends, PROFILES[rules.profile].yearly) or MOST_AT_ONCE
    last = last_closed(study.period, study.zone, now - study.lateness)
    back = timedelta(days=DAYS[study.period] * (min(room, MOST_AT_ONCE) - 1))
    reaches = [source.connector.manifest.reach.days for source in settings.sources]
    stated = [] if None in reaches else [now - timedelta(days=max(days for days in reaches if days))]
    oldest = max(now - study.retention, *stated) if stated else now - study.retention
    first = period_of(oldest, study.period, study.zone)
    first = first if first.window.start >= oldest else following(first, study.zone)
    days = [day_in(last.window.start, study.zone) - back, day_in(first.window.start, study.zone)]
    return max([*days, study.listen_from] if study.listen_from else days)


def _refuse_another_length(kind: Kind, past: Past) -> None:
    others = sorted(IN_WORDS[other] for other in IN_WORDS if other in past.kinds and other != kind)
    if others:
        raise UsageError(
            f"Begin a new folder with --data for {IN_WORDS[kind]}, or write the old period into study.toml again.",
            f"a study has one period length, and this one released {' and '.join(others)}",
        )


def _within_the_year(closed: Iterable[PeriodRef], due: Due, settings: Settings, past: Past) -> Due:
    """Of the closed periods those that the year's budget has room for, oldest first, and no more than one run takes."""
    rules = settings.release
    budget = YearsBudget(past.spent, rules.spends, PROFILES[rules.profile].yearly)
    fit: list[PeriodRef] = []
    over: list[PeriodRef] = []
    for period in closed:
        (fit if budget.take(period) else over).append(period)
        if len(fit) == MOST_AT_ONCE:
            break
    stopped = over and not (fit and fit[-1].window.start > over[-1].window.start)
    zone = settings.study.zone
    again = budget.next_after(over[-1], zone).window.start.astimezone(zone).date() if stopped else None
    return replace(due, periods=tuple(fit), over=tuple(over), spent_until=again)


def _first_day(past: Past, zone: ZoneInfo) -> date | None:
    """The day the first period began that was ever released or held: every one since then is due once."""
    windows = (*past.released.values(), *past.held.values())
    return min((window.start.astimezone(zone).date() for window in windows), default=None)


def _not_before(settings: Settings, now: datetime) -> datetime:
    """Periods that begin earlier are too old to keep, or lie before the day listening was to begin."""
    study = settings.study
    oldest = now - study.retention
    if study.listen_from is None:
        return oldest
    return max(oldest, datetime.combine(study.listen_from, time(), tzinfo=study.zone))


def next_due(settings: Settings, now: datetime) -> datetime:
    """When the next period is due, whatever is now: of those that do not begin before `listen_from`."""
    study = settings.study
    period = period_of(now - study.lateness, study.period, study.zone)
    while study.listen_from and day_in(period.window.start, study.zone) < study.listen_from:
        period = following(period, study.zone)
    return period.window.end + study.lateness
