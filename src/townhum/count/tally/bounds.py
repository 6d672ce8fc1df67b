"""Lots: of what one account does, which part counts. They are drawn within the account alone.

A lot is a hash of the account's keyed word and of what is drawn, and the smallest are kept. The run's key is known to nobody
and dies with the run, so nobody can post so as to steer it; it hangs neither on the order of arrival nor on anybody else; and
the smallest of a whole are among the smallest of its parts, so that parts may be bounded as they come.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.columns import Column

_KIND = np.uint64(40)
"""What is drawn has a number of 16 bits; what kind of thing it is stands far above, so that no two kinds' lots go together."""

_OWNER, _LOT = np.uint64(40), np.uint64(16)
_OWNERS = 1 << 24
_NUMBER = np.uint64(0xFFFF)


class Kind(IntEnum):
    """What lots are drawn among."""

    TRACK = 0
    INTENT = 1
    TERM = 2
    THEME = 3
    SOURCE = 4
    REASON = 5
    LOOK = 6
    BROKEN = 7
    ASKED = 8


def seeds_of(mark: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The keyed word of each account, from the two words of its mark, which is a keyed hash already."""
    return mixed(mark[:, 0]) ^ mark[:, 1]


def lots(seed: NDArray[np.uint64], kind: Kind, drawn: Column) -> NDArray[np.uint64]:
    """The lot of each row. For one seed no two things have the same: `mixed` is a bijection."""
    return mixed(seed ^ mixed(drawn.astype(np.uint64) | np.uint64(kind) << _KIND))


def few(owner: Column, seed: NDArray[np.uint64], kind: Kind, drawn: Column, most: int) -> tuple[Column, Column]:
    """Of each owner the `most` things with the smallest lots, each once: owners and things, in order of owner, then lot.

    Both are whole numbers from 0, things of 16 bits; `seed` has the keyed word of each row. Lots are compared by their first
    24 bits, then by the number of what is drawn: in one word with the owner that is sorted far faster than columns are.
    """
    if len(owner) and int(owner.max()) >= _OWNERS:
        return _in_blocks(owner, seed, kind, drawn, most)
    word = owner.astype(np.uint64) << _OWNER | lots(seed, kind, drawn) >> _OWNER << _LOT | drawn.astype(np.uint64)
    word.sort()
    word = word[starts(word)]
    of = (word >> _OWNER).astype(np.int64)
    kept = np.ones(len(of), dtype=np.bool_)
    kept[most:] = of[most:] != of[:-most]
    return of[kept], (word[kept] & _NUMBER).astype(np.int64)


def _in_blocks(owner: Column, seed: NDArray[np.uint64], kind: Kind, drawn: Column, most: int) -> tuple[Column, Column]:
    """The same for more owners than fit into a word."""
    block, within = np.divmod(owner, _OWNERS)
    blocks = [(each, np.flatnonzero(block == each)) for each in np.unique(block)]
    parts = [(each, few(within[rows], seed[rows], kind, drawn[rows], most)) for each, rows in blocks]
    owners = [found[0] + np.int64(each) * _OWNERS for each, found in parts]
    return np.concatenate(owners), np.concatenate([found[1] for _, found in parts])


def first_posts(voice: Column, post: Column, key: NDArray[np.uint64], most: int) -> NDArray[np.bool_]:
    """Which rows are looked at: of each voice the `most` with the smallest item keys. `post` is each row's in `key`."""
    kept = np.ones(len(voice), dtype=np.bool_)
    many = np.flatnonzero((np.bincount(voice) > most)[voice]) if len(voice) else np.zeros(0, dtype=np.int64)
    its_key = key[post[many]]
    order = many[np.lexsort((its_key[:, 1], its_key[:, 0], voice[many]))]
    kept[order] = place_in_group(voice[order]) < most
    return kept


def place_in_group(ordered: Column) -> Column:
    """For each row of an ordered column its place within its group, from 0."""
    fresh = np.flatnonzero(starts(ordered))
    lengths = np.diff(np.append(fresh, len(ordered)))
    place: Column = np.arange(len(ordered)) - np.repeat(fresh, lengths)
    return place


def starts(ordered: Column) -> NDArray[np.bool_]:
    """Where a new group begins in an ordered column."""
    fresh = np.ones(len(ordered), dtype=np.bool_)
    fresh[1:] = ordered[1:] != ordered[:-1]
    return fresh


def mixed(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A bijection of 64-bit words that spreads every bit (SplitMix64's finaliser: Steele, Lea and Flood 2014)."""
    words = words + np.uint64(0x9E3779B97F4A7C15)
    words = (words ^ (words >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    words = (words ^ (words >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    spread: NDArray[np.uint64] = words ^ (words >> np.uint64(31))
    return spread
