"""Counts mistakes kind by kind of text, each by models that learnt from no text of that kind: `python -m training.kinds DATA --cache FOLDER`.

What is found is written to the card of the tone model: a table for each kind and way of writing, and how far corrected shares are off,
and how often their intervals hold, on each kind by the tables of the others. FOLDER also keeps what the models said, kind by kind, so
that an interrupted run goes on; delete it afterwards. Five minutes of one core.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.kinds import Kinds, shares_among
from townhum.read.shares import Confusion, Three
from townhum.read.terms import UNLISTED
from townhum.read.weights import card
from townhum.read.writing import WRITINGS, Writing
from training.figures import macro_recall, table
from training.linear import Examples
from training.models import MODELS
from training.points import Pair, said_at
from training.prevalence import PROTOCOLS, SAMPLE, samples
from training.read_corpora import Row
from training.tone import RECIPES, STILL, arrays_of, chances, examples, fitted_by, weighed
from training.tone_figures import truth_of
from training.tone_sets import Sets, read_sets, reading
from training.vader import vader_said

KINDS: Mapping[str, tuple[str, ...]] = {
    "tweets of 2013": ("twitter-2013",),
    "tweets of 2014": ("twitter-2014",),
    "tweets of 2015": ("twitter-2015",),
    "tweets of 2016": ("twitter-2016dev", "twitter-2016train"),
    "later tweets of 2016": ("twitter-2016test",),
    "all these tweets": ("twitter-",),
    "rated tweets": ("tweets_",),
    "Reddit comments": ("train:",),
    "product reviews": ("amazon",),
    "film reviews": ("movie",),
    "editorials": ("nyt",),
}
"""How the ids of each kind begin. Years of one set of tweets are kinds of their own; that set is left out as a whole too."""
YEARS = tuple(KINDS)[:5]
WHOLE = "all these tweets"
WRITTEN: Mapping[Writing, tuple[str, ...]] = {
    "posts": (*YEARS, "rated tweets", "product reviews", "film reviews", "editorials"),
    "comments": (WHOLE, "Reddit comments", "rated tweets", "product reviews", "film reviews", "editorials"),
}
"""The kinds that say how far a table moves, by way of writing: talk among people is never read as posts are; years of one set of tweets
are kinds of their own where tweets are what was most learnt from, and one kind where they were not."""
SAMPLES = 150
ONCE = (0,)
"""One run each: the model that ships is the mean of three, which is a little more cautious."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """The sets of texts, and as the model sees them."""

    sets: Sets
    seen: Mapping[str, Examples]

    def without(self, kind: str, writing: Writing) -> Pair:
        """What a model that learnt from all but this kind says of it: the tones that were meant, and the probabilities."""
        recipe, parts, out = RECIPES[writing], [], []
        for name, rows in self.sets.items():
            left = np.array([row.id.startswith(KINDS[kind]) for row in rows])
            out += [row for row, one in zip(rows, left, strict=True) if one]
            if not left.all():
                parts.append(weighed(self.seen[name], rows, name, recipe).take(np.flatnonzero(~left)))
        arrays = arrays_of(dict.fromkeys(WRITINGS, fitted_by(parts, recipe, ONCE)), dict.fromkeys(WRITINGS, STILL))
        return truth_of(out), chances(arrays, out, writing)


def said_of_all(learnt: Learnt, kept: Path) -> dict[Writing, dict[str, Pair]]:
    """By way of writing and kind, the tones that were meant and those that were read, where the shipped model decides."""
    found: dict[Writing, dict[str, Pair]] = {}
    for writing in WRITINGS:
        shift = np.array(card("tone-en")["shifts"][writing], np.float32)
        for kind in WRITTEN[writing]:
            file = kept / f"kind-{writing}-{hashlib.sha256(kind.encode()).hexdigest()[:8]}.npz"
            if not file.is_file():
                truth, said = learnt.without(kind, writing)
                np.savez(file, truth=truth, said=said)
            with np.load(file) as pair:
                found.setdefault(writing, {})[kind] = pair["truth"], said_at(pair["said"], shift)
    return found


def left_out(said: Mapping[str, Pair]) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each kind: how many are found, and what shares of it are, corrected by the tables of the other kinds alone."""
    tables = {kind: Confusion.of(table(*pair)) for kind, pair in said.items()}
    for kind, (truth, read) in said.items():
        spread = Kinds(tuple(tables[one] for one in said if one != kind)).spread()
        figures: dict[str, Any] = {"texts": len(truth), "macro_recall": round(macro_recall(truth, read), 1)}
        for protocol in PROTOCOLS:
            off = []
            for drawn in _some(truth, protocol):
                counts, true = (np.bincount(of[drawn], minlength=3) for of in (read, truth))
                found = shares_among(_three(counts), spread)
                share = true[0] / SAMPLE
                inside = found.low[0] <= share <= found.high[0]
                off.append(
                    (abs(counts[0] / SAMPLE - share), abs(found.share[0] - share), inside, found.high[0] - found.low[0])
                )
            names = ("as_read", "corrected", "inside_interval", "width")
            figures[protocol] = dict(
                zip(names, (round(float(one) * 100, 1) for one in np.mean(off, axis=0)), strict=True)
            )
        yield kind, figures


def _some(truth: NDArray[Any], protocol: str) -> Iterator[NDArray[Any]]:
    drawn = samples(truth, protocol, np.random.default_rng(5))
    return (rows for _, rows in zip(range(SAMPLES), drawn, strict=False))


def _three(counts: NDArray[Any]) -> Three:
    return float(counts[0]), float(counts[1]), float(counts[2])


def vader_of(sets: Sets, kind: str) -> float:
    """VADER's macro recall on a kind."""
    rows: list[Row] = [row for some in sets.values() for row in some if row.id.startswith(KINDS[kind])]
    return round(macro_recall(truth_of(rows), vader_said(rows)[0]), 1)


def unlisted(sets: Sets, kind: str) -> float:
    """The share of a kind's texts that hold words of no list: how far its words are from those that are known."""
    texts = [row.text for rows in sets.values() for row in rows if row.id.startswith(KINDS[kind])]
    return round(float(np.mean([UNLISTED in text for text in texts])), 3)


def main() -> None:
    """Train without each kind, count, and write the card anew; the weights stay as they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    options = parser.parse_args()
    sets = read_sets(options.data, reading(options.cache))
    said = said_of_all(Learnt(sets, {name: examples(rows) for name, rows in sets.items()}), options.cache)
    vader = {kind: vader_of(sets, kind) for kind in KINDS}
    whole = dict(card("tone-en"))
    whole["kinds"] = {writing: {kind: table(*of[kind]) for kind in of} for writing, of in said.items()}
    whole["kinds left out"] = {
        writing: {kind: {**figures, "macro_recall_vader": vader[kind]} for kind, figures in left_out(of)}
        for writing, of in said.items()
    }
    whole["unlisted"] = {kind: unlisted(sets, kind) for kind in sorted({kind for of in said.values() for kind in of})}
    (MODELS / "tone-en.json").write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(whole["kinds left out"], indent=2))  # noqa: T201  a script


if __name__ == "__main__":
    main()
