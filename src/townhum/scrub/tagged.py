"""Plain words and short figures that are an account, a secret, a room, a day or an address where they stand ("find me as quiet river on steam").

Weights learnt from invented sentences: whether a text is looked at at all is weighed by its words, and then each token by what stands around it. They weigh
classes of words, never which content word it is. How they were learnt, and from what: `training/scrub/build_tagged.py`, decision 27.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import fsum

from townhum.scrub.around import Around, joins
from townhum.scrub.chain import shares
from townhum.scrub.hints import CUE_OF, PART_OF
from townhum.scrub.kinds import WORD
from townhum.scrub.latin import words_of
from townhum.scrub.spans import Found, merge
from townhum.scrub.tokens import Token, tokens_of
from townhum.scrub.weighed import weighed
from townhum.words import ALWAYS, vocabulary

LEAST, LEAST_BARE, LEAST_BESIDE = 0.5, 0.65, 0.1
"""How likely a token must be to be taken out: a word in small letters; a figure or a word with capitals, which are a market's more often; one beside such a token."""
BIAS, CHANGE, BOTH, GATE, GATE_BIAS = "bias", "change", "both", "gate ", "gate"
"""What the weights are named that are of no feature, and what those of the gate begin with."""

_SPEAKS = 0.4
"""What one word of a text at least must say for looking at it: of "10/10" or "definitely worth seeing" none says anything."""
_LONG = 140  # characters
_PIECE = re.compile(r".{30,80}?[.!?\n](?=\s|$)|.{1,80}(?=\s|$)|.{1,80}", re.DOTALL)
"""Longer texts are weighed in two pieces at a time: the weights were learnt from a sentence or two, and in a longer text the other words speak against each."""
_HOPELESS = -1.0
"""Where no part has better odds alone than these, none is taken out."""
_FILE = "tagged.txt.xz"
_SCORE = re.compile(r"(?P<won>\d{1,3}(?:\.\d)?) ?/ ?(?P<of>5|10|100)")


def find_tagged(text: str, words: frozenset[str]) -> Iterator[Found]:
    """The spans of such words in a visible text, whose runs of letters and digits in lower case are `words`."""
    if len(text) <= _LONG:
        return _find(text, words, 0)
    return iter(merge(_in_pieces(text))) if _speaks(words) else iter(())


def _in_pieces(text: str) -> Iterator[Found]:
    for one, other in pairwise(_PIECE.finditer(text)):
        window = text[one.start() : other.end()]
        yield from _find(window, words_of(window.lower()), one.start())


def _speaks(words: frozenset[str]) -> bool:
    """Whether there is a word for which a text is looked at, unless others speak against it."""
    return not _speaking().isdisjoint(words)


def _find(text: str, words: frozenset[str], by: int) -> Iterator[Found]:
    """The spans in a text of which the gate lets through these words, each moved `by` characters. Weighed by `fsum`, for a set has no order and ties are common."""
    if not _speaks(words):
        return
    gate = _gate()
    if fsum([gate[""], *map(gate.__getitem__, _weighing().intersection(words))]) < 0.0:
        return
    tokens = tokens_of(text, known())
    for start, end in _likely_runs(tokens):
        if not (_is_score(text[start:end]) and all(one.what.cue != "<born>" for one in tokens)):
            yield Found(start + by, end + by, WORD)


def _likely_runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    likely = _likely(tokens)
    done = 0
    for at, token in enumerate(tokens[: len(likely)]):
        if at < done or not token.what.part or likely[at] < (LEAST_BARE if _is_bare(token) else LEAST):
            continue
        first, last = at, at + 1
        while first > done and likely[first - 1] >= LEAST_BESIDE:
            first -= 1
        while last < len(tokens) and likely[last] >= LEAST_BESIDE:
            last += 1
        done = last
        yield tokens[first].start, tokens[last - 1].end


def _likely(tokens: Sequence[Token]) -> Sequence[float]:
    """How likely each token is to be of an identifier; nothing where none is."""
    weights = weighed(_FILE).weights
    around, bias, both = Around(tokens), weights[BIAS], weights[BOTH]
    get = weights.get

    def alone(at: int) -> float:
        return bias + sum([get(one, 0.0) for one in around.features(at)])

    odds = [alone(at) if token.what.part else None for at, token in enumerate(tokens)]
    if max((one for one in odds if one is not None), default=_HOPELESS) <= _HOPELESS:
        return ()
    together = [both + get(one, 0.0) for one in joins(tokens)]
    return shares([alone(at) if one is None else one for at, one in enumerate(odds)], together, weights[CHANGE])


def _is_score(said: str) -> bool:
    """Whether this is so many out of five, ten or a hundred, as people rate things: with a birth in the text it may be a date."""
    found = _SCORE.fullmatch(said)
    return found is not None and float(found["won"]) <= float(found["of"])


def _is_bare(token: Token) -> bool:
    return token.capitals != "" or token.what.sort == "<figure>"


@cache
def _gate() -> Mapping[str, float]:
    """What each word says for looking at a text; under "" what must be made up for."""
    weights = weighed(_FILE).weights
    words = {*known(), *CUE_OF, *PART_OF}
    found = {word: sum(weights.get(GATE + one, 0.0) for one in gate_features((word,))) for word in words}
    return {word: weight for word, weight in found.items() if weight} | {"": weights[GATE_BIAS]}


@cache
def _weighing() -> frozenset[str]:
    return frozenset(_gate())


@cache
def _speaking() -> frozenset[str]:
    return frozenset(word for word, weight in _gate().items() if word and weight >= _SPEAKS)


def gate_features(words: Iterable[str]) -> Iterator[str]:
    """What the gate weighs of the words of a text: those that are weighed as themselves, and the classes of the others as well."""
    for word in words:
        yield word
        for classes in (CUE_OF, PART_OF):
            if word in classes:
                yield classes[word]


def is_function_word(word: str) -> bool:
    """Whether a token is weighed as itself although it is no cue."""
    return vocabulary().get(word, 0) == ALWAYS


def known() -> frozenset[str]:
    """The tokens that are weighed as themselves."""
    return weighed(_FILE).known
