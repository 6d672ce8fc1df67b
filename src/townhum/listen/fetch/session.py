"""A session: what a connector's decoder holds in its hand."""

from __future__ import annotations

import base64
import json
from collections.abc import Container, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from townhum.connector.contract import Answer, SecretRef
from townhum.errors import NotPermitted, SourceError
from townhum.listen.fetch.answers import SUCCESS, read_json, read_json_or_none
from townhum.listen.fetch.courier import Ask, Courier
from townhum.listen.fetch.credentials import read_secret
from townhum.listen.fetch.limits import wait_in_body_s
from townhum.listen.fetch.pace import spacing_s
from townhum.listen.fetch.place import Place
from townhum.listen.fetch.site_signals import Once, SiteSignals
from townhum.listen.fetch.transport import Reply, Trust
from townhum.listen.fetch.urls import Target

if TYPE_CHECKING:
    from townhum.listen.fetch.frames import Frames

_OURS = frozenset({"accept-encoding", "connection", "content-length", "host", "transfer-encoding"})
_NO_SUCH_FILE = frozenset(range(400, 500)) - {429}  # RFC 9309, 2.3.1.3: unavailable means there are no rules


class PlaceSession:
    """The `Session` of one place. See `townhum.connector.contract.Session` for what each call promises."""

    def __init__(
        self,
        place: Place,
        courier: Courier,
        *,
        once: Once,
        user_agent: str,
        environment: Mapping[str, str],
        trust: Trust | None = None,
    ) -> None:
        self._trust = trust or Trust()
        self._place = place
        self._courier = courier
        self._user_agent = user_agent
        self._environment = environment
        self.bytes_read: int | None = 0 if place.base_urls else None
        """Bytes of all answers so far, unpacked; None where there is no server."""
        self._signals = SiteSignals(place, once, self._site_text, self._widen)
        for origin in courier.gate.origins:
            courier.lanes.of(origin.host, origin.port).widen(spacing_s(place.limit))

    @property
    def user_agent(self) -> str:
        """The honest User-Agent that is sent, with the study's contact."""
        return self._user_agent

    def get(
        self,
        url: str,
        params: Mapping[str, str | int] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        expect: Container[int] = (),
        as_bytes: bool = False,
    ) -> Answer:
        """Fetch JSON. A status in `expect` is returned (`body` None when it is not JSON); else a `SourceError` tells.

        `headers` may replace Accept and User-Agent. They are not sent on to another host, but for these two.
        """
        target = _with_query(self._courier.gate.read(url), params)
        wanted = {"accept": "*/*", **(headers or {})} if as_bytes else headers or {}
        return self._ask(Ask("GET", target, self._headers(wanted), expect=expect), as_bytes=as_bytes)

    def post_json(
        self,
        url: str,
        body: Mapping[str, Any],
        *,
        headers: Mapping[str, str] | None = None,
        expect: Container[int] = (),
        as_bytes: bool = False,
    ) -> Answer:
        """Ask by POST with a JSON body, and read JSON, or with `as_bytes` whatever comes back. Redirects are errors."""
        accepted = {"accept": "*/*"} if as_bytes else {}
        sent = self._headers({**accepted, **(headers or {}), "Content-Type": "application/json"})
        text = json.dumps(body, ensure_ascii=True).encode("ascii")
        return self._ask(Ask("POST", self._courier.gate.read(url), sent, text, expect), as_bytes=as_bytes)

    def post_form(
        self,
        url: str,
        data: Mapping[str, str],
        *,
        basic: tuple[str, str] | None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Ask for an OAuth token: POST a form, with HTTP basic authentication or without. Redirects are errors."""
        pair = base64.b64encode(":".join(basic or ()).encode()).decode("ascii")
        login = {"Authorization": f"Basic {pair}"} if basic else {}
        form = {**login, "Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode(data, errors="replace").encode("ascii")
        return self._ask(Ask("POST", self._courier.gate.read(url), self._headers({**(headers or {}), **form}), body))

    @contextmanager
    def stream(self, url: str) -> Iterator[Frames]:
        """Open a WebSocket at an http(s) address. Redirects are errors; nothing is tried again. Raises a `SourceError`."""
        from townhum.listen.fetch.frames import opened  # noqa: PLC0415  a library that whoever follows no stream does without

        target = self._courier.gate.read(url)
        addresses = self._courier.gate.admit(target)
        self._signals.before(target)
        where = self._place.where(target.origin.host)
        with opened(target, addresses, self._user_agent, self._trust, where) as frames:
            yield frames

    def secret(self, ref: SecretRef) -> str:
        """Read a secret. Raises `SecretMissing`."""
        return read_secret(ref, environment=self._environment, folder=self._place.folder, where=self._place.where())

    def now(self) -> datetime:
        """The moment it is, by the clock of the run."""
        return self._courier.clock.now()

    def file(self, path: str) -> Path:
        """A path of `sources.toml`, resolved against the folder that file lies in."""
        return self._place.folder / path

    def _ask(self, ask: Ask, *, as_bytes: bool = False) -> Answer:
        reply = self._courier.carry(ask, self._signals.before, self._check_headers)
        self.bytes_read = (self.bytes_read or 0) + len(reply.body)
        where = self._place.where(ask.target.origin.host)
        if as_bytes:
            return Answer(reply.status, reply.headers, reply.body)
        read = read_json_or_none if reply.status in ask.expect else read_json
        body = read(reply, where)
        if self._place.limit is not None:
            self._courier.lane(ask.target).hold(wait_in_body_s(self._place.limit, body))
        return Answer(reply.status, reply.headers, body)

    def _check_headers(self, target: Target, reply: Reply) -> None:
        self._signals.after(target, reply.headers)

    def _headers(self, wanted: Mapping[str, str]) -> dict[str, str]:
        given = {name.lower(): value for name, value in wanted.items()}
        for name, value in given.items():
            if name in _OURS or not (value.isascii() and value.isprintable()):
                raise NotPermitted(
                    "Check the connector, and the secret that this header is made of.",
                    f"the header {name} cannot be sent as it is",
                    where=self._place.where(),
                )
        ours = {"accept": "application/json", "user-agent": self._user_agent}
        return {**ours, **given, "accept-encoding": "gzip"}

    def _site_text(self, target: Target) -> str | None:
        ask = Ask("GET", target, self._headers({"accept": "*/*"}), expect=_NO_SUCH_FILE, anywhere=True)
        try:
            reply = self._courier.carry(ask, _no_check, _no_check)
        except SourceError:
            return None
        return reply.body.decode("utf-8-sig", "replace") if reply.status in SUCCESS else ""

    def _widen(self, target: Target, seconds: float) -> None:
        self._courier.lane(target).widen(seconds)


def _with_query(target: Target, params: Mapping[str, str | int] | None) -> Target:
    if not params:
        return target
    joint = "&" if "?" in target.path else "?"
    return target.at(f"{target.path}{joint}{urlencode(params, errors='replace')}")


def _no_check(*_: object) -> None:
    """The files that hold a site's signals are read before there is anything to check against."""
