"""What a pack must beat: VADER's rules over a word list that a machine translated.

The list is AFINN-165 (Nielsen 2011) as the npm package `afinn-165-multilingual` 0.0.1 has it in each language (MIT); the rules are
those of VADER (Hutto and Gilbert 2014) with the pack's own negators and boosters, so that the words alone are compared.
"""

from __future__ import annotations

import json
from math import copysign, sqrt
from pathlib import Path

from townhum.read.lexicon import signs
from townhum.read.tokens import TOKEN
from townhum.read.tone import THRESHOLD
from townhum.read.tongues.grammar import GRAMMARS
from townhum.read.tongues.lexicon import plain
from townhum.read.tongues.view import apart

_TURNED, _MARK, _ALPHA = -0.74, 0.292, 15.0  # VADER's
_REACH, _MOST_MARKS = 3, 4


class Yardstick:
    """Scores texts of a language by the list of AFINN in `folder`, the `build` folder of the package."""

    def __init__(self, code: str, folder: Path) -> None:
        listed = json.loads((folder / f"AFINN-{code}.json").read_text(encoding="utf-8"))
        words = {plain(word, code): float(value) for word, value in listed.items() if word and value}
        self._code, self._grammar = code, GRAMMARS[code]
        self._values = {**signs()[0], **words}

    def tone(self, text: str) -> int:
        """0, 1 or 2: negative, neutral or positive, at VADER's threshold."""
        words = [plain(word, self._code) if word[:1].isalpha() else word for word in TOKEN.findall(apart(text))]
        total = sum(self._felt(words, place) for place, word in enumerate(words) if word in self._values)
        total += copysign(min(text.count("!"), _MOST_MARKS) * _MARK, total) if total else 0.0
        score = total / sqrt(total * total + _ALPHA)
        return 1 + (score >= THRESHOLD) - (score <= -THRESHOLD)

    def _felt(self, words: list[str], place: int) -> float:
        value = self._values[words[place]]
        boost = self._grammar.boosters.get(words[place - 1], 0.0) if place else 0.0
        value += boost if value > 0 else -boost
        denied = any(word in self._grammar.negators for word in words[max(0, place - _REACH) : place])
        return value * _TURNED if denied else value
