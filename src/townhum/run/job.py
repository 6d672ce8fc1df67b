"""One run, whole: lock, forget, find what is due, close it, publish.

Kill it anywhere: nothing but whole releases is ever on disk, so the next run does what an undisturbed one would.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from townhum import __version__
from townhum.connector import NOBODY, Marker, Objections
from townhum.errors import Locked, StoreError
from townhum.keep.configured import note_configuration
from townhum.keep.labels import forget_labels_before
from townhum.keep.ledger import Ledger
from townhum.keep.noting import note, note_periods
from townhum.keep.public import is_published
from townhum.keep.spill import Spill, spilling
from townhum.keep.store import Store
from townhum.listen.collect import SourceReport
from townhum.records import Past
from townhum.records.deeds import Deed, Entry
from townhum.run.audited import note_series_audited
from townhum.run.health import note_health
from townhum.run.lock import hold
from townhum.run.means import Means
from townhum.run.objecting import known_objections
from townhum.run.own import own_of
from townhum.run.publishing import publish_all
from townhum.run.rehearsal import Rehearsing, settle
from townhum.run.report import Outcome, RunReport
from townhum.run.saying import refuse_unsaid_purpose
from townhum.run.series import series_name
from townhum.run.spooling import Spooling
from townhum.run.written_keys import written_keys
from townhum.study import Settings
from townhum.study.due import Due, next_due, to_rehearse, what_is_due
from townhum.study.not_due import NotDue, why_not_due
from townhum.study.periods import DAYS

if TYPE_CHECKING:
    from townhum.run.closing import Closing
    from townhum.run.pipeline import Pipeline
    from townhum.run.reading import Reading


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks of a run: which periods, whether a long pause is allowed, and what of a rehearsal.

    With `from_start` periods before the first in which more than next to nobody was heard are left out for good.
    """

    since: date | None = None
    until: date | None = None
    trust_clock: bool = False
    rehearsing: Rehearsing = None
    from_start: bool = False


ALL_DUE = Asked()


def run(settings: Settings, store: Store, means: Means, asked: Asked = ALL_DUE) -> RunReport:
    """Close every due period, or rehearse one, or release what was rehearsed.

    Raises a `Stop` when nothing can be done; a source that fails is in the report, and the others go on.
    """
    store.prepare()
    with hold(store.lock):
        began = means.clock.now()  # all that is logged has this time: how long a run took tells how much was read
        note_configuration(store, began, written_keys(settings.folder))
        note(store, began, Entry(Deed.RUN, {"version": __version__}))
        _forget(settings, store, began, trust_clock=asked.trust_clock)
        try:
            with Ledger.open(store.ledger, store.key) as ledger:
                refuse_unsaid_purpose(settings, ledger, store.folder)
                report = _run(settings, store, ledger, means, asked)
                note_series_audited(settings, store, ledger, began)
                after = ledger.past()
            _note_periods(settings, store, began, after)
        except Exception:  # not where it is interrupted: the next run does it
            with suppress(StoreError, Locked):  # an earlier run may have been killed between forgetting and publishing
                publish_all(settings, store, began)
            raise
        days = max(1, len(report.outcomes)) * DAYS[settings.study.period]
        note_health(store, report.sources, settings.study.day_of(began), days)
        if report.outcomes or not is_published(store.ledger, store.public, store.key, own_of(settings)):
            with means.watch.stage("publish"):
                publish_all(settings, store, began)
    return report


def _forget(settings: Settings, store: Store, now: datetime, *, trust_clock: bool) -> None:
    """First of all: retention is kept even where nothing else can be done."""
    with Ledger.open(store.ledger, store.key) as ledger:
        ledger.note_run(now, trust_clock=trust_clock)
        forgotten = ledger.forget_before(now - settings.study.retention)
        past = ledger.past()
    _note_periods(settings, store, now, past, held=False)
    forget_labels_before(store, now - settings.study.retention)
    if forgotten:
        publish_all(settings, store, now)


def _note_periods(settings: Settings, store: Store, now: datetime, past: Past, *, held: bool = True) -> None:
    note_periods(store, now, now - settings.study.retention, held=held, past=past)


