"""Phones by the numbering plans, and long numbers: an order, an account or a phone all the same."""

from __future__ import annotations

import re
from typing import Any

from presidio_analyzer import RecognizerResult
from presidio_analyzer.predefined_recognizers import PhoneRecognizer

from townhum.scrub.recognizers.pattern import DIGITS_NEAR, LinearRecognizer, moved


class LongNumberRecognizer(LinearRecognizer):
    """Five digits or more written together, seven or more in groups, whatever parts them but a comma or a colon.

    A year, a price, a time and a date are shorter or written otherwise, and stay.
    """

    entity = "LONG_NUMBER"
    needs = ""
    needs_any = frozenset("0123456789")
    gate = DIGITS_NEAR
    pattern = re.compile(r"(?<!\d)[+(]{0,2}\d(?:(?:[^\w\n,:;!?%]|_){0,3}\d){4,}+")
    examples = ("12345", "555 01 23", "5-5-5-0-1-2-3", "123456789012345", "+49 30 1234567")
    counter_examples = ("2026-11-21", "21.11.2026", "1,299.99", "10:30", "3-2", "1999", "24/7", "21/11/26")
    _SHORTEST_IN_GROUPS = 7
    _HARMLESS = re.compile(
        r"(?<!\d)(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2(?:19|20)?\d\d)(?!\d)"
    )

    def span(self, match: re.Match[str]) -> tuple[int, int] | None:
        """None for dates, and for short groups such as a score or a range of years."""
        rest = self._HARMLESS.sub(" ", match[0])
        digits = sum(map(str.isdigit, rest))
        return match.span() if digits >= self._SHORTEST_IN_GROUPS or _TOGETHER.search(rest) else None


_TOGETHER = re.compile(r"\d{5}")


class CandidatePhoneRecognizer(PhoneRecognizer):
    """Presidio's phone recognizer, shown only what could be a phone number: it needs milliseconds a text otherwise.

    A text with very many candidates is a list of numbers: there each one is taken for a phone unasked.
    """

    needs_any = frozenset("0123456789")
    gate = DIGITS_NEAR
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
