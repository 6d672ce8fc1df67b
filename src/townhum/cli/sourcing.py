"""`townhum sources`: every listed source, whether it is listened to, and how the last period went. Bands only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from townhum.cli.showing import out, print_json, table
from townhum.count.bands import band
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.study import Settings
from townhum.study.permit import give_permit
from townhum.tell.query import run_query

NEVER = "-"

_LAST = "select max_by(period, starts_at) from period"
_COVERAGE = """
select source, status, reason, said from coverage where period = (select max_by(period, starts_at) from period)
"""
_DROPS = "select reason, items from drops where period = (select max_by(period, starts_at) from period) order by reason"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source. `verdict` says whether it is permitted today, and if not what to do; the rest is of the last period.

    `said` is how many items the place itself said it had, as a band.
    """

    source: str
    place: str
    verdict: str
    coverage: str = NEVER
    reason: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """All sources, the last period that was released, those that wait, and what was not used of the last one, in bands."""

    sources: tuple[SourceLine, ...]
    last_period: str
    waiting: tuple[str, ...]
    dropped: Mapping[str, str]


def overview(settings: Settings, store: Store, today: date) -> Overview:
    """Judge the sources, and read what the released periods say of them. Fetches nothing.

    Raises StoreError where the store cannot be read.
    """
    refused = {each.source: each for each in give_permit(settings, today).refusals}
    read, last, dropped = _last_period(store)
    lines = [
        SourceLine(
            source.name,
            source.place,
            f"refused: {refused[source.name].do} ({refused[source.name].because})"
            if source.name in refused
            else "permitted",
            *read.pop(source.name, (NEVER, "", "")),
        )
        for source in settings.sources
    ]
    lines += [SourceLine(name, NEVER, "no longer listed", *said) for name, said in read.items()]
    return Overview(tuple(lines), last, tuple(Ledger.peek(store.ledger).held), dropped)


def show(found: Overview, *, as_json: bool) -> None:
    """Print it, as one table and what was not used."""
    if as_json:
        print_json(asdict(found))
        return
    last = found.last_period or "no period was released yet"
    columns = ("source", "place", "verdict", "read", "why not wholly", "it said it had")
    rows = ((e.source, e.place, e.verdict, e.coverage, e.reason or NEVER, e.said or NEVER) for e in found.sources)
    out.print(table(f"Sources, and how the last period went: {last}", columns, rows))
    if found.dropped:
        many = [(reason, items) for reason, items in found.dropped.items() if items != band(0)]
        out.print()
        if many:
            out.print(table("Items not used, over all sources", ("reason", "items"), many))
        out.print(f"Of every {'other ' if many else ''}reason not to use an item, {band(0)} were met.")
    for period in found.waiting:
        out.print(f"\n{period} waits for a source and is tried again; `townhum run` says for which.")


def _last_period(store: Store) -> tuple[dict[str, tuple[str, str, str]], str, dict[str, str]]:
    """What the public file says of its newest period: coverage by source, the period's name, drops by reason."""
    if not store.public.exists():
        return {}, "", {}
    [[last]] = run_query(store.public, _LAST).rows
    if last is None:
        return {}, "", {}
    coverage = {name: (status, reason, said) for name, status, reason, said in run_query(store.public, _COVERAGE).rows}
    return coverage, last, {str(reason): str(items) for reason, items in run_query(store.public, _DROPS).rows}
