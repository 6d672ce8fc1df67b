"""Trains the tone model and writes weights and card: `python -m training.tone DATA --cache FOLDER`.

DATA is a folder with semeval2017-task4a, goemotions, vader_gold, tweeteval (validation only) and uci_sentences, as
named in training/README.md. FOLDER, outside the project, keeps the scrubbed texts between runs; delete it afterwards.
Seeds are fixed: the same data and packages give the same weights. Nothing of the data is in the weights but sums over hashes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from townhum.read.features import counts, group_hashes, word_hashes
from townhum.read.shares import Confusion, corrected_shares
from townhum.read.tone import THRESHOLD
from townhum.read.tone_model import GROUP_BITS, WORD_BITS, ModelReader, bucket
from townhum.read.view import view
from townhum.scrub import Scrubber
from training import read_corpora as corpora
from training.linear import Examples, Fitted, fit, in_bytes, join
from training.models import write
from training.read_corpora import BATCH, Row

VERSION = "1.0"
WEIGHTS = {"semeval": 1.0, "goemotions": 0.15, "vader_gold": 0.2}
"""How much a text of each set counts: the tone of short public posts is SemEval's; the others bring words."""
EPOCHS, RATE, RIDGE, SEEDS = 4, 0.05, 1e-6, (0, 1, 2)
ROWS = 2**WORD_BITS + 2**GROUP_BITS
SAMPLE, SAMPLES = 500, 1000


def examples(rows: Sequence[Row], domain: int = 0, weight: float = 1.0) -> Examples:
    """Scrubbed rows as the model sees them."""
    parts = [_batch(rows[at : at + BATCH], domain, weight) for at in range(0, len(rows), BATCH)]
    return join(parts)


def _batch(rows: Sequence[Row], domain: int, weight: float) -> Examples:
    seen = view([row.text for row in rows])
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
        dense=counts(seen.tokens, seen.context),
        label=np.array([row.tone + 1 for row in rows]),
        weight=np.full(len(rows), weight),
        domain=np.full(len(rows), domain),
    )


def arrays_of(fitted: Fitted, tilt: NDArray[np.float32]) -> dict[str, NDArray[Any]]:
    """What the product reads."""
    words, of_words = in_bytes(fitted.sparse[: 2**WORD_BITS])
    groups, of_groups = in_bytes(fitted.sparse[2**WORD_BITS :])
    return {
        "words": words,
        "groups": groups,
        "scales": np.array([of_words, of_groups], np.float32),
        "counts": fitted.dense.astype(np.float32),
        "bias": (fitted.bias + tilt).astype(np.float32),
    }


def chances(arrays: dict[str, NDArray[Any]], rows: Sequence[Row]) -> NDArray[np.float32]:
    """The product's own answer for each row."""
    reader = ModelReader(arrays)
    texts = [row.text for row in rows]
    return np.concatenate([reader.chances(view(texts[at : at + BATCH])) for at in range(0, len(texts), BATCH)])


def tilted(found: NDArray[np.float32], truth: NDArray[np.int64]) -> NDArray[np.float32]:
    """The shift of the negative and positive log-odds that gives the best macro recall, in steps of a twentieth.

    At most a fifth, and of shifts that are as good to within a tenth of a point the smallest: the validation split has
    312 negative texts, and on other years and networks more of a shift was seen to do harm.
    """
    logits = np.log(np.maximum(found, 1e-9))
    steps = np.arange(-4, 5) * 0.05
    tried = [
        (macro_recall(truth, (logits + np.array([a, 0, b])).argmax(axis=1)), abs(a) + abs(b), a, b)
        for a in steps
        for b in steps
    ]
    best = max(tried)[0]
    _, _, a, b = min((row for row in tried if row[0] >= best - 0.1), key=lambda row: row[1])
    return np.array([a, 0, b], np.float32)


def macro_recall(truth: NDArray[Any], said: NDArray[Any]) -> float:
    """The mean of the three classes' recall, in percent."""
    return float(np.mean([(said[truth == one] == one).mean() for one in range(3)]) * 100)


def area(truth: NDArray[Any], score: NDArray[Any]) -> float:
    """Area under the ROC curve in percent, ties counted half: positive (2) against negative (0)."""
    _, rank, times = np.unique(score, return_inverse=True, return_counts=True)
    middle = (np.cumsum(times) - (times - 1) / 2)[rank]
    many, few = (truth == 2).sum(), (truth == 0).sum()
    return float((middle[truth == 2].sum() - many * (many + 1) / 2) / many / few * 100)


def by_class(truth: NDArray[Any], said: NDArray[Any]) -> dict[str, dict[str, float]]:
    """Precision and recall of each class in percent."""
    return {
        name: {
            "precision": round(float((truth[said == one] == one).mean() * 100), 1),
            "recall": round(float((said[truth == one] == one).mean() * 100), 1),
        }
        for one, name in enumerate(("negative", "neutral", "positive"))
    }


def table(truth: NDArray[Any], said: NDArray[Any]) -> list[list[int]]:
    """Rows: what was meant; columns: what was read."""
    return [[int(((truth == row) & (said == column)).sum()) for column in range(3)] for row in range(3)]


