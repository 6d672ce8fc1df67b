"""What a text is to the tone model beside its words: how much is felt in it by the lexicon, where, and how loudly.

A batch is counted at a time, in columns; a text's numbers are the same whatever the batch.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.features import Context, Floats, by_owner
from townhum.read.lexicon import CAPITALS, CONTRAST, DRAWN_OUT, EXCLAIM, NEGATOR, QUESTION, SYMBOL
from townhum.read.tokens import Tokens

COUNTS = 34
"""How many numbers `counts` gives a text."""

_TAIL = 5
"""Words that count as the last of a text."""

_SATURATION = np.float32(15.0)  # VADER's alpha

_Columns = list[NDArray[Any]]
"""One number a text in each."""


def counts(tokens: Tokens, context: Context) -> Floats:
    """The lexicon's view of each text, each number at about one."""
    batch = _Batch(tokens, context)
    felt = _felt(batch)
    turn = _turn(batch, felt)
    words = tokens.lengths.astype(np.float32)
    columns = [
        *_strength(batch, felt),
        *_course(batch, felt, turn),
        *_levels(felt),
        *_loudness(batch, felt.compound),
        *_emoji(batch, felt),
        np.log1p(words) / 3,
        (felt.many_up + felt.many_down) / np.maximum(words, 1) * 4,
        turn.there,
    ]
    return np.stack([np.asarray(column, np.float32) for column in columns], axis=1)


@dataclass(frozen=True, slots=True)
class _Batch:
    """The tokens of a batch, which are looked at one by one and counted a text at a time."""

    tokens: Tokens
    context: Context

    def summed(self, values: NDArray[Any]) -> Floats:
        return by_owner(self.context.text, values, len(self.tokens.starts)).astype(np.float32)

    def most(self, values: Floats) -> Floats:
        most = np.zeros(len(self.tokens.starts), np.float32)
        np.maximum.at(most, self.context.text, values)
        return most

    def having(self, flag: int) -> NDArray[np.bool_]:
        return (self.context.flags & flag) > 0


@dataclass(frozen=True, slots=True)
class _Felt:
    """What is felt: `up` and `down` by each token; of each text all of it, in how many tokens, and VADER's compound."""

    up: Floats
    down: Floats
    all_up: Floats
    all_down: Floats
    many_up: Floats
    many_down: Floats
    balance: Floats
    compound: Floats


def _felt(batch: _Batch) -> _Felt:
    up, down = np.maximum(batch.context.valence, 0), np.maximum(-batch.context.valence, 0)
    all_up, all_down = batch.summed(up), batch.summed(down)
    balance = all_up - all_down
    many_up, many_down = batch.summed(up > 0), batch.summed(down > 0)
    return _Felt(up, down, all_up, all_down, many_up, many_down, balance, _compound(balance))


@dataclass(frozen=True, slots=True)
class _Turn:
    """The last "but" of each text: whether it has one, and the balance before and after it; after it is all without one."""

    there: Floats
    early: Floats
    late: Floats


def _turn(batch: _Batch, felt: _Felt) -> _Turn:
    text, place = batch.context.text, np.arange(len(batch.context.text))
    turn, turns = np.full(len(batch.tokens.starts), -1, np.int64), batch.having(CONTRAST)
    np.maximum.at(turn, text[turns], place[turns])
    late = batch.summed(batch.context.valence * (place > turn[text]))
    return _Turn((turn >= 0).astype(np.float32), felt.balance - late, late)


def _strength(batch: _Batch, felt: _Felt) -> _Columns:
    """How much is felt, by how many words, and the most and the last that one of them says."""
    text, valence = batch.context.text, batch.context.valence
    last, said = np.zeros(len(batch.tokens.starts), np.float32), valence != 0
    last[text[said]] = valence[said]
    sums = [felt.all_up / 4, felt.all_down / 4, felt.many_up / 2, felt.many_down / 2]
    return [*sums, batch.most(felt.up) / 3, batch.most(felt.down) / 3, last / 3]


def _course(batch: _Batch, felt: _Felt, turn: _Turn) -> _Columns:
    """Where it is felt: in all, after the last "but" and before it, weighed by it, and in the last words."""
    tokens, text = batch.tokens, batch.context.text
    end = np.append(tokens.starts[1:], len(text))
    tail = batch.summed(batch.context.valence * (end[text] - np.arange(len(text)) <= _TAIL))
    after, before = _compound(turn.late) * turn.there, turn.early / 4 * turn.there
    return [felt.compound, after, before, _weighed(felt, turn), tail / 4]


def _weighed(felt: _Felt, turn: _Turn) -> Floats:
    """VADER's rule: what comes before "but" counts half, what comes after it half again as much."""
    total = np.where(turn.there > 0, turn.early * 0.5 + turn.late * 1.5, felt.balance)
    return _compound(total).astype(np.float32)


def _compound(balance: Floats) -> Floats:
    """VADER's sum of valences, between -1 and 1."""
    return np.asarray(balance / np.sqrt(balance * balance + _SATURATION))


def _levels(felt: _Felt) -> _Columns:
    """Whether anything is felt either way, and how clearly it leans."""
    no_up, no_down, compound = felt.many_up == 0, felt.many_down == 0, felt.compound
    either = [no_up, no_down, no_up & no_down, (felt.many_up > 0) & (felt.many_down > 0)]
    return [
        *either,
        *(compound > level for level in (0.6, 0.3, 0.05)),
        *(compound < -level for level in (0.05, 0.3, 0.6)),
    ]


def _loudness(batch: _Batch, compound: Floats) -> _Columns:
    """Exclamation and question marks, alone and with what is felt; capitals, drawn-out words and negators."""
    shouts, asks, capitals, drawn_out, negators = (
        batch.summed(batch.having(flag)) for flag in (EXCLAIM, QUESTION, CAPITALS, DRAWN_OUT, NEGATOR)
    )
    marks = [np.minimum(shouts, 3) / 2, np.minimum(asks, 2), shouts * compound, asks * compound]
    return [*marks, np.minimum(capitals, 4) / 3, np.minimum(drawn_out, 2), np.minimum(negators, 3) / 2]


def _emoji(batch: _Batch, felt: _Felt) -> _Columns:
    emoji = batch.having(SYMBOL)
    return [batch.summed(felt.up * emoji) / 3, batch.summed(felt.down * emoji) / 3]
