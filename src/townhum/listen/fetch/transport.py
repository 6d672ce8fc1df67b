"""The wire. The only module of townhum that imports httpx; none of its types or errors leaves it.

No proxy, certificate bundle or password is taken from the environment (httpx's `trust_env`): requests are handed to the
transport directly, so there is no httpx client that could read it, keep cookies, follow redirects or log URLs.
"""

from __future__ import annotations

import ssl
import threading
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn

import httpcore
import httpx

from townhum.clock import Clock
from townhum.errors import NotPermitted, Unreachable
from townhum.listen.fetch.addresses import Address
from townhum.listen.fetch.bodies import read_body
from townhum.listen.fetch.sockets import PinnedBackend
from townhum.listen.fetch.urls import Target

Transport = httpx.BaseTransport
"""What may take the place of the network in tests, such as `httpx.MockTransport(router.handler)`."""

_TIMEOUTS = (httpx.TimeoutException, httpcore.TimeoutException)
_BROKEN = (httpx.TransportError, httpx.StreamError, httpcore.NetworkError, httpcore.ProtocolError)
_SUCCESS = range(200, 300)
_MOST_ADDRESSES = 4  # tried in turn; a host with more is not helped by more waiting


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much of one answer we take: bytes, also once unpacked, and seconds to connect, between bytes, in all."""

    max_bytes: int = 20_000_000
    connect_s: float = 10.0
    read_s: float = 30.0
    answer_s: float = 120.0


@dataclass(frozen=True, slots=True, repr=False)
class Outgoing:
    """One request, checked and pinned. `where` names source and host in errors."""

    method: str
    target: Target
    addresses: tuple[Address, ...]
    headers: Mapping[str, str]
    body: bytes
    expect: Container[int]
    where: str


@dataclass(frozen=True, slots=True, repr=False)
class Reply:
    """One answer. `headers` by lower-case name; `body` is empty unless the status is a success or was expected."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Wire:
    """Sends requests, each to its pinned addresses only. Requests to one host and port must come one at a time."""

    def __init__(self, clock: Clock, bounds: Bounds, *, transport: Transport | None, trust: Trust) -> None:
        self._clock = clock
        self._bounds = bounds
        self._given = transport
        self._trust = trust
        self._lines: dict[tuple[str, int], _Line] = {}

    def send(self, outgoing: Outgoing) -> Reply:
        """Send and read one answer.

        Raises `Unreachable` when there is no connection, it breaks off or takes too long; `BadAnswer` when the answer
        is too large or oddly packed; `NotPermitted` when the request itself cannot be sent.
        """
        deadline = self._clock.monotonic() + self._bounds.answer_s
        try:
            response = self._transport(outgoing, deadline).handle_request(self._request(outgoing))
            try:
                return self._reply(response, outgoing, deadline)
            finally:
                response.close()
        except _TIMEOUTS:
            _raise_unreachable("the server took too long to answer", outgoing.where)
        except _BROKEN as error:
            _raise_unreachable(_what_broke(error), outgoing.where)

    def close(self) -> None:
        """Close every connection."""
        for line in self._lines.values():
            line.close()

    def _transport(self, outgoing: Outgoing, deadline: float) -> httpx.BaseTransport:
        if self._given is not None:
            return self._given
        _, host, port = outgoing.target.origin
        line = self._lines.get((host, port)) or self._lines.setdefault((host, port), _Line(self._clock, self._trust))
        line.aim(outgoing.addresses, deadline)
        return line

    def _request(self, outgoing: Outgoing) -> httpx.Request:
        bounds = self._bounds
        timeout = {"connect": bounds.connect_s, "read": bounds.read_s, "write": bounds.read_s, "pool": bounds.read_s}
        try:
            return httpx.Request(
                outgoing.method,
                outgoing.target.url,
                headers=dict(outgoing.headers),
                content=outgoing.body or None,
                extensions={"timeout": timeout},
            )
        except (httpx.InvalidURL, ValueError):
            raise NotPermitted(
                "Check the options of this source.", "the request cannot be sent as it is", where=outgoing.where
            ) from None

    def _reply(self, response: httpx.Response, outgoing: Outgoing, deadline: float) -> Reply:
        status, headers = response.status_code, {name.lower(): value for name, value in response.headers.items()}
        body = b""
        if status in _SUCCESS or status in outgoing.expect:
            chunks = self._timely(_chunks(response), deadline)
            body = read_body(chunks, headers.get("content-encoding", ""), self._bounds.max_bytes, outgoing.where)
        return Reply(status, headers, body)

    def _timely(self, chunks: Iterable[bytes], deadline: float) -> Iterator[bytes]:
        for chunk in chunks:
            if self._clock.monotonic() > deadline:
                raise httpx.ReadTimeout("")
            yield chunk


class Trust:
    """The certificates that are believed: those of certifi, or the context given. Loaded once, when first needed."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self._context = context
        self._lock = threading.Lock()

    def context(self) -> ssl.SSLContext:
        """The TLS context, which checks certificate and name."""
        with self._lock:
            if self._context is None:
                self._context = httpx.create_ssl_context(trust_env=False)
            return self._context


class _Line(httpx.BaseTransport):
    """The connections to one host and port. The name stays in the request and in TLS; sockets go to the pins."""

    def __init__(self, clock: Clock, trust: Trust) -> None:
        self._backend = PinnedBackend(clock)
        self._trust = trust
        self._pool: httpcore.ConnectionPool | None = None

    def aim(self, addresses: tuple[Address, ...], deadline: float) -> None:
        self._backend.addresses = addresses[:_MOST_ADDRESSES]
        self._backend.deadline = deadline

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._pool is None:
            self._pool = httpcore.ConnectionPool(ssl_context=self._trust.context(), network_backend=self._backend)
        url, raw = request.url, request.url.raw_path
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=raw),
                headers=request.headers.raw,
                content=request.read(),
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer))

    def close(self) -> None:
        if self._pool is not None:
            self._pool.close()


class _Stream(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _chunks(response: httpx.Response) -> Iterable[bytes]:
    stream = response.stream
    if not isinstance(stream, httpx.SyncByteStream):
        raise TypeError("the transport parameter must be a synchronous one")
    return stream


def _what_broke(error: Exception) -> str:
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in error.args):
        return "the server's certificate is not valid for this name"
    return "there is no connection, or it broke off"


def _raise_unreachable(happened: str, where: str) -> NoReturn:
    raise Unreachable("Check that the server is up, then run again.", happened, where=where) from None
