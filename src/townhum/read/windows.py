"""What stands around a target, in columns: one row a target, one column a place or a count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.features import Floats, across
from townhum.read.lexicon import CONTRAST, ENDER, hash_of
from townhum.read.view import View

BITS = 17
WIDE = 24
"""Words looked at on either side."""
CLOSE, NEAR = 4, 10
"""Words on either side that are told apart by their place, and by their side."""

_HASH_BITS = 32
_SOFT_ENDS = frozenset(
    {"and", "or", "which", "who", "because", "so", "while", "with", "when", "as", "if", "then", "-", "/"}
)
_FULL_STOP = hash_of(["."])[0]
"""What stands before the first word of a text, as in the sentences learnt from."""
_DECAY = 4.0
_SATURATION = 4.0

Places = NDArray[np.int64]
Columns = NDArray[np.bool_]


class _Around:
    """The tokens around each target: which they are, how far, in the same text, and in the same clause."""

    def __init__(self, view: View, first: Places, last: Places) -> None:
        context = view.context
        steps = np.concatenate([np.arange(-WIDE, 0), np.arange(1, WIDE + 1)])
        at = np.where(steps < 0, first[:, None] + steps, last[:, None] + steps)
        inside = (at >= 0) & (at < len(context.text))
        self.at = np.clip(at, 0, len(context.text) - 1)
        self.steps = steps
        self.there = inside & (context.text[self.at] == context.text[first][:, None])
        soft = np.array([word.lower() in _SOFT_ENDS for word in view.tokens.words])[view.tokens.number]
        hard = (context.flags & (ENDER | CONTRAST)) > 0
        self.clause = self.there & (_breaks(hard[self.at]) == 0)
        apart = _breaks((hard | soft)[self.at])
        self.phrase = self.there & (apart == 0)
        self.beside = self.there & (apart == 1)
        self.hashes = np.where(context.negated, context.hashes ^ np.uint32(0x5BD1E995), context.hashes)[self.at]
        before = np.append(_FULL_STOP, context.hashes[:-1])
        before[view.tokens.starts[view.tokens.lengths > 0]] = _FULL_STOP
        self.before = before[self.at]
        self.valence = context.valence[self.at] * self.there


def _breaks(breaks: Columns) -> NDArray[np.int64]:
    """How many breaks lie between a place and the target, one at the place itself among them."""
    left = np.cumsum(breaks[:, :WIDE][:, ::-1], axis=1)[:, ::-1]
    right = np.cumsum(breaks[:, WIDE:], axis=1)
    return np.concatenate([left, right], axis=1)


def sparse(view: View, first: Places, last: Places) -> tuple[NDArray[np.uint32], Columns]:
    """The hashed words around each target as rows of the model, and which of them are there."""
    around = _Around(view, first, last)
    close = np.abs(around.steps) <= CLOSE
    near = np.abs(around.steps) <= NEAR
    place = np.where(around.steps > 0, 101, 7) + np.abs(around.steps)
    side = np.where(around.steps > 0, 211, 223)
    target = view.context.hashes[np.stack([first, last], axis=1)]
    before = around.before * np.uint32(0x9E3779B1)
    kinds = [
        (around.hashes[:, close], place[close], around.there[:, close]),
        (around.hashes[:, near], side[near], around.there[:, near]),
        (around.hashes, np.full(len(around.steps), 307), around.clause),
        (around.hashes, np.full(len(around.steps), 401), around.phrase),
        (around.hashes, side + 900, around.phrase),
        (around.hashes, side + 1000, around.beside),
        (around.hashes + before, np.full(len(around.steps), 1301), around.phrase),
        (around.hashes, np.full(len(around.steps), 503), around.there),
        (around.hashes + before, np.full(len(around.steps), 601), around.clause),
        (around.hashes[:, near] + before[:, near], side[near] + 700, around.there[:, near]),
        (target, np.array([809, 811]), np.ones(target.shape, bool)),
        *_joined(around, target[:, 1]),
    ]
    hashes = [_row(words, tag) for words, tag, _ in kinds]
    return np.concatenate(hashes, axis=1), np.concatenate([there for *_, there in kinds], axis=1)


def _joined(
    around: _Around, target: NDArray[np.uint32]
) -> Iterator[tuple[NDArray[np.uint32], NDArray[np.int64], Columns]]:
    """The target's own word joined with whether what stands near is good or bad, and the nearest word of feeling.

    Of some things any mention is an opinion ("food"), of others hardly one is ("table"), whatever is felt around them.
    """
    away, rows = np.abs(around.steps), np.arange(len(target))
    for tag, reach in ((2003, around.phrase), (2011, around.clause), (2017, around.there)):
        leaning = (np.sign(across(around.valence * reach)) + 1).astype(np.uint32)
        yield (target * np.uint32(31) + leaning)[:, None], np.array([tag]), np.ones((len(target), 1), bool)
    for tag, reach in ((2027, around.clause), (2039, around.there)):
        distance = np.where((around.valence * reach) != 0, away, WIDE + 1)
        best = distance.argmin(axis=1)
        nearest, found = distance[rows, best], (distance[rows, best] <= WIDE)[:, None]
        where = (np.minimum(nearest, 9) // 2 * 2 + (around.steps[best] > 0)).astype(np.uint32)
        felt = around.hashes[rows, best]
        yield felt[:, None], np.array([tag]), found
        yield (felt * np.uint32(7) + where * np.uint32(2_654_435_761))[:, None], np.array([tag + 2]), found


def _row(words: NDArray[np.uint32], tag: NDArray[np.int64]) -> NDArray[np.uint32]:
    mixed = (words ^ (tag.astype(np.uint32) * np.uint32(0x85EBCA6B))[None, :]) * np.uint32(0xC2B2AE35)
    mixed = (mixed ^ (mixed >> np.uint32(15))) * np.uint32(0x27D4EB2F)
    return (mixed ^ (mixed >> np.uint32(13))) >> np.uint32(_HASH_BITS - BITS)


def dense(view: View, first: Places, last: Places) -> Floats:
    """The lexicon's valences around each target, by distance, side and clause."""
    around = _Around(view, first, last)
    valence, away = around.valence, np.abs(around.steps)
    left, right = around.steps < 0, around.steps > 0
    reaches = [
        around.beside & left, around.beside & right,
        around.phrase, around.clause, around.there, around.there & (away <= 3), around.there & (away <= 6),
        around.there & left & (away <= 5), around.there & right & (away <= 5), around.clause & left, around.clause & right,
    ]  # fmt: skip
    columns: list[NDArray[Any]] = []
    for reach in reaches:
        held = valence * reach
        up, down = across(np.maximum(held, 0)), across(np.maximum(-held, 0))
        total = up - down
        columns += [
            up / 3,
            down / 3,
            total / np.sqrt(total * total + _SATURATION),
            (up > 0) & (down == 0),
            (down > 0) & (up == 0),
        ]
    fading = across(valence * np.exp(-away / _DECAY))
    in_clause = across(valence * around.clause * np.exp(-away / _DECAY))
    columns += [fading / np.sqrt(fading**2 + 1), in_clause / np.sqrt(in_clause**2 + 1)]
    columns += _nearest(valence * around.there, away)
    columns += _nearest(valence * around.clause, away)
    columns.append(np.log1p(around.clause.sum(axis=1)) / 3)
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


def _nearest(valence: Floats, away: NDArray[np.int64]) -> list[Floats]:
    """Whether the nearest word of feeling is good or bad, and how near."""
    distance = np.where(valence != 0, away[None, :], WIDE + 1)
    best = distance.argmin(axis=1)
    rows = np.arange(len(valence))
    felt, near = valence[rows, best], distance[rows, best]
    return [(felt > 0) / near * 2, (felt < 0) / near * 2, felt > 0, felt < 0]
