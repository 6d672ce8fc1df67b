"""Finds, alters and recognises what stands in a raw item."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

from townhum.connector import Manifest
from townhum.connector.screen import values_at
from townhum.records import Post

SHORTEST = 3
"""Characters a string must have to be searched for: shorter ones stand in any text."""

BROKEN: tuple[Any, ...] = (
    None,
    [],
    "not an item",
    7,
    1.5,
    True,
    {},
    {"unexpected": "field"},
    {"data": None},
    {"huge": "x" * 1_000_000},
    [[{"nested": []}]],
    {"kind": "t5", "data": {"name": "t5_2", "title": "All of pots", "created_utc": 1.8e9, "subreddit_type": "public"}},
    {
        "type": "mention",
        "created_at": "2026-11-03T10:00:00Z",
        "account": {"acct": "moss", "note": "Words of a profile"},
    },
)
"""Items no API should give, and every API once did: junk, and things of another kind, such as a place or a notification."""

_WIDER = 0xFEE0
"""From a sign of ASCII to its full width (Unicode, Halfwidth and Fullwidth Forms)."""

WRONG: tuple[Any, ...] = (None, [], {}, 0, -1, 1e308, float("nan"), True, "", "\ud800", "x" * 60_000, ["x"], {"x": 1})
"""Values of a wrong type or size, for any field."""


def typings(value: Any) -> Iterator[Any]:
    """An account as an API gives it, and as people type it: blanks around it, or in full width. Nothing for an empty one."""
    if value in (None, ""):
        return
    yield value
    if isinstance(value, str):
        yield f" {value}\n"
        yield "".join(chr(ord(sign) + _WIDER) if "!" <= sign <= "~" else sign for sign in value)


def leaves(raw: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string in an item with its dotted path; lists are gone through, as in a manifest."""
    if isinstance(raw, str):
        yield path, raw
    elif isinstance(raw, Mapping):
        for name, value in raw.items():
            yield from leaves(value, f"{path}.{name}" if path else str(name))
    elif isinstance(raw, list):
        for value in raw:
            yield from leaves(value, path)


def altered(raw: Any, path: str, value: Any) -> Any:
    """A copy of an item with another value at a dotted path, through every list on the way."""
    copy = deepcopy(raw)
    _put(copy, path, value)
    return copy


def _put(raw: Any, path: str, value: Any) -> None:
    head, _, rest = path.partition(".")
    if isinstance(raw, list):
        for item in raw:
            _put(item, path, value)
    elif isinstance(raw, dict):
        if rest:
            _put(raw.get(head), rest, value)
        else:
            raw[head] = value


def within(path: str, roots: Sequence[str]) -> bool:
    """Whether a path is one of these, or lies below one."""
    return any(path == root or path.startswith(root + ".") for root in roots)


def read_paths(manifest: Manifest) -> tuple[str, ...]:
    """Every path the manifest reads for any purpose: kept, author, hidden or a drop rule."""
    kept = (path for paths in manifest.keep.values() for path in paths)
    rules = (path for rule in manifest.drop for path in rule.path)
    return (*kept, *manifest.author, *manifest.hide, *rules)


def kept_words(raw: Any, manifest: Manifest) -> str:
    """All text of the kept fields in one string, in lower case: what may stand in a post."""
    found = (value for paths in manifest.keep.values() for path in paths for value in values_at(raw, path))
    return "\n".join(text for value in found for _, text in leaves(value)).lower()


def disguises(secret: str) -> dict[str, str]:
    """The ways in which a string is thought to be hidden and is not, by name. In lower case, as `shown` is."""
    raw = secret.encode("utf-8", "surrogatepass")
    return {
        "as it is": secret.lower(),
        "in hexadecimal": raw.hex(),
        "in base64": base64.b64encode(raw).decode().rstrip("=").lower(),
        "in URL-safe base64": base64.urlsafe_b64encode(raw).decode().rstrip("=").lower(),
        "backwards": secret.lower()[::-1],
        **{f"as its {name}": hashlib.new(name, raw).hexdigest() for name in ("md5", "sha1", "sha256")},
    }


def shown(post: Post) -> dict[str, str]:
    """Every field of a post but `names_to_hide`, as text in lower case; bytes in hexadecimal."""
    fields = ("network", "source", "key", "created_at", "text", "mark", "language", "rating")
    values = {name: getattr(post, name) for name in fields}
    return {name: (value.hex() if isinstance(value, bytes) else str(value)).lower() for name, value in values.items()}


def where_shown(secret: str, post: Post) -> str:
    """Where and how a secret stands in a post, or "" when it does not."""
    if len(secret) < SHORTEST:
        return ""
    for how, disguise in disguises(secret).items():
        for name, value in shown(post).items():
            if disguise in value or (name in ("mark", "key") and value and disguise.startswith(value)):
                return f"Post.{name} holds it {how}"
    return ""
