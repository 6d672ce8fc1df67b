"""What `townhum run` says of periods that are not closed: why, what to do about a mistake, and how far back there are more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from townhum.cli.showing import notes, out
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.run.job import Asked
from townhum.study import Settings
from townhum.study.due import start_of
from townhum.study.not_due import NotDue

_FINAL = """What was released is final, and no period is drawn twice. After a mistake mend the configuration: the next period begins a new
series. While nobody has seen the numbers you may also delete the folder and begin anew; else each of the two tells of the same people."""


def moment_in(moment: datetime, zone: ZoneInfo) -> str:
    """A moment in the study's time zone."""
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M} ({zone.key})"


def show_nothing_due(not_due: Sequence[NotDue], next_due: datetime, zone: ZoneInfo, store: Store, *, were: str) -> None:
    """Say that nothing "is" or "was" due, why, and what could be done about it."""
    out.print(f"Nothing {were} due.")
    show_not_closed(not_due)
    out.print(f"The next period is due on {moment_in(next_due, zone)}.")
    if any("released" in each.why for each in not_due):
        out.print(f"{_FINAL} The folder is {store.folder}.", soft_wrap=True)


def show_not_closed(not_due: Sequence[NotDue]) -> None:
    """The reason of each stretch of periods."""
    for each in not_due:
        out.print(f"  {each.named}: {each.why}.", soft_wrap=True)


def show_public(store: Store) -> None:
    """Where the public file lies, or that there is none yet."""
    if store.public.exists():
        out.print(f"\nThe public file: {store.public}", soft_wrap=True)
    else:
        out.print(f"\nNothing was published yet: {store.public} is written with the first release.", soft_wrap=True)


def show_reach(settings: Settings, store: Store, asked: Asked, now: datetime) -> None:
    """Before a first run that says no day: that it closes one period alone, how far back there is more, and how to have that."""
    past = Ledger.peek(store.ledger, store.key)
    if past.released or past.held or asked.since or asked.rehearsing or settings.study.listen_from:
        return
    start = start_of(settings, now)
    notes.print("Without --since a first run closes the last closed period alone. How far back the sources reach:")
    for source in settings.sources:
        notes.print(f"  {source.name}: {source.connector.manifest.reach.says}", soft_wrap=True)
    notes.print(
        f"`townhum run --since start` looks back to {start} and closes all from the first period on in which more than next to "
        "nobody was heard; --since DAY closes all from any other day on.\n",
        soft_wrap=True,
    )
