"""The weeks of the demo as they pass: its stream is listened to, and the job runs every second week, as a scheduler would have it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial

from townhum.cli.running import TerminalWatch
from townhum.clock import Clock
from townhum.demo import moments
from townhum.demo.story import WEEKS
from townhum.keep.store import Store
from townhum.run.job import run
from townhum.run.listening import Ears, listen
from townhum.run.means import Means, pipeline_of, sessions_of
from townhum.run.pipeline import Pipeline
from townhum.run.report import RunReport
from townhum.run.sessions import open_sessions
from townhum.run.spooling import Spooling
from townhum.run.watch import Watch
from townhum.study import Settings

_AT_FIRST = timedelta(seconds=10)
_AFTER_A_WEEK = timedelta(minutes=10)
_TURN_S = 0.02


def stops() -> Iterator[tuple[datetime, bool]]:
    """When something is done, and whether the job runs then. Nothing that is heard waits for longer than it may."""
    yield moments.week_start(1).astimezone(UTC) + _AT_FIRST, False
    for week in range(1, WEEKS + 1):
        after = moments.week_start(week + 1).astimezone(UTC)
        yield after + _AFTER_A_WEEK, False
        if week % 2 == 0:
            yield after + (moments.NOW - moments.week_start(WEEKS + 1)), True


@dataclass(frozen=True)
class Weeks:
    """A study that is listened to and run over the weeks of the demo, on a clock that takes no time."""

    settings: Settings
    store: Store
    clock: Clock
    environment: Mapping[str, str]

    def pass_by(self) -> tuple[RunReport, ...]:
        """What came of each run. At the end nothing that was heard is left, nor a key to it. Raises a `Stop`."""
        reports = []
        with ExitStack() as stack:
            watch = TerminalWatch(stack)
            for at, runs in stops():
                self.clock.sleep((at - self.clock.now()).total_seconds())
                if runs:
                    reports.append(self._run(watch))
                else:
                    self._listen(watch)
        spooling = Spooling(self.settings, self.store)
        with spooling.alone():
            spooling.end(spooling.labels())  # the minutes after the last week, which nobody will close
        return tuple(reports)

    @cached_property
    def _pipeline(self) -> Pipeline:
        return pipeline_of(self.settings)

    def _listen(self, watch: Watch) -> None:
        opener = partial(open_sessions, self.settings, clock=self.clock, environment=self.environment, tell=watch.waits)
        listen(self.settings, self.store, Ears(self._pipeline, opener, self.clock, watch, turn_s=_TURN_S), once=True)

    def _run(self, watch: Watch) -> RunReport:
        with ExitStack() as stack:
            sessions = sessions_of(self.settings, stack, watch, clock=self.clock, environment=self.environment)
            means = Means(lambda: self._pipeline, sessions, self.clock, secrets.token_bytes(32), watch)
            return run(self.settings, self.store, means)
