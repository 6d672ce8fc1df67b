"""Invented weeks as tallies: accounts that post as people do, on tracks of Zipf's sizes, bounded as the tally bounds them.

Posts an account follow Zipf 2.7 (1.6 on average, at most 50), or where posting is light a geometric distribution of the same mean; tracks Zipf 1.1, sources Zipf 1; one post is on one track, every
fifth on a second. The truth is unbounded: every account once on each track it spoke of. Of an account on more tracks than the
bound, some are drawn at random, as the tally draws them by lot.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.records import DropReason, PeriodRef, Said, Series, SourceFacts, Tally, ThemeFacts, TrackFacts, Window
from townhum.records.budget import Bounds

SECOND_TRACK = 0.2
UNREAD = 0.1
INTENTS = tuple(f"intent-{number}" for number in range(7))
STUDY = ("controller", "contact", "purpose", "benefit", "lawful_basis", "time_zone", "period", "retention")
MONDAY = datetime(2024, 11, 4, tzinfo=UTC)

Rows = NDArray[Any]


@dataclass(frozen=True)
class World:
    """A week: the voices as they are tallied, and how many accounts really spoke of each track."""

    tally: Tally
    truth: Rows


@dataclass(frozen=True)
class Spoke:
    """How many accounts there are, who is on which track, and where each is at home."""

    accounts: int
    account: Rows
    track: Rows
    home: Rows


def week(number: int) -> PeriodRef:
    """The ISO week that begins so many weeks after the first."""
    start = MONDAY + timedelta(weeks=number)
    year, iso, _ = start.isocalendar()
    return PeriodRef(f"{year}-W{iso:02}", "week", Window(start, start + timedelta(weeks=1)))


def series(tracks: tuple[str, ...], sources: tuple[str, ...], *, brands: int = 10, aspects: int = 10) -> Series:
    """An invented study: the first tracks are brands, the first of them our own, the next so many are aspects."""
    kinds = ("brand" if at < brands else "aspect" if at < brands + aspects else "theme" for at in range(len(tracks)))
    return Series(
        "series",
        dict.fromkeys(STUDY, "none"),
        tuple(
            TrackFacts(name, kind, name, name, ours=at == 0)
            for at, (name, kind) in enumerate(zip(tracks, kinds, strict=True))
        ),
        tuple(SourceFacts(name, "files", name, "invented", "https://example.org") for name in sources),
        themes=tuple(ThemeFacts(number, f"theme-{number:02}", f"theme {number}", "words") for number in range(1, 30)),
    )


def spoken(accounts: int, tracks: int, rng: np.random.Generator, *, light: bool = False) -> tuple[Rows, Rows]:
    """Who spoke of what: account and track of every voice, unbounded, by account."""
    posts = np.minimum(rng.geometric(1 / 1.6, accounts) if light else rng.zipf(2.7, accounts), 50)
    author = np.repeat(np.arange(accounts), posts)
    size = 1 / np.arange(1, tracks + 1) ** 1.1
    first, second = (rng.choice(tracks, len(author), p=size / size.sum()) for _ in range(2))
    twice = rng.random(len(author)) < SECOND_TRACK
    cell = np.unique(np.concatenate([author * tracks + first, (author * tracks + second)[twice]]))
    return cell // tracks, cell % tracks


def bounded(account: Rows, most: int, rng: np.random.Generator) -> Rows:
    """Which rows count, of an ordered column of accounts: at most so many of each, drawn at random."""
    order = np.lexsort((rng.random(len(account)), account))
    first = np.flatnonzero(np.diff(account[order], prepend=-1))
    place = np.arange(len(account)) - np.repeat(first, np.diff(first, append=len(account)))
    kept = np.zeros(len(account), dtype=np.bool_)
    kept[order] = place < most
    return kept


def world(
    accounts: int,
    rng: np.random.Generator,
    *,
    tracks: int = 50,
    sources: int = 20,
    bounds: Bounds | None = None,
    light: bool = False,
) -> World:
    """One invented week."""
    bounds = bounds or Bounds()
    account, track = spoken(accounts, tracks, rng, light=light)
    truth = np.bincount(track, minlength=tracks)
    kept = bounded(account, bounds.tracks, rng)
    order = np.lexsort((account[kept], track[kept]))
    account, track = account[kept][order], track[kept][order]
    home = _home(accounts, sources, rng)
    spoke = Spoke(accounts, account, track, home)
    return World(_tally(spoke, tracks, sources, bounds, rng), truth)


def _tally(spoke: Spoke, tracks: int, sources: int, bounds: Bounds, rng: np.random.Generator) -> Tally:
    account, track = spoke.account, spoke.track
    read = _read(track, tracks, rng)
    shown = 1 << rng.integers(0, len(INTENTS), len(track)).astype(np.uint32)
    return Tally(
        tracks=tuple(f"t{each}" for each in range(tracks)),
        sources=tuple(f"s{each}" for each in range(sources)),
        languages=("en", "other"),
        account=account.astype(np.uint32),
        track=track.astype(np.uint16),
        tone=read,
        source=spoke.home[account].astype(np.uint16),
        language=(read == Tally.NO_TONE).astype(np.uint16),
        accounts=spoke.accounts,
        intent_names=INTENTS,
        intents=np.where(rng.random(len(track)) < UNREAD, shown, 0).astype(np.uint32),
        rating=np.zeros(len(track), dtype=np.uint8),
        day_part=rng.integers(0, 28, spoke.accounts).astype(np.uint8),
        heard_at=spoke.home.astype(np.uint16),
        looked_at=2 * spoke.home.astype(np.uint32),
        dropped={reason.value: 0 for reason in DropReason},
        said=_said(spoke.accounts, bounds, rng),
        lot=rng.integers(0, 2**63, len(track), dtype=np.uint64),
        unlisted=rng.random(len(track)) < 1 / 3,
        several=int(np.count_nonzero(np.bincount(account, minlength=spoke.accounts) > 1)),
    )


def _home(accounts: int, sources: int, rng: np.random.Generator) -> Rows:
    """The source of each account."""
    size = 1 / np.arange(1, sources + 1)
    home: Rows = rng.choice(sources, accounts, p=size / size.sum())
    return home


def _read(track: Rows, tracks: int, rng: np.random.Generator) -> NDArray[np.int8]:
    """The tone of every voice; each track leans its own way."""
    leaning = rng.dirichlet((2.0, 3.0, 2.0), tracks).cumsum(axis=1)
    tone = (rng.random((len(track), 1)) > leaning[track]).sum(axis=1).clip(0, 2) - 1
    return np.where(rng.random(len(track)) < UNREAD, Tally.NO_TONE, tone).astype(np.int8)


def _said(accounts: int, bounds: Bounds, rng: np.random.Generator) -> Said:
    term = np.minimum(rng.zipf(1.3, accounts * bounds.terms), 20_000)
    cell = np.unique(term * np.int64(accounts) + np.repeat(np.arange(accounts), bounds.terms))
    return Said(
        term=(cell // accounts).astype(np.uint32),
        account=(cell % accounts).astype(np.uint32),
        theme=np.sort(rng.integers(1, 30, accounts)).astype(np.uint16),
        theme_account=rng.permutation(accounts).astype(np.uint32),
        told=accounts,
        unlisted=accounts // 3,
    )
