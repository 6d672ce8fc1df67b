"""Joins the stages: permit, collect, scrub, read, tally, release, ledger, public file. The only module that does.

Kill it anywhere: nothing but whole releases is ever on disk, so the next run does what an undisturbed one would.
"""

from __future__ import annotations

import hmac
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path

from townhum.bands import K_FLOOR
from townhum.clock import Clock
from townhum.collect import Collection, Job, SourceReport, drops_in, quarter_of, unwilling
from townhum.connector import Marker, Session
from townhum.coverage import NEVER_READ, coverage_of, worth_waiting_for
from townhum.errors import StoreError
from townhum.ledger import Ledger
from townhum.permit import Refusal
from townhum.pipeline import BATCH, Pipeline, series_name
from townhum.plan import Plan, make_plan
from townhum.records import (
    Coverage,
    DropReason,
    FairnessFact,
    PeriodRef,
    Post,
    ScrubbedPost,
    Series,
    SourceFacts,
    Tally,
    TrackFacts,
    Window,
)
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
    def private(self) -> Path:
        """For the owner alone; the folder around it can be opened to analysts."""
        return self.folder / "private"

    @property
    def ledger(self) -> Path:
        return self.private / "ledger.duckdb"

    @property
    def public(self) -> Path:
        return self.folder / "public.duckdb"

    @property
    def lock(self) -> Path:
        return self.private / "run.lock"

    def prepare(self) -> None:
        """Make the folders. Raises `StoreError`."""
        try:
            if not self.folder.exists():
                self.folder.mkdir(parents=True)
                self.folder.chmod(0o755)  # whatever the umask: analysts read the public file in it
            self.private.mkdir(mode=0o700, exist_ok=True)
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
    """What a run did. `next_due` is when there will be something to do again.

    `silent` are sources that gave next to nothing: none or a few, which is not told apart.
    `fairness` is what the audit showed, where a new series began.
    """

    outcomes: tuple[Outcome, ...]
    sources: tuple[SourceReport, ...]
    refusals: tuple[Refusal, ...]
    silent: tuple[str, ...]
    next_due: datetime
    fairness: tuple[FairnessFact, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether every source was read and every due period released with all of them."""
        lacking = any(not outcome.released or outcome.lacking for outcome in self.outcomes)
        return not (lacking or self.refusals or any(report.error for report in self.sources))


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
    trust_clock: bool = False,
) -> RunReport:
    """Close every due period. `key` is at least 32 random bytes that nobody keeps. `trust_clock` allows a long pause.

    Raises a `Stop` when nothing can be done; a source that fails is in the report, and the others go on.
    """
    watch = watch or Watch()
    store.prepare()
    with hold(store.lock):
        with Ledger.open(store.ledger) as ledger:
            ledger.note_run(clock.now(), trust_clock=trust_clock)
            forgotten = ledger.forget_before(clock.now() - settings.study.retention)
        if forgotten:
            publish(store.ledger, store.public)  # first of all: retention is kept even where nothing else can be done
        try:
            with Ledger.open(store.ledger) as ledger:
                report = _close_what_is_due(
                    settings,
                    ledger,
                    pipeline=pipeline,
                    sessions=sessions,
                    clock=clock,
                    key=key,
                    span=(since, until),
                    watch=watch,
                )
        except BaseException:
            with suppress(StoreError):  # an earlier run may have been killed between forgetting and publishing
                publish(store.ledger, store.public)
            raise
        with watch.stage("publish"):
            publish(store.ledger, store.public)
    return report


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
) -> RunReport:
    plan = make_plan(settings, now=clock.now(), past=ledger.past(), since=span[0], until=span[1])
    watch.planned(plan.periods, plan.permit.sources)
    if not plan.periods:
        return RunReport((), (), plan.permit.refusals, (), plan.next_due)
    closing = _Closing(settings, plan, pipeline, watch, key)
    reports = closing.collect(sessions, Marker(key), clock)
    outcomes = closing.commit(ledger, reports, clock.now())
    silent = tuple(report.source for report in reports if report.error is None and report.kept < K_FLOOR)
    return RunReport(outcomes, reports, plan.permit.refusals, silent, plan.next_due, closing.series.fairness)


class _Closing:
    """The periods of one run, from posts in memory to releases in the ledger."""

    def __init__(self, settings: Settings, plan: Plan, pipeline: Pipeline, watch: Watch, key: bytes) -> None:
        self._settings = settings
        self._plan = plan
        self._key = key
        self._pipeline = pipeline
        self._watch = watch
        self.series = _series(settings, pipeline)
        self._withheld: Counter[tuple[DropReason, datetime | None]] = Counter()
        sources = [source.name for source in plan.permit.sources]
        self._talliers = [Tallier(list(settings.tracks), sources, settings.study.zone) for _ in plan.periods]

    def collect(self, sessions: Sessions, marker: Marker, clock: Clock) -> tuple[SourceReport, ...]:
        """Read all sources once over all periods. Each post dies here; its signals wait in a tally."""
        periods = self._plan.periods
        jobs = [Job(s.name, s.connector, s.options, sessions(s)) for s in self._plan.permit.sources]
        collection = Collection(jobs, Window(periods[0].window.start, periods[-1].window.end), marker, clock)
        for batch in _batches(collection):
            with self._watch.stage("scrub"):
                scrubbed = self._pipeline.scrub(batch)
            with self._watch.stage("read"):
                signals = self._pipeline.read([post for post in scrubbed if isinstance(post, ScrubbedPost)])
            self._withheld.update(
                (found, quarter_of(post.created_at))
                for post, found in zip(batch, scrubbed, strict=True)
                if isinstance(found, DropReason)
            )
            with self._watch.stage("tally"):
                for period, tallier in zip(periods, self._talliers, strict=True):
                    tallier.add(signal for signal in signals if signal.created_at in period.window)
            self._watch.read(len(batch))
        return collection.reports

    def commit(self, ledger: Ledger, reports: Sequence[SourceReport], now: datetime) -> tuple[Outcome, ...]:
        """Release and commit each period that is whole, or whose grace is over; hold the others."""
        outcomes = []
        for period, tallier in zip(self._plan.periods, self._talliers, strict=True):
            waiting = worth_waiting_for(reports)
            if waiting:
                retry_until = self._retry_until(period, ledger.hold(period, now))
                if now < retry_until or len(waiting) == len(reports):
                    outcomes.append(Outcome(period, released=False, lacking=waiting, retry_until=retry_until))
                    continue
            coverage = self._coverage(period, reports)
            self._audit(ledger)
            with self._watch.stage("release"):
                self._commit_one(ledger, period, tallier.close(unwilling(reports)), coverage, reports)
            lacking = tuple(row.source for row in coverage if row.reason and row.reason != NEVER_READ)
            outcomes.append(Outcome(period, released=True, lacking=lacking))
        return tuple(outcomes)

    def _retry_until(self, period: PeriodRef, first_tried: datetime) -> datetime:
        """The end of a period's grace, which begins when it was due and was first tried: one bad day burns nothing."""
        study = self._settings.study
        return max(period.window.end + study.lateness, first_tried) + study.grace

    def _commit_one(
        self,
        ledger: Ledger,
        period: PeriodRef,
        tally: Tally,
        coverage: tuple[Coverage, ...],
        reports: Sequence[SourceReport],
    ) -> None:
        every = chain(self._withheld.items(), *(report.drops_at.items() for report in reports))
        rules = self._settings.release
        release = make_release(
            tally,
            period=period,
            series=self.series,
            coverage=coverage,
            drops=drops_in(period.window, every),
            k=rules.k,
            grids=rules.grids,
            made_with=self._pipeline.made_with,
            correct=self._pipeline.correct,
            key=hmac.digest(self._key, f"rounding\0{period.label}".encode(), "sha256"),
        )
        ledger.commit(release)

    def _audit(self, ledger: Ledger) -> None:
        """Before the first release of a series: the later ones have the same models and settings behind them."""
        if not self.series.fairness and not ledger.knows(self.series.name):
            with self._watch.stage("audit"):
                self.series = replace(self.series, fairness=self._pipeline.audit())

    def _coverage(self, period: PeriodRef, reports: Sequence[SourceReport]) -> tuple[Coverage, ...]:
        alone = len(self._plan.periods) == 1  # what a place says it had is of all that was asked for together
        read = [coverage_of(report, period.window, says=alone) for report in reports]
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
            TrackFacts(name, track.kind, track.label or name, track.query, track.ours, track.priority)
            for name, track in settings.tracks.items()
        ),
        models=pipeline.models,
        sources=tuple(
            SourceFacts(s.name, s.connector.name, s.place, s.permission.permitted_because, s.permission.terms_url)
            for s in settings.sources
        ),
        relaxed={str(category): reason for category, reason in settings.study.relax.items()},
        themes=pipeline.themes,
    )
