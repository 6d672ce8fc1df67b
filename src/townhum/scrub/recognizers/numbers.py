"""Phones by the numbering plans, and long numbers: an order, an account or a phone all the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

from townhum.scrub.recognizers.pattern import DIGITS_NEAR, Hit, LinearRecognizer, Recognizer, moved


class LongNumberRecognizer(LinearRecognizer):
    """Five digits or more written together, seven or more in groups, whatever parts them but a comma or a colon.

    A year, a price, a time and a date are shorter or written otherwise, and stay.
    """

    entity = "LONG_NUMBER"
    needs = ""
    needs_any = frozenset("0123456789")
    gate = DIGITS_NEAR
    fewest_digits = 5
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


class CandidatePhoneRecognizer:
    """Presidio's phone recognizer, shown only what could be a phone number: it needs milliseconds a text otherwise.

    It is made for the first candidate. A text with very many candidates is a list of numbers: there each one is taken
    for a phone unasked.
    """

    needs_any = frozenset("0123456789")
    gate = DIGITS_NEAR
    fewest_digits = 7
    _ENTITY = "PHONE_NUMBER"
    _SCORE = 0.4  # Presidio's
    _CANDIDATE = re.compile(r"(?<![\w.])[+(]{0,2}\d(?:[ \xa0().\u2010-\u2015/-]{0,3}\d){6,14}+(?!\d)")
    _MANY = 30

    def __init__(self, make: Callable[[], Recognizer]) -> None:
        self._make = make
        self.supported_entities = [self._ENTITY]

    def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[Hit]:
        """Every phone number in the text."""
        candidates = list(self._CANDIDATE.finditer(text))
        if len(candidates) > self._MANY:
            return [Hit(self._ENTITY, *match.span(), self._SCORE) for match in candidates]
        return [
            moved(result, match.start())
            for match in candidates
            for result in self._inner.analyze(match[0], entities, nlp_artifacts) or ()
        ]

    @cached_property
    def _inner(self) -> Recognizer:
        return self._make()
