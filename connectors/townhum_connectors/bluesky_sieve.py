"""What of a Jetstream is ours: looked for in the bytes first, so that of everything else nothing is parsed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from townhum_connectors.bluesky_will import NOT_WITHOUT_ACCOUNT, PREFERENCE, PROFILE, labels_itself, says_no

POST = "app.bsky.feed.post"

_DID = re.compile(r"did:[a-z]+:[A-Za-z0-9._:%-]{1,2000}")
_RKEY = re.compile(r"(?!\.{1,2}\Z)[A-Za-z0-9._:~-]{1,512}")
"""As AT Protocol has them: of anything else the servers that are asked about it would refuse to speak, and of all that is asked with it."""

_TIME = re.compile(rb'"time_us"\s*:\s*(\d{15,17})')
_AWAY = rb'"active"\s*:\s*false'
_NOT_NEW = rb'"operation"\s*:\s*"(?:delete|update)"'


class Matched(NamedTuple):
    """A post that is ours, as the stream has it."""

    did: str
    rkey: str
    record: Mapping[str, Any]

    def __repr__(self) -> str:
        return "Matched()"


class Gone(NamedTuple):
    """A post that was deleted, or changed so that it is not ours any more."""

    did: str
    rkey: str

    def __repr__(self) -> str:
        return "Gone()"


class Left(NamedTuple):
    """An account that was deleted, deactivated, suspended or taken down, or whose author says no from now on."""

    did: str

    def __repr__(self) -> str:
        return "Left()"


class Changed(NamedTuple):
    """An account whose preferences changed: what is known of it is to be asked anew."""

    did: str

    def __repr__(self) -> str:
        return "Changed()"


Event = Matched | Gone | Left | Changed


class Sieve:
    """Lets through posts with one of some hashtags, replies to some accounts, and what takes posts and accounts out again."""

    def __init__(
        self,
        hashtags: Collection[str],
        replies_to: Collection[str],
        parse: Callable[[bytes], Any] = json.loads,
    ) -> None:
        self._parse = parse
        self._tags = frozenset(tag.casefold() for tag in hashtags)
        self._ours = tuple(f"at://{did}/" for did in replies_to)
        tags = [rb'"#?(?:' + b"|".join(map(_any_case, sorted(set(hashtags)))) + rb')"'] if self._tags else []
        replies = [b"|".join(re.escape(uri.encode()) for uri in self._ours)] if self._ours else []
        news = [_NOT_NEW, _AWAY, NOT_WITHOUT_ACCOUNT.encode(), re.escape(PREFERENCE.encode())]
        self._worth_parsing = re.compile(b"|".join([*tags, *replies, *news])).search

    def event(self, frame: bytes) -> Event | None:
        """What a frame says to us; None for nearly all of them, which are not parsed. Never raises."""
        if self._worth_parsing(frame) is None:
            return None
        try:
            return self._parsed(self._parse(frame))
        except (ValueError, RecursionError, TypeError, KeyError, AttributeError):
            return None

    def _parsed(self, said: Any) -> Event | None:
        did, kind = said["did"], said["kind"]
        if not isinstance(did, str) or not _DID.fullmatch(did):
            return None
        if kind == "account":
            return Left(did) if said["account"].get("active") is False else None
        return self._commit(did, said["commit"]) if kind == "commit" else None

    def _commit(self, did: str, commit: Mapping[str, Any]) -> Event | None:
        collection, record = commit["collection"], commit.get("record") or {}
        if collection == PREFERENCE:
            return Left(did) if says_no(record) else Changed(did)
        if collection == PROFILE:
            return Left(did) if labels_itself(record) else None
        if collection != POST or not isinstance(commit["rkey"], str) or not _RKEY.fullmatch(commit["rkey"]):
            return None
        if commit["operation"] != "delete" and self._is_ours(record):
            return Matched(did, commit["rkey"], record)
        return None if commit["operation"] == "create" else Gone(did, commit["rkey"])

    def _is_ours(self, record: Mapping[str, Any]) -> bool:
        if self._tags and not self._tags.isdisjoint(tag.lstrip("#").casefold() for tag in tags_of(record)):
            return True
        reply = record.get("reply") if self._ours else None
        uris = [reply.get(where, {}).get("uri", "") for where in ("parent", "root")] if isinstance(reply, dict) else []
        return any(isinstance(uri, str) and uri.startswith(self._ours) for uri in uris)


def tags_of(record: Mapping[str, Any]) -> list[str]:
    """The hashtags of a post: those marked in its text, and those beside it."""
    found = list(record.get("tags") or [])
    for facet in record.get("facets") or []:
        features = facet.get("features") or []
        found += [each.get("tag") for each in features if each.get("$type") == "app.bsky.richtext.facet#tag"]
    return [tag for tag in found if isinstance(tag, str)]


def time_of(frame: bytes) -> int | None:
    """When the stream saw a frame, in microseconds since 1970; None where it does not say. Nothing else is looked at."""
    found = _TIME.search(frame)
    return int(found[1]) if found else None


def _any_case(tag: str) -> bytes:
    """A pattern for a hashtag in the bytes of JSON, whatever its capitals and however its letters are escaped."""
    return b"".join(
        b"(?:" + b"|".join(sorted(_forms(sign))) + b")" if len(_forms(sign)) > 1 else re.escape(sign.encode())
        for sign in tag
    )


def _forms(sign: str) -> set[bytes]:
    forms = set()
    for each in {sign, sign.lower(), sign.upper(), sign.casefold()}:
        forms.add(re.escape(each.encode()))
        if not each.isascii():
            escaped = json.dumps(each)[1:-1].encode()
            forms |= {re.escape(escaped), re.escape(_upper_hex(escaped))}
    return forms


def _upper_hex(escaped: bytes) -> bytes:
    return re.sub(rb"\\u([0-9a-f]{4})", lambda found: rb"\u" + found[1].upper(), escaped)
