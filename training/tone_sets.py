"""The sets that tone is learnt from, and the halves of their kinds by which an encoder is tried on kinds that it never saw."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Literal

from townhum.scrub import Scrubber
from training import read_corpora as corpora
from training.read_corpora import Row

Half = Literal["first", "second"]

LABELLED = ("semeval", "goemotions", "vader_gold")
OWN = "invented"
LATEST = "twitter-2016test-A"
"""The latest of the sets of tweets, and the largest."""
HALVES: tuple[Half, Half] = ("first", "second")

Sets = dict[str, list[Row]]


def reading(cache: Path | None) -> Callable[[str, Iterable[Row]], list[Row]]:
    """Scrubs the rows of a set, named for the cache."""
    scrubber = lru_cache(Scrubber)
    return lambda name, rows: corpora.scrubbed(name, rows, scrubber, cache)


def read_sets(data: Path, read: Callable[[str, Iterable[Row]], list[Row]]) -> Sets:
    """All that was published of what is learnt from."""
    return {name: read(name, getattr(corpora, name)(data)) for name in LABELLED}


def read_learnt(data: Path, read: Callable[[str, Iterable[Row]], list[Row]]) -> Sets:
    """All that the small model learns from: with the texts of our own, which the encoder and the packs' model did not have."""
    return {**read_sets(data, read), OWN: read(OWN, corpora.invented())}


def half_of(name: str, row: Row) -> Half:
    """Which half of the kinds of text a row of a set belongs to, so that one who learnt from the other half saw nothing of its kind.

    Earlier tweets and talk are one, the latest tweets and all that VADER's raters rated the other.
    """
    return "second" if name == "vader_gold" or row.id.startswith(LATEST) else "first"
