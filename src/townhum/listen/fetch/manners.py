"""How townhum introduces itself, and keeps other libraries from chattering."""

from __future__ import annotations

import logging
from urllib.parse import quote

_CHATTY = ("httpx", "httpcore", "protego", "stamina", "websockets")
_PLAIN = "".join(map(chr, range(0x20, 0x7F))).translate({ord(char): None for char in "()"})


def honest_user_agent(version: str, contact: str) -> str:
    """The User-Agent we send: who we are and how to reach the study (an address or a URL; odd characters as %XX)."""
    return f"townhum/{version} (counts groups, never people; contact: {quote(contact.strip(), safe=_PLAIN)})"


def quiet_foreign_loggers() -> None:
    """Silence the libraries below `fetch`: at their lower levels they print URLs, headers and lines of robots.txt."""
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.CRITICAL)
