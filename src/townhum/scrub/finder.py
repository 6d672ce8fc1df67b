"""The strongest search for identities in a text that is no post: for `townhum verify`."""

from __future__ import annotations

import re

from townhum.scrub.kinds import KIND_OF, OTHER
from townhum.scrub.recognizers import recognizers
from townhum.scrub.spans import Found, merge
from townhum.scrub.traced import visible
from townhum.words import START, fold, is_common_name, vocabulary

_WORD = re.compile(r"[^\W\d_]{2,}")
_NOT_ASKED = frozenset({"SITE", "AGE", "EMPLOYER"})
"""Hosts of sources are public, and headings are no sentences."""


class Finder:
    """Every recognizer, and every name that many people bear."""

    def __init__(self) -> None:
        self._recognizers = [one for one in recognizers() if _NOT_ASKED.isdisjoint(one.supported_entities)]

    def find(self, text: str) -> list[str]:
        """The kinds of what identifies in a text, one entry a find."""
        plain = visible(text).text
        found = [
            Found(result.start, result.end, KIND_OF.get(result.entity_type, OTHER))
            for recognizer in self._recognizers
            for result in recognizer.analyze(plain, recognizer.supported_entities, None) or ()
            if result.start < result.end
        ]
        found += [Found(*match.span(), "person") for match in _WORD.finditer(plain) if _is_a_name(match[0])]
        return [span.kind for span in merge(found)]


def _is_a_name(word: str) -> bool:
    """With a capital, and not a common word as well ("Price" in a heading)."""
    return word[0].isupper() and is_common_name(word) and vocabulary().get(fold(word), 0) < START
