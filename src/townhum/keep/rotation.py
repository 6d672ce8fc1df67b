"""Another key for all that lies at rest."""

from __future__ import annotations

from pathlib import Path

from townhum.errors import StoreError
from townhum.keep.file import replace_file
from townhum.keep.keys import Key, seal, unseal
from townhum.keep.ledger import Ledger
from townhum.keep.objections import locked
from townhum.keep.store import Store


def rotate(store: Store, new: Key) -> None:
    """Encrypt everything in a store with a new key. Raises StoreError.

    Each file is in one piece under one of the two at every moment; killed half-way, it is called again and does the rest.
    """
    with locked(store):
        for path, use in store.sealed.items():
            if path.exists() and not _opens(path, use, new):
                plain = unseal(_old(store), use, path.read_bytes(), where=path.name)
                replace_file(path, seal(new, use, plain), mode=0o600)
    if store.ledger.exists() and not _is_ledger_of(store.ledger, new):
        Ledger.rewrite(store.ledger, store.key, new)


def _old(store: Store) -> Key:
    if store.key is None:
        raise ValueError("what is sealed has a key")
    return store.key


def _opens(path: Path, use: str, key: Key) -> bool:
    try:
        unseal(key, use, path.read_bytes(), where=path.name)
    except StoreError:
        return False
    return True


def _is_ledger_of(path: Path, key: Key) -> bool:
    try:
        Ledger.peek(path, key)
    except StoreError:
        return False
    return True
