"""townhum's own model of tone: multinomial logistic regression over hashed words, word pairs, letter groups, and what listed words mean.

Trained by `training/tone.py`, on scrubbed text. What a word means was asked of an encoder of sentences once (`training/meanings.py`): so a
word that no labelled text held counts like those that mean the same. The weights are whole numbers from -127 to 127 and are added up as
whole numbers, so a text has the same score in every batch, on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.counts import counts
from townhum.read.features import Floats, by_owner, group_hashes, softmax, times, word_hashes
from townhum.read.groups import LEAN
from townhum.read.view import View
from townhum.read.weights import load_weights
from townhum.read.writing import WRITINGS, Writing
from townhum.records import Tone

NAME = "tone-en"
WORD_BITS = 18
GROUP_BITS = 17
HASHES = "hashes"
_HASH_BITS = 32
_TONES = (Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE)

Arrays = Mapping[str, NDArray[Any]]


class ModelReader:
    """Scores texts by the shipped weights, or by those given. Raises `ModelError` when they are not as they should be.

    Every array but the `hashes` of listed words has a row for each kind of writing, in the order of `WRITINGS`: a swear word in an answer to a friend says less
    than in a tweet, and a review praises otherwise. The score is the probability of a positive tone less that of a negative
    one, on classes weighed alike.
    """

    def __init__(self, arrays: Arrays | None = None) -> None:
        self._arrays = arrays if arrays is not None else load_weights(NAME)

    def read(self, texts: Sequence[str], view: View, writing: Sequence[Writing]) -> list[tuple[Tone, float]]:
        """The tone of each text, and a score from -1 to 1. `writing` says of each text how people write where it stood."""
        return told(self.chances(view, writing))[: len(texts)]

    def chances(self, view: View, writing: Sequence[Writing]) -> Floats:
        """The probability of negative, neutral and positive for each text."""
        kind = np.array([WRITINGS.index(each) for each in writing], np.int64)
        numbers = counts(view.tokens, view.context)
        logits = np.empty((len(kind), len(_TONES)), np.float32)
        for each in np.unique(kind):
            logits[kind == each] = self._logits(view, numbers, int(each))[kind == each]
        logits[:, 0] -= LEAN * view.spared
        return softmax(logits)

    def _logits(self, view: View, numbers: Floats, kind: int) -> Floats:
        """The model's own sums for all texts, as if all were of one kind."""
        own = {name: array[kind] for name, array in self._arrays.items() if name != HASHES}
        said = times(numbers, own["counts"])
        words, groups = sums(view, own["words"], own["groups"])
        meant = meanings(view, self._arrays[HASHES], own["meanings"])
        said = said + words * own["scales"][0] + groups * own["scales"][1] + meant * own["scales"][2]
        return np.asarray(np.asarray(said, np.float32) + own["bias"], np.float32)


def told(chances: Floats) -> list[tuple[Tone, float]]:
    """The likeliest tone of each text, and the probability of a positive one less that of a negative one."""
    scores = chances[:, 2] - chances[:, 0]
    return [(_TONES[number], float(score)) for number, score in zip(chances.argmax(axis=1), scores, strict=True)]


def sums(view: View, words: NDArray[np.int8], groups: NDArray[np.int8]) -> tuple[Floats, Floats]:
    """The weights of a text's words and pairs, and of its letter groups, each over the root of their number."""
    single, pair, follows = word_hashes(view.context)
    hashes, there = group_hashes(view.known)
    number, text, size = view.tokens.number, view.context.text, len(view.tokens.starts)
    of_words = words[bucket(single, WORD_BITS)].astype(np.int32)
    of_words += words[bucket(pair, WORD_BITS)] * follows[:, None]
    of_distinct = (groups[bucket(hashes, GROUP_BITS)] * there[:, :, None]).sum(axis=1, dtype=np.int32)
    many_words = 2.0 * view.tokens.lengths - (view.tokens.lengths > 0)
    many_groups = by_owner(text, there.sum(axis=1)[number], size)
    over_words = _by_text(of_words, text, size) / np.sqrt(np.maximum(many_words, 1))[:, None]
    over_groups = _by_text(of_distinct[number], text, size) / np.sqrt(np.maximum(many_groups, 1))[:, None]
    return over_words.astype(np.float32), over_groups.astype(np.float32)


def meanings(view: View, listed: NDArray[np.uint32], weights: NDArray[np.int8]) -> Floats:
    """The weights of what a text's words mean, over the root of their number.

    `weights` has a row for each of `listed`, which are in order: as the word stands, and negated.
    """
    hashes = view.known.hashes
    place = np.minimum(np.searchsorted(listed, hashes), len(listed) - 1)
    rows = weights[place].astype(np.int32) * (listed[place] == hashes)[:, None, None]
    said = rows[view.tokens.number, view.context.negated.astype(np.int64)]
    over = np.sqrt(np.maximum(view.tokens.lengths, 1))[:, None]
    return np.asarray(_by_text(said, view.context.text, len(view.tokens.starts)) / over, np.float32)


def bucket(hashes: NDArray[np.uint32], bits: int) -> NDArray[np.uint32]:
    """The row of a hash: its highest bits."""
    return hashes >> np.uint32(_HASH_BITS - bits)


def _by_text(rows: NDArray[np.int32], text: NDArray[np.int64], size: int) -> Floats:
    columns = [by_owner(text, column, size) for column in rows.T]
    return np.stack(columns, axis=1).astype(np.float32)
