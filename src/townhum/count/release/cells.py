"""The exact cells of a period. They never leave the release: nothing but noisy ones are returned from it.

One account changes the cells of a grid by at most `Bounds.most` in sum of squares: it is in so many cells, and counts one in
each. That is all the proof needs of this module, and a property test holds it to it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.count.release.exact import Exact
from townhum.count.release.layout import DAYS, PARTS, RATINGS, READING, TONES, Layout
from townhum.records import DropReason, Tally, Tone
from townhum.words import term_words

LOOKS = 2
"""Numbers of `broken` for each source: the accounts that could be read there, and those that could not."""

Counts = NDArray[np.int64]
_Column = NDArray[Any]


def cells_of(tally: Tally | Exact, layout: Layout, grid: str) -> Counts:
    """The accounts in each cell of a grid, in the order of `Layout.keys`. Raises KeyError for a grid that there is not."""
    return tally.cells[grid] if isinstance(tally, Exact) else _GRIDS[grid](tally, layout)


def exact_of(parts: Iterable[Tally], layout: Layout, grids: Collection[str]) -> Exact:
    """The cells of some grids over all parts, each of which is let go of. No two parts have an account in common.

    An account is in one part alone, so that its part in a sum is what it is in a tally of all: a count of accounts, in each cell
    at most one. Raises ValueError where there is no part, and KeyError for a grid that there is not.
    """
    exact = None
    for part in parts:
        cells = {grid: cells_of(part, layout, grid) for grid in grids}
        if exact is not None:
            cells = {grid: each + exact.cells[grid] for grid, each in cells.items()}
        exact = Exact(part.tracks, part.sources, part.languages, part.intent_names, cells)
    if exact is None:
        raise ValueError("there is no part of a tally")
    return exact


def _tone_codes(tally: Tally) -> _Column:
    return np.where(tally.tone == Tally.NO_TONE, len(TONES) - 1, tally.tone - int(Tone.NEGATIVE))


def _split(tally: Tally, code: _Column, width: int) -> Counts:
    return np.bincount(tally.track.astype(np.int64) * width + code, minlength=len(tally.tracks) * width)


def _by_intent(tally: Tally, layout: Layout) -> Counts:
    shown = (tally.intents[:, None] >> np.arange(len(layout.intents), dtype=np.uint32)) & 1
    voice, intent = np.nonzero(shown)
    cell = tally.track[voice].astype(np.int64) * len(layout.intents) + intent
    return np.bincount(cell, minlength=len(layout.tracks) * len(layout.intents))


def _by_rating(tally: Tally, _: Layout) -> Counts:
    none = len(RATINGS) - 1
    return _split(tally, np.where(tally.rating == 0, none, tally.rating.astype(np.int64) - 1), len(RATINGS))


def _meetings(tally: Tally) -> tuple[_Column, _Column]:
    """The rows of every two voices of one account, in both orders."""
    order = np.argsort(tally.account, kind="stable")
    account = tally.account[order]
    one, other = [], []
    for apart in range(1, len(order)):
        same = np.flatnonzero(account[apart:] == account[:-apart])
        if not len(same):
            break
        one.append(order[same])
        other.append(order[same + apart])
    if not one:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return np.concatenate([*one, *other]), np.concatenate([*other, *one])


def _by_pair(tally: Tally, layout: Layout) -> Counts:
    one, other = _meetings(tally)
    width = len(layout.tracks)
    met = tally.track[one].astype(np.int64) * width + tally.track[other]
    listed = np.array([first * width + second for first, second in layout.pairs], dtype=np.int64)
    order = np.argsort(listed)
    place = np.searchsorted(listed[order], met)
    found = place < len(listed)
    found[found] = listed[order][place[found]] == met[found]
    return np.bincount(order[place[found]], minlength=len(listed))


def _crossed(tally: Tally, layout: Layout) -> tuple[_Column, _Column]:
    """Where one account spoke of a brand and of an aspect: the number of the cell, and the row of the aspect."""
    brand, aspect = (np.full(len(layout.tracks), -1, dtype=np.int64) for _ in range(2))
    brand[list(layout.brands)] = np.arange(len(layout.brands))
    aspect[list(layout.aspects)] = np.arange(len(layout.aspects))
    one, other = _meetings(tally)
    its_brand, its_aspect = brand[tally.track[one]], aspect[tally.track[other]]
    both = np.flatnonzero((its_brand >= 0) & (its_aspect >= 0))
    return its_brand[both] * len(layout.aspects) + its_aspect[both], other[both]


def _by_brand_aspect(tally: Tally, layout: Layout) -> Counts:
    return np.bincount(_crossed(tally, layout)[0], minlength=len(layout.brands) * len(layout.aspects))


def _by_its_tone(tally: Tally, layout: Layout) -> Counts:
    cell, row = _crossed(tally, layout)
    cells = len(layout.brands) * len(layout.aspects) * len(TONES)
    return np.bincount(cell * len(TONES) + _tone_codes(tally)[row], minlength=cells)


def _asked_of_ours(tally: Tally, layout: Layout) -> Counts:
    """What accounts that spoke of a brand of ours ask for on an aspect: of several such aspects, on the one that their lot picks."""
    width = len(layout.intents)
    aspect = np.full(len(layout.tracks), -1, dtype=np.int64)
    aspect[list(layout.aspects)] = np.arange(len(layout.aspects))
    beside = np.unique(tally.account[np.isin(tally.track, layout.ours)])
    asks = np.flatnonzero((aspect[tally.track] >= 0) & (tally.intents > 0) & np.isin(tally.account, beside))
    order = asks[np.lexsort((tally.lot[asks], tally.account[asks]))]
    first = order[np.diff(tally.account[order].astype(np.int64), prepend=-1) != 0]
    voice, intent = np.nonzero((tally.intents[first, None] >> np.arange(width, dtype=np.uint32)) & 1)
    cells = len(layout.aspects) * width if layout.ours else 0
    return np.bincount(aspect[tally.track[first[voice]]] * width + intent, minlength=cells)


def _by_day_part(tally: Tally, _: Layout) -> Counts:
    there = tally.day_part[tally.day_part != Tally.NO_PART]
    return np.bincount(there, minlength=len(DAYS) * len(PARTS))


def _by_term(tally: Tally, layout: Layout) -> Counts:
    words = len(term_words(layout.languages))
    return np.bincount(tally.said.term, minlength=words + 1)[1:] if tally.said else np.zeros(words, dtype=np.int64)


def _by_theme(tally: Tally, layout: Layout) -> Counts:
    wide = max(layout.themes, default=0) + 1
    counted = np.bincount(tally.said.theme, minlength=wide) if tally.said else np.zeros(wide, dtype=np.int64)
    return counted[list(layout.themes)]


def _by_reading(tally: Tally, _: Layout) -> Counts:
    said = tally.said
    counted = {"told": said.told if said else 0, "unlisted": said.unlisted if said else 0, "several": tally.several}
    return np.array([counted[what] for what in READING], dtype=np.int64)


_GRIDS: Mapping[str, Callable[[Tally, Layout], Counts]] = {
    "everyone": lambda tally, _: np.array([np.count_nonzero(tally.day_part != Tally.NO_PART)], dtype=np.int64),
    "track": lambda tally, _: np.bincount(tally.track, minlength=len(tally.tracks)),
    "track_source": lambda tally, layout: _split(tally, tally.source, len(layout.sources)),
    "track_tone": lambda tally, _: _split(tally, _tone_codes(tally), len(TONES)),
    "track_intent": _by_intent,
    "track_language": lambda tally, layout: _split(tally, tally.language, len(layout.languages)),
    "track_rating": _by_rating,
    "pair": _by_pair,
    "day_part": _by_day_part,
    "brand_aspect": _by_brand_aspect,
    "brand_aspect_tone": _by_its_tone,
    "term": _by_term,
    "theme": _by_theme,
    "intent_aspect": _asked_of_ours,
    "unlisted_by_track": lambda tally, _: np.bincount(tally.track[tally.unlisted], minlength=len(tally.tracks)),
    "source": lambda tally, layout: np.bincount(tally.heard_at, minlength=len(layout.sources)),
    "drop": lambda tally, _: np.array([tally.dropped[reason.value] for reason in DropReason], dtype=np.int64),
    "reading": _by_reading,
    "held": lambda tally, _: np.array([tally.accounts], dtype=np.int64),
    "broken": lambda tally, layout: np.bincount(tally.looked_at, minlength=LOOKS * len(layout.sources)),
}
