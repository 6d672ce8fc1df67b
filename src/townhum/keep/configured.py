"""What the configuration was when it was last looked at, as keyed hashes: the log says which of its keys changed, and never what they say.

Written before the log, and again once the log has it: killed at any moment, a change is told, and told once.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from townhum.errors import StoreError
from townhum.keep.file import alone, in_words, replace_file
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.log import read
from townhum.keep.noting import note
from townhum.keep.store import Store
from townhum.records.deeds import LONGEST_FACT, Deed, Entry

UNKNOWN = "not known: nothing is kept of what it was"
"""What stands in the log where the record of the configuration is not there, as after an update, or once somebody removed it."""

_USE = "configuration"
_SALT, _HASH, _NAME = 32, 8, 12  # bytes
_DO = "Remove it: the log then says that what was changed is not known."


@dataclass(frozen=True, slots=True)
class _State:
    """A hash for each key, with `salt`; and which changes the log may not have yet."""

    salt: str
    hashes: Mapping[str, str] = field(default_factory=dict)
    owed: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What this configuration is called in the log."""
        return _hashed(self.salt, json.dumps(self.hashes, sort_keys=True), _NAME)


def note_configuration(store: Store, now: datetime, said: Mapping[str, str]) -> None:
    """Write into the log which keys are others than before. `said` has what the configuration says, by key. Raises `StoreError`.

    Does nothing for a store without a key, and says nothing of the first configuration of a study.
    """
    if store.key is None:
        return
    with alone(store.private / f"{_USE}.lock"):
        before = _read(store, store.key)
        if before and before.owed:  # of a process that was killed
            _tell(store, store.key, before, now)
        salt = before.salt if before else secrets.token_hex(_SALT)
        hashes = {key: _hashed(salt, value, _HASH) for key, value in said.items()}
        if before and before.hashes == hashes:
            return
        after = _State(salt, hashes, tuple(_changed(before.hashes, hashes) if before else _of_no_record(store)))
        _keep(store, store.key, after)
        _tell(store, store.key, after, now)


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    return (key for key in sorted({*before, *after}) if before.get(key) != after.get(key))


def _of_no_record(store: Store) -> Iterator[str]:
    if any(line.entry.deed is Deed.RUN for line in read(store.folder)):
        yield UNKNOWN


def _tell(store: Store, key: Key, state: _State, now: datetime) -> None:
    told = [line.entry.facts.get("hash") for line in read(store.folder) if line.entry.deed is Deed.CONFIGURATION]
    if state.owed and told[-1:] != [state.name]:
        note(
            store, now, *(Entry(Deed.CONFIGURATION, {"keys": keys, "hash": state.name}) for keys in _lines(state.owed))
        )
    _keep(store, key, replace(state, owed=()))


def _lines(keys: tuple[str, ...]) -> Iterator[str]:
    """All keys, in as few facts as hold them."""
    line = ""
    for key in keys:
        joined = f"{line}, {key}" if line else key
        if len(joined) > LONGEST_FACT:
            yield line
            joined = key
        line = joined
    yield line


def _hashed(salt: str, text: str, size: int) -> str:
    return blake2b(text.encode(), digest_size=size, key=bytes.fromhex(salt)).hexdigest()


def _keep(store: Store, key: Key, state: _State) -> None:
    replace_file(_file(store), seal(key, _USE, json.dumps(asdict(state), sort_keys=True).encode()), mode=0o600)


def _read(store: Store, key: Key) -> _State | None:
    path = _file(store)
    if not path.exists():
        return None
    with in_words(path):
        sealed = path.read_bytes()
    content = unseal(key, _USE, sealed, where=path.name)
    try:
        found = json.loads(content)
        return _State(str(found["salt"]), dict(found["hashes"]), tuple(map(str, found["owed"])))
    except (ValueError, TypeError, KeyError):
        raise StoreError(_DO, "it is damaged", where=path.name) from None


def _file(store: Store) -> Path:
    return store.private / f"{_USE}.sealed"
