"""What `check` says of tracks that the release rules will hold apart: nested ones, and near-identical ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from townhum.study import Track

STANDING = (
    "a number is about accounts, not people: whoever controls k - 1 accounts of a cell knows the last one, and another "
    "study of the same places and periods can be subtracted from this one (docs/threat-model.md)."
)
"""What no rule can mend, said at every check."""

_OPERATORS = re.compile(r"\b(?:AND|OR|NOT|NEAR/\d+)\b")
_WORDS = re.compile(r"[\w*']+")
_NEARLY = 0.8
"""Share of words in common from which two queries are called near-identical."""


def likeness_warnings(tracks: Mapping[str, Track]) -> Iterator[str]:
    """A warning for every two tracks whose queries share most of their words.

    Only words are compared, so a warning may be too much, and its absence proves nothing: the release rules look at
    the accounts themselves.
    """
    words = {name: _words(track.query) for name, track in tracks.items()}
    for one, other in combinations(words, 2):
        shared = words[one] & words[other]
        if not shared:
            continue
        if shared in (words[one], words[other]):
            yield f"{one} and {other} seem nested; where they differ by fewer than k accounts, one is held back; else the few outside are left out."
        elif len(shared) >= _NEARLY * len(words[one] | words[other]):
            yield f"{one} and {other} are near-identical; where they differ by fewer than k, the later one is held back."


def _words(query: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORDS.findall(_OPERATORS.sub(" ", query)))
