"""Where a source lies: base URLs, checked when the configuration is read."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator


def _base_url(given: str) -> str:
    """A base URL in one spelling: scheme, host and port, nothing else. Raises `ValueError` with advice."""
    url = given.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or ""), parts.port
    except ValueError:
        raise ValueError("write it as https://host or https://host:port") from None
    if parts.scheme not in ("http", "https") or not host or any(letter.isspace() for letter in url):
        raise ValueError("write it as https://host or https://host:port")
    if parts.username is not None or parts.path or parts.query or parts.fragment:
        raise ValueError("leave out everything but the host: no path, query or user name")
    if parts.scheme == "http" and not is_loopback(host):
        raise ValueError("use https; http is for servers on this machine only")
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port is not None else "")


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
