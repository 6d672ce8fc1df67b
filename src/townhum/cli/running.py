"""`townhum run`: what is about to happen, how it goes, and what came of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from townhum.cli import lost, rehearsing
from townhum.cli.nothing_due import moment_in, show_not_closed, show_nothing_due, show_public
from townhum.cli.showing import notes, out, pasteable, print_json, table
from townhum.clock import Clock, SystemClock
from townhum.errors import SourceError
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.listen.collect import SourceReport
from townhum.listen.coverage import in_words
from townhum.records import Grid, PeriodRef, Release
from townhum.run.health import to_look_at
from townhum.run.job import Asked, run
from townhum.run.means import Means, here, in_workers, pipeline_of, sessions_of
from townhum.run.report import Outcome, RunReport
from townhum.run.watch import Watch
from townhum.run.workers import cores
from townhum.study import Settings, Source, Study
from townhum.study.due import Due, to_rehearse, what_is_due
from townhum.study.model import Fairness
from townhum.study.not_due import NotDue, why_not_due

if TYPE_CHECKING:
    from townhum.run.cluster.starting import Place
    from townhum.run.intake import Gather

_KEY = 32
"""Random bytes of a run's key."""


class Telling(Watch):
    """Says on the terminal for what there is to wait, and shows nothing of the rest."""

    def waits(self, why: str) -> None:
        notes.print(why, soft_wrap=True)


class TerminalWatch(Telling):
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


@dataclass(frozen=True, slots=True, repr=False)
class How:
    """What a run is done with. `key` is random and kept by nobody; `workers` is how many processes scrub and read.

    With a `place` a cluster collects and reads.
    """

    clock: Clock
    environment: Mapping[str, str]
    key: bytes
    workers: int = 1
    place: Place | None = None


def how_of(environment: Mapping[str, str], workers: int | None, place: Place | None) -> How:
    """By the computer's clock, with a new key, in as many processes as there are processors unless said otherwise."""
    return How(SystemClock(), environment, os.urandom(_KEY), workers or cores(), place)


def run_study(settings: Settings, store: Store, asked: Asked, how: How) -> RunReport:
    """Run. The models are loaded and the way to the sources is opened once a period is found due."""
    with ExitStack() as stack:
        watch = TerminalWatch(stack)
        sessions = sessions_of(settings, stack, watch, clock=how.clock, environment=how.environment)
        reading = here if how.place else in_workers(settings, how.workers)
        elsewhere = _in_cluster(how.place, settings, how, watch) if how.place else None
        pipeline = partial(pipeline_of, settings)
        means = Means(pipeline, sessions, how.clock, how.key, watch, reading=reading, elsewhere=elsewhere)
        return run(settings, store, means, asked)


def _in_cluster(place: Place, settings: Settings, how: How, watch: Watch) -> Gather:
    from townhum.run.cluster.starting import in_cluster  # noqa: PLC0415  what a run without a cluster does without

    return in_cluster(place, settings, clock=how.clock, environment=how.environment, watch=watch)


def close(settings: Settings, store: Store, asked: Asked, how: How, *, as_json: bool) -> int:
    """Run, and say what came of it; the exit code is 0 where all of it went as it should."""
    report = run_study(settings, store, asked, how)
    show_report(report, store, settings.study, as_json=as_json)
    for warning in to_look_at(settings, store, how.clock.now()):
        notes.print(f"\nWarning: {warning}", soft_wrap=True)
    return 0 if report.whole else 1


