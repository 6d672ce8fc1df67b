"""`townhum run --rehearse`: what is offered before the first release, and what a rehearsed period would publish."""

from __future__ import annotations

import sys

from townhum.cli.showing import notes, out, table
from townhum.errors import UsageError
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.run.rehearsal import Rehearsing
from townhum.run.report import RunReport

_OFFER = """Nothing was ever released from this folder. What a run releases is final: no period is drawn twice.
A rehearsal goes the whole way for one period, shows what would be published, and waits for `townhum run --release`.
With listen_from in study.toml it takes the last period before that day, so that none of the study's own is spent."""


def asked_for(*, rehearse: bool, release: bool, one_alone: bool) -> Rehearsing:
    """What the options ask for. Raises UsageError where that is both, or either for more than `one_alone`."""
    if (rehearse or release) and not one_alone:
        raise UsageError("Name a day after --since.", "a rehearsal is of one period")
    if rehearse and release:
        raise UsageError("Say --rehearse or --release.", "one draws a period, the other publishes what was drawn")
    return "rehearse" if rehearse else "release" if release else None


def offered(store: Store, *, asks: bool, one_alone: bool) -> Rehearsing:
    """What comes of the offer before the first release: a question where somebody can answer, else a note."""
    if store.ledger.exists() and Ledger.peek(store.ledger, store.key).released:
        return None
    notes.print(f"{_OFFER}\n")
    asks = asks and one_alone and sys.stdin.isatty() and sys.stdout.isatty()
    return "rehearse" if asks and _says_yes() else None


def _says_yes() -> bool:
    try:
        return input("Rehearse first? [y/N] ").strip().lower() in {"y", "yes"}
    except EOFError:
        return False


def show(report: RunReport, store: Store) -> None:
    """The tracks and tones of a period that was rehearsed, now or before."""
    if not any(outcome.state == "rehearsed" for outcome in report.outcomes):
        return
    columns, rows = Ledger.peek_rehearsed(store.ledger, store.key)
    out.print()
    out.print(table("What would be published of tracks and their tones", columns, rows, right=columns[1:]))
    out.print(
        "Rehearsing again shows the same. After a change of configuration this period is spent, and never released."
    )
