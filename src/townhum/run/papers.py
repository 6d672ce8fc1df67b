"""From a study's configuration, its store and the cards of its models to the facts of its papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from townhum.errors import QueryError
from townhum.keep.answers import ANSWERS, ASKED
from townhum.keep.inventory import FILES, Guard, Until
from townhum.keep.store import Store
from townhum.read.cards import model_facts
from townhum.run.blanks import answers
from townhum.run.notice_ready import facts_of
from townhum.run.said_numbers import SaidNumbers
from townhum.run.series import promised
from townhum.study import Settings, Source
from townhum.study.durations import in_words
from townhum.study.listened import is_listened, longest_kept
from townhum.study.load import ASK
from townhum.study.papers import Risk
from townhum.tell.papers.facts import Facts, Figure, Judged, Kept, Place
from townhum.tell.query import run_query

CERTIFICATE = "release-certificate.md"
_MADE_ON = re.compile(r"Made on (\d{4}-\d\d-\d\d)")
_FAIRNESS = """
SELECT groups, measure, value FROM fairness
WHERE series = (SELECT series FROM period ORDER BY starts_at DESC LIMIT 1) ORDER BY listed
"""
_LIES = {
    "file": "in a file apart from the data",
    "env": "in an environment variable",
    "keyring": "in the desktop's keyring",
}


def prepare(settings: Settings, store: Store, today: date) -> Facts:
    """Everything that the papers say. `today` is the day they are made on, where the study is."""
    from townhum.count.promise import in_words as promises_in_words  # noqa: PLC0415  arrays, which other commands do without

    kind = settings.study.key.partition(":")[0]
    return Facts(
        study=facts_of(settings, SaidNumbers()),
        written_on=today.isoformat(),
        places=tuple(map(_place, settings.sources)),
        kept=tuple(kept(settings)),
        key_lies=_LIES[kind],
        tone=settings.study.tone,
        languages=tuple(settings.study.languages),
        second_look=settings.scrub.second_look,
        promises=promises_in_words(promised(settings)),
        figures=(*_of_cards(settings), *_of_fairness(store)),
        certificate=_certificate(settings, store),
        answers=answers(settings),
        risks={key: _judged(getattr(settings.papers, key)) for key in _RISKS},
    )


def kept(settings: Settings) -> Iterator[Kept]:
    """All that a study has on the disk: a test holds a real run to what lies below its data folder."""
    numbers = in_words(settings.study.retention)
    lasts = {Until.RETENTION: numbers, Until.PUBLISHED: f"{numbers}, or until `townhum end`"}
    heard = any(map(is_listened, settings.sources))
    lasts[Until.COMMITTED] = until = _committed(settings)
    for file in FILES:
        if heard or file.until is not Until.COMMITTED:
            yield Kept(file.name, file.holds, lasts.get(file.until, str(file.until)), str(file.guard))
    if heard:
        keys = f"*.key in {settings.study.spool_key}, as seen from the study's folder"
        yield Kept(keys, "the key of each spool", until, f"{Guard.ALONE}; written over and deleted with the commit")
    if (settings.folder / ASK).exists() or (settings.folder / ANSWERS).exists():
        said = "what people answered to our own question, and what they agreed to: personal data"
        files = f"{ANSWERS}, {ASKED} in the study's folder"
        yield Kept(files, said, "as ask.toml says, or until `townhum end`", str(Guard.ALONE))


def _committed(settings: Settings) -> str:
    """How long what was heard between runs waits."""
    return f"until its period is committed, {in_words(longest_kept(settings.study))} after it began at the most"


def _place(source: Source) -> Place:
    said = source.permission
    return Place(
        name=source.name,
        place=source.place,
        connector=source.connector.name,
        permitted_because=said.permitted_because,
        approval=said.approval,
        terms_url=said.terms_url,
        terms_read=f"on {said.terms_read_on} by {said.terms_read_by}",
        public_when=source.connector.manifest.public_when,
        hosts=tuple(source.connector.decoder.hosts(source.options)),
    )


def _of_cards(settings: Settings) -> Iterator[Figure]:
    for fact in model_facts(settings.study.tone, settings.study.languages):
        if fact.topic.startswith("measured on "):
            yield Figure(fact.model, fact.topic.removeprefix("measured on "), fact.said)


def _of_fairness(store: Store) -> Iterator[Figure]:
    """The newest series' audit of fairness, where something was published."""
    if not store.public.is_file():
        return
    try:
        rows = run_query(store.public, _FAIRNESS).rows
    except QueryError:  # of an earlier version
        return
    for groups, measure, value in rows:
        yield Figure("The audit of fairness, on invented sentences", f"{groups}: {measure}", f"{value:g}")


def _certificate(settings: Settings, store: Store) -> str:
    """The day on which releases of just these settings were measured; empty where they were not."""
    from townhum.run.release_audit import settings_hash  # noqa: PLC0415  arrays, the same

    try:
        text = (store.folder / CERTIFICATE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    made = _MADE_ON.search(text)
    return made[1] if made and settings_hash(settings) in text else ""


def _judged(risk: Risk | None) -> Judged | None:
    return Judged(risk.severity, risk.likelihood, risk.because) if risk else None


_RISKS = ("illegitimate_access", "unwanted_change", "disappearance")