def show_due(settings: Settings, store: Store, asked: Asked, *, clock: Clock, as_json: bool) -> None:
    """Say what a run would fetch now, from where, and why that is permitted."""
    past, waits = Ledger.peek(store.ledger, store.key), Ledger.peek_waiting(store.ledger, store.key)
    find = to_rehearse if asked.rehearsing == "rehearse" else what_is_due
    due = find(settings, now=clock.now(), past=past, since=asked.since, until=asked.until)
    not_due = why_not_due(settings, due, now=clock.now(), past=past, since=asked.since, until=asked.until)
    if waits or asked.rehearsing == "release":
        due = replace(due, periods=())  # nothing is fetched where a rehearsal is open, or asked to be released
    if as_json:
        print_json(_due_as_json(due, not_due, waits))
        return
    _show_rehearsal(waits, asked)
    _show_periods(due, settings, asked)
    if not (due.periods or waits or due.spent_until):
        show_nothing_due(not_due, due.next_due, settings.study.zone, store, were="is")
    elif due.periods and (asked.since or asked.until):
        show_not_closed(not_due)
    for source in due.permit.sources if due.periods else ():
        hosts = source.connector.decoder.hosts(source.options)
        out.print(f"\n{source.name}: {source.place}")
        out.print(f"  would reach: {', '.join(hosts) or 'a file, no network'}")
        out.print(f"  permitted because: {source.permission.permitted_because}")
        out.print(f"  terms read on {source.permission.terms_read_on} by {source.permission.terms_read_by}")
        out.print(f"  listed by {source.permission.added_by}, reviewed by {source.permission.reviewed_by}")
    for refusal in due.permit.refusals:
        out.print(f"\nNot permitted: {refusal}")


def _due_as_json(due: Due, not_due: Sequence[NotDue], waits: str | None) -> dict[str, object]:
    return {
        "periods": [period.label for period in due.periods],
        "not_due": _not_due_as_json(not_due),
        "next_due": due.next_due,
        "rehearsed": waits,
        "no_room_for": [period.label for period in due.over],
        "spent_until": due.spent_until,
        "sources": [_planned(source) for source in due.permit.sources],
        "not_permitted": [str(refusal) for refusal in due.permit.refusals],
    }


def _show_rehearsal(waits: str | None, asked: Asked) -> None:
    """What would become of a rehearsal that is open."""
    if waits is None:
        if asked.rehearsing == "release":
            out.print("No period was rehearsed: there is nothing to release.")
        return
    unless = (
        "unless what shapes the numbers was changed since: then it is spent, and the series begins with a later period"
    )
    if asked.rehearsing == "release":
        out.print(f"Would release {waits} as it was rehearsed, {unless}.")
    else:
        out.print(
            f"{waits} was rehearsed and waits for `townhum run --release`. Nothing would be drawn before that, {unless}."
        )


def _show_periods(due: Due, settings: Settings, asked: Asked) -> None:
    zone = settings.study.zone
    would = "Would rehearse" if asked.rehearsing else "Would close"
    for period in due.periods:
        start, end = (moment.astimezone(zone) for moment in (period.window.start, period.window.end))
        out.print(
            f"{would} {period.label}: {start:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M} ({settings.study.time_zone})"
        )
    if due.over:
        labels = ", ".join(period.label for period in due.over)
        out.print(f"The year's budget has no room for {labels}: left out for good.")
    if due.spent_until:
        out.print(f"The year's budget is spent. The next period may be drawn from {due.spent_until} on.")


def show_report(report: RunReport, store: Store, study: Study, *, as_json: bool) -> None:
    """Say what was released or held, and how each source went. All numbers are noisy ones that were committed before."""
    if as_json:
        print_json({**_as_json(report, store), "unfair": _unfair(report, study.fairness)})
        return
    if not report.outcomes:
        show_nothing_due(report.not_due, report.next_due, study.zone, store, were="was")
    else:
        columns = ("period", "outcome", "accounts with a voice")
        out.print(table("Periods", columns, _period_rows(report, study.zone)))
        show_not_closed(report.not_due)
        out.print()
    if report.sources:
        columns = ("source", "outcome", "accounts heard")
        out.print(table("Sources", columns, (_source_row(source, report) for source in report.sources)))
    if left_out := _left_out(report.drawn):
        out.print()
        out.print(table("Left out, over all sources", ("reason", "accounts"), left_out, right=("accounts",)))
    _show_warnings(report, study.fairness)
    show_public(store)
    if any(outcome.state == "released" for outcome in report.outcomes):
        out.print(f"See it: {pasteable('townhum', 'show', '--data', store.folder)}", soft_wrap=True)
        out.print(f"Ask it: {pasteable('townhum', 'query', '--data', store.folder, 'from findings')}", soft_wrap=True)
    rehearsing.show(report, store)


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


