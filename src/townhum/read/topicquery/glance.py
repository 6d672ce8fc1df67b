"""A quick look at a text: whether it may hold a word that any query asks for. Most texts on a busy source hold none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from townhum.read.topicquery.tokens import TAKEN_OUT

HARMLESS = f"\u2013\u2014\u2018-\u201f\u2026\u20ac\ufe0f\u2600-\u2775\u2794-\u27bf\U0001f300-\U0001faff{TAKEN_OUT}"
"""Characters beside ASCII that are part of no word that could be asked for in ASCII: dashes, quotes, emoji."""

_PLAIN = re.compile(f"[\\x00-\\x7f{HARMLESS}]*")
_PIECE = re.compile(r"[^\W_]+", re.ASCII)


class Glance:
    """Looks for the first run of letters of each word that is asked for. It may be wrong in one way only: to say yes."""

    def __init__(self, words: Iterable[str]) -> None:
        self._whole: set[str] = set()
        self._always = False
        for word in words:
            self._ask(word)

    def may_hold(self, text: str) -> bool:
        """False only where none of the words can stand in `text`, under any of its forms."""
        if self._always or not (text.isascii() or _PLAIN.fullmatch(text)):
            return True
        return not self._whole.isdisjoint(_PIECE.findall(text.lower()))

    def _ask(self, word: str) -> None:
        found = _PIECE.search(word)
        if not found:
            # "#_" has nothing to look for; any other word without ASCII letters stands in no text that is looked at
            self._always |= bool(_PLAIN.fullmatch(word))
            return
        piece = found[0]
        self._whole.update((piece, piece.removesuffix("s")))  # "brand's" may be asked for as "brands"
