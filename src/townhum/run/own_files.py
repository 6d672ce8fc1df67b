"""A session for sources that reach no host. It opens files and nothing else, so that no HTTP client is loaded to look into them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from townhum.connector.contract import Answer, SecretRef
from townhum.errors import NotPermitted, SecretMissing


class OwnFiles:
    """The `Session` of a source whose connector names no host. `folder` is where sources.toml lies, `where` the source for messages."""

    user_agent = ""

    def __init__(self, folder: Path, where: str) -> None:
        self._folder = folder
        self._where = where

    def file(self, path: str) -> Path:
        """A path of `sources.toml`, resolved against the folder that file lies in."""
        return self._folder / path

    def get(
        self,
        url: str,  # noqa: ARG002  the contract's
        params: Mapping[str, str | int] | None = None,  # noqa: ARG002
        *,
        headers: Mapping[str, str] | None = None,  # noqa: ARG002
        expect: Container[int] = (),  # noqa: ARG002
        as_bytes: bool = False,  # noqa: ARG002
    ) -> Answer:
        """Refuse: raises `NotPermitted`."""
        raise self._refused()

    def post_json(
        self,
        url: str,  # noqa: ARG002  the contract's
        body: Mapping[str, Any],  # noqa: ARG002
        *,
        headers: Mapping[str, str] | None = None,  # noqa: ARG002
        expect: Container[int] = (),  # noqa: ARG002
        as_bytes: bool = False,  # noqa: ARG002
    ) -> Answer:
        """Refuse: raises `NotPermitted`."""
        raise self._refused()

    def post_form(
        self,
        url: str,  # noqa: ARG002  the contract's
        data: Mapping[str, str],  # noqa: ARG002
        *,
        basic: tuple[str, str] | None,  # noqa: ARG002
        headers: Mapping[str, str] | None = None,  # noqa: ARG002
    ) -> Answer:
        """Refuse: raises `NotPermitted`."""
        raise self._refused()

    def secret(self, ref: SecretRef) -> str:  # noqa: ARG002  the contract's
        """Refuse: raises `SecretMissing`, since nothing is looked up for a file."""
        raise SecretMissing("Take the secret out of this source.", "a source of files needs none", where=self._where)

    def now(self) -> datetime:
        """Refuse: raises `NotPermitted`. A file is read whenever that is."""
        raise self._refused()

    def _refused(self) -> NotPermitted:
        return NotPermitted(
            "Let the connector name its hosts.", "it names none, and reaches for one", where=self._where
        )
