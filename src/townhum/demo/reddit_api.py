"""The Reddit half of the square: a token, then the newest posts and comments of a subreddit."""

from __future__ import annotations

import base64
import binascii
import hashlib
import threading
from collections.abc import Sequence
from datetime import datetime, timedelta

from townhum.clock import Clock
from townhum.demo.allowance import Allowance, Standing
from townhum.demo.reddit_wire import listing
from townhum.demo.reply import Reply, Request, in_json
from townhum.demo.threads import Contribution

DEPTH = 1_000
"""Items. No listing reaches further back."""

TOKEN_LIFE = timedelta(hours=1)
CLIENT_ID = "demo-client-invented"
CLIENT_SECRET = "demo-secret-invented"  # noqa: S105  an invented value that opens nothing but the demo

_USUAL, _MOST = 25, 100
_CALLS, _PER_SECONDS = 1_000, 600


class RedditApi:
    """Answers for the paths of the Reddit Data API, and only shows what has been written by the clock's now."""

    def __init__(self, threads: Sequence[Contribution], clock: Clock, *, depth: int = DEPTH) -> None:
        self._clock = clock
        self._depth = depth
        self._allowance = Allowance(clock, calls=_CALLS, per_seconds=_PER_SECONDS)
        self._tokens: dict[str, datetime] = {}
        self._lock = threading.Lock()
        self._listings: dict[tuple[str, str], list[Contribution]] = {}
        for one in sorted(threads, key=lambda one: (one.at, one.id), reverse=True):
            kind = "comments" if one.kind == "t1" else "new"
            self._listings.setdefault((one.subreddit.lower(), kind), []).append(one)

    def answer(self, request: Request) -> Reply | None:
        """The answer, or None where the path is not Reddit's."""
        steps = request.path.strip("/").split("/")
        if request.method == "POST" and steps == ["api", "v1", "access_token"]:
            return self._token(request)
        match request.method, steps:
            case "GET", ["r", subreddit, kind]:
                return self._listing(request, subreddit.lower(), kind)
            case _:
                return None

    def _token(self, request: Request) -> Reply:
        if _basic(request) != (CLIENT_ID, CLIENT_SECRET):
            return in_json({"message": "Unauthorized", "error": 401}, 401)
        if request.form.get("grant_type") != "client_credentials":
            return in_json({"error": "unsupported_grant_type"})
        now = self._clock.now()
        with self._lock:
            token = hashlib.sha256(f"{now.isoformat()} {len(self._tokens)}".encode()).hexdigest()
            self._tokens[token] = now + TOKEN_LIFE
        seconds = int(TOKEN_LIFE.total_seconds())
        return in_json({"access_token": token, "token_type": "bearer", "expires_in": seconds, "scope": "*"})

    def _listing(self, request: Request, subreddit: str, kind: str) -> Reply:
        if not self._may_read(request):
            return in_json({"message": "Unauthorized", "error": 401}, 401)
        standing = self._allowance.count()
        if standing.remaining < 0:
            reply = in_json({"message": "Too Many Requests", "error": 429}, 429)
        elif (subreddit, kind) not in self._listings:
            reply = in_json({"message": "Not Found", "error": 404}, 404)
        else:
            reply = self._page(request, self._listings[subreddit, kind])
        return Reply(reply.status, reply.body, {**reply.headers, **_headers(standing)})

    def _page(self, request: Request, newest_first: Sequence[Contribution]) -> Reply:
        """`after` gives what is older than an item, `before` what is right above it; an unknown item gives nothing."""
        now = self._clock.now()
        shown = [one for one in newest_first if one.at <= now][: self._depth]
        place = {one.name: index for index, one in enumerate(shown)}
        limit = min(request.number("limit") or _USUAL, _MOST)
        after, before = (request.query.get(name) for name in ("after", "before"))
        first, last = 0, limit
        if after:
            first = place.get(after, len(shown)) + 1
            last = first + limit
        elif before:
            last = place.get(before, 0)
            first = max(0, last - limit)
        page = list(shown[first:last])
        older = page[-1].name if page and last < len(shown) else None
        newer = page[0].name if page and first > 0 else None
        return in_json(listing(page, after=older, before=newer, raw=request.query.get("raw_json") == "1"))

    def _may_read(self, request: Request) -> bool:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        with self._lock:
            expires = self._tokens.get(token)
        return scheme.lower() == "bearer" and expires is not None and self._clock.now() < expires


def _basic(request: Request) -> tuple[str, str] | None:
    scheme, _, coded = request.headers.get("authorization", "").partition(" ")
    try:
        name, colon, secret = base64.b64decode(coded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return (name, secret) if scheme.lower() == "basic" and colon else None


def _headers(standing: Standing) -> dict[str, str]:
    """Reddit writes what remains as a float, and the reset as seconds from now."""
    return {
        "x-ratelimit-remaining": f"{max(0, standing.remaining):.1f}",
        "x-ratelimit-used": str(standing.used),
        "x-ratelimit-reset": str(max(1, round(standing.resets_in))),
    }
