"""The real wire, on loopback: pins, broken answers, dripping servers, TLS names, and what is logged of it all."""

from __future__ import annotations

import contextlib
import logging
import shutil
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from townhum.clock import SystemClock
from townhum.errors import BadAnswer, NotPermitted, ServerTrouble, Unreachable
from townhum.listen.fetch import Bounds, RetryPolicy, Trust
from townhum.listen.fetch.sockets import PinnedBackend

LOOPBACK = ["127.0.0.0/8", "::1/128"]


class Square(ThreadingHTTPServer):
    """A server that answers each path as the test says, and remembers what it was asked."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        self.answers, self.seen, self.stop = {}, [], threading.Event()
        super().__init__(("127.0.0.1", 0), Asked)

    def handle_error(self, *_):
        """A client that gives up is what these tests are about."""

    @property
    def port(self):
        return self.server_address[1]


class Asked(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.seen.append((self.path, self.headers["Host"], self.client_address[1]))
        with contextlib.suppress(OSError):
            self.server.answers[self.path.partition("?")[0]](self)

    def log_message(self, *_):
        pass

    def raw(self, data):
        self.close_connection = True
        self.wfile.write(data)

    def json(self, body, status=200, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def serving(server):
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server
    server.stop.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def square():
    with serving(Square()) as server:
        yield server


@pytest.fixture
def listen(fetcher, place, clock):
    """A session that goes over real sockets, by the name town.example."""

    def build(server, *, scheme="http", **parts):
        given = {"transport": None, "resolve": lambda _: ["127.0.0.1"], "clock": clock} | parts
        given.setdefault("retry", RetryPolicy(attempts=1))
        base = f"{scheme}://town.example:{server.port}"
        return fetcher(**given).session(place(base, allow=LOOPBACK)), base

    return build


def test_the_socket_goes_to_the_pin_and_the_name_stays_in_the_request(square, listen):
    names = iter([["127.0.0.1"]])
    square.answers["/a"] = lambda asked: asked.json(b'{"ok": "\\ud83d\\ude00"}')
    session, base = listen(square, resolve=lambda _: next(names))
    assert session.get(f"{base}/a", {"q": "x y"}).body == {"ok": "😀"}
    assert session.get(f"{base}/a").status == 200
    assert [path for path, _, _ in square.seen] == ["/a?q=x+y", "/a"]
    assert {host for _, host, _ in square.seen} == {f"town.example:{square.port}"}


def test_the_next_address_is_tried_where_one_does_not_answer(square, listen):
    square.answers["/"] = lambda asked: asked.json(b"1")
    session, base = listen(square, resolve=lambda _: ["::1", "127.0.0.1"])
    assert session.get(base).body == 1


def test_a_proxy_in_the_environment_is_not_used(square, listen, monkeypatch):
    # the process environment is the thing tested here: a parameter would prove nothing
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    square.answers["/"] = lambda asked: asked.json(b"1")
    session, base = listen(square)
    assert session.get(base).body == 1


def test_loopback_is_refused_without_a_named_network(square, fetcher, place):
    base = f"https://127.0.0.1:{square.port}"
    with pytest.raises(NotPermitted):
        fetcher(transport=None).session(place(base)).get(base)
    assert not square.seen


def test_a_redirect_to_another_port_of_the_same_machine_is_refused(square, listen):
    square.answers["/"] = lambda asked: asked.json(b"", 302, Location="http://127.0.0.1:9/admin")
    session, base = listen(square)
    with pytest.raises(NotPermitted):
        session.get(base)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"id"',
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n[{"i\r\n',
        b"SSH-2.0-OpenSSH_9.9\r\n",
    ],
)
def test_an_answer_that_breaks_off_is_unreachable(square, listen, data):
    square.answers["/"] = lambda asked: asked.raw(data)
    session, base = listen(square)
    with pytest.raises(Unreachable):
        session.get(base)


def test_a_refused_connection_is_unreachable(square, listen):
    session, base = listen(square)
    square.shutdown()
    square.server_close()
    with pytest.raises(Unreachable, match="no connection"):
        session.get(base)


@pytest.mark.parametrize(
    "start",
    [b"HTTP/1.1 200 OK\r\nX-Drip: ", b"HTTP/1.1 200 OK\r\n\r\n[", b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"],
)
def test_a_server_that_drips_is_given_up(square, listen, start):
    def drip(asked):
        asked.raw(start)
        while not asked.server.stop.wait(0.02):
            asked.raw(b" ")

    square.answers["/"] = drip
    session, base = listen(square, clock=SystemClock(), bounds=Bounds(answer_s=0.3))
    with pytest.raises(Unreachable, match="too long"):
        session.get(base)


def test_no_wait_on_a_socket_outlasts_the_answer(clock):
    backend = PinnedBackend(clock)
    backend.deadline = 5.0
    assert (backend.left(30.0), backend.left(2.0), backend.left(None)) == (5.0, 2.0, 5.0)


def test_a_silent_server_is_given_up(square, listen):
    square.answers["/"] = lambda asked: asked.server.stop.wait(10)
    session, base = listen(square, bounds=Bounds(read_s=0.1))
    with pytest.raises(Unreachable, match="too long"):
        session.get(base)


def test_an_endless_body_is_cut(square, listen):
    def pour(asked):
        asked.raw(b"HTTP/1.1 200 OK\r\n\r\n")
        while not asked.server.stop.is_set():
            asked.raw(b" " * 65_536)

    square.answers["/"] = pour
    session, base = listen(square, bounds=Bounds(max_bytes=1_000_000))
    with pytest.raises(BadAnswer, match="larger"):
        session.get(base)


def test_a_failing_answer_is_not_read_but_the_next_one_is(square, listen):
    square.answers["/bad"] = lambda asked: asked.json(b"x" * 100_000, 500)
    square.answers["/good"] = lambda asked: asked.json(b"1")
    session, base = listen(square, retry=RetryPolicy(attempts=2))
    with pytest.raises(ServerTrouble):
        session.get(f"{base}/bad")
    assert session.get(f"{base}/good").body == 1


@pytest.fixture
def certificate(tmp_path):
    """A certificate for town.example that signs itself."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    named = ["-subj", "/CN=town.example", "-addext", "subjectAltName=DNS:town.example", "-days", "2"]
    subprocess.run([*command, *named, "-keyout", key, "-out", cert], check=True, capture_output=True)
    return cert, key


