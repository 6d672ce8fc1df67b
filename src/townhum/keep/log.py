"""The audit log: what was done and when, one line each, never changed; each line a leaf of a Merkle tree whose root is signed.

An entry is first written whole, with the signed checkpoint it leads to, to a pending file; then to the log; then the checkpoint
follows. Killed at any moment, the next opening finishes what was pending: nothing is lost, and no line is there that nobody signed.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from stat import S_IMODE
from typing import NamedTuple

from townhum.errors import StoreError
from townhum.keep.checkpoint import Checkpoint, Signer, opened_note
from townhum.keep.file import no_room, replace_file
from townhum.keep.inventory import CHECKPOINT, LOCK, LOG, PENDING, VERIFIER
from townhum.keep.tree import Tree
from townhum.records.deeds import Deed, Entry

_MODE = 0o644  # anybody may read it
_OWNERS_ALONE = 0o600
_DO = "Run `townhum log verify`, which tells what was changed; then put back a backup of the log."


class Line(NamedTuple):
    """An entry as the log has it: its number, from 0, and when it was written (aware UTC)."""

    number: int
    at: datetime
    entry: Entry


class Log:
    """The log in a folder. Made by `Log.open`; methods raise `StoreError`."""

    def __init__(self, folder: Path, signer: Signer, tree: Tree) -> None:
        self._folder, self._signer, self._tree = folder, signer, tree

    @classmethod
    @contextmanager
    def open(cls, folder: Path, signer: Signer) -> Iterator[Log]:
        """Open the log, beginning one where there is none, and finish what a killed process left pending.

        Waits for another process that has it open. Raises `StoreError` where the log is not what was signed.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600), "r") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                yield cls(folder, signer, _recovered(folder, signer))
        except OSError as error:
            if full := no_room(error):
                raise full from None
            do = "Give the user that runs townhum the right to write it, and the disk some room."
            raise StoreError(do, error.strerror or "it cannot be written", where=LOG) from None

    @property
    def note(self) -> str:
        """The signed checkpoint of all that is written."""
        return self._signer.note(self._tree.size, self._tree.root)

    def append(self, now: datetime, *entries: Entry) -> None:
        """Write entries down, all or none of them. `now` is aware."""
        lines = [_written(self._tree.size + n, now, entry) for n, entry in enumerate(entries)]
        for line in lines:
            self._tree.add(line)
        replace_file(self._folder / PENDING, _pending(self.note, lines), mode=_MODE)
        _finish(self._folder, self.note, lines)


def is_signed(path: Path) -> bool:
    """Whether a file is a checkpoint that fits the public key beside it, or that key: a signature looks like a key of somebody's."""
    if path.name not in {CHECKPOINT, VERIFIER}:
        return False
    try:
        found = vouched(path.parent)
    except (OSError, UnicodeDecodeError):
        return False
    return found is not None and opened_note(*found) is not None


def vouched(folder: Path) -> tuple[str, str] | None:
    """The signed checkpoint of a log, and the public key that it is checked with; None where there is no log."""
    if not (folder / CHECKPOINT).exists() or not (folder / VERIFIER).exists():
        return None
    return (folder / CHECKPOINT).read_text("utf-8"), (folder / VERIFIER).read_text("utf-8").strip()


def read(folder: Path) -> Iterator[Line]:
    """The lines of a log, as far as they can be read. Raises `StoreError`."""
    for raw in whole_lines(folder):
        if (line := parsed(raw)) is not None:
            yield line


def parsed(raw: bytes) -> Line | None:
    """One line of a log; None where it is none."""
    try:
        said = json.loads(raw)
        at = datetime.fromisoformat(said["at"])
        return Line(int(said["n"]), at.astimezone(UTC), Entry(Deed(said["deed"]), said["facts"]))
    except (ValueError, KeyError, TypeError):
        return None


