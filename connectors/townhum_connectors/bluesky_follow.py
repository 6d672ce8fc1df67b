"""Follows a Jetstream: frames in, and out come posts that are ours, looked up, and what takes them out again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from townhum.connector import Session
from townhum.connector.reading import moment
from townhum.connector.streams import Caught
from townhum_connectors.bluesky_authors import Author, Authors
from townhum_connectors.bluesky_options import Options
from townhum_connectors.bluesky_sieve import POST, Changed, Gone, Left, Matched, Sieve, time_of
from townhum_connectors.bluesky_will import PREFERENCE, PROFILE

_SECOND = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_GAP = 3600 * _SECOND
"""A stream that goes on later than this after where it was left has lost what lay between: the network is never silent for an hour."""

_AHEAD = 300 * _SECOND
"""By how much a stream's clock may go before ours."""

_LARGEST_FRAME = 1_000_000
_MOST_WAITING = 5_000
_MOST_AT_ONCE = 50


class Following:
    """The `Follower` of one source. `now` tells the moment it is, aware UTC; `cursor` is where it was left, or None."""

    def __init__(self, options: Options, cursor: int | None, now: Callable[[], datetime]) -> None:
        self._options, self._now = options, now
        self._sieve = Sieve(options.hashtags, options.replies_to)
        self._authors = Authors(options, now)
        self._at, self._since = cursor, cursor
        self._begun, self._connected = False, self._microseconds()
        self._waiting: dict[tuple[str, str], tuple[Mapping[str, Any], int]] = {}
        self._gone: list[tuple[str, str]] = []
        self._left: list[str] = []

    def where(self) -> str:
        """The address, from where it was left. The server is asked for nothing but posts, profiles and preferences."""
        wanted = [("wantedCollections", name) for name in (POST, PROFILE, PREFERENCE)]
        cursor = [("cursor", str(self._at))] if self._at is not None else []
        asked = urlencode([*wanted, ("maxMessageSizeBytes", str(_LARGEST_FRAME)), *cursor])
        return f"{self._options.jetstream}/subscribe?{asked}"

    def begin(self) -> None:
        """A connection was made."""
        self._begun, self._connected = True, self._microseconds()

    def take(self, frame: bytes) -> None:
        """One frame."""
        at = self._time(frame)
        if at is None:
            return
        event = self._sieve.event(frame)
        if event is None:
            return
        if isinstance(event, Matched):
            self._waiting[event.did, event.rkey] = (event.record, at)
        elif isinstance(event, Gone):
            self._waiting.pop((event.did, event.rkey), None)
            self._gone.append((_uri(event.did, event.rkey), event.did))
        elif isinstance(event, Left):
            self._leave(event.did)
        elif isinstance(event, Changed):
            self._authors.forget(event.did)

    def skip(self) -> None:
        """Go on with what is newest: what lay between is missing, and is said to be."""
        self._at = None

    @property
    def is_full(self) -> bool:
        """Whether no more should be read until something was looked up."""
        return len(self._waiting) >= _MOST_WAITING

    @property
    def is_abreast(self) -> bool:
        """Whether the stream was read up to the moment at which it was connected to."""
        return self._at is not None and self._at >= self._connected

    def caught(self, session: Session) -> Caught:
        """What has waited long enough for its labels, looked up. Raises a `SourceError`, and forgets nothing then."""
        ready = self._ready()
        items = self._looked_up(ready, session) if ready else []
        for key in ready:
            self._waiting.pop(key, None)
        settled = min([self._at or 0, *(at for _, at in self._waiting.values())])
        gone, self._gone = self._gone, []
        left, self._left = self._left, []
        since, self._since = self._since, settled if self._at is not None else None
        if self._at is None or since is None:
            return Caught(items, gone, left)
        return Caught(items, gone, left, _moment(since), _moment(max(settled, since)), settled)

    def _time(self, frame: bytes) -> int | None:
        """When the stream saw a frame: what goes back in time, or comes from far ahead, moves nothing."""
        at = time_of(frame)
        if at is None or at > self._microseconds() + _AHEAD:
            return None
        if self._begun or self._at is None:
            self._begun = False
            if self._at is None or self._since is None or at - self._at > _GAP:
                self._since = at
                self._at = at
        self._at = max(self._at, at)
        return at

    def _leave(self, did: str) -> None:
        for key in [key for key in self._waiting if key[0] == did]:
            del self._waiting[key]
        self._authors.forget(did)
        self._left.append(did)

    def _ready(self) -> list[tuple[str, str]]:
        before = self._microseconds() - self._options.settle_seconds * _SECOND
        return [key for key, (_, at) in self._waiting.items() if at <= before][:_MOST_AT_ONCE]

    def _looked_up(self, ready: list[tuple[str, str]], session: Session) -> list[Mapping[str, Any]]:
        authors = self._authors.known((did for did, _ in ready), session)
        posts = self._authors.labelled([_uri(*key) for key in ready], session)
        return [_item(key, *self._waiting[key], author=authors[key[0]], post=posts.get(_uri(*key))) for key in ready]

    def _microseconds(self) -> int:
        return (self._now() - _EPOCH) // timedelta(microseconds=1)

    def __repr__(self) -> str:
        return "Following()"


def _item(
    key: tuple[str, str], record: Mapping[str, Any], at: int, *, author: Author, post: Mapping[str, Any] | None
) -> Mapping[str, Any]:
    """A raw item as the manifest reads it."""
    langs = record.get("langs")
    labels = record.get("labels")
    return {
        "uri": _uri(*key),
        "did": key[0],
        "at": _bounded(record.get("createdAt"), at),
        "text": record.get("text"),
        "language": langs[0] if isinstance(langs, list) and len(langs) == 1 else None,
        "labels": labels.get("values") if isinstance(labels, dict) else labels,
        "author": author.profile,
        "known": author.profile is not None and author.forbids is not None,
        "forbids": author.forbids,
        "post": post,
        "gone": post is None,
    }


def _bounded(created: Any, at: int) -> str:
    """When a post says it was written, but never later than the stream that brought it."""
    seen = _moment(at)
    try:
        return min(moment(created), seen).isoformat()
    except (TypeError, ValueError, OverflowError):
        return seen.isoformat()


def _uri(did: str, rkey: str) -> str:
    return f"at://{did}/{POST}/{rkey}"


def _moment(microseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=microseconds)
