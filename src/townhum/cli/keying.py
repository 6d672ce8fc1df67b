"""`townhum key`: make the key of what lies at rest, or put another in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from townhum.cli.showing import out
from townhum.errors import UsageError
from townhum.keep.keys import Key, coming_of, load_key, new_key_file
from townhum.keep.noting import note
from townhum.keep.rotation import rotate
from townhum.records.deeds import Deed, Entry
from townhum.run.configuration import store_of
from townhum.run.lock import hold
from townhum.study import Settings


def make(settings: Settings) -> None:
    """Make the file that study.toml names. Raises UsageError where it names another place, StoreError where there is a key."""
    path = _file_of(settings)
    if path is None:
        do = "Put 32 random bytes in base64 there yourself: `head -c 32 /dev/urandom | base64` prints some."
        raise UsageError(do, "study.toml names no file", where=settings.study.key)
    new_key_file(path)
    out.print(f"Made {path}, for its owner alone. Keep a copy apart from the data: without it the ledger is lost.")


def put_another(settings: Settings, data: Path, to: str, environment: Mapping[str, str], now: datetime) -> None:
    """Encrypt all that lies at rest with a new key: that at `to`, or, of a key in a file, one that is made. Raises StoreError.

    Killed half-way, it is called again and does the rest.
    """
    store = store_of(settings, data, environment, rotating=True)
    path = _file_of(settings)
    if not to and path is None:
        raise UsageError("Say with --to where the new key lies.", "study.toml names no file", where=settings.study.key)
    store.prepare()
    with hold(store.lock):
        new = load_key(to, settings.folder, environment) if path is None or to else _made(path, settings, environment)
        rotate(store, new)
        if path is None or to:
            out.print(f'Done. Now write key = "{to}" in study.toml: until then nothing can be opened.')
        else:
            coming_of(path).replace(path)
            out.print(
                f"Done: {path} holds the new key. Copies of the old one open nothing that is written from now on."
            )
        note(replace(store, key=new), now, Entry(Deed.KEY_ROTATED))


def _made(path: Path, settings: Settings, environment: Mapping[str, str]) -> Key:
    """The new key, in a file of its own until all is encrypted with it."""
    coming = coming_of(path)
    if coming.exists():  # of a rotation that was killed
        return load_key(f"file:{coming.absolute()}", settings.folder, environment)
    return new_key_file(coming)


def _file_of(settings: Settings) -> Path | None:
    kind, _, name = settings.study.key.partition(":")
    return settings.folder / Path(name).expanduser() if kind == "file" else None
