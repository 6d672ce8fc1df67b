"""Retries: what is transient is tried again, with growing waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import stamina

from townhum.errors import Retry

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how patiently. Waits double from `wait_initial_s` up to `wait_max_s`, both in seconds.

    `patience_s` is the longest pause a server may ask for; if it asks for more, the source is left for a later run.
    """

    attempts: int = 4
    wait_initial_s: float = 1.0
    wait_max_s: float = 30.0
    patience_s: float = 900.0


def with_retries(call: Callable[[], T], policy: RetryPolicy, hold: Callable[[float], None]) -> T:
    """Call until it succeeds, raises something that is not a `Retry`, or the attempts are spent.

    stamina counts the attempts and computes the waits. Its sleep cannot be given to it, so it is told to wait 0 s, and
    `hold` is told the wait instead: the host's lane then keeps it, through the clock. Its random jitter is left out:
    the requests of one run to a host stand in one line anyway.
    """
    attempts = stamina.retry_context(
        on=lambda error: 0.0 if isinstance(error, Retry) else False,
        attempts=policy.attempts,
        timeout=None,
        wait_initial=policy.wait_initial_s,
        wait_max=policy.wait_max_s,
    )
    for attempt in attempts:
        with attempt:
            try:
                return call()
            except Retry:
                hold(attempt.next_wait)
                raise
    raise AssertionError("stamina returns or raises")
