"""What the square is asked and what it answers, without any HTTP library in between."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """One request. `query` and `form` hold the last value of each name; header names are lower-case."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    form: Mapping[str, str]
    base: str
    """The address the server is reached at, such as `http://127.0.0.1:8123`."""

    pairs: Sequence[tuple[str, str]] = ()
    """The whole query, in order: a name may be there more than once."""

    def every(self, name: str) -> list[str]:
        """All values of a name in the query."""
        return [value for each, value in self.pairs if each == name]

    def number(self, name: str) -> int | None:
        """A whole number from the query, or None where there is none."""
        value = self.query.get(name, "")
        return int(value) if value.isascii() and value.isdigit() else None


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def in_json(value: Any, status: int = 200, **headers: str) -> Reply:
    """An answer in JSON. Header names are given with underscores for dashes."""
    named = {name.replace("_", "-"): content for name, content in headers.items()}
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Reply(status, body, {"content-type": "application/json; charset=utf-8", **named})
