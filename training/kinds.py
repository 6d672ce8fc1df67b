"""Counts mistakes kind by kind of text, each by models that learnt from no text of that kind.

`training.tone` and `training.accurate` write what is found to their cards: a table for each kind and way of writing, and how far corrected
shares are off, and how often their intervals hold, on each kind by the tables of the others. Where tones are told apart is chosen
on kinds left out as well; the figures of a kind are of a model that is decided on the others alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.kinds import Kinds, shares_among
from townhum.read.shares import Confusion, Three
from townhum.read.terms import UNLISTED
from townhum.read.writing import WRITINGS, Writing
from training.figures import macro_recall, table
from training.linear import Examples
from training.meanings import Meanings
from training.points import Pair, agreed, recalls, said_at
from training.prevalence import PROTOCOLS, SAMPLE, samples
from training.read_corpora import Row
from training.small import RECIPES, STILL, arrays_of, chances, fitted_by, weighed
from training.tone_figures import truth_of
from training.tone_sets import Sets
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
HOME: Mapping[Writing, str] = {"posts": "later tweets of 2016", "comments": "Reddit comments"}
"""The kind that is nearest to what each half of the model learns from most; of tweets the latest, for what will be read is later still."""
SAMPLES = 150
ONCE = (0,)
"""One run each: the model that ships is the mean of three, which is a little more cautious."""
ANY: Mapping[Writing, float] = dict.fromkeys(WRITINGS, -np.inf)
"""Where nothing says how far the shift of neutral may go."""

Found = Mapping[Writing, Mapping[str, Pair]]
"""By way of writing and kind, the tones that were meant and the probabilities that were read."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """The sets of texts, and as the model sees them."""

    sets: Sets
    seen: Mapping[str, Examples]
    meanings: Meanings

    def without(self, kind: str, writing: Writing) -> Pair:
        """What a model that learnt from all but this kind says of it: the tones that were meant, and the probabilities."""
        recipe, parts = RECIPES[writing], []
        for name, rows in self.sets.items():
            left = np.array([is_of(kind, row) for row in rows])
            if not left.all():
                parts.append(weighed(self.seen[name], rows, name, recipe).take(np.flatnonzero(~left)))
        fitted = dict.fromkeys(WRITINGS, fitted_by(parts, recipe, ONCE))
        arrays = arrays_of(fitted, dict.fromkeys(WRITINGS, STILL), self.meanings)
        out = rows_of_kind(self.sets, kind)
        return truth_of(out), chances(arrays, out, writing)


def is_of(kind: str, row: Row) -> bool:
    """Whether a text is of this kind."""
    return row.id.startswith(KINDS[kind])


def rows_of_kind(sets: Sets, kind: str) -> list[Row]:
    """All texts of this kind."""
    return [row for rows in sets.values() for row in rows if is_of(kind, row)]


def found_of_all(learnt: Learnt, kept: Path) -> Found:
    """Every kind as it is read by a model that learnt nothing of it. `kept` is a folder outside the project, so that an interrupted run goes on."""
    found: dict[Writing, dict[str, Pair]] = {writing: {} for writing in WRITINGS}
    for writing, of in found.items():
        for kind in WRITTEN[writing]:
            file = kept / f"kind-{writing}-{hashlib.sha256(kind.encode()).hexdigest()[:8]}.npz"
            if not file.is_file():
                truth, said = learnt.without(kind, writing)
                np.savez(file, truth=truth, said=said)
            with np.load(file) as pair:
                of[kind] = pair["truth"], pair["said"]
    return found


def decided(found: Found, least: Mapping[Writing, float] = ANY) -> dict[Writing, NDArray[np.float32]]:
    """Where tones are told apart in each kind of writing: nowhere below `least`."""
    return {writing: agreed(map(recalls, of.values()), least[writing]) for writing, of in found.items()}


def said_of(found: Mapping[str, Pair], shift: NDArray[np.float32]) -> dict[str, Pair]:
    """The tones that were meant and those that are read, decided at `shift`."""
    return {kind: (truth, said_at(chances, shift)) for kind, (truth, chances) in found.items()}


def tables_of(found: Mapping[str, Pair], shift: NDArray[np.float32]) -> dict[str, list[list[int]]]:
    """The table of each kind, decided at `shift`."""
    return {kind: table(*pair) for kind, pair in said_of(found, shift).items()}


def left_out(found: Mapping[str, Pair], least: float) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each kind: how many are found, and what shares of it are, decided and corrected by what the other kinds say alone."""
    at = {kind: recalls(pair) for kind, pair in found.items()}
    for kind in found:
        others = {one: pair for one, pair in found.items() if one != kind}
        shift = agreed((at[one] for one in others), least)
        truth, read = said_of({kind: found[kind]}, shift)[kind]
        kinds = Kinds(tuple(Confusion.of(each) for each in tables_of(others, shift).values()))
        yield (
            kind,
            {
                "texts": len(truth),
                "macro_recall": round(macro_recall(truth, read), 1),
                **{protocol: shares_off(truth, read, kinds, protocol) for protocol in PROTOCOLS},
            },
        )


def shares_off(truth: NDArray[Any], read: NDArray[Any], kinds: Kinds, protocol: str) -> dict[str, float]:
    """How far the negative share is off, as read and corrected, how often its interval holds, and how wide it is."""
    spread, off = kinds.spread(), []
    for drawn in _some(truth, protocol):
        counts, true = (np.bincount(of[drawn], minlength=3) for of in (read, truth))
        found = shares_among(_three(counts), spread)
        share = true[0] / SAMPLE
        inside = found.low[0] <= share <= found.high[0]
        off.append((abs(counts[0] / SAMPLE - share), abs(found.share[0] - share), inside, found.high[0] - found.low[0]))
    names = ("as_read", "corrected", "inside_interval", "width")
    return dict(zip(names, (round(float(one) * 100, 1) for one in np.mean(off, axis=0)), strict=True))


def _some(truth: NDArray[Any], protocol: str) -> Iterator[NDArray[Any]]:
    drawn = samples(truth, protocol, np.random.default_rng(5))
    return (rows for _, rows in zip(range(SAMPLES), drawn, strict=False))


def _three(counts: NDArray[Any]) -> Three:
    return float(counts[0]), float(counts[1]), float(counts[2])


def figures_of(
    found: Found, sets: Sets, least: Mapping[Writing, float] = ANY
) -> dict[Writing, dict[str, dict[str, Any]]]:
    """What a card says of kinds left out, beside VADER."""
    vader = {kind: _vader_of(sets, kind) for of in found.values() for kind in of}
    return {
        writing: {
            kind: {**figures, "macro_recall_vader": vader[kind]} for kind, figures in left_out(of, least[writing])
        }
        for writing, of in found.items()
    }


def _vader_of(sets: Sets, kind: str) -> float:
    """VADER's macro recall on a kind."""
    rows = rows_of_kind(sets, kind)
    return round(macro_recall(truth_of(rows), vader_said(rows)[0]), 1)


def unlisted(sets: Sets, kind: str) -> float:
    """The share of a kind's texts that hold words of no list: how far its words are from those that are known."""
    return round(float(np.mean([UNLISTED in row.text for row in rows_of_kind(sets, kind)])), 3)
