"""Words of a track in scripts that put no spaces between words: what stands onto them is another word, and goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from townhum.scrub.beside import Word
from townhum.words import ALWAYS, HANGUL, UNSPACED

_NO_SPACES = re.compile(f"[{UNSPACED}{HANGUL}]")


def cut_where_nothing_parts(text: str, words: Sequence[Word], kept: Sequence[tuple[int, int]]) -> list[Word]:
    """The words, those that hold more than a track's own cut at its ends: "\u30c8\u30e8\u30bf" out of a whole sentence in Japanese."""
    return [piece for word in words for piece in _pieces(text, word, kept)]


def _pieces(text: str, word: Word, kept: Sequence[tuple[int, int]]) -> Iterator[Word]:
    inner = sorted({at for span in kept for at in span if word.start < at < word.end and _parts(text, at)})
    if not word.out or not inner:
        yield word
        return
    for start, end in zip([word.start, *inner], [*inner, word.end], strict=True):
        if any(map(str.isalnum, text[start:end])):
            yield Word(start, end, ALWAYS, capital=word.capital, out=True)


def _parts(text: str, at: int) -> bool:
    """Whether one word may end and another begin here: a script without spaces stands on one side, or a hashtag's sign before."""
    return text[at - 1] in "#\uff03" or bool(_NO_SPACES.search(text[at - 1 : at + 1]))
