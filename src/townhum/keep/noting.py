"""Writes down in a study's log what was done. The log lies beside the public file: anybody who may read that may read it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import datetime

from townhum.keep.checkpoint import Signer
from townhum.keep.file import replace_file
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.ledger import Ledger
from townhum.keep.log import Log, read
from townhum.keep.store import Store
from townhum.records import Past
from townhum.records.deeds import Deed, Entry

_USE = "signing"
_SEED = 32  # bytes: RFC 8032, section 5.1.5


def note(store: Store, now: datetime, *entries: Entry) -> None:
    """Write entries down. Does nothing for a store without a key, as a library may have it. Raises `StoreError`."""
    if store.key is not None and entries:
        with Log.open(store.folder, _signer(store, store.key)) as log:
            log.append(now, *entries)


def note_periods(store: Store, now: datetime, kept_from: datetime) -> None:
    """Write down what the ledger says became of each period, if the log does not say so yet. Raises `StoreError`.

    So each is said once, also where an earlier run was killed between its commit and its log. What ended at or before `kept_from` and is
    forgotten was so because its retention is over.
    """
    if store.key is None or not store.ledger.exists():
        return
    said = {(line.entry.deed, line.entry.facts.get("period")) for line in read(store.folder)}
    past = Ledger.peek(store.ledger, store.key)
    note(store, now, *(each for each in _deeds(past, kept_from) if (each.deed, each.facts["period"]) not in said))


def _deeds(past: Past, kept_from: datetime) -> Iterator[Entry]:
    for period, fate in past.fates.items():
        window, rho = past.spent[period]
        if fate != "forgotten":
            yield Entry(Deed.RELEASED if fate == "released" else Deed.REHEARSED, {"period": period, "rho": f"{rho:g}"})
        elif window.end <= kept_from:
            yield Entry(Deed.FORGOT, {"period": period, "rule": "retention"})
        else:
            yield Entry(Deed.GAVE_UP, {"period": period})
    yield from (Entry(Deed.HELD, {"period": period}) for period in past.held)


def _signer(store: Store, key: Key) -> Signer:
    """What signs this study's log: made with its first entry."""
    path = store.private / f"{_USE}.sealed"
    if not path.exists():
        replace_file(path, seal(key, _USE, secrets.token_bytes(_SEED)), mode=0o600)
    return Signer(unseal(key, _USE, path.read_bytes(), where=path.name))
