"""A worker: a process that builds its own models once, and reads batches that it is sent until nobody sends any more.

It has no key and makes no mark, and what it was sent dies with each batch. It is started by `run.workers` and ends with it.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import IO

from townhum.errors import Stop
from townhum.run.harden import harden_process
from townhum.run.reading import Alone
from townhum.run.watch import Watch
from townhum.run.wire import as_posts, homeward, receive, send


def main() -> None:
    """Read the recipe, build, then answer batches: ("found", ...), ("stop", what to do, what happened, where) or ("memory",)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    harden_process()
    tasks, answers = sys.stdin.buffer, _own_output()
    try:
        send(answers, _work(tasks, answers))
    except (EOFError, OSError):
        return  # the run is over


def _work(tasks: IO[bytes], answers: IO[bytes]) -> tuple[object, ...]:
    """Work until the run is over, which raises; or answer what makes any more work useless."""
    from townhum.run.stages import build_pipeline  # noqa: PLC0415  slow, and the standard output is ours only now

    try:
        alone = Alone.with_(build_pipeline(**receive(tasks)), Watch())
        while True:
            send(answers, ("found", homeward(alone.found(as_posts(receive(tasks))))))
    except Stop as error:
        return ("stop", error.do, error.happened, error.where)
    except MemoryError:
        return ("memory",)


def _own_output() -> IO[bytes]:
    """The standard output for ourselves: what a library prints goes nowhere, and not between our messages."""
    own = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return own


if __name__ == "__main__":
    main()
