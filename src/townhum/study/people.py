"""Whether two names are one person's, however they are spelt."""

from __future__ import annotations

import re
import unicodedata

from townhum.words import fold

_TITLES = frozenset(
    {"mr", "mrs", "ms", "mx", "miss", "dr", "prof", "sir", "dhr", "mevr", "herr", "frau", "jr", "sr", "mag", "ing"}
)
_LIKE_LATIN = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0458\u0455\u043a\u043c\u0442\u043d\u0432\u03b1\u03bf\u03c1\u03b5\u03b9\u03ba\u03bd\u03c4\u03c7\u03c5",
    "aeopcxyijskmthbaopeikvtxu",
)
"""Cyrillic and Greek letters that look like Latin ones: Unicode TR 39, confusables."""

_LETTERS = re.compile(r"[^\W\d_]+")


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same words in any order, or their initials, whatever case, accents, titles and offices.

    In doubt they are the same: a family name in common and no other name that differs.
    """
    first, second = _names(one), _names(other)
    if len(first) > len(second):
        first, second = second, first
    left = list(second)
    whole = 0
    for name in sorted(first, key=len, reverse=True):
        like = next((each for each in left if _alike(name, each)), None)
        if like is None:
            return False
        whole += name == like
        left.remove(like)
    return whole > 0 or not first


def _names(text: str) -> list[str]:
    """The words of a name, without what stands in brackets, after an @, or behind a comma as an office."""
    plain = unicodedata.normalize("NFKC", text).partition("@")[0]
    plain = re.sub(r"\(.*?\)|<.*?>", " ", plain)
    before, _, after = plain.partition(",")
    words = _words(before)
    return words if len(words) > 1 or not after else [*words, *_words(after)]


def _words(text: str) -> list[str]:
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    found = (fold(word).translate(_LIKE_LATIN) for word in _LETTERS.findall(seen))
    return [word for word in found if word not in _TITLES]


def _alike(one: str, other: str) -> bool:
    """The same word, or the initial of it."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
