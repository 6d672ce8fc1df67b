"""Reads a mailing list from a public-inbox, day by day: each day is asked for as one packed mbox, which never touches the disk."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Generator, Iterator
from datetime import UTC, date, timedelta
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from townhum.connector import Covered, Page, Session
from townhum.connector import Options as BaseOptions
from townhum.connector.places import BaseUrl
from townhum.errors import AccessDenied, BadAnswer, Missing
from townhum.records import Window
from townhum_connectors.mail_items import account, decode, item_of, mails_in

__all__ = ["Options", "account", "decode", "hosts", "place", "walk"]

_LARGEST = 100_000_000
"""Bytes of one day, unpacked: some ten thousand mails. More is a bomb, or a list that has to be read in another way."""

_DENIED, _GONE, _NO_SEARCH = (401, 403), 404, 501
_NO_MAILS = b"no results found"
_PAGE = 500


def _inbox_name(given: str) -> str:
    name = given.strip().strip("/")
    if not name or any(sign.isspace() or sign in "/?#%&" for sign in name):
        raise ValueError("write the inbox as its address has it, such as kettles in https://lists.example/kettles/")
    return name


class Options(BaseOptions):
    """Keys of a public-inbox source in sources.toml."""

    site: BaseUrl = Field(description="the site, such as https://lists.example")
    inbox: Annotated[str, AfterValidator(_inbox_name)] = Field(description="the inbox, as its address has it: kettles")


def hosts(options: Options) -> tuple[str, ...]:
    """The site."""
    return (options.site,)


def place(options: Options) -> str:
    """The inbox and the site."""
    return f"the list {options.inbox} on {options.site}"


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:
    """Every day that the window touches, in UTC: the server searches by the date that a mail gives itself."""
    _see_it_is_there(options, session)
    for day in _days(window):
        items: list[Any] = []
        for mail in mails_in(io.BytesIO(_mbox(options, day, session))):
            items.append(None if mail is None else item_of(mail))
            if len(items) == _PAGE:
                yield Page(items)
                items = []
        yield Page(items)
    return Covered()


def _days(window: Window) -> Iterator[date]:
    day, last = window.start.astimezone(UTC).date(), (window.end - timedelta(microseconds=1)).astimezone(UTC).date()
    while day <= last:
        yield day
        day += timedelta(days=1)


def _see_it_is_there(options: Options, session: Session) -> None:
    """Raise `Missing` or `AccessDenied` where there is no such inbox: a day without mails answers 404 as well."""
    url = f"{options.site}/{options.inbox}/new.atom"
    answer = session.get(url, expect=(*_DENIED, _GONE), as_bytes=True)
    if answer.status in _DENIED:
        do = "Take this source out, or ask the operator of the site."
        raise AccessDenied(do, "the inbox is not open to us", where=options.inbox, key="inbox", status=answer.status)
    if answer.status == _GONE:
        do = "Check site and inbox: the list's address in a browser shows both."
        raise Missing(do, "there is no such inbox", where=options.inbox, key="inbox", status=_GONE)


def _mbox(options: Options, day: date, session: Session) -> bytes:
    """All mails of one day as an mbox, unpacked."""
    said = f"{day:%Y%m%d}"
    url = f"{options.site}/{options.inbox}/?q=d:{said}..{said}&x=m"
    answer = session.post_json(url, {}, expect=(_GONE, _NO_SEARCH), as_bytes=True)
    body = answer.body if isinstance(answer.body, bytes) else b""
    if answer.status == _GONE and _NO_MAILS in body.lower():
        return b""
    if answer.status in (_GONE, _NO_SEARCH):
        do = "Ask the operator for a search index (Xapian), or for the mbox of the list, and use the connector mbox."
        raise BadAnswer(do, "the inbox cannot be searched by day", where=options.inbox, status=answer.status)
    unpacked = _unpacked(body, options.inbox)
    if not unpacked.startswith(b"From "):
        do = "Check site: the answer to a question for a day is no mbox, so it may be no public-inbox."
        raise BadAnswer(do, "a day cannot be read", where=options.inbox)
    return unpacked


def _unpacked(body: bytes, where: str) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        with gzip.open(io.BytesIO(body)) as packed:
            content = packed.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error):
        raise BadAnswer("Run again later.", "a day came packed, and cannot be unpacked", where=where) from None
    if len(content) > _LARGEST:
        raise BadAnswer("Report the server.", f"a day is larger than {_LARGEST:,} bytes", where=where)
    return content
