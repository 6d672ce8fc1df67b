"""Reads the newest posts and comments of one subreddit. Gated: Reddit must have approved the app."""

from __future__ import annotations

from collections.abc import Container, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import unescape
from typing import Any, Literal

from pydantic import Field, field_validator

import townhum
from townhum.connector import Answer, Covered, Draft, Page, SecretRef, Session
from townhum.connector import Options as BaseOptions
from townhum.connector.places import BaseUrl
from townhum.connector.reading import markdown_to_text
from townhum.errors import AccessDenied, BadAnswer, SkipItem
from townhum.records import DropReason, Window

PAGE_SIZE = 100
"""Items a page: the most the API gives."""

DEPTH = 1000
"""Items after which a listing ends, whatever lies below."""

ANCHORS = 5
"""Names that are tried in turn: a listing goes silent behind a name whose item was deleted meanwhile."""

MOST_PAGES = 100
"""Pages of one listing: ten times its depth. More is a server that goes in circles."""

_EXPIRED = 401
_TOO_DEEP = "the listing ends after about 1,000 items"
_SILENT = "the listing ended before the window began"


class Options(BaseOptions):
    """Keys of a Reddit source in sources.toml."""

    subreddit: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_]{1,20}$", description="the subreddit, without r/")
    what: tuple[Literal["posts", "comments"], ...] = Field(
        default=("posts", "comments"), min_length=1, description="what is read: posts, comments or both"
    )
    client_id: str = Field(pattern=r"^[\w-]+$", description="the id Reddit gave the approved app")
    client_secret: SecretRef = Field(description="where the app's secret lies: env:NAME or file:PATH")
    app_id: str = Field(pattern=r"^[\w.-]+$", description="the app's name in the User-Agent that Reddit prescribes")
    app_user: str = Field(pattern=r"^[\w-]+$", description="the Reddit account that answers for the app, without u/")
    api: BaseUrl = Field(default="https://oauth.reddit.com", description="another API address, for a test server")
    login: BaseUrl = Field(default="https://www.reddit.com", description="another login address, for a test server")

    @field_validator("what")
    @classmethod
    def _each_once(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(given)) != len(given):
            raise ValueError("name posts and comments once each")
        return given


def hosts(options: Options) -> tuple[str, ...]:
    """Where the API and its login live."""
    return tuple(dict.fromkeys((options.api, options.login)))


def place(options: Options) -> str:
    """The subreddit, and what is read of it."""
    return f"{' and '.join(options.what)} of r/{options.subreddit} on Reddit"


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:
    """Both listings from the newest item down, then what arrived meanwhile. Whole from the later of their two ends on."""
    client = _Client(options, session)
    covered = Covered()
    for what in options.what:
        listing = _Listing(client, "new" if what == "posts" else "comments")
        end = yield from listing.read(window)
        if end.since is not None and (covered.since is None or end.since > covered.since):
            covered = end
    return covered


def decode(kept: Mapping[str, Any], options: Options) -> Draft:  # noqa: ARG001  every decoder has this shape
    """One post (title and text) or comment."""
    author, item, seconds = kept["author"], kept["id"], kept["created_at"]
    if not isinstance(item, str) or not _is_number(seconds) or not isinstance(author, str | None):
        raise SkipItem(DropReason.BROKEN)
    title = unescape(kept["title"] or "")
    return Draft(
        id=item,
        created_at=datetime.fromtimestamp(seconds, UTC),
        text=f"{title}\n\n{markdown_to_text(kept['text'] or '')}".strip(),
        author=author.lower() if author else None,
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@dataclass(slots=True, repr=False)
class _Client:
    """Asks the API with a token, and asks for a new token once it has run out."""

    options: Options
    session: Session
    token: str = ""

    def get(self, path: str, params: Mapping[str, str | int]) -> Answer:
        """One call. Raises `AccessDenied` when even a fresh token is refused."""
        fresh = not self.token
        if fresh:
            self._log_in()
        answer = self._ask(path, params, expect=() if fresh else (_EXPIRED,))
        if answer.status == _EXPIRED:
            self._log_in()
            answer = self._ask(path, params, expect=())
        return answer

    def _ask(self, path: str, params: Mapping[str, str | int], *, expect: Container[int]) -> Answer:
        headers = {"Authorization": f"bearer {self.token}", **self._user_agent()}
        return self.session.get(f"{self.options.api}{path}", params, headers=headers, expect=expect)

    def _log_in(self) -> None:
        answer = self.session.post_form(
            f"{self.options.login}/api/v1/access_token",
            {"grant_type": "client_credentials"},
            basic=(self.options.client_id, self.session.secret(self.options.client_secret)),
            headers=self._user_agent(),
        )
        token = answer.body.get("access_token") if isinstance(answer.body, Mapping) else None
        if not isinstance(token, str) or not token:
            raise AccessDenied(
                "Check client_id, client_secret and the approval of the app.",
                "Reddit gave no token",
                where=place(self.options),
            )
        self.token = token

    def _user_agent(self) -> dict[str, str]:
        """The form Reddit prescribes: `<platform>:<app ID>:<version> (by /u/<user>)`."""
        options = self.options
        return {"User-Agent": f"python:{options.app_id}:{townhum.__version__} (by /u/{options.app_user})"}


@dataclass(slots=True, repr=False)
class _Listing:
    """One listing, newest first. `names` are those met, `newest` the first of them, `oldest` the time reached."""

    client: _Client
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
        path = f"/r/{self.client.options.subreddit}/{self.kind}"
        body = self.client.get(path, {"limit": PAGE_SIZE, "raw_json": 1, **cursor}).body
        data = body.get("data") if isinstance(body, Mapping) else None
        children = data.get("children") if isinstance(data, Mapping) else None
        if not isinstance(data, Mapping) or not isinstance(children, list):
            raise BadAnswer("Check the subreddit's name.", "a page is not a listing", where=place(self.client.options))
        after = data.get("after")
        return [_unwrapped(child) for child in children if not _is_more(child)], after if isinstance(after, str) else ""

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
    return isinstance(child, Mapping) and child.get("kind") == "more"


def _unwrapped(child: Any) -> Any:
    """The item within `{kind, data}`; what is not wrapped so is broken, and is passed on to be counted."""
    return child["data"] if isinstance(child, Mapping) and "data" in child else child


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
