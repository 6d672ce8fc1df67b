"""Whose each item is: which signals count, and for which account.

All of it is decided within an account, so that taking one account's items away changes nothing of another's. An account
claims the keys of its items, used or left out, and of those that it said no to: what has no author and such a key is a copy
of its item, and is left out. Everything else without an author is one account a source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import seeds_of, starts
from townhum.count.tally.columns import Column, Heard, words_of
from townhum.count.tally.left_out import Gone, is_broken
from townhum.count.tally.told import Bag
from townhum.records import Unwilling


@dataclass(frozen=True, slots=True, repr=False)
class Whose:
    """The account and the item of each signal, and whether it counts; the same of what was left out.

    Accounts are numbered in order of their marks, then the authorless one of each source; `seed` has a keyed word for each.
    `authors` are those with a mark, of whom some may have nothing that counts.
    """

    account: Column
    item: Column
    counts: NDArray[np.bool_]
    gone_account: Column
    gone_item: Column
    gone_counts: NDArray[np.bool_]
    seed: NDArray[np.uint64]
    authors: int


@dataclass(frozen=True, slots=True, repr=False)
class _Numbers:
    """Numbers of accounts (-1 where there is no mark) and items, for signals, for what is left out, and for every no."""

    heard: tuple[Column, Column]
    gone: tuple[Column, Column]
    no: tuple[Column, Column]
    nobodys_no: Column
    refusing: Column
    authors: int
    items: int


@dataclass(frozen=True, slots=True, repr=False)
class Nos:
    """Every no, as two words a hash: of an account to an item (`mark` and `key`), of nobody to an item, of an account to all."""

    mark: NDArray[np.uint64]
    key: NDArray[np.uint64]
    nobodys: NDArray[np.uint64]
    refusing: NDArray[np.uint64]


def nos_of(unwilling: Unwilling) -> Nos:
    """The nos of a run."""
    signed = [(mark, key) for mark, key in unwilling.items if mark is not None]
    return Nos(
        mark=words_of(b"".join(mark for mark, _ in signed)),
        key=words_of(b"".join(key for _, key in signed)),
        nobodys=words_of(b"".join(key for mark, key in unwilling.items if mark is None)),
        refusing=words_of(b"".join(unwilling.accounts)),
    )


def whose(heard: Heard, gone: Gone, nos: Nos, sources: NDArray[np.uint64]) -> Whose:
    """Find out; `sources` has the keyed word of each source."""
    found = _number(heard, gone, nos)
    account, item = found.heard
    gone_account, gone_item = found.gone
    claimed = np.zeros(found.items, dtype=np.bool_)
    for claims in (item[~heard.authorless], gone_item[~gone.authorless & gone.keyed], found.no[1]):
        claimed[claims] = True
    account = np.where(heard.authorless, np.int64(found.authors) + heard.source, account)
    refused = _refused(account, item, found, len(sources)) | (heard.authorless & claimed[item])
    seed = np.concatenate([np.zeros(found.authors, dtype=np.uint64), sources])
    seed[account[~heard.authorless]] = seeds_of(heard.mark[~heard.authorless])
    seed[gone_account[~gone.authorless]] = seeds_of(gone.mark[~gone.authorless])
    return Whose(
        account=account,
        item=item,
        counts=~refused,
        gone_account=np.where(gone.authorless, np.int64(found.authors) + gone.source, gone_account),
        gone_item=gone_item,
        gone_counts=~(gone.authorless & claimed[gone_item]),
        seed=seed,
        authors=found.authors,
    )


def _refused(account: Column, item: Column, found: _Numbers, sources: int) -> NDArray[np.bool_]:
    """Which signals somebody said no to: its account, its account to this item, or a copy of it without an author."""
    no_account = np.zeros(found.authors + sources, dtype=np.bool_)
    no_account[found.refusing] = True
    no_item = np.zeros(found.items, dtype=np.bool_)
    no_item[found.nobodys_no] = True
    named = np.zeros(found.items, dtype=np.bool_)
    named[found.no[1]] = True
    refused: NDArray[np.bool_] = no_account[account] | no_item[item]
    asked = np.flatnonzero(named[item])  # few items are named, so that looking for the pair costs little
    refused[asked] |= np.isin(_pair(account[asked], item[asked], found), _pair(*found.no, found))
    return refused


def _pair(account: Column, item: Column, found: _Numbers) -> Column:
    """One number for an account's item. An authorless account has a number beyond the authors', and matches none."""
    pair: Column = item.astype(np.int64) * (found.authors + 1) + np.minimum(account, found.authors)
    return pair


def one_of_each(heard: Heard, found: Whose, bags: Sequence[Bag]) -> Column:
    """The rows that count, in order: of several with one item and account that of the source listed first.

    What has no author is the source's listed first. The same source may have answered twice, and differently, while an item
    was edited: then the other columns decide, and what is in the `bags`, so that the choice never hangs on which came first.
    """
    rows = np.flatnonzero(found.counts)
    again = np.zeros(len(found.counts), dtype=np.bool_)
    again[rows] = (np.bincount(found.item[rows]) > 1)[found.item[rows]] if len(rows) else False
    if not again.any():
        return rows
    met = np.flatnonzero(again)
    pair = found.item[met] * np.int64(found.authors + 1) + np.minimum(found.account[met], found.authors)
    faces = [bag.faces(again, found.seed[found.account])[met] for bag in bags]
    columns = (heard.told, heard.second, heard.rating, heard.language, heard.tone, heard.shape, heard.source)
    preferred = np.lexsort((*faces, *(column[met] for column in columns), pair))
    again[met[preferred[starts(pair[preferred])]]] = False
    return np.flatnonzero(found.counts & ~again)


def broken_of(gone: Gone, found: Whose) -> Column:
    """The rows of what could not be read and counts: an item that an account has at a source once, however often it was met."""
    rows = np.flatnonzero(found.gone_counts & is_broken(gone))
    keyed = rows[gone.keyed[rows]]
    columns = gone.source[keyed], found.gone_item[keyed], found.gone_account[keyed]
    order = np.lexsort(columns)
    fresh = np.any([starts(column[order]) for column in columns], axis=0)
    return np.sort(np.concatenate([keyed[order][fresh], rows[~gone.keyed[rows]]]))


def _number(heard: Heard, gone: Gone, nos: Nos) -> _Numbers:
    """Number all marks and keys there are, each kind together, in their order."""
    named, also = ~heard.authorless, ~gone.authorless
    marks, authors = numbered(heard.mark[named], gone.mark[also], nos.mark, nos.refusing)
    keys, items = numbered(heard.key, gone.key, nos.key, nos.nobodys)
    account, gone_account = np.full(len(named), -1, dtype=np.int64), np.full(len(also), -1, dtype=np.int64)
    account[named], gone_account[also] = marks[0], marks[1]
    return _Numbers(
        heard=(account, keys[0]),
        gone=(gone_account, keys[1]),
        no=(marks[2], keys[2]),
        nobodys_no=keys[3],
        refusing=marks[3],
        authors=authors,
        items=items,
    )


def numbered(*hashes: NDArray[np.uint64]) -> tuple[list[Column], int]:
    """The number of each hash (two words a row) in the order of all that there are, and how many differ.

    Sorting by the first word alone is twice as fast, and enough unless two hashes differ in their second word only.
    """
    words = np.concatenate(hashes)
    order = np.argsort(words[:, 0])
    first, second = words[order, 0], words[order, 1]
    fresh = starts(first)
    if (~fresh & starts(second)).any():
        order = np.lexsort((words[:, 1], words[:, 0]))
        fresh = starts(words[order, 0]) | starts(words[order, 1])
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.cumsum(fresh) - 1
    ends: Sequence[int] = np.cumsum([len(each) for each in hashes])[:-1].tolist()
    return np.split(number, ends), int(fresh.sum())
