"""What is known of a word of another language beforehand: the pack's own list of what is felt, and the language's grammar."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, partial

from townhum.read.lexicon import CAPITALS, CONTRAST, DRAWN_OUT, NEGATOR, Lexicon, signs
from townhum.read.tongues.grammar import GRAMMARS
from townhum.words.packs import pack_data
from townhum.words.packs.levels import words_of

_DRAWN = re.compile(r"(.)\1{2,}")
_ACCENTS = dict.fromkeys(map(ord, "\u0300\u0301\u0302\u0303\u0308\u0327"))
_A_LETTER = "ñ"
"""No n with an accent: "año" and "ano" are two words."""
_ENDING = "*"

Row = tuple[str, float, float, int]


class TongueLexicon(Lexicon):
    """Looks words of the language `code` up. A word with a capital is no likelier a name than another: nouns have them too."""

    def __init__(self, code: str) -> None:
        valences, named = signs()
        self._code, self._grammar = code, GRAMMARS[code]
        self._words, self._beginnings = _felt(code)
        self._longest = max(map(len, self._beginnings))
        super().__init__(valences, self._grammar.boosters, emoji=named, alike={}, listed=partial(is_listed, code))

    def valence(self, word: str) -> float:
        """What a plain word says: the word's own valence, or else that of the longest beginning in the list."""
        if word in self._words:
            return self._words[word]
        for length in range(min(len(word), self._longest), 1, -1):
            if word[:length] in self._beginnings:
                return self._beginnings[word[:length]]
        return 0.0

    def _row(self, word: str) -> Row:
        low = plain(word, self._code)
        if not low.replace("'", "").isalpha():
            return super()._row(word)
        flags = CAPITALS if word.isupper() and len(word) > 1 else 0
        valence, once = self.valence(low), _DRAWN.sub(r"\1", low)
        if once != low:
            flags |= DRAWN_OUT
            low = _DRAWN.sub(r"\1\1", low)
            valence = valence or self.valence(low) or self.valence(once)
            low = once if not valence or self.valence(once) else low
        flags |= NEGATOR * (low in self._grammar.negators) | CONTRAST * (low in self._grammar.contrasts)
        return low, valence, self._boosters.get(low, 0.0), flags


def plain(word: str, code: str) -> str:
    """A word in small letters; without accents where they are left out in haste."""
    low = word.lower().replace("\u2019", "'").lstrip("#")
    if low.isascii() or not GRAMMARS[code].folds:
        return low
    parts = unicodedata.normalize("NFC", low).split(_A_LETTER)
    return unicodedata.normalize(
        "NFC", _A_LETTER.join(unicodedata.normalize("NFD", part).translate(_ACCENTS) for part in parts)
    )


@cache
def lexicon(code: str) -> TongueLexicon:
    """The lexicon of a language with a pack. Raises KeyError for one without."""
    return TongueLexicon(code)


def _felt(code: str) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The words of a pack's list with their valences, and the beginnings with theirs."""
    words: dict[str, float] = {}
    beginnings: dict[str, float] = {}
    for line in pack_data(code, "felt.txt").decode().splitlines():
        if line and not line.startswith("#"):
            valence, *listed = line.split()
            for each in listed:
                some = beginnings if each.endswith(_ENDING) else words
                some[plain(each.removesuffix(_ENDING), code)] = float(valence)
    return words, beginnings


def is_listed(code: str, word: str) -> bool:
    """Whether a word is one of the pack's lists, so that it may be remembered: what nobody else wrote never is."""
    return word.removeprefix("#").lower() in words_of(code)
