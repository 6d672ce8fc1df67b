"""Phones by the numbering plans, and long numbers: an order, an account or a phone all the same."""

from __future__ import annotations

import re
from typing import Any

from presidio_analyzer import RecognizerResult
from presidio_analyzer.predefined_recognizers import PhoneRecognizer

from townhum.scrub.recognizers.pattern import LinearRecognizer, moved


class LongNumberRecognizer(LinearRecognizer):
    """Nine digits or more, written together or in groups. Dates, prices and years are shorter."""

    entity = "LONG_NUMBER"
    needs = ""
    pattern = re.compile(r"(?<!\d)[+(]?\d(?:[ \xa0.()/\u2010-\u2015-]{0,2}\d){8,}+")


class CandidatePhoneRecognizer(PhoneRecognizer):
    """Presidio's phone recognizer, shown only what could be a phone number: it needs milliseconds a text otherwise.

    A text with very many candidates is a list of numbers: there each one is taken for a phone unasked.
    """

    _CANDIDATE = re.compile(r"(?<![\w.])[+(]{0,2}\d(?:[ \xa0().\u2010-\u2015/-]{0,3}\d){6,14}+(?!\d)")
    _MANY = 30

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[RecognizerResult]:
        """Every phone number in the text."""
        candidates = list(self._CANDIDATE.finditer(text))
        if len(candidates) > self._MANY:
            return [RecognizerResult("PHONE_NUMBER", *match.span(), score=self.SCORE) for match in candidates]
        return [
            moved(result, match.start())
            for match in candidates
            for result in super(CandidatePhoneRecognizer, self).analyze(match[0], entities, nlp_artifacts)
        ]
