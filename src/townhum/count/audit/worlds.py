"""Somebody: all that one account posted, who is in one of two worlds and not in the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

import numpy as np

from townhum.count.audit.crowd import (
    anybody,
    dropped,
    language,
    moment,
    new_key,
    new_mark,
    one_of,
    quarter_of,
    themes_of,
    tone,
)
from townhum.count.audit.shapes import Posts, Shape, together
from townhum.records import Dropped, DropReason, ItemKey, Mark, Signals, Tone, Unwilling
from townhum.words import term_words

_REASONS = tuple(DropReason)


class Kind(StrEnum):
    """What somebody does.

    `RANDOM` posts as the crowd does. `HOSTILE` posts to move as much as may be, and claims the items of others; `NAMELESS` does so
    without an author, at one source.
    """

    BOUNDS = "at the bounds"
    ONE_TRACK = "on one track"
    RANDOM = "at random"
    HOSTILE = "hostile"
    NAMELESS = "without an author"


def somebody(kind: Kind, shape: Shape, rng: np.random.Generator, others: Posts) -> Posts:
    """All that one account posted, and its no."""
    if kind is Kind.RANDOM:
        return anybody(shape, rng)
    if kind is Kind.ONE_TRACK:
        return speaker(shape, rng, [str(rng.choice(shape.tracks))])
    if kind is Kind.BOUNDS:
        return _at_the_bounds(shape, rng)
    nameless = kind is Kind.NAMELESS
    return _hostile(shape, rng, others, nameless=nameless)


def neighbours(others: Posts, some: Posts) -> tuple[Posts, Posts]:
    """The world without somebody, and the one with them.

    A copy without an author belongs to the author of the item, and so does a no on it: where nobody else has the item, both go
    with somebody. What somebody without a name has stands at their source alone.
    """
    theirs = _claimed(some) - _claimed(others)
    signals = [one for one in others.signals if one.mark is not None or one.key not in theirs]
    gone = [one for one in others.dropped if one.mark is not None or one.key not in theirs]
    if (len(signals), len(gone)) == (len(others.signals), len(others.dropped)):
        return others, others + some
    without = Posts(
        signals,
        gone,
        Unwilling(
            frozenset(each for each in others.unwilling.items if each[0] is not None or each[1] not in theirs),
            others.unwilling.accounts,
        ),
    )
    return without, others + some


def _claimed(posts: Posts) -> set[ItemKey | None]:
    """The keys of items that have an author, used, left out or refused."""
    refused = {key for mark, key in posts.unwilling.items if mark is not None}
    gone = {one.key for one in posts.dropped if one.mark is not None}
    return {one.key for one in posts.signals if one.mark is not None} | gone | refused


def speaker(
    shape: Shape,
    rng: np.random.Generator,
    tracks: Sequence[str],
    *,
    source: str = "",
    language: str = "",
    terms: tuple[int, ...] = (),
) -> Posts:
    """One account with one post on these tracks, at the first source and in the first language unless said otherwise."""
    one = Signals(
        source=source or shape.sources[0],
        key=new_key(rng),
        created_at=shape.period.window.start + timedelta(hours=12),
        mark=new_mark(rng),
        language=language or shape.languages[0],
        tracks=tuple(tracks),
        tone=Tone.POSITIVE,
        intents=shape.intents[: shape.budget.bounds.intents],
        terms=terms,
        themes=themes_of(shape)[:1],
    )
    return Posts((one,))


def speakers(shape: Shape, rng: np.random.Generator, many: int, tracks: Sequence[str], **facts: object) -> Posts:
    """So many accounts with one post each, all alike."""
    return together([speaker(shape, rng, tracks, **facts) for _ in range(many)])  # type: ignore[arg-type]


def left_out(shape: Shape, rng: np.random.Generator, many: int, reasons: Sequence[DropReason]) -> Posts:
    """So many accounts of which everything was left out, for each of these reasons."""
    marks = [new_mark(rng) for _ in range(many)]
    at = shape.period.window.start
    return Posts(
        (), [Dropped(mark, shape.sources[0], reason, at, new_key(rng)) for mark in marks for reason in reasons]
    )


def like(some: Posts, rng: np.random.Generator) -> Posts:
    """Another account that says exactly what one says."""
    mark = new_mark(rng)
    return Posts(
        [replace(one, mark=mark, key=new_key(rng)) for one in some.signals],
        [one._replace(mark=mark, key=new_key(rng)) for one in some.dropped],
    )


def several_like(some: Posts, many: int, rng: np.random.Generator) -> Posts:
    """So many accounts that say exactly what one says."""
    return together([like(some, rng) for _ in range(many)])


def _at_the_bounds(shape: Shape, rng: np.random.Generator) -> Posts:
    """Several posts on as many tracks as count, brands and aspects, at as many sources, with all else that counts."""
    bounds = shape.budget.bounds
    tracks = _halves(shape, bounds.tracks, rng)
    sources = rng.permutation(shape.sources)[: bounds.sources].tolist()
    mark, themes = new_mark(rng), themes_of(shape)
    one = Signals(
        source=sources[0],
        key=new_key(rng),
        created_at=moment(shape, rng),
        mark=mark,
        language=language(shape, rng),
        tracks=tracks,
        tone=Tone.NEGATIVE,
        rating=1,
        intents=tuple(rng.permutation(shape.intents)[: bounds.intents].tolist()),
        terms=tuple(rng.choice(len(term_words(shape.languages)), bounds.terms, replace=False) + 1),
        unlisted=True,
        themes=tuple(rng.permutation(themes)[: bounds.themes].tolist()),
    )
    again = [replace(one, key=new_key(rng), source=source) for source in (sources[0], *sources)]
    reasons = [_REASONS[each] for each in rng.permutation(len(_REASONS))[: bounds.reasons]]
    at = quarter_of(one.created_at)
    return Posts([one, *again], [Dropped(mark, sources[0], reason, at, new_key(rng)) for reason in reasons])


def _hostile(shape: Shape, rng: np.random.Generator, others: Posts, *, nameless: bool) -> Posts:
    """Up to 1,000 posts on up to 100 tracks, at all sources, each unlike the others; some claim items of others.

    Without a name they are at one source, and claim the items of authors alone: an item without an author that is met at two
    sources is one item, of one person.
    """
    mark = None if nameless else new_mark(rng)
    many = int(rng.choice((20, 100, 1_000), p=(0.7, 0.28, 0.02)))
    named = [one.key for one in others.signals if one.mark is not None or not nameless]
    own = [new_key(rng) for _ in range(many)]
    keys = [one_of(named, rng) if named and rng.random() < 0.2 else key for key in own]
    posts = [
        _much(shape, rng, mark, key, one_of(shape.sources[:1] if nameless else shape.sources, rng)) for key in keys
    ]
    refused = [(mark, key) for key in (own if nameless else keys) if rng.random() < 0.05]
    at = (posts[0].source,) if nameless else shape.sources
    gone = [each._replace(source=one_of(at, rng)) for each in dropped(shape, rng, mark, int(rng.integers(0, 30)))]
    accounts = [mark] if mark is not None and rng.random() < 0.1 else []
    return Posts(posts, gone, Unwilling(frozenset(refused), frozenset(accounts)))


def _much(shape: Shape, rng: np.random.Generator, mark: Mark | None, key: ItemKey, source: str) -> Signals:
    tracks = tuple(rng.permutation(shape.tracks)[: int(rng.integers(1, 101))].tolist())
    themes = themes_of(shape)
    return Signals(
        source=source,
        key=key,
        created_at=moment(shape, rng),
        mark=mark,
        language=language(shape, rng),
        tracks=tracks,
        tone=tone(rng),
        rating=int(rng.integers(1, 6)),
        intents=shape.intents,
        toward=tuple((track, Tone.POSITIVE) for track in tracks[:5]),
        terms=tuple((rng.choice(len(term_words(shape.languages)), 30, replace=False) + 1).tolist()),
        unlisted=True,
        themes=tuple(rng.permutation(themes)[:3].tolist()),
    )


def _halves(shape: Shape, most: int, rng: np.random.Generator) -> tuple[str, ...]:
    """So many tracks, half of them brands and half aspects, as far as there are."""
    aspects = rng.permutation(shape.of_kind("aspect"))[: most - most // 2].tolist()
    brands = list(shape.of_kind("brand")[: most - len(aspects)])
    rest = [name for name in shape.tracks if name not in {*aspects, *brands}]
    return tuple([*brands, *aspects, *rest][:most])
