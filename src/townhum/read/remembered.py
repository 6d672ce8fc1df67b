"""What is worked out once for a word of the shipped vocabulary, and not again: scrubbed posts hold few others.

Only ways to write words of the shipped list are remembered, so what is kept from batch to batch says nothing of any post:
a name, a number or a word of nobody else's is worked out anew wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.words import vocabulary

Columns = tuple[NDArray[Any], ...]

MOST = 100_000
"""Ways to write words, so that nobody can fill the memory with capitals: more than three for each word of the list."""


class Remembered:
    """Columns with a row for each word, by `work_out`, which must give each word the same row in every batch.

    `listed` says which words may be kept: those of a shipped list, by default the English one. For one thread: a run reads in one. Past `most` words nothing more is remembered, and all that is new is worked out each time.
    """

    def __init__(
        self, work_out: Callable[[list[str]], Columns], most: int = MOST, listed: Callable[[str], bool] | None = None
    ) -> None:
        self._work_out, self._most = work_out, most
        self._listed = listed or _is_listed
        self._row: dict[str, int] = {}
        self._columns = work_out([])

    def of(self, words: Sequence[str]) -> Columns:
        """The columns of these words, in order."""
        rows = np.array([self._row.get(word, -1) for word in words], np.int64)
        there = rows >= 0
        new = [word for word, known in zip(words, there, strict=True) if not known]
        found = self._work_out(new)
        whole = tuple(_joined(old, rows, there, more) for old, more in zip(self._columns, found, strict=True))
        self._keep(new, found)
        return whole

    def _keep(self, words: Sequence[str], found: Columns) -> None:
        kept = [number for number, word in enumerate(words) if self._listed(word)]
        rows = len(self._columns[0])
        kept = kept[: max(0, self._most - rows)]
        if not kept:
            return
        # the columns first: cut off between the two, a row too many is harmless, a word without one is not
        self._columns = tuple(np.concatenate([old, more[kept]]) for old, more in zip(self._columns, found, strict=True))
        self._row.update(zip((words[number] for number in kept), count(rows), strict=False))


def _is_listed(word: str) -> bool:
    """Written in plain letters: folding would let marks through that vanish in it, as many as anybody likes."""
    plain = word.removeprefix("#")
    return plain.isascii() and plain.lower() in vocabulary()


def _joined(old: NDArray[Any], rows: NDArray[Any], there: NDArray[Any], found: NDArray[Any]) -> NDArray[Any]:
    whole = np.empty((len(rows), *found.shape[1:]), found.dtype)
    whole[there] = old[rows[there]]
    whole[~there] = found
    return whole
