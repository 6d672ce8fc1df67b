"""Trains the aspect model: `python -m training.aspects DATA`. Tuned on MAMS' validation split and on a fifth of the product reviews.

MAMS teaches that each thing has the tone of its clause, on restaurants; snippets of product reviews, joined two by two (`products.py`),
teach the same on products. How much these count was chosen on both.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from townhum.read.aspects import NAME, AspectReader, Target, places
from townhum.read.tone import THRESHOLD
from townhum.read.tone_model import ModelReader
from townhum.read.topicquery import Span
from townhum.read.view import view
from townhum.read.windows import BITS, dense, sparse
from townhum.records import Tone
from training.figures import by_class
from training.linear import Examples, fit, in_bytes, join
from training.models import write
from training.products import alone, joined, parted
from training.read_corpora import REVIEWS, mams, uci, vader_gold

VERSION = "3.1"
BATCH = 256
EPOCHS, RATE, RIDGE, SEEDS = 6, 0.2, 3e-5, (0, 1, 2)
PAIRS, WEIGHT = 4_000, 0.2
"""Texts about two things of products, and what each counts beside one of MAMS."""


OWN = Path(__file__).with_name("aspect_sentences.tsv")
_TONES = (Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE)
Sentences = Sequence[tuple[str, str, list[tuple[int, int, int]]]]


def batches(sentences: Sentences) -> Any:
    """Texts, targets and classes, so many sentences at a time."""
    for at in range(0, len(sentences), BATCH):
        part = sentences[at : at + BATCH]
        targets = [Target(n, "", Span(a, b)) for n, (_, _, terms) in enumerate(part) for a, b, _ in terms]
        yield [text for _, text, _ in part], targets, [tone + 1 for *_, terms in part for _, _, tone in terms]


def examples(sentences: Sentences) -> Examples:
    """Aspect terms as the model sees them."""
    parts = []
    for texts, targets, labels in batches(sentences):
        seen = view(texts, learning=True)
        first, last = places(texts, seen, targets)
        hashes, there = sparse(seen, first, last)
        many = there.sum(axis=1)
        parts.append(
            Examples(
                index=hashes[there].astype(np.int64),
                value=np.repeat(1 / np.sqrt(np.maximum(many, 1)), many).astype(np.float32),
                start=np.concatenate([[0], np.cumsum(many)]),
                dense=dense(seen, first, last),
                label=np.array(labels),
                weight=np.ones(len(labels)),
            )
        )
    return join(parts)


def said_of(reader: AspectReader, sentences: Sentences) -> tuple[NDArray[Any], NDArray[Any]]:
    """What was meant and what the model says of each clause."""
    truth, said = [], []
    for texts, targets, labels in batches(sentences):
        truth += labels
        said += reader.chances(texts, view(texts), targets).argmax(axis=1).tolist()
    return np.array(truth), np.array(said)


def read_of(arrays: dict[str, NDArray[Any]], sentences: Sentences) -> tuple[NDArray[Any], NDArray[Any]]:
    """What was meant and what the product reads: each thing a track of its own, beside the tone of the whole text as posts are read."""
    truth, said, tones = [], [], ModelReader()
    for texts, targets, labels in batches(sentences):
        own = [replace(target, track=str(number)) for number, target in enumerate(targets)]
        reader = AspectReader(arrays, brands=[target.track for target in own])
        seen = view(texts)
        whole = [tone for tone, _ in tones.read(texts, seen, ["posts"] * len(texts))]
        felt = reader.read(texts, seen, own, whole, lambda clauses, _: heard_in(tones, clauses))
        truth += labels
        said += [_TONES.index(felt[target.text][target.track]) for target in own]
    return np.array(truth), np.array(said)


def heard_in(tones: ModelReader, clauses: Sequence[str]) -> list[Tone]:
    """The tone of clauses by themselves, as posts are read."""
    return [tone for tone, _ in tones.read(clauses, view(clauses), ["posts"] * len(clauses))]


def vader_of(sentences: Sentences) -> NDArray[Any]:
    """VADER's tone of the whole sentence, once for each term in it."""
    vader = SentimentIntensityAnalyzer()
    score = [vader.polarity_scores(text)["compound"] for _, text, terms in sentences for _ in terms]
    return np.where(np.array(score) >= THRESHOLD, 2, np.where(np.array(score) <= -THRESHOLD, 0, 1))


