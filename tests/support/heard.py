"""Invented signals, and talliers of an invented study to take them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import numpy as np

from townhum.count.tally import Tallier
from townhum.records import Dropped, DropReason, ItemKey, Mark, Signals, Tally, Tone, Unwilling
from townhum.records.budget import Bounds

TRACKS = ("acorn", "birch", "cedar", "price")
SOURCES = ("forum", "square")
LANGUAGES = ("en", "de")
INTENTS = ("asks", "buys", "complains", "leaves")
FIRST_WEEK = datetime(2026, 8, 31, tzinfo=UTC)  # Monday of ISO week 36
KEY = b"r" * 32
NOBODY = Unwilling()


def number(*what: object) -> int:
    """A number that looks as a keyed hash does."""
    return int.from_bytes(hashlib.sha256(repr(what).encode()).digest()[:16], "big")


def mark_of(account: int) -> Mark:
    return Mark(account.to_bytes(16, "big"))


def key_of(item: int) -> ItemKey:
    return ItemKey(item.to_bytes(16, "big"))


def signal(
    item: int,
    account: int | None,
    *,
    source: str = "forum",
    tracks: tuple[str, ...] = ("acorn",),
    tone: Tone | None = Tone.NEUTRAL,
    language: str = "en",
    rating: int | None = None,
    intents: tuple[str, ...] = (),
    toward: tuple[tuple[str, Tone], ...] = (),
    hour: int = 0,
    terms: tuple[int, ...] = (),
    unlisted: bool = False,
    themes: tuple[int, ...] = (),
) -> Signals:
    mark = None if account is None else mark_of(account)
    at = FIRST_WEEK + timedelta(hours=hour)
    return Signals(
        source, key_of(item), at, mark, language, tracks, tone, rating, intents, toward, terms, unlisted, themes
    )


def left_out(item: int | None, account: int | None, reason: DropReason, source: str = "forum") -> Dropped:
    mark, key = None if account is None else mark_of(account), None if item is None else key_of(item)
    return Dropped(mark, source, reason, FIRST_WEEK, key)


def tallier(tracks: Sequence[str] = TRACKS, sources: Sequence[str] = SOURCES, **changes: Any) -> Tallier:
    zone: tzinfo = changes.pop("zone", UTC)
    study = {"languages": LANGUAGES, "intents": INTENTS, "bounds": Bounds(), "key": KEY}
    return Tallier(tracks, sources, zone, **(study | changes))


def close(*signals: Signals, drops: Sequence[Dropped] = (), unwilling: Unwilling = NOBODY, **study: Any) -> Tally:
    taking = tallier(**study)
    taking.add(signals)
    taking.drop(drops)
    return taking.close(unwilling)


def same(one: Tally, other: Tally) -> bool:
    """Whether two tallies are alike in every number."""
    plain = ("tracks", "sources", "languages", "accounts", "intent_names", "dropped", "several")
    arrays = ("account", "track", "tone", "source", "language", "intents", "rating", "day_part", "heard_at", "unlisted")
    said = ("term", "account", "theme", "theme_account")
    return (
        all(getattr(one, name) == getattr(other, name) for name in plain)
        and all(np.array_equal(getattr(one, name), getattr(other, name)) for name in arrays)
        and (one.said.told, one.said.unlisted) == (other.said.told, other.said.unlisted)
        and all(np.array_equal(getattr(one.said, name), getattr(other.said, name)) for name in said)
    )
