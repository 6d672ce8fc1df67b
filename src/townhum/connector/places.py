"""Where a source lies: base URLs, checked when the configuration is read."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*\.(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,59}})")
"""A host's whole name (RFC 1123), whose last part is no number: what other programs could read as an address is refused."""

_READ_TWICE = "\u00df\u03c2\u200c\u200d"
"""Letters whose `xn--` form differs between IDNA 2003, which Python has, and 2008, which browsers have."""


def _base_url(given: str) -> str:
    """A base URL in one spelling: scheme, host and port, nothing else. Raises `ValueError` with advice."""
    url = given.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or ""), parts.port
    except ValueError:
        raise ValueError("write it as https://host or https://host:port, with a port up to 65535") from None
    if "://" not in url and _can_be(url.lower()):
        raise ValueError(f'write "https://{url.lower()}"')
    if parts.scheme not in ("http", "https") or not host or any(letter.isspace() for letter in url):
        raise ValueError("write it as https://host or https://host:port")
    if parts.username is not None or parts.path or parts.query or parts.fragment:
        raise ValueError(f"{_nearest(host)}leave out everything but the host: no path, query or user name")
    if not _can_be(host) or port == 0:
        raise ValueError(f"{_nearest(host)}no host can have this name or port, as the whole internet knows it")
    if parts.scheme == "http" and not is_loopback(host):
        raise ValueError("use https; http is for servers on this machine only")
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port is not None else "")


def _can_be(host: str) -> bool:
    """Whether a host can have this name or address, written in the one way that everybody reads alike."""
    return is_loopback(host) or _is_address(host) or _NAME.fullmatch(host) is not None


def _is_address(host: str) -> bool:
    try:
        return str(ip_address(host)) == host
    except ValueError:
        return False


def _nearest(host: str) -> str:
    """The nearest name that a host can have, as the beginning of an advice, or "" where there is none."""
    near = re.sub(r"\.{2,}", ".", re.sub(r"[,;\s]+", ".", host)).strip(".-").replace("_", "-")
    if any(letter in near for letter in _READ_TWICE):
        return ""
    try:
        near = near if near.isascii() else near.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    if _can_be(near):
        return f'write "https://{near}": '
    return "write the host's whole name, such as forum.example: " if near and "." not in near else ""


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this machine: localhost, 127.0.0.0/8, ::1."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


BaseUrl = Annotated[str, AfterValidator(_base_url)]
"""`https://host` or `https://host:port`; http for loopback only. Kept in lower case, without a slash at the end."""
