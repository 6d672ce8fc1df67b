"""Pace: one request at a time on a host, plainly spaced, and patient when the server asks for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from townhum.clock import Clock
from townhum.connector.manifest import Limit
from townhum.errors import Busy

UNSTATED = Limit(calls=2, per_seconds=1)
"""Where a manifest states no limit: at half of this allowance, one request a second."""

_WORTH_TELLING = 60.0
"""Seconds: whoever watches a run wants to know why nothing happens for longer."""

_TICK = 0.001  # seconds: a shorter wait is no wait, and could drown in floating-point rounding


def spacing_s(limit: Limit | None) -> float:
    """Seconds between two requests: the server's allowance, of which we take `use_at_most`, spread evenly."""
    stated = limit or UNSTATED
    return stated.per_seconds / (stated.calls * stated.use_at_most)


class Lane:
    """One host and port. All waiting of `fetch` happens here, through the clock."""

    def __init__(self, clock: Clock, patience_s: float, tell: Callable[[str], None]) -> None:
        self._clock = clock
        self._patience_s = patience_s
        self._tell = tell
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._free_at = clock.monotonic()
        self._spacing_s = 0.0

    def widen(self, spacing_s: float) -> None:
        """Keep at least this many seconds between requests. Of all that was asked for, the widest holds."""
        with self._state:
            self._spacing_s = max(self._spacing_s, spacing_s)

    def hold(self, seconds: float) -> None:
        """Send nothing for this many seconds."""
        with self._state:
            self._free_at = max(self._free_at, self._clock.monotonic() + seconds)

    @contextmanager
    def turn(self, where: str) -> Iterator[None]:
        """Wait for this host to be free, and have it to oneself. Raises `Busy` when that would take too long."""
        with self._turn:
            self._wait(where)
            self.hold(self._spacing_s)
            yield

    def _wait(self, where: str) -> None:
        while (left := self._free_at - self._clock.monotonic()) > _TICK:
            if left > self._patience_s:
                raise Busy(
                    "Leave this source for a later run.",
                    f"the server asked for a pause of {left:.0f} s, more than the {self._patience_s:.0f} s we wait",
                    where=where,
                    after_s=left,
                )
            if left >= _WORTH_TELLING:
                self._tell(f"{where}: the server asked for a pause of {left:.0f} s, which townhum waits.")
            self._clock.sleep(left)


class Lanes:
    """The lanes of a run, one for each host and port, shared by all sources on it."""

    def __init__(self, clock: Clock, patience_s: float, tell: Callable[[str], None]) -> None:
        self._clock = clock
        self._patience_s = patience_s
        self._tell = tell
        self._lanes: dict[tuple[str, int], Lane] = {}

    def of(self, host: str, port: int) -> Lane:
        """The lane of a host and port."""
        return self._lanes.setdefault((host, port), Lane(self._clock, self._patience_s, self._tell))
