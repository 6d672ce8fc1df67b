"""What labels of one's own bring: `python benchmarks/labels.py [--model tone-en] [--draws 30] [--labels 200] [--apart 6]`.

Each kind of text is taken in turn for a place that nobody counted: 500 texts and so many labels are drawn by its own table of mistakes, and
shares are corrected by the tables of the other kinds, without the labels and with them. The 500 texts are of one track, whose shares lie about
those of the place, of which the labels are, as a draw of so many texts (`--apart`; the fewer, the farther). Beside it, labels with noise of a given standard
deviation on each of their nine counts, as they would be if they were published. Points of the negative share, in the mean; nothing timed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from townhum.read.kinds import Kinds, shares_among
from townhum.read.labelled import informed
from townhum.read.shares import Confusion
from townhum.read.voices import Mix
from townhum.read.weights import card

TEXTS = 500
SINGLE = Mix(0, 0)
NOISE = (0.0, 2.0, 5.0, 10.0)


LEAST = 0.01
"""So that a tone which the place hardly has can be drawn."""


class Asked(NamedTuple):
    """What is tried: the card of the model, how many draws of a kind, how many labels, and how near a track's shares lie to the place's."""

    model: str
    draws: int
    labels: int
    apart: float


class Draw(NamedTuple):
    """How far the negative share is off, as read, corrected without labels and with them; whether the interval holds, and how wide it is beside."""

    read: float
    without: float
    labelled: float
    holds: float
    width: float


def draw(rates: np.ndarray, known: Kinds, asked: Asked, noise: float, chance: np.random.Generator) -> Draw:
    """One sample of a track of a place."""
    place = chance.dirichlet([2, 2, 2])
    true = chance.dirichlet(asked.apart * place + LEAST)
    negative, neutral, positive = map(float, chance.multinomial(TEXTS, true @ rates))
    seen = (negative, neutral, positive)
    given = [
        chance.multinomial(many, row) for many, row in zip(chance.multinomial(asked.labels, place), rates, strict=True)
    ]
    noisy = np.maximum(np.rint(np.array(given) + noise * chance.standard_normal((3, 3))), 0).astype(int)
    before = known.spread(SINGLE)
    first = shares_among(seen, before)
    then = shares_among(seen, informed(before, known, noisy.tolist(), SINGLE))
    low, high = then.low[0], then.high[0]
    return Draw(
        100 * abs(negative / TEXTS - true[0]),
        100 * abs(first.share[0] - true[0]),
        100 * abs(then.share[0] - true[0]),
        100 * (low <= true[0] <= high),
        (high - low) / (first.high[0] - first.low[0]),
    )


def over_kinds(writing: str, asked: Asked, noise: float) -> np.ndarray:
    """The means of each kind of text, a row each, in the order of `Draw`."""
    tables = card(asked.model)["kinds"][writing]
    chance = np.random.default_rng(11)
    rows = []
    for name, table in tables.items():
        known = Kinds.of({other: each for other, each in tables.items() if other != name})
        rates = Confusion.of(table).rates()
        rows.append(np.mean([draw(rates, known, asked, noise, chance) for _ in range(asked.draws)], axis=0))
    return np.array(rows)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a row for each kind of writing and each noise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=30)
    parser.add_argument("--labels", type=int, default=200)
    parser.add_argument("--model", default="tone-en", choices=("tone-en", "tone-en-accurate"))
    parser.add_argument("--apart", type=float, default=6)
    options = parser.parse_args(arguments)
    asked = Asked(options.model, options.draws, options.labels, options.apart)
    print(
        f"{options.labels} labels           as read, by kind   without labels   with labels, by kind   holds  width of before"
    )
    for writing in ("posts", "comments"):
        for noise in NOISE:
            found = over_kinds(writing, asked, noise)
            read, without, labelled, holds, width = found.mean(axis=0)
            spans = [
                f"{mean:4.1f} ({of.min():.1f} to {of.max():.1f})"
                for mean, of in ((read, found[:, 0]), (labelled, found[:, 2]))
            ]
            print(
                f"{writing:<9} noise {noise:>4.0f}   {spans[0]:>20} {without:14.1f} {spans[1]:>22} {holds:6.0f} % {width:8.2f}"
            )


if __name__ == "__main__":
    main()
