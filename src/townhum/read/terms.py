"""Which terms a post holds: words of the shipped vocabulary, as numbers; and whether it holds words of no list.

Worked out on the tokens that tone and intents are read from, a batch at a time: each distinct word is looked up once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.remembered import Remembered
from townhum.read.tokens import Tokens
from townhum.words import term_number
from townhum.words.terms import ENGLISH

UNLISTED = "[OTHER]"
"""The placeholder of a word that is in no list, written by the scrubber."""

_TEXT = np.uint64(32)  # bits: a number of a text above, one of a term below


@dataclass(frozen=True, slots=True, repr=False)
class Terms:
    """The terms of a batch, in order of text and number: `term[starts[n]:starts[n + 1]]` are those of text n, each once."""

    term: NDArray[np.uint32]
    starts: NDArray[np.int64]
    unlisted: NDArray[np.bool_]

    def of(self, text: int) -> tuple[int, ...]:
        """The terms of one text."""
        return tuple(self.term[self.starts[text] : self.starts[text + 1]].tolist())


@cache
def _numbers(code: str, languages: tuple[str, ...]) -> Remembered:
    find = partial(term_number, code=code, languages=languages)
    return Remembered(lambda words: (np.fromiter(map(find, words), np.uint64, len(words)),))


def read_terms(
    tokens: Tokens, wanted: Sequence[bool], code: str = ENGLISH, languages: tuple[str, ...] = (ENGLISH,)
) -> Terms:
    """The terms of each text that is `wanted`; of the others none, and nothing unlisted.

    The texts are in the language `code`, in a study that reads `languages`.
    """
    (number,) = _numbers(code, languages).of(tokens.words)
    other = np.fromiter((word == UNLISTED for word in tokens.words), np.bool_, len(tokens.words))
    size = len(tokens.starts)
    text: NDArray[Any] = np.repeat(np.arange(size, dtype=np.uint64), tokens.lengths)
    kept = np.asarray(wanted, dtype=np.bool_)[text] if size else np.zeros(0, dtype=np.bool_)
    text, word = text[kept], number[tokens.number[kept]]
    unlisted = np.zeros(size, dtype=np.bool_)
    unlisted[text[other[tokens.number[kept]]]] = True
    found = np.unique((text << _TEXT | word)[word > 0])
    starts = np.searchsorted(found, np.arange(size + 1, dtype=np.uint64) << _TEXT)
    return Terms((found & np.uint64(0xFFFFFFFF)).astype(np.uint32), starts, unlisted)
