"""The end of a study: said in the log, published for the last time, and then deleted. Killed half-way, it is called again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from townhum.errors import StoreError
from townhum.keep.answers import ANSWERS, ASKED
from townhum.keep.ending import Deleted, delete, delete_answers, delete_key, delete_spool_keys, files_of
from townhum.keep.inventory import LOG
from townhum.keep.keys import load_key
from townhum.keep.noting import ended_on, note
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run.configuration import store_of
from townhum.run.lock import LISTENING, LISTENS, hold
from townhum.run.publishing import publish_all
from townhum.run.spooling import spools_of
from townhum.study import Settings


@dataclass(frozen=True, slots=True)
class Wish:
    """What is kept of a study that ends. With `unsigned` it ends although its log cannot be signed: the key is lost, or the log damaged."""

    keep_public: bool = False
    keep_log: bool = False
    unsigned: bool = False


def is_there(store: Store) -> bool:
    """Whether a folder holds a study, or a part of one that is being ended."""
    return store.private.is_dir() or (store.folder / LOG).exists() or store.public.exists()


def end_study(
    settings: Settings, data: Path, wish: Wish, *, environment: Mapping[str, str], now: datetime
) -> Iterator[Deleted]:
    """Delete ledger, objections, keys and answers to `townhum ask`, and the log and the public file unless they are kept; gives each file.

    Raises Locked while a run or `townhum listen` is on, `StoreError` where a file cannot be deleted, or the log cannot be signed.
    """
    store = _with_key(settings, data, environment, wish)
    if store.private.is_dir():
        listens = store.private / LISTENS  # it is there from the first time that somebody listens
        with hold(store.lock), hold(listens, LISTENING) if listens.exists() else nullcontext():
            _say(settings, store, wish, now)
            yield from delete_key(settings.study.key, settings.folder)
            yield from delete_spool_keys(spools_of(settings, store))
            yield from delete_answers(settings.folder / name for name in (ANSWERS, ASKED))
            yield from _files(store, wish)
    else:  # an ending that was killed after that
        yield from delete_key(settings.study.key, settings.folder)
        yield from delete_spool_keys(spools_of(settings, store))
        yield from delete_answers(settings.folder / name for name in (ANSWERS, ASKED))
        yield from _files(store, wish)


def _files(store: Store, wish: Wish) -> Iterator[Deleted]:
    return delete(store, files_of(store, keep_public=wish.keep_public, keep_log=wish.keep_log))


def _with_key(settings: Settings, data: Path, environment: Mapping[str, str], wish: Wish) -> Store:
    """The store with its key; without, where the key was deleted already, or cannot be had and that is accepted."""
    if ended_on(data) or not Store(data).private.is_dir():
        store = Store(data)
        with suppress(StoreError):
            store = replace(store, key=load_key(settings.study.key, settings.folder, environment))
        return store
    try:
        return store_of(settings, data, environment)
    except StoreError as error:
        if wish.unsigned:
            return Store(data)
        do = f"{error.do} If it is lost for good, add --unsigned: then the log cannot say that the study ended."
        raise StoreError(do, error.happened, where=error.where) from None


def _say(settings: Settings, store: Store, wish: Wish, now: datetime) -> None:
    """Write in the log that the study ended, and publish with the checkpoint of that."""
    try:
        if not ended_on(store.folder):
            note(store, now, Entry(Deed.ENDED))
        if wish.keep_public and store.key and store.ledger.exists() and store.public.exists():
            publish_all(settings, store, now)
    except StoreError as error:
        if not wish.unsigned:
            do = f"{error.do} To end it all the same, add --unsigned: then the log cannot say that the study ended."
            raise StoreError(do, error.happened, where=error.where) from None
