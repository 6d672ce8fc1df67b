"""A session that answers from a recording, and reaches nothing."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from townhum.conformance.secrets import NO_SECRET
from townhum.connector import Answer, SecretRef
from townhum.errors import AccessDenied, BadAnswer, Busy, Missing, ServerTrouble, SourceError

MOST_REQUESTS = 500
"""Requests of one walk over a recording, after which it counts as endless."""

_OPERATION = re.compile(r"query\s+(\w+)")
_SUCCESS = range(200, 300)
_DO = "Look at the recording."
_ERRORS: Mapping[int, type[SourceError]] = {
    **dict.fromkeys(
        (301, 302, 303, 307, 308), Missing
    ),  # a redirect elsewhere; one to the same place is followed unseen
    401: AccessDenied,
    403: AccessDenied,
    404: Missing,
    410: Missing,
    429: Busy,
    500: ServerTrouble,
    502: ServerTrouble,
    503: ServerTrouble,
    504: ServerTrouble,
}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Exchange:
    """One recorded request and its answer. `body` is parsed JSON, or a string for an answer that is not JSON."""

    method: str
    url: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None

    def __repr__(self) -> str:
        return f"Exchange({self.method} {urlsplit(self.url).path})"

    @property
    def place(self) -> tuple[str, str]:
        """The method, and the address without its query: what all pages of one listing share."""
        parts = urlsplit(self.url)
        return self.method, f"{parts.scheme}://{parts.netloc}{parts.path}" + (
            f"#{parts.fragment}" if parts.fragment else ""
        )

    @property
    def question(self) -> tuple[object, ...]:
        """The place and the query, in whatever order it was written."""
        return (*self.place, tuple(sorted(parse_qsl(urlsplit(self.url).query, keep_blank_values=True))))


Swap = Callable[[Exchange, Exchange | None], Exchange | None]


def load_recording(path: Path) -> tuple[Exchange, ...]:
    """Read a recording: a JSON list of objects with method, url, status, headers and body."""
    return tuple(Exchange(**exchange) for exchange in json.loads(path.read_text(encoding="utf-8")))


class Endless(AssertionError):
    """A walk that asks on and on."""


class OutsideHosts(AssertionError):
    """A request to a host that the decoder did not name."""


class ReplaySession:
    """A `Session` over a recording. The same question asked again gets the next answer recorded for it, then the last.

    `hosts` are the base URLs that may be asked; `folder` is where files lie. `swap` is given each question and what
    was recorded for it, if anything, and may answer with another exchange: how a server is made to misbehave.
    """

    def __init__(
        self,
        recording: Sequence[Exchange],
        hosts: Sequence[str],
        *,
        folder: Path | None = None,
        swap: Swap | None = None,
        secret: str = NO_SECRET,
    ) -> None:
        self._secret = secret
        self._recording = tuple(recording)
        self._hosts = {_origin(host) for host in hosts}
        self._folder = folder
        self._swap = swap or (lambda _asked, recorded: recorded)
        self._turns: Counter[tuple[object, ...]] = Counter()
        self.served: list[tuple[Exchange, Any]] = []
        self.strangers: list[str] = []
        self.requests = 0

    @property
    def user_agent(self) -> str:
        """An honest name for a session that reaches nobody."""
        return "townhum-conformance (privacy@example.org)"

    def get(
        self,
        url: str,
        params: Mapping[str, str | int] | None = None,
        *,
        headers: Mapping[str, str] | None = None,  # noqa: ARG002  a recording does not depend on them
        expect: Container[int] = (),
        as_bytes: bool = False,
    ) -> Answer:
        """The recorded answer. Raises as `fetch` would for a failure, and `Missing` for what was not recorded."""
        joint = "&" if urlsplit(url).query else "?"
        return self._answer("GET", url + (f"{joint}{urlencode(params)}" if params else ""), expect, as_bytes=as_bytes)

    def post_json(
        self,
        url: str,
        body: Mapping[str, Any],
        *,
        headers: Mapping[str, str] | None = None,  # noqa: ARG002  a recording does not depend on them
        expect: Container[int] = (),
        as_bytes: bool = False,
    ) -> Answer:
        """The recorded answer to a POST. What the body asks stands in the recording's address, as if it were a query."""
        return self._answer("POST", asked_by(url, body), expect, as_bytes=as_bytes)

    def post_form(
        self,
        url: str,
        data: Mapping[str, str],  # noqa: ARG002  a recording does not depend on it
        *,
        basic: tuple[str, str] | None,  # noqa: ARG002  nor on who asks
        headers: Mapping[str, str] | None = None,  # noqa: ARG002  nor on these
    ) -> Answer:
        """The recorded answer to a POST."""
        return self._answer("POST", url, ())

    def secret(self, ref: SecretRef) -> str:  # noqa: ARG002  every secret is the same here
        """A secret that opens nothing."""
        return self._secret

    def now(self) -> datetime:
        """The same moment always: a recording does not grow old."""
        return datetime(2026, 11, 21, tzinfo=UTC)

    def file(self, path: str) -> Path:
        """A path within `folder`."""
        if self._folder is None:
            raise Missing("Set `folder` in the test class.", "the connector asks for a file", where=path)
        return self._folder / path

    def _answer(self, method: str, url: str, expect: Container[int], *, as_bytes: bool = False) -> Answer:
        self.requests += 1
        if self.requests > MOST_REQUESTS:
            raise Endless(f"the walk asked more than {MOST_REQUESTS} times: it must end by itself")
        if _origin(url) not in self._hosts:
            self.strangers.append(_origin(url))
            raise OutsideHosts(f"{_origin(url)} is not in decoder.hosts(options)")
        exchange = self._find(Exchange(method, url))
        body = deepcopy(exchange.body)
        self.served.append((exchange, body))
        if exchange.status in expect:
            raw = body.encode("utf-8", "surrogatepass") if as_bytes and isinstance(body, str) else None
            return Answer(exchange.status, exchange.headers, raw if isinstance(body, str) else body)
        if exchange.status not in _SUCCESS:
            raise _ERRORS.get(exchange.status, BadAnswer)(
                _DO, f"the answer was {exchange.status}", status=exchange.status
            )
        if as_bytes:
            text = body if isinstance(body, str) else json.dumps(body)
            return Answer(exchange.status, exchange.headers, text.encode("utf-8", "surrogatepass"))
        if isinstance(body, str):
            raise BadAnswer(_DO, "the answer is not JSON")
        return Answer(exchange.status, exchange.headers, body)

    def _find(self, asked: Exchange) -> Exchange:
        answers = [known for known in self._recording if known.question == asked.question]
        turn = self._turns[asked.question]
        self._turns[asked.question] += 1
        found = self._swap(asked, answers[min(turn, len(answers) - 1)] if answers else None)
        if found is None:
            raise Missing("Record this request too.", f"the recording has no answer to {asked.method} {asked.url}")
        return found


def asked_by(url: str, body: Mapping[str, Any]) -> str:
    """The address under which a recording has a POST: what its body asks, as if it were a query.

    Where one address answers everything, what is asked of it follows `#`: the name of a GraphQL query, whose variables are the rest,
    or the method of a JSON-RPC.
    """
    asked, name = body, ""
    if isinstance(body.get("query"), str):
        asked, name = body.get("variables") or {}, next(iter(_OPERATION.findall(body["query"])), "")
    elif isinstance(body.get("params"), list):
        asked, name = {"id": body.get("id")}, str(body.get("method", ""))
    flat = {key: value for key, value in asked.items() if isinstance(value, str | int | float)}
    return url + (f"?{urlencode(flat)}" if flat else "") + (f"#{name}" if name else "")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
