"""URLs, read strictly: what could be understood in two ways is refused, not guessed."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address
from typing import NamedTuple
from urllib.parse import quote

_DEFAULT_PORT = {"http": 80, "https": 443}
_LAST_PORT = 65_535
_URL = re.compile(r"(?P<scheme>[A-Za-z]+)://(?P<authority>[^/?#]*)(?P<path>[^#]*)(?:#.*)?")
_AUTHORITY = re.compile(r"(?P<host>\[[^\[\]]*\]|[^\[\]:]+)(?::(?P<port>[0-9]{1,5}))?")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")  # RFC 1123, without the trailing dot of the root
_NAME_SIZE = 253  # characters, RFC 1035
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_ODD = re.compile(r"[\x00-\x20\x7f-\x9f\\\ud800-\udfff]")
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?=/|\?|$)", re.IGNORECASE)
_URL_SAFE = "/?:@!$&'()*+,;=-._~%[]"


class Origin(NamedTuple):
    """Scheme, host and port: what a permission is about."""

    scheme: str
    host: str
    port: int


class Target(NamedTuple):
    """A URL taken apart. `host` is lower case and canonical, IPv6 without brackets; `path` is ASCII, with the query."""

    origin: Origin
    path: str

    @property
    def url(self) -> str:
        """The URL, put together again from its parts."""
        scheme, host, port = self.origin
        name = f"[{host}]" if ":" in host else host
        netloc = name if port == _DEFAULT_PORT[scheme] else f"{name}:{port}"
        return f"{scheme}://{netloc}{self.path}"

    def at(self, path: str) -> Target:
        """The same host with another path."""
        return Target(self.origin, path)


def parse_url(url: str) -> Target:
    """Take an http(s) URL apart.

    Raises `ValueError`, with a message that quotes nothing of the URL, for: user names, backslashes, control characters
    and spaces, lone surrogates, hosts that are not ASCII (write them in their `xn--` form), trailing dots, odd brackets
    and ports, `..` in the path, and every spelling of an IPv4 address but four plain decimal numbers (the parsers of
    others read `0x7f.1` as 127.0.0.1).
    """
    parts = _URL.fullmatch(url)
    if parts is None or _ODD.search(url):
        raise ValueError("the address cannot be read as a URL")
    scheme = parts["scheme"].lower()
    if scheme not in _DEFAULT_PORT:
        raise ValueError("only https, and http where a network is named, are spoken")
    host, port = _authority(parts["authority"])
    return Target(Origin(scheme, host, port or _DEFAULT_PORT[scheme]), _path(parts["path"]))


def _authority(text: str) -> tuple[str, int | None]:
    if "@" in text:
        raise ValueError("the URL names a user")
    parts = _AUTHORITY.fullmatch(text)
    if parts is None:
        raise ValueError("the URL has an odd host or port")
    port = int(parts["port"]) if parts["port"] else None
    if port is not None and not 0 < port <= _LAST_PORT:
        raise ValueError("the URL has an impossible port")
    return _host(parts["host"]), port


def _host(text: str) -> str:
    if not text.isascii():
        raise ValueError("the host is not ASCII; write it in its xn-- form")
    if text.startswith("["):
        return _ipv6(text[1:-1])
    name = text.lower()
    if len(name) > _NAME_SIZE or not _NAME.fullmatch(name):
        raise ValueError("the host is not a plain name")
    if _NUMBER.fullmatch(name.rsplit(".", 1)[-1]):
        return _ipv4(name)
    return name


def _ipv4(text: str) -> str:
    try:
        return str(IPv4Address(text))
    except ValueError:
        raise ValueError("the host is an oddly spelt address") from None


def _ipv6(text: str) -> str:
    try:
        address = IPv6Address(text)
    except ValueError:
        raise ValueError("the brackets hold no address") from None
    if address.scope_id is not None:
        raise ValueError("the address names a network interface")
    return str(address)


def _path(text: str) -> str:
    rooted = text if text.startswith("/") else "/" + text
    if _DOTS.search(rooted.partition("?")[0]):
        raise ValueError("the path climbs over dots")
    return quote(rooted, safe=_URL_SAFE)
