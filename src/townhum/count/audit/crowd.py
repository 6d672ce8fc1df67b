"""An invented crowd. Everything is drawn from the generator that is given, so that a seed is a world.

It posts as people do: posts an account follow Zipf 2.7, tracks Zipf 1.1; some posts have no author, no tone or no track, some are
met at a second source, some are left out, and some accounts say no.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

import numpy as np

from townhum.count.audit.shapes import Posts, Shape, together
from townhum.records import Dropped, DropReason, ItemKey, Mark, Signals, Tone, Unwilling
from townhum.words import term_words

UNLISTED_LANGUAGE = "xx"
"""A language that no study has."""

_MOST_POSTS = 50
_REASONS = tuple(DropReason)
_QUARTER = timedelta(minutes=15)

_Any = TypeVar("_Any")


def crowd(shape: Shape, accounts: int, rng: np.random.Generator) -> Posts:
    """So many accounts, and what two sources have without an author."""
    return together([*(anybody(shape, rng) for _ in range(accounts)), _nameless(shape, rng, accounts // 20)])


def anybody(shape: Shape, rng: np.random.Generator) -> Posts:
    """All that one account of a crowd posted, what of it was left out, and its no."""
    mark, home = new_mark(rng), one_of(shape.sources, rng)
    posts = [one for _ in range(min(int(rng.zipf(2.7)), _MOST_POSTS)) for one in _post(shape, rng, mark, home)]
    gone = dropped(shape, rng, mark, int(rng.integers(1, 4))) if rng.random() < 0.1 else []
    refused = [(mark, one.key) for one in posts if rng.random() < 0.02]
    refused_in_a_copy = [(None, one.key) for one in posts if one.mark is None and rng.random() < 0.1]
    accounts = [mark] if rng.random() < 0.02 else []
    return Posts(posts, gone, Unwilling(frozenset([*refused, *refused_in_a_copy]), frozenset(accounts)))


def dropped(shape: Shape, rng: np.random.Generator, mark: Mark | None, many: int) -> list[Dropped]:
    """So many items of one account that were left out, each for some reason."""
    return [
        Dropped(mark, one_of(shape.sources, rng), one_of(_REASONS, rng), quarter_of(moment(shape, rng)), new_key(rng))
        for _ in range(many)
    ]


def themes_of(shape: Shape) -> tuple[int, ...]:
    """The numbers of the themes."""
    return tuple(theme.number for theme in shape.series.themes)


def language(shape: Shape, rng: np.random.Generator) -> str:
    """A language of the study, or now and then another one."""
    return UNLISTED_LANGUAGE if rng.random() < 0.1 else one_of(shape.languages, rng)


def tone(rng: np.random.Generator) -> Tone | None:
    """A tone, or none that could be read."""
    tones: tuple[Tone | None, ...] = (*Tone, None)
    return one_of(tones, rng)


def moment(shape: Shape, rng: np.random.Generator) -> datetime:
    """Some second of the period."""
    window = shape.period.window
    return window.start + timedelta(seconds=int(rng.integers(int((window.end - window.start).total_seconds()))))


def quarter_of(at: datetime) -> datetime:
    """The quarter of an hour that a moment is in."""
    return at - (at - datetime.min.replace(tzinfo=at.tzinfo)) % _QUARTER


def new_key(rng: np.random.Generator) -> ItemKey:
    """The key of an item that nobody else has."""
    return ItemKey(rng.bytes(16))


def new_mark(rng: np.random.Generator) -> Mark:
    """The mark of an account that nobody else has."""
    return Mark(rng.bytes(16))


def one_of(some: Sequence[_Any], rng: np.random.Generator) -> _Any:
    """One of several, each as likely."""
    return some[int(rng.integers(len(some)))]


def _nameless(shape: Shape, rng: np.random.Generator, many: int) -> Posts:
    return Posts([one for _ in range(many) for one in _post(shape, rng, None, one_of(shape.sources[:2], rng))])


def _post(shape: Shape, rng: np.random.Generator, mark: Mark | None, home: str) -> Iterator[Signals]:
    """One post, and now and then a copy of it at another source, with its author or without."""
    chance = rng.random(8)
    tracks = _zipf(shape.tracks, rng, 0 if chance[0] < 0.1 else 2 if chance[0] > 0.8 else 1)
    themes = themes_of(shape)
    one = Signals(
        source=home if chance[1] < 0.9 else one_of(shape.sources, rng),
        key=new_key(rng),
        created_at=moment(shape, rng),
        mark=mark,
        language=language(shape, rng),
        tracks=tracks,
        tone=tone(rng),
        rating=int(rng.integers(1, 6)) if chance[2] < 0.3 else None,
        intents=tuple(intent for intent in shape.intents if rng.random() < 0.1),
        toward=tuple((track, Tone.NEGATIVE) for track in tracks if rng.random() < 0.3),
        terms=tuple(np.minimum(rng.zipf(1.3, int(rng.integers(0, 6))), len(term_words(shape.languages))).tolist())
        if tracks
        else (),
        unlisted=bool(tracks) and bool(chance[3] < 0.3),
        themes=tuple(sorted({one_of(themes, rng) for _ in range(2)})) if themes and chance[4] < 0.5 else (),
    )
    yield one
    if chance[5] < 0.1:
        yield replace(one, source=one_of(shape.sources, rng), mark=mark if chance[6] < 0.5 else None)


def _zipf(names: Sequence[str], rng: np.random.Generator, many: int) -> tuple[str, ...]:
    weight = 1 / np.arange(1, len(names) + 1) ** 1.1
    return tuple(dict.fromkeys(names[each] for each in rng.choice(len(names), many, p=weight / weight.sum())))
