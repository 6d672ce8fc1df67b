"""A reader that knows nothing of ours: Presidio's full engine with its default recognizers and the small spaCy model.

`townhum verify` asks it beside the finder, and `townhum audit scrub` is held against it. It is slow, and loaded when it
is first asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from townhum.scrub.kinds import KIND_OF, OTHER
from townhum.scrub.model import PACKAGE, readable, verify_model

if TYPE_CHECKING:
    from presidio_analyzer import BatchAnalyzerEngine

_BATCH = 64  # texts read at once
_LEAST_SCORE = 0.4
"""Presidio gives a bare pattern without a word of its context 0.01 to 0.3 (any nine digits may be a licence), and 0.4 and
more to what a checksum, a numbering plan or the model stands behind."""

_SAME_KINDS = {
    "US_SSN": "national_id",
    "US_ITIN": "national_id",
    "US_PASSPORT": "national_id",
    "US_DRIVER_LICENSE": "national_id",
    "UK_NHS": "national_id",
    "MEDICAL_LICENSE": "national_id",
    "US_BANK_NUMBER": "number",
    "MAC_ADDRESS": "key",
    "URL": "link",
    "LOCATION": "place",
}


class Seen(NamedTuple):
    """A span of a text, and what Presidio takes it for, in Presidio's words and in ours."""

    start: int
    end: int
    entity: str

    @property
    def kind(self) -> str:
        """The kind as we call it."""
        return _SAME_KINDS.get(self.entity) or KIND_OF.get(self.entity, OTHER)


class SecondReader:
    """Reads texts with Presidio's own set, as it is without any settings. Reaches no network, logs nothing."""

    def read(self, texts: Sequence[str], *, least: float = _LEAST_SCORE) -> Iterator[list[Seen]]:
        """What it sees in each text, in order. Raises `ModelError` when the pinned model is not there."""
        engine = self._engine
        for first in range(0, len(texts), _BATCH):
            batch = [readable(text) for text in texts[first : first + _BATCH]]
            for results in engine.analyze_iterator(batch, "en", batch_size=_BATCH):
                yield [Seen(r.start, r.end, r.entity_type) for r in results if r.score >= least and r.start < r.end]

    @cached_property
    def _engine(self) -> BatchAnalyzerEngine:
        from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine  # noqa: PLC0415  only where it is asked
        from presidio_analyzer.nlp_engine import SpacyNlpEngine  # noqa: PLC0415

        from townhum.scrub.quiet import stay_offline, stay_silent  # noqa: PLC0415

        stay_offline()
        stay_silent()
        verify_model()  # Presidio would download what it does not find
        model = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": PACKAGE}])
        return BatchAnalyzerEngine(AnalyzerEngine(nlp_engine=model))