def _period_rows(report: RunReport, zone: ZoneInfo) -> Iterator[tuple[str, str, str]]:
    """A row a period; one for neighbours of which the same is said, such as sixty weeks that are held."""
    told = ((o.period.label, _outcome(o, report, zone), _only(o.release, "everyone")) for o in report.outcomes)
    for (outcome, accounts), rows in groupby(told, key=itemgetter(1, 2)):
        labels = [label for label, *_ in rows]
        yield labels[0] if len(labels) == 1 else f"{labels[0]} to {labels[-1]}", outcome, accounts


def _outcome(outcome: Outcome, report: RunReport, zone: ZoneInfo) -> str:
    short = (*outcome.lacking, *outcome.broken)
    lacking = f"; not read, or not wholly: {', '.join(short)}" if short else ""
    names = ", ".join(outcome.lacking)
    until = moment_in(outcome.retry_until, zone) if outcome.retry_until else ""
    if outcome.state == "held" and len(outcome.lacking) == len(report.sources):
        return f"held, and tried again: nothing is released where no source was read ({names})"
    if outcome.state == "held" and outcome.broken:
        return lost.held(outcome, report, until)
    if outcome.state == "held" and not outcome.lacking:
        see = "see the dates in the sources, or whether an export failed"
        return f"held: next to nobody was heard; {see}. Released as it is from {until} on"
    return {
        "released": f"released{lacking}",
        "held": f"held, and tried again: {names} failed; without it no sooner than {until}",
        "rehearsed": f"rehearsed{lacking}: `townhum run --release` publishes exactly this",
        "waiting": "rehearsed before, and waits: `townhum run --release` publishes it, and later periods come after it",
        "left out": "left out for good: before the first period in which more than next to nobody was heard",
        "given up": "rehearsed before the configuration changed: it is spent, and the series begins with a later period",
    }[outcome.state]


def _source_row(report: SourceReport, run: RunReport) -> tuple[str, str, str]:
    outcome = lost.read(report.losses) if report.error is None else failed(report.error)
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


def failed(error: SourceError) -> str:
    """What went wrong with a source, and what to do about it."""
    what = ": ".join(part for part in (error.where, error.happened) if part)
    return f"{in_words(error)}. {error.do} ({what})" if what else f"{in_words(error)}. {error.do}"


def _not_due_as_json(not_due: Sequence[NotDue]) -> list[dict[str, str]]:
    return [{"first": each.first.label, "last": each.last.label, "why": each.why} for each in not_due]


def _as_json(report: RunReport, store: Store) -> dict[str, object]:
    return {
        "whole": report.whole,
        "periods": [
            {
                "period": o.period.label,
                "state": o.state,
                "lacking": o.lacking,
                "broken": o.broken,
                "retry_until": o.retry_until,
                "accounts": _only(o.release, "everyone"),
                "accounts_by_source": _cells(o.release, "source"),
                "left_out": _cells(o.release, "drop"),
            }
            for o in report.outcomes
        ],
        "sources": [lost.source_as_json(source) for source in report.sources],
        "silent": _silent(report),
        "not_permitted": [str(refusal) for refusal in report.refusals],
        "next_due": report.next_due,
        "spent_until": report.spent_until,
        "not_due": _not_due_as_json(report.not_due),
        "public": str(store.public) if store.public.exists() else None,
    }
