"""Spools: what is heard in a period at places of short reach, in encrypted blocks, each with a key that dies when the period is committed.

A file is only ever appended to, or replaced whole. Each block is sealed to its place in the file, so that none can be taken out of the middle,
doubled or moved unseen; one that was half written is cut off when the file is opened again. The key lies apart, in a folder that may be in memory.
"""

from __future__ import annotations

import os
import secrets
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from townhum.errors import StoreError
from townhum.keep.file import alone, in_words, replace_file, write_over
from townhum.keep.keys import SIZE, Key, load_key, new_key_file

SPOOL, KEY = ".spool", ".key"
"""How the names of spools and of their keys end."""

LOCK = "spool.lock"
_MAGIC = b"townhum spool 1\n"
_ID, _LENGTH, _NONCE, _TAG = 8, 4, 12, 16
_HEAD = len(_MAGIC) + 2 * _ID
LARGEST = 1 << 26
"""Bytes that a block may hold: what is longer would be taken for half of one."""

_MOST_SEALED = LARGEST + _NONCE + _TAG
_USE = "spool"


class KeyGone(StoreError):
    """The key of a spool is not there, or is another: what was heard cannot be read by anybody."""


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """The blocks of a spool, in order, None for what could not be opened. `cut` tells that its last one was half written."""

    blocks: tuple[bytes | None, ...]
    cut: bool = False

    @property
    def damaged(self) -> int:
        """How many could not be opened."""
        return self.blocks.count(None)

    def __repr__(self) -> str:
        return f"Found(cut={self.cut}, damaged={self.damaged})"


class Spool:
    """One period's spool, open for appending. Only one process may have it open so; `Spools.alone` sees to that."""

    def __init__(self, path: Path, key: Key, head: bytes) -> None:
        self.path = path
        self._head = head
        self._key = key
        self._cipher = AESGCM(key.derived(_USE))

    def marking(self) -> bytes:
        """32 bytes for marks and item keys of this period, which die with the key."""
        return self._key.derived("marks")

    def append(self, plain: bytes) -> None:
        """Write a block, wholly or not at all. Raises `StoreError`."""
        with in_words(self.path), self.path.open("r+b", buffering=0) as file:
            at = file.seek(0, os.SEEK_END)
            try:
                left = memoryview(self._sealed(plain, at))
                while left:
                    left = left[file.write(left) :]
                os.fsync(file.fileno())
            except OSError:
                with suppress(OSError):
                    file.truncate(at)
                raise

    def rewrite(self, plains: Sequence[bytes]) -> None:
        """Put these blocks in the place of all. Raises `StoreError`, and leaves the old ones then."""
        content = bytearray(self._head)
        for plain in plains:
            content += self._sealed(plain, len(content))
        replace_file(self.path, bytes(content), mode=0o600)

    def state(self) -> tuple[int, int, int]:
        """What is another once somebody else wrote to the file, even where it is as long as before. Raises `StoreError`."""
        with in_words(self.path):
            found = self.path.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns

    def read(self) -> Found:
        """Every block. Raises `StoreError`."""
        with in_words(self.path):
            content = self.path.read_bytes()
        blocks: list[bytes | None] = []
        at = _HEAD
        while whole := _block(content, at):
            try:
                blocks.append(self._opened(content[at + _LENGTH : at + _LENGTH + whole], at))
            except InvalidTag:
                blocks.append(None)
            at += _LENGTH + whole
        if _is_changed(content, at):
            blocks.append(None)
        return Found(tuple(blocks), cut=at < len(content))

    def cut(self) -> None:
        """Cut a half-written end off. Raises `StoreError`."""
        with in_words(self.path), self.path.open("r+b") as file:
            content, at = file.read(), _HEAD
            while whole := _block(content, at):
                at += _LENGTH + whole
            file.truncate(at)

    def _sealed(self, plain: bytes, at: int) -> bytes:
        if len(plain) > LARGEST:
            raise ValueError("a block is larger than can be read again")
        nonce = secrets.token_bytes(_NONCE)
        sealed = nonce + self._cipher.encrypt(nonce, plain, self._bound(at))
        return len(sealed).to_bytes(_LENGTH, "big") + sealed

    def _opened(self, sealed: bytes, at: int) -> bytes:
        return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], self._bound(at))

    def _bound(self, at: int) -> bytes:
        return self._head + at.to_bytes(_ID, "big")

    def __repr__(self) -> str:
        return "Spool()"


