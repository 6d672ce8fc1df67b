"""Copies that townhum wrote of the public file, known by their hash in the register: what they hold, the public file holds."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from townhum.records.sums import sha256_of

_HEX = 64  # digits of a SHA-256


class Names(NamedTuple):
    """How the list of a folder's hashes is named, how the manifest of a published store, and under which key it has that list's hash."""

    sums: str = "SHA256SUMS"
    manifest: str = "townhum.json"
    sums_key: str = "sums_sha256"


class Copies:
    """Knows the copies whose SHA-256 are given: a file, every file of a folder by its list of hashes, and what a manifest names."""

    def __init__(self, sha256: Collection[str] = (), names: Names | None = None) -> None:
        self._known, self._names = sha256, names or Names()

    def has(self, path: Path) -> bool:
        """Whether a file is as it was written. Raises OSError."""
        if not self._known:
            return False
        own = sha256_of(path)
        if own in self._known:
            return True
        sums = path.with_name(self._names.sums)
        if not sums.is_file() or not self._trusts(sums):
            return False
        return path == sums or f"{own}  {path.name}" in sums.read_text("utf-8", "replace").splitlines()

    def _trusts(self, sums: Path) -> bool:
        listed = sha256_of(sums)
        if listed in self._known:
            return True
        manifest = sums.absolute().parent.parent.parent / self._names.manifest  # STORE/snapshots/SNAPSHOT/SHA256SUMS
        if not manifest.is_file() or sha256_of(manifest) not in self._known:
            return False
        said = json.loads(manifest.read_bytes())
        return bool(said.get(self._names.sums_key) == listed)


def without_hash(line: str, folder: Path) -> str:
    """A line of a list of hashes without the hash, where the file beside the list has it: a hash looks like a key of somebody's."""
    digest, gap, name = line.partition("  ")
    file = folder / Path(name).name
    fits = gap and len(digest) == _HEX and name == file.name and file.is_file() and sha256_of(file) == digest
    return name if fits else line
