"""What a study may not be aimed at: one person's account, tag, page or name, however it is written, and groups nobody may watch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from townhum.study.model import Source
from townhum.words import disguised, name_in

_A_PERSONS_PAGE = re.compile(
    r"/(?:@|~|%40)|/(?:u|user|users|profile|profiles|people|person|member|members|author|authors|account|accounts|channel|in)/|"
    r"[?&](?:author|user|username|account|from|by)=",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_OPERATOR = frozenset({"client_id", "app_id", "app_user"})
"""Options that name who asks, and no place."""


def aimed_at_somebody(source: Source) -> str | None:
    """Why a source points at one person, in words for people; None where it does not.

    Looked at are the addresses among its options, and of the other options those by which the connector words the place. A name that is
    a brand's, a town's or another organisation's passes where the source says whose; a code that a service made up is no name.
    """
    if not source.connector.decoder.hosts(source.options):  # a file of one's own
        return None
    place = source.place
    codes = {name for name, key in source.connector.manifest.key.items() if key.kind == "id"}
    for key, value in _texts(source.options.model_dump(mode="json")):
        if _ADDRESS.match(value):
            if _A_PERSONS_PAGE.search(_path(value)):
                return f"{key} is the address of one account: listen where many people speak"
        elif key not in _OPERATOR | codes and value in place and source.permission.organisation is None:
            words = re.sub(r"[\W_]+", " ", value)
            if found := disguised(value) or (f'a person\'s name ("{name}")' if (name := name_in(words)) else None):
                return f"{key} holds {found}: {_WAY_OUT}"
    return None


_WAY_OUT = (
    "nobody may be listened for. Is it the name of a brand, a town or another organisation? "
    'Then add organisation = { name = "…", url = "https://…" }; is it not, take the source out'
)


def _path(address: str) -> str:
    parts = urlsplit(address)
    return unquote(f"{parts.path}?{parts.query}") if parts.query else unquote(parts.path)


def _texts(options: Mapping[str, Any], key: str = "") -> Iterator[tuple[str, str]]:
    """Every text among options, by the name of its key."""
    for name, value in options.items():
        whole = f"{key}.{name}" if key else name
        if isinstance(value, str) and value:
            yield whole, value
        elif isinstance(value, Mapping):
            yield from _texts(value, whole)
        elif isinstance(value, list | tuple):
            yield from ((whole, each) for each in value if isinstance(each, str) and each)
