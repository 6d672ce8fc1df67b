"""Invented weeks of one market in which something happens for a reason that is known, through the real release.

Every account on our brand has a source, a language, a tone, and at times aspects, intents, a theme and words. In the last week more
accounts come than usual, and all of these have the planted part: they are from that source, speak of that aspect, and so on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import weeks
from numpy.typing import NDArray

from townhum.count.noise import Noise
from townhum.count.release import Heading, Rules, make_release
from townhum.records import DropReason, Release, Said, Tally
from townhum.records.agreed import DIMENSIONS, GRIDS
from townhum.records.budget import budget_of
from townhum.records.history import Cells, History

BRANDS, ASPECTS, SOURCES, THEMES, WORDS = 4, 6, 8, 29, 400
TRACKS = tuple([f"brand{at}" for at in range(BRANDS)] + [f"aspect{at}" for at in range(ASPECTS)])
PLACES = tuple(f"s{at}" for at in range(SOURCES))
LANGUAGES = ("en", "de", "other")
WEEKS = 9
KINDS = ("source", "language", "aspect", "intent", "theme", "term", "tone")
SHARES = {"source": 1 / np.arange(1, SOURCES + 1), "language": np.array([0.8, 0.15, 0.05]), "theme": np.ones(THEMES)}


@dataclass(frozen=True)
class Cause:
    """What is planted: a part of one dimension, by its number; `extra` voices a week have it. Of tone it is an aspect spoken ill of."""

    kind: str
    part: int
    extra: float


def history(cause: Cause, usual: float, since: int, rng: np.random.Generator, noise: Noise) -> History:
    """Weeks with about `usual` voices on our brand: the cause at work in the last `since` of them."""
    series = weeks.series(TRACKS, PLACES, brands=BRANDS, aspects=ASPECTS)
    rules = Rules(10, budget_of(0.5, GRIDS, tracks=len(TRACKS)))
    made = []
    for period in range(WEEKS):
        tally = _tally(usual, cause if period >= WEEKS - since else None, rng)
        made.append(make_release(tally, Heading(weeks.week(period), series, (), {}), rules, noise=noise))
    return side_by_side(made)


def side_by_side(releases: Sequence[Release]) -> History:
    """Releases as what is worked out of them gets to see them, all of them complete."""
    first, many = releases[0], len(releases)
    cells = {}
    for grid in first.grids:
        some = [next(each for each in release.grids if each.name == grid.name) for release in releases]
        value = np.array([each.value for each in some]).T
        least = np.array([each.fewer_than for each in some])
        kept = (value >= least).any(axis=1) if grid.name == "term" else np.ones(len(value), np.bool_)
        keys = tuple(tuple(np.asarray(column, np.object_)[kept].tolist()) for column in grid.keys)
        variance = np.array([each.variance for each in some])
        shared = np.array([each.variance - each.sigma2 if each.categories else 0 for each in some])
        cells[grid.name] = Cells(DIMENSIONS[grid.name], keys, value[kept], variance, shared, least, len(value))
    return History(
        series=first.series.name,
        kind=first.period.kind,
        zone="UTC",
        labels=tuple(each.period.label for each in releases),
        starts=tuple(each.period.window.start for each in releases),
        ends=tuple(each.period.window.end for each in releases),
        place=np.arange(many),
        complete=np.ones(many, np.bool_),
        read=np.ones((many, len(first.series.sources)), np.bool_),
        tracks=first.series.tracks,
        sources=first.series.sources,
        themes=first.series.themes,
        cells=cells,
    )


@dataclass
class _Heard:
    """Accounts in the making, one row each."""

    brand: NDArray[np.int64]
    source: NDArray[np.int64]
    language: NDArray[np.int64]
    tone: NDArray[np.int64]
    aspects: NDArray[np.bool_]
    ill: NDArray[np.bool_]
    intents: NDArray[np.bool_]
    theme: NDArray[np.int64]
    words: NDArray[np.int64]


def _tally(usual: float, cause: Cause | None, rng: np.random.Generator) -> Tally:
    sizes = [_negative_binomial(usual * share, rng) for share in (1, 1.2, 0.7, 0.4)]
    extra = int(rng.poisson(abs(cause.extra))) if cause else 0
    heard = _usual(np.concatenate([np.repeat(np.arange(BRANDS), sizes), np.zeros(extra, np.int64)]), rng)
    if cause:
        _plant(heard, cause, extra)
    return _counted(heard)


def _negative_binomial(mean: float, rng: np.random.Generator) -> int:
    return int(rng.poisson(rng.gamma(mean, 1.0)))  # variance is twice the mean


def _usual(brand: NDArray[np.int64], rng: np.random.Generator) -> _Heard:
    many = len(brand)

    def drawn(share: NDArray[np.float64]) -> NDArray[np.int64]:
        return rng.choice(len(share), many, p=share / share.sum())

    return _Heard(
        brand,
        drawn(SHARES["source"]),
        drawn(SHARES["language"]),
        rng.choice([-1, 0, 1], many, p=[0.25, 0.4, 0.35]),
        rng.random((many, ASPECTS)) < 0.08,
        rng.random((many, ASPECTS)) < 0.3,
        rng.random((many, len(weeks.INTENTS))) < 0.06,
        drawn(SHARES["theme"]),
        np.minimum(rng.zipf(1.5, (many, 3)), WORDS) - 1,
    )


def _plant(heard: _Heard, cause: Cause, extra: int) -> None:
    """The last so many rows have the part. Where they speak ill of an aspect, their tone is negative."""
    new = slice(len(heard.brand) - extra, None)
    match cause.kind:
        case "source":
            heard.source[new] = cause.part
        case "language":
            heard.language[new] = cause.part
        case "aspect":
            heard.aspects[new, cause.part] = True
        case "intent":
            heard.intents[new, cause.part] = True
        case "theme":
            heard.theme[new] = cause.part
        case "term":
            heard.words[new, 0] = WORDS + cause.part
        case "tone":
            heard.aspects[new, cause.part], heard.ill[new, cause.part], heard.tone[new] = True, True, -1


def _counted(heard: _Heard) -> Tally:
    """Voices of brands, then of aspects, as a tally has them."""
    account, track, tone = _voices(heard)
    two = heard.intents & (heard.intents.cumsum(axis=1) <= 2)
    shown = (two << np.arange(len(weeks.INTENTS))).sum(axis=1)
    many, voices = len(heard.brand), len(account)
    return Tally(
        tracks=TRACKS,
        sources=PLACES,
        languages=LANGUAGES,
        account=account.astype(np.uint32),
        track=track.astype(np.uint16),
        tone=tone.astype(np.int8),
        source=heard.source[account].astype(np.uint16),
        language=heard.language[account].astype(np.uint16),
        accounts=many,
        intent_names=weeks.INTENTS,
        intents=shown[account].astype(np.uint32),
        rating=np.zeros(voices, np.uint8),
        day_part=(np.arange(many) % 28).astype(np.uint8),
        heard_at=heard.source.astype(np.uint16),
        looked_at=np.zeros(many, np.uint32),
        lot=np.arange(voices, dtype=np.uint64),
        unlisted=np.zeros(voices, np.bool_),
        dropped={reason.value: 0 for reason in DropReason},
        said=_said(heard),
        several=0,
    )


def _voices(heard: _Heard) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The account, the track and the tone of each, in order of tracks."""
    who, what = np.nonzero(heard.aspects & (heard.aspects.cumsum(axis=1) <= 3))
    account = np.concatenate([np.arange(len(heard.brand)), who])
    track = np.concatenate([heard.brand, BRANDS + what])
    tone = np.concatenate([heard.tone, np.where(heard.ill[who, what], -1, heard.tone[who])])
    order = np.lexsort((account, track))
    return account[order], track[order], tone[order]


def _said(heard: _Heard) -> Said:
    many = len(heard.brand)
    words = np.unique(np.stack([np.repeat(np.arange(many), 3), heard.words.ravel()]), axis=1)
    return Said(
        term=(words[1] + 1).astype(np.uint32),
        account=words[0].astype(np.uint32),
        theme=(heard.theme + 1).astype(np.uint16),
        theme_account=np.arange(many, dtype=np.uint32),
        told=int((heard.language == 0).sum()),
        unlisted=0,
    )
