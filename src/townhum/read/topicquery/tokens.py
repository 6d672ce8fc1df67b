"""Words of a text: where they stand, and under which forms a query may find them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from townhum.words import HANGUL, UNSPACED

TAKEN_OUT = "\ufffc"
"""A run of this character takes the place of one word and matches none: what stands there was taken out of the text."""

_BMP = 0x10000
_APOSTROPHES = "'\u2018\u2019\u02bc\uff07"
_ACCENTS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
_SPELLED = {
    "\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00e5": "aa", "\u00f8": "oe", "\u0111": "dj", "\u00f0": "th"
}  # fmt: skip
_UNFOLDED = str.maketrans(
    {
        **dict(zip("\u0142\u00f8\u0111\u0127\u0131\u0167\u00f0\u2018\u2019\u02bc", "lodhitd'''", strict=True)),
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u00fe": "th",
        "\u014b": "ng",
    }
)
"""Letters with a stroke, two in one, or without their dot, have no decomposition in Unicode, yet people type them plain; and so
they do with apostrophes."""
_OTHERWISE = str.maketrans(_SPELLED)
"""How else people spell a letter that their keyboard lacks: \u00fc is typed as u, and as ue."""
_HAS_OTHER = frozenset(_SPELLED)
_PARTICLES = (
    "만큼|마다|조차|마저|밖에|이나|이랑|이라|이야|이든|라도|라고|라는|하고|이고|이다|입니다|에서|에게|한테|께서|으로|부터|까지|보다|처럼"
    "|은|는|이|가|을|를|의|에|와|과|도|로|만|랑|나|야|요|께|들"
)
_WITH_PARTICLES = re.compile(f"(?P<stem>[{HANGUL}]{{2,}}?|.*[^{HANGUL}])(?:{_PARTICLES}){{1,2}}")
"""A Korean word, or one in other letters, with a particle or two of Korean written onto it."""
_LAST_IS_HANGUL = re.compile(f"[{HANGUL}]$")
_PIECES_OF_TAG = re.compile(f"[{HANGUL}]|[^{HANGUL}]+")


_AM = "(?:\u0e33|\u0eb3|(?<=\u0e4d)\u0e32|(?<=\u0ecd)\u0eb2)"
"""The vowel of Thai and Lao that is one character, or, in a normalised text, a sign and another."""


def _marks() -> str:
    """Combining marks as character ranges: `re` does not count them as parts of a word, but they are."""
    found = (code for code in range(_BMP) if unicodedata.category(chr(code))[0] == "M")
    runs = (list(run) for _, run in groupby(enumerate(found), key=lambda pair: pair[1] - pair[0]))
    return "".join(f"\\u{run[0][1]:04x}-\\u{run[-1][1]:04x}" for run in runs)


@cache
def _token() -> re.Pattern[str]:
    """Made for the first text beyond ASCII: looking up what is a mark takes hundredths of a second.

    Thai, Lao, Burmese, Khmer, kana and Han are written without spaces: each character counts as a word, so that a query word in
    these scripts is a phrase of its characters and is found inside a sentence, or inside a hashtag.
    """
    joined = f"{_marks()}\u00ad\u200b-\u200d\u2060\ufeff"
    letters = f"[^\\W_{UNSPACED}](?:[^\\W_{UNSPACED}]|[{joined}])*"
    return re.compile(
        f"(?P<word>{letters}(?:[{_APOSTROPHES}]{letters})*|[{UNSPACED}][{joined}\uff9e\uff9f]*{_AM}?)"
        f"|(?P<tag>(?:[#\uff03]|\\$(?<!\\w\\$)(?=[^\\W\\d_]))[^\\W{UNSPACED}](?:[^\\W{UNSPACED}]|[{joined}])*)(?:[{_APOSTROPHES}]s\\b)?"
        f"|(?P<taken>{TAKEN_OUT}+)"
    )


_ASCII_TOKEN = re.compile(rf"[^\W_]+(?:'[^\W_]+)*|(?:#|\$(?<!\w\$)(?=[A-Za-z]))\w+(?:'s\b)?|{TAKEN_OUT}+", re.ASCII)
"""What `_token` comes to in ASCII, but for what was taken out: so most scrubbed texts are."""


class Token(NamedTuple):
    """A word, hashtag, cashtag or gap. `forms[0]` is how it is written; the others are how else it may be asked for."""

    forms: tuple[str, ...]
    start: int
    end: int


def fold(word: str) -> str:
    """A word without capitals, accents and compatibility forms (NFKC and casefold, Unicode 15 section 3.13)."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", plain).translate(_UNFOLDED))


def spelled_out(word: str) -> str:
    """A word folded as those write it who spell letters out that their keyboard lacks: "Mueller" for "M\u00fcller"."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    return fold(word if _HAS_OTHER.isdisjoint(plain) else plain.translate(_OTHERWISE))


def tokenise(text: str) -> list[Token]:
    """The words of a text in order."""
    if text.replace(TAKEN_OUT, "").isascii():
        return [_plain(match) for match in _ASCII_TOKEN.finditer(text)]
    found: list[Token] = []
    for match in _token().finditer(text):
        if match[0].isascii():
            found.append(_plain(match))
        else:
            found += _tokens(match)
    return found


def _plain(match: re.Match[str]) -> Token:
    """The quick way, for a text that has nothing to fold but capitals."""
    word = match[0].lower()
    start, end = match.span()
    if word[0] in "#$":
        word = word.removesuffix("'s")
        return Token((word, word[1:]), start, end)
    if word[-2:] == "'s":
        return Token((word[:-2] + "s", word[:-2]), start, end)
    return Token((TAKEN_OUT if word[0] == TAKEN_OUT else word,), start, end)


def _tokens(match: re.Match[str]) -> Iterator[Token]:
    """One token, but for a hashtag in Korean: each of its syllables counts as a word, since no space parts its words."""
    kind, (start, end) = match.lastgroup, match.span()
    if kind == "taken":
        yield Token((TAKEN_OUT,), start, end)
    elif kind == "word":
        yield Token(_forms(match["word"]), start, end)
    elif not re.search(f"[{HANGUL}]", match["tag"]):
        yield Token(_of_tag(match["tag"]), start, end)
    else:
        for piece in _PIECES_OF_TAG.finditer(match["tag"]):
            if piece[0] not in "#\uff03":
                of = _of_tag(piece[0]) if piece[0][0] in "#\uff03$" else _forms(piece[0])
                yield Token(of, start + piece.start(), start + piece.end())


def _of_tag(written: str) -> tuple[str, ...]:
    sign = "$" if written[0] == "$" else "#"
    return tuple(form for word in _both(written[1:]) for form in (sign + word, word))


def _forms(written: str) -> tuple[str, ...]:
    found: list[str] = []
    for word in _both(written):
        found += (word[:-2] + "s", word[:-2]) if word.endswith("'s") else (word,)
    if _LAST_IS_HANGUL.search(written) and (match := _WITH_PARTICLES.fullmatch(found[0])):
        found.append(match["stem"])
    return tuple(found)


def _both(written: str) -> tuple[str, ...]:
    """The word folded, and spelled out if that is another."""
    plain, spelled = fold(written), spelled_out(written)
    return (plain,) if plain == spelled else (plain, spelled)
