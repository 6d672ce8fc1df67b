"""Letters and digits written apart ("j o h n", "j.o.h.n", "j🔥o🔥h🔥n"): only somebody hiding something does that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from townhum.scrub.spans import Found

_SYLLABLES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer: signs for vowels part their letters, and no word is written apart by that."""
_LONE = rf"[^\W_{_SYLLABLES}](?![^\W_])"
_PARTING = r"(?:[^\w\n'\u2019\u00b4`]|_){1,5}"
_APART = re.compile(rf"(?<![^\W_])[^\W_{_SYLLABLES}](?:{_PARTING}{_LONE}){{2,}}")
_TWO = re.compile(rf"[\W_]{_LONE}(?<![\n'\u2019\u00b4`].){_PARTING}{_LONE}")
"""The last two letters of three, with what parts them. It begins with a class of signs, which is looked for quickly."""
_PAIR = re.compile(r"(?<![\w&])(?<!& )[^\W_] ?& ?[^\W_](?!\w| ?&)")
"""Two letters and an &, as many firms are called: of a row of them none hides anything."""
_LETTER = re.compile(r"[^\W\d_]")
_WORDS_OF_ONE_LETTER = frozenset("aiurnyxobcvkw")  # "u r a", "x o x"
_SURELY = 5
_FEWEST = 3  # letters; "a b" is a list


def find_spaced(text: str) -> Iterator[Found]:
    """Runs of three and more single letters, digits among them, whatever single characters part them."""
    if not _TWO.search(text):
        return
    for match in _APART.finditer(text):
        letters = _LETTER.findall(_PAIR.sub("", match[0]).lower())
        is_list = len(letters) < _SURELY and _WORDS_OF_ONE_LETTER.issuperset(letters)
        if len(letters) >= _FEWEST and not is_list:
            yield Found(*match.span(), "word")
