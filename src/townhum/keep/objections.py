"""Where the list of those who objected lies: sealed, and the key of its hashes in a sealed file of its own.

That key is made with the first objection. It is not derived from the study's key as others are: that one may be rotated, and a hash
cannot be made anew without the account, which nobody kept.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from townhum.connector.objections import HASH, Hashes
from townhum.errors import StoreError
from townhum.keep.file import alone, in_words, replace_file
from townhum.keep.keys import SIZE, Key, seal, unseal
from townhum.keep.objection_list import ObjectionList
from townhum.keep.store import Store

_LIST, _KEY, _SIGNING = "objections", "objection-key", "signing"
_MAGIC = b"townhum objections 1\n"
_NUMBER = 8  # bytes of a count
_BACKUP = "Put back a backup of it; until then nothing is counted."


def read_objections(store: Store) -> ObjectionList | None:
    """The list of a store; None where there is none. Raises `StoreError` where it, or its key, cannot be read."""
    path = _path(store, _LIST)
    with in_words(path):
        if not path.exists():
            return None
        plain = unseal(_key_of(store), _LIST, path.read_bytes(), where=path.name)
    return _unpacked(plain, _hash_key(store))


def key_for_objections(store: Store) -> bytes:
    """The key of the hashes, made where there is none yet. Raises `StoreError`."""
    with locked(store):
        path = _path(store, _KEY)
        if not path.exists() and not _path(store, _LIST).exists():
            _ask_for_the_right_key(store)
            replace_file(path, seal(_key_of(store), _KEY, secrets.token_bytes(SIZE)), mode=0o600)
        return _hash_key(store)


def change_objections(
    store: Store, change: Callable[[ObjectionList], ObjectionList]
) -> tuple[ObjectionList, ObjectionList]:
    """Change the list, as one: what was before, and what is now. Another process that changes it is waited for.

    Killed at any moment, the list is as it was or as it is to be. Raises `StoreError`.
    """
    key = key_for_objections(store)
    with locked(store):
        before = read_objections(store) or ObjectionList(key)
        after = change(before)
        path = _path(store, _LIST)
        replace_file(path, seal(_key_of(store), _LIST, _packed(after)), mode=0o600)
        return before, after


@contextmanager
def locked(store: Store) -> Iterator[None]:
    """Nobody else changes the list, or puts another key in its place, meanwhile."""
    with alone(store.private / "objections.lock"):
        yield


def _packed(made: ObjectionList) -> bytes:
    numbers = (made.changes, len(made.objected), len(made.withdrawn))
    head = b"".join(number.to_bytes(_NUMBER, "big") for number in numbers)
    return b"".join((_MAGIC, _id_of(made.key), head, made.objected.flat, made.withdrawn.flat))


def _unpacked(plain: bytes, key: bytes) -> ObjectionList:
    path = f"{_LIST}.sealed"
    if not plain.startswith(_MAGIC):
        raise StoreError("Update townhum.", "it was written by a newer version of townhum", where=path)
    at = len(_MAGIC)
    if plain[at : at + _NUMBER] != _id_of(key):
        raise StoreError(_BACKUP, f"it and {_KEY}.sealed are not of one study, or not of one time", where=path)
    changes, objected, withdrawn = (
        int.from_bytes(plain[at + _NUMBER * n : at + _NUMBER * (n + 1)], "big") for n in (1, 2, 3)
    )
    flat = plain[at + 4 * _NUMBER :]
    if len(flat) != (objected + withdrawn) * HASH:
        raise StoreError(_BACKUP, "its length is not what it says", where=path)
    return ObjectionList(key, Hashes(flat[: objected * HASH]), Hashes(flat[objected * HASH :]), changes)


def _id_of(key: bytes) -> bytes:
    """Eight bytes that tell the key of the hashes from others, and nothing else of it."""
    return blake2b(digest_size=_NUMBER, key=key, person=b"id").digest()


def _hash_key(store: Store) -> bytes:
    path = _path(store, _KEY)
    if not path.exists():
        raise StoreError(_BACKUP, "the key of the objection list is not there", where=path.name)
    with in_words(path):
        return unseal(_key_of(store), _KEY, path.read_bytes(), where=path.name)


def _ask_for_the_right_key(store: Store) -> None:
    """Raise StoreError where another key than this store's was given: what is sealed first would be the odd one out."""
    path = _path(store, _SIGNING)
    with in_words(path):
        if path.exists():
            unseal(_key_of(store), _SIGNING, path.read_bytes(), where=path.name)


def _key_of(store: Store) -> Key:
    if store.key is None:
        raise ValueError("a store that keeps objections has a key")
    return store.key


def _path(store: Store, use: str) -> Path:
    return store.private / f"{use}.sealed"
