"""One run, whole: lock, forget, find what is due, close it, publish.

Kill it anywhere: nothing but whole releases is ever on disk, so the next run does what an undisturbed one would.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime

from townhum.connector import Marker
from townhum.errors import Locked, StoreError
from townhum.keep.ledger import Ledger
from townhum.keep.public import is_published, publish
from townhum.keep.store import Store
from townhum.records.agreed import K_FLOOR
from townhum.run.lock import hold
from townhum.run.means import Means
from townhum.run.report import RunReport
from townhum.study import Settings
from townhum.study.due import what_is_due


def run(
    settings: Settings,
    store: Store,
    means: Means,
    *,
    since: date | None = None,
    until: date | None = None,
    trust_clock: bool = False,
) -> RunReport:
    """Close every due period. `trust_clock` allows a long pause.

    Raises a `Stop` when nothing can be done; a source that fails is in the report, and the others go on.
    """
    store.prepare()
    with hold(store.lock):
        _forget(settings, store, means.clock.now(), trust_clock=trust_clock)
        try:
            with Ledger.open(store.ledger) as ledger:
                report = _close_what_is_due(settings, ledger, means, (since, until))
        except Exception:  # not where it is interrupted: the next run does it
            with suppress(StoreError, Locked):  # an earlier run may have been killed between forgetting and publishing
                publish(store.ledger, store.public)
            raise
        if report.outcomes or not is_published(store.ledger, store.public):
            with means.watch.stage("publish"):
                publish(store.ledger, store.public)
    return report


def _forget(settings: Settings, store: Store, now: datetime, *, trust_clock: bool) -> None:
    """First of all: retention is kept even where nothing else can be done."""
    with Ledger.open(store.ledger) as ledger:
        ledger.note_run(now, trust_clock=trust_clock)
        forgotten = ledger.forget_before(now - settings.study.retention)
    if forgotten:
        publish(store.ledger, store.public)


def _close_what_is_due(
    settings: Settings, ledger: Ledger, means: Means, span: tuple[date | None, date | None]
) -> RunReport:
    clock = means.clock
    due = what_is_due(settings, now=clock.now(), past=ledger.past(), since=span[0], until=span[1])
    means.watch.planned(due.periods, due.permit.sources)
    if not due.periods:
        return RunReport((), (), due.permit.refusals, (), due.next_due)
    from townhum.run.closing import Closing  # noqa: PLC0415  arrays, which a run with nothing due does without

    closing = Closing(settings, due, means.pipeline(), means.watch, means.key)
    reports = closing.collect(means.sessions, Marker(means.key), clock)
    outcomes = closing.commit(ledger, reports, clock.now())
    silent = tuple(report.source for report in reports if report.error is None and report.kept < K_FLOOR)
    return RunReport(outcomes, reports, due.permit.refusals, silent, due.next_due, closing.series.fairness)