def _sweep(settings: Settings, store: Store, past: Past, means: Means) -> None:
    """End the spools of what was committed, and of what was kept too long, whatever else can be done."""
    spooling = Spooling(settings, store)
    with spooling.alone():
        for told in spooling.sweep(past, means.clock.now()):
            means.watch.waits(told)


def _run(settings: Settings, store: Store, ledger: Ledger, means: Means, asked: Asked) -> RunReport:
    listed = known_objections(store)  # at once: a list that cannot be read is told before a period is due
    settled = settle(settings, ledger, means, asked.rehearsing)
    past, now = ledger.past(), means.clock.now()
    _sweep(settings, store, past, means)
    if settled and (settled.state != "given up" or asked.rehearsing == "release"):
        return RunReport((settled,), (), (), next_due(settings, now))  # nothing may be drawn that nobody asked for
    find = to_rehearse if asked.rehearsing == "rehearse" else what_is_due
    due = find(settings, now=now, past=past, since=asked.since, until=asked.until)
    before = (settled,) if settled else ()
    objections = listed.objections() if listed else NOBODY
    with spilling(store.private) as spill:
        report = _close(settings, store, ledger, means, due=due, asked=asked, objections=objections, spill=spill)
    why = _not_due(settings, due, past, now, asked)
    return replace(report, outcomes=(*before, *report.outcomes), not_due=why)


def _not_due(settings: Settings, due: Due, past: Past, now: datetime, asked: Asked) -> tuple[NotDue, ...]:
    """What is said of periods that were asked for and are not due; of those that lie nearest, where nothing is due."""
    if due.periods and not (asked.since or asked.until):
        return ()
    return why_not_due(settings, due, now=now, past=past, since=asked.since, until=asked.until)


def _close(
    settings: Settings,
    store: Store,
    ledger: Ledger,
    means: Means,
    *,
    due: Due,
    asked: Asked,
    objections: Objections,
    spill: Spill,
) -> RunReport:
    clock = means.clock
    means.watch.planned(due.periods, due.permit.sources)
    if not due.periods:
        return RunReport((), (), due.permit.refusals, due.next_due, spent_until=due.spent_until)
    pipeline = means.pipeline()
    spooling = Spooling(settings, store, series_name(settings, pipeline.made_with))
    with means.reading(pipeline, means.watch) as reading:
        closing = _closing(settings, due, pipeline, means, reading=reading, spill=spill, spooling=spooling)
        reports = _read(closing, means, objections)
    return RunReport(
        _commit(closing, spooling, ledger, reports, asked=asked, now=clock.now()),
        closing.every_report(reports),
        due.permit.refusals,
        due.next_due,
        fairness=closing.series.fairness,
        spent_until=due.spent_until,
    )


def _read(closing: Closing, means: Means, objections: Objections) -> tuple[SourceReport, ...]:
    """Read every place, here or elsewhere."""
    if means.elsewhere is not None:
        return closing.gather(means.elsewhere, means.key, objections)
    return closing.collect(means.sessions, Marker(means.key), means.clock, objections)


def _commit(
    closing: Closing,
    spooling: Spooling,
    ledger: Ledger,
    reports: Sequence[SourceReport],
    *,
    asked: Asked,
    now: datetime,
) -> tuple[Outcome, ...]:
    """Take what was heard between runs, commit, and destroy the keys of what is committed: nothing is heard in between."""
    rehearsed = asked.rehearsing == "rehearse"
    with spooling.alone():
        closing.take_heard()
        outcomes = closing.commit(ledger, reports, now, rehearsed=rehearsed, from_start=asked.from_start)
        spooling.end(outcome.period.label for outcome in outcomes if outcome.state != "held")
    return outcomes


def _closing(
    settings: Settings,
    due: Due,
    pipeline: Pipeline,
    means: Means,
    *,
    reading: Reading,
    spill: Spill,
    spooling: Spooling,
) -> Closing:
    from townhum.run.closing import Closing  # noqa: PLC0415  arrays, which a run with nothing due does without

    return Closing(
        settings,
        due,
        pipeline,
        means.watch,
        reading=reading,
        key=means.key,
        noise=means.noise(),
        spill=spill,
        spooling=spooling,
        most_rows=means.most_rows,
    )
