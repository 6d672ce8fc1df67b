"""What is measured of the models of tone, on texts that they did not learn from, beside VADER."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from townhum.read.shares import Confusion
from townhum.read.view import View, view
from townhum.read.writing import WRITINGS, Writing
from training import read_corpora as corpora
from training.figures import area, by_class, macro_recall, table
from training.market import accuracy, market
from training.points import noise_floor
from training.prevalence import prevalence_error
from training.read_corpora import BATCH, Row
from training.vader import vader_said

Says = Callable[[Sequence[Row], Writing], NDArray[np.float32]]
"""The probability of each tone for each row, read as people write there."""


class Reads(Protocol):
    """A reader of the product that gives probabilities."""

    def chances(self, view: View, writing: Sequence[Writing]) -> NDArray[np.float32]:
        """The probability of each tone for each text."""


def chances_of(reader: Reads, rows: Sequence[Row], writing: Writing) -> NDArray[np.float32]:
    """The product's own answer for each row."""
    parts = [[row.text for row in rows[at : at + BATCH]] for at in range(0, len(rows), BATCH)]
    return np.concatenate([reader.chances(view(texts), [writing] * len(texts)) for texts in parts])


@dataclass(frozen=True, slots=True)
class Held:
    """Texts that are never trained on."""

    tweets: list[Row]
    comments: list[Row]
    reviews: list[Row]

    @classmethod
    def read(cls, data: Path, read: Callable[[str, Iterable[Row]], list[Row]]) -> Held:
        """All three, scrubbed by `read`."""
        return cls(
            tweets=read("tweeteval", corpora.tweeteval_validation(data)),
            comments=read("goemotions-dev", corpora.goemotions(data, "dev")),
            reviews=read("uci", corpora.uci(data)),
        )


def truth_of(rows: Sequence[Row]) -> NDArray[np.int64]:
    """The classes 0, 1, 2 that were meant."""
    return np.array([row.tone + 1 for row in rows])


def measured(says: Says, held: Held, tables: Mapping[Writing, list[list[int]]]) -> dict[str, Any]:
    """Accuracy by class on each kind of text, and how far shares of it are off."""
    found: dict[str, Any] = {}
    prevalence: dict[str, Any] = {}
    of: tuple[tuple[str, list[Row], Writing], ...] = (
        ("tweeteval validation", held.tweets, "posts"),
        ("goemotions dev", held.comments, "comments"),
    )
    for name, rows, writing in of:
        truth, said = truth_of(rows), says(rows, writing).argmax(axis=1)
        found[name] = recalled(rows, said)
        prevalence |= _off(name, truth, said, writing, tables[writing])
    truth, chances = truth_of(held.reviews), says(held.reviews, "comments")
    found["amazon and yelp"] = {
        "texts": len(held.reviews),
        "auc": round(area(truth, chances[:, 2] - chances[:, 0]), 2),
        "auc_vader": round(area(truth, vader_said(held.reviews)[1]), 2),
    }
    for part in ("probe", "kept"):
        found |= _of_market(says, part)
    return found | {"prevalence error": prevalence}


def recalled(rows: Sequence[Row], said: NDArray[Any]) -> dict[str, Any]:
    """How many texts were read as they were meant, in all and by class."""
    truth = truth_of(rows)
    return {
        "texts": len(rows),
        "accuracy": round(float((truth == said).mean() * 100), 2),
        "macro_recall": round(macro_recall(truth, said), 2),
        "macro_recall_vader": round(macro_recall(truth, vader_said(rows)[0]), 2),
        "by_class": by_class(truth, said),
    }


def _off(
    name: str, truth: NDArray[Any], said: NDArray[Any], writing: Writing, counts: list[list[int]]
) -> dict[str, Any]:
    off = prevalence_error(truth, said, Confusion.of(counts))
    exact = noise_floor(Confusion.of(table(truth, said)))
    return {f"{name}, table of {writing}, {protocol}": error for protocol, error in off.items()} | {
        f"{name}, if the table were exactly right, simplex": round(exact, 2)
    }


def _of_market(says: Says, part: str) -> dict[str, Any]:
    rows = market(part)
    vader = accuracy(rows, vader_said(rows)[0])["accuracy"]
    return {
        f"sentences of a market, {part}, as {writing}": {
            **accuracy(rows, says(rows, writing).argmax(axis=1)),
            "accuracy_vader": vader,
        }
        for writing in WRITINGS
    }
