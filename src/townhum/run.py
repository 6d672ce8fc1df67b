"""Joins the stages: permit, collect, scrub, read, tally, release, ledger, public file. The only module that does.

Kill it anywhere: nothing but whole releases is ever on disk, so the next run does what an undisturbed one would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from townhum.clock import Clock
from townhum.collect import Collection, Job, SourceReport
from townhum.connector import Marker, Session
from townhum.coverage import NEVER_READ, coverage_of, worth_waiting_for
from townhum.errors import NothingPermitted, StoreError
from townhum.ledger import Ledger
from townhum.periods import due_periods, period_of
from townhum.permit import Permit, Refusal, give_permit
from townhum.pipeline import BATCH, Pipeline, series_name
from townhum.records import Coverage, DropReason, PeriodRef, Post, Series, SourceFacts, Tally, TrackFacts, Window
from townhum.release import make_release
from townhum.runlock import hold
from townhum.settings import Settings, Source
from townhum.store import publish
from townhum.tally import Tallier

Sessions = Callable[[Source], Session]
"""Opens the way to one source. `sessions.open_sessions` gives the real one."""


class Watch:
    """Told of progress. The command line draws it, a benchmark times it; this one does nothing."""

    def planned(self, periods: Sequence[PeriodRef], sources: Sequence[Source]) -> None:
        """The periods and sources that are about to be read."""

    def read(self, posts: int) -> None:
        """So many more posts were read."""

    def stage(self, name: str) -> AbstractContextManager[None]:  # noqa: ARG002  a watch that times needs the name
        """Entered around each stage."""
        return nullcontext()


@dataclass(frozen=True, slots=True)
class Store:
    """Where a study's numbers lie."""

    folder: Path

    @property
    def ledger(self) -> Path:
        return self.folder / "ledger.duckdb"

    @property
    def public(self) -> Path:
        return self.folder / "public.duckdb"

    @property
    def lock(self) -> Path:
        return self.folder / "run.lock"

    def prepare(self) -> None:
        """Make the folder, for its owner alone. Raises `StoreError`."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                "Choose a folder that can be written, with --data.",
                error.strerror or "no folder",
                where=str(self.folder),
            ) from None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one period: released, or held until `retry_until` because of the sources named."""

    period: PeriodRef
    released: bool
    lacking: tuple[str, ...] = ()
    retry_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run did. `next_due` is when there will be something to do again."""

    outcomes: tuple[Outcome, ...]
    sources: tuple[SourceReport, ...]
    refusals: tuple[Refusal, ...]
    silent: tuple[str, ...]
    next_due: datetime

    @property
    def whole(self) -> bool:
        """Whether every source was read and every due period released with all of them."""
        lacking = any(not outcome.released or outcome.lacking for outcome in self.outcomes)
        return not (lacking or self.refusals or any(report.error for report in self.sources))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do now."""

    periods: tuple[PeriodRef, ...]
    permit: Permit
    next_due: datetime


def make_plan(
    settings: Settings, *, now: datetime, released: Mapping[str, Window], since: date | None, until: date | None
) -> Plan:
    """Work out which periods are due and which sources may be read. Raises `NothingPermitted`."""
    permit = give_permit(settings, now.astimezone(settings.study.zone).date())
    if not permit.sources:
        reasons = "\n  ".join(str(refusal) for refusal in permit.refusals)
        raise NothingPermitted("List a permitted source in sources.toml; `townhum check` explains each.", reasons)
    study = settings.study
    periods = due_periods(
        study.period,
        study.zone,
        now=now,
        lateness=study.lateness,
        released=released,
        since=since or study.listen_from or _first_day(released, study.zone),
        until=until,
    )
    return Plan(periods, permit, _next_due(settings, now))


def run(
    settings: Settings,
    store: Store,
    *,
    pipeline: Pipeline,
    sessions: Sessions,
    clock: Clock,
    key: bytes,
    since: date | None = None,
    until: date | None = None,
    watch: Watch | None = None,
) -> RunReport:
    """Close every due period. `key` is at least 32 random bytes that nobody keeps.

    Raises a `Stop` when nothing can be done; a source that fails is in the report, and the others go on.
    """
    watch = watch or Watch()
    store.prepare()
    with hold(store.lock):
        with Ledger.open(store.ledger) as ledger:
            plan, reports, outcomes = _close_what_is_due(
                settings,
                ledger,
                pipeline=pipeline,
                sessions=sessions,
                clock=clock,
                key=key,
                span=(since, until),
                watch=watch,
            )
        with watch.stage("publish"):
            publish(store.ledger, store.public)
    silent = tuple(report.source for report in reports if report.error is None and not report.kept)
    return RunReport(outcomes, reports, plan.permit.refusals, silent, plan.next_due)


