"""A child process that answers questions on one public file, one after the other, each within its time."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import ceil
from pathlib import Path
from typing import IO, Any

from townhum.errors import StoreError
from townhum.tell.query.explained import explained
from townhum.tell.query.result import Result, from_json

_GRACE_S = 2.0  # between the interruption and the end
_SPARE_S = 5  # seconds of processor time beyond what a question may take
_CHUNK = 2**20  # bytes
_ENDED = {"kind": "OutOfMemoryException", "message": "the query ended without an answer"}
_COMMAND = [sys.executable, "-I", "-B", "-X", "utf8", "-m", "townhum.tell.query.child"]


class Session:
    """The process behind a `with asking(...)`."""

    def __init__(
        self, public: Path, child: subprocess.Popen[bytes], *, timeout_s: float, memory_mb: int, questions: int
    ) -> None:
        self._public = public
        self._child = child
        self._timeout_s = timeout_s
        self._opening = {
            "file": public.name,
            "memory_mb": memory_mb,
            "cpu_s": ceil(timeout_s) * questions + _SPARE_S,
        }
        self._left = questions

    def ask(self, sql: str, *, max_rows: int = 100_000) -> Result:
        """Run one statement. Raises QueryError; after one that took too long nothing more is answered."""
        self._left -= 1
        answer = self._answer({**self._opening, "sql": sql, "max_rows": max_rows, "last": self._left <= 0})
        if "kind" in answer:
            raise explained(answer["kind"], answer["message"], self._public)
        return from_json(answer)

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        given, taken = self._child.stdin, self._child.stdout
        if given is None or taken is None:  # for the types: both are pipes
            return _ENDED
        with suppress(BrokenPipeError):  # then it ended, and the empty line below says so
            given.write(f"{json.dumps(request)}\n".encode())
            given.flush()
        line = _line(taken, self._timeout_s)
        if line is None:
            self._child.send_signal(signal.SIGINT)
            _line(taken, _GRACE_S)
            self._child.kill()
            return {"kind": "InterruptException", "message": f"it took more than {self._timeout_s:g} seconds"}
        try:
            answer: dict[str, Any] = json.loads(line)
        except ValueError:
            return _ENDED
        return answer


@contextmanager
def asking(public: Path, *, timeout_s: float = 20, memory_mb: int = 512, questions: int = 100) -> Iterator[Session]:
    """Start the process that answers up to so many `questions`, and end it. `timeout_s` and `memory_mb` are for each of them.

    Raises StoreError if there is no file.
    """
    if not public.is_file():
        do = "Run `townhum run` first, or name the study's folder with --data."
        raise StoreError(do, "there is no public file", where=str(public))
    # The session of its own keeps Ctrl-C in the terminal from reaching the child before it reaches us.
    child = subprocess.Popen(  # noqa: S603  our own module, no shell
        _COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=public.absolute().parent,
        env={},
        start_new_session=True,
    )
    try:
        yield Session(public, child, timeout_s=timeout_s, memory_mb=memory_mb, questions=questions)
    finally:
        child.kill()
        with suppress(BrokenPipeError):
            child.communicate()


def _line(pipe: IO[bytes], within_s: float) -> bytes | None:
    """What was answered, up to the end of its line or of the process; None if that took too long."""
    until, parts = time.monotonic() + within_s, bytearray()
    while not parts.endswith(b"\n"):
        if not select.select([pipe], [], [], max(0.0, until - time.monotonic()))[0]:
            return None
        part = os.read(pipe.fileno(), _CHUNK)
        if not part:
            break
        parts += part
    return bytes(parts)
