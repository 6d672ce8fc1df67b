"""Who objected, and who took that back: a list of keyed hashes that holds nothing else."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import blake2b

from townhum.connector.objections import HASH, Hashes, Objections, hashed
from townhum.errors import UsageError

MOST = 10_000_000
"""Hashes that a list may hold: 160 MB on disk, and some three times that in memory while it is changed."""

_RECEIPT, _GROUP = 12, 4  # signs, of five bits each


class State(StrEnum):
    """What became of an objection."""

    IN_FORCE = "in force"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "not on the list"


@dataclass(frozen=True, slots=True, repr=False)
class ObjectionList:
    """Who objected and who took it back, as hashes with `key`. `changes` counts how often it was changed."""

    key: bytes
    objected: Hashes = Hashes()  # noqa: RUF009  it cannot be changed
    withdrawn: Hashes = Hashes()  # noqa: RUF009  the same
    changes: int = 0
    most: int = MOST

    def hashes_of(self, network: str, accounts: Iterable[str]) -> tuple[bytes, ...]:
        """Canonical accounts as this list has them, in one order."""
        return tuple(sorted({hashed(self.key, network, account) for account in accounts}))

    def state_of(self, hashes: Iterable[bytes]) -> State:
        """What is to be said of an account, by all it may be called."""
        given = tuple(hashes)
        if any(one in self.objected for one in given):
            return State.IN_FORCE
        return State.WITHDRAWN if any(one in self.withdrawn for one in given) else State.UNKNOWN

    def objections(self) -> Objections:
        """What a screen asks."""
        return Objections(self.key, self.objected)

    def objecting(self, flat: bytes) -> ObjectionList:
        """With these hashes, of people who object now, whatever they said before."""
        return self._with(_joined(self.objected.flat, flat), _without(self.withdrawn.flat, flat))

    def importing(self, flat: bytes) -> ObjectionList:
        """With the hashes of a list that others keep: who took it back here stays so, for that list may be older."""
        return self._with(_joined(self.objected.flat, _without(flat, self.withdrawn.flat)), self.withdrawn.flat)

    def withdrawing(self, flat: bytes) -> ObjectionList:
        """With these objections taken back. They stay known, so that an import does not bring them again."""
        return self._with(_without(self.objected.flat, flat), _joined(self.withdrawn.flat, flat))

    def withdrawn_among(self, flat: bytes) -> int:
        """How many of these hashes are of objections that were withdrawn."""
        return (len(self.withdrawn.flat) - len(_without(self.withdrawn.flat, flat))) // HASH

    def receipt_of(self, one: bytes) -> str:
        """The number handed out for an objection: a keyed hash of the hash, which tells nobody anything without the key."""
        signs = b32encode(self._number_of(one)).decode()[:_RECEIPT]
        return "-".join(signs[start : start + _GROUP] for start in range(0, _RECEIPT, _GROUP))

    def state_by_receipt(self, receipt: str) -> State:
        """What became of the objection with this number, however it is typed."""
        typed = "".join(sign for sign in receipt.upper() if sign.isalnum()).encode()
        for state, hashes in ((State.IN_FORCE, self.objected), (State.WITHDRAWN, self.withdrawn)):
            if any(b32encode(self._number_of(one))[:_RECEIPT] == typed for one in hashes):
                return state
        return State.UNKNOWN

    def _number_of(self, one: bytes) -> bytes:
        return blake2b(one, digest_size=_RECEIPT, key=self.key, person=b"receipt").digest()

    def vouched_for(self, changes: int) -> ObjectionList:
        """As it stands, with so many changes behind it: somebody made good what an older copy lacked."""
        return replace(self, changes=max(changes, self.changes))

    def _with(self, objected: bytes, withdrawn: bytes) -> ObjectionList:
        if len(objected) + len(withdrawn) > self.most * HASH:
            raise UsageError("Import fewer accounts.", f"the list would hold more than {self.most:,}")
        return replace(self, objected=Hashes(objected), withdrawn=Hashes(withdrawn), changes=self.changes + 1)

    def __repr__(self) -> str:
        return "ObjectionList()"


def _joined(one: bytes, other: bytes) -> bytes:
    import numpy as np  # noqa: PLC0415  a run that only reads the list, and has nothing due, does without

    return bytes(np.unique(np.frombuffer(one + other, f"S{HASH}")).tobytes())


def _without(one: bytes, other: bytes) -> bytes:
    import numpy as np  # noqa: PLC0415  the same

    return bytes(np.setdiff1d(np.frombuffer(one, f"S{HASH}"), np.frombuffer(other, f"S{HASH}")).tobytes())
