"""The identities that were put into the sample, and the search that proves none came out again."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SHORTEST = 8
"""Bytes. Every planted string is at least this long, so that a find is no accident and one probe width fits all."""

_BITS = 22  # of the bitmap: four million slots for some 400,000 needles


@dataclass(frozen=True, slots=True, order=True)
class Planted:
    """One identity put into the sample: its kind ("email", "post_id", …) and the string."""

    kind: str
    string: str


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A planted identity of this kind was found in this file, or in its name. The string itself is not repeated."""

    kind: str
    file: Path


class Search:
    """Looks for very many planted strings at once, in every form of `disguises`.

    Each needle is known by its last eight bytes: addresses and names begin alike, and end apart. Every eight-byte window
    of the data is looked up in a bitmap, then in the sorted list of these tails; only where both agree is the whole needle
    compared.
    """

    def __init__(self, planted: Iterable[Planted]) -> None:
        self._needles: dict[int, list[tuple[bytes, Planted]]] = defaultdict(list)
        for one in planted:
            for needle in disguises(one.string):
                self._needles[int.from_bytes(needle[-SHORTEST:], "little")].append((needle, one))
        self._tails = np.array(sorted(self._needles), dtype=np.uint64)
        self._bitmap = np.zeros(1 << _BITS, dtype=np.bool_)
        self._bitmap[_slots(self._tails)] = True

    def found_in(self, data: bytes) -> set[Planted]:
        """Which of the planted strings stand in these bytes."""
        return {
            one
            for end, tail in self._candidates(data)
            for needle, one in self._needles[tail]
            if data.endswith(needle, 0, end)
        }

    def _are_tails(self, windows: NDArray[np.uint64]) -> NDArray[np.bool_]:
        place = np.searchsorted(self._tails, windows)
        found: NDArray[np.bool_] = self._tails[np.minimum(place, len(self._tails) - 1)] == windows
        return found

    def _candidates(self, data: bytes) -> Iterator[tuple[int, int]]:
        """Where a known tail ends, and which."""
        for shift in range(SHORTEST):
            count = (len(data) - shift) // SHORTEST
            if count < 1:
                return
            windows = np.frombuffer(data, dtype="<u8", offset=shift, count=count)
            likely = np.flatnonzero(self._bitmap[_slots(windows)])
            for index in likely[self._are_tails(windows[likely])]:
                yield shift + (int(index) + 1) * SHORTEST, int(windows[index])


def find_planted(folder: Path, search: Search, *, leave_out: Collection[Path] = ()) -> list[Finding]:
    """Search every file below a folder, and every file's name, for the planted identities of a search.

    `leave_out` names files that are input rather than output, such as the survey. A compressed column hides from a search
    of bytes: a caller with a database dumps its columns and searches those too. Raises `OSError` where a
    file cannot be read: a file that was not searched proves nothing.
    """
    skipped = {path.resolve() for path in leave_out}
    found: set[Finding] = set()
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.resolve() not in skipped):
        name = str(file.relative_to(folder)).encode("utf-8", "surrogateescape")
        found |= {Finding(one.kind, file) for data in (name, file.read_bytes()) for one in search.found_in(data)}
    return sorted(found)


def disguises(string: str) -> set[bytes]:
    """Every form in which a string is looked for: as it is and in lower case, each plain, UTF-16, hex, base64, hashed.

    Raises `ValueError` if the string is too short to be recognised.
    """
    forms: set[bytes] = set()
    for text in (string, string.lower()):
        raw = text.encode()
        if len(raw) < SHORTEST:
            raise ValueError(f"a planted string needs {SHORTEST} bytes or more")
        digests = [hashlib.new(name, raw, usedforsecurity=False).digest() for name in ("sha256", "md5")]
        forms |= {raw, text.encode("utf-16-le"), text.encode("utf-16-be"), *digests}
        forms |= {shown.encode() for part in (raw, *digests) for shown in (part.hex(), part.hex().upper())}
        forms |= {encoded for before in range(3) for encoded in _base64(raw, before)}
    return forms


def _base64(raw: bytes, before: int) -> tuple[bytes, bytes]:
    """Both alphabets, as it stands after `before` other bytes, less the characters that neighbours have a part in."""
    first, last = -(-before * 8 // 6), (before + len(raw)) * 8 // 6
    padded = b"\0" * before + raw
    return base64.b64encode(padded)[first:last], base64.urlsafe_b64encode(padded)[first:last]


def _slots(windows: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Multiplicative hashing (Knuth, The Art of Computer Programming 3, section 6.4): multiply, keep the top bits."""
    slots: NDArray[np.uint64] = (windows * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - _BITS)
    return slots
