"""Signs that belong to a word: "C++", ".NET", "50%", "H&M", "P!nk". What only closes or joins words belongs to none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from townhum.read.topicquery.tokens import Token

_ENDS_AND_JOINS = frozenset(
    " \t\r\n-\u2010\u2011\u2012\u2013\u2014\u2015\u2212.,;:!?'\"()[]{}/\\_\u2026\u00b7\u30fb\u2022\u00ae\u2122\u00a9\u2120\u00bf\u00a1"
    "\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e`\u00b4\ufe0f\u200d*"
)
_TIGHT = frozenset("+#")
"""Signs that stand onto their word: "1 + 2" holds no "1+"."""
_FARTHEST = 12
"""Characters of a gap that are looked at before the first word and after the last."""


def required(gap: str) -> str:
    """The signs of a gap between words that belong to them."""
    if not gap or gap == " ":
        return ""
    if gap == "!":
        return gap  # with a letter on either side it is one of them
    told = "".join(sign for sign in gap if sign not in _ENDS_AND_JOINS and not sign.isspace())
    return "".join(sign for sign in unicodedata.normalize("NFKC", told) if not unicodedata.combining(sign))


def before(gap: str) -> str:
    """The signs before the first word: a full stop is one where nothing stands before it (".NET")."""
    return after(gap) + "." * bool(re.search(r"(?:^|[^\w.])\.$", gap))


def after(gap: str) -> str:
    """The signs after the last word."""
    return required(gap) if gap != "!" else ""


class Signs:
    """Whether signs stand where a phrase was found. Looked at only for phrases that ask for some."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text, self._tokens = text, tokens

    def stand(self, signs: Sequence[str], place: tuple[int, int]) -> bool:
        """Whether the signs stand before, between and after the words from the first to the last of a place."""
        first, last = place
        inner = zip(signs[1:-1], range(first, last), strict=True)
        return (
            (not signs[0] or self._before(signs[0], first))
            and (not signs[-1] or self._after(signs[-1], last))
            and all(not sign or required(self._between(number)) == sign for sign, number in inner)
        )

    def _between(self, number: int) -> str:
        return self._text[self._tokens[number].end : self._tokens[number + 1].start]

    def _before(self, sign: str, number: int) -> bool:
        start = self._tokens[number].start
        done = self._tokens[number - 1].end if number else 0
        gap = self._text[max(done, start - _FARTHEST) : start]
        if sign[-1] in _TIGHT and gap[-1:] not in {sign[-1], "\uff03"}:
            return False
        if sign[-1] == "." and done and done == start - 1:
            return False  # "example.NET" is a site
        told = before(gap)
        return told.endswith(sign) and told[: -len(sign)][-1:] != sign[0]

    def _after(self, sign: str, number: int) -> bool:
        end = self._tokens[number].end
        following = self._tokens[number + 1].start if number + 1 < len(self._tokens) else len(self._text)
        gap = self._text[end : min(following, end + _FARTHEST)]
        told = after(gap)
        tight = sign[0] not in _TIGHT or gap[:1] == sign[0]
        return tight and told.startswith(sign) and told[len(sign) : len(sign) + 1] != sign[-1]
