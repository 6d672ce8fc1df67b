"""`townhum rights`: does what a request asks for, writes the answer, and writes down that there was one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from townhum.cli.objecting import enter, look_up
from townhum.cli.showing import notes, out
from townhum.errors import UsageError
from townhum.keep.file import replace_file
from townhum.keep.noting import note, refuse_ended
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.run.holdings import holdings
from townhum.run.spooling import Spooling, take_out
from townhum.study import Settings
from townhum.tell.papers.paper import Paper, answers_in, as_markdown, as_page
from townhum.tell.rights.answers import ANSWERS
from townhum.tell.rights.facts import Held

_FORMS = (".md", ".html")


def answer(
    settings: Settings, store: Store, kind: str, whose: tuple[str, frozenset[str]], to: Path | None, *, now: datetime
) -> None:
    """Answer one request. `whose` is a network and the canonical accounts there, none where none was named.

    Raises `UsageError` for a file of another form, `StoreError` for one that cannot be written.
    """
    if to is not None and to.suffix.lower() not in _FORMS:
        raise UsageError("Name a file that ends in .md or .html.", "an answer has these two forms", where=to.name)
    refuse_ended(store.folder)
    store.prepare()
    held = _with_objection(holdings(settings, store, now), store, kind, whose, now)
    if kind == "delete":
        take_out(Spooling(settings, store), *whose)
    paper = ANSWERS[kind](held)
    note(store, now, Entry(Deed.REQUEST, {"kind": kind}))
    _hand_over(paper, held, to)


def _with_objection(held: Held, store: Store, kind: str, whose: tuple[str, frozenset[str]], now: datetime) -> Held:
    """With what is held of the account; of a deletion, once it is on the list."""
    if not whose[1]:
        return held
    if kind == "delete":
        enter(store, *whose, now)
    state, receipt = look_up(store, *whose)
    return replace(held, objection=str(state), receipt=receipt, entered=kind == "delete")


def _hand_over(paper: Paper, held: Held, to: Path | None) -> None:
    signed = f"{held.study.controller}, {held.day}. Made from the study's own files by townhum {held.study.version}."
    if to is None:
        out.file.write(as_markdown(paper, signed))
    else:
        text = as_page(paper, signed) if to.suffix.lower() == ".html" else as_markdown(paper, signed)
        replace_file(to, text.encode(), mode=0o600)
        out.print(f"Wrote the answer to {to}. It names nobody; read it before you hand it over.", soft_wrap=True)
    for blank in answers_in(paper):
        if not blank.said:
            notes.print(f"Left blank: {blank.asks}. Say it in {blank.key}, and it stands in every answer.")
    if held.own_files:
        notes.print(
            f"Files of your own are no part of it: look yourself what stands there of this person ({', '.join(held.own_files)})."
        )
    notes.print(
        "The law gives you a month to answer (GDPR article 12(3)). Make sure first that who asks is who they say."
    )
