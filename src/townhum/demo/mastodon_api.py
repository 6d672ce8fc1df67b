"""The Mastodon half of the square: instance and timelines, paged as the real server pages them.

Unlike the real server it also serves statuses that are not public, and boosts, in its timelines: some compatible servers
do, and a reader must leave them out by itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from townhum.clock import Clock
from townhum.demo.allowance import Allowance, Standing
from townhum.demo.mastodon_wire import instance, status
from townhum.demo.reply import Reply, Request, in_json
from townhum.demo.toots import Toot

_USUAL, _MOST = 20, 40  # https://docs.joinmastodon.org/methods/timelines/
_CALLS, _PER_SECONDS = 300, 300  # https://docs.joinmastodon.org/api/rate-limits/
_TAG = "/api/v1/timelines/tag/"


class MastodonApi:
    """Answers for the paths of the Mastodon API, and only shows what has been written by the clock's now."""

    def __init__(self, toots: Sequence[Toot], clock: Clock) -> None:
        self._clock = clock
        self._allowance = Allowance(clock, calls=_CALLS, per_seconds=_PER_SECONDS)
        self._all = tuple(sorted(toots, key=lambda toot: toot.id))
        tags = {tag for toot in self._all for tag in toot.hashtags}
        self._tagged = {tag: tuple(toot for toot in self._all if tag in toot.hashtags) for tag in tags}

    def answer(self, request: Request) -> Reply | None:
        """The answer, or None where the path is not Mastodon's."""
        route = self._route(request.path.rstrip("/"))
        if route is None or request.method != "GET":
            return None
        standing = self._allowance.count()
        reply = in_json({"error": "Too many requests"}, 429) if standing.remaining < 0 else route(request)
        return Reply(reply.status, reply.body, {**reply.headers, **_headers(standing)})

    def _route(self, path: str) -> Callable[[Request], Reply] | None:
        if path == "/api/v2/instance":
            return lambda _: in_json(instance())
        if path == "/api/v1/timelines/public":
            return lambda request: self._timeline(request, self._all)
        if path.startswith(_TAG):
            return lambda request: self._tag(request, path.removeprefix(_TAG).lower())
        return None

    def _tag(self, request: Request, tag: str) -> Reply:
        toots = self._tagged.get(tag)
        return in_json({"error": "Record not found"}, 404) if toots is None else self._timeline(request, toots)

    def _timeline(self, request: Request, toots: Sequence[Toot]) -> Reply:
        now = self._clock.now()
        local, remote = (request.query.get(name, "") in ("1", "true") for name in ("local", "remote"))
        shown = [
            toot
            for toot in toots
            if toot.at <= now
            and not (local and not remote and toot.author.host)
            and not (remote and not local and not toot.author.host)
        ]
        page = _page(request, shown)
        body = [status(toot) for toot in page]
        return in_json(body, link=_links(request, page)) if page else in_json(body)


def _page(request: Request, toots: Sequence[Toot]) -> Sequence[Toot]:
    """Newest first. `min_id` gives the page right above an id; without it, the newest page within the bounds."""
    limit = min(request.number("limit") or _USUAL, _MOST)
    ids = [toot.id for toot in toots]
    min_id, max_id, since_id = (request.number(name) for name in ("min_id", "max_id", "since_id"))
    first = bisect_right(ids, max(min_id or 0, since_id or 0))
    last = len(ids) if max_id is None else bisect_left(ids, max_id)
    within = toots[first:last]
    page = within[:limit] if min_id is not None else within[-limit:]
    return page[::-1]


def _links(request: Request, page: Sequence[Toot]) -> str:
    """The Link header: older statuses are `next`, newer ones `prev`."""
    kept = {name: value for name, value in request.query.items() if name not in ("min_id", "max_id", "since_id")}

    def link(name: str, toot: Toot, relation: str) -> str:
        return f'<{request.base}{request.path}?{urlencode({**kept, name: toot.id})}>; rel="{relation}"'

    return f"{link('max_id', page[-1], 'next')}, {link('min_id', page[0], 'prev')}"


def _headers(standing: Standing) -> dict[str, str]:
    """The reset is an ISO 8601 instant with microseconds."""
    return {
        "x-ratelimit-limit": str(standing.limit),
        "x-ratelimit-remaining": str(max(0, standing.remaining)),
        "x-ratelimit-reset": standing.resets_at.isoformat(timespec="microseconds").replace("+00:00", "Z"),
    }
