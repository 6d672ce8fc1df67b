"""What is known of a word beforehand: VADER's valences (Hutto and Gilbert 2014, MIT), negators, boosters, enders.

Read from the installed vaderSentiment package; nothing of it is copied. Its entries that are also given names
("joy", "grace", "TIA") keep their valence as words: by the time tone is read, persons are placeholders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SentimentIntensityAnalyzer

_REPEATED = re.compile(r"(.)\1{2,}")
_ENDERS = frozenset(".,;:!?()\u2026\u2014\u2013|\"")
_CONTRASTS = frozenset({"but", "however", "although", "though", "yet", "except", "still", "nevertheless"})
_NEGATORS = frozenset({*NEGATE, "no", "non", "nope", "without", "hardly", "barely", "rarely", "seldom", "lack", "lacks"})
_NO_NEGATORS = frozenset({"ain", "not only"})
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


class Lexicon:
    """Looks words up. Holds no words of posts."""

    def __init__(self, valences: Mapping[str, float], boosters: Mapping[str, float]) -> None:
        self._valences = valences
        self._boosters = boosters

    def look_up(self, words: list[str]) -> Known:
        """What is known of each word."""
        rows = [self._row(word) for word in words]
        plain = [row[0].encode(errors="surrogatepass")[:_MOST_BYTES] for row in rows]
        letters = np.frombuffer(b"".join(word.ljust(_MOST_BYTES, b"\0") for word in plain), np.uint8)
        letters = letters.reshape(-1, _MOST_BYTES)
        return Known(
            np.asarray([row[1] for row in rows], np.float32),
            np.asarray([row[2] for row in rows], np.float32),
            np.asarray([row[3] for row in rows], np.uint8),
            letters,
            _hashes(letters),
        )

    def _row(self, word: str) -> tuple[str, float, float, int]:
        """The plain form, valence, boost and flags of a token."""
        low = word.lower().replace("\u2019", "'").lstrip("#")
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


@cache
def vader_lexicon() -> Lexicon:
    """The valences of words, emoticons and emoji (an emoji's is that of its name's words), and the boosters."""
    vader = SentimentIntensityAnalyzer()
    valences = {word: float(value) for word, value in vader.lexicon.items()}
    for emoji, name in vader.emojis.items():
        valences.setdefault(emoji, _sum_of(name.split(), valences))
    return Lexicon(valences, {word: float(value) for word, value in BOOSTER_DICT.items() if " " not in word})


def _sum_of(words: Iterable[str], valences: Mapping[str, float]) -> float:
    return sum(valences.get(word, 0.0) for word in words)
