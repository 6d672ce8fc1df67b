"""The fetcher: what the sessions of one run share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from townhum.clock import Clock, SystemClock
from townhum.listen.fetch.addresses import Resolve, system_resolve
from townhum.listen.fetch.courier import Courier
from townhum.listen.fetch.gate import Gate, Pins
from townhum.listen.fetch.manners import quiet_foreign_loggers
from townhum.listen.fetch.outlet import Outlet
from townhum.listen.fetch.pace import Lanes
from townhum.listen.fetch.place import Place
from townhum.listen.fetch.retries import RetryPolicy
from townhum.listen.fetch.session import PlaceSession
from townhum.listen.fetch.site_signals import Once
from townhum.listen.fetch.transport import Bounds, Transport, Trust, Wire

_BOUNDS = Bounds()
_RETRY = RetryPolicy()


class Fetcher:
    """Hands out sessions, and closes the connections at the end of a `with` block.

    Sessions may be used from several threads: hosts run beside each other, the requests to one host and port stand in
    one line and share its pace. A host is looked up once, and its addresses stay pinned for the life of the fetcher.
    Proxies in the environment are not used: a proxy would look names up by itself, and undo the check of addresses.

    `user_agent` is what `honest_user_agent` gives; `environment` is where secrets are read from. `transport`, for tests,
    takes the place of the network: it sees every request that was let through, with its name instead of the pin.
    `tell` hears, in a sentence, of every pause of a minute or more that a server asked for.
    Making a fetcher silences the loggers of the libraries below it, because they print URLs and headers.
    """

    def __init__(
        self,
        *,
        user_agent: str,
        environment: Mapping[str, str],
        clock: Clock | None = None,
        transport: Transport | None = None,
        resolve: Resolve = system_resolve,
        retry: RetryPolicy = _RETRY,
        bounds: Bounds = _BOUNDS,
        trust: Trust | None = None,
        tell: Callable[[str], None] = lambda _: None,
    ) -> None:
        quiet_foreign_loggers()
        self._user_agent = user_agent
        self._environment = environment
        self._clock = clock or SystemClock()
        self._retry = retry
        self._pins = Pins(resolve)
        self._lanes = Lanes(self._clock, retry.patience_s, tell)
        self._once = Once()
        self._trust = trust or Trust()
        self._wire = Wire(self._clock, bounds, transport=transport, trust=self._trust)

    def session(self, place: Place) -> PlaceSession:
        """A session for one place. Raises `NotPermitted` when one of its base URLs cannot be read."""
        courier = self._courier(place)
        return PlaceSession(
            place,
            courier,
            once=self._once,
            user_agent=self._user_agent,
            environment=self._environment,
            trust=self._trust,
        )

    def outlet(self, place: Place) -> Outlet:
        """The way out to a channel. Raises `NotPermitted` when its address cannot be read."""
        return Outlet(place, self._courier(place), self._trust, self._user_agent, self._environment)

    def _courier(self, place: Place) -> Courier:
        return Courier(
            place=place,
            gate=Gate(place, self._pins),
            lanes=self._lanes,
            wire=self._wire,
            clock=self._clock,
            retry=self._retry,
        )

    def close(self) -> None:
        """Close every connection."""
        self._wire.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
