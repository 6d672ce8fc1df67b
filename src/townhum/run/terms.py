"""Reads the terms of sources as they are now, and tells whether they are those that a person read. Only when asked to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, Literal

from townhum import __version__
from townhum.clock import Clock
from townhum.connector import Connector
from townhum.connector.pages import MAX_PAGE, enough, said_by, visible_text
from townhum.connector.questions import address_of, terms_of
from townhum.errors import Missing, NotPermitted, Retry, SourceError
from townhum.listen.fetch import Bounds, Fetcher, Network, Place, PlaceSession, RetryPolicy, honest_user_agent
from townhum.study import Settings, Source

BOUNDS = Bounds(max_bytes=MAX_PAGE, connect_s=10.0, read_s=20.0, answer_s=40.0)
RETRY = RetryPolicy(attempts=2, patience_s=10.0)
"""A person waits for it: terms that cannot be had now are told, and asked for another day."""

_PAGE = {"accept": "text/html, text/plain;q=0.9, */*;q=0.5"}
_NONE = (404, 410)
_MOVED = "Put the address where they lie now into terms_url."
_BY_HAND = "Read them yourself, at terms_url."
_LATER = "Ask again another day, or read them yourself, at terms_url."

Verdict = Literal["same", "changed", "never hashed", "not fetched"]


@dataclass(frozen=True, slots=True)
class Lies:
    """Where the terms of a place lie: the page a person named, and, where the place has them as data, the address and the field of those.

    `page` is False where the page that was named shows just what the data hold.
    """

    source: str
    url: str
    networks: tuple[Network, ...] = ()
    data: str = ""
    field: str = ""
    page: bool = True


@dataclass(frozen=True, slots=True)
class TermsNow:
    """The terms of one source as they are now. `sha256` is "" where they were not fetched, and `why` and `do` say what that is about.

    `reviewed_sha256` is what sources.toml says, `changed_on` the day of the last change as the server tells it, "" where it does not.
    """

    source: str
    url: str
    sha256: str = ""
    reviewed_sha256: str = ""
    changed_on: str = ""
    why: str = ""
    do: str = ""

    @property
    def verdict(self) -> Verdict:
        """Whether they are what was reviewed."""
        if not self.sha256:
            return "not fetched"
        if not self.reviewed_sha256:
            return "never hashed"
        return "same" if self.sha256 == self.reviewed_sha256 else "changed"


def lies(name: str, connector: Connector, options: Any, url: str, networks: tuple[Network, ...] = ()) -> Lies:
    """Where the terms of a place lie."""
    manifest = connector.manifest
    data = address_of(manifest.terms_as_data, options) if manifest.terms_as_data else ""
    same = url.rstrip("/") == terms_of(connector, options).rstrip("/")
    return Lies(name, url, networks, data, manifest.terms_field, not (data and same))


def lies_of(source: Source) -> Lies:
    """Where the terms of a listed source lie."""
    said = source.permission
    return lies(source.name, source.connector, source.options, said.terms_url, said.allow_networks)


@dataclass(slots=True)
class TermsReader:
    """Reads terms through a fetcher: of each address once, however many sources name it."""

    fetcher: Fetcher
    folder: Path
    _read: dict[Lies, TermsNow] = field(default_factory=dict)

    def of(self, source: Source) -> TermsNow:
        """The terms of a listed source now. Raises nothing: what fails is told."""
        return self.at(lies_of(source), source.permission.terms_sha256)

    def at(self, where: Lies, reviewed_sha256: str = "") -> TermsNow:
        """The terms that lie there now, beside the hash that was written down of them."""
        key = Lies("", where.url, where.networks, where.data, where.field, where.page)
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = self._now(where)
        return TermsNow(where.source, where.url, found.sha256, reviewed_sha256, found.changed_on, found.why, found.do)

    def _now(self, where: Lies) -> TermsNow:
        try:
            data = self._data(where)
            page, changed_on = self._page(where) if where.page or data is None else (b"", "")
        except SourceError as error:
            return TermsNow(where.source, where.url, why=error.happened, do=_do(error))
        except ValueError as error:
            return TermsNow(where.source, where.url, why=str(error), do=_BY_HAND)
        whole = b"\n".join(part for part in (page, data) if part)
        return TermsNow(where.source, where.url, hashlib.sha256(whole).hexdigest(), changed_on=changed_on)

    def _page(self, where: Lies) -> tuple[bytes, str]:
        answer = self._session(where, where.url).get(where.url, headers=_PAGE, as_bytes=True)
        return said_by(answer.body, answer.headers.get("content-type", "")), _day(answer.headers)

    def _data(self, where: Lies) -> bytes | None:
        """The terms as data; None where the place has none, as one that runs an older version or wrote none."""
        if not where.data:
            return None
        answer = self._session(where, where.data).get(where.data, expect=_NONE)
        text = answer.body.get(where.field) if isinstance(answer.body, Mapping) else None
        if answer.status in _NONE or not isinstance(text, str):
            return None
        return enough(visible_text(text))

    def _session(self, where: Lies, url: str) -> PlaceSession:
        """A way to the origin of one address, and to no other."""
        return self.fetcher.session(
            Place(where.source, (url,), self.folder, allow_networks=where.networks, site_signals=("robots",))
        )


@contextmanager
def open_terms(settings: Settings, *, clock: Clock, environment: Mapping[str, str]) -> Iterator[TermsReader]:
    """Open a reader of terms that names this study's contact."""
    agent = honest_user_agent(__version__, settings.study.contact)
    with Fetcher(user_agent=agent, clock=clock, environment=environment, bounds=BOUNDS, retry=RETRY) as fetcher:
        yield TermsReader(fetcher, settings.folder)


def _do(error: SourceError) -> str:
    if isinstance(error, NotPermitted):
        return error.do
    return _MOVED if isinstance(error, Missing) else _LATER if isinstance(error, Retry) else _BY_HAND


def _day(headers: Mapping[str, str]) -> str:
    try:
        return parsedate_to_datetime(headers.get("last-modified", "")).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""
