"""The tokens of a text as the tagger weighs them: what sort each is of, its class of cues, and whether an identifier may be made of it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from townhum.scrub.goods import borne_goods, goods, nouns
from townhum.scrub.hints import CUE_OF, PART_OF, SORT_OF
from townhum.words import ALWAYS, LOWER, START, vocabulary

_TOKEN = re.compile(
    r"@[\w.]+|20[12]\d-[01]\d-[0-3]\d(?!\d)|\d+(?:st|nd|rd|th)\b|[^\W_]+(?:['\u2019][^\W_]+)?|\n|\.{2,}|[^\w\s]|_"
)
_ENDINGS = ("ing", "ed", "ly", "s")
_STEM = 2  # letters before an ending
_JOINING = frozenset("._-")
_STOPS = frozenset({".", "!", "?", ":", ";", "...", "..", "(", ")", '"', ",", "=", "<", ">"})
_LONGEST_NUMBER, _DIGITS_OF_YEAR = 4, 4
_CENTURIES = ("19", "20")
_DIGIT = re.compile(r"\d")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")

LINE: Final = "<line>"


class Kind(NamedTuple):
    """What is known of a word wherever it stands: itself or its sort, its wider sort, its class of cues, and whether it may be a part of an identifier."""

    kind: str
    sort: str
    cue: str = ""
    part: bool = False


_MAY: Final = "<may>"
_OF_A_DAY: Final = frozenset({"<figure>", "<ord>", "<number>"})
_WORD: Final = Kind("<small>", "<small>")
_DAY: Final = Kind("<date>", "<figure>")
"""A whole day of these years, which the rules for births ask about."""


class Token(NamedTuple):
    """A token of a text: where it stands, what is known of it, and its capitals: "X" for all, "C" for the first, "" for none."""

    start: int
    end: int
    what: Kind
    capitals: str


def tokens_of(text: str, known: frozenset[str]) -> list[Token]:
    """The tokens of a text. `known` are the words that are weighed as themselves."""
    found: list[Token] = []
    done, sign = 0, False
    for match in _TOKEN.finditer(text):
        word = match[0]
        start, end = match.span()
        joins = word in _JOINING
        glued = start == done and done > 0 and (joins or sign)
        found.append(Token(start, end, *_looked_up(word, glued, known)))
        done, sign = end, joins
    return _without_months_alone(found)


def _without_months_alone(tokens: list[Token]) -> list[Token]:
    """The tokens, in which "may", "march" and "mar" are parts only beside a figure or an ordinal: elsewhere they are words."""
    days = {at for at, one in enumerate(tokens) if one.what.part and one.what.sort in _OF_A_DAY}
    return [
        one._replace(what=_WORD) if one.what.sort == _MAY and days.isdisjoint(range(at - 2, at + 3)) else one
        for at, one in enumerate(tokens)
    ]


def _looked_up(word: str, glued: bool, known: frozenset[str]) -> tuple[Kind, str]:
    what = kind_of(word.lower().replace("\u2019", "'"), known)
    return what._replace(kind=f"{what.kind}~") if glued else what, _capitals(word)


def _capitals(word: str) -> str:
    if not word[0].isupper():
        return ""
    return "X" if len(word) > 1 and word.isupper() else "C"


def kind_of(word: str, known: frozenset[str]) -> Kind:
    """What is known of a token in lower case."""
    if word == "\n" or word[0] == "@":
        same = LINE if word == "\n" else "<handle>"
        return Kind(same, same)
    if not word[0].isalnum():
        return Kind(word, "<stop>" if word in _STOPS else "<sign>")
    if not word.isalpha() and _DIGIT.search(word):
        return _figure(word)
    cue = CUE_OF.get(word, "")
    named = PART_OF.get(word)
    if named:
        return Kind(word if word in known else named, named, cue, True)
    if len(word) == 1 and word not in SORT_OF:
        return Kind("<letter>", "<letter>", cue, True)
    return _word(word, cue, known)


def _figure(word: str) -> Kind:
    if "-" in word:
        return _DAY
    if _ORDINAL.fullmatch(word):
        return Kind("<nth>", "<ord>", "", True)
    if not word.isdigit():
        return Kind("<mixed>", "<figure>", "", True)
    if len(word) == _DIGITS_OF_YEAR and word.startswith(_CENTURIES):
        return Kind("<year>", "<figure>", "", True)
    return Kind(f"<{min(len(word), _LONGEST_NUMBER + 1)}d>", "<figure>", "", True)


def _word(word: str, cue: str, known: frozenset[str]) -> Kind:
    level = vocabulary().get(word, 0)
    sort = SORT_OF.get(word) or ("<small>" if level == ALWAYS else "")
    if sort:
        return Kind(word if word in known else sort, sort, cue)
    sort = cue or _of_content(word, level)
    return Kind(word if word in known else sort, sort, cue, True)


def _of_content(word: str, level: int) -> str:
    if level < LOWER:
        return "<?>" if level < START else "<~>"
    if word in goods() or word in borne_goods():
        return "<thing>"
    if word in nouns():
        return "<noun>"
    if not word.endswith(_ENDINGS):
        return "<>"
    return f"<{next((one for one in _ENDINGS if word.endswith(one) and len(word) > len(one) + _STEM), '')}>"
