"""`townhum end`: asks, deletes, and tells file by file what is gone and what is left."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import typer

from townhum.cli.showing import notes, out, table
from townhum.errors import StoreError, UsageError
from townhum.keep.ending import Deleted
from townhum.keep.log import read, vouched
from townhum.keep.noting import ended_on
from townhum.keep.store import Store
from townhum.run.ending import Wish, end_study, is_there
from townhum.study import Settings

_NOT_OURS = (
    "Backups, copies of the key, exports and reports that were handed out are not ours to delete: see to them. Begin no other study of "
    "the same days: it would tell of the same accounts again."
)


def end(
    settings: Settings, data: Path, wish: Wish, *, environment: Mapping[str, str], now: datetime, asks: bool
) -> None:
    """End a study. Raises UsageError where nobody can be asked, `StoreError` where something stays, Locked while a run is on."""
    store = Store(data)
    if not is_there(store):
        out.print(f"There is nothing of a study in {data}: it was ended before, or --data names another folder.")
        return
    if asks:
        _ask(settings, data, wish)
    deleted: list[Deleted] = []
    last = _last_words(data)
    try:
        for each in end_study(settings, data, wish, environment=environment, now=now):
            deleted.append(each)
            last = _last_words(data) or last
    finally:
        _tell(deleted)
    if there := [each.path for each in deleted if os.path.lexists(each.path)]:
        do = "See who writes there, then run `townhum end` again."
        raise StoreError(do, f"{len(there)} file(s) are there again", where=str(there[0]))
    _tell_rest(settings, data, last)


def _ask(settings: Settings, data: Path, wish: Wish) -> None:
    kept = [name for name, kept in (("the public file", wish.keep_public), ("the log", wish.keep_log)) if kept]
    said = f"This deletes for good what {data} holds of the study, and its key"
    said += (
        f"; {' and '.join(kept)} stay." if kept else ", the public file and the log too (--keep-public, --keep-log)."
    )
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("Add --yes to end the study without being asked.", said)
    out.print(said, soft_wrap=True)
    if typer.prompt("Write the study's name to end it") != settings.study.name:
        raise UsageError("Nothing was deleted. Write the name as it stands in study.toml.", "it is another name")


def _tell(deleted: Sequence[Deleted]) -> None:
    rows = ((str(each.path), f"{each.size:,}", each.what) for each in deleted)
    if deleted:
        out.print(table("Deleted", ("file", "bytes", "what it was"), rows, right=("bytes",)))
    else:
        out.print("Nothing was left to delete.")


def _tell_rest(settings: Settings, data: Path, last: Sequence[str]) -> None:
    """What is left, by whom it can be proved, and what is for a person to do."""
    left = sorted(str(path.relative_to(data)) for path in data.rglob("*") if not path.is_dir()) if data.is_dir() else []
    out.print(
        f"\nLeft in {data}: {', '.join(left) or 'nothing'}. The configuration in {settings.folder} stays.",
        soft_wrap=True,
    )
    for line in last:
        out.print(line, soft_wrap=True)
    kind, _, name = settings.study.key.partition(":")
    if kind == "env":
        notes.print(f"Delete the key yourself, where {name} is set: it cannot be deleted from here.", soft_wrap=True)
    out.print(_NOT_OURS, soft_wrap=True)


def _last_words(data: Path) -> tuple[str, ...]:
    """The last entry of the log, and the signed checkpoint that holds it."""
    signed, ended = vouched(data), ended_on(data)
    if signed is None or ended is None:
        return ()
    *_, line = read(data)
    when = f"{ended:%Y-%m-%d %H:%M} UTC"
    return (
        f"\nThe log's last entry is entry {line.number}, of {when}: {line.entry.deed}. Keep its signed checkpoint, which proves it:",
        *signed[0].rstrip("\n").split("\n"),
        f"checked with: {signed[1]}",
    )
