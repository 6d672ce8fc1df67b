"""What is known of a word beforehand: VADER's valences (Hutto and Gilbert 2014, MIT), negators, boosters, enders.

Read from the installed vaderSentiment package; nothing of it is copied. Its entries that are words and given names
alike ("joy", "grace") keep their valence: by the time tone is read, most persons are placeholders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SentimentIntensityAnalyzer

from townhum.read.groups import ALIKE as GROUPS
from townhum.read.market_words import VALENCES as MARKET
from townhum.read.remembered import Columns, Remembered
from townhum.read.weights import load_weights
from townhum.records import PLACEHOLDER

_REPEATED = re.compile(r"(.)\1{2,}")
_ENDERS = frozenset('.,;:!?()\u2026\u2014\u2013|"')
_CONTRASTS = frozenset({"but", "however", "although", "though", "yet", "except", "still", "nevertheless"})
_NEGATORS = frozenset(
    {*NEGATE, "no", "non", "nope", "without", "hardly", "barely", "rarely", "seldom", "lack", "lacks"}
)
_MOST_BYTES = 24
"""Of a word, for its letter groups: longer ones are mostly runs of letters."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the distinct tokens of a batch, aligned with them."""

    valence: NDArray[np.float32]
    boost: NDArray[np.float32]
    flags: NDArray[np.uint8]
    letters: NDArray[np.uint8]
    hashes: NDArray[np.uint32]


NEGATOR, ENDER, CONTRAST, CAPITALS, DRAWN_OUT, EXCLAIM, QUESTION, SYMBOL = (1 << bit for bit in range(8))


_ALIKE = {
    word: common
    for common, words in {
        "they": "she he", "them": "her him", "their": "his hers", "themselves": "himself herself", "person": "woman man",
        "people": "women men", "kid": "girl boy", "kids": "girls boys", "child": "daughter son", "children": "daughters sons",
        "parent": "mother father mom dad mum mama papa mommy daddy", "parents": "moms dads mothers fathers",
        "sibling": "sister brother sis bro", "spouse": "wife husband", "partner": "girlfriend boyfriend gf bf",
        "grandparent": "grandmother grandfather grandma grandpa", "relative": "aunt uncle niece nephew auntie",
    }.items()
    for word in words.split()
}  # fmt: skip
"""Words that differ in gender only are one word to the models, so that "my son" and "my daughter" cannot differ."""
_NAMES_AS_ACRONYMS = {"tia"}
"""VADER holds "TIA" (thanks in advance) in lower case, and so finds a woman of that name pleasant."""
_PERSON = "[PERSON]"


