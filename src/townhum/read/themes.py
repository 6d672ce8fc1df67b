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

from townhum.read.features import across, by_owner
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
_WHOLE = 2.0**22
"""How many parts one is cut into. Loadings are at most one, and so is what two themes have in common: in these parts both are
whole numbers, the sum of 500 products stays under 2^53, and BLAS has it exactly, in whatever order it adds."""

Arrays = Mapping[str, NDArray[Any]]


class ThemeReader:
    """Reads themes by the shipped matrix, or by the one given. Raises `ModelError` when it is not as it should be."""

    def __init__(self, arrays: Arrays | None = None) -> None:
        arrays = arrays if arrays is not None else load_weights(NAME)
        self._numbers: list[int] = arrays["numbers"].tolist()
        self._matrix = arrays["matrix"].astype(np.float64)
        self._weight = arrays["weight"].astype(np.float64)
        self._square = np.rint(self._matrix @ self._matrix.T * _WHOLE)
        self._column = {str(word): column for column, word in enumerate(arrays["words"])}
        self._columns = Remembered(lambda words: (np.fromiter(map(self._find, words), np.int64, len(words)),))

    def read(self, tokens: Tokens, wanted: Sequence[bool]) -> list[tuple[int, ...]]:
        """The themes of each text that is `wanted`, strongest first; of the others none."""
        found: list[tuple[int, ...]] = [()] * len(tokens.starts)
        there, load = self.loadings(tokens, wanted)
        if len(there):
            share = load / across(load)[:, None]
            best = np.argsort(-share, axis=1, kind="stable")[:, :MOST_THEMES]
            for at, row, strongest in zip(there.tolist(), share, best.tolist(), strict=True):
                found[at] = tuple(self._numbers[each] for each in strongest if row[each] >= LEAST_SHARE)
        return found

    def loadings(self, tokens: Tokens, wanted: Sequence[bool]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Which of the texts that are `wanted` hold a word of the matrix, and for each how much of every theme is in it.

        A text has the length one.
        """
        size = len(tokens.starts)
        (known,) = self._columns.of(tokens.words)
        text: NDArray[Any] = np.repeat(np.arange(size), tokens.lengths)
        column = known[tokens.number]
        kept = (column >= 0) & np.asarray(wanted, dtype=np.bool_)[text] if size else np.zeros(0, dtype=np.bool_)
        width = len(self._column)
        text, column = np.divmod(np.unique(text[kept] * width + column[kept]), width)
        there, owner = np.unique(text, return_inverse=True)
        return there, self._loadings(column, owner, len(there))

    def _find(self, word: str) -> int:
        """The column of a word as it is written; a name with a capital has none."""
        word = word.lstrip("#")
        folded = fold(word)
        column = self._column.get(folded, -1)
        return -1 if column >= 0 and word != folded and is_name(folded) else column

    def _loadings(self, column: NDArray[Any], owner: NDArray[Any], many: int) -> NDArray[np.float64]:
        weight = self._weight[column]
        length = np.sqrt(by_owner(owner, weight * weight, many))
        said = np.stack([by_owner(owner, row[column] * weight, many) / length for row in self._matrix], axis=1)
        load: NDArray[np.float64] = np.rint(said * _WHOLE)
        for _ in range(_STEPS):
            load = np.rint(load * said / (load @ self._square / _WHOLE**2 + _TINY))
        return load / _WHOLE + _TINY


def theme_facts() -> tuple[ThemeFacts, ...]:
    """What is said of each theme of the shipped matrix, in order of number. Raises `ModelError`."""
    themes = card(NAME)["themes"]
    return tuple(
        ThemeFacts(int(number), f"theme-{int(number):02}", said["label"], said["words"])
        for number, said in themes.items()
    )
