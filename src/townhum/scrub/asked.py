"""Which recognizers a text is shown: few, told by its characters and words, so that most cost nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from townhum.scrub.recognizers.pattern import Recognizer

_Gate = re.Pattern[str] | None
_One = tuple[int, Recognizer, frozenset[str] | None, _Gate]


class Asked:
    """The recognizers, by the characters of which a text must hold one, and by the words."""

    def __init__(self, recognizers: Iterable[Recognizer]) -> None:
        self._by_letter: dict[frozenset[str], list[_One]] = {}
        self._by_word: dict[str, list[_One]] = defaultdict(list)
        self._always: list[_One] = []
        for number, one in enumerate(recognizers):
            needs, cues = getattr(one, "needs_any", None), getattr(one, "cue_words", None)
            row = number, one, needs if cues else None, getattr(one, "gate", None)
            if cues:
                for cue in cues:
                    self._by_word[cue].append(row)
            elif needs:
                self._by_letter.setdefault(needs, []).append(row)
            else:
                self._always.append(row)
        self._cues = frozenset(self._by_word)

    def about(self, text: str, words: frozenset[str]) -> Iterator[tuple[Recognizer, _Gate]]:
        """Those that may find something in a text of these lower-case words, in the order they were given, each with its gate."""
        letters = frozenset(text)
        rows = list(self._always)
        for needs, asked in self._by_letter.items():
            if not needs.isdisjoint(letters):
                rows += asked
        told = {row[0]: row for word in words & self._cues for row in self._by_word[word]}
        rows += [row for row in told.values() if not (row[2] and row[2].isdisjoint(letters))]
        rows.sort(key=_number)
        return ((one, gate) for _, one, _, gate in rows)


def _number(row: _One) -> int:
    return row[0]
