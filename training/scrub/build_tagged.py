"""Learn which plain words are an account, a secret or an address, and write `src/townhum/scrub/tagged.txt.xz`. The same sources give the same bytes.

    python training/scrub/build_tagged.py FOLDER    # the folder of the marked posts, with nlp/goemotions/train.tsv

Learnt from: sentences of `grammar.py`, filled with words of the shipped vocabulary, against such of it in which nothing is to be found, the near misses of
benchmarks/scrubbing, and GoEmotions' comments that hold a cue (Apache-2.0), as texts in which nothing is. Logistic regression, AdaGrad.
What is found of the identifiers of benchmarks/scrubbing, which are never learnt from, is printed by `make bench-scrub`.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
from grammar import FRAMES, OTHER_FRAMES, SLOTS, sentence

from townhum.scrub.tagged import CUES, Places, is_function_word, tokens_of
from townhum.words import LOWER, vocabulary
from townhum.words.vocabulary import rare_words

ROOT = Path(__file__).resolve().parents[2]
_TARGET = ROOT / "src" / "townhum" / "scrub" / "tagged.txt.xz"
_NEAR = ROOT / "benchmarks" / "scrubbing" / "near_identifiers.txt"
_DRAWN, _SEED = 16_000, 11
_TIMES = 25  # how often a near miss counts
_COMMENTS, _OTHER_COMMENTS = 9_000, 3_000
_FEWEST, _LEAST_WEIGHT = 5, 0.4
_ROUNDS, _PACE, _SHRINK, _BATCH = 6, 0.25, 1e-6, 64
_LEFT_OUT = 0.15  # of the features of a token, each round others, so that no single one decides
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
Row = tuple[str, list[tuple[int, int]]]


def main(words: Sequence[str] | None = None) -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args(words)
    known = frozenset(_known())
    rows = [*drawn(), *real(options.folder)]
    names, weights = learn(rows, known)
    found = {name: float(weights[at]) for name, at in names.items() if abs(weights[at]) >= _LEAST_WEIGHT}
    found["bias"] = float(weights[-1])
    lines = [f"{feature} {round(20 * weight)}" for feature, weight in sorted(found.items())]
    _TARGET.write_bytes(
        lzma.compress("\n".join([" ".join(sorted(known)), *lines]).encode(), preset=9 | lzma.PRESET_EXTREME)
    )
    print(len(rows), "texts;", len(lines), "weights")  # noqa: T201  a script


def _known() -> Iterator[str]:
    """The words of the grammar's frames and slots, and function words: what is weighed as itself."""
    for frame in (*FRAMES, *OTHER_FRAMES):
        yield from _WORD.findall(re.sub(r"\{\w+\}", " ", frame))
    for name, listed in SLOTS.items():
        if name != "num":
            yield from _WORD.findall(listed)
    yield from CUES
    yield from (word for word in vocabulary() if is_function_word(word))


def drawn() -> Iterator[Row]:
    """Sentences of the grammar, one in five with two of them in a row, some with capitals."""
    chance = Random(_SEED)  # noqa: S311  invented sentences, always the same
    content = sorted(
        w
        for w, level in vocabulary().items()
        if level >= LOWER and not is_function_word(w) and w not in rare_words() and len(w) > 2
    )
    for number in range(2 * _DRAWN):
        text, spans = sentence(chance, content, found=number % 2 == 0)
        if chance.random() < 0.2:
            more, others = sentence(chance, content, found=chance.random() < 0.3)
            glue = chance.choice([". ", ", ", " and ", " ", "\n"])
            by = len(text) + len(glue)
            text, spans = text + glue + more, [*spans, *((a + by, b + by) for a, b in others)]
        yield text, spans


def real(folder: Path) -> Iterator[Row]:
    """Comments and near misses, in which nothing is to be found."""
    for line in _NEAR.read_text(encoding="utf-8").splitlines()[1:]:
        yield from [(line, [])] * _TIMES
    lines = (folder / "nlp" / "goemotions" / "train.tsv").read_text(encoding="utf-8").splitlines()
    cued = others = 0
    for line in lines:
        text = line.split("\t")[0].strip('"').lower()
        if others % 3 == 0:
            text = f"@user {text}"
        is_cued = not CUES.isdisjoint(_WORD.findall(text))
        if is_cued and cued < _COMMENTS:
            cued += 1
            yield from [(text, [])] * 2
        elif not is_cued and others < _OTHER_COMMENTS:
            others += 1
            yield text, []


def learn(rows: Sequence[Row], known: frozenset[str]) -> tuple[dict[str, int], np.ndarray]:
    """The weight of each feature, by its number; the last is the bias."""
    met: Counter[str] = Counter()
    seen: list[tuple[list[list[str]], list[bool]]] = []
    for text, spans in rows:
        tokens = tokens_of(text, known)
        weighed = Places(tokens)
        seen.append(
            (
                [weighed.features(at) for at in range(len(tokens))],
                [any(a <= one.start < b for a, b in spans) for one in tokens],
            )
        )
        met.update(feature for row in seen[-1][0] for feature in row)
    names = {name: at for at, name in enumerate(sorted(name for name, many in met.items() if many >= _FEWEST))}
    nothing = len(names) + 1
    places, truth = [], []
    for weighed_rows, labels in seen:
        for row, label in zip(weighed_rows, labels, strict=True):
            places.append([names.get(one, nothing) for one in row])
            truth.append(label)
    return names, _descend(np.array(places, np.int32), np.array(truth, np.float64), len(names))


def _descend(places: np.ndarray, truth: np.ndarray, size: int) -> np.ndarray:
    """AdaGrad over small batches; the bias stands behind the features, and a place that is thrown away behind it."""
    chance = np.random.default_rng(_SEED)
    weights, squares = np.zeros(size + 2), np.full(size + 2, 1e-2)
    bias = np.full((len(places), 1), size, np.int32)
    places = np.hstack([places, bias])
    for _ in range(_ROUNDS):
        order = chance.permutation(len(places))
        for start in range(0, len(order), _BATCH):
            rows = order[start : start + _BATCH]
            ids = np.where(chance.random((len(rows), places.shape[1])) < _LEFT_OUT, size + 1, places[rows])
            slope = 1 / (1 + np.exp(-weights[ids].sum(axis=1))) - truth[rows]
            flat = ids.ravel()
            unique, back = np.unique(flat, return_inverse=True)
            step = np.bincount(back, np.repeat(slope, ids.shape[1])) + _SHRINK * weights[unique]
            squares[unique] += step * step
            weights[unique] -= _PACE * step / np.sqrt(squares[unique])
            weights[size + 1] = 0.0
    return weights[: size + 1]


if __name__ == "__main__":
    main()
