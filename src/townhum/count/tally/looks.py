"""Which accounts of a source could be read and which not, each account by its own items alone.

An account is looked at once: at one of its sources, by lot, and there as one of its items is, by lot again. So of accounts with
many items no more count as broken than of their items are, and an account moves one number by one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import Kind, few, lots
from townhum.count.tally.columns import Column

_ALL_LOTS = 2.0**64

Items = tuple[Column, Column]
"""The account and the source of each item."""


def looks_at(sound: Items, broken: Items, seed: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """One row an account: twice the number of the source that is looked at, and one more where it is broken.

    `seed` has the keyed word of every account. Where b of an account's n items at that source are broken, it is so with the
    chance of b in n; the lot is the same whenever it is drawn with the same key.
    """
    account, source = (np.concatenate(each).astype(np.int64) for each in zip(sound, broken, strict=True))
    if not len(account):
        return np.zeros(0, dtype=np.uint32)
    owner, at = few(account, seed[account], Kind.LOOK, source, 1)
    width = int(source.max()) + 1
    good, bad = (_many(items, owner, at, width) for items in (sound, broken))
    return looked(seed[owner], at, good, bad)


def looked(seed: NDArray[np.uint64], at: Column, good: Column, bad: Column) -> NDArray[np.uint32]:
    """The same of accounts whose items at the source `at` were counted: so many `good` and `bad` ones."""
    lot = lots(seed, Kind.BROKEN, at) / _ALL_LOTS
    seen: NDArray[np.uint32] = (2 * at + (lot * (good + bad) < bad)).astype(np.uint32)
    return seen


def _many(items: Items, owner: Column, at: Column, width: int) -> Column:
    """How many of the items each owner has at the source that is looked at. Owners stand in order, each once."""
    account, source = (each.astype(np.int64) for each in items)
    wanted = owner * width + at
    place = np.searchsorted(wanted, met := account * width + source)
    hit = place < len(wanted)
    hit[hit] = wanted[place[hit]] == met[hit]
    return np.bincount(place[hit], minlength=len(wanted))
