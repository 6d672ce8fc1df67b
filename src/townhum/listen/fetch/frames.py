"""The frames of a WebSocket. Beside `transport` the one module that reaches the network, and to pinned addresses alone."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidStatus,
    InvalidURI,
    PayloadTooBig,
)
from websockets.sync.client import ClientConnection, connect

from townhum.connector.walk.answers import LEAVE
from townhum.errors import AccessDenied, BadAnswer, Busy, Missing, NotPermitted, ServerTrouble, SourceError, Unreachable
from townhum.listen.fetch.addresses import Address
from townhum.listen.fetch.transport import Trust
from townhum.listen.fetch.urls import Target

LARGEST = 2_000_000
"""Bytes of a frame: ten times the longest record of the networks we know."""

_CONNECT_S = 10.0
_PING_S = 20.0
_TOO_BIG = 1009
_REDIRECTS = range(300, 400)
_SERVER_ERRORS = range(500, 600)
_QUIET = logging.getLogger("townhum.frames")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False
_QUIET.setLevel(logging.CRITICAL)


class TooLarge(BadAnswer):
    """A frame is larger than we take. Asked for again, it would come again."""


class Frames:
    """A connection that is open."""

    def __init__(self, connection: ClientConnection, where: str) -> None:
        self._connection, self._where = connection, where

    def next(self, within_s: float) -> bytes | None:
        """The next frame; None where none comes in time. Raises a `SourceError` where the stream ends or breaks off."""
        try:
            return self._connection.recv(timeout=within_s, decode=False)
        except TimeoutError:
            return None
        except ConnectionClosed as error:
            _raise_closed(error, self._where)
        except PayloadTooBig:
            _raise_too_large(self._where)
        except OSError:
            raise Unreachable("Nothing to do: it is tried again.", "the stream broke off", where=self._where) from None


@contextmanager
def opened(
    target: Target, addresses: tuple[Address, ...], user_agent: str, trust: Trust, where: str
) -> Iterator[Frames]:
    """Open a WebSocket (RFC 6455) to one of the pinned addresses. Redirects are errors. Raises a `SourceError`."""
    try:
        connection = _connected(target, _socket(addresses, target.origin.port), user_agent, trust)
    except InvalidStatus as error:
        raise _refused(error.response.status_code, where) from None
    except (InvalidHandshake, InvalidURI, EOFError):
        raise BadAnswer(
            "Check the address of this stream.", "the server speaks no WebSocket there", where=where
        ) from None
    except OSError:
        raise Unreachable("Nothing to do: it is tried again.", "there is no connection", where=where) from None
    with connection:
        yield Frames(connection, where)


def _connected(target: Target, line: socket.socket, user_agent: str, trust: Trust) -> ClientConnection:
    scheme, host, port = target.origin
    secure = scheme == "https"
    name = f"[{host}]" if ":" in host else host
    return connect(
        f"{'wss' if secure else 'ws'}://{name}:{port}{target.path}",
        sock=line,
        ssl=trust.context() if secure else None,
        server_hostname=host if secure else None,
        user_agent_header=user_agent,
        compression=None,
        proxy=None,
        open_timeout=_CONNECT_S,
        ping_interval=_PING_S,
        ping_timeout=_PING_S,
        close_timeout=1.0,
        max_size=LARGEST,
        logger=_QUIET,
    )


def _socket(addresses: tuple[Address, ...], port: int) -> socket.socket:
    failure: OSError = OSError("no address")
    for address in addresses:
        try:
            return socket.create_connection((str(address), port), timeout=_CONNECT_S)
        except OSError as error:
            failure = error
    raise failure


def _refused(status: int, where: str) -> SourceError:
    what = f"the server answers {status}"
    if status in _REDIRECTS:
        do = "If the host it leads to belongs to the source, name it in sources.toml after reading its terms."
        return NotPermitted(do, "the server sends us on to another address", where=where)
    if status in (401, 403):
        return AccessDenied(LEAVE, what, where=where, status=status)
    if status in (404, 410):
        return Missing("Check that the place still exists and is spelt right.", what, where=where, status=status)
    if status == 429:  # noqa: PLR2004  RFC 6585
        return Busy("Nothing to do: it is tried again later.", what, where=where, status=status)
    if status in _SERVER_ERRORS:
        return ServerTrouble("Nothing to do: it is tried again later.", what, where=where, status=status)
    return BadAnswer("Check the address of this stream.", what, where=where, status=status)


def _raise_closed(error: ConnectionClosed, where: str) -> NoReturn:
    if (error.sent is not None and error.sent.code == _TOO_BIG) or isinstance(error.__cause__, PayloadTooBig):
        _raise_too_large(where)
    raise Unreachable("Nothing to do: it is tried again.", "the stream ended", where=where) from None


def _raise_too_large(where: str) -> NoReturn:
    raise TooLarge("Nothing to do: it is passed over.", "a frame is larger than is taken", where=where) from None