def _recovered(folder: Path, signer: Signer) -> Tree:
    """The tree of the log, once what was pending is in it."""
    known = _checkpoint(folder, signer)
    verifier = f"{signer.verifier}\n".encode()
    if not (folder / VERIFIER).exists() or (folder / VERIFIER).read_bytes() != verifier:
        replace_file(folder / VERIFIER, verifier, mode=_MODE, whatever_umask=True)
    _open_to_all(folder)
    signed = known.size if known else 0
    lines = whole_lines(folder)
    tree = Tree(lines[:signed])
    if known and (tree.size, tree.root) != (known.size, known.root):
        raise StoreError(_DO, "it is not what was signed", where=LOG)
    pending = pending_entries(folder, signer.verifier)
    if pending is None or pending[0].size <= signed:
        if _rest(folder, signed):
            raise StoreError(_DO, "it has lines that nobody signed", where=LOG)
        (folder / PENDING).unlink(missing_ok=True)
        return tree
    checkpoint, note, added = pending
    for line in added:
        tree.add(line)
    if (tree.size, tree.root) != (checkpoint.size, checkpoint.root):
        raise StoreError(_DO, "what was to be added does not fit it", where=PENDING)
    _cut(folder / LOG, signed)
    _finish(folder, note, added)
    return tree


def _pending(note: str, lines: Sequence[bytes]) -> bytes:
    return note.encode() + b"\n" + b"".join(line + b"\n" for line in lines)


def _checkpoint(folder: Path, signer: Signer) -> Checkpoint | None:
    path = folder / CHECKPOINT
    if not path.exists():
        return None
    checkpoint = opened_note(path.read_text("utf-8"), signer.verifier)
    if checkpoint is None:
        raise StoreError(_DO, "it was not signed with this study's key", where=CHECKPOINT)
    return checkpoint


def pending_entries(folder: Path, verifier: str) -> tuple[Checkpoint, str, list[bytes]] | None:
    """What a killed process was about to write: the checkpoint, its note and the lines; None where there is nothing, or nothing signed."""
    path = folder / PENDING
    if not path.exists():
        return None
    head, mark, rest = path.read_bytes().partition(b"\n\n")
    signature, _, lines = rest.partition(b"\n\n")
    note = (head + mark + signature + b"\n").decode("utf-8", "replace")
    checkpoint = opened_note(note, verifier)
    return None if checkpoint is None else (checkpoint, note, lines.splitlines())


def whole_lines(folder: Path) -> list[bytes]:
    """The lines of a log that end as lines do."""
    path = folder / LOG
    return path.read_bytes().split(b"\n")[:-1] if path.exists() else []


def _rest(folder: Path, signed: int) -> bool:
    """Whether anything stands behind so many lines."""
    path = folder / LOG
    return path.exists() and b"".join(path.read_bytes().split(b"\n")[signed:]) != b""


def _cut(path: Path, lines: int) -> None:
    """Take off what stands behind so many lines: the part that a killed process got to write."""
    if path.exists():
        keep = sum(len(line) + 1 for line in path.read_bytes().split(b"\n")[:lines])
        os.truncate(path, keep)


def _finish(folder: Path, note: str, lines: Sequence[bytes]) -> None:
    with (folder / LOG).open("ab") as log:
        if not log.tell():
            os.fchmod(log.fileno(), _MODE)
        log.write(b"".join(line + b"\n" for line in lines))
        log.flush()
        os.fsync(log.fileno())
    replace_file(folder / CHECKPOINT, note.encode(), mode=_MODE, whatever_umask=True)
    (folder / PENDING).unlink()


def _open_to_all(folder: Path) -> None:
    """Let everybody read a log of an earlier version, which a run kept for the owner alone; where another user owns it, it stays."""
    for path in (folder / LOG, folder / VERIFIER, folder / CHECKPOINT):
        with suppress(FileNotFoundError, PermissionError):
            if S_IMODE(path.stat().st_mode) == _OWNERS_ALONE:
                path.chmod(_MODE)


def _written(number: int, now: datetime, entry: Entry) -> bytes:
    at = now.astimezone(UTC).isoformat(timespec="seconds")
    said = {"n": number, "at": at, "deed": str(entry.deed), "facts": dict(entry.facts)}
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()
