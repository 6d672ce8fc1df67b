"""The base of our own recognizers, and a gate that keeps a slow one from texts it cannot find anything in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from presidio_analyzer import EntityRecognizer, LocalRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts
from spacy.tokens import Doc
from spacy.vocab import Vocab


class LinearRecognizer(LocalRecognizer):
    """Finds one entity by one pattern that runs in linear time.

    Presidio's own pattern recognizer gives up after a timeout and lets the text through; these cannot run long. A
    subclass states `entity`, `pattern`, and `needs`: a string without which (any case) a text cannot hold a match. It
    may narrow or refuse a match in `span`. `needs_any`, where given, are characters of which a text must hold one, and
    `cue_words` are lower-case words: the scrubber asks for them before it calls. `gate` is a quick pattern without which
    the slow one cannot match; recognizers that share one object are asked once a text. `examples` and `counter_examples` are tested for each.
    """

    entity: ClassVar[str]
    pattern: ClassVar[re.Pattern[str]]
    needs: ClassVar[str]
    needs_any: ClassVar[frozenset[str] | None] = None
    cue_words: ClassVar[frozenset[str] | None] = None
    gate: ClassVar[re.Pattern[str] | None] = None
    examples: ClassVar[tuple[str, ...]] = ()
    counter_examples: ClassVar[tuple[str, ...]] = ()
    score: ClassVar[float] = 1.0

    def __init__(self) -> None:
        super().__init__(supported_entities=[self.entity])

    def load(self) -> None:
        """Nothing to load."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[RecognizerResult]:
        """Every match in the text. Presidio's contract: the other arguments are not needed here."""
        del entities, nlp_artifacts
        if self.needs and self.needs not in text and self.needs not in text.lower():
            return []
        return [
            RecognizerResult(self.entity, start, end, self.score, recognition_metadata=_MADE_BY)
            for start, end in self._spans(text)
        ]

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """The part of a match to take out, or None to leave it."""
        return match.span()

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        for match in self.pattern.finditer(text):
            span = self.span(match)
            if span is not None:
                yield span


class Gated(LocalRecognizer):
    """Another recognizer, asked only about texts in which `gate` is found. It must match wherever the other could.

    Long texts are read in windows: Presidio compares every finding with every other.
    """

    _WINDOW = 2_000  # characters
    _OVERLAP = 200  # longer than anything to be found, so that one window holds it whole

    def __init__(self, inner: EntityRecognizer, gate: re.Pattern[str], needs_any: str) -> None:
        self._inner = inner
        self._gate = gate
        self.needs_any = frozenset(needs_any)
        super().__init__(supported_entities=inner.supported_entities, name=type(inner).__name__)

    def load(self) -> None:
        """The inner recognizer has loaded itself."""

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[RecognizerResult]:
        """What the inner recognizer finds, or nothing."""
        if not self._gate.search(text):
            return []
        starts = range(0, max(1, len(text) - self._OVERLAP), self._WINDOW)
        windows = [(start, text[start : start + self._WINDOW + self._OVERLAP]) for start in starts]
        return [
            moved(result, start)
            for start, window in windows
            for result in self._inner.analyze(window, entities, nlp_artifacts)
        ]


def moved(result: RecognizerResult, by: int) -> RecognizerResult:
    """A result of a window, with offsets in the whole text."""
    result.start += by
    result.end += by
    return result


DOTTED = re.compile(r"[\w-]\.[\w-]|www", re.IGNORECASE)
"""Gate of what holds a host name."""

DIGITS_NEAR = re.compile(r"\d\D{0,3}\d\D{0,3}\d")
"""Gate of numbers of three digits and more, whatever parts them."""

NO_ARTIFACTS = NlpArtifacts([], Doc(Vocab()), [], [], None, "en")
"""What recognizers are given instead of a parsed text: none of those chosen here reads it."""

_MADE_BY = {RecognizerResult.RECOGNIZER_NAME_KEY: "townhum"}
