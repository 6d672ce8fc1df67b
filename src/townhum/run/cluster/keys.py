"""The key socket: what a run must keep secret, handed by the driver to those that show the cluster's secret, and kept by them in memory alone.

It is TLS 1.3 in which both sides show the same certificate (`secret`), so that neither a listener nor somebody in between learns
anything, and nothing that was recorded can be used again: each connection proves anew that the other has the private key.
"""

from __future__ import annotations

import hmac
import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from townhum.errors import UsageError
from townhum.run.cluster.secret import check_secret

_WAIT_S = 20.0
_MOST_AT_ONCE = 64
"""Connections that have shown nothing yet: of more the oldest is broken off, so that who says nothing keeps nobody out."""
_MOST_BYTES = 1 << 30
_LENGTH = struct.Struct(">Q")
_NAME = 16
"""Bytes of a run's name."""


class Door:
    """Where it is open, and how many asked that could not show the secret or asked for another run."""

    def __init__(self, port: int) -> None:
        self.port, self.refused = port, 0
        self._lock = threading.Lock()
        self._unproven: dict[ssl.SSLSocket, None] = {}

    def let_in(self, connection: ssl.SSLSocket) -> None:
        """One that has shown nothing yet."""
        with self._lock:
            self._unproven[connection] = None
            if len(self._unproven) > _MOST_AT_ONCE:
                oldest = next(iter(self._unproven))
                del self._unproven[oldest]
                with suppress(OSError):
                    socket.socket.shutdown(oldest, socket.SHUT_RDWR)  # its own would take the seal off first

    def proven(self, connection: ssl.SSLSocket) -> None:
        """It has shown the secret, or is gone."""
        with self._lock:
            self._unproven.pop(connection, None)

    def refuse(self) -> None:
        """Count one."""
        with self._lock:
            self.refused += 1


@contextmanager
def handing(content: bytes, secret: Path, run: str, *, bind: str, port: int = 0) -> Iterator[Door]:
    """Hand `content` to who shows the secret and names the run, until the block ends. Raises `StoreError`, and `UsageError` for a port in use."""
    context = _context(ssl.PROTOCOL_TLS_SERVER, secret)
    context.num_tickets = 0  # every executor proves itself anew
    server = _opened(bind, port)
    door, over = Door(server.getsockname()[1]), threading.Event()

    def answer(sealed: ssl.SSLSocket) -> None:
        with sealed:
            if not _answered(sealed, door, run, content):
                door.refuse()
            door.proven(sealed)

    def wait() -> None:
        while not over.is_set():
            with suppress(OSError):
                plain = server.accept()[0]
                plain.settimeout(_WAIT_S)
                sealed = context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
                door.let_in(sealed)
                threading.Thread(target=answer, args=(sealed,), daemon=True).start()

    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    try:
        yield door
    finally:
        over.set()
        waiting.join()
        server.close()


def _opened(bind: str, port: int) -> socket.socket:
    try:
        server = socket.create_server((bind, port), family=socket.AF_INET6 if ":" in bind else socket.AF_INET)
    except OSError as error:
        do = "Choose another port with --cluster-port, or leave it out."
        raise UsageError(
            do, f"the key socket cannot be opened ({error.strerror})", where=f"{bind}, port {port}"
        ) from None
    server.settimeout(0.2)
    return server


def fetch(host: str, port: int, secret: Path, run: str) -> bytes:
    """What the driver hands for a run. Raises `StoreError` for the secret, and `UsageError` where nothing is handed."""
    context = _context(ssl.PROTOCOL_TLS_CLIENT, secret)
    where = f"{host}, port {port}"
    try:
        with socket.create_connection((host, port), timeout=_WAIT_S) as plain, context.wrap_socket(plain) as sealed:
            sealed.sendall(run.encode())
            return _exactly(sealed, _length_of(_exactly(sealed, _LENGTH.size)))
    except (ssl.SSLError, EOFError, ConnectionResetError, BrokenPipeError):
        raise UsageError(
            "Put a copy of the driver's secret on every executor; make a new one where it is older than a year.",
            "the driver and this executor do not know each other by the cluster's secret",
            where=where,
        ) from None
    except OSError as error:
        raise UsageError(
            "Let the executors reach the driver: spark.driver.host, and --cluster-port where only some ports are open.",
            f"the driver's key socket cannot be reached ({error.strerror or 'no answer'})",
            where=where,
        ) from None


def _context(side: int, secret: Path) -> ssl.SSLContext:
    check_secret(secret)
    context = ssl.SSLContext(side)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False  # no name is certified: who has the private key is one of us
    context.verify_mode = ssl.CERT_REQUIRED
    try:
        context.load_cert_chain(secret)
        context.load_verify_locations(secret)
    except (ssl.SSLError, OSError):
        do = "Make another with `townhum cluster-secret`, and put a copy on every executor."
        raise UsageError(do, "the cluster's secret cannot be read", where=str(secret)) from None
    return context


def _answered(sealed: ssl.SSLSocket, door: Door, run: str, content: bytes) -> bool:
    """Whether it was handed."""
    try:
        sealed.do_handshake()
        door.proven(sealed)
        if not hmac.compare_digest(_exactly(sealed, _NAME), run.encode()):
            return False
        sealed.sendall(_LENGTH.pack(len(content)) + content)
    except (OSError, EOFError):
        return False
    else:
        return True


def _length_of(told: bytes) -> int:
    length: int = _LENGTH.unpack(told)[0]
    if length > _MOST_BYTES:
        raise EOFError
    return length


def _exactly(connection: socket.socket, many: int) -> bytes:
    """So many bytes. Raises EOFError where there are fewer."""
    content = bytearray()
    while len(content) < many:
        if not (more := connection.recv(min(many - len(content), 1 << 20))):
            raise EOFError
        content += more
    return bytes(content)
