"""Many queries over one text: the text is cut into words once, and only queries whose words occur are looked at.

All queries are compiled into one inverted index from words to the queries they may fulfil. A text costs what its own
words cost, and the queries that it touches; queries that it does not touch cost nothing, however many there are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from townhum.read.topicquery.glance import Glance
from townhum.read.topicquery.nodes import And, Field, Near, Node, Not, Or, Phrase, Query, Word, phrases, triggers
from townhum.read.topicquery.reach import reached
from townhum.read.topicquery.signs import Signs
from townhum.read.topicquery.tokens import Token, tokenise


class Span(NamedTuple):
    """Where something stands in a text: half-open, in code points."""

    start: int
    end: int


Places = list[tuple[int, int]]
"""First and last word (numbers in the text) of each occurrence, in order."""


class Matcher:
    """Runs named queries over texts. Holds no state between texts."""

    def __init__(self, queries: Mapping[str, Query], own: Iterable[str] = ()) -> None:
        """`own` are a study's harmless words, which a trailing * reaches beside those of the vocabulary."""
        self._names = tuple(queries)
        self._roots = tuple(query.root for query in queries.values())
        asks: dict[Word, set[int]] = defaultdict(set)
        for number, root in enumerate(self._roots):
            for word in triggers(root):
                asks[word].add(number)
        self._asks = {word: tuple(numbers) for word, numbers in asks.items()}
        words = {word for root in self._roots for phrase in phrases(root) for word in phrase.words}
        self._words: dict[str, list[Word]] = defaultdict(list)
        for word in words:
            for text in reached(word.text, own) if word.prefix else (word.text,):
                self._words[text].append(word)
        self._words = dict(self._words)
        self._glance = Glance(text for text, found in self._words.items() if not asks.keys().isdisjoint(found))

    def match(self, text: str, *, language: str = "", source: str = "") -> dict[str, tuple[Span, ...]]:
        """The queries that hold, in the order given, each with where its terms stand in `text` (terms under NOT aside).

        `language` and `source` are what the fields of a query are held against.
        """
        if not self._glance.may_hold(text):
            return {}
        tokens = tokenise(text)
        found = self._find(tokens)
        asks = self._asks
        asked = {number for word in found for number in asks.get(word, ())}
        if not asked:
            return {}
        reading = _Reading(found, {"lang": language, "source": source}, text, tokens)
        matched = ((number, reading.holds(self._roots[number])) for number in sorted(asked))
        return {self._names[number]: _spans(places, tokens) for number, places in matched if places is not None}

    def _find(self, tokens: list[Token]) -> dict[Word, list[int]]:
        found: dict[Word, list[int]] = {}
        known = self._words.get
        for number, (forms, _, _) in enumerate(tokens):
            for form in forms:
                for word in known(form, ()):
                    if not (word.prefix and forms[0][0] == "$"):  # a cashtag is listed whole, or it is an account
                        _add_once(found.setdefault(word, []), number)
        return found


def _add_once(numbers: list[int], number: int) -> None:
    """Two forms of one token may begin alike."""
    if not numbers or numbers[-1] != number:
        numbers.append(number)


class _Reading:
    """One text, as the numbers at which each known word stands in it, and its fields."""

    def __init__(
        self, found: Mapping[Word, list[int]], fields: Mapping[str, str], text: str, tokens: Sequence[Token]
    ) -> None:
        self._found = found
        self._fields = fields
        self._text, self._tokens = text, tokens
        self._places: dict[Phrase, Places] = {}

    def holds(self, node: Node) -> Places | None:
        """Where the terms of a node stand, or None when it does not hold."""
        match node:
            case Phrase():
                return self._phrase(node) or None
            case Near():
                return self._near(node) or None
            case Field():
                return [] if self._fields[node.name] == node.value else None
            case Not():
                return [] if self.holds(node.child) is None else None
            case And():
                every = [self.holds(child) for child in node.children]
                return None if None in every else [place for places in every for place in places or ()]
            case Or():
                some = [places for places in map(self.holds, node.children) if places is not None]
                return [place for places in some for place in places] if some else None

    def _phrase(self, phrase: Phrase) -> Places:
        first = self._found.get(phrase.words[0])
        if first is None:
            return []
        if len(phrase.words) == 1 and not phrase.signs:
            return [(number, number) for number in first]
        if phrase not in self._places:
            self._places[phrase] = self._with_signs(phrase.signs, self._occurrences(phrase.words))
        return self._places[phrase]

    def _with_signs(self, signs: Sequence[str], places: Places) -> Places:
        if not signs or not places:
            return places
        there = Signs(self._text, self._tokens)
        return [place for place in places if there.stand(signs, place)]

    def _occurrences(self, words: tuple[Word, ...]) -> Places:
        if any(word not in self._found for word in words):
            return []
        starts = set(self._found[words[0]])
        for offset, word in enumerate(words[1:], start=1):
            starts &= {number - offset for number in self._found[word]}
        return [(start, start + len(words) - 1) for start in sorted(starts)]

    def _near(self, near: Near) -> Places:
        left = sorted({place for phrase in near.left for place in self._phrase(phrase)})
        right = sorted({place for phrase in near.right for place in self._phrase(phrase)})
        found: set[tuple[int, int]] = set()
        for mine in left:
            for other in _within(mine, right, near):
                found.update((mine, other))
        return sorted(found)


def _within(mine: tuple[int, int], others: Places, near: Near) -> Iterable[tuple[int, int]]:
    """The occurrences beside `mine`, not overlapping it, with at most `near.between` words in between."""
    longest = max(len(phrase.words) for phrase in near.right)
    index = bisect_left(others, (mine[0] - near.between - longest, 0))
    for first, last in (others[number] for number in range(index, len(others))):
        if first > mine[1] + near.between + 1:
            return
        gap = first - mine[1] if first > mine[1] else mine[0] - last
        if 1 <= gap <= near.between + 1:
            yield first, last


def _spans(places: Places, tokens: list[Token]) -> tuple[Span, ...]:
    return tuple(sorted({Span(tokens[first].start, tokens[last].end) for first, last in places}))
