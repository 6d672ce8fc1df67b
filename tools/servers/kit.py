"""What all servers have in common: how one is described, started, waited for and stopped."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_READY_AFTER = 120.0  # seconds
_STOPPED_AFTER = 10.0


@dataclass(frozen=True, slots=True)
class Genuine:
    """A server that can be had from a package registry.

    `lacks` says what is not installed here, "" where all is there; `fill` makes its data in a folder; `command` starts it on a port;
    `keys` are those of a source in sources.toml, for its URL. `texts` are the words that a run must read of it, and no others.
    They are of a week in November 2026, or, where it `is_of_now`, of the moment at which it was filled.
    """

    connector: str
    needs: str
    lacks: Callable[[], str]
    fill: Callable[[Path, int], None]
    command: Callable[[Path, int], list[str]]
    environment: Callable[[Path], Mapping[str, str]]
    keys: Callable[[str], Mapping[str, str]]
    texts: tuple[str, ...]
    is_of_now: bool = False


def programs(*names: str) -> str:
    """Those of these programs that are not installed."""
    return ", ".join(name for name in names if shutil.which(name) is None)


def done(*words: str, folder: Path, environment: Mapping[str, str], given: str = "") -> None:
    """Run a command to its end. Raises `RuntimeError` where it fails."""
    ended = subprocess.run(  # noqa: S603  programs that this module names
        words,
        cwd=folder,
        env={**os.environ, **environment},
        input=given.encode(),
        capture_output=True,
        timeout=_READY_AFTER * 3,
        check=False,
    )
    if ended.returncode:
        raise RuntimeError(f"{words[0]} failed: {ended.stderr.decode('utf-8', 'replace')[-500:]}")


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def running(server: Genuine, folder: Path, port: int) -> Iterator[str]:
    """The URL of the server, filled and answering, for as long as the block lasts. Raises `RuntimeError`."""
    server.fill(folder, port)
    url = f"http://127.0.0.1:{port}"
    with (folder / "server.log").open("wb") as log:
        child = subprocess.Popen(  # noqa: S603  as above
            server.command(folder, port),
            cwd=folder,
            env={**os.environ, **server.environment(folder)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            _wait(port, child)
            yield url
        finally:
            child.terminate()
            try:
                child.wait(_STOPPED_AFTER)
            except subprocess.TimeoutExpired:
                child.kill()


def _wait(port: int, child: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _READY_AFTER
    while time.monotonic() < until:
        if child.poll() is not None:
            raise RuntimeError("the server ended; see server.log in its folder")
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.3)
    raise RuntimeError("the server does not answer; see server.log in its folder")
