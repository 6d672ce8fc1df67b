"""What `check` says of tracks that are much alike. It is advice: all of them are shown, whatever the others are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from townhum.study import Track

STANDING = (
    "a number is about accounts, not people: whoever speaks from several accounts is hidden less well, and two studies that "
    "hear the same person add up (docs/threat-model.md)."
)
"""What no release can mend, said at every check."""

_OPERATORS = re.compile(r"\b(?:AND|OR|NOT|NEAR/\d+)\b")
_WORDS = re.compile(r"[\w*']+")
_NEARLY = 0.8
"""Share of words in common from which two queries are called near-identical."""


def likeness_warnings(tracks: Mapping[str, Track]) -> Iterator[str]:
    """A word on every two tracks whose queries share most of their words. Only words are compared, so it may be too much."""
    words = {name: _words(track.query) for name, track in tracks.items()}
    for one, other in combinations(words, 2):
        shared = words[one] & words[other]
        if not shared:
            continue
        if shared in (words[one], words[other]):
            yield (
                f"{one} and {other} seem nested: who speaks of one is counted in the other too. To tell them apart, add NOT "
                "and the narrower one's words to the wider query."
            )
        elif len(shared) >= _NEARLY * len(words[one] | words[other]):
            yield f"{one} and {other} are near-identical: nearly the same accounts are counted in both, and one may be enough."


def _words(query: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORDS.findall(_OPERATORS.sub(" ", query)))
