"""What one account may contribute: so many tracks a period, so many posts a track.

Which ones is decided by hashes keyed with the run's key, which nobody knows and which dies with the run: an item key
and a mark are such hashes already (records.posts). So the choice hangs neither on the order of arrival nor on the number
of a row, and nobody can post so as to steer it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.columns import Column

MOST_TRACKS = 8
"""Tracks an account counts in, in one period. Taken from issue 3: costs little, and bounds what one account can move."""

MOST_POSTS = 3
"""Posts of an account that are looked at for one track."""


def first_posts(voice: Column, post: Column, key: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which rows are looked at: of each voice the `MOST_POSTS` with the smallest item keys. `post` is each row's in `key`."""
    kept = np.ones(len(voice), dtype=np.bool_)
    many = np.flatnonzero((np.bincount(voice) > MOST_POSTS)[voice]) if len(voice) else np.zeros(0, dtype=np.int64)
    its_key = key[post[many]]
    order = many[np.lexsort((its_key[:, 1], its_key[:, 0], voice[many]))]
    kept[order] = place_in_group(voice[order]) < MOST_POSTS
    return kept


def few_tracks(account: Column, track: Column, seed: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which voices count: of each account `MOST_TRACKS`, chosen by a hash of its keyed `seed` and the track.

    One row a voice; `seed` has one keyed word an account.
    """
    kept = np.ones(len(account), dtype=np.bool_)
    if not len(account):
        return kept
    many = np.flatnonzero((np.bincount(account) > MOST_TRACKS)[account])
    lot = mixed(seed[account[many]] ^ mixed(track[many].astype(np.uint64)))
    order = many[by_lot(account[many], lot)]
    kept[order] = place_in_group(account[order]) < MOST_TRACKS
    return kept


def by_lot(owner: Column, lot: NDArray[np.uint64]) -> Column:
    """An order by owner, then lot. Owners are whole numbers from 0.

    One word that begins with the owner and ends with the first bits of the lot is sorted five times as fast as two
    columns are, and is enough unless two lots of an owner agree in all of these bits.
    """
    high = np.uint64(int(owner.max()).bit_length()) if len(owner) else np.uint64(0)
    word = owner.astype(np.uint64) << np.uint64(63) - high << np.uint64(1) | lot >> high
    order: Column = np.argsort(word)
    ordered = word[order]
    return np.lexsort((lot, owner)) if (ordered[1:] == ordered[:-1]).any() else order


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
