"""The body of an answer: unpacked, and never more of it than we take."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from townhum.errors import BadAnswer, Unreachable

_GZIP = zlib.MAX_WBITS | 16


def read_body(chunks: Iterable[bytes], encoding: str, max_bytes: int, where: str) -> bytes:
    """Join and unpack a body as it arrives.

    Raises `BadAnswer` beyond `max_bytes` (counted after unpacking) and for a packing other than gzip, the only one we
    ask for; `Unreachable` when a packed body breaks off.
    """
    body = bytearray()
    for chunk in _plain(chunks, encoding.strip().lower(), max_bytes, where):
        body += chunk
        if len(body) > max_bytes:
            raise BadAnswer("Ask for smaller pages.", f"the answer is larger than {max_bytes:,} bytes", where=where)
    return bytes(body)


def _plain(chunks: Iterable[bytes], encoding: str, max_bytes: int, where: str) -> Iterable[bytes]:
    if encoding in ("", "identity"):
        return chunks
    if encoding == "gzip":
        return _unpacked(chunks, max_bytes, where)
    raise BadAnswer("Report the server.", "the answer is packed in a way we did not ask for", where=where)


def _unpacked(chunks: Iterable[bytes], max_bytes: int, where: str) -> Iterator[bytes]:
    inflate = zlib.decompressobj(wbits=_GZIP)
    try:
        for chunk in chunks:
            yield inflate.decompress(chunk, max_bytes + 1)  # a bomb unfolds one byte too far, and no further
    except zlib.error:
        raise BadAnswer("Report the server.", "the answer cannot be unpacked", where=where) from None
    if not inflate.eof:
        raise Unreachable("Run again later.", "the answer broke off", where=where)
