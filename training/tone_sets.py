"""The sets that tone is learnt from, and the fold of them that the encoder of accurate tone is tried on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from townhum.scrub import Scrubber
from training import read_corpora as corpora
from training.read_corpora import Row

LABELLED = ("semeval", "goemotions", "vader_gold")
FOLDS = 5

Sets = dict[str, list[Row]]


def reading(cache: Path | None) -> Callable[[str, Iterable[Row]], list[Row]]:
    """Scrubs the rows of a set, named for the cache."""
    scrubber = lru_cache(Scrubber)
    return lambda name, rows: corpora.scrubbed(name, rows, scrubber, cache)


def read_sets(data: Path, read: Callable[[str, Iterable[Row]], list[Row]]) -> Sets:
    """All that is learnt from."""
    return {name: read(name, getattr(corpora, name)(data)) for name in LABELLED}


def left_out(rows: int) -> NDArray[np.bool_]:
    """Which texts of a set an encoder is tried on that did not see them: a fifth."""
    return np.asarray(np.random.default_rng(7).permutation(rows) % FOLDS == 0)
