"""Signals with no more in them than one account may count for, for those that wait until they are tallied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import Kind, seeds_of
from townhum.count.tally.columns import words_of
from townhum.count.tally.told import Bag
from townhum.records import Signals
from townhum.records.budget import Bounds


def bounded(signals: Sequence[Signals], bounds: Bounds) -> list[Signals]:
    """The same signals with few terms and themes each, drawn as the tally draws them: it finds among these what it would keep of all."""
    seed = seeds_of(words_of(b"".join(each.mark or each.key for each in signals)))
    terms = _few(Bag(Kind.TERM, bounds.terms), [each.terms for each in signals], seed)
    themes = _few(Bag(Kind.THEME, bounds.themes), [each.themes for each in signals], seed)
    return [replace(each, terms=some, themes=others) for each, some, others in zip(signals, terms, themes, strict=True)]


def _few(bag: Bag, said: Sequence[tuple[int, ...]], seed: NDArray[np.uint64]) -> Iterator[tuple[int, ...]]:
    """What is kept of each one's numbers, in their order, whatever stands beside it in the batch."""
    few = bag.few(said, seed)
    ends = np.searchsorted(few.post, np.arange(len(said) + 1)).tolist()
    number = few.number.tolist()
    return (tuple(sorted(number[start:end])) for start, end in pairwise(ends))
