"""Several processes that scrub and read, while this one collects, marks and counts. Order, counts and cells are those of one process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import chain, islice
from queue import Empty, SimpleQueue
from typing import IO, Any, cast

from townhum.errors import ModelError, Stop
from townhum.records import DropReason, Post
from townhum.run.one_by_one import any_other
from townhum.run.reading import Found, Reading
from townhum.run.watch import Watch
from townhum.run.wire import Homeward, joined, outward, receive, send

FEW = 4
"""Batches that are read here before workers are started: starting one takes longer than reading so many."""
_AHEAD = 2
"""Batches under way a worker: one that it reads, one that waits for it."""
_TRIES = 2
"""How often a batch is given to a new worker before it is halved: one may be killed for what no post is to blame for."""
_KEPT = ("PATH", "PYTHONPATH", "HOME", "LANG", "LC_ALL", "TMPDIR")
"""What a worker gets of the environment: nothing that may hold a secret."""

Start = Callable[[], "Worker"]


class Gone(Exception):
    """A worker ended in the middle of a batch."""


class Worker:
    """One process. `recipe` is what `build_pipeline` takes: the study's words and rules, and nothing secret."""

    def __init__(self, recipe: Mapping[str, Any]) -> None:
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "townhum.run.worker"],  # -P: no module of the folder we stand in
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )
        self._tasks, self._answers = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        with suppress(OSError):  # it is gone already, and the first batch will tell
            send(self._tasks, recipe)

    def found_in(self, posts: Sequence[Post]) -> list[Homeward]:
        """What it finds in a batch. Raises `Gone` where it dies of it; `ModelError` and MemoryError as it raised them."""
        try:
            send(self._tasks, outward(posts))
            kind, *rest = receive(self._answers)
        except (EOFError, OSError):
            raise Gone from None
        if kind == "stop":
            do, happened, where = rest
            raise ModelError(do, happened, where=where)
        if kind == "memory":
            raise MemoryError
        found: list[Homeward] = rest[0]
        return found

    def end(self) -> None:
        """Kill it, whatever it does, and wait until it is gone."""
        self._process.kill()
        for pipe in (self._tasks, self._answers):
            with suppress(OSError):
                pipe.close()
        self._process.wait()


class Workers:
    """Reads the first batches by `alone`, then with so many workers. Made by `workers`."""

    def __init__(self, alone: Reading, start: Start, many: int, watch: Watch) -> None:
        self._alone, self._start, self._many, self._watch = alone, start, many, watch
        self._free: SimpleQueue[Worker] = SimpleQueue()
        self._all: list[Worker] = []
        self._closed = False
        self._threads = ThreadPoolExecutor(many)

    def of(self, batches: Iterable[Sequence[Post]]) -> Iterator[tuple[Sequence[Post], list[Found]]]:
        """As `Reading` says. Raises what a worker cannot go on after."""
        stream = iter(batches)
        first = list(islice(stream, FEW))
        yield from self._alone.of(first)
        if len(first) < FEW:
            return
        under_way: deque[tuple[Sequence[Post], Future[list[Found]]]] = deque()
        for batch in stream:
            under_way.append((batch, self._threads.submit(self._found, batch)))
            if len(under_way) >= _AHEAD * self._many:
                yield self._next(under_way)
        while under_way:
            yield self._next(under_way)

    def _next(self, under_way: deque[tuple[Sequence[Post], Future[list[Found]]]]) -> tuple[Sequence[Post], list[Found]]:
        batch, future = under_way.popleft()
        with self._watch.stage("read"):
            return batch, future.result()

    def _found(self, posts: Sequence[Post]) -> list[Found]:
        """What is found in a batch: of a post that kills whoever reads it, that it is broken."""
        for _ in range(_TRIES):
            with suppress(Gone):
                return self._asked(posts)
        with self._in_words():
            self._asked([any_other()])
        if len(posts) == 1:
            return [DropReason.BROKEN]
        half = len(posts) // 2
        return list(chain(self._found(posts[:half]), self._found(posts[half:])))

    def _asked(self, posts: Sequence[Post]) -> list[Found]:
        worker = self._taken()
        try:
            found = joined(posts, worker.found_in(posts))
        except BaseException:
            worker.end()
            raise
        self._free.put(worker)
        return found

    def _taken(self) -> Worker:
        if self._closed:
            raise Gone
        with suppress(Empty):
            return self._free.get_nowait()
        worker = self._start()
        self._all.append(worker)
        return worker

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except Gone:
            do = "Run again with --workers 1, or give the run more memory."
            raise Stop(do, "processes that read are killed as soon as they begin") from None

    def close(self) -> None:
        """End all, in the middle of whatever they do."""
        self._closed = True
        self._end_all()
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._end_all()  # one that a thread was starting meanwhile

    def _end_all(self) -> None:
        for worker in self._all:
            worker.end()


@contextmanager
def workers(alone: Reading, start: Start, many: int, watch: Watch) -> Iterator[Reading]:
    """Read in so many processes until the block ends. `start` makes one; `alone` reads where there is little to read."""
    made = Workers(alone, start, many, watch)
    try:
        yield made
    finally:
        made.close()


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
