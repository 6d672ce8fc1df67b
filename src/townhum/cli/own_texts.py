"""All that townhum would write of a study now: what `townhum verify` knows a page, a paper or an answer by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from townhum.cli.handing import register_page
from townhum.cli.notice_writing import pages
from townhum.errors import Stop
from townhum.keep.handed import handed_over
from townhum.keep.store import Store
from townhum.run import papers
from townhum.run.holdings import holdings
from townhum.run.notice_ready import day_of, prepare
from townhum.study import Settings
from townhum.tell.asking.request import as_form, as_post
from townhum.tell.digest import Digest, as_markdown, as_page, as_text, read_table
from townhum.tell.digest.wire import feed
from townhum.tell.papers.every import files
from townhum.tell.papers.paper import as_markdown as answer_in_markdown
from townhum.tell.papers.paper import as_page as answer_as_page
from townhum.tell.report.page import report
from townhum.tell.report.scope import scope_of
from townhum.tell.rights.answers import ANSWERS

_MADE = ("excel", "csv", "parquet", "store", "lake", "atom")
"""Forms of a copy that townhum writes itself. Of other forms the register has what somebody handed over: a file of any hand."""

_STATES = ("", "in force", "withdrawn", "not on the list")


def written_now(settings: Settings, store: Store, now: datetime) -> tuple[list[str], list[str]]:
    """The texts, and of which kind none can be made now."""
    texts: list[str] = []
    lacking: list[str] = []
    for kind, made in _KINDS.items():
        try:
            texts += made(settings, store, now)
        except Stop:
            lacking.append(kind)
    return texts, lacking


def hashes(store: Store) -> frozenset[str]:
    """The SHA-256 of every copy that townhum wrote, as the register has it. Raises StoreError."""
    return frozenset(each.copy.sha256 for each in handed_over(store) if each.copy and each.copy.form in _MADE)


def _notice(settings: Settings, store: Store, now: datetime) -> Sequence[str]:
    ready = prepare(settings, store.public, now)
    asked = ready.request
    forms = [as_form(asked, each) for each in ready.languages] + [as_post(asked)] if asked else []
    return [*pages(settings, ready, now).values(), *forms]


def _papers(settings: Settings, store: Store, now: datetime) -> Sequence[str]:
    return list(files(papers.prepare(settings, store, day_of(now, settings))).values())


def _answers(settings: Settings, store: Store, now: datetime) -> Iterator[str]:
    held = holdings(settings, store, now)
    signed = f"{held.study.controller}, {held.day}. Made from the study's own files by townhum {held.study.version}."
    for kind, answer in ANSWERS.items():
        for state in _STATES:
            paper = answer(replace(held, objection=state, entered=kind == "delete" and bool(state)))
            yield answer_in_markdown(paper, signed)
            yield answer_as_page(paper, signed)


def _report(settings: Settings, store: Store, now: datetime) -> Sequence[str]:  # noqa: ARG001  as the others
    return [report(scope_of(store.public))]


def _digests(settings: Settings, store: Store, now: datetime) -> Iterator[str]:  # noqa: ARG001  as the others
    table = read_table(store.public)
    yield feed(table, settings.study.name).decode()
    for period in table.periods:
        digest = Digest(settings.study.name, (period,), table.of((period,)))
        yield from (as_text(digest, ids=False), as_markdown(digest), as_page(digest))


def _register(settings: Settings, store: Store, now: datetime) -> Sequence[str]:  # noqa: ARG001  as the others
    return [register_page(handed_over(store), settings)]


_KINDS: dict[str, Callable[[Settings, Store, datetime], Sequence[str] | Iterator[str]]] = {
    "notice": _notice,
    "papers": _papers,
    "answers to requests": _answers,
    "report": _report,
    "digests": _digests,
    "register": _register,
}
