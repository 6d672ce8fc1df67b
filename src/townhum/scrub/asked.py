"""Which recognizers a text is shown: few, told by its characters and words, so that most cost nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from townhum.scrub.kinds import KIND_OF, OTHER
from townhum.scrub.recognizers.pattern import LinearRecognizer, Look, Recognizer, Span

_DIGITS = frozenset("0123456789")
_MOST_KINDS = 4_096


class _One(NamedTuple):
    """A recognizer, and what a text must hold for it: see `LinearRecognizer`.

    `shared` says that others have the same gate. With a `look` its matches are asked for `span` straight away, and are of this `kind`.
    """

    number: int
    recognizer: Recognizer
    needs: frozenset[str] | None
    gate: re.Pattern[str] | None
    digits: int
    piece: int
    shared: bool
    look: Look | None
    span: Span | None
    kind: str


class Asked:
    """The recognizers, by the characters of which a text must hold one, and by the words.

    It remembers which of them go with which signs and how many digits: of a text nothing else.
    """

    def __init__(self, recognizers: Iterable[Recognizer]) -> None:
        self._by_sign: list[_One] = []
        self._by_word: dict[str, list[_One]] = defaultdict(list)
        every = list(recognizers)
        gates = Counter(id(getattr(one, "gate", None)) for one in every)
        for number, one in enumerate(every):
            row = _row(number, one, gates)
            cues: frozenset[str] | None = getattr(one, "cue_words", None)
            if cues:
                for cue in cues:
                    self._by_word[cue].append(row)
            else:
                self._by_sign.append(row)
        self._cues = frozenset(self._by_word)
        self._digits = sorted({0, *(row.digits for rows in (self._by_sign, *self._by_word.values()) for row in rows)})
        self._pieces = sorted({0, *(row.piece for row in self._by_sign)})
        asking = [*self._by_sign, *(row for rows in self._by_word.values() for row in rows)]
        self._signs = _DIGITS.union(*(row.needs for row in asking if row.needs))
        self._remembered: dict[tuple[frozenset[str], int, int], tuple[_One, ...]] = {}

    def about(self, text: str, words: frozenset[str]) -> Sequence[_One]:
        """Those that may find something in a text of these lower-case words, each once."""
        signs = frozenset([sign for sign in self._signs if sign in text])
        digits = bisect_right(self._digits, sum(map(text.count, signs & _DIGITS)))
        piece = bisect_right(self._pieces, max(map(len, text.split()), default=0))
        rows = self._remembered.get((signs, digits, piece)) or self._told_by(signs, digits, piece)
        cues = words & self._cues
        if not cues:
            return rows
        most = self._digits[digits - 1]
        told = {
            row.number: row
            for word in cues
            for row in self._by_word[word]
            if row.digits <= most and not (row.needs and row.needs.isdisjoint(signs))
        }
        return [*rows, *told.values()] if told else rows

    def _told_by(self, signs: frozenset[str], digits: int, piece: int) -> tuple[_One, ...]:
        if len(self._remembered) >= _MOST_KINDS:
            self._remembered.clear()
        most, longest = self._digits[digits - 1], self._pieces[piece - 1]
        rows = tuple(
            row
            for row in self._by_sign
            if row.digits <= most and row.piece <= longest and not (row.needs and row.needs.isdisjoint(signs))
        )
        self._remembered[signs, digits, piece] = rows
        return rows


def _row(number: int, one: Recognizer, gates: Counter[int]) -> _One:
    gate = getattr(one, "gate", None)
    own = one if isinstance(one, LinearRecognizer) else None
    return _One(
        number,
        one,
        getattr(one, "needs_any", None),
        gate,
        getattr(one, "fewest_digits", 0),
        getattr(one, "longest_piece", 0),
        shared=gates[id(gate)] > 1,
        look=own.look() if own else None,
        span=own.span if own else None,
        kind=KIND_OF.get(own.entity, OTHER) if own else OTHER,
    )
