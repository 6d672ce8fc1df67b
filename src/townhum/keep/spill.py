"""What of a run does not fit in memory, until the run ends: encrypted with a key that is in no file, in a file without a name.

The file has no name from the moment it is made (`O_TMPFILE`, or deleted while it is open where a system lacks that), so that its
space is free again when the process ends, however it ends. The key is random, lives in the process alone, and dies with it.
"""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from townhum.errors import StoreError

_KEY_BITS, _NONCE = 256, 12


class Spill:
    """Takes bytes and gives them back by number: AES-256-GCM, each under a number of its own, which is its nonce too.

    Raises StoreError where there is no room, and where what comes back is not what was put there. Made by `spilling`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._cipher = AESGCM(AESGCM.generate_key(_KEY_BITS))
        self._file: IO[bytes] | None = None
        self._places: list[tuple[int, int]] = []

    def __repr__(self) -> str:
        return "Spill()"

    def put(self, content: bytes) -> int:
        """Keep this. The number that comes back asks for it again."""
        number = len(self._places)
        sealed = self._cipher.encrypt(_nonce(number), content, None)
        with self._in_words():
            file = self._opened()
            place = file.seek(0, 2)
            file.write(sealed)
        self._places.append((place, len(sealed)))
        return number

    def get(self, number: int) -> bytes:
        """What was kept under this number."""
        place, length = self._places[number]
        with self._in_words():
            file = self._opened()
            file.seek(place)
            sealed = file.read(length)
        try:
            return self._cipher.decrypt(_nonce(number), sealed, None)
        except InvalidTag:
            raise StoreError("Look at the disk, then run again.", "what was put aside was changed on it") from None

    def close(self) -> None:
        """Let go of all of it. Nothing can be asked for any more."""
        if self._file:
            self._file.close()
        self._file, self._places = None, []

    def _opened(self) -> IO[bytes]:
        if self._file is None:
            self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115  closed by `close`
        return self._file

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            full = error.errno in {errno.ENOSPC, errno.EDQUOT}
            do = (
                "Make room on the disk of the data folder, then run again."
                if full
                else "Look at the disk, then run again."
            )
            raise StoreError(do, f"what does not fit in memory cannot be put aside ({error.strerror})") from None


def _nonce(number: int) -> bytes:
    return number.to_bytes(_NONCE, "big")


@contextmanager
def spilling(folder: Path) -> Iterator[Spill]:
    """A way to put aside in this folder until the block ends. No file is made unless something is put."""
    spill = Spill(folder)
    try:
        yield spill
    finally:
        spill.close()
