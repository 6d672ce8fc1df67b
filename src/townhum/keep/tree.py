"""A Merkle tree over the lines of a log, as RFC 6962, section 2.1, has it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

EMPTY = sha256(b"").digest()
"""The root of a tree without leaves."""


class Tree:
    """Grows by one leaf; its root at any size costs as many hashes as the size has binary digits."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self.size = 0
        self._peaks: list[bytes] = []  # roots of the whole subtrees, the largest first
        for leaf in leaves:
            self.add(leaf)

    def add(self, leaf: bytes) -> None:
        """Take one more leaf."""
        node, size = sha256(b"\0" + leaf).digest(), self.size
        while size & 1:
            node = sha256(b"\1" + self._peaks.pop() + node).digest()
            size >>= 1
        self._peaks.append(node)
        self.size += 1

    @property
    def root(self) -> bytes:
        """32 bytes that stand for every leaf and its place."""
        if not self._peaks:
            return EMPTY
        *rest, node = self._peaks
        for peak in reversed(rest):
            node = sha256(b"\1" + peak + node).digest()
        return node
