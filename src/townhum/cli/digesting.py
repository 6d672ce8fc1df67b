"""What `townhum digest` shows."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path

from townhum.cli.showing import notes, out, print_json
from townhum.clock import Clock
from townhum.errors import StoreError
from townhum.keep.file import replace_file
from townhum.keep.store import Store
from townhum.run import delivering
from townhum.run.delivering import Outcome
from townhum.run.outlets import open_outlets
from townhum.study import Settings
from townhum.tell.digest import Digest, as_markdown, as_page, as_text, read_table


def show(settings: Settings, store: Store, form: str, period: str, file: Path | None) -> None:
    """Print a digest, or write it to a file. Raises UsageError, StoreError."""
    table = read_table(store.public)
    if not table.periods:
        do = "Run `townhum run` once a period is over; `townhum plan` says when."
        raise StoreError(do, "nothing was released yet", where=store.public.name)
    chosen = table.known(period)
    digest = Digest(settings.study.name, (chosen,), table.of((chosen,)))
    match form:
        case "markdown":
            text = as_markdown(digest)
        case "html":
            text = as_page(digest)
        case _:
            text = as_text(digest, ids=file is None)
    if file is None:
        out.print(text, end="", soft_wrap=True)
        return
    replace_file(file, text.encode(), mode=0o644)
    notes.print(
        f"Wrote {file}. Before anybody outside gets it: `townhum share file` (docs/sharing.md).", soft_wrap=True
    )


def send(settings: Settings, store: Store, clock: Clock, names: tuple[str, ...]) -> tuple[Outcome, ...]:
    """Serve the channels. Raises UsageError, StoreError."""
    with open_outlets(settings, clock=clock, environment=os.environ) as outlet:
        return delivering.deliver(settings, store, clock, outlet, names=names)


def show_outcomes(outcomes: Sequence[Outcome], *, as_json: bool) -> int:
    """Say of each channel what arrived and what did not. Answers the exit code."""
    if as_json:
        print_json([asdict(each) for each in outcomes])
    for each in () if as_json else outcomes:
        arrived = f"{each.sent} finding(s) sent" if each.sent else "failed" if each.failed else "nothing new"
        out.print(f"{each.channel}: {arrived}.", soft_wrap=True)
        for said in each.said:
            notes.print(f"{each.channel}: {said}", soft_wrap=True)
    return 1 if any(each.failed for each in outcomes) else 0


def snooze(store: Store, what: str, days: int, today: date) -> None:
    """Snooze, and say until when. Raises UsageError, StoreError."""
    until = today + timedelta(days=days)
    delivering.snooze(store, what, until)
    out.print(f"No alerts of {what} before {until}. Digests still tell of it.", soft_wrap=True)


def acknowledge(store: Store, id_: str) -> None:
    """Acknowledge, and say what. Raises UsageError, StoreError."""
    found = delivering.acknowledge(store, id_)
    out.print(f"No more alerts of this, as long as it is among the findings: {found.sentence}", soft_wrap=True)
