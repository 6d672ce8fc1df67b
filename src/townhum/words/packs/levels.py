"""How far a word of a pack is harmless, and the words of a pack with their levels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from townhum.words.data import data_version
from townhum.words.fold import fold
from townhum.words.packs import pack_data, scrubbed
from townhum.words.vocabulary import is_common_name

FRAMED = 1
"""A name as well: harmless only where the words before it speak of a thing ("der Koch", "la rosa")."""
LOWER = 2
"""Harmless in lower case only: a name as well, but far commoner as a word."""
START = 4
"""May have the capital of a sentence's first word."""
ANYWHERE = 5
"""A German noun, or so common that a capital says nothing."""
ALWAYS = 6
"""Function words."""

_ZERO = ord("0")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@cache
def words_of(code: str) -> Mapping[str, int]:
    """The harmless words of a language, in lower case, each as it is spelt, without accents, and with umlauts written out.

    Where two words fall together without their accents, the more harmful one decides. Where a word falls together with a name that many
    bear ("aña", "dénis"), the name does, unless the word is as common as can be ("así"); not so in German, which writes its umlauts out.
    """
    words = spelt(pack_data(code, "words.txt.xz").decode().splitlines())
    plain: dict[str, int] = {}
    for word, level in words.items():
        if not word.isascii():
            for other in {fold(word), word.translate(_UMLAUTS)} if code == "de" else {fold(word)}:
                bounded = FRAMED if code != "de" and level < ANYWHERE and is_common_name(other) else level
                plain[other] = min(bounded, plain.get(other, bounded))
    return MappingProxyType({**plain, **words})


def level_among(word: str, languages: Iterable[str]) -> int:
    """How harmless a word is in that of these languages where it is most so; 0 where none of them has a pack that knows it."""
    return max((words_of(code).get(word, 0) for code in scrubbed(languages)), default=0)


def words_version(code: str) -> str:
    """A short hash of the lists of a pack, and of what is switched on: another one starts a new series of numbers."""
    return data_version(files(__package__) / code)


def spelt(lines: Iterable[str]) -> dict[str, int]:
    """The words of a list as it spells them. A line is how many letters a word shares with the one before, from "0" on, and the rest."""
    found: dict[str, int] = {}
    level, word = 0, ""
    for line in lines:
        if line[0] == "!":
            level = int(line[1:])
        else:
            word = word[: ord(line[0]) - _ZERO] + line[1:]
            found[word] = level
    return found
