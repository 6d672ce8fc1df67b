"""In which of a study's languages a post is to be scrubbed, told by its commonest words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from townhum.scrub.common import STOP_WORDS
from townhum.words import ALWAYS as ENGLISH_ALWAYS
from townhum.words import vocabulary
from townhum.words.packs.levels import ALWAYS, words_of

ENGLISH = "en"
_SURE_LEAD = 2


class Guess:
    """Tells English and the given languages apart. Holds nothing of a post."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._words = {code: words_of(code) for code in codes}
        self._marks = {code: _marks_of(code) for code in (*self._words, ENGLISH)}

    def of(self, words: frozenset[str], hint: str | None = None) -> str:
        """The code of the language of a text of these lower-case words; "en" where none is likelier.

        Function words decide; where none leads by two, all known words count with them. The network's hint decides only what
        neither does.
        """
        counts = {code: len(words & marks) for code, marks in self._marks.items()}
        first, *others = sorted(counts, key=counts.__getitem__, reverse=True)
        if others and counts[first] - counts[others[0]] >= _SURE_LEAD:
            return first
        known = {code: count + self._known(words, code) for code, count in counts.items()}
        most = max(known.values())
        best = [code for code, count in known.items() if count == most]
        hinted = self._hinted(hint)
        return best[0] if len(best) == 1 else hinted if hinted in best else ENGLISH

    def _known(self, words: frozenset[str], code: str) -> int:
        known = vocabulary() if code == ENGLISH else self._words[code]
        return sum(word in known for word in words)

    def _hinted(self, hint: str | None) -> str:
        return (hint or "").partition("-")[0].partition("_")[0].lower()


@cache
def _marks_of(code: str) -> frozenset[str]:
    """The commonest words of a language."""
    return _marks(vocabulary(), ENGLISH_ALWAYS) | STOP_WORDS if code == ENGLISH else _marks(words_of(code), ALWAYS)


def _marks(levels: Mapping[str, int], always: int) -> frozenset[str]:
    return frozenset(word for word, level in levels.items() if level == always)
