"""What an answer means: its status as an error, its body as JSON."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, NoReturn

from townhum.connector.walk.answers import LEAVE
from townhum.errors import AccessDenied, BadAnswer, Busy, Missing, ServerTrouble
from townhum.listen.fetch.limits import retry_after_s
from townhum.listen.fetch.transport import Reply

_UNAUTHORISED, _FORBIDDEN, _NOT_FOUND, _GONE, _TOO_MANY, _UNAVAILABLE = 401, 403, 404, 410, 429, 503
_SERVER_ERRORS = frozenset(range(500, 600)) - {501, 505}  # RFC 9110: these two are about the request, and stay
SUCCESS = range(200, 300)

_NOT_THIS_API = "Check the base URL: the server is up, and does not know this question, so it may speak another API."
_IN_WORDS = {
    402: "Take the source out, or agree with its operator on access: it is not free.",
    451: "Take the source out: it is withheld by law, at least where this machine stands.",
    400: "Check the options of this source: the server does not understand what they make us ask.",
    405: _NOT_THIS_API,
    501: _NOT_THIS_API,
}


def is_transient(status: int) -> bool:
    """Whether a status says "not now" rather than "no"."""
    return status == _TOO_MANY or status in _SERVER_ERRORS


def raise_for(reply: Reply, now: datetime, where: str) -> None:
    """Return for a success; otherwise raise the `SourceError` that the status stands for."""
    status, what = reply.status, f"the server answers {reply.status}"
    if status in SUCCESS:
        return
    if status in (_UNAUTHORISED, _FORBIDDEN):
        raise _denied(reply, what, where)
    if status == _GONE:
        raise Missing("Take the source out: the place is gone for good.", what, where=where)
    if status == _NOT_FOUND:
        raise Missing("Check that the place still exists and is spelt right.", what, where=where)
    if is_transient(status):
        _raise_transient(reply, what, now, where)
    raise BadAnswer(_IN_WORDS.get(status, "Check the base URL and the options of this source."), what, where=where)


def _denied(reply: Reply, what: str, where: str) -> AccessDenied:
    """Who lets nobody in without a name, who does not let us in, and what stands before a server and turns machines away."""
    if reply.status == _UNAUTHORISED:
        do, happened = LEAVE, f"{what}: it lets in only whom it knows"
    elif "html" in reply.headers.get("content-type", "").lower():
        do = "Ask the operator to let this machine ask, by its User-Agent, or take the source out."
        happened = f"{what} with a web page: a guard before the server turns machines away, or the base URL is no API's"
    else:
        do, happened = LEAVE, what
    return AccessDenied(do, happened, where=where, status=reply.status)


def _raise_transient(reply: Reply, what: str, now: datetime, where: str) -> NoReturn:
    after_s = retry_after_s(reply.headers, now)
    if reply.status == _TOO_MANY or (reply.status == _UNAVAILABLE and after_s is not None):
        raise Busy("Leave this source for a later run.", what, where=where, after_s=after_s)
    raise ServerTrouble("Try again later; the fault is the server's.", what, where=where)


def read_json(reply: Reply, where: str) -> Any:
    """The body as JSON (RFC 8259: UTF-8; a byte order mark is forgiven). Raises `BadAnswer`, quoting nothing.

    NaN and Infinity, which are not JSON but are sent by some servers, become None: one such number in a field that
    nobody reads must not cost a whole page. Lone surrogates in escapes pass; what reads the text must bear them.
    """
    try:
        return json.loads(reply.body.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        happened = "the answer is not UTF-8"
    except RecursionError:
        happened = "the answer is JSON nested too deeply"
    except ValueError:
        happened = _not_json(reply)
    raise BadAnswer("Check the base URL, and whether the server speaks this API.", happened, where=where)


def read_json_or_none(reply: Reply, where: str) -> Any:
    """The body as JSON, or None when it is not."""
    try:
        return read_json(reply, where)
    except BadAnswer:
        return None


def _not_json(reply: Reply) -> str:
    if not reply.body.strip():
        return "the answer is empty"
    if "html" in reply.headers.get("content-type", "").lower() or reply.body.lstrip()[:1] == b"<":
        return "the answer is a web page, not JSON"
    return "the answer is not JSON, or is cut short"


def _no_number(_: str) -> None:
    return None
