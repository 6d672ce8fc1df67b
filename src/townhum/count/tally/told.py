"""The terms and themes of a period's posts, a few a post, and from them which accounts used which, a few an account.

Which ones is drawn by lot within the account (`bounds`): the few smallest lots of all its posts are among the few smallest of
each. So what is held is bounded by posts, no matter how much is said, and nobody else has a part in what an account counts for.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import Kind, few, lots, starts
from townhum.count.tally.columns import TOLD, UNLISTED, Column, Heard
from townhum.records import Said

_MOST_NUMBER = 0xFFFF
"""Terms and themes have numbers of 16 bits. A greater one stands for a pair of words, which no cell is kept for."""

_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFF_FFFF)


@dataclass(frozen=True, slots=True, repr=False)
class Few:
    """Of some posts the few numbers that are kept: the place of the post among these, and the number.

    `said` tells which of the posts had any.
    """

    post: Column
    number: Column
    said: NDArray[np.bool_]


class Bag:
    """Numbers of one kind, with the row of the signal they came with; nothing in here can be shown."""

    def __init__(self, kind: Kind, most: int) -> None:
        self.row, self.number = array("I"), array("H")
        self._kind, self._most = kind, most

    def __repr__(self) -> str:
        return "Bag()"

    def like(self) -> Bag:
        """An empty one of the same kind."""
        return Bag(self._kind, self._most)

    def few(self, said: Sequence[tuple[int, ...]], seed: NDArray[np.uint64]) -> Few:
        """What is kept of each post's numbers; `seed` has the keyed word of each one's account. Changes nothing."""
        many = np.fromiter(map(len, said), dtype=np.int64, count=len(said))
        number = np.fromiter(chain.from_iterable(said), dtype=np.uint32, count=int(many.sum()))
        post = np.repeat(np.arange(len(said)), many)
        if len(number) and number.max() > _MOST_NUMBER:
            single = number <= _MOST_NUMBER
            post, number = post[single], number[single]
        if many.max(initial=0) > self._most:
            post, number = few(post, seed[post], self._kind, number, self._most)
        return Few(post, number, many > 0)

    def put(self, first_row: int, some: Few) -> None:
        """Take what is kept of posts whose rows begin at `first_row`."""
        self.row.frombytes((some.post + first_row).astype(np.uint32).tobytes())
        self.number.frombytes(some.number.astype(np.uint16).tobytes())

    def absorb(self, other: Bag, first_row: int) -> None:
        """Append what another one holds, whose rows begin at `first_row` here."""
        row = np.frombuffer(other.row, dtype=np.uint32)
        self.row.frombytes((row + np.uint32(first_row)).tobytes())
        self.number.extend(other.number)

    def faces(self, wanted: NDArray[np.bool_], seed: NDArray[np.uint64]) -> NDArray[np.uint64]:
        """For each row a number that tells two posts of one account apart by what is kept of them, where it is `wanted`.

        `seed` has the keyed word of each row's account.
        """
        row, number = np.frombuffer(self.row, dtype=np.uint32), np.frombuffer(self.number, dtype=np.uint16)
        held = np.flatnonzero(wanted[row])
        face = np.zeros(len(wanted), dtype=np.uint64)
        np.add.at(face, row[held], lots(seed[row[held]], self._kind, number[held]))
        return face

    def accounts(self, account: Column, seed: NDArray[np.uint64]) -> tuple[Column, Column]:
        """Numbers and accounts, in order, where `account` has that of each row, or -1 where the row does not count."""
        owner, number = self.kept(account, seed)
        ordered = np.sort(number.astype(np.uint64) << _HALF | owner.astype(np.uint64))
        return ordered >> _HALF, ordered & _LOW

    def kept(self, account: Column, seed: NDArray[np.uint64]) -> tuple[Column, Column]:
        """The few numbers of each account, with the account first and in order; `account` is as above."""
        row, number = np.frombuffer(self.row, dtype=np.uint32), np.frombuffer(self.number, dtype=np.uint16)
        owner = account[row]
        counted = np.flatnonzero(owner >= 0)
        owner, number = owner[counted], number[counted]
        return few(owner, seed[owner], self._kind, number, self._most)


def said_by(terms: Bag, themes: Bag, heard: Heard, of: Column, *, seed: NDArray[np.uint64], rows: int) -> Said:
    """Who said what: `of` has the account of each signal that counts, `seed` a word an account; `rows` came in."""
    account = np.full(rows, -1, dtype=np.int32)
    account[heard.row] = of
    term, its_account = terms.accounts(account, seed)
    theme, theme_account = themes.accounts(account, seed)
    return Said(
        term=term.astype(np.uint32),
        account=its_account.astype(np.uint32),
        theme=theme.astype(np.uint16),
        theme_account=theme_account.astype(np.uint32),
        told=_accounts(of[heard.told & TOLD > 0]),
        unlisted=_accounts(of[heard.told & UNLISTED > 0]),
    )


def any_unlisted(voice: Column, told: Column, voices: int) -> NDArray[np.bool_]:
    """Which voices used words of no list, in any of the posts that are looked at; `told` is of each of these."""
    return np.bincount(voice[told & UNLISTED > 0], minlength=voices) > 0


def _accounts(of: Column) -> int:
    return int(np.count_nonzero(starts(np.sort(of))))
