"""What is deleted when a study ends, file by file: key first, so that whatever a disk still has of the rest cannot be read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from townhum.errors import StoreError
from townhum.keep.file import in_words, logs, write_over
from townhum.keep.inventory import CHECKPOINT, LOCK, LOG, PENDING, VERIFIER, what_is
from townhum.keep.keys import SERVICE, coming_of
from townhum.keep.spool import Spools
from townhum.keep.store import Store

_OF_PRIVATE = "kept for the owner alone"
_LEFT_OVER = "left over of a write that was cut short"


class Deleted(NamedTuple):
    """A file that is there no more: its path, its size in bytes, and what it was."""

    path: Path
    size: int
    what: str


def files_of(store: Store, *, keep_public: bool, keep_log: bool) -> tuple[Path, ...]:
    """The files of a study that end with it, in the order in which they are deleted: the log last, which says that it ended.

    The ledger goes before its write-ahead log: a ledger alone would look whole.
    """
    inside = (path for path in store.private.rglob("*") if path.is_symlink() or not path.is_dir())
    private = sorted(inside, key=lambda path: (path != store.ledger, path == store.lock, str(path)))
    new = store.public.with_name(f"{store.public.name}.new")
    left_over = (new, *logs(new), store.folder / PENDING, store.folder / LOCK)
    public = () if keep_public else (store.public, *logs(store.public))
    log = () if keep_log else tuple(store.folder / name for name in (LOG, CHECKPOINT, VERIFIER))
    return tuple(path for path in (*private, *left_over, *public, *log) if os.path.lexists(path))


def delete(store: Store, paths: Sequence[Path]) -> Iterator[Deleted]:
    """Delete files and then the folders that are empty, saying each. Raises `StoreError` for one that stays."""
    for path in paths:
        with in_words(path):
            size = path.lstat().st_size
            path.unlink(missing_ok=True)
        yield Deleted(path, size, _what(store, path))
    if store.private.is_dir():
        with in_words(store.private):
            for folder in sorted((each for each in store.private.rglob("*") if each.is_dir()), reverse=True):
                folder.rmdir()
            store.private.rmdir()


def delete_key(reference: str, folder: Path) -> Iterator[Deleted]:
    """Delete the key behind a reference, and one that was to take its place. Raises `StoreError`.

    A file is first written over. Of an environment variable there is nothing that we could delete.
    """
    kind, _, name = reference.partition(":")
    if kind == "file":
        path = folder / Path(name).expanduser()
        for each in (path, coming_of(path)):
            if each.exists():
                with in_words(each):
                    size = write_over(each)
                    each.unlink()
                yield Deleted(each, size, "the key of all that was sealed")
    elif kind == "keyring" and _forgotten_by_keyring(name):
        yield Deleted(Path(reference), 0, "the key of all that was sealed, in the desktop's keyring")


def delete_spool_keys(spools: Spools) -> Iterator[Deleted]:
    """Destroy the keys of what was heard of periods that were not committed. Raises `StoreError` for one that stays."""
    for label in spools.labels() if spools.folder.is_dir() else ():
        for path, size in spools.destroy_keys(label):
            yield Deleted(path, size, f"the key of what was heard of {label}")


def delete_answers(paths: Iterable[Path]) -> Iterator[Deleted]:
    """Delete what people answered to the study's own question, and what they agreed to. Raises `StoreError` for one that stays."""
    for path in paths:
        if path.exists():
            with in_words(path):
                size = path.stat().st_size
                path.unlink()
            yield Deleted(path, size, "what people answered to `townhum ask`, and what they agreed to")


def _what(store: Store, path: Path) -> str:
    if known := what_is(path.relative_to(store.folder).as_posix()):
        return known
    return _OF_PRIVATE if store.private in path.parents else _LEFT_OVER


def _forgotten_by_keyring(name: str) -> bool:
    try:
        import keyring  # noqa: PLC0415  an extra
        from keyring.errors import KeyringError, PasswordDeleteError  # noqa: PLC0415
    except ImportError:
        return False
    try:
        keyring.delete_password(SERVICE, name)
    except PasswordDeleteError:  # it holds none
        return False
    except KeyringError:
        do = "Unlock the desktop's keyring, then run `townhum end` again."
        raise StoreError(do, "the keyring does not answer", where=f"keyring:{name}") from None
    return True
