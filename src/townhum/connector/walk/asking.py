"""Asks one question of a manifest: with the right of access, in the right method, and with its refusals in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from townhum.connector.contract import Answer, Session
from townhum.connector.feeds import entries_in
from townhum.connector.manifest import Manifest
from townhum.connector.vocabulary import Asked, Refusal
from townhum.connector.walk.answers import meaning_of, raise_refusal, raise_unless_success
from townhum.connector.walk.credentials import Credentials
from townhum.connector.walk.filling import Filling, as_query
from townhum.connector.walk.paging import Pager
from townhum.errors import AccessDenied

_UNAUTHORISED = 401


@dataclass(slots=True, repr=False)
class Asker:
    """Asks the server of one source. `where` names the place in errors."""

    manifest: Manifest
    session: Session
    filling: Filling
    where: str
    credentials: Credentials = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.credentials = Credentials(self.manifest.access, self.session, self.filling, self.where)

    def ask(self, asked: Asked, filling: Filling, pager: Pager, *, may_lack: bool = False) -> tuple[Answer | None, str]:
        """The answer and the address it was asked at; None where a refusal means that there is nothing.

        `may_lack`: a child whose parent was deleted meanwhile is nothing too. Raises a `SourceError` for other refusals.
        """
        url = pager.url or address(asked, filling, self.manifest)
        params = {} if pager.url else filling.params(self.manifest.params, asked, pager.params)
        answer = self._read(self._answered(asked, url, params, may_lack=may_lack), asked)
        in_url = bool(params) and asked.method == "GET" and not asked.graphql
        shown = f"{url}?{urlencode(as_query(params), errors='replace')}" if in_url else url
        refusal = meaning_of(answer, self.manifest.refusal)
        if (may_lack and answer.status in _LACKING) or (
            refusal is not None and _is_nothing(refusal, may_lack=may_lack)
        ):
            return None, shown
        if refusal is not None:
            raise_refusal(refusal, answer, self.where)
        try:
            raise_unless_success(answer, self.where)
        except AccessDenied as error:
            raise self.credentials.explained(error) from None
        return answer, shown

    def _answered(self, asked: Asked, url: str, params: Mapping[str, Any], *, may_lack: bool) -> Answer:
        """The answer, by another token where one has run out."""
        try:
            answer = self._send(asked, url, params, may_lack=may_lack)
            if answer.status == _UNAUTHORISED and self.credentials.has_token:
                self.credentials.forget()
                answer = self._send(asked, url, params, may_lack=may_lack)
        except AccessDenied as error:
            raise self.credentials.explained(error) from None
        return answer

    def _send(self, asked: Asked, url: str, params: Mapping[str, Any], *, may_lack: bool) -> Answer:
        headers, more = self.credentials.sent()
        known = {status for refusal in self.manifest.refusal for status in refusal.status if status not in _SUCCESS}
        expect = known | (_LACKING if may_lack else set()) | ({_UNAUTHORISED} if self.credentials.has_token else set())
        sent = {**self.manifest.headers, **headers}
        if asked.graphql:
            return self.session.post_json(
                url, {"query": asked.graphql, "variables": {**params, **more}}, headers=sent, expect=expect
            )
        if asked.method == "POST":
            return self.session.post_json(url, {**params, **more}, headers=sent, expect=expect)
        return self.session.get(
            url, as_query({**params, **more}), headers=sent, expect=expect, as_bytes=asked.reads != "json"
        )

    def _read(self, answer: Answer, asked: Asked) -> Answer:
        if asked.reads == "json" or answer.status not in _SUCCESS:
            return answer
        return Answer(answer.status, answer.headers, entries_in(answer.body, where=self.where))


def _is_nothing(refusal: Refusal, *, may_lack: bool) -> bool:
    """Whether a refusal means that there is nothing: also where a child's parent is told to be missing in the body alone."""
    return refusal.means == "nothing" or (may_lack and refusal.means == "missing")


_SUCCESS = range(200, 300)
_LACKING = {404, 410}


def address(asked: Asked, filling: Filling, manifest: Manifest) -> str:
    """The address of a question, without its parameters."""
    base, path = filling.text(asked.base or manifest.base) or "", filling.path(asked.path)
    return path if path.startswith(("https://", "http://")) else base + path


def origin_of(url: str) -> str:
    """Scheme, host and port of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
