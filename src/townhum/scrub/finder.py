"""The strongest search for identities in a text that is no post: for `townhum verify`."""

from __future__ import annotations

import re

from spacy.language import Language

from townhum.scrub.kinds import KIND_OF, OTHER
from townhum.scrub.persons import PersonModel
from townhum.scrub.recognizers import build_registry
from townhum.scrub.recognizers.pattern import NO_ARTIFACTS
from townhum.scrub.spans import Found, merge
from townhum.scrub.traced import visible
from townhum.words import START, fold, is_common_name, vocabulary

_WORD = re.compile(r"[^\W\d_]{2,}")
_NOT_ASKED = frozenset({"SITE", "AGE", "EMPLOYER"})
"""Hosts of sources are public, and headings are no sentences."""


class Finder:
    """Every recognizer, every name that many people bear, and the persons that the names model sees."""

    def __init__(self, model: Language) -> None:
        self._persons = PersonModel(model)
        recognizers = build_registry().recognizers
        self._recognizers = [one for one in recognizers if _NOT_ASKED.isdisjoint(one.supported_entities)]

    def find(self, text: str) -> list[str]:
        """The kinds of what identifies in a text, one entry a find."""
        plain = visible(text).text
        found = [
            Found(result.start, result.end, KIND_OF.get(result.entity_type, OTHER))
            for recognizer in self._recognizers
            for result in recognizer.analyze(plain, recognizer.supported_entities, NO_ARTIFACTS) or ()
            if result.start < result.end
        ]
        found += [Found(*match.span(), "person") for match in _WORD.finditer(plain) if _is_a_name(match[0])]
        found += [span for span in self._persons.find([plain])[0] if _holds_a_name(plain[span.start : span.end])]
        return [span.kind for span in merge(found)]


def _is_a_name(word: str) -> bool:
    """With a capital, and not a common word as well ("Price" in a heading)."""
    return word[0].isupper() and is_common_name(word) and vocabulary().get(fold(word), 0) < START


def _holds_a_name(span: str) -> bool:
    return any(is_common_name(word) for word in _WORD.findall(span))
