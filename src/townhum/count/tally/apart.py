"""Counts shard by shard what did not fit in memory: each is put aside as it comes, and counted apart at the close.

What is put aside goes through a `Spill`, which `run` passes in: hashes and codes alone, and never in the clear.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np

from townhum.count.tally.authorless import Authorless
from townhum.count.tally.close import Taken, voices_of
from townhum.count.tally.columns import Column, words_of
from townhum.count.tally.frame import Frame
from townhum.count.tally.segments import SHARDS, authors_keys, extend, shard_of, split
from townhum.count.tally.whose import Nos
from townhum.records import Tally


class Spill(Protocol):
    """Keeps what does not fit in memory until it is asked for."""

    def put(self, content: bytes) -> int:
        """Keep this. The number that comes back asks for it again."""

    def get(self, number: int) -> bytes:
        """What was kept under this number."""


class Apart:
    """The segments that a tallier put aside, by shard. Nothing in here can be shown."""

    def __init__(self, spill: Spill) -> None:
        self._spill = spill
        self._of: list[list[int]] = [[] for _ in range(2 * SHARDS)]

    def __repr__(self) -> str:
        return "Apart()"

    def put(self, taken: Taken) -> None:
        """Put aside all that was taken so far."""
        for shard, segment in split(taken):
            self._of[shard].append(self._spill.put(segment))

    def tallies(self, empty: Taken, frame: Frame, nos: Nos) -> Iterator[Tally]:
        """The voices of each shard, in order of their accounts' marks, then those of what has no author.

        `empty` has the shapes by their numbers and nothing else; it stays as it is.
        """
        claims = self._claims(nos)
        for shard in range(SHARDS):
            if self._of[shard]:
                yield voices_of(self._load(shard, empty), frame, _of_shard(nos, shard))
        if any(self._of[SHARDS:]):
            authorless = Authorless(empty, frame)
            for shard in range(SHARDS, 2 * SHARDS):
                if self._of[shard]:
                    authorless.take(self._load(shard, empty), _claimed(nos, self._read(claims[shard]), shard))
            yield authorless.tally()

    def _load(self, shard: int, empty: Taken) -> Taken:
        taken = empty.like()
        for number in self._of[shard]:
            extend(taken, self._spill.get(number))
        return taken

    def _claims(self, nos: Nos) -> list[list[int]]:
        """For each shard of what has no author the keys that some account claims, put aside too: none where there is no such shard."""
        claims: list[list[int]] = [[] for _ in range(2 * SHARDS)]
        if not any(self._of[SHARDS:]):
            return claims
        for shard in range(SHARDS):
            for segment in map(self._spill.get, self._of[shard]):
                self._claim(authors_keys(segment), claims)
        self._claim(nos.key, claims)
        return claims

    def _claim(self, keys: Column, claims: list[list[int]]) -> None:
        shard = shard_of(keys, keys, np.ones(len(keys), dtype=np.bool_))
        for each in np.unique(shard).tolist():
            if self._of[each]:
                claims[each].append(self._spill.put(keys[shard == each].tobytes()))

    def _read(self, numbers: list[int]) -> bytes:
        return b"".join(map(self._spill.get, numbers))


def _of_shard(nos: Nos, shard: int) -> Nos:
    """The nos that can meet an account of a shard."""
    signed, refusing = ((_shard(marks) == shard) for marks in (nos.mark, nos.refusing))
    return Nos(nos.mark[signed], nos.key[signed], nos.nobodys, nos.refusing[refusing])


def _shard(marks: Column) -> Column:
    return shard_of(marks, marks, np.zeros(len(marks), dtype=np.bool_))


def _claimed(nos: Nos, claims: bytes, shard: int) -> Nos:
    """The nos that can meet what has no author: a claim acts on a copy without one as a no does, and on nothing else here."""
    keys = words_of(claims)
    within = shard_of(nos.nobodys, nos.nobodys, np.ones(len(nos.nobodys), dtype=np.bool_)) == shard
    return Nos(np.zeros_like(keys), keys, nos.nobodys[within], words_of(b""))
