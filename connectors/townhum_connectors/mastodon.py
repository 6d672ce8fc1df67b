"""Reads a hashtag or the local timeline of one Mastodon instance, or of a server that speaks the same API."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from townhum.connector import Covered, Draft, Page, Session
from townhum.connector.reading import html_to_text, language_code, moment
from townhum.errors import BadAnswer, SkipItem
from townhum.records import DropReason, Window
from townhum_connectors.mastodon_access import CLOSED, ask_for_access, refusal
from townhum_connectors.mastodon_accounts import account
from townhum_connectors.mastodon_options import Options, hosts, place

__all__ = ["Options", "account", "decode", "hosts", "place", "walk"]

PAGE_SIZE = 40
"""Posts a page: the most the API gives."""

OVERLAP = timedelta(minutes=15)
"""Read on both sides of the window: posts of other servers arrive late, and clocks differ."""

_CLOCK_ERROR_MS = 60_000
"""Milliseconds by which an id's time may differ from `created_at`, for ids still to count as snowflakes."""

_LONGEST_NUMBER = 20
"""Digits of the largest id a server with 64-bit ids can give."""

_REPEATS = "the server repeats a page"
_UNREADABLE = "a page holds no id to go on from"


def walk(options: Options, window: Window, session: Session) -> Generator[Page, None, Covered]:
    """Read the policy, then the timeline: forward from the window's start where ids tell the time, else downward."""
    token = options.access_token
    headers = {"Authorization": f"Bearer {session.secret(token)}"} if token else None
    timeline = _Timeline(options, session, headers)
    ask_for_access(options, session, headers)
    newest = timeline.page()
    if _ids_tell_time(newest):
        if min(_moments(newest)) < window.start - OVERLAP:
            yield Page(newest)
            return Covered()
        if (yield from _forward(timeline, newest, window)):
            return Covered()
    return (yield from _downward(timeline, newest, window))


def decode(kept: Mapping[str, Any], options: Options) -> Draft:
    """One status."""
    author, item = kept["author"], kept["id"]
    if options.require_discoverable and kept["discoverable"] is not True:
        raise SkipItem(DropReason.OPTED_OUT)
    if not isinstance(author, str):
        raise SkipItem(DropReason.BROKEN)  # without its account a post cannot show whether the author opted out
    return Draft(
        id=item if isinstance(item, str) and item else f"{options.instance}/{_text(kept['local_id'])}",
        created_at=moment(kept["created_at"]),
        text=f"{html_to_text(kept['warning'] or '')}\n\n{html_to_text(kept['text'])}".strip(),
        author=author if "/" in author else _address(author, options),
        language=language_code(kept["language"]),
    )


def _address(acct: str, options: Options) -> str:
    """`name@host`: an account of the instance itself is named without its host."""
    return acct if "@" in acct else f"{acct}@{urlsplit(options.instance).netloc}"


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise SkipItem(DropReason.BROKEN)
    return value


@dataclass(frozen=True, slots=True)
class _Timeline:
    """One timeline, asked page by page."""

    options: Options
    session: Session
    headers: Mapping[str, str] | None = field(repr=False)

    def page(self, **cursor: str) -> list[Any]:
        """One page, in the order the server gives it."""
        params: dict[str, str | int] = {"limit": PAGE_SIZE, **cursor}
        if not self.options.remote:
            params["local"] = "true"
        answer = self.session.get(self.options.timeline_url, params, headers=self.headers, expect=CLOSED)
        if answer.status in CLOSED:
            raise refusal(self.options, answer.status)
        if not isinstance(answer.body, list) or (answer.body and all(map(_is_another_thing, answer.body))):
            raise BadAnswer(
                "Check instance: it must be a server that speaks the Mastodon API.",
                "a page is not a list of posts",
                where=place(self.options),
                key="instance",
            )
        return [None if _is_another_thing(item) else item for item in answer.body]


def _is_another_thing(item: Any) -> bool:
    """Whether an item is something the API has, and no post: an account, a notification. It is counted as broken."""
    return isinstance(item, Mapping) and bool(_ids([item])) and not ("content" in item and "account" in item)


def _forward(timeline: _Timeline, newest: list[Any], window: Window) -> Generator[Page, None, bool]:
    """Page up from the window's start with `min_id`, which leaves no hole. False when the server does not go along.

    A server that reads `min_id` as `since_id` gives its newest page again, with a hole below it: that is told apart.
    """
    cursor, last = _snowflake(window.start - OVERLAP), _snowflake(window.end + OVERLAP)
    known = _ids(newest)
    while cursor < last:
        items = timeline.page(min_id=str(cursor))
        if not items:
            return True
        numbers = _numbers(items)
        if not numbers or min(numbers) <= cursor or _ids(items) == known:
            return False
        yield Page(items)
        cursor, known = max(numbers), []
    return True


def _downward(timeline: _Timeline, items: list[Any], window: Window) -> Generator[Page, None, Covered]:
    """Page down from the newest post with `max_id` until a whole page is older than the window."""
    seen: set[str] = set()
    oldest: datetime | None = None
    while items:
        ids, moments = _ids(items), _moments(items)
        new = set(ids) - seen
        if new or not ids:
            yield Page(items)
        if not new:
            return Covered(oldest or window.end, _REPEATS if ids else _UNREADABLE)
        seen |= new
        oldest = min([*moments, oldest]) if oldest else min(moments, default=None)
        if moments and max(moments) < window.start - OVERLAP:
            break
        items = timeline.page(max_id=ids[-1])
    return Covered()


def _ids_tell_time(items: list[Any]) -> bool:
    """Whether every id of a page holds its post's creation time in milliseconds above the lowest 16 bits."""
    told = [item for item in items if _ids([item]) and _moments([item])]
    return bool(told) and all(
        _numbers([item]) and abs((_numbers([item])[0] >> 16) - _milliseconds(_moments([item])[0])) < _CLOCK_ERROR_MS
        for item in told
    )


def _snowflake(bound: datetime) -> int:
    """The lowest id a post of this moment can have."""
    return _milliseconds(bound) << 16


def _milliseconds(instant: datetime) -> int:
    return int(instant.timestamp() * 1000)


def _ids(items: list[Any]) -> list[str]:
    found = (item.get("id") for item in items if isinstance(item, Mapping))
    return [item_id for item_id in found if isinstance(item_id, str) and item_id]


def _numbers(items: list[Any]) -> list[int]:
    """Those ids that are plain numbers."""
    return [int(item_id) for item_id in _ids(items) if _is_number(item_id)]


def _is_number(item_id: str) -> bool:
    return len(item_id) <= _LONGEST_NUMBER and item_id.isascii() and item_id.isdecimal()


def _moments(items: list[Any]) -> list[datetime]:
    """The creation times of those items that tell one."""
    found = []
    for item in items:
        try:
            found.append(moment(item["created_at"]))
        except (KeyError, TypeError, ValueError):
            continue
    return found
