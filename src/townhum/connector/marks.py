"""Marks and item keys: what is left of an author and an id. Made in the collecting process only."""

from __future__ import annotations

import hmac

from townhum.records import ItemKey, Mark

_KEY_SIZE = 32  # bytes: as long as the hash, RFC 2104
_FACE = 8  # bytes kept where no more than one period's items of one study are told apart
_SIZE = 16  # bytes kept of the HMAC: 2^-64 chance of any collision among 2^32 accounts


class Marker:
    """Turns canonical ids into marks with a key that only this object holds. It refuses to be pickled."""

    __slots__ = ("__keyed",)

    def __init__(self, key: bytes) -> None:
        if len(key) < _KEY_SIZE:
            raise ValueError("a mark key needs at least 32 random bytes")
        self.__keyed = hmac.new(key, digestmod="sha256")

    def mark(self, network: str, author: str) -> Mark:
        """The mark of an author on a network (HMAC-SHA256, RFC 2104, cut to 16 bytes)."""
        return Mark(self._hmac("author", network, author))

    def item_key(self, network: str, item: str) -> ItemKey:
        """The key of an item on a network, so that the same item met twice counts once."""
        return ItemKey(self._hmac("item", network, item))

    def account(self, network: str, account: str) -> bytes:
        """Eight bytes for a way in which an account is written, so that an objection that comes later is known to mean it."""
        return self._hmac("account", network, account)[:_FACE]

    def face(self, shown: str) -> bytes:
        """Eight bytes that tell an item from the same item changed."""
        return self._hmac("face", shown)[:_FACE]

    def _hmac(self, *parts: str) -> bytes:
        made = self.__keyed.copy()  # the key is hashed once, and not again with every mark
        made.update("\0".join(parts).encode("utf-8", "surrogatepass"))
        return made.digest()[:_SIZE]

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a Marker is never pickled: its key lives in one process alone")

    def __repr__(self) -> str:
        return "Marker()"
