"""The register of what was handed over: to whom, what, for what, and on what permission.

That it was done, and when, stands in the log, whose lines prove themselves. What was said of it then lies sealed under its own hash, so
that a line of the log says which words it meant, whatever shares.toml says today.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from townhum.errors import StoreError
from townhum.keep.file import alone, in_words, replace_file
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.log import Line, read
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry

_USE = "shares"
_NAME = 24  # hex digits
_DEEDS = (Deed.SHARED, Deed.EXPORTED)


@dataclass(frozen=True, slots=True)
class Copy:
    """What is said of a copy. `to` is the recipient's name in shares.toml, and empty for a copy for inside the firm.

    `sha256` is that of the file, or of a folder's list of hashes.
    """

    to: str
    who: str
    what_for: str
    permission: str
    what: tuple[str, ...]
    form: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Handed:
    """One line of the register. `copy` is None where what was said of it is not there any more."""

    at: datetime
    to: str
    copy: Copy | None


def hand_over(store: Store, copy: Copy, now: datetime) -> None:
    """Write down that a copy is handed over. Raises StoreError.

    If the newest line of the log says the same, nothing is added: then a process was killed between its line and its file.
    """
    if store.key is None:
        raise StoreError("Name the key in study.toml.", "without a key nothing can be written down", where="key")
    store.prepare()
    with alone(store.private / f"{_USE}.lock"):
        name = _remembered(store, store.key, copy)
        facts = {"copy": name} | ({"to": copy.to} if copy.to else {})
        entry = Entry(Deed.SHARED if copy.to else Deed.EXPORTED, facts)
        if not any(line.entry == entry for line in _newest(store)):
            note(store, now, entry)


def handed_over(store: Store) -> tuple[Handed, ...]:
    """Everything that was handed over, in the order of the log. Raises StoreError."""
    if store.key is None:
        raise StoreError("Name the key in study.toml.", "without a key the register cannot be read", where="key")
    copies = _copies(store, store.key)
    return tuple(
        Handed(
            line.at,
            line.entry.facts.get("to", ""),
            copies.get(line.entry.facts.get("copy", "")),
        )
        for line in read(store.folder)
        if line.entry.deed in _DEEDS
    )


def _newest(store: Store) -> tuple[Line, ...]:
    """The last line of the log, or nothing."""
    return tuple(read(store.folder))[-1:]


def _remembered(store: Store, key: Key, copy: Copy) -> str:
    """Under which name the register has a copy's particulars from now on."""
    said = json.dumps(asdict(copy), sort_keys=True)
    name = hashlib.sha256(said.encode()).hexdigest()[:_NAME]
    copies = _copies(store, key)
    if name not in copies:
        known = {each: asdict(one) for each, one in {**copies, name: copy}.items()}
        replace_file(_file(store), seal(key, _USE, json.dumps(known, sort_keys=True).encode()), mode=0o600)
    return name


def _copies(store: Store, key: Key) -> dict[str, Copy]:
    path = _file(store)
    if not path.exists():
        return {}
    with in_words(path):
        sealed = path.read_bytes()
    known = json.loads(unseal(key, _USE, sealed, where=path.name))
    return {name: Copy(**{**said, "what": tuple(said["what"])}) for name, said in known.items()}


def _file(store: Store) -> Path:
    return store.private / f"{_USE}.sealed"
