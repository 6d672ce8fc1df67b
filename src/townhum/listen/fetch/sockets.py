"""Sockets that go to pinned addresses and nowhere else, and that no server can hold open by dripping.

httpcore, the half of httpx that opens sockets, takes a network backend for this: the name stays in the request, in the
Host header and in TLS, which checks the certificate against it, while the socket goes to an address checked before.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable

import httpcore

from townhum.clock import Clock
from townhum.listen.fetch.addresses import Address


class PinnedBackend(httpcore.NetworkBackend):
    """Opens sockets to `addresses`, tried in turn, and lets nothing on them outlast `deadline` (the clock's seconds)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sockets = httpcore.SyncBackend()
        self.addresses: tuple[Address, ...] = ()
        self.deadline = 0.0

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002  the name was looked up and checked before; looking it up again would undo the pin
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception = httpcore.ConnectError()
        for address in self.addresses:
            try:
                stream = self._sockets.connect_tcp(
                    str(address), port, self.left(timeout), local_address, socket_options
                )
                return _TimedStream(stream, self)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def left(self, timeout: float | None) -> float:
        left = self.deadline - self._clock.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left if timeout is None else min(left, timeout)


class _TimedStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, backend: PinnedBackend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._backend.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._backend.left(timeout))
        return _TimedStream(stream, self._backend)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
