"""Where the counts of `townhum label` lie: sealed, for they are exact. Never a text, and never which post."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from townhum.errors import StoreError
from townhum.keep.file import alone, in_words, replace_file
from townhum.keep.inventory import LABELS
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.store import Store
from townhum.records.labels import AIMS, NONE, Labels, PeriodLabels, as_counts

_USE = "labels"
_DO = "Move it away, or put back a backup of it. Without it shares are corrected as of a place that nobody labelled."


def labels_file(store: Store) -> Path:
    """The file, which may not be there."""
    return store.private / LABELS


def read_labels(store: Store) -> Labels:
    """What was labelled so far. Raises `StoreError` where it cannot be read."""
    path = labels_file(store)
    with in_words(path):
        if not path.exists():
            return Labels()
        sealed = path.read_bytes()
    plain = unseal(_key_of(store), _USE, sealed, where=path.name)
    try:
        return _of(json.loads(plain))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        raise StoreError(_DO, "it is damaged", where=path.name) from None


def keep_labels(store: Store, made: Labels) -> None:
    """Keep it, in one piece; without a label nothing is kept. Raises `StoreError`."""
    if not made.periods:
        forget_labels(store)
        return
    periods = {
        name: {"given": each.given.isoformat(), "ends": each.ends.astimezone(UTC).isoformat(), **each.counts}
        for name, each in made.periods.items()
    }
    plain = json.dumps({"made_with": dict(made.made_with), "periods": periods}, sort_keys=True).encode()
    replace_file(labels_file(store), seal(_key_of(store), _USE, plain), mode=0o600)


def forget_labels(store: Store) -> bool:
    """Delete all of it; whether there was any. Raises `StoreError`."""
    path = labels_file(store)
    with in_words(path):
        there = path.exists()
        path.unlink(missing_ok=True)
    return there


def forget_labels_before(store: Store, moment: datetime) -> None:
    """Delete the labels of periods that ended at or before an aware moment. Raises `StoreError`."""
    with in_words(labels_file(store)):
        if store.key is None or not labels_file(store).exists():
            return
    with labelling(store):
        known = read_labels(store)
        kept = {name: each for name, each in known.periods.items() if each.ends > moment}
        if len(kept) < len(known.periods):
            keep_labels(store, Labels(known.made_with, kept))


@contextmanager
def labelling(store: Store) -> Iterator[None]:
    """Nobody else changes the labels meanwhile."""
    with alone(store.private / f"{_USE}.lock"):
        yield


def _of(known: dict[str, Any]) -> Labels:
    periods = {
        str(name): PeriodLabels(
            date.fromisoformat(each["given"]),
            datetime.fromisoformat(each["ends"]).astimezone(UTC),
            {aim: as_counts(each.get(aim, NONE)) for aim in AIMS},
        )
        for name, each in known["periods"].items()
    }
    return Labels({str(part): str(version) for part, version in known["made_with"].items()}, periods)


def _key_of(store: Store) -> Key:
    if store.key is None:
        raise StoreError("Name the key in study.toml.", "without a key no label can be kept", where="key")
    return store.key
