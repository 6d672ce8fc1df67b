"""Where what is spoken of: each track at each source against all other tracks there, over the newest quarter.

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
    least = least_shown(cells, stretch.now)
    head = (history.series, history.labels[newest[0]], history.labels[newest[-1]], len(newest))

    def row(track: int, source: int) -> Row:
        at, name = (track, source), names[1][source]
        told = (round(float(voices[at])), *_told(index, at), _surely(index, at))
        return (*head, name, names[0][track], *told, promotion.get(name, _OTHERWISE))

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


def _told(ratio: Ratio, at: tuple[int, ...]) -> Iterator[float | None]:
    for each in ratio:
        value = float(each[at])
        yield 100 * value if np.isfinite(value) else None


def _surely(ratio: Ratio, at: tuple[int, ...]) -> bool:
    """Whether it is surely spoken of more, or less, than elsewhere."""
    return bool(ratio.low[at] > 1 or ratio.high[at] < 1)
