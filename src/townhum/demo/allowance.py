"""A server's allowance of calls in a fixed window, on whatever clock the demo runs."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import UTC, datetime

from townhum.clock import Clock


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a caller stands after one more call. `remaining` is -1 when the call is one too many."""

    limit: int
    used: int
    resets_at: datetime
    resets_in: float

    @property
    def remaining(self) -> int:
        """Calls left in this window."""
        return max(-1, self.limit - self.used)


class Allowance:
    """So many calls in each window of so many seconds; windows begin at round times, as real servers have them."""

    def __init__(self, clock: Clock, *, calls: int, per_seconds: int) -> None:
        self._clock = clock
        self._calls = calls
        self._per = per_seconds
        self._window = -1
        self._used = 0
        self._lock = threading.Lock()

    def count(self) -> Standing:
        """Count one call."""
        now = self._clock.now().timestamp()
        window = int(now // self._per)
        with self._lock:
            if window != self._window:
                self._window, self._used = window, 0
            self._used += 1
            used = self._used
        end = (window + 1) * self._per
        return Standing(self._calls, used, datetime.fromtimestamp(end, UTC), end - now)
