"""One run at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from townhum.errors import Locked, StoreError

LISTENS, LISTENING = "listen.lock", "another `townhum listen` is at work"
"""The lock of who listens, in the private folder, and what is said to whoever finds it taken."""


@contextmanager
def hold(path: Path, held: str = "a run is at work") -> Iterator[None]:
    """Hold the lock file at `path` while the block runs; `held` says who has it else. The lock ends with the process, even if it is killed.

    Raises Locked if another process has it, and StoreError if the file cannot be made.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        do = "Make sure that the folder is there and may be written."
        raise StoreError(do, error.strerror or type(error).__name__, where=path.name) from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise Locked("Wait until the other run has ended, then run again.", held, where=path.name) from None
    try:
        yield
    finally:
        os.close(handle)