def prevalence_error(truth: NDArray[Any], said: NDArray[Any], confusion: Confusion, seed: int = 5) -> dict[str, float]:
    """Mean absolute error of the negative share over samples of 500, read as it is and corrected, in points.

    Samples are drawn with their share of negative texts spread evenly from 5 to 60 per cent.
    """
    random = np.random.default_rng(seed)
    pools = [np.flatnonzero(truth == one) for one in range(3)]
    as_read, corrected, inside = [], [], []
    for _ in range(SAMPLES):
        share = random.uniform(0.05, 0.6)
        rest = random.uniform(0.3, 0.7)
        many = random.multinomial(SAMPLE, [share, (1 - share) * rest, (1 - share) * (1 - rest)])
        drawn = np.concatenate([random.choice(pool, size) for pool, size in zip(pools, many, strict=True)])
        read = np.bincount(said[drawn], minlength=3)
        found = corrected_shares(tuple(int(n) for n in read), confusion)
        true = many[0] / SAMPLE
        as_read.append(abs(read[0] / SAMPLE - true))
        corrected.append(abs(found.share[0] - true))
        inside.append(found.low[0] <= true <= found.high[0])
    return {
        "as_read": round(float(np.mean(as_read) * 100), 2),
        "corrected": round(float(np.mean(corrected) * 100), 2),
        "inside_interval": round(float(np.mean(inside) * 100), 1),
    }


def vader_said(rows: Sequence[Row]) -> tuple[NDArray[Any], NDArray[Any]]:
    """VADER's class and score of the same texts."""
    vader = SentimentIntensityAnalyzer()
    score = np.array([vader.polarity_scores(row.text)["compound"] for row in rows])
    return np.where(score >= THRESHOLD, 2, np.where(score <= -THRESHOLD, 0, 1)), score


def main() -> None:
    """Train on all training sets, tune the shift on the validation split, write weights and card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    scrubber = lru_cache(Scrubber)

    def read(name: str, rows: Any) -> list[Row]:
        return corpora.scrubbed(name, rows, scrubber, options.cache)

    sets = {name: read(name, getattr(corpora, name)(options.data)) for name in WEIGHTS}
    held = Held(
        tweets=read("tweeteval", corpora.tweeteval_validation(options.data)),
        comments=read("goemotions-dev", corpora.goemotions(options.data, "dev")),
        reviews=read("uci", corpora.uci(options.data)),
    )
    parts = {name: examples(rows, at, WEIGHTS[name]) for at, (name, rows) in enumerate(sets.items())}
    fitted = fit(join(list(parts.values())), ROWS, epochs=EPOCHS, rate=RATE, ridge=RIDGE, seeds=SEEDS)
    tilt = tilted(chances(arrays_of(fitted, np.zeros(3, np.float32)), held.tweets), truth_of(held.tweets))
    arrays = arrays_of(fitted, tilt)
    tables = _tables(sets, tilt)
    card = {
        "name": "townhum-tone-en",
        "version": VERSION,
        "reads": "the tone of a short English post: negative, neutral or positive",
        "trained_on": {name: {"texts": len(rows), "counts": WEIGHTS[name]} for name, rows in sets.items()},
        "tables": tables,
        "measured": _measured(arrays, held, tables),
    }
    write("tone-en", arrays, card)
    print(json.dumps(card["measured"], indent=2))  # noqa: T201  a script


@dataclass(frozen=True, slots=True)
class Held:
    """Texts that are never trained on."""

    tweets: list[Row]
    comments: list[Row]
    reviews: list[Row]


def truth_of(rows: Sequence[Row]) -> NDArray[np.int64]:
    """The classes 0, 1, 2 that were meant."""
    return np.array([row.tone + 1 for row in rows])


def _tables(sets: dict[str, list[Row]], tilt: NDArray[np.float32]) -> dict[str, list[list[int]]]:
    """How texts of each kind are read by a model that did not see them: each half by one trained on the other."""
    meant: dict[str, list[Any]] = {"semeval": [], "goemotions": []}
    read: dict[str, list[Any]] = {"semeval": [], "goemotions": []}
    halves = {name: np.random.default_rng(7).permutation(len(rows)) % 2 for name, rows in sets.items()}
    for half in (0, 1):
        chosen = {
            name: [row for row, h in zip(rows, halves[name], strict=True) if h == half] for name, rows in sets.items()
        }
        others = {
            name: [row for row, h in zip(rows, halves[name], strict=True) if h != half] for name, rows in sets.items()
        }
        parts = [examples(rows, at, WEIGHTS[name]) for at, (name, rows) in enumerate(others.items())]
        arrays = arrays_of(fit(join(parts), ROWS, epochs=EPOCHS, rate=RATE, ridge=RIDGE, seeds=SEEDS[:1]), tilt)
        for name, of_set in meant.items():
            of_set.append(truth_of(chosen[name]))
            read[name].append(chances(arrays, chosen[name]).argmax(axis=1))
    return {
        kind: table(np.concatenate(meant[name]), np.concatenate(read[name]))
        for kind, name in (("tweets", "semeval"), ("comments", "goemotions"))
    }


def _measured(arrays: dict[str, NDArray[Any]], held: Held, tables: dict[str, list[list[int]]]) -> dict[str, Any]:
    measured: dict[str, Any] = {}
    prevalence: dict[str, Any] = {}
    for name, rows in (("tweeteval validation", held.tweets), ("goemotions dev", held.comments)):
        truth, said = truth_of(rows), chances(arrays, rows).argmax(axis=1)
        measured[name] = {
            "texts": len(rows),
            "macro_recall": round(macro_recall(truth, said), 2),
            "macro_recall_vader": round(macro_recall(truth, vader_said(rows)[0]), 2),
            "by_class": by_class(truth, said),
        }
        for other, counted in tables.items():
            prevalence[f"{name}, table of {other}"] = prevalence_error(truth, said, Confusion.of(counted))
    truth, found = truth_of(held.reviews), chances(arrays, held.reviews)
    measured["amazon and yelp"] = {
        "texts": len(held.reviews),
        "auc": round(area(truth, found[:, 2] - found[:, 0]), 2),
        "auc_vader": round(area(truth, vader_said(held.reviews)[1]), 2),
    }
    measured["prevalence error"] = prevalence
    return measured


if __name__ == "__main__":
    main()