def _close_what_is_due(
    settings: Settings,
    ledger: Ledger,
    *,
    pipeline: Pipeline,
    sessions: Sessions,
    clock: Clock,
    key: bytes,
    span: tuple[date | None, date | None],
    watch: Watch,
) -> tuple[Plan, tuple[SourceReport, ...], tuple[Outcome, ...]]:
    ledger.forget_before(clock.now() - settings.study.retention)
    plan = make_plan(settings, now=clock.now(), released=ledger.released(), since=span[0], until=span[1])
    watch.planned(plan.periods, plan.permit.sources)
    if not plan.periods:
        return plan, (), ()
    closing = _Closing(settings, plan, pipeline, watch)
    reports = closing.collect(sessions, Marker(key))
    return plan, reports, closing.commit(ledger, reports, clock.now())


class _Closing:
    """The periods of one run, from posts in memory to releases in the ledger."""

    def __init__(self, settings: Settings, plan: Plan, pipeline: Pipeline, watch: Watch) -> None:
        self._settings = settings
        self._plan = plan
        self._pipeline = pipeline
        self._watch = watch
        self._series = _series(settings, pipeline)
        sources = [source.name for source in plan.permit.sources]
        self._talliers = [Tallier(list(settings.tracks), sources) for _ in plan.periods]

    def collect(self, sessions: Sessions, marker: Marker) -> tuple[SourceReport, ...]:
        """Read all sources once over all periods. Each post dies here; its signals wait in a tally."""
        periods = self._plan.periods
        jobs = [Job(s.name, s.connector, s.options, sessions(s)) for s in self._plan.permit.sources]
        collection = Collection(jobs, Window(periods[0].window.start, periods[-1].window.end), marker)
        for batch in _batches(collection):
            with self._watch.stage("scrub"):
                scrubbed = self._pipeline.scrub(batch)
            with self._watch.stage("read"):
                signals = self._pipeline.read(scrubbed)
            with self._watch.stage("tally"):
                for period, tallier in zip(periods, self._talliers, strict=True):
                    tallier.add(signal for signal in signals if signal.created_at in period.window)
            self._watch.read(len(batch))
        return collection.reports

    def commit(self, ledger: Ledger, reports: Sequence[SourceReport], now: datetime) -> tuple[Outcome, ...]:
        """Release and commit each period that is whole, or whose grace is over; hold the others."""
        outcomes = []
        for period, tallier in zip(self._plan.periods, self._talliers, strict=True):
            retry_until = period.window.end + self._settings.study.lateness + self._settings.study.grace
            waiting = worth_waiting_for(reports) if now < retry_until else ()
            if waiting:
                outcomes.append(Outcome(period, released=False, lacking=waiting, retry_until=retry_until))
                continue
            coverage = self._coverage(period, reports)
            with self._watch.stage("release"):
                self._commit_one(ledger, period, tallier.close(), coverage, reports)
            lacking = tuple(row.source for row in coverage if row.reason and row.reason != NEVER_READ)
            outcomes.append(Outcome(period, released=True, lacking=lacking))
        return tuple(outcomes)

    def _commit_one(
        self,
        ledger: Ledger,
        period: PeriodRef,
        tally: Tally,
        coverage: tuple[Coverage, ...],
        reports: Sequence[SourceReport],
    ) -> None:
        drops: Counter[DropReason] = sum((report.drops for report in reports), Counter())
        rules = self._settings.release
        release = make_release(
            tally,
            period=period,
            series=self._series,
            coverage=coverage,
            drops=drops,
            k=rules.k,
            grids=rules.grids,
            made_with=self._pipeline.made_with,
        )
        ledger.commit(release)

    def _coverage(self, period: PeriodRef, reports: Sequence[SourceReport]) -> tuple[Coverage, ...]:
        read = [coverage_of(report, period.window) for report in reports]
        return (*read, *(coverage_of(None, period.window, source=r.source) for r in self._plan.permit.refusals))


def _batches(posts: Collection) -> Iterator[list[Post]]:
    stream = iter(posts)
    while batch := list(islice(stream, BATCH)):
        yield batch


def _series(settings: Settings, pipeline: Pipeline) -> Series:
    said = ("controller", "contact", "purpose", "benefit", "lawful_basis", "time_zone", "period")
    study = {key: str(getattr(settings.study, key)) for key in said}
    return Series(
        name=series_name(settings, pipeline.made_with),
        study={**study, "retention": f"{settings.study.retention.days} days"},
        tracks=tuple(
            TrackFacts(name, track.kind, track.label or name, track.query, track.ours)
            for name, track in settings.tracks.items()
        ),
        sources=tuple(
            SourceFacts(s.name, s.connector.name, s.place, s.permission.permitted_because, s.permission.terms_url)
            for s in settings.sources
        ),
    )


def _first_day(released: Mapping[str, Window], zone: ZoneInfo) -> date | None:
    """The day the first release began: every period since then was due once."""
    return min((window.start.astimezone(zone).date() for window in released.values()), default=None)


def _next_due(settings: Settings, now: datetime) -> datetime:
    study = settings.study
    return period_of(now - study.lateness, study.period, study.zone).window.end + study.lateness
