"""One run, whole: lock, forget, find what is due, close it, publish.

Kill it anywhere: nothing but whole releases is ever on disk, so the next run does what an undisturbed one would.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from townhum.clock import Clock
from townhum.connector import Marker
from townhum.errors import StoreError
from townhum.keep.ledger import Ledger
from townhum.keep.public import is_published, publish
from townhum.keep.store import Store
from townhum.records.agreed import K_FLOOR
from townhum.run.lock import hold
from townhum.run.report import RunReport
from townhum.run.watch import Sessions, Watch
from townhum.study import Settings
from townhum.study.due import what_is_due

if TYPE_CHECKING:
    from townhum.run.pipeline import Pipeline


def run(
    settings: Settings,
    store: Store,
    *,
    pipeline: Callable[[], Pipeline],
    sessions: Sessions,
    clock: Clock,
    key: bytes,
    since: date | None = None,
    until: date | None = None,
    watch: Watch | None = None,
    trust_clock: bool = False,
) -> RunReport:
    """Close every due period. `key` is at least 32 random bytes that nobody keeps. `trust_clock` allows a long pause.

    `pipeline` is asked for once, and only when a period is due: building one takes longer than finding that none is.

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
        if report.outcomes or not is_published(store.ledger, store.public):
            with watch.stage("publish"):
                publish(store.ledger, store.public)
    return report


def _close_what_is_due(
    settings: Settings,
    ledger: Ledger,
    *,
    pipeline: Callable[[], Pipeline],
    sessions: Sessions,
    clock: Clock,
    key: bytes,
    span: tuple[date | None, date | None],
    watch: Watch,
) -> RunReport:
    due = what_is_due(settings, now=clock.now(), past=ledger.past(), since=span[0], until=span[1])
    watch.planned(due.periods, due.permit.sources)
    if not due.periods:
        return RunReport((), (), due.permit.refusals, (), due.next_due)
    from townhum.run.closing import Closing  # noqa: PLC0415  arrays, which a run with nothing due does without

    closing = Closing(settings, due, pipeline(), watch, key)
    reports = closing.collect(sessions, Marker(key), clock)
    outcomes = closing.commit(ledger, reports, clock.now())
    silent = tuple(report.source for report in reports if report.error is None and report.kept < K_FLOOR)
    return RunReport(outcomes, reports, due.permit.refusals, silent, due.next_due, closing.series.fairness)
