"""What people ask for: wishes, questions and complaints on each aspect, over a few periods, against as many before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from townhum.records.history import Cells, History
from townhum.tell.insight.ratios import Ratio, growth, share
from townhum.tell.insight.stretches import Stretch, Sums, least_shown, so_far, sums

ASKING = ("feature_request", "question", "complaint")
"""The intents that ask for something, in the order of the view."""

_WIDEST = (0.5, 2.0)  # as change_vague of the other views

Row = tuple[object, ...]


def wishes(history: History) -> list[Row]:
    """The rows of the table `wish`: one a period, aspect and intent, of all talk, and of those who also spoke of a brand of ours."""
    aspects = {track.name for track in history.tracks if track.kind == "aspect"}
    rows: list[Row] = []
    for ours, grid in ((False, "track_intent"), (True, "intent_aspect")):
        cells = history.cells.get(grid)
        keys = zip(*cells.keys, strict=True) if cells else ()
        listed = [_Asked(at, *key) for at, key in enumerate(keys) if key[0] in aspects and key[1] in ASKING]
        if cells and listed:
            rows += [
                row for at in range(len(history.labels)) for row in _of_period(history, cells, at, listed, ours=ours)
            ]
    return rows


class _Asked(NamedTuple):
    """A cell: its row, the aspect and the intent."""

    row: int
    aspect: str
    intent: str


def _of_period(history: History, cells: Cells, at: int, listed: Sequence[_Asked], *, ours: bool) -> Iterator[Row]:
    over = so_far(history, at)
    if over is None:
        return
    found = sums(cells, np.array([each.row for each in listed]), over)
    if not np.isfinite(found.now).all():
        return
    known = len(over.before) > 0 and bool(np.isfinite(found.before).all())
    grew = growth(found.now, found.before, found.now_noise, found.before_noise) if known else None
    least, whole = least_shown(cells, over.now), None if ours else _whole(history, listed, over)
    ranks = _ranks(listed, found.now.tolist(), least)
    for place, each in enumerate(listed):
        shown = found.now[place] >= least
        yield (
            history.labels[over.now[0]],
            history.labels[at],
            history.series,
            len(over.now),
            ours,
            each.intent,
            each.aspect,
            ranks.get(place),
            round(float(found.now[place])) if shown else None,
            None if shown else least,
            *_rate(whole, found, place),
            *_change(grew, place),
        )


def _whole(history: History, listed: Sequence[_Asked], over: Stretch) -> tuple[Sums, int] | None:
    """The voices of each aspect, and from where on they are told."""
    whole = history.cells.get("track")
    if whole is None:
        return None
    tracks = {name: row for row, name in enumerate(whole.keys[0])}
    return sums(whole, np.array([tracks[each.aspect] for each in listed]), over), least_shown(whole, over.now)


def _ranks(listed: Sequence[_Asked], voices: Sequence[float], least: int) -> Mapping[int, int]:
    """Places within each intent, of those that are shown."""
    ranks: dict[int, int] = {}
    for intent in ASKING:
        some = [at for at, each in enumerate(listed) if each.intent == intent and voices[at] >= least]
        ranks |= {at: rank for rank, at in enumerate(sorted(some, key=lambda at: -voices[at]), 1)}
    return ranks


def _rate(whole: tuple[Sums, int] | None, found: Sums, at: int) -> tuple[float | None, ...]:
    """The voices of the aspect, and the part of them that asks, in per cent, with its interval."""
    if whole is None:
        return (None,) * 4
    of, least = whole
    value, low, high = (float(each) for each in share(found.now[at], of.now[at], found.now_noise, of.now_noise))
    many = round(float(of.now[at])) if of.now[at] >= least else None
    return (many, 100 * value, 100 * low, 100 * high) if np.isfinite([value, high]).all() else (many, None, None, None)


def _change(grew: Ratio | None, at: int) -> tuple[float | bool | None, ...]:
    """The change in per cent with its interval, whether that leaves out nought, and whether it is too vague."""
    if grew is None:
        return None, None, None, None, None
    value, low, high = (float(each[at]) for each in grew)
    ends = (100 * (low - 1), 100 * (high - 1) if np.isfinite(high) else None)
    vague = not np.isfinite(value) or (low < _WIDEST[0] and high > _WIDEST[1])
    return 100 * (value - 1) if np.isfinite(value) else None, *ends, low > 1 or high < 1, vague