@pytest.fixture
def secure_square(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    server = Square()
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.answers["/"] = lambda asked: asked.json(b'"over TLS"')
    with serving(server):
        yield server


def test_tls_checks_the_name_although_the_socket_goes_to_the_pin(secure_square, certificate, listen, place, fetcher):
    trust = Trust(ssl.create_default_context(cafile=str(certificate[0])))
    session, base = listen(secure_square, scheme="https", trust=trust)
    assert session.get(base).body == "over TLS"
    other = f"https://other.example:{secure_square.port}"
    parts = {"transport": None, "resolve": lambda _: ["127.0.0.1"], "trust": trust, "retry": RetryPolicy(attempts=1)}
    with pytest.raises(Unreachable, match="certificate"):
        fetcher(**parts).session(place(other, allow=LOOPBACK)).get(other)


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_square, listen):
    session, base = listen(secure_square, scheme="https")
    with pytest.raises(Unreachable, match="certificate"):
        session.get(base)


CANARY = "s3cret-canary"


@pytest.mark.parametrize("status", [200, 302, 401, 404, 429, 500])
@pytest.mark.parametrize("body", [CANARY.encode(), b'{"a": 1}'])
def test_nothing_secret_is_logged_or_said(square, listen, caplog, status, body):
    headers = {"Location": f"https://evil.example/{CANARY}", "Set-Cookie": CANARY, "X-Author": CANARY}
    square.answers[f"/{CANARY}"] = lambda asked: asked.json(body, status, **headers)
    for name in ("", "httpcore", "protego", "stamina"):
        caplog.set_level(logging.DEBUG, logger=name)
    session, base = listen(square, retry=RetryPolicy(attempts=2, wait_initial_s=0.0))
    said = ""
    try:
        answer = session.get(f"{base}/{CANARY}", {"q": CANARY}, headers={"Authorization": f"Bearer {CANARY}"})
        said = repr(answer)
    except Exception as error:  # noqa: BLE001  whatever it is, it must not say the word
        said = f"{error} {error!r} {vars(error)} {error.__cause__}"
    assert CANARY not in said
    assert CANARY not in caplog.text
    assert "town.example/" not in caplog.text
    assert square.seen
