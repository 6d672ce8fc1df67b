"""Words that say something only behind another one: "valt … tegen", "raad ik … aan". What such phrases are, each language has in a file of its own.

The lists of what is felt look at one word at a time. Where a phrase is met, its last word gets a mark, and stands in `felt.txt` with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from townhum.read.tokens import MOST_CHARACTERS
from townhum.read.tongues import phrases_nl, phrases_pt

MARK = "\u02bc"
"""A letter to the pattern that cuts words, and in no language's spelling here."""

_PHRASES: Mapping[str, re.Pattern[str]] = {
    code: re.compile(rf"(?:{'|'.join(listed)})\b", re.IGNORECASE)
    for code, listed in (("nl", phrases_nl.PHRASES), ("pt", phrases_pt.PHRASES))
}
_LAST = re.compile(r"\w+$")


def marked(text: str, code: str) -> str:
    """The part of a text that is read, with the last word of each phrase marked: "tegen" in "valt wat tegen"."""
    pattern, read = _PHRASES.get(code), text[:MOST_CHARACTERS]
    return pattern.sub(lambda found: _LAST.sub(rf"{MARK}\g<0>", found.group()), read) if pattern else read


def phrases_of(code: str) -> str:
    """The phrases of a language as one pattern; "" where it has none."""
    return _PHRASES[code].pattern if code in _PHRASES else ""
