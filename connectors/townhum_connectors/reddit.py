"""Reads the newest posts and comments of one subreddit. Gated: Reddit must have approved the app."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from typing import Any

from townhum.connector import Covered, Draft, Page, Session
from townhum.connector.reading import markdown_to_text
from townhum.errors import BadAnswer, Missing, SkipItem
from townhum.records import DropReason, Window
from townhum_connectors.reddit_accounts import account
from townhum_connectors.reddit_client import Client
from townhum_connectors.reddit_options import Options, hosts, place

__all__ = ["Options", "account", "decode", "hosts", "place", "walk"]

PAGE_SIZE = 100
"""Items a page: the most the API gives."""

DEPTH = 1000
"""Items after which a listing ends, whatever lies below."""

ANCHORS = 5
"""Names that are tried in turn: a listing goes silent behind a name whose item was deleted meanwhile."""

MOST_PAGES = 100
"""Pages of one listing: ten times its depth. More is a server that goes in circles."""

_KINDS = {"posts": "t3", "comments": "t1"}
"""Reddit's kinds of things, by what is asked for. Others: t2 an account, t5 a subreddit; `more` stands for replies not shown."""

_MORE = "more"
_TOO_DEEP = "the listing ends after about 1,000 items"
_SILENT = "the listing ended before the window began"


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:
    """Both listings from the newest item down, then what arrived meanwhile. Whole from the later of their two ends on."""
    client = Client(options, session)
    covered = Covered()
    for what in options.what:
        listing = _Listing(client, "new" if what == "posts" else "comments", _KINDS[what])
        end = yield from listing.read(window)
        if end.since is not None and (covered.since is None or end.since > covered.since):
            covered = end
    return covered


def decode(kept: Mapping[str, Any], options: Options) -> Draft:
    """One post (title and text) or comment. What is neither, or of another subreddit, is broken: nobody permitted it."""
    author, item, seconds = kept["author"], kept["id"], kept["created_at"]
    if not isinstance(item, str) or not _is_number(seconds) or not isinstance(author, str | None):
        raise SkipItem(DropReason.BROKEN)
    if item.split("_")[0] not in map(_KINDS.get, options.what) or _elsewhere(kept["subreddit"], options):
        raise SkipItem(DropReason.BROKEN)
    title = unescape(kept["title"] or "")
    return Draft(
        id=item,
        created_at=datetime.fromtimestamp(seconds, UTC),
        text=f"{title}\n\n{markdown_to_text(kept['text'] or '')}".strip(),
        author=author.lower() if author else None,
    )


