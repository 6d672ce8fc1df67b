"""Which changes are explained: each event of a track or of all talk, and each net sentiment that surely moved of late."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from townhum.records.history import History
from townhum.tell.insight.drivers import Change, Row, drivers
from townhum.tell.insight.events import Event
from townhum.tell.insight.measures import Counts
from townhum.tell.insight.parts import POINTS, VOICES, WHOLE, Z95, Grids
from townhum.tell.insight.points import net_change
from townhum.tell.insight.stretches import one_period
from townhum.tell.insight.usual import usual

LATELY = 13
"""Of how many of the newest periods every change of net sentiment is explained that is no event too."""

_OF_TONE = frozenset({"tone_better", "tone_worse", "crisis", "rival_crisis"})
_OF_VOLUME = frozenset({"volume_up", "volume_down", "level_up", "level_down", "crisis", "rival_crisis"})


def rows(history: History, events: Sequence[Event]) -> list[Row]:
    """The rows of the table `driver` for a series."""
    grids = Grids(history, dispersion_of(history))
    return drivers(grids, list(dict.fromkeys([*_of_events(events), *_of_net(grids)])))


def _of_events(events: Sequence[Event]) -> Iterator[Change]:
    for event in events:
        if event.kind in _OF_VOLUME:
            yield Change(event.track or WHOLE, event.at, VOICES)
        if event.kind in _OF_TONE and event.track:
            yield Change(event.track, event.at, POINTS)


def _of_net(grids: Grids) -> Iterator[Change]:
    """Every track and period of late whose net sentiment moved by more than its interval."""
    history = grids.history
    for at in range(max(0, len(history.labels) - LATELY), len(history.labels)):
        over = one_period(history, at)
        for track in history.tracks if over else ():
            found = net_change(grids, track.name, over) if over else None
            if found and abs(found[0]) > Z95 * np.sqrt(found[1]):
                yield Change(track.name, at, POINTS)


def dispersion_of(history: History) -> float:
    """The variance of a track's voices over their mean, in the middle of all tracks and with the noise left out: 1 or more."""
    cells = history.cells.get("track")
    if cells is None:
        return 1.0
    there = np.isfinite(cells.value) & history.complete
    if not there.any(axis=1).all():
        return 1.0
    value = np.where(there, cells.value, 0)
    counts = Counts(value, np.ones_like(value), np.nan_to_num(cells.variance))
    return float(np.median(usual(counts, there.astype(np.float64)).dispersion))
