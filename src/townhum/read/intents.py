"""What a post wants: seven intents, each a family of patterns with guards. English only.

A family is only tried on texts that hold one of its trigger words, so a text costs little where nothing is wanted. The
table is in `intent_patterns.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from townhum.read.intent_patterns import INTENTS
from townhum.read.tokens import MOST_CHARACTERS
from townhum.read.view import View
from townhum.records import Tone

VERSION = "2.0"

NAMES = tuple(intent.name for intent in INTENTS)


def read_intents(texts: Sequence[str], view: View, tones: Sequence[Tone]) -> list[tuple[str, ...]]:
    """The intents that each text shows, in the order of the table. `tones` are those of the whole texts."""
    masks = np.array([_mask(word) for word in view.tokens.words], np.int64)
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
        for bit, intent in enumerate(INTENTS)
        if mask >> bit & 1 and tone in intent.tones and intent.shows.search(said) and not intent.unless.search(said)
    )


def _mask(word: str) -> int:
    return sum(1 << bit for bit, starts in enumerate(_STARTS) if word.lower().startswith(starts))


_STARTS = tuple(intent.triggers for intent in INTENTS)
