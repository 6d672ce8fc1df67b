"""What a person has done that reads or measures is written in the log too, where this user may write it; where not, that is said."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from townhum.cli.showing import notes
from townhum.errors import ConfigError, StoreError
from townhum.keep.noting import note
from townhum.records.deeds import Deed, Entry
from townhum.run.configuration import load_settings, store_of
from townhum.study import Settings


def note_audit(settings: Settings, data: Path, entry: Entry, now: datetime) -> None:
    """Write an audit down, or say why it is not."""
    try:
        store = store_of(settings, data, os.environ)
        store.prepare()
        note(store, now, entry)
    except StoreError as error:
        notes.print(f"This audit is not in the log. {error}", soft_wrap=True)


def note_console(config: Path, data: Path, by: str, now: datetime) -> None:
    """Write down that a prompt was opened on a study's numbers, or an assistant asks them, where this user has its configuration and its key.

    Whoever has the public file alone may read it anywhere, and signs no log.
    """
    if not (data / "private").is_dir() or not config.is_dir():
        return
    try:
        note(store_of(load_settings(config), data, os.environ), now, Entry(Deed.CONSOLE, {"by": by}))
    except (ConfigError, StoreError):
        notes.print("This session is not in the log: the study's key cannot be had here.")
