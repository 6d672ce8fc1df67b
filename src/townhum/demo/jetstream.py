"""A Jetstream of the invented square: frames on a WebSocket, from a cursor on (https://docs.bsky.app/blog/jetstream).

Unlike the real one it keeps everything, not the last day and a half: eight weeks are told in the time that it takes to read them.
"""

from __future__ import annotations

import json
import logging
import threading
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

from townhum.clock import Clock
from townhum.demo import moments
from townhum.demo.skies import TAG, Skies, SkyPost
from townhum.demo.story import WEEKS

_COLLECTION = "app.bsky.feed.post"
_EVERY = timedelta(minutes=30)
"""Somebody always writes: so it is known that nothing is missing."""

_LOOKS_S = 0.1
_QUIET = logging.getLogger("townhum.demo.jetstream")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False

_Frame = tuple[int, bytes]


class Jetstream:
    """Serves frames on 127.0.0.1, on a free port, while its `with` block runs. Nothing is logged or printed."""

    def __init__(self, skies: Skies, clock: Clock) -> None:
        self._clock, self._strangers = clock, skies.strangers
        self._frames = frames_of(skies)
        self._times = [at for at, _ in self._frames]
        self._ended = threading.Event()
        self._server = serve(self._follow, "127.0.0.1", 0, compression=None, logger=_QUIET)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def url(self) -> str:
        """The address, such as `http://127.0.0.1:8124`: sources name streams by http, too."""
        return f"http://127.0.0.1:{self._server.socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._server.shutdown()
        self._thread.join()

    def _follow(self, connection: ServerConnection) -> None:
        """All from the cursor on; without one from the newest frame on. Then what is written while the guest stays."""
        sent = self._first(connection.request.path if connection.request else "")
        try:
            while not self._ended.is_set():
                now = _micro(self._clock.now())
                due = bisect_right(self._times, now)
                for _, frame in self._frames[sent:due]:
                    connection.send(frame, text=True)
                if due > sent:
                    connection.send(_someone(self._strangers[0], now)[1], text=True)  # up to the present moment
                sent = max(sent, due)
                self._listen(connection)
        except ConnectionClosed:
            return

    def _listen(self, connection: ServerConnection) -> None:
        """Guests say nothing here; but that one has left is told so."""
        try:
            connection.recv(timeout=_LOOKS_S)
        except TimeoutError:
            return

    def _first(self, path: str) -> int:
        cursor = parse_qs(urlsplit(path).query).get("cursor", [""])[0]
        if cursor.isascii() and cursor.isdigit():
            return bisect_left(self._times, int(cursor))
        return max(0, bisect_right(self._times, _micro(self._clock.now())) - 1)


def frames_of(skies: Skies) -> list[tuple[int, bytes]]:
    """Every frame in order, each with its moment in microseconds since 1970."""
    return sorted((*_posts(skies), *_small_talk(skies)))


def _posts(skies: Skies) -> Iterator[_Frame]:
    for post in skies.posts:
        yield _commit(post.author.id, post.at, _create(post))
        if post.taken_back:
            yield _commit(post.author.id, post.deleted_at, _change("delete", post.rkey))


def _small_talk(skies: Skies) -> Iterator[_Frame]:
    """What strangers write about something else, from the first instant on."""
    at, end = moments.week_start(1).astimezone(UTC), moments.week_start(WEEKS + 1).astimezone(UTC) + timedelta(days=7)
    turn = 0
    while at < end:
        yield _someone(skies.strangers[turn % len(skies.strangers)], _micro(at))
        at, turn = at + _EVERY, turn + 1


def _someone(did: str, at: int) -> _Frame:
    moment = datetime.fromtimestamp(at / 1_000_000, UTC)
    record = {"$type": _COLLECTION, "createdAt": moment.isoformat(), "langs": ["en"], "text": "It rains again."}
    return _commit(did, moment, {**_change("create", f"3k{at:x}"), "record": record, "cid": "bafyinvented"})


def _create(post: SkyPost) -> dict[str, Any]:
    text = f"{post.remark.text} #{TAG}"
    start = len(text.encode()) - len(TAG) - 1
    facet = {
        "index": {"byteStart": start, "byteEnd": start + len(TAG) + 1},
        "features": [{"$type": "app.bsky.richtext.facet#tag", "tag": TAG}],
    }
    record = {
        "$type": _COLLECTION,
        "createdAt": post.at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "langs": [post.remark.beat.language],
        "text": text,
        "facets": [facet],
    }
    return {**_change("create", post.rkey), "record": record, "cid": "bafyinvented"}


def _change(operation: str, rkey: str) -> dict[str, Any]:
    return {"rev": "3kinvented", "operation": operation, "collection": _COLLECTION, "rkey": rkey}


def _commit(did: str, at: datetime, commit: dict[str, Any]) -> _Frame:
    told = {"did": did, "time_us": _micro(at), "kind": "commit", "commit": commit}
    return _micro(at), json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _micro(moment: datetime) -> int:
    return round(moment.timestamp() * 1_000_000)
