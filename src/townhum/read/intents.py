"""What a post wants: seven intents, each a family of patterns with guards.

A pattern is only tried on texts that hold one of its trigger words, so a text costs little where nothing is wanted. The
English table is in `intent_patterns.py`, those of the language packs in `tongues`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np

from townhum.read.intent_patterns import INTENTS
from townhum.read.intent_rows import Intent
from townhum.read.remembered import Remembered
from townhum.read.tokens import MOST_CHARACTERS
from townhum.read.view import View
from townhum.records import Tone

VERSION = "3.0"

NAMES = tuple(intent.name for intent in INTENTS)

_Rows = tuple[Intent, tuple[re.Pattern[str], ...]]


class IntentReader:
    """Reads the intents of a table. `listed` says which words may be remembered, as `Remembered` has it."""

    def __init__(self, intents: Sequence[Intent], listed: Callable[[str], bool] | None = None) -> None:
        self._intents = intents
        self._rows, self._bits = _bits(intents)
        self._lengths = sorted({len(start) for start in self._bits})
        self._masks = Remembered(
            lambda words: (np.array([self._mask(word) for word in words], np.int64),), listed=listed
        )
        self._known: dict[int, tuple[_Rows, ...]] = {}

    def read(self, texts: Sequence[str], view: View, tones: Sequence[Tone]) -> list[tuple[str, ...]]:
        """The intents that each text shows, in the order of the table. `tones` are those of the whole texts."""
        (masks,) = self._masks.of(view.tokens.words)
        number, size = view.tokens.number, len(texts)
        wanted = np.zeros(size, np.int64)
        np.bitwise_or.at(wanted, view.context.text, masks[number] if len(number) else np.empty(0, np.int64))
        rows = zip(texts, wanted, tones, strict=True)
        return [self._shown(text, int(mask), tone) if mask else () for text, mask, tone in rows]

    def _shown(self, text: str, mask: int, tone: Tone) -> tuple[str, ...]:
        said = text[:MOST_CHARACTERS]
        return tuple(
            intent.name
            for intent, patterns in self._to_try(mask)
            if tone in intent.tones
            and any(pattern.search(said) for pattern in patterns)
            and not intent.unless.search(said)
        )

    def _to_try(self, mask: int) -> tuple[_Rows, ...]:
        """The intents, with their patterns, whose triggers all stand in a text of this mask."""
        if mask not in self._known:
            if len(self._known) >= _MOST_MASKS:
                self._known.clear()
            found = (
                (intent, tuple(pattern for needed, pattern in rows if mask & needed == needed))
                for intent, rows in zip(self._intents, self._rows, strict=True)
            )
            self._known[mask] = tuple((intent, patterns) for intent, patterns in found if patterns)
        return self._known[mask]

    def _mask(self, word: str) -> int:
        low, mask = word.lower(), 0
        for length in self._lengths:
            mask |= self._bits.get(low[:length], 0)
        return mask


_MOST_MASKS = 4_096


def read_intents(texts: Sequence[str], view: View, tones: Sequence[Tone]) -> list[tuple[str, ...]]:
    """The intents that each English text shows, in the order of the table. `tones` are those of the whole texts."""
    return _english().read(texts, view, tones)


@cache
def _english() -> IntentReader:
    return IntentReader(INTENTS)


def _bits(intents: Sequence[Intent]) -> tuple[list[list[tuple[int, re.Pattern[str]]]], dict[str, int]]:
    """For each intent its patterns, each with the bits of its groups of triggers; and for each trigger its bits."""
    patterns: list[list[tuple[int, re.Pattern[str]]]] = []
    bits: dict[str, int] = {}
    bit = 1
    for intent in intents:
        patterns.append([])
        for row in intent.shows:
            needed = 0
            for group in row.triggers:
                for start in group:
                    bits[start] = bits.get(start, 0) | bit
                needed, bit = needed | bit, bit << 1
            patterns[-1].append((needed, row.pattern))
    return patterns, bits
