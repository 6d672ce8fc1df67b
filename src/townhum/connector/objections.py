"""Accounts that objected, as keyed hashes: what a screen asks before an item is read."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from hashlib import blake2b

HASH = 16
"""Bytes of each: among two million entries another account is taken for one of them with chance 2^-107."""

_HEAD = 8
_USE = b"objection"


def hashed(key: bytes, network: str, account: str) -> bytes:
    """The keyed hash of a canonical account on a network: BLAKE2b with a key (RFC 7693), which is made for this, and fast."""
    message = f"{network}\0{account}".encode("utf-8", "surrogatepass")
    return blake2b(message, digest_size=HASH, key=key, person=_USE).digest()


class Hashes:
    """A set of hashes in one piece, sorted: 24 bytes each, as there may be millions. Nothing of it can be shown."""

    __slots__ = ("_heads", "flat")

    def __init__(self, flat: bytes = b"") -> None:
        """`flat` are sorted hashes of `HASH` bytes, each once. Raises ValueError for another length."""
        if len(flat) % HASH:
            raise ValueError("hashes of another length")
        self.flat = flat
        self._heads = array("Q", flat)[::2]
        if sys.byteorder == "little":
            self._heads.byteswap()  # so that numbers are ordered as bytes are

    def __len__(self) -> int:
        return len(self._heads)

    def __iter__(self) -> Iterator[bytes]:
        return (self.flat[start : start + HASH] for start in range(0, len(self.flat), HASH))

    def __contains__(self, one: bytes) -> bool:
        head = int.from_bytes(one[:_HEAD], "big")
        at = bisect_left(self._heads, head)
        while at < len(self._heads) and self._heads[at] == head:
            if self.flat[at * HASH : (at + 1) * HASH] == one:
                return True
            at += 1
        return False

    def __repr__(self) -> str:
        return "Hashes()"


class Objections:
    """Tells whether an account objected. Its key opens the list to guessing, so it refuses to be pickled or shown."""

    __slots__ = ("__hashes", "__key")

    def __init__(self, key: bytes, hashes: Hashes) -> None:
        self.__key, self.__hashes = key, hashes

    @classmethod
    def of(cls, key: bytes, network: str, accounts: Iterable[str]) -> Objections:
        """A list of these accounts alone."""
        return cls(key, Hashes(b"".join(sorted({hashed(key, network, account) for account in accounts}))))

    def hold(self, network: str, accounts: Iterable[str]) -> bool:
        """Whether any of the canonical accounts, which are one and the same, objected."""
        return bool(self) and any(hashed(self.__key, network, account) in self.__hashes for account in accounts)

    def handed(self) -> tuple[bytes, bytes]:
        """Their key and their sorted hashes, for another process that collects for this run, and for nothing else."""
        return self.__key, self.__hashes.flat

    def __bool__(self) -> bool:
        return len(self.__hashes) > 0

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("objections are never pickled: their key stays in one process")

    def __repr__(self) -> str:
        return "Objections()"


NOBODY = Objections(b"", Hashes())
"""Where nobody objected."""
