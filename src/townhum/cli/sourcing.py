"""`townhum sources`: every listed source, whether it is listened to, and how the last period went. Noisy numbers of accounts only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from townhum.cli.showing import out, print_json, table
from townhum.keep.health import HealthBook, read_health
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.run import health
from townhum.study import Settings
from townhum.study.permit import give_permit
from townhum.tell.query import run_query

NEVER = "-"

_LAST = "select max_by(period, starts_at) from period"
_COVERAGE = f"""
select source, status, reason, coalesce(voices::varchar, 'fewer than ' || fewer_than)
from coverage left join cell_source using (period, source) where period = ({_LAST})
"""  # noqa: S608  our own names
_DROPS = f"""
select reason, voices from cell_drop where period = ({_LAST}) and voices is not null order by reason
"""  # noqa: S608  the same


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source. `verdict` says whether it is permitted today, and if not what to do; the rest is of the last period.

    `accounts` is how many were heard there, noisy, or "fewer than" so many. `last_good` is the day of the last read without a fault, `size`
    how much came then and `usual_size` how much usually comes, in bands of bytes a day.
    """

    source: str
    place: str
    verdict: str
    coverage: str = NEVER
    reason: str = ""
    accounts: str = ""
    last_good: str = NEVER
    size: str = NEVER
    usual_size: str = NEVER


@dataclass(frozen=True, slots=True)
class Overview:
    """All sources, the last period that was released, those that wait, and what was left out of the last one.

    `notes` is what a person should look at. `dropped` has the accounts of which something was left out, by reason, where they are enough to tell.
    """

    sources: tuple[SourceLine, ...]
    last_period: str
    waiting: tuple[str, ...]
    dropped: Mapping[str, int]
    notes: tuple[str, ...] = ()


def overview(settings: Settings, store: Store, now: datetime) -> Overview:
    """Judge the sources, and read what the released periods say of them. Fetches nothing.

    Raises StoreError where the store cannot be read.
    """
    refused = {each.source: each for each in give_permit(settings, settings.study.day_of(now)).refusals}
    read, last, dropped = _last_period(store)
    book = read_health(store)
    lines = [
        SourceLine(
            source.name,
            source.place,
            f"refused: {refused[source.name].do} ({refused[source.name].because})"
            if source.name in refused
            else "permitted",
            *read.pop(source.name, (NEVER, "", "")),
            *_health(book, source.name),
        )
        for source in settings.sources
    ]
    lines += [SourceLine(name, NEVER, "no longer listed", *said) for name, said in read.items()]
    held = tuple(Ledger.peek(store.ledger, store.key).held)
    return Overview(tuple(lines), last, held, dropped, tuple(health.to_look_at(settings, store, now)))


def show(found: Overview, *, as_json: bool) -> None:
    """Print it, as one table and what was not used."""
    if as_json:
        print_json(asdict(found))
        return
    last = found.last_period or "no period was released yet"
    columns = ("source", "place", "verdict", "read", "why not wholly", "accounts")
    rows = ((e.source, e.place, e.verdict, e.coverage, e.reason or NEVER, e.accounts or NEVER) for e in found.sources)
    out.print(table(f"Sources, and how the last period went: {last}", columns, rows))
    out.print()
    about = ("source", "last good read", "size then", "usual size")
    well = ((e.source, e.last_good, e.size, e.usual_size) for e in found.sources)
    out.print(table("How they are", about, well))
    if found.dropped:
        out.print()
        out.print(
            table("Left out, over all sources", ("reason", "accounts"), found.dropped.items(), right=("accounts",))
        )
    for period in found.waiting:
        out.print(f"\n{period} waits and is tried again; `townhum run` says for what.")
    for note in found.notes:
        out.print(f"\nNote: {note}", soft_wrap=True)


def _health(book: HealthBook, name: str) -> tuple[str, str, str]:
    known = book.sources.get(name)
    if known is None:
        return NEVER, NEVER, NEVER
    usually = health.usual(known)
    size = health.in_words(known.sizes[-1]) if known.sizes else NEVER
    return known.last_good or NEVER, size, NEVER if usually is None else health.in_words(usually)


def _last_period(store: Store) -> tuple[dict[str, tuple[str, str, str]], str, dict[str, int]]:
    """What the public file says of its newest period: coverage by source, the period's name, drops by reason."""
    if not store.public.exists():
        return {}, "", {}
    [[last]] = run_query(store.public, _LAST).rows
    if last is None:
        return {}, "", {}
    coverage = {
        name: (status, reason, said or "") for name, status, reason, said in run_query(store.public, _COVERAGE).rows
    }
    return coverage, last, {str(reason): int(accounts) for reason, accounts in run_query(store.public, _DROPS).rows}
