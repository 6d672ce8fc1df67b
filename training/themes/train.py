"""Trains the frozen topic matrix and writes it with its card: `python -m training.themes.train DATA`.

The matrix is that of a non-negative factorisation (`nmf.py`) of the texts of `texts.py` in which each theme may weigh only
the words that `market.py` gives it: the list says what a theme is, the texts how much each word tells of it. Beside it a
factorisation without a list is measured. Nothing is drawn at random: the same data gives the same matrix.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from townhum.read.themes import ThemeReader
from townhum.read.tokens import cut
from townhum.words import ALWAYS, fold, term_words, vocabulary
from training.models import write
from training.themes.market import MARKET
from training.themes.nmf import factors
from training.themes.texts import checked_on, learnt_from

VERSION = "1.0"
FEWEST = 20  # texts with a word, for a theme that is learnt without a list
MOST = 0.02  # share of texts with it
TOP = 10
SHOWN = 5  # words of a theme's list, in its order, beside its name
LEAST = 0.5  # of the weight of a theme's strongest word: a rare word tells its theme too

SETS = {
    "comments": "goemotions",
    "tweets": "semeval",
    "reviews": "vader_gold, product reviews",
    "restaurants": "mams train",
}

Lists = Sequence[tuple[str, ...]]
"""Texts as the words of the shipped vocabulary in them, each once: nothing else of a text is looked at."""


def words(text: str) -> tuple[str, ...]:
    """A text's words of the vocabulary that are no function words."""
    known = vocabulary()
    found = {fold(word.lstrip("#")) for word in cut([text]).words}
    return tuple(sorted(word for word in found if 0 < known.get(word, 0) < ALWAYS))


def matrix_of(texts: Lists, columns: Mapping[str, int], weight: NDArray[np.float64]) -> csr_matrix:
    """Texts by words, each text of length one; texts without such a word are left out."""
    rows = [[columns[word] for word in text if word in columns] for text in texts]
    rows = [row for row in rows if row]
    values = [weight[row] / np.linalg.norm(weight[row]) for row in rows]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return csr_matrix((np.concatenate(values), np.concatenate(rows), starts), shape=(len(rows), len(columns)))


def rarity(texts: Lists, kept: Sequence[str]) -> NDArray[np.float64]:
    """How much a word tells: the logarithm of how many texts there are to one that has it, one added to each count."""
    often = Counter(word for text in texts for word in text)
    return np.array([np.log((len(texts) + 1) / (often[word] + 1)) for word in kept])


def by_list(texts: Lists) -> dict[str, NDArray[Any]]:
    """The frozen matrix."""
    lists = [[word for word in said.split() if word in vocabulary()] for _, said in MARKET.values()]
    kept = sorted({word for each in lists for word in each})
    columns = {word: at for at, word in enumerate(kept)}
    support = np.zeros((len(MARKET), len(kept)))
    for at, each in enumerate(lists):
        support[at, [columns[word] for word in each]] = 1.0
    weight = rarity(texts, kept)
    _, matrix = factors(matrix_of(texts, columns, weight), len(MARKET), support=support)
    matrix = np.maximum(matrix, LEAST * matrix.max(axis=1, keepdims=True) * support)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    return {
        "words": np.array(kept),
        "weight": weight.astype(np.float32),
        "matrix": matrix.astype(np.float32),
        "numbers": np.array(list(MARKET), np.uint16),
    }


def without_list(texts: Lists, themes: int) -> dict[str, NDArray[Any]]:
    """The same without a list: a plain factorisation over the commoner words that may be terms."""
    often = Counter(word for text in texts for word in text)
    terms = frozenset(term_words())
    kept = sorted(w for w, many in often.items() if FEWEST <= many <= MOST * len(texts) and w in terms)
    columns = {word: at for at, word in enumerate(kept)}
    weight = rarity(texts, kept)
    _, matrix = factors(matrix_of(texts, columns, weight), themes)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    return {"words": np.array(kept), "weight": weight, "matrix": matrix, "numbers": np.arange(1, themes + 1)}


def coherence(arrays: Mapping[str, NDArray[Any]], texts: Lists) -> float:
    """Mean normalised pointwise mutual information of each theme's ten strongest words (Bouma 2009), from -1 to 1."""
    themes = [[str(arrays["words"][at]) for at in np.argsort(-row, kind="stable")[:TOP]] for row in arrays["matrix"]]
    sets = [set(text) for text in texts]
    holding = {word: {at for at, text in enumerate(sets) if word in text} for theme in themes for word in theme}
    return float(np.mean([_npmi(holding[a], holding[b], len(sets)) for t in themes for a in t for b in t if a < b]))


