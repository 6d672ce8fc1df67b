"""What an executor sends home: messages in pieces of one size, each sealed with a key that no part of the cluster's machinery ever has.

So what Spark writes to a disk, logs or sends is sealed, and tells no more of how much was heard than the number of pieces does.
AES-256-GCM with a random nonce of 96 bits (NIST SP 800-38D); a piece is bound to its run, its row, its place and whether it is the last.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable, Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PIECE = 256 * 1024
"""Bytes of a piece, before it is sealed."""

_NONCE = 12
_LENGTH = struct.Struct(">Q")

Piece = tuple[bool, bytes]
"""Whether it is the last, and its sealed bytes."""


class Torn(Exception):
    """Pieces are missing, were changed, or are somebody else's."""


def sealed(key: bytes, about: str, messages: Iterable[bytes]) -> Iterator[Piece]:
    """The messages as pieces, as they come. `about` names the run and the row."""
    cipher, place, waiting = AESGCM(key), 0, bytearray()
    for message in messages:
        waiting += _LENGTH.pack(len(message)) + message
        while len(waiting) > PIECE:
            yield False, _seal(cipher, about, place, bytes(waiting[:PIECE]), last=False)
            del waiting[:PIECE]
            place += 1
    yield True, _seal(cipher, about, place, bytes(waiting).ljust(PIECE, b"\0"), last=True)


def opened(key: bytes, about: str, pieces: Iterable[Piece]) -> list[bytes]:
    """The messages of all pieces, in their order. Raises `Torn`, and gives none then."""
    cipher, plain, last = AESGCM(key), bytearray(), False
    for place, (is_last, piece) in enumerate(pieces):
        if last:
            raise Torn
        last = is_last
        try:
            plain += cipher.decrypt(piece[:_NONCE], piece[_NONCE:], _bound(about, place, last=last))
        except (InvalidTag, ValueError):
            raise Torn from None
    if not last:
        raise Torn
    return list(_messages(bytes(plain)))


def _messages(plain: bytes) -> Iterator[bytes]:
    """What is left when the last message ends is filling: a message is never empty."""
    start = 0
    while start + _LENGTH.size <= len(plain):
        (length,) = _LENGTH.unpack_from(plain, start)
        if not length:
            return
        start += _LENGTH.size + length
        yield plain[start - length : start]


def _seal(cipher: AESGCM, about: str, place: int, plain: bytes, *, last: bool) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + cipher.encrypt(nonce, plain, _bound(about, place, last=last))


def _bound(about: str, place: int, *, last: bool) -> bytes:
    return f"{about}\0{place}\0{last}".encode()
