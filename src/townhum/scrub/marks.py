"""Combining marks: vowel signs, viramas, tones, overlays. To Python they are no part of a word; to a reader they are."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_BEYOND = 0x1F000  # from here on there are emoji, and selectors that nobody sees
_NO_PART = frozenset("\u20e3")  # the frame of a keycap: "1⃣" is a number
_JOINERS = "\u0f0b\u0f0c"  # Tibetan's dot between the syllables of one name


@cache
def marks() -> str:
    """The inside of a character class: every mark that belongs to the letter before it, and what joins syllables."""
    found = (chr(code) for code in range(0x300, _BEYOND))
    return _JOINERS + "".join(one for one in found if unicodedata.category(one)[0] == "M" and one not in _NO_PART)


@cache
def written() -> re.Pattern[str]:
    """A run of letters, digits, underscores and marks, as people write in every script."""
    return re.compile(rf"[\w{marks()}]+")


def past_marks(text: str, end: int) -> int:
    """Where what ends at `end` ends with the marks on its last letter."""
    if text[end : end + 1].isascii():
        return end
    known = marks()
    while end < len(text) and text[end] in known:
        end += 1
    return end
