"""`townhum run`: what is about to happen, how it goes, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from townhum.cli.showing import notes, out, pasteable, print_json, table
from townhum.clock import Clock
from townhum.errors import SourceError
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.listen.collect import SourceReport
from townhum.listen.coverage import in_words
from townhum.records import Grid, PeriodRef, Release
from townhum.run.job import Asked, run
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
        if notes.is_terminal:
            stack.enter_context(self._bar)
        self._task = self._bar.add_task("finding what is due", total=None)

    def planned(self, periods: Sequence[PeriodRef], sources: Sequence[Source]) -> None:
        self._bar.update(self._task, description=f"{len(periods)} period(s), {len(sources)} source(s)")

    def read(self, posts: int) -> None:  # noqa: ARG002  how many would be an exact number
        self._bar.update(self._task, description="posts are scrubbed and read")


def run_study(
    settings: Settings, store: Store, asked: Asked, *, clock: Clock, environment: Mapping[str, str], key: bytes
) -> RunReport:
    """Run. The models are loaded and the way to the sources is opened once a period is found due."""
    with ExitStack() as stack:
        sessions = sessions_of(settings, stack, clock=clock, environment=environment)
        means = Means(partial(pipeline_of, settings), sessions, clock, key, TerminalWatch(stack))
        return run(settings, store, means, asked)


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
    """Say what was released or held, and how each source went. All numbers are noisy ones that were committed before."""
    if as_json:
        print_json({**_as_json(report, store), "unfair": _unfair(report, limits)})
        return
    if not report.outcomes:
        out.print(f"Nothing was due. The next period is due on {report.next_due:%Y-%m-%d %H:%M} UTC.")
    else:
        columns = ("period", "outcome", "accounts with a voice")
        rows = ((o.period.label, _outcome(o, report), _only(o.release, "everyone")) for o in report.outcomes)
        out.print(table("Periods", columns, rows))
        out.print()
    if report.sources:
        columns = ("source", "outcome", "accounts heard")
        out.print(table("Sources", columns, (_source_row(source, report) for source in report.sources)))
    if left_out := _left_out(report.drawn):
        out.print()
        out.print(table("Left out, over all sources", ("reason", "accounts"), left_out, right=("accounts",)))
    _show_warnings(report, limits)
    out.print(f"\nThe public file: {store.public}", soft_wrap=True)
    if any(outcome.state == "released" for outcome in report.outcomes):
        out.print(f"Ask it: {pasteable('townhum', 'query', '--data', store.folder, 'from findings')}", soft_wrap=True)


def _show_warnings(report: RunReport, limits: Fairness) -> None:
    for name in _silent(report):
        notes.print(
            f"\nWarning: next to nothing of {name} could be used for these periods. See what was left out, and its dates."
        )
    for refusal in report.refusals:
        notes.print(f"\nNot permitted: {refusal}")
    if report.spent_until:
        notes.print(
            f"\nThe year's budget of this study's profile is spent. The next period may be drawn from {report.spent_until} on."
        )
    for limit in _unfair(report, limits):
        notes.print(f"\nWarning, from `townhum audit fairness`: {limit}.")


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
    names = ", ".join(outcome.lacking)
    if outcome.state == "held" and len(outcome.lacking) == len(report.sources):
        return f"held, and tried again: nothing is released where no source was read ({names})"
    if outcome.state == "held" and not outcome.lacking:
        see = "see the dates in the sources, or whether an export failed"
        return (
            f"held: next to nobody was heard; {see}. Released as it is from {outcome.retry_until:%Y-%m-%d %H:%M} UTC on"
        )
    return {
        "released": f"released{lacking}",
        "held": f"held, and tried again: {names} failed; without it no sooner than {outcome.retry_until:%Y-%m-%d %H:%M} UTC"
        if outcome.retry_until
        else "",
        "rehearsed": f"rehearsed{lacking}: `townhum run --release` publishes exactly this",
        "waiting": "rehearsed before, and waits: `townhum run --release` publishes it, and later periods come after it",
        "given up": "rehearsed before the configuration changed: it is spent, and the series begins with a later period",
    }[outcome.state]


def _source_row(report: SourceReport, run: RunReport) -> tuple[str, str, str]:
    outcome = "read" if report.error is None else _failed(report.error)
    if report.error is None and report.covered and report.covered.since:
        outcome = f"read in part: {report.covered.reason}"
    heard = [_cells(release, "source").get(report.source, "") for release in run.drawn]
    return report.source, outcome, ", ".join(heard)


def _cells(release: Release | None, name: str) -> dict[str, str]:
    """The cells of a grid of one dimension or none, in words."""
    grid = next((grid for grid in release.grids if grid.name == name), None) if release else None
    if grid is None:
        return {}
    names = list(grid.keys[0]) if grid.keys else [""]
    return {each: cell_in_words(grid, value) for each, value in zip(names, grid.value.tolist(), strict=True)}


def cell_in_words(grid: Grid, value: float) -> str:
    """A cell as people are shown it."""
    return f"{round(value):,}" if value >= grid.fewer_than else f"fewer than {grid.fewer_than}"


def _only(release: Release | None, name: str) -> str:
    return _cells(release, name).get("", "")


def _left_out(releases: Sequence[Release]) -> list[tuple[str, str]]:
    """Reasons, each with the accounts of every period; those with fewer than can be told in all of them are not listed."""
    rows = [_cells(release, "drop") for release in releases]
    reasons = list(rows[0]) if rows else []
    told = [(reason, [row[reason] for row in rows]) for reason in reasons]
    return [(reason, ", ".join(said)) for reason, said in told if not all(each.startswith("fewer") for each in said)]


def _silent(report: RunReport) -> list[str]:
    """Sources that were read, and gave fewer accounts than can be told in every period."""
    told = [_cells(release, "source") for release in report.drawn]
    read = [source.source for source in report.sources if source.error is None]
    return [name for name in read if told and all(each[name].startswith("fewer") for each in told)]


def _failed(error: SourceError) -> str:
    """What went wrong with a source, and what to do about it."""
    what = ": ".join(part for part in (error.where, error.happened) if part)
    return f"{in_words(error)}. {error.do} ({what})" if what else f"{in_words(error)}. {error.do}"


def _as_json(report: RunReport, store: Store) -> dict[str, object]:
    return {
        "whole": report.whole,
        "periods": [
            {
                "period": o.period.label,
                "state": o.state,
                "lacking": o.lacking,
                "retry_until": o.retry_until,
                "accounts": _only(o.release, "everyone"),
                "accounts_by_source": _cells(o.release, "source"),
                "left_out": _cells(o.release, "drop"),
            }
            for o in report.outcomes
        ],
        "sources": [{"source": s.source, "error": str(s.error) if s.error else None} for s in report.sources],
        "silent": _silent(report),
        "not_permitted": [str(refusal) for refusal in report.refusals],
        "next_due": report.next_due,
        "spent_until": report.spent_until,
        "public": str(store.public),
    }
