"""Words of a text: where they stand, and under which forms a query may find them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby
from typing import NamedTuple

TAKEN_OUT = "\ufffc"
"""A run of this character takes the place of one word and matches none: what stands there was taken out of the text."""

_BMP = 0x10000
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Thai, Lao, Burmese, Khmer, kana and Han are written without spaces: each character counts as a word, so that a query
word in these scripts is a phrase of its characters and is found inside a sentence."""
_APOSTROPHES = "'\u2018\u2019\u02bc\uff07"
_ACCENTS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
_UNFOLDED = str.maketrans("\u0142\u00f8\u0111\u0127\u0131\u2018\u2019\u02bc", "lodhi'''")
"""Letters with a stroke, or without their dot, have no decomposition in Unicode, yet people type them plain; and so
they do with apostrophes."""


def _marks() -> str:
    """Combining marks as character ranges: `re` does not count them as parts of a word, but they are."""
    found = (code for code in range(_BMP) if unicodedata.category(chr(code))[0] == "M")
    runs = (list(run) for _, run in groupby(enumerate(found), key=lambda pair: pair[1] - pair[0]))
    return "".join(f"\\u{run[0][1]:04x}-\\u{run[-1][1]:04x}" for run in runs)


@cache
def _token() -> re.Pattern[str]:
    """Made for the first text beyond ASCII: looking up what is a mark takes hundredths of a second."""
    joined = f"{_marks()}\u00ad\u200b-\u200d\u2060\ufeff"
    letters = f"[^\\W_{_UNSPACED}](?:[^\\W_{_UNSPACED}]|[{joined}])*"
    return re.compile(
        f"(?P<taken>{TAKEN_OUT}+)"
        f"|(?P<tag>[#\uff03]\\w(?:\\w|[{joined}])*)(?:[{_APOSTROPHES}]s\\b)?"
        f"|(?P<word>{letters}(?:[{_APOSTROPHES}]{letters})*|[{_UNSPACED}][{joined}]*)"
    )


_ASCII_TOKEN = re.compile(rf"{TAKEN_OUT}+|#\w+(?:'s\b)?|[^\W_]+(?:'[^\W_]+)*", re.ASCII)
"""What `_token` comes to in ASCII, but for what was taken out: so most scrubbed texts are."""


class Token(NamedTuple):
    """A word, hashtag or gap. `forms[0]` is how it is written; the others are how else it may be asked for."""

    forms: tuple[str, ...]
    start: int
    end: int


def fold(word: str) -> str:
    """A word without capitals, accents and compatibility forms (NFKC and casefold, Unicode 15 section 3.13)."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", plain).translate(_UNFOLDED))


def tokenise(text: str) -> list[Token]:
    """The words of a text in order."""
    if text.replace(TAKEN_OUT, "").isascii():
        return [_plain(match) for match in _ASCII_TOKEN.finditer(text)]
    return [Token(_forms(match), match.start(), match.end()) for match in _token().finditer(text)]


def _plain(match: re.Match[str]) -> Token:
    """The quick way, for a text that has nothing to fold but capitals."""
    word = match[0].lower()
    start, end = match.span()
    if word[0] == "#":
        word = word.removesuffix("'s")
        return Token((word, word[1:]), start, end)
    if word[-2:] == "'s":
        return Token((word[:-2] + "s", word[:-2]), start, end)
    return Token((TAKEN_OUT if word[0] == TAKEN_OUT else word,), start, end)


def _forms(match: re.Match[str]) -> tuple[str, ...]:
    if match.lastgroup == "taken":
        return (TAKEN_OUT,)
    written = fold(match[match.lastgroup or 0])
    if match.lastgroup == "tag":
        tag = "#" + written.lstrip("#")
        return (tag, tag[1:])
    if written.endswith("'s"):
        return (written[:-2] + "s", written[:-2])
    return (written,)
