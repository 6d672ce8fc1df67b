"""What a file says in text, wherever that lies in it: in archives, under compression, in the columns of Parquet.

Formats are told by their first bytes, never by a name. What is none of these and is no text cannot be looked into, and neither
can what is encrypted, broken, packed more than `_DEEPEST` times, or larger than `_MOST` once unpacked; each is told as such.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from typing import IO, NamedTuple

_MOST = 256 * 2**20  # bytes of a file, unpacked
_DEEPEST = 5
_HEAD = 8192
_TAR_AT = 257
_HALF_EMPTY = 0.3  # of every second byte: text in UTF-16 without its mark

_BROKEN = (
    OSError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
    ValueError,
    RuntimeError,
)
"""What the readers raise for what is broken or encrypted; errors of Arrow are ValueErrors or OSErrors."""


class Part(NamedTuple):
    """A text of a file: the names of what it is packed in, outermost first. None is what cannot be looked into."""

    inside: tuple[str, ...]
    text: str | None


def parts(data: bytes, inside: tuple[str, ...] = ()) -> Iterator[Part]:
    """Every text in the bytes of a file."""
    yield from _parts(data, inside, [_MOST])


def _parts(data: bytes, inside: tuple[str, ...], left: list[int]) -> Iterator[Part]:
    """`left` holds how many bytes may still be unpacked."""
    members = _reader_of(data)
    if members is None:
        yield Part(inside, _text(data))
        return
    try:
        if len(inside) >= _DEEPEST:
            raise ValueError("packed too often")
        for name, member in members(data, left):
            named = (*inside, name) if name else inside
            if isinstance(member, str):
                yield Part(named, member)
            elif name:
                yield from _parts(member, named, left)
            else:
                yield from _parts(member, (*inside, "unpacked"), left)
    except _BROKEN:
        yield Part(inside, None)


_Members = Callable[[bytes, list[int]], Iterator[tuple[str, bytes | str]]]


def _reader_of(data: bytes) -> _Members | None:
    """What reads a format, by its first bytes; None for what is no archive."""
    if data.startswith(b"PAR1"):
        return _parquet
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip
    if data[_TAR_AT : _TAR_AT + 5] == b"ustar":
        return _tar
    for mark, opens in ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\x00", lzma.open)):
        if data.startswith(mark):
            return lambda packed, left: iter([("", _read(opens(io.BytesIO(packed)), left))])  # type: ignore[arg-type]
    return None


def _zip(data: bytes, left: list[int]) -> Iterator[tuple[str, bytes | str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            if not member.is_dir():
                with archive.open(member) as file:
                    yield member.filename, _read(file, left)


def _tar(data: bytes, left: list[int]) -> Iterator[tuple[str, bytes | str]]:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            file = archive.extractfile(member)
            if file is not None:
                yield member.name, _read(file, left)


def _parquet(data: bytes, left: list[int]) -> Iterator[tuple[str, bytes | str]]:  # noqa: ARG001  reads batch by batch
    import pyarrow.parquet as pq  # noqa: PLC0415  only where there is such a file

    file = pq.ParquetFile(io.BytesIO(data))
    rows = (row for batch in file.iter_batches(1000) for row in batch.to_pylist())
    lines = (json.dumps(row, ensure_ascii=False, default=str) for row in rows)
    yield "", "\n".join([json.dumps(file.schema_arrow.names, ensure_ascii=False), *lines])


def _read(file: IO[bytes], left: list[int]) -> bytes:
    with file:
        data = file.read(left[0] + 1)
    left[0] -= len(data)
    if left[0] < 0:
        raise ValueError("too large")
    return data


def _text(data: bytes) -> str | None:
    """Bytes as text, whatever is not UTF-8 in it replaced; None for what is no text."""
    head = data[:_HEAD]
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    for start, code in ((1, "utf-16-le"), (0, "utf-16-be")):
        if head[start::2].count(0) > _HALF_EMPTY * len(head[start::2]) and not head[1 - start :: 2].count(0):
            return data.decode(code, "replace")
    return None if b"\x00" in head else data.decode("utf-8", "replace")
