"""What a post wants: seven intents, each a family of patterns with guards. English only.

A pattern is only tried on texts that hold one of its trigger words, so a text costs little where nothing is wanted. The
table is in `intent_patterns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from townhum.read.intent_patterns import INTENTS
from townhum.read.intent_rows import Intent
from townhum.read.remembered import Remembered
from townhum.read.tokens import MOST_CHARACTERS
from townhum.read.view import View
from townhum.records import Tone

VERSION = "3.0"

NAMES = tuple(intent.name for intent in INTENTS)


def read_intents(texts: Sequence[str], view: View, tones: Sequence[Tone]) -> list[tuple[str, ...]]:
    """The intents that each text shows, in the order of the table. `tones` are those of the whole texts."""
    (masks,) = _masks().of(view.tokens.words)
    number, size = view.tokens.number, len(texts)
    wanted = np.zeros(size, np.int64)
    np.bitwise_or.at(wanted, view.context.text, masks[number] if len(number) else np.empty(0, np.int64))
    return [
        _shown(text, int(mask), tone) if mask else () for text, mask, tone in zip(texts, wanted, tones, strict=True)
    ]


def _shown(text: str, mask: int, tone: Tone) -> tuple[str, ...]:
    said = text[:MOST_CHARACTERS]
    return tuple(
        intent.name
        for intent, patterns in _to_try(mask)
        if tone in intent.tones and any(pattern.search(said) for pattern in patterns) and not intent.unless.search(said)
    )


@lru_cache(maxsize=4_096)
def _to_try(mask: int) -> tuple[tuple[Intent, tuple[re.Pattern[str], ...]], ...]:
    """The intents, with their patterns, whose triggers all stand in a text of this mask."""
    found = (
        (intent, tuple(pattern for needed, pattern in rows if mask & needed == needed))
        for intent, rows in zip(INTENTS, _ROWS, strict=True)
    )
    return tuple((intent, patterns) for intent, patterns in found if patterns)


@cache
def _masks() -> Remembered:
    return Remembered(lambda words: (np.array([_mask(word) for word in words], np.int64),))


def _mask(word: str) -> int:
    low, mask = word.lower(), 0
    for length in _LENGTHS:
        mask |= _BITS.get(low[:length], 0)
    return mask


def _bits() -> tuple[list[list[tuple[int, re.Pattern[str]]]], dict[str, int]]:
    """For each intent its patterns, each with the bits of its groups of triggers; and for each trigger its bits."""
    patterns: list[list[tuple[int, re.Pattern[str]]]] = []
    bits: dict[str, int] = {}
    bit = 1
    for intent in INTENTS:
        patterns.append([])
        for row in intent.shows:
            needed = 0
            for group in row.triggers:
                for start in group:
                    bits[start] = bits.get(start, 0) | bit
                needed, bit = needed | bit, bit << 1
            patterns[-1].append((needed, row.pattern))
    return patterns, bits


_ROWS, _BITS = _bits()
_LENGTHS = sorted({len(start) for start in _BITS})
