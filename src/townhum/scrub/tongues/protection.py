"""Posts in another language in which somebody tells of a special category, or is a child: as `townhum.scrub.protection`, for English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from townhum.scrub.latin import latin
from townhum.scrub.protection import BETWEEN, either
from townhum.scrub.tongues.told.disclosures import Disclosures
from townhum.scrub.tongues.told.medical import is_medical

_PIECE = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[.!?\n;]+(?!\w)")
_SHARP = "\u00df"
_ARTICLE = r"(?:(?:l|un|dell|all|dall|d)['\u2019])?"
"""What Italian and French write in one with a word."""


class TongueProtection:
    """Decides whether a post in one language is withheld. `relaxed` names categories that the study may read."""

    def __init__(self, told: Disclosures, relaxed: Iterable[str] = ()) -> None:
        left = set(relaxed)
        about = {name: _listed(terms) for name, terms in told.about.items() if name not in left}
        telling = {name: _listed(terms) for name, terms in told.telling.items() if name not in left}
        self._first = re.compile(told.first)
        self._reads_health = "health" in left
        self._about = [
            (
                name,
                _cues(terms),
                re.compile(rf"{told.frame}{BETWEEN}{_ARTICLE}(?:{either(terms)})(?![\w-])(?!{told.others})"),
            )
            for name, terms in about.items()
        ]
        self._telling = [
            (name, _cues(terms), re.compile(rf"(?<![\w-])(?:{either(terms)})(?![\w-])"))
            for name, terms in telling.items()
        ]
        self._shapes = [
            (name, frozenset(cues.split()), re.compile(pattern))
            for name, shapes in told.shapes.items()
            if name not in left
            for cues, pattern in shapes
        ]
        self._minors = re.compile("|".join(f"(?:{pattern})" for pattern in told.minors))
        self._young = frozenset(told.young.split())
        self._cues = self._young.union(*(cues for _, cues, _ in (*self._about, *self._telling, *self._shapes)))

    def told_in(self, plain: str, words: frozenset[str]) -> Iterator[str]:
        """Each category of which a lower-case text tells in the first person. `words` are its words, without accents too."""
        medical = [] if self._reads_health else list(filter(is_medical, words))
        if not medical and self._cues.isdisjoint(words):
            return
        sentences = [" ".join(part.split()) for part in _SENTENCE.split(latin(plain.replace(_SHARP, "ss")))]
        if any(self._first.search(one) and any(word in one for word in medical) for one in sentences):
            yield "health"
        for name, cues, pattern in self._about:
            if not cues.isdisjoint(words) and any(map(pattern.search, sentences)):
                yield name
        for name, cues, pattern in self._telling:
            if not cues.isdisjoint(words) and any(self._first.search(one) and pattern.search(one) for one in sentences):
                yield name
        for name, cues, pattern in self._shapes:
            if not cues.isdisjoint(words) and any(map(pattern.search, sentences)):
                yield name
        if not self._young.isdisjoint(words) and self._minors.search(
            " ".join(latin(plain.replace(_SHARP, "ss")).split())
        ):
            yield "minors"


def _listed(terms: str) -> list[str]:
    return [" ".join(term.split()) for term in terms.split(",") if term.strip()]


def _cues(terms: Iterable[str]) -> frozenset[str]:
    """Of each term its longest word: without one of them, no term can be there."""
    return frozenset(max(map(str, _PIECE.findall(term)), key=len) for term in terms)
