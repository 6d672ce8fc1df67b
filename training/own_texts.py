"""What the texts of our own bring: `python -m training.own_texts DATA --cache FOLDER`.

Each kind of them (`invented/*.tsv`, a hand each) is read by a small model that learnt from none of them, and by one that learnt from the others, beside
VADER; and with them reviews of people (UCI), which nothing learns from. One run of each model, tones told apart at the likeliest.
The plain facts of each kind (`*_facts.tsv`) came later, by two other hands: they are left out with their kind, and never judged on.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.writing import WRITINGS, Writing
from training import read_corpora as corpora
from training.figures import macro_recall
from training.kinds import ONCE, Learnt
from training.meanings import Meanings
from training.read_corpora import Row
from training.small import RECIPES, STILL, arrays_of, chances, examples, fitted_by, weighed
from training.tone_figures import truth_of
from training.tone_sets import OWN, read_learnt, reading
from training.vader import vader_said

KINDS = ("everyday", "forum", "reviews", "support")


def without(learnt: Learnt, kinds: Sequence[str], writing: Writing) -> dict[str, NDArray[Any]]:
    """The arrays of a model that learnt from all but these kinds of our own."""
    parts, recipe = [], RECIPES[writing]
    for name, rows in learnt.sets.items():
        kept = np.flatnonzero([not (name == OWN and corpora.kind_of(row) in kinds) for row in rows])
        if len(kept):
            parts.append(weighed(learnt.seen[name], rows, name, recipe).take(kept))
    fitted = dict.fromkeys(WRITINGS, fitted_by(parts, recipe, ONCE))
    return arrays_of(fitted, dict.fromkeys(WRITINGS, STILL), learnt.meanings)


def _judged(rows: Iterable[Row], kind: str) -> list[Row]:
    """The texts of a kind that are judged on: those of the hand that wrote no other kind."""
    return [row for row in rows if corpora.kind_of(row) == kind and not corpora.is_fact(row)]


def found(arrays: dict[str, NDArray[Any]], rows: Sequence[Row], writing: Writing) -> float:
    """The macro recall of a model, in per cent."""
    return macro_recall(truth_of(rows), chances(arrays, rows, writing).argmax(axis=1))


def by_tone(arrays: dict[str, NDArray[Any]], rows: Sequence[Row], writing: Writing) -> str:
    """How many of the negative and of the positive reviews of people are read so."""
    truth, said = truth_of(rows), chances(arrays, rows, writing).argmax(axis=1)
    return "  ".join(
        f"{name} {(said[truth == tone] == tone).mean():.1%}" for name, tone in (("negative", 0), ("positive", 2))
    )


def lines_of(learnt: Learnt, reviews: Sequence[Row], writing: Writing) -> Iterator[str]:
    """What is printed of one way of writing."""
    none = without(learnt, KINDS, writing)
    yield f"as {writing}; reviews of people, none of ours learnt: {by_tone(none, reviews, writing)}"
    for kind in KINDS:
        others = without(learnt, [kind], writing)
        rows, whole = (_judged(of, kind) for of in (learnt.sets[OWN], corpora.invented()))
        usual = macro_recall(truth_of(whole), vader_said(whole)[0])
        yield (
            f"  {kind:<9} VADER {usual:.1f}  none learnt {found(none, rows, writing):.1f}  the others learnt "
            f"{found(others, rows, writing):.1f}; reviews of people then {by_tone(others, reviews, writing)}"
        )


def main() -> None:
    """Print a line for each way of writing and kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    options = parser.parse_args()
    read = reading(options.cache)
    sets, meanings = read_learnt(options.data, read), Meanings.read(options.cache)
    learnt = Learnt(sets, {name: examples(rows, meanings) for name, rows in sets.items()}, meanings)
    reviews = read("uci", corpora.uci(options.data))
    for writing in WRITINGS:
        for line in lines_of(learnt, reviews, writing):
            print(line, flush=True)  # noqa: T201  a script


if __name__ == "__main__":
    main()
