"""The clauses of a text that turns: "the kettle is fast but the lid is flimsy" says one thing of each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from townhum.read.lexicon import CONTRAST
from townhum.read.tokens import TOKEN, without_links
from townhum.read.view import View


def clauses_apart(
    texts: Sequence[str], view: View, of: Sequence[int], at: NDArray[np.int64]
) -> dict[int, tuple[int, str]]:
    """For each place whose text turns between it and another place of the same text: the text's number, and the place's own clause.

    `of` are the numbers of texts and `at` the tokens, numbered through the batch. A clause reaches from turn to turn, and does not hold the word that turns.
    """
    turns = (view.context.flags & CONTRAST) > 0
    parts = np.cumsum(turns)
    met: dict[int, set[int]] = {}
    for text, token in zip(of, at, strict=True):
        met.setdefault(text, set()).add(int(parts[token]))
    said = {
        number: (text, _clause(texts[text], view, text, parts == parts[token], turns))
        for number, (text, token) in enumerate(zip(of, at, strict=True))
        if len(met[text]) > 1
    }
    return {number: found for number, found in said.items() if found[1]}


def _clause(text: str, view: View, number: int, own: NDArray[np.bool_], turns: NDArray[np.bool_]) -> str:
    """What is said in it; nothing where it holds no word but the one that turns."""
    start = int(view.tokens.starts[number])
    inside = slice(start, start + int(view.tokens.lengths[number]))
    words = np.flatnonzero(own[inside] & ~turns[inside])
    spans = [match.span() for match in TOKEN.finditer(without_links(text))]
    return text[spans[words[0]][0] : spans[words[-1]][1]] if len(words) else ""
