"""Rule 7b: two splits of one track, side by side, from which a few accounts follow.

Tone is read in English, so "negative, neutral and positive" are nearly the track's English voices; ratings come from one survey, so
the rated are nearly that source's. Where some categories of one split are some of another's but for a few, the few follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import numpy as np

from townhum.count.release import rules
from townhum.count.release.dimensions import Dimension
from townhum.count.release.people import Counts, People, Rows
from townhum.count.release.splits import Split

MOST_BLOCKS = 3
"""Blocks of categories that are put together on one side. Most pairs of splits are a single block."""


def apart_from(
    people: People,
    dimension: Dimension,
    splits: Mapping[int, Split],
    others: Iterable[tuple[Dimension, Mapping[int, Split]]],
    thresholds: list[int],
) -> dict[int, Split]:
    """The splits of tracks by a dimension that may stand beside those by others, which stand whatever comes of these."""
    kept = dict(splits)
    for other, standing in others:
        for track in [each for each in kept if each in standing]:
            pair = (dimension, kept[track]), (other, standing[track])
            if not any(rules.overwhelming(split.voices) is not None for _, split in pair):
                one, two = (categories(people, by, split, track) for by, split in pair)
                if tells(_crossed(one, two), thresholds[track]):
                    del kept[track]
    return kept


def categories(people: People, dimension: Dimension, split: Split, track: int) -> Rows:
    """For each voice of a track the place of its category, as the split shows it."""
    category: Rows = dimension.levels[split.level].group[dimension.code[people.rows(track)]]
    return category


def tells(crossed: Counts, k: int) -> bool:
    """Whether some of the rows are some of the columns but for fewer than k accounts on either side, but not nobody.

    `crossed` has the accounts of each row and column. A cell of k and more ties its row to its column, so only whole blocks
    of what is tied can be taken out.
    """
    blocks = list(_blocks(crossed >= k))
    for many in range(1, min(MOST_BLOCKS, len(blocks) - 1) + 1):
        for some in combinations(blocks, many):
            rows, columns = (np.any([block[side] for block in some], axis=0) for side in (0, 1))
            if rules.too_alike(int(crossed[rows][:, ~columns].sum()), int(crossed[~rows][:, columns].sum()), k):
                return True
    return False


def _crossed(one: Rows, other: Rows) -> Counts:
    width = int(other.max()) + 1
    return np.bincount(one * width + other, minlength=(int(one.max()) + 1) * width).reshape(-1, width)


def _blocks(tied: Rows) -> Iterator[tuple[Rows, Rows]]:
    """Rows and columns, as masks, that are tied to each other and to nothing else."""
    left, right = np.ones(tied.shape[0], dtype=np.bool_), np.ones(tied.shape[1], dtype=np.bool_)
    while left.any() or right.any():
        rows, columns = np.zeros_like(left), np.zeros_like(right)
        if left.any():
            rows[left.argmax()] = True
        else:
            columns[right.argmax()] = True
        before = -1
        while before != (before := int(rows.sum() + columns.sum())):
            columns |= tied[rows].any(axis=0)
            rows |= tied[:, columns].any(axis=1)
        left, right = left & ~rows, right & ~columns
        yield rows, columns
