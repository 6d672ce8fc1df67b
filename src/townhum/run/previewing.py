"""A first look at one source: what a page of it holds, and what a run would make of that. Nothing is kept, and only bands are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from townhum.connector import NOBODY, Marker, Objections, Session, to_post
from townhum.connector.screen import values_at
from townhum.records import DropReason, Post, Signals, Window
from townhum.records.agreed import K_FLOOR
from townhum.run.reading import Alone
from townhum.run.watch import Watch
from townhum.study import Source

if TYPE_CHECKING:
    from townhum.run.pipeline import Pipeline

ENOUGH = 50
"""Items after which no further page is read: where a page holds one mail or the talk of one topic, some are needed for a picture."""

_MOST_PAGES = 60
_LOOK_BACK = timedelta(days=28)
_OF_FORM = frozenset({DropReason.BROKEN, DropReason.TOO_LONG, DropReason.EMPTY})
"""Reasons that say how items are written, and nothing of what somebody wants; the others are told of ten items or more."""

_AMOUNTS = ((0, "none"), (K_FLOOR - 1, f"fewer than {K_FLOOR}"), (49, "10 to 49"), (199, "50 to 199"))
_SHARES = ((0.1, "a few"), (0.34, "under a third"), (0.67, "about half"), (0.999, "most"))


@dataclass(frozen=True, slots=True)
class Preview:
    """What was seen, in bands. Without `crowd` it was too little to say of languages, tracks and what people want.

    `kept` says by field of the manifest in how many items it has a value, `dropped` by reason how many were left out.
    """

    source: str
    place: str
    items: str
    posts: str
    crowd: bool
    kept: Mapping[str, str] = field(default_factory=dict)
    dropped: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    tracks: Mapping[str, str] = field(default_factory=dict)


def preview(
    source: Source,
    session: Session,
    pipeline: Callable[[], Pipeline],
    *,
    key: bytes,
    now: datetime,
    objections: Objections = NOBODY,
) -> Preview:
    """Read the first page of the last four weeks, or as many as make fifty items, and tell what they hold.

    `key` is at least 32 random bytes that nobody keeps. Raises a `SourceError` where the source cannot be read.
    """
    own = not source.connector.decoder.hosts(source.options)
    window = _ever(now) if own else Window(now - _LOOK_BACK, now)
    raws = list(_first_items(source, window, session))
    read = list(_screened(raws, source, Marker(key), objections))
    posts = [post for post in read if isinstance(post, Post) and post.created_at in window]
    found = Alone.with_(pipeline(), Watch()).found(posts) if posts else []
    signals = [each for each in found if isinstance(each, Signals)]
    drops = Counter(each for each in (*read, *found) if isinstance(each, DropReason))
    return _told(source, raws, drops, signals)


def _screened(raws: list[Any], source: Source, marker: Marker, objections: Objections) -> Iterator[Post | DropReason]:
    manifest, decoder = source.connector.manifest, source.connector.decoder
    for raw in raws:
        yield to_post(raw, manifest, decoder, source.options, source=source.name, marker=marker, objections=objections)


def _told(source: Source, raws: list[Any], drops: Counter[DropReason], signals: list[Signals]) -> Preview:
    crowd = len(signals) >= K_FLOOR and len({each.mark for each in signals}) >= K_FLOOR
    return Preview(
        source.name,
        source.place,
        how_many(len(raws)),
        how_many(len(signals)),
        crowd,
        kept=_kept(raws, source),
        dropped=_dropped(drops, len(raws)),
        languages=_shares(Counter(each.language for each in signals), len(signals)) if crowd else {},
        tracks=_shares(Counter(track for each in signals for track in each.tracks), len(signals)) if crowd else {},
    )


def how_many(items: int) -> str:
    """A number of items in a band."""
    return next((words for most, words in _AMOUNTS if items <= most), "200 or more")


def share(some: int, of_all: int) -> str:
    """A share in a band."""
    if not some or not of_all:
        return "none"
    return next((words for most, words in _SHARES if some / of_all < most), "all")


def _first_items(source: Source, window: Window, session: Session) -> Iterator[Any]:
    walk = source.connector.decoder.walk(source.options, window, session)
    items = pages = 0
    try:
        for page in walk:
            yield from page.items
            items, pages = items + len(page.items), pages + 1
            if items >= ENOUGH or pages >= _MOST_PAGES:
                return
    finally:
        walk.close()


def _ever(now: datetime) -> Window:
    return Window(datetime.min.replace(tzinfo=now.tzinfo), datetime.max.replace(tzinfo=now.tzinfo))


def _kept(raws: list[Any], source: Source) -> dict[str, str]:
    manifest = source.connector.manifest
    wanted = {**manifest.keep, **({"author": manifest.author} if manifest.author else {})}
    return {
        name: share(
            sum(any(v not in (None, "") for path in paths for v in values_at(raw, path)) for raw in raws), len(raws)
        )
        for name, paths in wanted.items()
    }


def _dropped(drops: Counter[DropReason], items: int) -> dict[str, str]:
    told = {reason: count for reason, count in drops.items() if reason in _OF_FORM or items >= K_FLOOR}
    return {reason.value: share(count, items) for reason, count in sorted(told.items(), key=lambda each: each[0].value)}


def _shares(counts: Counter[str], items: int) -> dict[str, str]:
    return {name: share(count, items) for name, count in sorted(counts.items())}
