"""Letters and digits written apart ("j o h n", "j.o.h.n", "j🔥o🔥h🔥n"): only somebody hiding something does that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from townhum.scrub.spans import Found

_APART = re.compile(r"(?<![^\W_])[^\W_](?:(?:[^\w\n'\u2019\u00b4`]|_){1,3}[^\W_](?![^\W_])){2,}")
_LETTER = re.compile(r"[^\W\d_]")
_WORDS_OF_ONE_LETTER = frozenset("aiurnyxobcvkw")  # "u r a", "x o x"
_SURELY = 5
_FEWEST = 3  # letters; "a b" is a list


def find_spaced(text: str) -> Iterator[Found]:
    """Runs of three and more single letters, digits among them, whatever single characters part them."""
    for match in _APART.finditer(text):
        letters = _LETTER.findall(match[0].lower())
        is_list = len(letters) < _SURELY and _WORDS_OF_ONE_LETTER.issuperset(letters)
        if len(letters) >= _FEWEST and not is_list:
            yield Found(*match.span(), "word")
