"""The square: a server on loopback that speaks the wire formats of all places and serves the invented sample, and a stream beside it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Protocol, Self
from urllib.parse import parse_qsl, urlsplit

from townhum.clock import Clock, SimulatedClock
from townhum.demo.forum_api import ForumApi
from townhum.demo.jetstream import Jetstream
from townhum.demo.letters import LettersApi
from townhum.demo.mastodon_api import MastodonApi
from townhum.demo.moments import NOW
from townhum.demo.reddit_api import RedditApi
from townhum.demo.reply import Reply, Request, in_json
from townhum.demo.sample import NOTICE, Sample
from townhum.demo.sky_api import SkyApi

ROBOTS = f"# {NOTICE}\nUser-agent: *\nAllow: /\n"

_LARGEST_FORM = 10_000  # bytes
_PATIENCE = 10.0  # seconds a silent connection is kept


class _Api(Protocol):
    def answer(self, request: Request) -> Reply | None:
        """The answer, or None where the path is another's."""


_Apis = tuple[_Api, ...]


class Square:
    """Serves a sample on 127.0.0.1, on a free port, while its `with` block runs. Nothing is logged or printed.

    `clock` decides what has been written yet and when allowances and tokens end; without one it is the sample's own
    `NOW`, standing still.
    """

    def __init__(self, sample: Sample, clock: Clock | None = None) -> None:
        clock = clock or SimulatedClock(NOW)
        apis = (
            MastodonApi(sample.toots, clock),
            RedditApi(sample.threads, clock),
            ForumApi(sample.forum, clock),
            LettersApi(sample.letters, clock),
            SkyApi(sample.skies),
        )
        self._jetstream = Jetstream(sample.skies, clock)
        self._server = _Server(("127.0.0.1", 0), partial(_Handler, apis, clock))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        """The address, such as `http://127.0.0.1:8123`."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def stream_url(self) -> str:
        """The address of the Jetstream."""
        return self._jetstream.url

    def __enter__(self) -> Self:
        self._jetstream.__enter__()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._jetstream.__exit__(kind, error, trace)
        self._server.shutdown()
        self._server.hang_up()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    """A threading server that can end its open connections, so that closing it does not wait for a guest to leave."""

    daemon_threads = False
    block_on_close = True

    def __init__(self, address: tuple[str, int], handler: Callable[[Any, Any, Any], BaseHTTPRequestHandler]) -> None:
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """End every open connection."""
        with self._lock:
            for connection in self._open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # the guest was quicker

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A guest that leaves in the middle of an answer is nothing to print about."""


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection from the APIs; `clock` tells it the demo's time."""

    protocol_version = "HTTP/1.1"
    server_version = "townhum-demo"
    sys_version = ""
    disable_nagle_algorithm = True
    timeout = _PATIENCE

    def __init__(self, apis: _Apis, clock: Clock, *connection: Any) -> None:
        self._apis, self._clock = apis, clock
        super().__init__(*connection)  # which answers at once

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The Date header tells the demo's time."""
        return super().date_time_string(self._clock.now().timestamp() if timestamp is None else timestamp)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name is http.server's
        """No access log: it would hold addresses."""

    def _serve(self) -> None:
        reply = _answer(_request(self), self._apis)
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)


def _request(handler: BaseHTTPRequestHandler) -> Request:
    parts = urlsplit(handler.path)
    pairs = parse_qsl(parts.query)
    length = handler.headers.get("content-length", "0")
    size = min(int(length), _LARGEST_FORM) if length.isascii() and length.isdigit() else 0
    form = handler.rfile.read(size).decode("utf-8", "replace")
    return Request(
        method=handler.command,
        path=parts.path,
        query=dict(pairs),
        headers={name.lower(): value for name, value in handler.headers.items()},
        form=dict(parse_qsl(form)),
        base=f"http://{handler.headers.get('host', '127.0.0.1')}",
        pairs=pairs,
    )


def _answer(request: Request, apis: _Apis) -> Reply:
    if request.path == "/robots.txt":
        return Reply(200, ROBOTS.encode(), {"content-type": "text/plain; charset=utf-8"})
    answers = (api.answer(request) for api in apis)
    return next((reply for reply in answers if reply), in_json({"error": "Not Found"}, 404))
