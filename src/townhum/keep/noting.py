"""Writes down in a study's log what was done. The log lies beside the public file: anybody who may read that may read it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from townhum.errors import StoreError
from townhum.keep.checkpoint import Signer
from townhum.keep.file import in_words, replace_file
from townhum.keep.inventory import CHECKPOINT, LOG, VERIFIER
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.ledger import Ledger
from townhum.keep.log import Log, parsed, read, vouched, whole_lines
from townhum.keep.rows import Rows, utc
from townhum.keep.store import Store
from townhum.records import Past
from townhum.records.deeds import Deed, Entry

_USE = "signing"
_GONE = {Deed.FORGOT: "retention", Deed.GAVE_UP: "given up"}
"""The deeds by which a period's numbers are deleted, each with its rule. Only one of them is said of a period."""

_SEED = 32  # bytes: RFC 8032, section 5.1.5
_BEGUN = b"\x01"
"""Kept behind the seed once the log has an entry: a log that somebody removed must not begin anew without a word."""

_PUT_BACK = (
    f"Put back a backup of {LOG}, {CHECKPOINT} and {VERIFIER}. Where there is none, remove private/{_USE}.sealed: "
    "another log begins, which no public file of before fits."
)


def note(store: Store, now: datetime, *entries: Entry) -> None:
    """Write entries down. Does nothing for a store without a key, as a library may have it. Raises `StoreError`."""
    refuse_ended(store.folder)
    if store.key is None or not entries:
        return
    seed, begun = _seed(store, store.key)
    if begun and not (store.folder / CHECKPOINT).exists():
        raise StoreError(_PUT_BACK, "the log that was begun is not there", where=CHECKPOINT)
    with Log.open(store.folder, Signer(seed)) as log:
        log.append(now, *entries)
    if not begun:
        _keep_seed(store, store.key, seed + _BEGUN)


def note_periods(
    store: Store, now: datetime, kept_from: datetime, *, held: bool = True, past: Past | None = None
) -> None:
    """Write down what the ledger says became of each period, if the log does not say so yet. Raises `StoreError`.

    So each is said once, also where an earlier run was killed between its commit and its log. What ended at or before `kept_from` and is
    forgotten was so because its retention is over. Which periods are `held` is known when a run ends: until then a period that it was
    killed at only seems to be. `past` is what the ledger says; without it the ledger is opened, which costs a tenth of a second.
    """
    if store.key is None or not store.ledger.exists():
        return
    said = {(_once(line.entry.deed), line.entry.facts.get("period")) for line in read(store.folder)}
    past = Ledger.peek(store.ledger, store.key) if past is None else past
    deeds = _deeds(past if held else replace(past, held={}), kept_from)
    note(store, now, *(each for each in deeds if (_once(each.deed), each.facts["period"]) not in said))


def evidence(folder: Path) -> Mapping[str, Rows]:
    """What the log says that stands in the public file, by table: its signed checkpoint, and what was forgotten."""
    signed = vouched(folder)
    if signed is None:
        return {}
    gone = [line for line in read(folder) if line.entry.deed in _GONE]
    rows = [(each.number, each.entry.facts.get("period", ""), utc(each.at), _GONE[each.entry.deed]) for each in gone]
    return {"log_checkpoint": [signed], "forgotten": rows}


def ended_on(folder: Path) -> datetime | None:
    """When a study was ended (aware UTC), as the last line of its log says; None where it goes on."""
    with in_words(folder / LOG):
        lines = whole_lines(folder)
    last = parsed(lines[-1]) if lines else None
    return last.at if last and last.entry.deed is Deed.ENDED else None


def refuse_ended(folder: Path) -> None:
    """Raise `StoreError` where a study was ended: nothing is added to it."""
    if when := ended_on(folder):
        do = "Begin a new folder with --data. `townhum end` deletes what may be left of this one."
        raise StoreError(do, f"the study ended on {when:%Y-%m-%d}", where=str(folder))


def _once(deed: Deed) -> str:
    """What is said of a period once: of how it went, one thing."""
    return "gone" if deed in _GONE else deed


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


def _seed(store: Store, key: Key) -> tuple[bytes, bool]:
    """What this study's log is signed with, made with its first entry; and whether that entry was written."""
    path = _sealed(store)
    if not path.exists():
        _keep_seed(store, key, secrets.token_bytes(_SEED))
    kept = unseal(key, _USE, path.read_bytes(), where=path.name)
    return kept[:_SEED], kept[_SEED:] == _BEGUN


def _keep_seed(store: Store, key: Key, content: bytes) -> None:
    replace_file(_sealed(store), seal(key, _USE, content), mode=0o600)


def _sealed(store: Store) -> Path:
    return store.private / f"{_USE}.sealed"
