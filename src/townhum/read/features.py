"""What a text is to the tone model: hashed words, word pairs and letter groups; `counts` has its numbers from the lexicon.

Everything is worked out a batch at a time in columns: the cost of numpy is shared by the batch, and letter groups are
worked out once for each distinct word. A text has the same numbers, to the last bit, in every batch: what is added up in
fractions is added one after another in an order that the text alone decides (`times`, `across`, `by_owner`). A product of
BLAS, or a sum along an axis, is rounded by the shape and the layout of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.lexicon import CAPITALS, ENDER, NEGATOR, SYMBOL, Known
from townhum.read.tokens import Tokens

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

GROUPS = (3, 4, 5)
"""Letters in a group, the ends of the word counted as letters."""
REACH = 4
"""Words after a negator, up to the next punctuation, that it turns round."""

_NEGATED = np.uint32(0x5BD1E995)
_PAIR = np.uint32(0x9E3779B1)
_TRIPLE = np.uint32(0x85EBCA6B)
_GROUP_SEED = 0x27D4EB2F
_TURNED = np.float32(-0.74)  # VADER's N_SCALAR
_SHOUTED = np.float32(0.733)  # VADER's C_INCR
_BITS = 32


@dataclass(frozen=True, slots=True)
class Context:
    """Each token of a batch with what its neighbours do to it."""

    text: Ints
    hashes: NDArray[np.uint32]
    negated: NDArray[np.bool_]
    valence: Floats
    flags: NDArray[np.uint8]


def in_context(tokens: Tokens, known: Known, back: int = 0) -> Context:
    """Negation, boosters and capitals, as far as the neighbours decide them.

    `back` is how many words before a negator it turns round too: "das gefällt mir nicht".
    """
    count = len(tokens.number)
    text = np.repeat(np.arange(len(tokens.starts)), tokens.lengths)
    flags = known.flags[tokens.number]
    place = np.arange(count)
    first = tokens.starts[text] if count else place
    negator = (flags & NEGATOR) > 0
    last_negator = _before(np.maximum.accumulate(np.where(negator, place, -1)) if count else place)
    last_ender = np.maximum.accumulate(np.where((flags & ENDER) > 0, place, -1)) if count else place
    negated = (last_negator >= first) & (last_negator > last_ender) & (place - last_negator <= REACH)
    if back:
        negated |= _before_negator(negator, last_ender, text, back)
    valence: NDArray[Any] = known.valence[tokens.number]
    boost = known.boost[tokens.number]
    boost = np.where(_before(text) == text, _before(boost), 0)
    valence = valence + np.sign(valence) * boost
    valence = valence + np.sign(valence) * _SHOUTED * ((flags & CAPITALS) > 0)
    valence = np.where(negated, valence * _TURNED, valence)
    return Context(text, known.hashes[tokens.number], negated, valence.astype(np.float32), flags)


def _before_negator(
    negator: NDArray[np.bool_], last_ender: NDArray[Any], text: NDArray[Any], back: int
) -> NDArray[np.bool_]:
    """Which tokens stand at most `back` before a negator, in its text and with no punctuation between."""
    found = np.zeros(len(negator), np.bool_)
    for far in range(1, min(back, len(negator) - 1) + 1):
        found[:-far] |= negator[far:] & (text[far:] == text[:-far]) & (last_ender[far:] == last_ender[:-far])
    return found


def word_hashes(context: Context) -> tuple[NDArray[np.uint32], NDArray[np.uint32], NDArray[np.bool_]]:
    """A hash for each token (negated ones apart), for each token with the one before, and whether there is one before."""
    single = _mix(np.where(context.negated, context.hashes ^ _NEGATED, context.hashes))
    follows = _before(context.text) == context.text
    if len(follows):
        follows[0] = False
    pair = _mix(_before(context.hashes) * _PAIR + context.hashes * _TRIPLE)
    return single, pair, follows


def group_hashes(known: Known) -> tuple[NDArray[np.uint32], NDArray[np.bool_]]:
    """For each distinct word its letter groups' hashes in columns, and which columns hold one."""
    letters = known.letters
    lengths = (letters > 0).sum(axis=1)
    framed = np.zeros((len(letters), letters.shape[1] + 2), np.uint32)
    framed[:, 1:-1] = letters
    framed[:, 0] = ord("<")
    framed[np.arange(len(letters)), lengths + 1] = ord(">")
    hashes, there = [], []
    spelled = (known.flags & SYMBOL) == 0
    for size in GROUPS:
        width = framed.shape[1] - size + 1
        found = np.full((len(letters), width), (_GROUP_SEED * size) % 2**_BITS, np.uint32)
        for offset in range(size):
            found = (found ^ framed[:, offset : offset + width]) * np.uint32(16_777_619)
        hashes.append(_mix(found))
        there.append((np.arange(width)[None, :] + size <= (lengths + 2)[:, None]) & spelled[:, None])
    return np.concatenate(hashes, axis=1), np.concatenate(there, axis=1)


def times(numbers: Floats, weights: Floats) -> Floats:
    """A product of matrices, column after column, so that no row depends on another. There is at least one column."""
    said = numbers[:, :1] * weights[0]
    for column, row in enumerate(weights[1:], 1):
        said += numbers[:, column : column + 1] * row
    return np.asarray(said, np.float32)


def across(rows: NDArray[Any]) -> NDArray[Any]:
    """The sum of each row, its numbers one after another. There is at least one column."""
    return np.asarray(np.add.accumulate(rows, axis=1)[:, -1])


def by_owner(owner: Ints, column: NDArray[Any], size: int) -> NDArray[np.float64]:
    """The sum of a column for each of `size` owners, what belongs to each one after another."""
    return np.asarray(np.bincount(owner, weights=column, minlength=size), np.float64)


def softmax(logits: NDArray[Any]) -> Floats:
    """Log-odds in rows to probabilities."""
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / across(raised)[:, None], np.float32)


def _before(column: NDArray[Any]) -> NDArray[Any]:
    shifted = np.empty_like(column)
    if len(column):
        shifted[0] = -1 if column.dtype.kind in "if" else 0
        shifted[1:] = column[:-1]
    return shifted


def _mix(hashes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Spread the bits (Murmur3's finaliser), so that the lowest ones can name a bucket."""
    hashes = (hashes ^ (hashes >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    hashes = (hashes ^ (hashes >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return hashes ^ (hashes >> np.uint32(16))
