"""Where what is spoken of: each track at each source against all other tracks there, over the newest quarter, and what people want of it.

Sources and tracks, never people: what a source may be used for stands in its permission, and the row says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from townhum.records.history import History
from townhum.tell.insight.ratios import Ratio, over, share
from townhum.tell.insight.stretches import Floats, Stretch, least_shown, sums

QUARTER: Mapping[str, int] = {"day": 91, "week": 13, "four_weeks": 3}
"""Over how many complete periods, at most: where people speak changes slowly."""

WANTED = ("purchase_intent", "question")

_OTHERWISE = "not said"

Row = tuple[object, ...]


def places(history: History, promotion: Mapping[str, str]) -> list[Row]:
    """The rows of the table `place`: one a source and track that is shown, over the newest periods of a series.

    `promotion` is what the permission of each source says of promotion there.
    """
    cells = history.cells.get("track_source")
    newest = np.flatnonzero(history.complete)[-QUARTER[history.kind] :]
    if cells is None or not len(newest):
        return []
    stretch = Stretch(newest, newest[:0], 1.0)
    names = [tuple(dict.fromkeys(column)) for column in cells.keys]
    many = len(names[1])
    found = sums(cells, np.arange(len(cells.value)), stretch)
    if not np.isfinite(found.now).all():
        return []
    voices = found.now.reshape(-1, many)
    index = _index(voices, found.now_noise, found.now_shared)
    wanted = [_wanted(history, stretch, names[0], intent) for intent in WANTED]
    least = least_shown(cells, stretch.now)
    head = (history.series, history.labels[newest[0]], history.labels[newest[-1]], len(newest))

    def row(track: int, source: int) -> Row:
        at, name = (track, source), names[1][source]
        told = (round(float(voices[at])), *_told(index, at, 100), _surely(index, at))
        wants = (number for ratio in wanted for number in _told(ratio, (track,), 100))
        return (*head, name, names[0][track], *told, *wants, promotion.get(name, _OTHERWISE))

    return [row(track, source) for track, source in np.argwhere(voices >= least).tolist()]


def _index(voices: Floats, noise: float, shared: float) -> Ratio:
    """A track's share at a source over that of all other tracks together; a row a track, a column a source."""
    tracks, sources = voices.shape
    of_track = voices.sum(axis=1, keepdims=True)
    whole_noise = sources * noise + sources * (sources - 1) * shared
    others, of_others = voices.sum(axis=0) - voices, voices.sum() - of_track
    with np.errstate(invalid="ignore", divide="ignore"):
        here = share(voices, np.broadcast_to(of_track, voices.shape), noise, whole_noise)
        there = share(
            others, np.broadcast_to(of_others, voices.shape), (tracks - 1) * noise, (tracks - 1) * whole_noise
        )
    return over(here, there)


def _wanted(history: History, stretch: Stretch, tracks: tuple[str, ...], intent: str) -> Ratio:
    """Of each track the share of its voices that show an intent; none where it is not counted."""
    nothing = np.full(len(tracks), np.nan)
    cells, whole = history.cells.get("track_intent"), history.cells.get("track")
    if cells is None or whole is None:
        return Ratio(nothing, nothing, nothing)
    rows = {track: row for row, (track, name) in enumerate(zip(*cells.keys, strict=True)) if name == intent}
    totals = {track: row for row, track in enumerate(whole.keys[0])}
    if set(rows) != set(tracks):
        return Ratio(nothing, nothing, nothing)
    found = sums(cells, np.array([rows[track] for track in tracks]), stretch)
    of = sums(whole, np.array([totals[track] for track in tracks]), stretch)
    return share(found.now, of.now, found.now_noise, of.now_noise)


def _told(ratio: Ratio, at: tuple[int, ...], times: float) -> Iterator[float | None]:
    for each in ratio:
        value = float(each[at])
        yield times * value if np.isfinite(value) else None


def _surely(ratio: Ratio, at: tuple[int, ...]) -> bool:
    """Whether it is surely spoken of more, or less, than elsewhere."""
    return bool(ratio.low[at] > 1 or ratio.high[at] < 1)
