"""Invented places of short reach, listened to on a clock that takes no time."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from jobs import cells
from noises import no_noise
from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, item, manifest, settings, source

from townhum.clock import SimulatedClock
from townhum.connector import Covered
from townhum.keep.store import Store
from townhum.run.job import Asked, run
from townhum.run.listening import Ears, listen
from townhum.run.means import Means
from townhum.run.spooling import Spooling
from townhum.run.watch import Watch

MONDAY = datetime(2026, 11, 8, 23, tzinfo=UTC)
"""When week 46 begins, in Amsterdam."""
AFTER = datetime(2026, 11, 16, 1, tzinfo=UTC)
REACH = {"says": "an hour", "listen": "poll", "every_seconds": 21_600}


class Shows(FakeDecoder):
    """A place that shows, at each moment, those of its items that are there then: `shows` gives them, or raises."""

    def __init__(self, shows, clock):
        super().__init__([])
        self._shows, self._clock = shows, clock

    def walk(self, options, window, session):
        self.pages = [self._shows(self._clock.now())]
        return super().walk(options, window, session)


class Notes(Watch):
    def __init__(self):
        self.said = []

    def waits(self, why):
        self.said.append(why)


def feed(name, shows, clock, *, covered=None, **changes):
    made = Shows(shows, clock)
    made.covered = covered or Covered()
    return source(name, made, manifest_=manifest(reach=REACH, **changes), listen=True)


def hear(folder, sources, clock, *, pipeline=PLAIN_PIPELINE, watch=None, study=None, outdated=lambda: False, **how):
    """Listen; gives the sources that were not heard."""

    @contextmanager
    def opened():
        yield lambda _: NoSession()

    made = settings(*sources, folder=folder, **(study or {}))
    ears = Ears(pipeline, opened, clock, watch or Notes(), outdated=outdated, turn_s=600.0)
    return listen(made, Store(folder / "data"), ears, **how)


def spooling(folder, *sources, series=None):
    return Spooling(settings(*sources, folder=folder), Store(folder / "data"), series)


def close_period(folder, *sources, now=NOW, key=KEY, watch=None, pipeline=PLAIN_PIPELINE, **asked):
    store = Store(folder / "data")
    means = Means(lambda: pipeline, lambda _: NoSession(), SimulatedClock(now), key, watch or Watch(), lambda: no_noise)
    made = settings(*sources, folder=folder)
    return run(made, store, means, Asked(trust_clock=True, **asked)), store


def hours(many):
    return timedelta(hours=many)


__all__ = [
    "AFTER",
    "IN_WEEK_46",
    "MONDAY",
    "Notes",
    "cells",
    "close_period",
    "feed",
    "hear",
    "hours",
    "item",
    "spooling",
]
