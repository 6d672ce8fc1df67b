"""`townhum run --rehearse`: what is offered before the first release, and what a rehearsed period would publish."""

from __future__ import annotations

from townhum.cli.showing import notes, out, table
from townhum.errors import UsageError
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.run.rehearsal import Rehearsing
from townhum.run.report import RunReport

_OFFER = """Nothing was ever released from this folder. What a run releases is final: no period is drawn twice.
A rehearsal goes the whole way for one period, shows what would be published, and waits for `townhum run --release`.
With listen_from in study.toml it takes the last period before that day, so that none of the study's own is spent."""


def wanted(store: Store, *, rehearse: bool, release: bool, asks: bool) -> Rehearsing:
    """What is wanted of a rehearsal. Before the first release it is offered: as a question where somebody can answer.

    Raises UsageError where both are asked for.
    """
    if rehearse and release:
        raise UsageError("Say --rehearse or --release.", "one draws a period, the other publishes what was drawn")
    if rehearse or release:
        return "rehearse" if rehearse else "release"
    if store.ledger.exists() and Ledger.peek(store.ledger).released:
        return None
    notes.print(f"{_OFFER}\n")
    return "rehearse" if asks and _says_yes() else None


def _says_yes() -> bool:
    try:
        return input("Rehearse first? [y/N] ").strip().lower() in {"y", "yes"}
    except EOFError:
        return False


def show(report: RunReport, store: Store, *, as_json: bool) -> None:
    """The tracks and tones of a period that was rehearsed, now or before."""
    if as_json or not any(outcome.state == "rehearsed" for outcome in report.outcomes):
        return
    columns, rows = Ledger.peek_rehearsed(store.ledger)
    out.print()
    out.print(table("What would be published of tracks and their tones", columns, rows, right=columns[1:]))
    out.print(
        "Rehearsing again shows the same. After a change of configuration this period is spent, and never released."
    )