class Lexicon:
    """Looks words up.

    `alike` are words that are read as another one. `common` are hashes of words that are often written in lower case. A word with a capital that is none of them is most
    likely a name that the scrubber left: it is taken for a person like those that were taken out.
    """

    def __init__(
        self,
        valences: Mapping[str, float],
        boosters: Mapping[str, float],
        common: NDArray[np.uint32] | None = None,
        emoji: Mapping[str, str] | None = None,
        alike: Mapping[str, str] = _ALIKE,
        *,
        listed: Callable[[str], bool] | None = None,
    ) -> None:
        self._valences, self._alike = valences, alike
        self._boosters = boosters
        self._common = common
        self._emoji = emoji or {}
        self._felt = frozenset(word for word, value in valences.items() if value)
        self._remembered = Remembered(self._work_out, listed=listed)

    def look_up(self, words: list[str]) -> Known:
        """What is known of each word."""
        return Known(*self._remembered.of(words))

    def _work_out(self, words: list[str]) -> Columns:
        rows = [self._row(word) for word in words]
        plain = [row[0].encode(errors="surrogatepass")[:_MOST_BYTES] for row in rows]
        letters = np.frombuffer(b"".join(word.ljust(_MOST_BYTES, b"\0") for word in plain), np.uint8)
        letters = letters.reshape(-1, _MOST_BYTES)
        valence = np.asarray([row[1] for row in rows], np.float32)
        flags = np.asarray([row[3] for row in rows], np.uint8)
        hashes = _hashes(letters)
        if self._common is not None:
            titled = np.fromiter((word[:1].isupper() and word[1:].islower() for word in words), bool, len(words))
            name = titled & (valence == 0) & (flags == 0) & ~np.isin(hashes, self._common)
            hashes = np.where(name, _PERSON_HASH, hashes)
            flags = np.where(name, np.uint8(SYMBOL), flags)
        return valence, np.asarray([row[2] for row in rows], np.float32), flags, letters, hashes

    def words(self) -> frozenset[str]:
        """All that it knows, emoji included."""
        return frozenset((*self._valences, *self._boosters, *self._emoji))

    def felt(self) -> frozenset[str]:
        """The words that are good or bad."""
        return self._felt

    def plain(self, words: list[str]) -> list[str]:
        """Each word in small letters as the models know it: placeholders and likely names are what was taken out, in a word."""
        known = self.look_up(words)
        rows = zip(words, known.hashes == _PERSON_HASH, known.flags & SYMBOL > 0, strict=True)
        return [self._plain(word, person=person, symbol=symbol) for word, person, symbol in rows]

    def _plain(self, word: str, *, person: bool, symbol: bool) -> str:
        if person:
            return _PERSON[1:-1].lower()
        if not symbol:
            return self._row(word)[0]
        return self._emoji.get(word) or (word[1:-1].lower() if PLACEHOLDER.fullmatch(word) else word)

    def _row(self, word: str) -> tuple[str, float, float, int]:
        """The plain form, valence, boost and flags of a token."""
        low = word.lower().replace("\u2019", "'").lstrip("#")
        low = self._alike.get(low, low)
        flags = 0
        if low.isalpha() or "'" in low:
            if word.isupper() and len(word) > 1:
                flags |= CAPITALS
            drawn = _REPEATED.sub(r"\1\1", low)
            valence = self._valences.get(low, 0.0)
            if drawn != low:
                flags |= DRAWN_OUT
                valence = valence or self._valences.get(drawn) or self._valences.get(_REPEATED.sub(r"\1", low), 0.0)
                low = drawn
            if low in _NEGATORS or low.endswith("n't"):
                flags |= NEGATOR
            if low in _CONTRASTS:
                flags |= CONTRAST
            return low, valence, self._boosters.get(low, 0.0), flags
        if low[:1].isdigit():
            return "0", 0.0, 0.0, 0
        flags = SYMBOL
        if low[:1] in _ENDERS:
            flags |= ENDER
        flags |= EXCLAIM * ("!" in low) | QUESTION * ("?" in low)
        return low[:4], self._valences.get(word, 0.0), 0.0, flags


def _hashes(letters: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """FNV-1a over the whole of each word, in columns: the same on every machine and in every run."""
    found = np.full(len(letters), 2_166_136_261, np.uint32)
    for column in letters.T:
        stepped = (found ^ column) * np.uint32(16_777_619)
        found = np.where(column > 0, stepped, found)
    return found


def hash_of(words: list[str]) -> NDArray[np.uint32]:
    """The hashes under which plain words are known."""
    plain = b"".join(word.encode(errors="surrogatepass")[:_MOST_BYTES].ljust(_MOST_BYTES, b"\0") for word in words)
    return _hashes(np.frombuffer(plain, np.uint8).reshape(-1, _MOST_BYTES))


_PERSON_HASH = hash_of([_PERSON.lower()[:4]])[0]


@cache
def vader_lexicon(*, learning: bool = False) -> Lexicon:
    """The valences of words, emoticons and emoji (an emoji's is that of its name's words), and the boosters.

    For `learning` words for groups of people are told apart: else the one that is read in their place would learn what they stood in.
    """
    vader = SentimentIntensityAnalyzer()
    valences = {word: float(value) for word, value in vader.lexicon.items() if word not in _NAMES_AS_ACRONYMS}
    for word, value in MARKET.items():
        valences.setdefault(word, value)
    for emoji, name in vader.emojis.items():
        valences.setdefault(emoji, _sum_of(name.split(), valences))
    boosters = {word: float(value) for word, value in BOOSTER_DICT.items() if " " not in word}
    return Lexicon(valences, boosters, _common(), vader.emojis, _ALIKE if learning else {**_ALIKE, **GROUPS})


@cache
def signs() -> tuple[Mapping[str, float], Mapping[str, str]]:
    """The valences of emoticons and emoji, which are of no language, and the English name of each emoji."""
    vader = SentimentIntensityAnalyzer()
    valences = {
        sign: float(value) for sign, value in vader.lexicon.items() if not any(map(str.isalpha, sign)) or ":" in sign
    }
    named = {emoji: _sum_of(name.split(), vader.lexicon) for emoji, name in vader.emojis.items()}
    return {**named, **valences}, vader.emojis


def _common() -> NDArray[np.uint32]:
    return np.asarray(load_weights("words-en")["hashes"], np.uint32)


def _sum_of(words: Iterable[str], valences: Mapping[str, float]) -> float:
    return sum(valences.get(word, 0.0) for word in words)
