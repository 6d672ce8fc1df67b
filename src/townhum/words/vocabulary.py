"""The shipped word lists, read once a process."""

from __future__ import annotations

import lzma
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from townhum.words.data import data_version
from townhum.words.fold import fold

FOREIGN = 1
"""A function word of another language: harmless where the post is written in one ("este", "nicht")."""
LOWER = 2
"""Harmless in lower case only: rare, or a name as well ("frog", "mark")."""
OPENING = 3
"""A given name as well, but so common that it may open a sentence before a function word ("Will you", "May I")."""
START = 4
"""May have the capital of a sentence's first word."""
ANYWHERE = 5
"""So common that a capital inside a sentence is emphasis rather than a name."""
ALWAYS = 6
"""Function words, days and the like: beside a name, too, they are no part of it."""

_LEVELS = {str(level): level for level in (FOREIGN, LOWER, OPENING, START, ANYWHERE, ALWAYS)}
_RARE = "r"  # after the level of a line


@cache
def vocabulary() -> Mapping[str, int]:
    """Each harmless word, folded, and how far its harmlessness goes: one of the levels above."""
    levels: dict[str, int] = {}
    for line in _lines("vocabulary.txt.xz"):
        mark, _, words = line.partition(" ")
        levels.update(dict.fromkeys(words.split(), _LEVELS[mark.removesuffix(_RARE)]))
    return MappingProxyType(levels)


@cache
def rare_words() -> frozenset[str]:
    """The words of the vocabulary that are harmless, but said so seldom that they are no terms."""
    lines = (line.partition(" ") for line in _lines("vocabulary.txt.xz"))
    return frozenset(word for mark, _, words in lines if mark.endswith(_RARE) for word in words.split())


def is_name(word: str) -> bool:
    """Whether a word is a given or family name somewhere, whatever else it may be."""
    return fold(word) in _names()


def is_common_name(word: str) -> bool:
    """Whether many people bear the name: a given name, or a family name of 50 in a million and more."""
    return fold(word) in _common_names()


@cache
def vocabulary_version() -> str:
    """A short hash of the shipped lists: another one starts a new series of numbers."""
    return data_version(files(__package__))


@cache
def _names() -> frozenset[str]:
    return frozenset(word for line in _lines("names.txt.xz") for word in line.split())


@cache
def _common_names() -> frozenset[str]:
    return frozenset(_lines("names.txt.xz")[0].split())


def _lines(name: str) -> list[str]:
    return lzma.decompress((files(__package__) / name).read_bytes()).decode().splitlines()