@dataclass(frozen=True, slots=True)
class Spools:
    """The spools of a study: in `folder`, named after their periods, and their keys in the folder `keys`."""

    folder: Path
    keys: Path

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else appends to a spool, reads one or ends one meanwhile. Raises `StoreError`."""
        with in_words(self.folder):
            self.folder.mkdir(mode=0o700, exist_ok=True)
        with alone(self.folder / LOCK):
            yield

    def labels(self) -> tuple[str, ...]:
        """The periods of which there is a spool, in order."""
        with in_words(self.folder):
            return tuple(sorted(path.stem for path in self.folder.glob(f"*{SPOOL}")))

    def open(self, label: str) -> Spool | None:
        """The spool of a period; None where there is none. Raises `KeyGone`, and `StoreError` for what is no spool."""
        path = self._path(label)
        with in_words(path):
            if not path.exists():
                return None
            with path.open("rb") as file:
                head = file.read(_HEAD)
        if len(head) < _HEAD or not head.startswith(_MAGIC):
            raise KeyGone("Nothing to do: it is deleted.", "it was cut short when it was made", where=path.name)
        return Spool(path, self._key(label, head), head)

    def make(self, label: str) -> Spool:
        """A new spool, with a key of its own. Raises `StoreError`."""
        path, name = self._path(label), secrets.token_bytes(_ID)
        with in_words(self.keys):
            self.keys.mkdir(mode=0o700, parents=True, exist_ok=True)
        # First of all the file that names the key: of a process that is killed here no key is left that nobody knows of.
        replace_file(path, _MAGIC + name + bytes(_ID), mode=0o600)
        key = new_key_file(self._key_path(label, name))
        head = _MAGIC + name + key.id
        replace_file(path, head, mode=0o600)
        return Spool(path, key, head)

    def end(self, label: str) -> None:
        """Destroy the key of a period, then what it opened. Nothing happens where neither is there. Raises `StoreError`."""
        for _ in self.destroy_keys(label):
            """Each is destroyed as it is given."""
        path = self._path(label)
        with in_words(path):
            path.unlink(missing_ok=True)

    def destroy_keys(self, label: str) -> Iterator[tuple[Path, int]]:
        """Write over and delete the key of a period; gives the file, and its size in bytes. Raises `StoreError` for one that stays."""
        for key in self.key_files(label):
            with in_words(key):
                size = write_over(key)
                key.unlink(missing_ok=True)
            yield key, size

    def strange_keys(self) -> tuple[Path, ...]:
        """Keys in our folder that open no spool of ours: of another study that keeps its own there, or left over. Raises `StoreError`."""
        with in_words(self.keys):
            there = set(self.keys.glob(f"*-{'[0-9a-f]' * 2 * _ID}{KEY}"))
        return tuple(sorted(there - {key for label in self.labels() for key in self.key_files(label)}))

    def key_files(self, label: str) -> tuple[Path, ...]:
        """Where the key of a period's spool lies, if it is there. Raises `StoreError`."""
        path = self._path(label)
        with in_words(path):
            if not path.exists():
                return ()
            with path.open("rb") as file:
                head = file.read(_HEAD)
            found = self._key_path(label, head[len(_MAGIC) : len(_MAGIC) + _ID])
            return (found,) if found.exists() else ()

    def _key(self, label: str, head: bytes) -> Key:
        name, made_with = head[len(_MAGIC) : len(_MAGIC) + _ID], head[len(_MAGIC) + _ID :]
        path = self._key_path(label, name)
        with in_words(path):
            there = path.exists()
        key = load_key(f"file:{path.name}", path.parent, {}) if there and _is_key(path) else None
        if key is None or key.id != made_with:
            what = "its key is another" if key else "its key is gone"
            do = "Nothing to do: what was heard of this period until now cannot be read any more, and is said to be missing."
            raise KeyGone(do, what, where=f"{label}{SPOOL}")
        return key

    def _path(self, label: str) -> Path:
        return self.folder / f"{label}{SPOOL}"

    def _key_path(self, label: str, name: bytes) -> Path:
        return self.keys / f"{label}-{name.hex()}{KEY}"


def _block(content: bytes, at: int) -> int:
    """How long the block is that begins here; 0 where none does, or half of one."""
    length = int.from_bytes(content[at : at + _LENGTH], "big")
    whole = _NONCE + _TAG < length <= _MOST_SEALED and at + _LENGTH + length <= len(content)
    return length if whole else 0


def _is_changed(content: bytes, at: int) -> bool:
    """Whether there is a length that no block has: no write that was cut short leaves such a one, but for noughts after a loss of power."""
    there = content[at : at + _LENGTH]
    plausible = _NONCE + _TAG < int.from_bytes(there, "big") <= _MOST_SEALED
    return len(there) == _LENGTH and not plausible and any(content[at:])


def _is_key(path: Path) -> bool:
    """Whether a file may be a key: one that was written over, by an end that was killed then, is none."""
    try:
        return len(b64decode(path.read_bytes().strip(), validate=True)) == SIZE
    except ValueError:
        return False
    except OSError:  # told where it is loaded
        return True
