"""Where the next page is. One object a listing; it holds a place in it and nothing of what stood there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from townhum.connector.contract import Answer
from townhum.connector.vocabulary import Paging
from townhum.connector.walk.answers import first_at, first_at_whole
from townhum.errors import BadAnswer

_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_NEXT = re.compile(r"""\brel\s*=\s*"?[^";,]*\bnext\b""", re.IGNORECASE)
_MOST_EMPTY = 3
"""Empty pages in a row, of which the server says that there is more, before it is not believed."""

_MOST_GAPS = 100
"""Pages without a new item in a row, where ids may have gaps."""

_LONGEST_ID = 30
"""Digits: more than any id has. Python reads no number of thousands."""

UNREADABLE = "a page holds nothing to go on from"
GAP = "there is a long gap in the ids of its items"


@dataclass(slots=True, repr=False)
class Pager:
    """The place of the next page: `params` to send, or the whole `url`; `since` and `until` where the window's ends move."""

    paging: Paging
    params: dict[str, str | int] = field(default_factory=dict)
    url: str = ""
    since: datetime | None = None
    until: datetime | None = None
    stuck: str = ""
    _empty: int = 0
    _count: int = 0

    def __post_init__(self) -> None:
        kind, first = self.paging.kind, self.paging.first
        if kind in ("page", "offset"):
            self._count = first if isinstance(first, int) else (1 if kind == "page" else 0)
            self.params = {self.paging.param: self._count}
        elif first is not None:
            self.params = {self.paging.param: first}

    def goes_on(
        self, answer: Answer, items: Sequence[Any], asked_at: str, moments: Sequence[datetime], *, news: bool = True
    ) -> bool:
        """Move to the next page. False at the end of the listing; `stuck` says why, where that is not its end."""
        paging = self.paging
        if paging.span and not news:
            return self._over_gap(paging.span)
        more = bool(first_at(answer.body, paging.more)) if paging.more else None
        self._empty = 0 if items else self._empty + 1
        if more is False or paging.kind == "single" or (not items and (not more or self._empty >= _MOST_EMPTY)):
            return False
        return self._moved(answer, items, asked_at, moments)

    def is_at_the_edge(self, moments: Sequence[datetime]) -> bool:
        """Whether a page holds no more than what was written at the moment to which the window's end has moved."""
        edge = self.until if self.paging.kind == "time_down" else self.since
        return (
            edge is not None
            and bool(moments)
            and {int(each.timestamp()) for each in moments} == {int(edge.timestamp())}
        )

    def _moved(self, answer: Answer, items: Sequence[Any], asked_at: str, moments: Sequence[datetime]) -> bool:
        match self.paging.kind:
            case "next_url" | "link_header":
                return self._to_url(answer, asked_at)
            case "cursor":
                return self._to(_text(first_at_whole(answer.body, self.paging.path)))
            case "page" | "offset":
                self._count += 1 if self.paging.kind == "page" else len(items)
                return self._to(self._count)
            case "id_down" | "id_up":
                return self._to_id(items)
            case _:
                return self._to_moment(moments)

    def _to(self, place: str | int | None) -> bool:
        if place is None or self.params.get(self.paging.param) == place:
            return False
        self.params = {self.paging.param: place}
        return True

    def _to_url(self, answer: Answer, asked_at: str) -> bool:
        given = (
            first_at_whole(answer.body, self.paging.path)
            if self.paging.kind == "next_url"
            else next_link(answer.headers.get("link", ""))
        )
        if not given:
            return False
        if not isinstance(given, str):
            raise BadAnswer("Check the keys of this source.", "the address of the next page is none")
        before, self.url = self.url, _joined(asked_at, given)
        return self.url not in (before, asked_at)

    def _to_id(self, items: Sequence[Any]) -> bool:
        found = [_text(first_at(item, self.paging.path)) for item in items]
        ids = [each for each in found if each is not None and not _is_endless(each)]
        if not ids:
            self.stuck = UNREADABLE
            return False
        numbers = [int(each) for each in ids if str(each).isascii() and str(each).isdecimal()]
        if len(numbers) < len(ids):
            return self._to(ids[-1])
        return self._to(min(numbers) if self.paging.kind == "id_down" else max(numbers))

    def _over_gap(self, span: int) -> bool:
        """Move below ids that hold nothing we may see."""
        place = self.params.get(self.paging.param)
        self._empty += 1
        if not isinstance(place, int) or place <= span:
            return False
        if self._empty > _MOST_GAPS:
            self.stuck = GAP
            return False
        return self._to(place - span)

    def _to_moment(self, moments: Sequence[datetime]) -> bool:
        if not moments:
            self.stuck = UNREADABLE
            return False
        if self.paging.kind == "time_down":
            before, self.until = self.until, min(moments)
            return self.until != before
        before, self.since = self.since, max(moments)
        return self.since != before


def _is_endless(place: str | int) -> bool:
    """Whether it is written as a number that is no id."""
    return isinstance(place, str) and len(place) > _LONGEST_ID and place.isdecimal()


def next_link(header: str) -> str:
    """The address with rel=next in a Link header (RFC 8288), or ""."""
    return next((address for address, rest in _LINK.findall(header) if _NEXT.search(rest)), "")


def _joined(asked_at: str, given: str) -> str:
    try:
        return urljoin(asked_at, given)
    except ValueError:
        raise BadAnswer("Report the server.", "the address of the next page is none") from None


def _text(value: Any) -> str | int | None:
    return value if isinstance(value, str | int) and not isinstance(value, bool) and value != "" else None
