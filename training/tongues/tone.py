"""Trains the tone model of the language packs: `python -m training.tongues.tone DATA TRANSLATED --cache FOLDER`.

DATA is the folder of training/README.md. TRANSLATED is a file of `training.tongues.translate`: the same labelled texts put into Spanish
and French by a machine. The model sees no word, only how much is felt by a pack's list; German, and every pack without translations,
reads by what was learnt in the three. Seeds are fixed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.counts import counts
from townhum.read.features import Floats, softmax
from townhum.read.tongues.tone import NAME
from townhum.read.tongues.view import view_in
from townhum.read.view import View, view
from training.models import write
from training.read_corpora import BATCH
from training.tone_sets import read_sets, reading

VERSION = "1.0"
WEIGHTS = {"semeval": 1.0, "goemotions": 0.35, "vader_gold": 0.4}
"""How much a text of each set counts: tweets are nearest to what is read, talk farthest."""
EPOCHS, SIZE, RATE, RIDGE = 15, 512, 0.01, 1e-4

Labelled = tuple[NDArray[np.float32], NDArray[np.int64], NDArray[np.float64]]
"""The numbers of texts, their tones as 0, 1 and 2, and how much each counts."""


def numbers(texts: list[str], code: str) -> Floats:
    """What the model sees of texts in a language."""
    batches = (texts[at : at + BATCH] for at in range(0, len(texts), BATCH))
    return np.concatenate([_of(view(some) if code == "en" else view_in(code, some)) for some in batches])


def _of(seen: View) -> Floats:
    return counts(seen.tokens, seen.context)


def fit(seen: Floats, tone: NDArray[Any], weight: NDArray[Any], pace: float = RATE) -> tuple[Floats, Floats]:
    """Weights and bias of a logistic regression in which each tone weighs alike: Adam (Kingma and Ba 2015), a rate that falls to nought."""
    held = np.array([weight[tone == one].sum() for one in range(3)])
    each = (weight / held[tone] * len(tone) / 3).astype(np.float32)
    random, steps = np.random.default_rng(0), EPOCHS * (len(tone) // SIZE)
    both = [np.zeros((seen.shape[1], 3), np.float32), np.zeros(3, np.float32)]
    moved, squared = ([np.zeros_like(part) for part in both] for _ in range(2))
    for step, rows in enumerate(_batches(len(tone), random), 1):
        wrong = softmax(seen[rows] @ both[0] + both[1])
        wrong[np.arange(len(rows)), tone[rows]] -= 1
        wrong *= each[rows][:, None] / len(rows)
        rate = pace / 2 * (1 + np.cos(np.pi * step / steps))
        slopes = seen[rows].T @ wrong + RIDGE * both[0], wrong.sum(axis=0)
        for one, slope in enumerate(slopes):
            moved[one] += 0.1 * (slope - moved[one])
            squared[one] += 0.001 * (slope**2 - squared[one])
            both[one] -= rate * (moved[one] / (1 - 0.9**step)) / (np.sqrt(squared[one] / (1 - 0.999**step)) + 1e-8)
    return both[0], both[1]


def _batches(many: int, random: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    for _ in range(EPOCHS):
        order = random.permutation(many)
        yield from (order[at : at + SIZE] for at in range(0, many - SIZE + 1, SIZE))


def translated(file: Path) -> tuple[dict[str, list[str]], list[str], list[int]]:
    """The texts of each language, the set each came from, and its tone."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    texts = {code: [row[code] or "." for row in rows] for code in ("es", "fr")}
    return texts, [row["set"] for row in rows], [row["tone"] + 1 for row in rows]


def _joined(parts: Sequence[Labelled]) -> Labelled:
    seen, tones, weights = zip(*parts, strict=True)
    return np.concatenate(seen), np.concatenate(tones), np.concatenate(weights)


def main() -> None:
    """Train on English, and on Spanish and French by machine, and write weights and card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("translated", type=Path)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    sets = read_sets(options.data, reading(options.cache))
    texts, of, tone = translated(options.translated)
    parts: list[Labelled] = [
        (numbers(some, code), np.array(tone), np.array([WEIGHTS[name] for name in of])) for code, some in texts.items()
    ]
    for name, rows in sets.items():
        seen = numbers([row.text for row in rows], "en")
        parts.append((seen, np.array([row.tone + 1 for row in rows]), np.full(len(rows), WEIGHTS[name])))
    weights, bias = fit(*_joined(parts))
    trained = {name: {"texts": len(rows), "counts": WEIGHTS[name]} for name, rows in sets.items()}
    card = {
        "name": "townhum-tone-tongues",
        "version": VERSION,
        "reads": "the tone of a short post in a language with a pack, by the pack's list of what is felt: negative, neutral or positive",
        "trained_on": {**trained, "put into Spanish and French by Apertium": {"texts": 2 * len(tone)}},
    }
    write(NAME, {"counts": weights, "bias": bias}, card)


if __name__ == "__main__":
    main()
