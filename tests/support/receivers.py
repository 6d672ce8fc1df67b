"""Servers that findings are sent to, on loopback: one of HTTP and one of SMTP, which fail as a test says."""

from __future__ import annotations

import contextlib
import shutil
import socketserver
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for localhost that signs itself, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"]
    subprocess.run([*command, *named, "-keyout", key, "-out", cert], check=True, capture_output=True)
    return cert, key


@contextlib.contextmanager
def serving(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Web(ThreadingHTTPServer):
    """Takes what is posted. `answers` are used up in turn: a status with headers, or None to cut the connection after the body."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        self.answers: list[tuple[int, dict[str, str]] | None] = []
        self.got: list[tuple[str, dict[str, str], bytes]] = []
        super().__init__(("127.0.0.1", 0), _Posted)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_):
        """A cut connection is what these tests are about."""


class _Posted(BaseHTTPRequestHandler):
    server: Web

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
        answer = self.server.answers.pop(0) if self.server.answers else (200, {})
        if answer is None:
            self.close_connection = True
            return
        status, headers = answer
        self.send_response(status)
        for name, value in {"Content-Length": "2", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_) -> None:
        pass


class Post(socketserver.ThreadingTCPServer):
    """Takes mail. `refuse` maps a command to what is answered instead; `lose` cuts the connection once a message was taken.

    With `keys` it offers STARTTLS; `logins` are what was logged in with, and whether that was over TLS.
    """

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, keys: tuple[Path, Path] | None = None) -> None:
        self.keys, self.refuse, self.lose = keys, {}, False
        self.got, self.logins = [], []
        super().__init__(("127.0.0.1", 0), _Session)

    @property
    def port(self) -> int:
        return self.server_address[1]

    def handle_error(self, *_):
        """A cut connection is what these tests are about."""


class _Session(socketserver.StreamRequestHandler):
    server: Post

    def handle(self) -> None:
        self.secure, to = False, []
        self.say("220 post.example")
        while line := self.rfile.readline().decode().strip():
            command = line.split()[0].upper()
            if refused := self.server.refuse.get(line.upper(), self.server.refuse.get(command)):
                self.say(refused)
            elif command == "EHLO":
                self.say("250-post.example" if self.offers_tls else "250-plain.example")
                self.say("250-STARTTLS" if self.offers_tls else "250-SIZE")
                self.say("250 AUTH PLAIN")
            elif command == "STARTTLS":
                self.start_tls()
            elif command == "AUTH":
                self.server.logins.append((line.split()[-1], self.secure))
                self.say("235 welcome")
            elif command == "DATA":
                self.take(to)
                if self.server.lose:
                    return
                self.say("250 taken")
            elif command == "QUIT":
                self.say("221 bye")
                return
            else:
                to += [line] if command == "RCPT" else []
                self.say("250 fine")

    @property
    def offers_tls(self) -> bool:
        return self.server.keys is not None and not self.secure

    def start_tls(self) -> None:
        self.say("220 go on")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*self.server.keys)
        self.request = context.wrap_socket(self.request, server_side=True)
        self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", 0)
        self.secure = True

    def take(self, to: list[str]) -> None:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line)
        self.server.got.append((list(to), b"".join(lines), self.secure))

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())
