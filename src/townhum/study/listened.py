"""Which sources are listened to between runs, and how long what was heard is kept at most."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from townhum.records import PeriodRef
from townhum.study.model import Settings, Source, Study
from townhum.study.periods import DAYS, period_of, period_on

_AFTER_ITS_GRACE = timedelta(days=7)
"""How long a period's key may live beyond lateness and grace: a week in which a broken run can be mended. Our choice."""


def is_listened(source: Source) -> bool:
    """Whether a source is read by `townhum listen`: a stream is in no other way, a feed where sources.toml says so."""
    way = source.connector.manifest.reach.listen
    return way == "stream" or (way == "poll" and source.permission.listen)


def open_periods(settings: Settings, now: datetime) -> tuple[PeriodRef, ...]:
    """The periods of which something may be heard now: the one that is on, and the one before until its lateness is over."""
    study = settings.study
    current = period_of(now, study.period, study.zone)
    before = period_of(current.window.start - timedelta(microseconds=1), study.period, study.zone)
    both = (before, current) if now < before.window.end + study.lateness else (current,)
    begins = study.listen_from
    return tuple(each for each in both if begins is None or each.window.start.astimezone(study.zone).date() >= begins)


def kept_until(settings: Settings, label: str) -> datetime | None:
    """When the key of a period is destroyed at the latest, whether it was committed or not; None for no label of this study's."""
    study = settings.study
    period = period_named(settings, label)
    return None if period is None else period.window.end + study.lateness + study.grace + _AFTER_ITS_GRACE


def longest_kept(study: Study) -> timedelta:
    """From the first thing heard in a period until its key is destroyed, at the most."""
    return timedelta(days=DAYS[study.period]) + study.lateness + study.grace + _AFTER_ITS_GRACE


def period_named(settings: Settings, label: str) -> PeriodRef | None:
    """The period of this study that has a label; None for one that no period of this length has."""
    study = settings.study
    try:
        day = date.fromisoformat(label if study.period == "day" else f"{label.removesuffix('-4w')}-1")
    except ValueError:
        return None
    found = period_on(day, study.period, study.zone)
    return found if found.label == label else None
