"""What a connector's decoder must offer, and what it is given."""

from __future__ import annotations

from collections.abc import Container, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Protocol

from pydantic import BaseModel, ConfigDict, StringConstraints

from townhum.records import Window

SecretRef = Annotated[str, StringConstraints(pattern=r"^(env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$")]
"""Where a secret lies: `env:NAME` or `file:/path`. Never the secret itself."""


class Options(BaseModel):
    """Base of a connector's own keys in `sources.toml`. Subclass it with one described field a key."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """One answer of a server. `headers` has lower-case names; `body` is parsed JSON, None, or bytes where asked for."""

    status: int
    headers: Mapping[str, str]
    body: Any

    def __repr__(self) -> str:
        return f"Answer(status={self.status})"


class Session(Protocol):
    """The only way a decoder reaches the outside. Every call is checked, paced, retried and size-limited by `fetch`."""

    def get(
        self,
        url: str,
        params: Mapping[str, str | int] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        expect: Container[int] = (),
        as_bytes: bool = False,
    ) -> Answer:
        """Fetch JSON, or with `as_bytes` whatever the body is.

        A status in `expect` is returned to the caller; any other failure raises a `SourceError`.
        """

    def post_json(
        self,
        url: str,
        body: Mapping[str, Any],
        *,
        headers: Mapping[str, str] | None = None,
        expect: Container[int] = (),
        as_bytes: bool = False,
    ) -> Answer:
        """Ask by POST with a JSON body, and read JSON, or with `as_bytes` whatever comes back."""

    def post_form(
        self,
        url: str,
        data: Mapping[str, str],
        *,
        basic: tuple[str, str] | None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Ask for an OAuth token: POST a form, with HTTP basic authentication or without, and read JSON."""

    def secret(self, ref: SecretRef) -> str:
        """Read a secret. Raises `SecretMissing`."""

    def now(self) -> datetime:
        """The moment it is, aware: a token that a source signs says when it was made."""

    def file(self, path: str) -> Path:
        """A path of `sources.toml`, resolved against the folder that file lies in."""

    @property
    def user_agent(self) -> str:
        """The honest User-Agent that is sent, with the study's contact."""


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """Raw items of one answer, as the API gave them. `left_out` counts what the decoder dropped, such as columns."""

    items: Sequence[Any]
    left_out: Mapping[str, int] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Page({len(self.items)} items)"


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of the window a finished walk has read.

    `since` is the oldest moment from which on everything was read; None when the whole window was.
    `reason` says in a few fixed words why it is not the whole ("the listing ends after 1,000 items").
    """

    since: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """A decoded item, before its author becomes a mark. Never leaves `screen`.

    `id` is canonical on the network; `author` too, or None when the item has none. `created_at` is aware.
    """

    id: str
    created_at: datetime
    text: str
    author: str | None
    language: str | None = None
    rating: int | None = None

    def __repr__(self) -> str:
        return "Draft()"


class Decoder(Protocol):
    """The code half of a connector: a module or object with these names."""

    Options: type[Options]

    def hosts(self, options: Any) -> tuple[str, ...]:
        """Base URLs (scheme, host, port) a source with these options may reach. Empty for files."""

    def place(self, options: Any) -> str:
        """The place in words for a reviewer: "#coffee on mastodon.example"."""

    def walk(self, options: Any, window: Window, session: Session) -> Generator[Page, None, Covered]:
        """Page through everything created in `window`, in any order; overlap is harmless, endless paging is not.

        An answer that holds nothing is a page too: whether a place answered does not hang on what the answer held.
        """

    def decode(self, kept: Mapping[str, Any], options: Any) -> Draft:
        """Read the kept fields of one item. Raises `SkipItem`, or any exception, which counts as broken."""

    def account(self, written: Any, options: Any) -> frozenset[str]:
        """The canonical accounts meant by what a person wrote, or by a value at a path of the manifest's `author`.

        One for each account that it may mean at a source with these options; none for what is no account. Never raises.
        However an account is written, and at whichever source it is met, one of the strings must be the same.
        """
