"""What headings mean, by their words in the languages of headings.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from townhum.words import fold
from townhum_connectors.file_spelling import heading

NEVER = "never"
"""The meaning of headings that no guess maps."""

EXACT, ENDS, BEGINS, HOLDS = 4, 3, 2, 1
"""How surely a heading means something: by all its words, its last, its first, or any. "Review date" is a date."""

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")  # reviewDate
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff]")  # folded Hangul, kana, Chinese characters

_SAID = re.compile(r"@|\bhttps?:|\bwww\.|\d{6,}|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}", re.IGNORECASE)
_FIGURES = re.compile(r"[\W\d_]*")
_LONGEST = 300  # characters of a question


@lru_cache(8192)
def plain_heading(name: str) -> str:
    """A heading as words: without capitals, accents and signs, one blank between them."""
    return " ".join(_WORD.findall(fold(_HUMP.sub(" ", heading(name))))) or heading(name)


def is_said(name: str) -> bool:
    """Whether a heading looks like somebody's answer, so that it must not be shown: an address, a number, a date, a long text."""
    spelled = heading(name)
    return len(spelled) > _LONGEST or bool(_SAID.search(spelled) or _FIGURES.fullmatch(spelled))


def meaning(name: str, role: str) -> tuple[int, int]:
    """How surely a heading means a role, and by how long a phrase; (0, 0) where it does not."""
    given = plain_heading(name)
    return max((sure, len(phrase)) if (sure := _likeness(given, phrase)) else (0, 0) for phrase in words_for(role))


def words_for(role: str) -> tuple[str, ...]:
    """The words of a role in headings.toml, as `plain_heading` has them."""
    return _vocabulary()[role]


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    raw = tomllib.loads(Path(__file__).with_name("headings.toml").read_text(encoding="utf-8"))
    return {role: tuple({plain_heading(each) for each in phrases}) for role, phrases in raw.items()}


def _likeness(given: str, phrase: str) -> int:
    if phrase not in given:
        return 0
    if given == phrase:
        return EXACT
    if _UNSPACED.search(phrase):
        return (ENDS if given.endswith(phrase) else HOLDS) if len(phrase) > 1 else 0
    spaced = f" {given} "
    if f" {phrase} " not in spaced:
        return 0
    return ENDS if given.endswith(phrase) else BEGINS if given.startswith(phrase) else HOLDS
