"""Mails as raw items: from the bytes of an mbox to what the manifests of mailing lists keep, screen by and erase."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

from townhum.connector import Draft
from townhum.connector.mails import mail_address
from townhum.connector.reading import MAX_MARKUP, html_to_text, mail_to_text, plain_to_text
from townhum.errors import SkipItem
from townhum.records import DropReason, Window

MOST_BYTES = 2_000_000
"""Bytes of one mail. What is longer is mostly attachments; it is counted as too long, and not taken apart."""

_ENVELOPE = b"From "
_MOST_PARTS = 200
_LONGEST_HEAD = 100_000
"""Bytes: ten times what a long list of receivers takes. What is longer was written so that taking it apart takes its reader's time."""

_MOST_BOUNDARIES = 50
"""Parts within parts: every line of a mail is compared with the boundary of each."""

_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")
_MOST_NAMES = 200
_NAMES = ("from", "reply-to", "to", "cc", "sender")

Item = dict[str, Any]


def mails_in(lines: Iterable[bytes]) -> Iterator[bytes | None]:
    """The mails of an mbox, one by one, as they were before they were put there (mboxrd); None for one that is too long.

    A mail begins with a line `From `, at the start or after an empty line. What stands before the first is no mail: None.
    """
    held: list[bytes] = []
    size, began, empty = 0, False, True
    for line in lines:
        if line.startswith(_ENVELOPE) and empty:
            if held or size:
                yield _whole(held, size) if began else None
            held, size, began, empty = [], 0, True, False
            continue
        empty = line in (b"\n", b"\r\n")
        size += len(line)
        if size <= MOST_BYTES and (began or not empty):
            held.append(line[1:] if line.lstrip(b">").startswith(_ENVELOPE) and line.startswith(b">") else line)
        size = 0 if not began and empty and not held else size
    if held or size:
        yield _whole(held, size) if began else None


def _whole(held: list[bytes], size: int) -> bytes | None:
    return b"".join(held) if size <= MOST_BYTES else None


def item_of(mail: bytes) -> Item | None:
    """One mail as a raw item; None for what cannot be taken apart."""
    ends = _HEAD_ENDS.search(mail)
    if (ends.start() if ends else len(mail)) > _LONGEST_HEAD or mail.lower().count(b"boundary=") > _MOST_BOUNDARIES:
        return None
    try:
        message = message_from_bytes(mail)
        return _item(message)
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, HeaderParseError):
        return None  # the parser gives up on hostile heads in many ways


def is_outside(item: Item, window: Window) -> bool:
    """Whether a mail says of itself that it was written outside a window; what has no date is not."""
    at = item["date"]
    return isinstance(at, datetime) and at not in window


def decode(kept: Mapping[str, Any], options: Any) -> Draft:  # noqa: ARG001  the contract's
    """One mail, by its kept fields. Raises `SkipItem` for one without an id, a date or an author."""
    at, author = kept["created_at"], mail_address(kept["author"])
    if not isinstance(at, datetime) or not isinstance(kept["id"], str) or not author:
        raise SkipItem(DropReason.BROKEN)
    parts = [plain_to_text(kept["subject"] or ""), _words(kept["plain"], kept["html"])]
    return Draft(id=kept["id"], created_at=at, text="\n\n".join(part for part in parts if part), author=author)


def account(written: Any, options: Any) -> frozenset[str]:  # noqa: ARG001  an address is the same on every list
    """The mail address meant; none for what is none."""
    address = mail_address(written)
    return frozenset({address}) if address else frozenset()


def _words(plain: Any, html: Any) -> str:
    if isinstance(plain, str) and plain.strip():
        return mail_to_text(plain)
    return mail_to_text(html_to_text(html)) if isinstance(html, str) else ""


def _item(message: Message) -> Item:
    plain, html = _bodies(message)
    answers = _said(message, "in-reply-to") or _said(message, "references")
    return {
        "id": _hash_of(_said(message, "message-id")),
        "date": _date(message),
        "from": _said(message, "from"),
        "names": [{"name": name} for name in _names(message)],
        "subject": None if answers else _said(message, "subject"),
        "plain": plain,
        "html": html,
        "list": _said(message, "list-id").lower(),
        "no_archive": _said(message, "x-no-archive").lower(),
        "archive": [{"says": _said(message, name).lower()} for name in ("x-archive", "archive")],
        "automated": _said(message, "auto-submitted").lower().partition(";")[0].strip() or "no",
        "type": message.get_content_type(),
    }


def _hash_of(message_id: str) -> str | None:
    """What Mailman calls a mail by, `X-Message-ID-Hash`: the SHA-1 of its Message-ID without brackets, in base 32."""
    bare = message_id.strip().removeprefix("<").removesuffix(">").strip()
    if not bare:
        return None
    return base64.b32encode(
        hashlib.sha1(bare.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    ).decode()


def _date(message: Message) -> datetime | None:
    try:
        at = parsedate_to_datetime(_said(message, "date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo else None


def _said(message: Message, name: str) -> str:
    """A header in plain words; "" where there is none."""
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (LookupError, UnicodeError, ValueError, HeaderParseError):
        return " ".join(str(raw).encode("ascii", "replace").decode("ascii").split())


def _names(message: Message) -> list[str]:
    """The names and the local parts of everybody in the head, so that they are erased from the text."""
    heads = [_said(message, name) for name in _NAMES if message.get(name) is not None]
    found = [part for name, address in getaddresses(heads) for part in (name, address.partition("@")[0])]
    return [each for each in dict.fromkeys(found) if each][:_MOST_NAMES]


def _bodies(message: Message) -> tuple[str | None, str | None]:
    """The first plain and the first HTML part that are no attachment."""
    found: dict[str, str] = {}
    for number, part in enumerate(message.walk()):
        kind = part.get_content_type()
        if number >= _MOST_PARTS or len(found) == 2:  # noqa: PLR2004  both kinds
            break
        if part.is_multipart() or kind in found or kind not in ("text/plain", "text/html"):
            continue
        if part.get_content_disposition() != "attachment":
            found[kind] = _text_of(part)
    return found.get("text/plain"), found.get("text/html")


def _text_of(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    charset = part.get_content_charset() or "utf-8"
    try:
        text = content.decode(charset)
    except (LookupError, UnicodeError):
        text = content.decode("utf-8", "replace")
    if len(text) > MAX_MARKUP:
        text = text[: MAX_MARKUP + 1]  # too long in any case: it is told so where it is read
    return text
