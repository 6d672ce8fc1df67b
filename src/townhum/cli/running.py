"""`townhum run`: what is about to happen, how it goes, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from townhum.cli.showing import notes, out, pasteable, print_json, table
from townhum.clock import Clock
from townhum.count.bands import band, drop_bands
from townhum.errors import SourceError
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.listen.collect import SourceReport
from townhum.listen.coverage import in_words
from townhum.records import DropReason, PeriodRef
from townhum.run.job import run
from townhum.run.means import Means, pipeline_of, sessions_of
from townhum.run.report import Outcome, RunReport
from townhum.run.watch import Watch
from townhum.study import Settings, Source
from townhum.study.due import Due, what_is_due
from townhum.study.model import Fairness

Span = tuple[date | None, date | None]


class TerminalWatch(Watch):
    """Shows on a terminal that work is going on. Draws nothing elsewhere."""

    def __init__(self, stack: ExitStack) -> None:
        self._bar = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=notes, transient=True
        )
        self._posts = 0
        if notes.is_terminal:
            stack.enter_context(self._bar)
        self._task = self._bar.add_task("finding what is due", total=None)

    def planned(self, periods: Sequence[PeriodRef], sources: Sequence[Source]) -> None:
        self._bar.update(self._task, description=f"{len(periods)} period(s), {len(sources)} source(s)")

    def read(self, posts: int) -> None:
        self._posts += posts
        self._bar.update(self._task, description=f"{self._posts // 100 * 100:,} posts and more scrubbed and read")


def run_study(
    settings: Settings,
    store: Store,
    span: Span,
    *,
    clock: Clock,
    environment: Mapping[str, str],
    key: bytes,
    trust_clock: bool = False,
) -> RunReport:
    """Run. The models are loaded and the way to the sources is opened once a period is found due."""
    with ExitStack() as stack:
        sessions = sessions_of(settings, stack, clock=clock, environment=environment)
        means = Means(partial(pipeline_of, settings), sessions, clock, key, TerminalWatch(stack))
        return run(settings, store, means, since=span[0], until=span[1], trust_clock=trust_clock)


def show_due(settings: Settings, store: Store, span: Span, *, clock: Clock, as_json: bool) -> None:
    """Say what a run would fetch now, from where, and why that is permitted."""
    past = Ledger.peek(store.ledger)
    due = what_is_due(settings, now=clock.now(), past=past, since=span[0], until=span[1])
    if as_json:
        print_json(
            {
                "periods": [period.label for period in due.periods],
                "next_due": due.next_due,
                "sources": [_planned(source) for source in due.permit.sources],
                "not_permitted": [str(refusal) for refusal in due.permit.refusals],
            }
        )
        return
    _show_periods(due, settings)
    for source in due.permit.sources:
        hosts = source.connector.decoder.hosts(source.options)
        out.print(f"\n{source.name}: {source.place}")
        out.print(f"  would reach: {', '.join(hosts) or 'a file, no network'}")
        out.print(f"  permitted because: {source.permission.permitted_because}")
        out.print(f"  terms read on {source.permission.terms_read_on} by {source.permission.terms_read_by}")
    for refusal in due.permit.refusals:
        out.print(f"\nNot permitted: {refusal}")


def _show_periods(due: Due, settings: Settings) -> None:
    zone = settings.study.zone
    if not due.periods:
        out.print(f"Nothing is due. The next period is due on {due.next_due.astimezone(zone):%Y-%m-%d %H:%M}.")
    for period in due.periods:
        start, end = (moment.astimezone(zone) for moment in (period.window.start, period.window.end))
        out.print(
            f"Would close {period.label}: {start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M} ({settings.study.time_zone})"
        )


def show_report(report: RunReport, store: Store, limits: Fairness, *, as_json: bool) -> None:
    """Say what was released or held, and how each source went. Counts are bands: no number singles anybody out."""
    if as_json:
        print_json({**_as_json(report, store), "unfair": _unfair(report, limits)})
        return
    if not report.outcomes:
        out.print(f"Nothing was due. The next period is due on {report.next_due:%Y-%m-%d %H:%M} UTC.")
    else:
        out.print(
            table("Periods", ("period", "outcome"), ((o.period.label, _outcome(o, report)) for o in report.outcomes))
        )
        out.print()
    if report.sources:
        columns = ("source", "outcome", "items looked at", "used", "left out, and why")
        out.print(table("Sources", columns, (_source_row(source) for source in report.sources)))
    for name in report.silent:
        notes.print(
            f"\nWarning: nothing of {name}, or next to nothing, could be used for these periods. "
            "See what was left out, and its dates."
        )
    for refusal in report.refusals:
        notes.print(f"\nNot permitted: {refusal}")
    for limit in _unfair(report, limits):
        notes.print(f"\nWarning, from `townhum audit fairness`: {limit}.")
    out.print(f"\nThe public file: {store.public}", soft_wrap=True)
    if any(outcome.released for outcome in report.outcomes):
        out.print(f"Ask it: {pasteable('townhum', 'query', '--data', store.folder, 'from findings')}", soft_wrap=True)


def _unfair(report: RunReport, limits: Fairness) -> list[str]:
    if not report.fairness:
        return []
    from townhum.run.fairness import broken  # noqa: PLC0415  the models; an audit that was made has loaded them already

    return list(broken(report.fairness, limits))


def _planned(source: Source) -> dict[str, object]:
    return {
        "source": source.name,
        "place": source.place,
        "reaches": list(source.connector.decoder.hosts(source.options)),
        "permitted_because": source.permission.permitted_because,
        "terms_url": source.permission.terms_url,
        "terms_read_on": source.permission.terms_read_on,
    }


def _outcome(outcome: Outcome, report: RunReport) -> str:
    lacking = f"; not read, or not wholly: {', '.join(outcome.lacking)}" if outcome.lacking else ""
    if outcome.released:
        return f"released{lacking}"
    names = ", ".join(outcome.lacking)
    if not any(source.error for source in report.sources):
        return f"held, and tried again: {names} gave next to nothing; see the dates in it, or whether an export failed"
    if len(outcome.lacking) == len(report.sources):
        return f"held, and tried again: nothing is released where no source was read ({names})"
    return f"held, and tried again: {names} failed; without it no sooner than {outcome.retry_until:%Y-%m-%d %H:%M} UTC"


def _source_row(report: SourceReport) -> tuple[str, str, str, str, str]:
    outcome = "read" if report.error is None else _failed(report.error)
    if report.error is None and report.covered and report.covered.since:
        outcome = f"read in part: {report.covered.reason}"
    return report.source, outcome, band(report.seen), band(report.kept), _banded(report.drops) or "-"


def _failed(error: SourceError) -> str:
    """What went wrong with a source, and what to do about it."""
    what = ": ".join(part for part in (error.where, error.happened) if part)
    return f"{in_words(error)}. {error.do} ({what})" if what else f"{in_words(error)}. {error.do}"


def _banded(counts: Counter[DropReason]) -> str:
    """Reasons with their bands; those in the lowest band, which may be nobody, are not listed."""
    return ", ".join(f"{reason} {said}" for reason, said in drop_bands(counts).items() if said != band(0))


def _as_json(report: RunReport, store: Store) -> dict[str, object]:
    return {
        "whole": report.whole,
        "periods": [
            {"period": o.period.label, "released": o.released, "lacking": o.lacking, "retry_until": o.retry_until}
            for o in report.outcomes
        ],
        "sources": [
            {
                "source": s.source,
                "looked_at": band(s.seen),
                "used": band(s.kept),
                "left_out": drop_bands(s.drops),
                "fields_left_out": sorted(s.left_out),
                "error": str(s.error) if s.error else None,
            }
            for s in report.sources
        ],
        "silent": report.silent,
        "not_permitted": [str(refusal) for refusal in report.refusals],
        "next_due": report.next_due,
        "public": str(store.public),
    }
