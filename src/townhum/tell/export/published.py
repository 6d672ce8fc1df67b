"""The public file as a store for many readers: Parquet files that any engine reads, and a manifest that names those that hold.

The files of one state lie in a folder of their own, and are never changed. The manifest is replaced in one step, once all of
them are there; then what it does not name is removed, so that what the ledger has forgotten is forgotten here too. Whatever is
interrupted, the manifest names a whole state.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow.parquet as pq

from townhum.errors import UsageError
from townhum.tell.export.cover import Cover
from townhum.tell.export.numbers import Numbers
from townhum.tell.export.shelves import Shelf, as_json
from townhum.tell.export.tables import SUMS, write_parquet

MANIFEST = "townhum.json"
SNAPSHOTS = "snapshots"
SUMS_KEY = "sums_sha256"
FORMAT = 1
_SHOWN = 16
"""Digits of the hash that a snapshot's name ends with."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was published where. `fresh` is false where the store had just this state; `removed` are snapshots that it names no more.

    `mended` tells that there was a manifest which could not be read.
    """

    where: str
    snapshot: str
    fresh: bool
    removed: tuple[str, ...]
    mended: bool = False


def publish_store(
    shelf: Shelf,
    cover: Cover,
    numbers: Numbers,
    names: Sequence[str],
    *,
    sha256: str,
    newest: str,
    before_swap: Callable[[str], None],
) -> Published:
    """Publish these tables. `sha256` is that of the public file, `newest` the label of its newest period.

    `before_swap` is called with the SHA-256 of the manifest, before readers see it. Raises UsageError where the place has another
    study's numbers, StoreError.
    """
    there, known, mended = _there(shelf)
    if known and there.get("study") != cover.study:
        raise UsageError(
            "Name another place for each study.", "another study's numbers are published there", where=shelf.where
        )
    snapshot = _named(f"{sha256} {sorted(names)} {cover.terms}", newest)
    if known and there.get("snapshot") == f"{SNAPSHOTS}/{snapshot}":
        return Published(shelf.where, snapshot, fresh=False, removed=_sweep(shelf, snapshot))
    facts = {"format": FORMAT, "study": cover.study, "public_sha256": sha256, "newest_period": newest}
    tables, sums = _put(shelf, snapshot, cover, numbers, names)
    named = {**facts, "snapshot": f"{SNAPSHOTS}/{snapshot}", SUMS_KEY: sums, "tables": tables}
    manifest = json.dumps(named, indent=1).encode()
    before_swap(hashlib.sha256(manifest).hexdigest())
    shelf.replace(MANIFEST, manifest)
    return Published(shelf.where, snapshot, fresh=True, removed=_sweep(shelf, snapshot), mended=mended)


def _there(shelf: Shelf) -> tuple[Any, bool, bool]:
    """What the manifest says, whether it is one that can be read, and whether there is one that cannot."""
    content = shelf.read(MANIFEST)
    there = as_json(content)
    known = isinstance(there, dict) and there.get("format") == FORMAT
    return there, known, content is not None and not known


def _named(what: str, newest: str) -> str:
    return f"{newest or 'empty'}-{hashlib.sha256(what.encode()).hexdigest()[:_SHOWN]}"


def _put(
    shelf: Shelf, snapshot: str, cover: Cover, numbers: Numbers, names: Sequence[str]
) -> tuple[Mapping[str, Any], str]:
    """Put the files there; answers what the manifest says of each table, and the SHA-256 of the list of all their hashes."""
    tables = {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_parquet(folder, cover, numbers, names)
        for file in sorted(folder.iterdir()):
            shelf.put(f"{SNAPSHOTS}/{snapshot}/{file.name}", file)
        for table in names:
            file = folder / f"{table}.parquet"
            with file.open("rb") as handle:
                digest = hashlib.file_digest(handle, "sha256").hexdigest()
            tables[table] = {
                "path": f"{SNAPSHOTS}/{snapshot}/{file.name}",
                "rows": pq.read_metadata(file).num_rows,
                "bytes": file.stat().st_size,
                "sha256": digest,
            }
        sums = hashlib.sha256((folder / SUMS).read_bytes()).hexdigest()
    return tables, sums


def _sweep(shelf: Shelf, kept: str) -> tuple[str, ...]:
    """Remove every snapshot but one: older states, and what an interrupted run left."""
    gone = tuple(each for each in shelf.folders(SNAPSHOTS) if each != kept)
    for each in gone:
        shelf.remove(f"{SNAPSHOTS}/{each}")
    return gone
