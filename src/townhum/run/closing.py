"""From posts in memory to releases in the ledger: the periods of one run, collected together and committed together."""

from __future__ import annotations

import hmac
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, islice

from townhum.clock import Clock
from townhum.connector import Marker
from townhum.count.bands import band
from townhum.count.release import Heading, make_release
from townhum.count.tally import Tallier
from townhum.keep.ledger import Ledger
from townhum.listen.collect import Collection, Job, SourceReport, drops_in, quarter_of, unwilling
from townhum.listen.coverage import NEVER_READ, coverage_of, worth_waiting_for
from townhum.records import Coverage, DropReason, PeriodRef, Post, Release, ScrubbedPost, Tally, Window
from townhum.run.pipeline import BATCH, Pipeline
from townhum.run.report import Outcome
from townhum.run.series import series_of
from townhum.run.watch import Sessions, Watch
from townhum.study import Settings
from townhum.study.due import Due


class Closing:
    """The periods of one run, from posts in memory to releases in the ledger."""

    def __init__(self, settings: Settings, due: Due, pipeline: Pipeline, watch: Watch, key: bytes) -> None:
        self._settings = settings
        self._due = due
        self._key = key
        self._pipeline = pipeline
        self._watch = watch
        self.series = series_of(settings, pipeline)
        self._withheld: Counter[tuple[DropReason, datetime | None]] = Counter()
        sources = [source.name for source in due.permit.sources]
        self._talliers = [Tallier(list(settings.tracks), sources, settings.study.zone) for _ in due.periods]

    def collect(self, sessions: Sessions, marker: Marker, clock: Clock) -> tuple[SourceReport, ...]:
        """Read all sources once over all periods. Each post dies here; its signals wait in a tally."""
        periods = self._due.periods
        jobs = [Job(s.name, s.connector, s.options, sessions(s)) for s in self._due.permit.sources]
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
        """Release each period that is whole, or whose grace is over; hold the others.

        What a period says of a source depends on what was read together with it. So all are committed together: of a run
        that is killed nothing stands, and the next one reads the same periods together.
        """
        outcomes, releases = [], []
        for period, tallier in zip(self._due.periods, self._talliers, strict=True):
            waiting = worth_waiting_for(reports)
            if waiting:
                retry_until = self._retry_until(period, ledger.hold(period, now))
                if now < retry_until or len(waiting) == len(reports):
                    outcomes.append(Outcome(period, released=False, lacking=waiting, retry_until=retry_until))
                    continue
            coverage = self._coverage(period, reports)
            self._audit(ledger)
            with self._watch.stage("release"):
                releases.append(self._release(period, tallier.close(unwilling(reports)), coverage, reports))
            lacking = tuple(row.source for row in coverage if row.reason and row.reason != NEVER_READ)
            outcomes.append(Outcome(period, released=True, lacking=lacking))
        with self._watch.stage("release"):
            ledger.commit(*releases)
        return tuple(outcomes)

    def _retry_until(self, period: PeriodRef, first_tried: datetime) -> datetime:
        """The end of a period's grace, which begins when it was due and was first tried: one bad day burns nothing."""
        study = self._settings.study
        return max(period.window.end + study.lateness, first_tried) + study.grace

    def _release(
        self, period: PeriodRef, tally: Tally, coverage: tuple[Coverage, ...], reports: Sequence[SourceReport]
    ) -> Release:
        every = chain(self._withheld.items(), *(report.drops_at.items() for report in reports))
        rules = self._settings.release
        return make_release(
            tally,
            Heading(period, self.series, coverage, drops_in(period.window, every), self._pipeline.made_with),
            k=rules.k,
            grids=rules.grids,
            correct=self._pipeline.correct,
            key=hmac.digest(self._key, f"rounding\0{period.label}".encode(), "sha256"),
        )

    def _audit(self, ledger: Ledger) -> None:
        """Before the first release of a series: the later ones have the same models and settings behind them."""
        if not self.series.fairness and not ledger.knows(self.series.name):
            with self._watch.stage("audit"):
                self.series = replace(self.series, fairness=self._pipeline.audit())

    def _coverage(self, period: PeriodRef, reports: Sequence[SourceReport]) -> tuple[Coverage, ...]:
        # What a place says it had is of all that was asked for together.
        says = band if len(self._due.periods) == 1 else None
        read = [coverage_of(report, period.window, band=says) for report in reports]
        return (*read, *(coverage_of(None, period.window, source=r.source) for r in self._due.permit.refusals))


def _batches(posts: Collection) -> Iterator[list[Post]]:
    stream = iter(posts)
    while batch := list(islice(stream, BATCH)):
        yield batch
