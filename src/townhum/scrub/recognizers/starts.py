"""Where a pattern is tried: at the few words with which its matches begin, rather than at each character of a text."""

from __future__ import annotations

import re
from typing import NamedTuple


class Starts(NamedTuple):
    """The words with which the matches of a pattern begin: runs of letters and digits, in lower case and plain letters.

    With `figures` they may also begin with any run that is not of letters alone. Where not `each` begins so, because of something
    before it that may be left out, none of them is a match but where a shorter one is that does.
    """

    words: frozenset[str]
    figures: bool = False
    each: bool = True

    def first(self, pattern: re.Pattern[str], shown: str, lower: str, words: frozenset[str]) -> int | None:
        """From where to search in `shown`, which as long as it is reads `lower` in plain small letters, with these words; None where no match is."""
        some = words & self.words
        if self.figures:
            some = some.union(word for word in words if not word.isalpha())
        found = [at for word in some if (at := _first(pattern, shown, lower, word)) is not None]
        if not found:
            return None
        return min(found) if self.each else 0


def _first(pattern: re.Pattern[str], shown: str, lower: str, word: str) -> int | None:
    at = lower.find(word)
    while at >= 0:
        if pattern.match(shown, at):
            return at
        at = lower.find(word, at + 1)
    return None
