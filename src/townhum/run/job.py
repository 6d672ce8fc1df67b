"""One run, whole: lock, forget, find what is due, close it, publish.

Kill it anywhere: nothing but whole releases is ever on disk, so the next run does what an undisturbed one would.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from townhum.connector import Marker
from townhum.errors import Locked, StoreError
from townhum.keep.ledger import Ledger
from townhum.keep.public import is_published, publish
from townhum.keep.store import Store
from townhum.run.lock import hold
from townhum.run.means import Means
from townhum.run.rehearsal import Rehearsing, settle
from townhum.run.report import Outcome, RunReport
from townhum.study import Settings
from townhum.study.due import Due, next_due, to_rehearse, what_is_due


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks of a run: which periods, whether a long pause is allowed, and what of a rehearsal."""

    since: date | None = None
    until: date | None = None
    trust_clock: bool = False
    rehearsing: Rehearsing = None


ALL_DUE = Asked()


def run(settings: Settings, store: Store, means: Means, asked: Asked = ALL_DUE) -> RunReport:
    """Close every due period, or rehearse one, or release what was rehearsed.

    Raises a `Stop` when nothing can be done; a source that fails is in the report, and the others go on.
    """
    store.prepare()
    with hold(store.lock):
        _forget(settings, store, means.clock.now(), trust_clock=asked.trust_clock)
        try:
            with Ledger.open(store.ledger) as ledger:
                report = _run(settings, ledger, means, asked)
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


def _run(settings: Settings, ledger: Ledger, means: Means, asked: Asked) -> RunReport:
    settled = settle(settings, ledger, means, asked.rehearsing)
    past, now = ledger.past(), means.clock.now()
    if settled and (settled.state != "given up" or asked.rehearsing == "release"):
        return RunReport((settled,), (), (), next_due(settings, now))  # nothing may be drawn that nobody asked for
    find = to_rehearse if asked.rehearsing == "rehearse" else what_is_due
    due = find(settings, now=now, past=past, since=asked.since, until=asked.until)
    before = (settled,) if settled else ()
    return _close(settings, ledger, means, due, before, rehearsed=asked.rehearsing == "rehearse")


def _close(
    settings: Settings, ledger: Ledger, means: Means, due: Due, before: Sequence[Outcome], *, rehearsed: bool
) -> RunReport:
    clock = means.clock
    means.watch.planned(due.periods, due.permit.sources)
    if not due.periods:
        return RunReport(tuple(before), (), due.permit.refusals, due.next_due, spent_until=due.spent_until)
    from townhum.run.closing import Closing  # noqa: PLC0415  arrays, which a run with nothing due does without

    closing = Closing(settings, due, means.pipeline(), means.watch, key=means.key, noise=means.noise())
    reports = closing.collect(means.sessions, Marker(means.key), clock)
    outcomes = closing.commit(ledger, reports, clock.now(), rehearsed=rehearsed)
    return RunReport(
        (*before, *outcomes),
        reports,
        due.permit.refusals,
        due.next_due,
        fairness=closing.series.fairness,
        spent_until=due.spent_until,
    )
