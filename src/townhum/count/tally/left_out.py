"""What was left out, in flat columns: how many accounts had something left out for each reason."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from townhum.count.tally.bounds import Kind, few
from townhum.count.tally.columns import NOBODY, Column, packed, words_of
from townhum.records import Dropped, DropReason

REASONS = tuple(DropReason)
_NUMBER = {reason: number for number, reason in enumerate(REASONS)}


@dataclass(frozen=True, slots=True, repr=False)
class Gone:
    """One row an item that was left out. `keyed` tells where its key is known."""

    key: NDArray[np.uint64]
    mark: NDArray[np.uint64]
    authorless: NDArray[np.bool_]
    keyed: NDArray[np.bool_]
    source: Column
    reason: Column


class LeftOut:
    """Grows by one row an item, 37 bytes each; nothing in here can be shown."""

    def __init__(self) -> None:
        self.keys, self.marks = bytearray(), bytearray()
        self.authorless, self.keyed, self.reason = array("b"), array("b"), array("B")
        self.source = array("H")

    def __len__(self) -> int:
        return len(self.reason)

    def __repr__(self) -> str:
        return "LeftOut()"

    def put(self, some: Sequence[Dropped], sources: Mapping[str, int]) -> None:
        """Take items. Raises ValueError for a source outside the study or a hash of another length, and takes none then.

        An item of which neither author nor id could be read is nobody's. Counted with what a source has without an author,
        it would let an account that has one move a second one's row.
        """
        some = [one for one in some if one.mark is not None or one.key is not None]
        if foreign := {one.source for one in some} - set(sources):
            raise ValueError(f"the study has no source {min(foreign)!r}")
        hashes = packed([NOBODY if one.key is None else one.key for one in some], [one.mark for one in some])
        self.keys += hashes.keys
        self.marks += hashes.marks
        self.authorless.extend(hashes.authorless)
        self.keyed.extend(one.key is not None for one in some)
        self.source.extend(sources[one.source] for one in some)
        self.reason.extend(_NUMBER[one.reason] for one in some)

    def absorb(self, other: LeftOut) -> None:
        """Append what another one holds."""
        for name, column in vars(other).items():
            getattr(self, name).extend(column)

    def gone(self) -> Gone:
        """The columns as arrays."""
        return Gone(
            key=words_of(self.keys),
            mark=words_of(self.marks),
            authorless=np.frombuffer(self.authorless, dtype=np.bool_),
            keyed=np.frombuffer(self.keyed, dtype=np.bool_),
            source=np.frombuffer(self.source, dtype=np.uint16),
            reason=np.frombuffer(self.reason, dtype=np.uint8),
        )


def is_broken(gone: Gone) -> NDArray[np.bool_]:
    """Which items could not be read."""
    broken: NDArray[np.bool_] = gone.reason == _NUMBER[DropReason.BROKEN]
    return broken


def accounts_by_reason(account: Column, reason: Column, seed: NDArray[np.uint64], most: int) -> dict[str, int]:
    """For every reason the accounts that it stands for, each in at most so many. One row an item that counts."""
    _, kept = few(account, seed[account], Kind.REASON, reason, most)
    counts = np.bincount(kept, minlength=len(REASONS))
    return {each.value: int(count) for each, count in zip(REASONS, counts, strict=True)}