def _npmi(one: set[int], other: set[int], texts: int) -> float:
    both = len(one & other) / texts
    return -1.0 if not both else float(np.log(both / (len(one) / texts) / (len(other) / texts)) / -np.log(both))


def found(reader: ThemeReader, texts: Sequence[str]) -> list[tuple[int, ...]]:
    """The themes of each text."""
    return reader.read(cut(texts), [True] * len(texts))


Named = Sequence[tuple[str, str]]
"""Texts, each after the name of the set that it is from."""

Labelled = tuple[list[str], list[set[str]]]


def restaurants(data: Path, split: str) -> Labelled:
    """Sentences of MAMS and their categories."""
    tree = ET.parse(data / "mams" / f"acsa_{split}.xml")  # noqa: S314  a file on this machine
    sentences = list(tree.iter("sentence"))
    meant = [{c.attrib["category"] for c in each.iter("aspectCategory")} for each in sentences]
    return [each.findtext("text") or "" for each in sentences], meant


CATEGORIES = {"price": {"price"}, "service or staff": {"service", "staff"}, "food": {"food"}}
OURS = {"price": 1, "service or staff": 3, "food": 22}


def scores(reader: ThemeReader, labelled: Labelled, themes: Mapping[str, int]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each category by the theme that stands for it, in per cent."""
    said, result = found(reader, labelled[0]), {}
    for name, number in themes.items():
        called = np.array([number in each for each in said])
        true = np.array([bool(CATEGORIES[name] & each) for each in labelled[1]])
        both = float((called & true).sum())
        precision, recall = both / max(called.sum(), 1), both / true.sum()
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        result[name] = {key: round(100 * v, 1) for key, v in (("precision", precision), ("recall", recall), ("f1", f1))}
    return result


def luckiest(reader: ThemeReader, labelled: Labelled, themes: int) -> dict[str, int]:
    """For each category the theme with the best F1 on the training split: the most that a search by hand could find."""
    tried = {n: scores(reader, labelled, dict.fromkeys(CATEGORIES, n)) for n in range(1, themes + 1)}
    return {name: max(tried, key=lambda number: tried[number][name]["f1"]) for name in CATEGORIES}


def covered(reader: ThemeReader, held: Named) -> dict[str, float]:
    """Of each set of texts the share in which a theme is found at all, in per cent."""
    told = found(reader, [text for _, text in held])
    kinds = sorted({name for name, _ in held})
    some = {kind: [bool(one) for one, (name, _) in zip(told, held, strict=True) if name == kind] for kind in kinds}
    return {kind: round(100 * float(np.mean(each)), 1) for kind, each in some.items()}


def measured(
    data: Path, held: Named, *, frozen: Mapping[str, NDArray[Any]], free: Mapping[str, NDArray[Any]]
) -> dict[str, Any]:
    """The figures of the card: the frozen matrix, beside one that was learnt without a list."""
    reader, other = ThemeReader(frozen), ThemeReader(free)
    labelled, checked = restaurants(data, "val"), [words(text) for _, text in held]
    lucky = luckiest(other, restaurants(data, "train"), len(MARKET))
    return {
        "share of held-back texts with a theme, %": covered(reader, held),
        "mams validation, categories": scores(reader, labelled, OURS),
        "the same, best of themes learnt without a list": scores(other, labelled, lucky),
        "coherence on held-back texts (NPMI of ten words)": {
            "with the list": round(coherence(frozen, checked), 3),
            "without": round(coherence(free, checked), 3),
        },
    }


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    learnt, held = list(learnt_from(data)), list(checked_on(data))
    texts = [words(text) for _, text in learnt]
    arrays = by_list(texts)
    card = {
        "name": "townhum-themes-en",
        "version": VERSION,
        "reads": "which general themes of a market an English post speaks of, by the words of a frozen topic matrix",
        "trained_on": {SETS[name]: {"texts": many} for name, many in Counter(name for name, _ in learnt).items()},
        "themes": {
            str(number): {"label": label, "words": ", ".join(said.split()[:SHOWN])}
            for number, (label, said) in MARKET.items()
        },
        "measured": measured(data, held, frozen=arrays, free=without_list(texts, len(MARKET))),
    }
    write("themes-en", arrays, card)
    print(json.dumps(card["measured"], indent=2))  # noqa: T201  a script


if __name__ == "__main__":
    main()
