"""What people write where they name an account: in one form, whatever keyboard, browser or export it came from."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote, urlsplit

_AROUND = " \t\r\n\"'<>()[],;"
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
_USUAL_PORTS = (":443", ":80")
_LONGEST = 2_000  # characters: no account, and no address of one, is longer


def tidied(written: object) -> str:
    """An account as it was written, in lower case, without full width, unseen signs and what stands around it; "" for what is none."""
    if not isinstance(written, str) or len(written) > _LONGEST:
        return ""
    if not written.isascii():
        written = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", written).casefold())
        written = "".join(sign for sign in written if unicodedata.category(sign) not in _UNSEEN)
    return written.strip(_AROUND).lower()


def host_of(written: str) -> str:
    """A host in one spelling: its `xn--` form (IDNA), without the usual port or a dot at the end."""
    host = written
    for port in _USUAL_PORTS:
        host = host.removesuffix(port)
    host = host.rstrip(".")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def page_of(tidy: str) -> tuple[str, tuple[str, ...]] | None:
    """Host and steps of an address such as `https://board.example/@ann`, also without `https://`; None for what is none.

    The query, the fragment and a slash at the end say nothing of whose page it is.
    """
    if "://" not in tidy:
        if "/" not in tidy or "." not in tidy.split("/", 1)[0].removeprefix("@") or tidy.startswith(("@", "/")):
            return None
        tidy = f"https://{tidy}"
    try:
        parts = urlsplit(tidy)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return None
    if not host:
        return None
    return host_of(host), tuple(step for step in unquote(parts.path).lower().split("/") if step)
