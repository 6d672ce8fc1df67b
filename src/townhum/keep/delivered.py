"""What was sent where: ids of findings, names of channels, days. No text, no address. Sealed, as ids look like somebody's numbers.

It is written before a message goes out and again once it arrived, so that a message that failed is sent again under the same id, and one
that arrived is not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from townhum.errors import StoreError
from townhum.keep.file import alone, in_words, replace_file
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.store import Store

_DO = "Move it away, or put back a backup of it. Without it the newest period is sent anew, and nothing is snoozed."


@dataclass(slots=True)
class Owed:
    """A message on its way: the findings in it by their ids, their periods, and whether the register has that it goes outside.

    `arrived` once it did, and the log may not say so yet.
    """

    found: list[str]
    periods: list[str]
    handed: bool = False
    arrived: bool = False


@dataclass(slots=True)
class Delivered:
    """What was sent, by the name of a channel, and what is to be silent.

    `through` is the newest period that a channel was told of; `alerted` when (ISO 8601) it was last told of a topic; `owed` by its id what
    did not arrive yet. `snoozed` has the day until which, by track or id of a finding; `acknowledged` topics.
    """

    through: dict[str, str] = field(default_factory=dict)
    alerted: dict[str, dict[str, str]] = field(default_factory=dict)
    owed: dict[str, dict[str, Owed]] = field(default_factory=dict)
    snoozed: dict[str, str] = field(default_factory=dict)
    acknowledged: list[str] = field(default_factory=list)


_USE = "delivered"


@contextmanager
def delivered(store: Store) -> Iterator[Delivered]:
    """What was sent, for this process alone. What is changed is kept with `save`. Raises StoreError."""
    store.prepare()
    with alone(store.private / f"{_USE}.lock"):
        yield _read(_file(store), _key_of(store))


def save(store: Store, what: Delivered) -> None:
    """Keep it, in one piece. Raises StoreError."""
    content = json.dumps(asdict(what), sort_keys=True).encode()
    replace_file(_file(store), seal(_key_of(store), _USE, content), mode=0o600)


def _key_of(store: Store) -> Key:
    if store.key is None:
        raise StoreError("Name the key in study.toml.", "without a key nothing can be written down", where="key")
    return store.key


def _file(store: Store) -> Path:
    return store.private / f"{_USE}.sealed"


def _read(path: Path, key: Key) -> Delivered:
    if not path.exists():
        return Delivered()
    with in_words(path):
        sealed = path.read_bytes()
    content = unseal(key, _USE, sealed, where=path.name)
    try:
        return _of(json.loads(content))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        raise StoreError(_DO, "it is damaged", where=path.name) from None


def _of(known: dict[str, Any]) -> Delivered:
    owed = {name: {id_: Owed(**each) for id_, each in some.items()} for name, some in known.pop("owed").items()}
    made = Delivered(owed=owed, **known)
    if any(not isinstance(value, dict) for value in (made.through, made.alerted, made.snoozed)):
        raise TypeError
    return made