def learnt(train: Sentences, products: Sentences) -> dict[str, NDArray[Any]]:
    """The weights, of sentences about restaurants and of snippets about products."""
    pairs = examples(joined(products, PAIRS, seed=1))
    every = join([examples(train), replace(pairs, weight=np.full(len(pairs), WEIGHT))])
    fitted = fit(every, 2**BITS, epochs=EPOCHS, rate=RATE, ridge=RIDGE, seeds=SEEDS, balanced=False, averaged=True)
    words, scale = in_bytes(fitted.sparse)
    return {
        "words": words,
        "scale": np.array([scale], np.float32),
        "dense": fitted.dense.astype(np.float32),
        "bias": fitted.bias.astype(np.float32),
    }


def measured(arrays: dict[str, NDArray[Any]], sentences: Sentences) -> dict[str, Any]:
    """How often the model is right alone, and as the product reads."""
    (truth, said), (_, read) = said_of(AspectReader(arrays), sentences), read_of(arrays, sentences)
    right = {"accuracy": truth == said, "accuracy_as_read": truth == read}
    return {"terms": len(truth), **{name: round(float(each.mean() * 100), 2) for name, each in right.items()}}


def on_products(train: Sentences, products: Sentences, checked: Sentences) -> dict[str, Any]:
    """On reviews that a model of the same make did not learn from, and on sentences about products of another origin."""
    learns, left_out = parted(products)
    arrays = learnt(train, learns)
    return {
        "product reviews left out, two things a text": measured(arrays, joined(left_out, 1_200, seed=3)),
        "uci amazon, one thing a sentence": measured(arrays, checked),
        "uci amazon, two things a text": measured(arrays, joined(checked, 1_200, seed=7)),
    }


def own_sentences(part: str) -> Sentences:
    """Sentences of our own about products, with what is said of each thing in them. Those `kept` are only counted."""
    rows = [line.split("\t") for line in OWN.read_text(encoding="utf-8").splitlines()]
    found: dict[str, list[tuple[int, int, int]]] = {}
    for _, tone, thing, text in (row for row in rows if row[0] == part):
        start = text.lower().index(thing.lower())
        found.setdefault(text, []).append((start, start + len(thing), int(Tone[tone.upper()])))
    return [(f"{part}:{number}", text, things) for number, (text, things) in enumerate(found.items())]


def card_of(
    arrays: dict[str, NDArray[Any]], train: Sentences, validation: Sentences, products: Sentences, more: dict[str, Any]
) -> dict[str, Any]:
    """What the model is, and how often it is right on the validation split and elsewhere."""
    truth, said = said_of(AspectReader(arrays), validation)
    _, read = read_of(arrays, validation)
    rivals = vader_of(validation)
    return {
        "name": "townhum-aspects-en",
        "version": VERSION,
        "reads": "the tone toward one thing in an English sentence, in its own clause",
        "trained_on": {
            "mams train": {"texts": len(train), "terms": sum(len(terms) for *_, terms in train)},
            "vader_gold, product reviews": {"texts": len(products), "terms": len(products)},
        },
        "table": np.bincount(3 * truth + read, minlength=9).reshape(3, 3).tolist(),  # rows: meant, columns: read
        "measured": {
            "mams validation": {
                "terms": len(truth),
                "accuracy": round(float((truth == said).mean() * 100), 2),
                "accuracy_as_read": round(float((truth == read).mean() * 100), 2),
                "accuracy_vader": round(float((truth == rivals).mean() * 100), 2),
                "by_class": by_class(truth, said),
            },
            **more,
        },
    }


def main() -> None:
    """Train on the training split, measure on the validation split, write weights and card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    options = parser.parse_args()
    train, validation = list(mams(options.data, "train")), list(mams(options.data, "val"))
    products = alone(vader_gold(options.data))
    checked = alone(replace(row, id=f"{REVIEWS}:{n}_0") for n, row in enumerate(uci(options.data)) if REVIEWS in row.id)
    arrays = learnt(train, products)
    more = on_products(train, products, checked)
    more |= {f"sentences about products, {part}": measured(arrays, own_sentences(part)) for part in ("probe", "kept")}
    card = card_of(arrays, train, validation, products, more)
    write(NAME, arrays, card)
    print(json.dumps(card["measured"], indent=2))  # noqa: T201  a script


if __name__ == "__main__":
    main()
