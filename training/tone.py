"""Trains the tone model and writes weights and card: `python -m training.tone DATA --cache FOLDER`.

DATA is a folder with semeval2017-task4a, goemotions, vader_gold, tweeteval (validation only) and uci_sentences, as
named in training/README.md. FOLDER, outside the project, holds what `training.meanings` wrote, and keeps the scrubbed texts and what models without a kind of text say of it between
runs; delete it afterwards. Seeds are fixed: the same data and packages give the same weights. Nothing of the data is in the weights
but sums over hashes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.writing import WRITINGS, Writing
from training.fair import least_fair
from training.kinds import HOME, Found, Learnt, decided, figures_of, found_of_all, said_of, tables_of, unlisted
from training.meanings import Meanings
from training.models import write
from training.read_corpora import Row
from training.small import RECIPES, STILL, arrays_of, chances, examples, fitted_by, part_of, weighed
from training.tone_figures import Held, measured
from training.tone_sets import read_learnt, reading
from training.voices import errors

VERSION = "5.0"


def main() -> None:
    """Choose where tones are told apart on kinds left out and by the audit, train on all training sets, measure on held-out splits, write weights and card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    options = parser.parse_args()
    read = reading(options.cache)
    sets, held = read_learnt(options.data, read), Held.read(options.data, read)
    meanings = Meanings.read(options.cache)
    learnt = Learnt(sets, {name: examples(rows, meanings) for name, rows in sets.items()}, meanings)
    found = found_of_all(learnt, options.cache)
    fitted = {writing: fitted_by(_all(learnt, writing), RECIPES[writing]) for writing in WRITINGS}
    least = least_fair(arrays_of(fitted, dict.fromkeys(WRITINGS, STILL), meanings))
    shifts = decided(found, least)
    arrays = arrays_of(fitted, shifts, meanings)
    card = {
        "name": "townhum-tone-en",
        "version": VERSION,
        "reads": "the tone of a short English post: negative, neutral or positive",
        "trained_on": _trained_on(sets),
        **_figures(arrays, shifts, found, held),
        "kinds": {writing: tables_of(of, shifts[writing]) for writing, of in found.items()},
        "kinds left out": figures_of(found, sets, least),
        "unlisted": {kind: unlisted(sets, kind) for kind in sorted({kind for of in found.values() for kind in of})},
    }
    write("tone-en", arrays, card)
    print(json.dumps(card, indent=2))  # noqa: T201  a script


def _all(learnt: Learnt, writing: Writing) -> list[Any]:
    """All that one half of the model learns from."""
    return [weighed(of_set, learnt.sets[name], name, RECIPES[writing]) for name, of_set in learnt.seen.items()]


def _figures(
    arrays: dict[str, NDArray[Any]], shifts: Mapping[Writing, NDArray[np.float32]], found: Found, held: Held
) -> dict[str, Any]:
    """What the card says of mistakes, decision points and measurements."""
    read = {writing: said_of(of, shifts[writing])[HOME[writing]] for writing, of in found.items()}
    tables = {writing: tables_of(of, shifts[writing])[HOME[writing]] for writing, of in found.items()}
    return {
        "tables": tables,
        "shifts": {writing: [round(float(one), 2) for one in shift] for writing, shift in shifts.items()},
        "measured": {
            **measured(lambda rows, writing: chances(arrays, rows, writing), held, tables),
            **{f"invented voices of texts left out, {writing}": errors(pair) for writing, pair in read.items()},
        },
    }


def _trained_on(sets: Mapping[str, Sequence[Row]]) -> dict[str, Any]:
    """Texts of each set and what one counts, for posts and for comments. Product reviews and plain facts are part of their sets."""
    parts = {part: name for name, rows in sets.items() for part in map(part_of, rows) if part}
    many = {name: len(rows) for name, rows in sets.items()}
    many |= {part: sum(part_of(row) == part for row in sets[name]) for part, name in parts.items()}
    return {
        name: {
            "texts": texts,
            "counts": [recipe.weights.get(name, recipe.weights[parts.get(name, name)]) for recipe in RECIPES.values()],
        }
        for name, texts in many.items()
    }


if __name__ == "__main__":
    main()
