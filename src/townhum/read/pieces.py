"""Words as the encoder of accurate tone sees them: word pieces (Wu and others 2016), found for each distinct word once.

Words that differ in gender only are one word, whoever may be a person is "person", and an emoji is what it shows: as the
lexicon has them for the small model, so that neither of the two can tell one name or relation from another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.lexicon import Lexicon
from townhum.read.remembered import Remembered
from townhum.words.encoder import cut

_PART = re.compile(r"[^\W_]+|[^\w\s]|_")
_MOST_PIECES = 6
"""Of a word or a run of signs: what is longer is drawn out, or no word."""


class Pieces:
    """Cuts words into the pieces of `listed`, by their numbers."""

    def __init__(self, listed: Sequence[str], lexicon: Lexicon) -> None:
        self._number = {piece: number for number, piece in enumerate(listed)}
        self._longest = max(map(len, listed))
        self._plain: Callable[[list[str]], list[str]] = lexicon.plain
        self._remembered = Remembered(self._work_out)

    def of(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The pieces of each word."""
        (found,) = self._remembered.of(words)
        return list(found)

    def _work_out(self, words: list[str]) -> tuple[NDArray[Any]]:
        column = np.empty(len(words), object)
        for number, plain in enumerate(self._plain(words)):
            column[number] = self._cut(plain)
        return (column,)

    def _cut(self, plain: str) -> tuple[int, ...]:
        found = [
            number for part in _PART.findall(plain) for number in cut(part, self._number, self._longest, _MOST_PIECES)
        ]
        return tuple(found[:_MOST_PIECES])
