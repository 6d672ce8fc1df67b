"""Which periods are due now, and which sources may be read for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from townhum.errors import NothingPermitted
from townhum.records import Past, PeriodRef
from townhum.study import Settings
from townhum.study.periods import due_periods, period_of
from townhum.study.permit import Permit, give_permit


@dataclass(frozen=True, slots=True)
class Due:
    """What a run would do now: close these periods, from what is permitted. `next_due` is when there will be more."""

    periods: tuple[PeriodRef, ...]
    permit: Permit
    next_due: datetime


def what_is_due(settings: Settings, *, now: datetime, past: Past, since: date | None, until: date | None) -> Due:
    """Work out which periods are due and which sources may be read. Raises `NothingPermitted`."""
    permit = give_permit(settings, now.astimezone(settings.study.zone).date())
    if not permit.sources:
        reasons = "\n  ".join(str(refusal) for refusal in permit.refusals)
        do = "Mend the sources named here" if reasons else "List a source in sources.toml"
        raise NothingPermitted(f"{do}; `townhum check` explains each.", reasons)
    study = settings.study
    periods = due_periods(
        study.period,
        study.zone,
        now=now,
        lateness=study.lateness,
        released=past.released,
        since=since or study.listen_from or _first_day(past, study.zone),
        until=until,
        not_before=_not_before(settings, now),
    )
    return Due(periods, permit, _next_due(settings, now))


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


def _next_due(settings: Settings, now: datetime) -> datetime:
    study = settings.study
    return period_of(now - study.lateness, study.period, study.zone).window.end + study.lateness