def _elsewhere(subreddit: Any, options: Options) -> bool:
    return isinstance(subreddit, str) and subreddit.lower() != options.subreddit.lower()


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@dataclass(slots=True, repr=False)
class _Listing:
    """One listing, newest first, of things of one `kind`. `names` are those met, `newest` the first of them, `oldest` the time reached."""

    client: Client
    name: str
    kind: str
    names: set[str] = field(default_factory=set)
    newest: list[str] = field(default_factory=list)
    oldest: datetime | None = None
    youngest: datetime | None = None

    def read(self, window: Window) -> Generator[Page, None, Covered]:
        """Down to the window's start, then up again to what arrived meanwhile, if it can lie in the window."""
        covered = yield from self._down(window)
        if self.youngest is not None and self.youngest < window.end:
            yield from self._catch_up()
        return covered

    def _down(self, window: Window) -> Generator[Page, None, Covered]:
        anchors = [""]
        for number in range(1, MOST_PAGES + 1):
            page, after = self._first_new(anchors)
            if page is None:
                return self._whole_from(window, _SILENT) if self.names else Covered()
            yield page
            if _reaches_below(page, window):
                return Covered()
            if not after:
                deep = number * PAGE_SIZE >= DEPTH and len(self.names) >= DEPTH // 2  # removed items leave pages short
                return self._whole_from(window, _TOO_DEEP) if deep else Covered()
            anchors = [after, *reversed(_names(page.items))]
        return self._whole_from(window, _TOO_DEEP)

    def _first_new(self, anchors: Sequence[str]) -> tuple[Page | None, str]:
        """The first page with something new, behind one of a few anchors, and the anchor it gives for the next page."""
        for anchor in list(dict.fromkeys(anchors))[:ANCHORS]:
            items, after = self._ask({"after": anchor} if anchor else {})
            if self._note(items):
                return Page(items), after
        return None, ""

    def _catch_up(self) -> Generator[Page, None, None]:
        """Ask for what is newer than a name we know. The second newest must at least give the newest, or it is gone."""
        anchors = self.newest[1:]
        for _ in range(MOST_PAGES):
            cursor = {"before": anchors.pop(0)} if anchors else {}
            items, _after = self._ask(cursor)
            if self._note(items):
                yield Page(items)
                anchors = _names(items)[:ANCHORS]
            elif items or not cursor:
                return

    def _ask(self, cursor: Mapping[str, str]) -> tuple[list[Any], str]:
        """One page: the items without their wrapping, and the anchor for the next page ("" at the end)."""
        options = self.client.options
        path = f"/r/{options.subreddit}/{self.name}"
        body = self.client.get(path, {"limit": PAGE_SIZE, "raw_json": 1, **cursor}).body
        data = body.get("data") if isinstance(body, Mapping) else None
        children = data.get("children") if isinstance(data, Mapping) else None
        if not isinstance(data, Mapping) or not isinstance(children, list):
            raise BadAnswer(
                "Check the subreddit's name, and api if it is set.",
                "a page is not a listing",
                where=place(options),
                key="subreddit",
            )
        given = [child.get("kind") for child in children if isinstance(child, Mapping)]
        kinds = {kind for kind in given if isinstance(kind, str)} - {_MORE}
        if kinds and self.kind not in kinds:
            raise Missing(
                "Check subreddit: it must be spelt as on Reddit.",
                "there is no such subreddit, or Reddit lists other things in its place",
                where=place(options),
                key="subreddit",
            )
        after = data.get("after")
        items = [self._unwrapped(child) for child in children if not _is_more(child)]
        return items, after if isinstance(after, str) else ""

    def _unwrapped(self, child: Any) -> Any:
        """The item within `{kind, data}`. What is not wrapped so, or of another kind, stays as it is: broken, and counted."""
        return (
            child["data"]
            if isinstance(child, Mapping) and child.get("kind") == self.kind and "data" in child
            else child
        )

    def _note(self, items: Sequence[Any]) -> bool:
        """Remember the names and times of a page. Whether it holds anything new; items without a name always are."""
        new = [name for name in _names(items) if name not in self.names]
        self.names.update(new)
        self.newest = self.newest or new[: ANCHORS + 1]
        moments = _moments(items)
        self.oldest = min([*moments, self.oldest]) if self.oldest else min(moments, default=None)
        self.youngest = max([*moments, self.youngest]) if self.youngest else max(moments, default=None)
        return bool(new) or (bool(items) and not _names(items))

    def _whole_from(self, window: Window, reason: str) -> Covered:
        return Covered(self.oldest or window.end, reason)


def _reaches_below(page: Page, window: Window) -> bool:
    """Whether a page goes below the window. Two older items say so: one alone may have a wrong clock."""
    moments = _moments(page.items)
    older = sum(moment < window.start for moment in moments)
    return older > 0 and older >= min(2, len(moments))


def _is_more(child: Any) -> bool:
    """A stub that stands for replies not shown."""
    return isinstance(child, Mapping) and child.get("kind") == _MORE


def _names(items: Sequence[Any]) -> list[str]:
    found = (item.get("name") for item in items if isinstance(item, Mapping))
    return [name for name in found if isinstance(name, str) and name]


def _moments(items: Sequence[Any]) -> list[datetime]:
    """The creation times of those items that tell one."""
    found = []
    for item in items:
        seconds = item.get("created_utc") if isinstance(item, Mapping) else None
        if isinstance(seconds, int | float) and not isinstance(seconds, bool):
            try:
                found.append(datetime.fromtimestamp(seconds, UTC))
            except (OverflowError, ValueError, OSError):
                continue
    return found
