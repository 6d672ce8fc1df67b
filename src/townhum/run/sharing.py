"""Copies of the numbers for others: made of the public file, handed over only to whom shares.toml permits, and written down first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from townhum.clock import Clock
from townhum.errors import StoreError, UsageError, nearest
from townhum.keep.handed import Copy, hand_over
from townhum.keep.keys import is_sealed
from townhum.keep.store import Store
from townhum.records import Promise
from townhum.records.sums import sha256_of
from townhum.run.lock import hold
from townhum.run.recipients import permitted, tables_of
from townhum.run.saying import refuse_unsaid_recipients
from townhum.study import Settings
from townhum.study.recipients import EVERYTHING, PAPERS, Recipient
from townhum.tell.export import FORMS, Cover, Numbers, Written, opened, write
from townhum.tell.export.catalogue import catalogue_of
from townhum.tell.export.lake import Lake, Offer
from townhum.tell.export.lake import publish_lake as into_lake
from townhum.tell.export.published import Published
from townhum.tell.export.published import publish_store as publish
from townhum.tell.export.shelves import shelf_of

_INSIDE = "inside"
_PAGES = (".html", ".pdf", ".md", ".txt", ".xml", ".eml")


def export(
    settings: Settings,
    store: Store,
    clock: Clock,
    *,
    form: str,
    out: Path | None = None,
    names: tuple[str, ...] = (),
    to: str = "",
    why: str = "",
) -> Written:
    """Write a copy of the public file's tables, for inside the firm or for a recipient of shares.toml, and write that down.

    Without `names` all views are in it, or what the recipient gets; without `out` it lies in the working folder, named after
    the newest period. Raises NotShared, UsageError, StoreError.
    """
    if form not in FORMS:
        raise UsageError(f"Choose one of {', '.join(FORMS)}.", "no such format", where=form)
    if to and why:
        raise UsageError("Leave out --why.", "what a recipient may use a copy for stands in shares.toml")
    today = settings.study.day_of(clock.now())
    recipient = _permitted(settings, store, to, names, today) if to else None
    with opened(store.public) as numbers:
        some = () if recipient is None or EVERYTHING in recipient.gets else tables_of(recipient)
        chosen = numbers.chosen(names or some)
        path = out or _named(to, numbers, form)
        with write(form, path, _cover(settings, recipient, numbers, today, why), numbers, chosen) as written:
            copy = Copy(to, *_terms(settings, recipient, why), chosen, form, written.sha256)
            hand_over(store, copy, clock.now())
    return written


def publish_store(
    settings: Settings,
    store: Store,
    clock: Clock,
    environment: Mapping[str, str],
    *,
    target: str,
    to: str = "",
    why: str = "",
) -> Published:
    """Publish all tables and views, or what a recipient gets, to a folder or bucket; write that down before readers see it.

    Nothing is written down where the place has just these numbers. Raises NotShared, UsageError, Locked, StoreError.
    """
    shelf = shelf_of(target, environment)
    _refuse_own(target, store)
    with _offered(settings, store, clock, _Whom(to, why, "store")) as each:
        facts = {"sha256": each.sha256, "newest": each.newest}
        return publish(shelf, each.cover, each.numbers, each.names, **facts, before_swap=each.write_down)


def publish_lake(
    settings: Settings,
    store: Store,
    clock: Clock,
    environment: Mapping[str, str],
    *,
    target: str,
    files: str = "",
    to: str = "",
    why: str = "",
) -> Lake:
    """Publish the same to a DuckLake: `target` names its catalogue, `files` where the files of a new one are to lie. As `publish_store`."""
    catalogue = catalogue_of(target)
    for place in (files, catalogue.place if catalogue.kind == "sqlite" else ""):
        _refuse_own(place, store)
    with _offered(settings, store, clock, _Whom(to, why, "lake")) as offer:
        return into_lake(catalogue, files, environment, offer)


class _Whom(NamedTuple):
    """For whom something is published, what for, and in which form."""

    to: str
    why: str
    form: str


@contextmanager
def _offered(settings: Settings, store: Store, clock: Clock, whom: _Whom) -> Iterator[Offer]:
    """The public file, open, while no run makes it anew, and what is to be published of it. Raises NotShared, UsageError, Locked, StoreError."""
    to, why, form = whom
    if to and why:
        raise UsageError("Leave out --why.", "what a recipient may use a copy for stands in shares.toml")
    today = settings.study.day_of(clock.now())
    recipient = _permitted(settings, store, to, (), today) if to else None
    with hold(store.lock), opened(store.public) as numbers:
        some = () if recipient is None or EVERYTHING in recipient.gets else tables_of(recipient)
        names = some or tuple(numbers.tables)

        def write_down(sha256: str) -> None:
            hand_over(store, Copy(to, *_terms(settings, recipient, why), names, form, sha256), clock.now())

        ((newest,),) = numbers.answers(_LAST)
        cover = _cover(settings, recipient, numbers, today, why)
        yield Offer(cover, numbers, names, sha256_of(store.public), newest or "", write_down)


def _refuse_own(target: str, store: Store) -> None:
    if target and "://" not in target and Path(target).resolve().is_relative_to(store.private.resolve()):
        raise UsageError("Name another folder.", "that one is for the study's owner alone", where=target)


def share(settings: Settings, store: Store, clock: Clock, *, file: Path, what: str, to: str) -> str:
    """Write down that a file is handed to a recipient; answers its SHA-256. `what` is "everything" for the public file, "report" or "digest".

    Raises NotShared, UsageError, StoreError.
    """
    if what not in {EVERYTHING, *PAPERS}:
        raise UsageError(
            f"Say with --what what it is: {', '.join((EVERYTHING, *PAPERS))}.", nearest(what, PAPERS), where=what
        )
    recipient = _permitted(settings, store, to, (what,), settings.study.day_of(clock.now()))
    if what != EVERYTHING and file.suffix.lower() not in _PAGES:
        raise UsageError(f"Name a file that ends in {', '.join(_PAGES)}.", f"it is no {what}", where=str(file))
    sha256 = _handed_out(file, what, store)
    copy = Copy(to, *_terms(settings, recipient), (what,), file.suffix.lstrip("."), sha256)
    hand_over(store, copy, clock.now())
    return sha256


def permit_digest(settings: Settings, store: Store, to: str, today: date) -> None:
    """Raise `NotShared` where a recipient may be handed no digest today."""
    _permitted(settings, store, to, ("digest",), today)


def hand_digest(settings: Settings, store: Store, clock: Clock, *, to: str, form: str, content: bytes) -> None:
    """Write down that a digest goes to a recipient, who may have it. Raises StoreError."""
    terms = _terms(settings, settings.recipients[to])
    copy = Copy(to, *terms, ("digest",), form, hashlib.sha256(content).hexdigest())
    hand_over(store, copy, clock.now())


def _permitted(settings: Settings, store: Store, to: str, names: tuple[str, ...], today: date) -> Recipient:
    """The recipient, if it may be handed these today, and people can read that it is. Raises NotShared."""
    recipient = permitted(settings, to, names, today)
    refuse_unsaid_recipients(settings, store.folder, to)
    return recipient


_PROMISED = """
SELECT span, who, rho, epsilon, delta, advantage FROM promise
WHERE series = (SELECT series FROM period ORDER BY starts_at DESC LIMIT 1) ORDER BY listed"""

_LAST = "SELECT max_by(period, starts_at) FROM period"


def _named(to: str, numbers: Numbers, form: str) -> Path:
    """Where a copy lies that nobody chose a place for."""
    ((newest,),) = numbers.answers(_LAST)
    return Path(f"{to or _INSIDE}-{newest or 'empty'}{'' if FORMS[form] else f'-{form}'}{FORMS[form]}")


def _terms(settings: Settings, recipient: Recipient | None, why: str = "") -> tuple[str, str, str]:
    """Who gets a copy, what for, and on what permission."""
    if recipient is None:
        return settings.study.controller, why, "a copy for inside the firm"
    return recipient.who, recipient.what_for, recipient.permission


def _cover(settings: Settings, recipient: Recipient | None, numbers: Numbers, today: date, why: str) -> Cover:
    from townhum.count.promise import in_words  # noqa: PLC0415  arrays

    study = settings.study
    promised = in_words([Promise(*row) for row in numbers.answers(_PROMISED)])
    if recipient is None:
        return Cover(study.name, study.licence, today, promised, why=why)
    return Cover(study.name, study.licence, today, promised, *_terms(settings, recipient))


_DUCKDB = b"DUCK"
_AT = 8  # where it stands in a DuckDB file


def _handed_out(file: Path, what: str, store: Store) -> str:
    """The SHA-256 of a file that may leave the firm. Raises UsageError, StoreError."""
    do = "Name a file that was made to be read."
    if file.resolve().is_relative_to(store.private.resolve()):
        raise UsageError(do, "what lies there is for its owner alone", where=str(file))
    try:
        with file.open("rb") as handle:
            head = handle.read(64)
            handle.seek(0)
            sha256 = hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError as error:
        raise StoreError("Name a file that can be read.", error.strerror or "", where=str(file)) from None
    if is_sealed(head) or (head[_AT:].startswith(_DUCKDB) != (what == EVERYTHING)):
        said = "is" if what == EVERYTHING else "is not"
        raise UsageError(do, f'with "{what}" a file {said} the public file, and never a sealed one', where=str(file))
    if what == EVERYTHING:
        with opened(file):  # and no ledger
            return sha256
    return sha256
