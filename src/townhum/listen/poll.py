"""Reads a place of short reach once, and again: what it shows now, if that is not what it showed before."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from townhum.connector import Answer, SecretRef, Session
from townhum.connector.streams import Caught
from townhum.errors import BadAnswer
from townhum.listen.collect import Listed
from townhum.records import Window

_NOT_MODIFIED = 304
_MOST_PAGES = 50
"""Pages of one reading. A feed has one."""

_VALIDATORS = {"etag": "if-none-match", "last-modified": "if-modified-since"}


class _Unchanged(Exception):
    """The place shows what it showed before."""


@dataclass(slots=True, repr=False)
class Poll:
    """One place that is read again and again. What is kept of it in between are validators (RFC 9110, 8.8), and no item.

    `until` is the moment of the last good reading.
    """

    job: Listed
    until: datetime | None = None
    _validators: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def read(self, session: Session, window: Window, now: datetime) -> Caught:
        """What the place shows of a window. Raises a `SourceError`; what was read before stays as it was then."""
        asked = _Conditional(session, dict(self._validators))
        try:
            caught = self._walk(asked, window, now)
        except _Unchanged:
            caught = Caught(since=self.until, until=now)
        self.until = now
        # Where there are several answers, one that is unchanged says nothing of the others.
        self._validators = asked.validators if asked.answers == 1 else {}
        return caught

    def _walk(self, session: _Conditional, window: Window, now: datetime) -> Caught:
        job = self.job
        items: list[Any] = []
        walk = job.connector.decoder.walk(job.options, window, session)
        for _ in range(_MOST_PAGES):
            try:
                items += next(walk).items
            except StopIteration as end:
                since = window.start if end.value is None or end.value.since is None else end.value.since
                return Caught(items, since=min(since, now), until=now)
        walk.close()
        raise BadAnswer("Ask the operator of the place.", "its pages never come to an end", where=job.source)

    def __repr__(self) -> str:
        return f"Poll(source={self.job.source!r})"


@dataclass(slots=True, repr=False)
class _Conditional:
    """A session that asks whether anything changed."""

    session: Session
    known: Mapping[str, Mapping[str, str]]
    validators: dict[str, Mapping[str, str]] = field(default_factory=dict)
    answers: int = 0

    def get(
        self,
        url: str,
        params: Mapping[str, str | int] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        expect: Container[int] = (),
        as_bytes: bool = False,
    ) -> Answer:
        known = {} if self.answers else self.known.get(url, {})
        self.answers += 1
        accepted = _And(expect, _NOT_MODIFIED) if known else expect
        answer = self.session.get(url, params, headers={**(headers or {}), **known}, expect=accepted, as_bytes=as_bytes)
        if answer.status == _NOT_MODIFIED and known:
            self.validators[url] = known
            raise _Unchanged
        self.validators[url] = {
            asks: answer.headers[tells] for tells, asks in _VALIDATORS.items() if _is_plain(answer.headers.get(tells))
        }
        return answer

    def post_json(self, url: str, body: Mapping[str, Any], **more: Any) -> Answer:
        self.answers += 1
        return self.session.post_json(url, body, **more)

    def post_form(self, url: str, data: Mapping[str, str], **more: Any) -> Answer:
        return self.session.post_form(url, data, **more)

    def secret(self, ref: SecretRef) -> str:
        return self.session.secret(ref)

    def now(self) -> datetime:
        return self.session.now()

    def file(self, path: str) -> Path:
        return self.session.file(path)

    @property
    def user_agent(self) -> str:
        return self.session.user_agent


@dataclass(frozen=True, slots=True)
class _And:
    """Some statuses, and one more."""

    some: Container[int]
    more: int

    def __contains__(self, status: object) -> bool:
        return status == self.more or status in self.some


def _is_plain(value: str | None) -> bool:
    """Whether a header may be sent back as it came."""
    return value is not None and value != "" and value.isascii() and value.isprintable()
