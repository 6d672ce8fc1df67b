"""Words that name or reach somebody in disguise: run together, in letters of two scripts, with digits for letters, letter by letter.

What may not be listed in a configuration is told by `refused_as_identity`; this tells what was written so that it would not be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from townhum.words.fold import fold
from townhum.words.packs.levels import START, level_among
from townhum.words.vocabulary import is_common_name, vocabulary

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|_+|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_AS_DIGITS = str.maketrans("0134578", "oieastb")
_DIGITS = "0123456789"
_TITLES = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "prof", "professor", "sir", "madam", "herr", "frau", "monsieur", "madame"}
)
_STREET = re.compile(
    r"\b\d+[a-z]?\s+(?:[^\W\d_]+\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|close|court|square|boulevard|way|terrace|crescent)\b"
)
_OWN = re.compile(
    r"\b(?:my|our|his|her|their)\s+(?:neighbou?rs?|ex|boss|teacher|doctor|landlord|landlady|colleague|husband|wife|son|daughter|mother|father|"
    r"brother|sister|boyfriend|girlfriend|roommate|flatmate|therapist|manager|headmaster|headmistress|principal)\b"
)
_OFFICE = re.compile(
    r"\b(?:mayor|vicar|priest|imam|rabbi|headmaster|headmistress|headteacher|principal|landlord|owner|ceo|cfo|chairman|chairwoman|director|"
    r"president|secretary|coach)\s+(?:of|at)\b"
)
_OF_SIGNS = re.compile(r"\b[a-z](?: and)? ms$")
"""The end of a name of single letters and an &, with an s behind it ("M&M's"): nobody is addressed there."""
_FEWEST = 7  # digits of a telephone number: ITU-T E.164 allows up to 15; national ones have seven and more
_SHORT, _SURE = 3, 4  # letters of a name within a word, and of the one that is nothing but a name
_SPELT = re.compile(r"(?:\b[^\W\d_]\b[\s.-]*){3,}")
"""Single letters in a row."""


def disguised(text: str, languages: Sequence[str] = ()) -> str | None:
    """What of somebody's a text holds in disguise, in words for people; None where it holds nothing.

    `languages` are the study's, by their codes: a plain word of one of them that has a pack is not two names in one ("bollitore").
    """
    plain = unicodedata.normalize("NFKC", text)
    if mixed := next((word for word in _LETTERS.findall(plain) if _of_two_scripts(word)), ""):
        return f'a word in letters of two scripts, which looks like another ("{mixed}")'
    if spelt := _named(text, plain, languages):
        return f'a person\'s name ("{spelt}")'
    return _reached(" ".join(fold(plain).split()))


def _reached(lower: str) -> str | None:
    """Words and numbers by which one person is meant, though not named."""
    if title := next((word for word in _WORD.findall(_OF_SIGNS.sub("", lower)) if word in _TITLES), ""):
        return f'a form of address ("{title}"), after which somebody is named'
    if street := _STREET.search(lower):
        return f'an address ("{street[0]}")'
    if sum(map(len, re.findall(r"\d+", lower))) >= _FEWEST:
        return "a number that may be somebody's"
    found = _OWN.search(lower) or _OFFICE.search(lower)
    return f'words for one person ("{found[0]}")' if found else None


def _named(text: str, plain: str, languages: Sequence[str]) -> str:
    """A name that is run together, has digits for letters, or is spelt letter by letter; nothing where there is none."""
    seen = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    for word in map(str, _WORD.findall(seen)):
        whole = fold(word).rstrip(_DIGITS)
        meant = whole.translate(_AS_DIGITS)
        if any(_is_two_names(one, languages) for one in (whole.lstrip(_DIGITS), meant)):
            return word
        if meant != whole and _names(meant):
            return word
    humps = [piece for word in plain.split() for piece in _HUMP.split(word.strip("#@")) if piece]
    if len(humps) > len(plain.split()) and any(_names(fold(piece)) for piece in humps):
        return text.strip()
    runs: list[str] = _SPELT.findall(plain)
    return next((str(run).strip() for run in runs if _names(fold("".join(_LETTERS.findall(run))))), "")


def _is_two_names(word: str, languages: Sequence[str]) -> bool:
    """Whether a word that nobody knows is a given and a family name in one, one of which is nothing but a name."""
    if word in vocabulary() or not word.isalpha():
        return False
    splits = ((word[:at], word[at:]) for at in range(_SHORT, len(word) - _SHORT + 1))
    two = any(is_common_name(one) and is_common_name(two) and (_names(one) or _names(two)) for one, two in splits)
    return two and level_among(word, languages) < START


def _names(word: str) -> bool:
    """Whether a word is a name that many bear, and no word besides."""
    return len(word) >= _SURE and is_common_name(word) and vocabulary().get(word, 0) == 0


def _of_two_scripts(word: str) -> bool:
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in word if not unicodedata.combining(letter)}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"})
