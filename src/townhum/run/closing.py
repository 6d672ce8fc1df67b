"""From posts in memory to releases in the ledger: the periods of one run, collected together and committed together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from townhum.clock import Clock
from townhum.connector import NOBODY, Marker, Objections
from townhum.count.noise import Noise
from townhum.count.release import (
    Exact,
    Heading,
    Layout,
    Rules,
    draw,
    exact_of,
    make_release,
    next_to_nobody,
    too_broken,
)
from townhum.count.tally import MOST_ROWS, Spill, Tallier
from townhum.keep.ledger import Ledger
from townhum.listen.collect import SourceReport, unwilling
from townhum.listen.coverage import NEVER_READ, TOO_BROKEN, coverage_of, worth_waiting_for
from townhum.listen.spool.period import Heard
from townhum.records import (
    Coverage,
    Glimpse,
    PeriodRef,
    Release,
    Unwilling,
)
from townhum.records.agreed import DIMENSIONS
from townhum.records.budget import DECISIONS
from townhum.run.beginning import begins_at
from townhum.run.intake import Gather, Intake, is_of, job_of, tallier_of
from townhum.run.pipeline import Pipeline
from townhum.run.reading import Reading
from townhum.run.report import Outcome
from townhum.run.series import series_of
from townhum.run.spooling import Spooling
from townhum.run.watch import Sessions, Watch
from townhum.study import Settings, Source
from townhum.study.budget import budget_of_study, pairs_of
from townhum.study.due import Due
from townhum.study.listened import is_listened

_FEWEST_ROWS = 20_000
"""Rows of a period that are held in memory, however many periods there are."""


class Closing:
    """The periods of one run, from posts in memory to releases in the ledger. `key` draws every lot, `noise` the noise."""

    def __init__(
        self,
        settings: Settings,
        due: Due,
        pipeline: Pipeline,
        watch: Watch,
        *,
        reading: Reading,
        key: bytes,
        noise: Noise,
        spill: Spill | None = None,
        most_rows: int | None = None,
        spooling: Spooling | None = None,
    ) -> None:
        self._spooling = spooling
        self._listened: dict[str, tuple[SourceReport, ...]] = {}
        self._settings = settings
        self._due = due
        self._pipeline = pipeline
        self._reading = reading
        self._watch = watch
        self._noise = noise
        self._budget = budget_of_study(settings)
        self.series = series_of(settings, pipeline)
        self._left_out: tuple[Outcome, ...] = ()
        most = most_rows or max(_FEWEST_ROWS, MOST_ROWS // max(1, len(due.periods)))
        self._intake = Intake(
            due.periods, lambda: tallier_of(settings, pipeline.intents, key, spill=spill, most=most), watch
        )

    def collect(
        self, sessions: Sessions, marker: Marker, clock: Clock, objections: Objections = NOBODY
    ) -> tuple[SourceReport, ...]:
        """Read all sources once over all periods. Each post dies here; its signals wait in a tally."""
        jobs = [job_of(source, sessions) for source in self._walked()]
        steps = self._intake.collect(jobs, self._reading, marker, clock, objections=objections)
        while True:
            try:
                self._watch.read(next(steps))
            except StopIteration as end:
                reports: tuple[SourceReport, ...] = end.value
                return reports

    def gather(self, elsewhere: Gather, key: bytes, objections: Objections = NOBODY) -> tuple[SourceReport, ...]:
        """The same, by readers elsewhere that make their marks with `key`."""
        return elsewhere(self._intake, self._walked(), key=key, series=self.series.name, objections=objections)

    def _walked(self) -> list[Source]:
        """The permitted sources that are read at once; the others are listened to."""
        return [source for source in self._due.permit.sources if not is_listened(source)]

    def take_heard(self) -> None:
        """Take what was heard at places of short reach, as if it had been collected with the rest. Raises `StoreError`.

        To be done last, and with the spools for oneself until what is committed is ended: so no no that comes meanwhile is lost.
        """
        for period, tallier in zip(self._due.periods, self._intake.talliers, strict=True):
            self._listened[period.label] = reports = self._heard_in(period, tallier)
            tallier.drop(each for report in reports for each in report.dropped if is_of(each, period.window))

    def _heard_in(self, period: PeriodRef, tallier: Tallier) -> tuple[SourceReport, ...]:
        sources = [source for source in self._due.permit.sources if is_listened(source)]
        heard = self._spooling.heard(period.label) if sources and self._spooling else None
        names = {source.name for source in sources}
        tallier.add(one for one in (heard.signals() if heard else ()) if one.source in names)
        nothing = Heard()
        return tuple(
            (heard or nothing).report(source.name, period.window, source.permission.most_broken) for source in sources
        )

    def reports_of(self, period: PeriodRef, walked: Sequence[SourceReport]) -> tuple[SourceReport, ...]:
        """How every source of a period went, in the order of sources.toml."""
        found = {report.source: report for report in (*walked, *self._listened[period.label])}
        return tuple(found[source.name] for source in self._due.permit.sources)

    def every_report(self, walked: Sequence[SourceReport]) -> tuple[SourceReport, ...]:
        """How every source went: of one that was listened to, in the first period that lacks something, or in the last one."""
        by_period = [self.reports_of(period, walked) for period in self._due.periods]
        return tuple(next((one for one in each if one.lacking), each[-1]) for each in zip(*by_period, strict=True))

    def commit(
        self,
        ledger: Ledger,
        reports: Sequence[SourceReport],
        now: datetime,
        *,
        rehearsed: bool = False,
        from_start: bool = False,
    ) -> tuple[Outcome, ...]:
        """Release each period that is whole, or whose grace is over; hold the others. What is `rehearsed` waits.

        What a period says of a source depends on what was read together with it. So all are committed together: of a run
        that is killed nothing stands, and the next one reads the same periods together.
        """
        outcomes, releases = [], []
        tallies = self._from_the_beginning(ledger, reports, now) if from_start else self._tallies(reports)
        for period, tally in tallies:
            if held := self._held(period, tally, ledger, reports, now):
                outcomes.append(held)
                continue
            coverage = self._coverage(period, self.reports_of(period, reports), self._broken(ledger.glimpse(period)))
            self._audit(ledger)
            with self._watch.stage("release"):
                releases.append(self._release(period, tally, coverage))
            outcomes.append(_outcome_of(period, coverage, releases[-1], rehearsed=rehearsed))
        with self._watch.stage("release"):
            ledger.commit(*releases, rehearsed=rehearsed)
        return (*self._left_out, *outcomes)

    def _from_the_beginning(
        self, ledger: Ledger, reports: Sequence[SourceReport], now: datetime
    ) -> Iterable[tuple[PeriodRef, Exact]]:
        """Leave those out for good that lie before the first in which more than next to nobody was heard.

        What decides is the noisy number for which a period would wait, so nothing more is spent than that number costs.
        """
        tallies = list(self._tallies(reports))
        for period, tally in tallies:
            self._held(period, tally, ledger, reports, now)
        glimpses = [each for period, _ in tallies if (each := ledger.glimpse(period))]
        if len(glimpses) < len(tallies):  # a source is waited for
            return tallies
        loud = [not next_to_nobody(each, self._budget, self._settings.release.k) for each in glimpses]
        begins = begins_at([each.heard for each in glimpses], loud, math.sqrt(self._budget.sigma2("held")))
        quiet = [period for period, _ in tallies[:begins]]
        ledger.leave_out(quiet, self.series.name)
        self._left_out = tuple(Outcome(period, "left out") for period in quiet)
        return tallies[begins:]

    def _held(
        self, period: PeriodRef, tally: Exact, ledger: Ledger, reports: Sequence[SourceReport], now: datetime
    ) -> Outcome | None:
        """Whether a period waits, and until when: for a source, because too much of one is broken, or next to nobody was heard.

        An export that failed leaves an empty file, or half of one, and a period is released once. But one account may have been
        the only one: so that is told by noisy numbers, which are drawn once and stay.
        """
        reports = self.reports_of(period, reports)
        waiting = worth_waiting_for(reports)
        retry_until = self._retry_until(period, ledger.hold(period, now))
        if waiting and (now < retry_until or len(waiting) == len(reports)):
            return Outcome(period, "held", waiting, retry_until)
        glimpse = self._glimpse(period, tally, ledger)
        broken = self._broken(glimpse)
        doubtful = broken or next_to_nobody(glimpse, self._budget, self._settings.release.k)
        return Outcome(period, "held", (), retry_until, broken=broken) if doubtful and now < retry_until else None

    def _glimpse(self, period: PeriodRef, tally: Exact, ledger: Ledger) -> Glimpse:
        """What was drawn of a period, now or in an earlier run. It is written down before anything follows from it."""
        glimpse = ledger.glimpse(period)
        if glimpse is None:
            layout = Layout.of(self.series, tally.languages, tally.intent_names, ())
            glimpse = draw(tally, layout, self._budget, noise=self._noise)
            ledger.note_glimpse(period, glimpse)
        return glimpse

    def _broken(self, glimpse: Glimpse | None) -> tuple[str, ...]:
        """The sources of which more is broken than may be."""
        most = {source.name: source.permission.most_broken for source in self._due.permit.sources}
        looks = glimpse.looks if glimpse else ()
        return tuple(each.source for each in looks if each.source in most and too_broken(each, most[each.source]))

    def _retry_until(self, period: PeriodRef, first_tried: datetime) -> datetime:
        """The end of a period's grace, which begins when it was due and was first tried: one bad day burns nothing."""
        study = self._settings.study
        return max(period.window.end + study.lateness, first_tried) + study.grace

    def _tallies(self, reports: Sequence[SourceReport]) -> Iterator[tuple[PeriodRef, Exact]]:
        for period, tallier in zip(self._due.periods, self._intake.talliers, strict=True):
            with self._watch.stage("tally"):
                exact = self._exact(tallier, unwilling(self.reports_of(period, reports)))
            yield period, exact

    def _exact(self, tallier: Tallier, unwilling: Unwilling) -> Exact:
        layout = Layout.of(self.series, *tallier.names, pairs_of(self._settings.tracks))
        grids = [grid for grid in self._budget.shares if grid in DIMENSIONS or grid in DECISIONS]
        return exact_of(tallier.parts(unwilling), layout, grids)

    def _release(self, period: PeriodRef, tally: Exact, coverage: tuple[Coverage, ...]) -> Release:
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

    def _coverage(
        self, period: PeriodRef, reports: Sequence[SourceReport], broken: Sequence[str]
    ) -> tuple[Coverage, ...]:
        read = [coverage_of(report, period.window, too_broken=report.source in broken) for report in reports]
        return (*read, *(coverage_of(None, period.window, source=r.source) for r in self._due.permit.refusals))


def _outcome_of(period: PeriodRef, coverage: Sequence[Coverage], release: Release, *, rehearsed: bool) -> Outcome:
    """What is said of a period that is drawn: from which sources not all could be read, and why."""
    lacking = tuple(row.source for row in coverage if row.reason not in {"", NEVER_READ, TOO_BROKEN})
    broken = tuple(row.source for row in coverage if row.reason == TOO_BROKEN)
    return Outcome(period, "rehearsed" if rehearsed else "released", lacking, release=release, broken=broken)
