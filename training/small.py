"""The small model of tone as it is trained: what a text is to it, how much each set counts, and what the product reads of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.counts import COUNTS, counts
from townhum.read.features import group_hashes, word_hashes
from townhum.read.tone_model import GROUP_BITS, HASHES, WORD_BITS, ModelReader, bucket
from townhum.read.view import View, view
from townhum.read.writing import WRITINGS, Writing
from training import read_corpora as corpora
from training.linear import Examples, Fitted, fit, in_bytes, join
from training.meanings import Meanings
from training.read_corpora import BATCH, Row
from training.tone_figures import chances_of

REVIEWS = "vader_gold, product reviews"
FACTS = "invented, plain facts"
EPOCHS, RATE, SEEDS = 4, 0.05, (0, 1, 2)
ROWS = 2**WORD_BITS + 2**GROUP_BITS
STILL = np.zeros(3, np.float32)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one half of the model is trained.

    How much a text of each set counts; how much the weights are held back; whether it knows what words mean.
    """

    weights: Mapping[str, float]
    ridge: float
    meanings: bool


RECIPES: dict[Writing, Recipe] = {
    "posts": Recipe(
        {"semeval": 1.0, "goemotions": 0.35, "vader_gold": 0.2, "invented": 0.0, FACTS: 0.0},
        ridge=5e-5,
        meanings=True,
    ),
    "comments": Recipe(
        {"semeval": 0.35, "goemotions": 1.0, "vader_gold": 0.35, REVIEWS: 2.0, "invented": 0.5, FACTS: 1.0},
        ridge=1e-4,
        meanings=False,
    ),
}
"""For posts more of Reddit costs recall on tweets. For comments fewer reviews or more tweets cost recall on one of the two kinds.
The ridges by what is read of kinds left out: where words that were met a few times say less, kinds that were not learnt from are read better,
and tweets of another year a little worse. What words mean tells more of tweets and of reviews; in talk it takes too much for ill said."""


def examples(rows: Sequence[Row], meanings: Meanings) -> Examples:
    """Scrubbed rows as the model sees them, each counting one."""
    return join([_batch(rows[at : at + BATCH], meanings) for at in range(0, len(rows), BATCH)])


def _batch(rows: Sequence[Row], meanings: Meanings) -> Examples:
    seen = view([row.text for row in rows], learning=True)
    single, pair, follows = word_hashes(seen.context)
    hashes, there = group_hashes(seen.known)
    number, text = seen.tokens.number, seen.context.text
    groups, kept = bucket(hashes, GROUP_BITS)[number].astype(np.int64) + 2**WORD_BITS, there[number]
    owner = np.concatenate([text, text[follows], np.repeat(text, kept.sum(axis=1))])
    words = np.concatenate([bucket(single, WORD_BITS), bucket(pair, WORD_BITS)[follows]]).astype(np.int64)
    index = np.concatenate([words, groups[kept]])
    is_word = np.arange(len(index)) < len(words)
    many = [np.maximum(np.bincount(owner[part], minlength=len(rows)), 1) for part in (is_word, ~is_word)]
    value = 1 / np.sqrt(np.where(is_word, many[0][owner], many[1][owner]))
    order = np.argsort(owner, kind="stable")
    return Examples(
        index=index[order],
        value=value[order].astype(np.float32),
        start=np.concatenate([[0], np.cumsum(np.bincount(owner, minlength=len(rows)))]),
        dense=np.concatenate([counts(seen.tokens, seen.context), _meant(seen, meanings)], axis=1),
        label=np.array([row.tone + 1 for row in rows]),
        weight=np.ones(len(rows)),
    )


def _meant(seen: View, meanings: Meanings) -> NDArray[np.float32]:
    """What the words of each text mean, those as they stand and those negated apart, over the root of their number."""
    of, negated = meanings.of_tokens(seen.context.hashes), seen.context.negated[:, None]
    both = np.concatenate([np.where(negated, 0, of), np.where(negated, of, 0)], axis=1)
    size = len(seen.tokens.starts)
    sums = [np.bincount(seen.context.text, weights=column, minlength=size) for column in both.T]
    return np.asarray(np.stack(sums, 1) / np.sqrt(np.maximum(seen.tokens.lengths, 1))[:, None], np.float32)


def arrays_of(
    fitted: Mapping[Writing, Fitted], shifts: Mapping[Writing, NDArray[np.float32]], meanings: Meanings
) -> dict[str, NDArray[Any]]:
    """What the product reads: each array but the hashes of listed words with a row for each kind of writing."""
    found = [_arrays_of(fitted[writing], shifts[writing], meanings) for writing in WRITINGS]
    return {HASHES: meanings.hashes, **{name: np.stack([one[name] for one in found]) for name in found[0]}}


def _arrays_of(fitted: Fitted, shift: NDArray[np.float32], meanings: Meanings) -> dict[str, NDArray[Any]]:
    """What a word means comes down to three numbers, and three where it is negated."""
    stands, negated = np.split(fitted.dense[COUNTS:], 2)
    meant, of_meant = in_bytes(np.stack([meanings.rows @ stands, meanings.rows @ negated], axis=1))
    words, of_words = in_bytes(fitted.sparse[: 2**WORD_BITS])
    groups, of_groups = in_bytes(fitted.sparse[2**WORD_BITS :])
    return {
        "words": words,
        "groups": groups,
        "meanings": meant,
        "scales": np.array([of_words, of_groups, of_meant], np.float32),
        "counts": fitted.dense[:COUNTS].astype(np.float32),
        "bias": (fitted.bias + shift).astype(np.float32),
    }


def chances(arrays: dict[str, NDArray[Any]], rows: Sequence[Row], writing: Writing) -> NDArray[np.float32]:
    """What a model of these arrays says of each row."""
    return chances_of(ModelReader(arrays), rows, writing)


def weighed(seen: Examples, rows: Sequence[Row], name: str, recipe: Recipe) -> Examples:
    """The texts of a set with what they count, and what they are to this half: parts of a set may count otherwise than the rest of it."""
    weight = np.array([recipe.weights.get(part_of(row) or name, recipe.weights[name]) for row in rows])
    dense = seen.dense if recipe.meanings else np.where(np.arange(seen.dense.shape[1]) < COUNTS, seen.dense, 0)
    return replace(seen, weight=weight, dense=dense.astype(np.float32))


def part_of(row: Row) -> str | None:
    """The part of its set that a text belongs to, where the part may count otherwise."""
    if row.id.startswith(corpora.REVIEWS):
        return REVIEWS
    return FACTS if corpora.is_fact(row) else None


def fitted_by(seen: Sequence[Examples], recipe: Recipe, seeds: Sequence[int] = SEEDS) -> Fitted:
    """The weights that these texts give; what counts nothing is not learnt from."""
    counting = [one.take(np.flatnonzero(one.weight > 0)) for one in seen]
    return fit(
        join([one for one in counting if len(one.weight)]),
        ROWS,
        epochs=EPOCHS,
        rate=RATE,
        ridge=recipe.ridge,
        seeds=seeds,
        averaged=True,
    )
