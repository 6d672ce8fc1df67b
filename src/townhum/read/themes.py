"""Which themes a post speaks of: its words projected on a frozen topic matrix, so that a theme is the same in every run.

The matrix is non-negative, and so are the loadings: a theme is never taken back by another. They are found by the
multiplicative steps of Lee and Seung (Advances in Neural Information Processing Systems 13, 2000) with the matrix held
still. Trained by `training/themes`; a theme's number is for good.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.remembered import Remembered
from townhum.read.tokens import Tokens
from townhum.read.weights import card, load_weights
from townhum.records import ThemeFacts
from townhum.words import fold, is_name

NAME = "themes-en"

MOST_THEMES = 2
"""Of a post: the strongest."""

LEAST_SHARE = 0.3
"""Of a post's loadings, for a theme to count as one it speaks of. By hand: of three alike all would, of four none."""

_STEPS = 20
_TINY = 1e-12

Arrays = Mapping[str, NDArray[Any]]


class ThemeReader:
    """Reads themes by the shipped matrix, or by the one given. Raises `ModelError` when it is not as it should be."""

    def __init__(self, arrays: Arrays | None = None) -> None:
        arrays = arrays if arrays is not None else load_weights(NAME)
        self._numbers: list[int] = arrays["numbers"].tolist()
        self._matrix = arrays["matrix"].astype(np.float64)
        self._weight = arrays["weight"].astype(np.float64)
        self._square = self._matrix @ self._matrix.T
        self._column = {str(word): column for column, word in enumerate(arrays["words"])}
        self._columns = Remembered(lambda words: (np.fromiter(map(self._find, words), np.int64, len(words)),))

    def read(self, tokens: Tokens, wanted: Sequence[bool]) -> list[tuple[int, ...]]:
        """The themes of each text that is `wanted`, strongest first; of the others none."""
        size = len(tokens.starts)
        (known,) = self._columns.of(tokens.words)
        text: NDArray[Any] = np.repeat(np.arange(size), tokens.lengths)
        column = known[tokens.number]
        kept = (column >= 0) & np.asarray(wanted, dtype=np.bool_)[text] if size else np.zeros(0, dtype=np.bool_)
        width = len(self._column)
        text, column = np.divmod(np.unique(text[kept] * width + column[kept]), width)
        found: list[tuple[int, ...]] = [()] * size
        if len(text):
            there, begins = np.unique(text, return_index=True)
            load = self._loadings(column, begins)
            share = load / load.sum(axis=1, keepdims=True)
            best = np.argsort(-share, axis=1, kind="stable")[:, :MOST_THEMES]
            for at, row, strongest in zip(there.tolist(), share, best.tolist(), strict=True):
                found[at] = tuple(self._numbers[each] for each in strongest if row[each] >= LEAST_SHARE)
        return found

    def _find(self, word: str) -> int:
        """The column of a word as it is written; a name with a capital has none."""
        word = word.lstrip("#")
        folded = fold(word)
        column = self._column.get(folded, -1)
        return -1 if column >= 0 and word != folded and is_name(folded) else column

    def _loadings(self, column: NDArray[Any], begins: NDArray[Any]) -> NDArray[np.float64]:
        """How much of each theme is in each text; each text has the length one."""
        weight = self._weight[column]
        length = np.sqrt(np.add.reduceat(weight * weight, begins))
        said = np.add.reduceat(self._matrix.T[column] * weight[:, None], begins) / length[:, None]
        load: NDArray[np.float64] = said + _TINY
        for _ in range(_STEPS):
            load = load * said / (load @ self._square + _TINY)
        return load + _TINY


def theme_facts() -> tuple[ThemeFacts, ...]:
    """What is said of each theme of the shipped matrix, in order of number. Raises `ModelError`."""
    themes = card(NAME)["themes"]
    return tuple(
        ThemeFacts(int(number), f"theme-{int(number):02}", said["label"], said["words"])
        for number, said in themes.items()
    )
