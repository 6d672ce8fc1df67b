"""From posts in memory to releases in the ledger: the periods of one run, collected together and committed together."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, islice

from townhum.clock import Clock
from townhum.connector import Marker
from townhum.count.noise import Noise
from townhum.count.release import Heading, Rules, accounts_heard, make_release, next_to_nobody
from townhum.count.tally import Tallier
from townhum.keep.ledger import Ledger
from townhum.listen.collect import Collection, Job, SourceReport, quarter_of, unwilling
from townhum.listen.coverage import NEVER_READ, coverage_of, worth_waiting_for
from townhum.records import Coverage, Dropped, DropReason, PeriodRef, Post, Release, ScrubbedPost, Tally, Window
from townhum.run.one_by_one import Careful
from townhum.run.pipeline import BATCH, Pipeline
from townhum.run.report import Outcome
from townhum.run.series import series_of
from townhum.run.watch import Sessions, Watch
from townhum.study import Settings
from townhum.study.budget import budget_of_study, pairs_of
from townhum.study.due import Due


class Closing:
    """The periods of one run, from posts in memory to releases in the ledger. `key` draws every lot, `noise` the noise."""

    def __init__(
        self, settings: Settings, due: Due, pipeline: Pipeline, watch: Watch, *, key: bytes, noise: Noise
    ) -> None:
        self._settings = settings
        self._due = due
        self._pipeline = pipeline
        self._careful = Careful(pipeline.scrub, pipeline.read)
        self._watch = watch
        self._noise = noise
        self._budget = budget_of_study(settings)
        self.series = series_of(settings, pipeline)
        self._withheld: list[Dropped] = []
        self._talliers = [self._tallier(hmac.digest(key, b"lots", "sha256")) for _ in due.periods]

    def _tallier(self, key: bytes) -> Tallier:
        settings = self._settings
        return Tallier(
            list(settings.tracks),
            [source.name for source in settings.sources],
            settings.study.zone,
            languages=settings.study.languages,
            intents=self._pipeline.intents,
            bounds=self._budget.bounds,
            key=key,
        )

    def collect(self, sessions: Sessions, marker: Marker, clock: Clock) -> tuple[SourceReport, ...]:
        """Read all sources once over all periods. Each post dies here; its signals wait in a tally."""
        periods = self._due.periods
        jobs = [Job(s.name, s.connector, s.options, sessions(s)) for s in self._due.permit.sources]
        collection = Collection(jobs, Window(periods[0].window.start, periods[-1].window.end), marker, clock)
        for batch in _batches(collection):
            self._take(batch)
            self._watch.read(len(batch))
        return collection.reports

    def _take(self, batch: Sequence[Post]) -> None:
        with self._watch.stage("scrub"):
            scrubbed = self._careful.scrub(batch)
        whole = [post for post in scrubbed if isinstance(post, ScrubbedPost)]
        with self._watch.stage("read"):
            signals = self._careful.read(whole)
        self._leave_out(batch, scrubbed)
        self._leave_out(whole, signals)
        with self._watch.stage("tally"):
            for period, tallier in zip(self._due.periods, self._talliers, strict=True):
                tallier.add(
                    one for one in signals if not isinstance(one, DropReason) and one.created_at in period.window
                )

    def _leave_out(self, posts: Sequence[Post | ScrubbedPost], found: Sequence[object]) -> None:
        self._withheld += [
            Dropped(post.mark, post.source, reason, quarter_of(post.created_at), post.key)
            for post, reason in zip(posts, found, strict=True)
            if isinstance(reason, DropReason)
        ]

    def commit(
        self, ledger: Ledger, reports: Sequence[SourceReport], now: datetime, *, rehearsed: bool = False
    ) -> tuple[Outcome, ...]:
        """Release each period that is whole, or whose grace is over; hold the others. What is `rehearsed` waits.

        What a period says of a source depends on what was read together with it. So all are committed together: of a run
        that is killed nothing stands, and the next one reads the same periods together.
        """
        outcomes, releases = [], []
        for period, tallier in zip(self._due.periods, self._talliers, strict=True):
            tally = self._tally(period, tallier, reports)
            if held := self._held(period, tally, ledger, reports, now):
                outcomes.append(held)
                continue
            coverage = self._coverage(period, reports)
            self._audit(ledger)
            with self._watch.stage("release"):
                releases.append(self._release(period, tally, coverage))
            lacking = tuple(row.source for row in coverage if row.reason and row.reason != NEVER_READ)
            outcomes.append(Outcome(period, "rehearsed" if rehearsed else "released", lacking, release=releases[-1]))
        with self._watch.stage("release"):
            ledger.commit(*releases, rehearsed=rehearsed)
        return tuple(outcomes)

    def _held(
        self, period: PeriodRef, tally: Tally, ledger: Ledger, reports: Sequence[SourceReport], now: datetime
    ) -> Outcome | None:
        """Whether a period waits, and until when: for a source, or because next to nobody was heard.

        An export that failed leaves an empty file, and a period is released once. But one account may have been the only one:
        so that is told by a noisy number, which is drawn once and stays.
        """
        waiting, heard = worth_waiting_for(reports), None
        if not waiting:
            heard = ledger.heard(period)
            if heard is None:
                heard = accounts_heard(tally, self._budget, noise=self._noise)
        first_tried = ledger.hold(period, now, heard)
        if heard is not None and not next_to_nobody(heard, self._budget, self._settings.release.k):
            return None
        retry_until = self._retry_until(period, first_tried)
        if now < retry_until or (waiting and len(waiting) == len(reports)):
            return Outcome(period, "held", waiting, retry_until)
        return None

    def _retry_until(self, period: PeriodRef, first_tried: datetime) -> datetime:
        """The end of a period's grace, which begins when it was due and was first tried: one bad day burns nothing."""
        study = self._settings.study
        return max(period.window.end + study.lateness, first_tried) + study.grace

    def _tally(self, period: PeriodRef, tallier: Tallier, reports: Sequence[SourceReport]) -> Tally:
        every = chain(self._withheld, *(report.dropped for report in reports))
        tallier.drop(each for each in every if each.at is not None and each.at in period.window)
        with self._watch.stage("tally"):
            return tallier.close(unwilling(reports))

    def _release(self, period: PeriodRef, tally: Tally, coverage: tuple[Coverage, ...]) -> Release:
        return make_release(
            tally,
            Heading(period, self.series, coverage, self._pipeline.made_with),
            Rules(self._settings.release.k, self._budget, pairs_of(self._settings.tracks)),
            noise=self._noise,
            correct=self._pipeline.correct,
        )

    def _audit(self, ledger: Ledger) -> None:
        """Before the first release of a series: the later ones have the same models and settings behind them."""
        if not self.series.fairness and not ledger.knows(self.series.name):
            with self._watch.stage("audit"):
                self.series = replace(self.series, fairness=self._pipeline.audit())

    def _coverage(self, period: PeriodRef, reports: Sequence[SourceReport]) -> tuple[Coverage, ...]:
        read = [coverage_of(report, period.window) for report in reports]
        return (*read, *(coverage_of(None, period.window, source=r.source) for r in self._due.permit.refusals))


def _batches(posts: Collection) -> Iterator[list[Post]]:
    stream = iter(posts)
    while batch := list(islice(stream, BATCH)):
        yield batch
