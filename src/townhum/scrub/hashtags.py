"""Hashtags written together: split into words, and harmless only if every word is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from townhum.words import ANYWHERE, START, fold, is_common_name

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+")
_LONGEST = 40  # letters
_LONGEST_NUMBER = 4
_SHORT = 4  # letters: shorter pieces fit anywhere, into names too


def splits_into_words(tag: str, levels: Mapping[str, int]) -> bool:
    """Whether a tag without its # is made of words that are harmless with a capital ("#LoveThisKettle", "#lovethis")."""
    parts = _PARTS.findall(tag)
    if not parts or sum(map(len, parts)) + tag.count("_") < len(tag):
        return False
    if sum(len(part) == 1 for part in parts) > 1:  # "#mArIa": its capitals part nothing
        parts = [tag.lower()]
    return all(_is_harmless(part, levels, alone=len(parts) == 1) for part in parts)


def _is_harmless(part: str, levels: Mapping[str, int], *, alone: bool) -> bool:
    if part.isdigit():
        return len(part) <= _LONGEST_NUMBER
    word = fold(part)
    level = levels.get(word, 0)
    if level >= START or (level and part.islower() and alone):
        return True
    if level and not alone and not is_common_name(word):
        return True
    return _runs_together(word, levels)


def _runs_together(word: str, levels: Mapping[str, int]) -> bool:
    """Dynamic programming over where a known word may end."""
    size = len(word)
    if size > _LONGEST:
        return False
    reached = [True] + [False] * size
    for end in range(2, size + 1):
        reached[end] = any(
            reached[start] and _may_be_part(word[start:end], levels) for start in range(max(0, end - 14), end - 1)
        )
    return reached[size]


def _may_be_part(piece: str, levels: Mapping[str, int]) -> bool:
    least = ANYWHERE if len(piece) < _SHORT else START
    return levels.get(piece, 0) >= least
