"""`townhum papers`: writes them and says what is blank. `townhum breach note`: writes one into the log, and says by when it is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from townhum.cli.showing import out
from townhum.errors import StoreError, UsageError
from townhum.keep.file import replace_file
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run.notice_ready import day_of
from townhum.run.papers import prepare
from townhum.study import Settings
from townhum.tell.papers.every import files

_TO_REPORT = timedelta(hours=72)
"""GDPR article 33(1)."""


def write(settings: Settings, store: Store, folder: Path, now: datetime) -> None:
    """Write every paper in every form. Raises StoreError where the folder cannot be written."""
    facts = prepare(settings, store, day_of(now, settings))
    made = files(facts)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        do = "Choose a folder that can be written, with --out."
        raise StoreError(do, error.strerror or "no folder", where=str(folder)) from None
    for name, text in made.items():
        replace_file(folder / name, text.encode(), mode=0o644)
    out.print(f"Wrote {len(made)} files to {folder}/: {', '.join(made)}.", soft_wrap=True)
    if not facts.blanks:
        out.print("Nothing is blank.")
        return
    out.print(f"\n{len(facts.blanks)} thing(s) that only a person can decide are blank:")
    for answer in facts.blanks:
        out.print(f"  {answer.key}: {answer.asks}", soft_wrap=True)
    out.print(
        "\nAnswer them in papers.toml and study.toml, then run this again. A lawyer reads the papers before they count."
    )


def note_breach(store: Store, kind: str, state: str, found: str, *, zone: ZoneInfo, now: datetime) -> None:
    """Write a breach into the log. Raises UsageError for a moment that is none or lies ahead, StoreError."""
    when = _moment(found, zone) if found else now
    if when > now:
        raise UsageError("Write with --found when you knew of it.", "that moment lies in the future")
    store.prepare()
    note(store, now, Entry(Deed.BREACH, {"kind": kind, "state": state, "found": f"{when:%Y-%m-%dT%H:%M%z}"}))
    out.print(f"Written to the log: a breach of {kind}, {state}.")
    if state in {"found", "contained"}:
        due = (when + _TO_REPORT).astimezone(zone)
        late = "; that is over: say why it is late (art. 33(1))" if due < now else ""
        out.print(
            f"The authority must know by {due:%Y-%m-%d %H:%M} ({zone.key}), unless a risk to persons is unlikely{late}. What to do stands in "
            "the runbook that `townhum papers` writes.",
            soft_wrap=True,
        )


def _moment(written: str, zone: ZoneInfo) -> datetime:
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        raise UsageError("Write --found as a moment, such as 2026-11-29T10:00+01:00.", "not a moment") from None
    return read if read.tzinfo else read.replace(tzinfo=zone)
