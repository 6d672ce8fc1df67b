"""Why: what moved together with a track's voices, or with its net sentiment, in parts that add up to the change.

`apart` is by how much more a part moved than it would have, had it moved as the whole did: a part that is large anyway explains
nothing. By the least that it surely is, parts are ranked. Whatever moves at the same time need be no cause.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from townhum.records.history import History
from townhum.tell.insight.parts import POINTS, VOICES, Z95, Grids, Parts, of_voices
from townhum.tell.insight.points import of_net
from townhum.tell.insight.stretches import Stretch, longer, one_period

_MOST = 8  # parts of one dimension that are named

_BY_CHANCE = 0.05

TOO_VAGUE = "One period alone is too vague: several are taken together."

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be explained: the voices or the net sentiment (`of`: voices, points) of a track in a period, by its number.

    The track is "" for all accounts that were heard.
    """

    track: str
    at: int
    of: str = VOICES


def drivers(grids: Grids, changes: Sequence[Change]) -> list[Row]:
    """The rows of the table `driver`."""
    return [row for change in changes for row in _explained(grids, change)]


def _explained(grids: Grids, change: Change) -> Iterator[Row]:
    """By one period, or where that is too vague and there are several, by these."""
    one, more = one_period(grids.history, change.at), longer(grids.history, change.at)
    found = _split(grids, change, one)
    if one is not None and (more is None or _tells(found, change.of)):
        yield from _rows(grids.history, change, one, found, "")
    elif more is not None:
        yield from _rows(grids.history, change, more, _split(grids, change, more), TOO_VAGUE)


def _split(grids: Grids, change: Change, over: Stretch | None) -> list[Parts]:
    if over is None:
        return []
    in_points = of_net(grids, change.track, over) if change.of == POINTS else ()
    return [parts.first(_MOST) for parts in (*in_points, *of_voices(grids, change.track, over))]


def _tells(found: Sequence[Parts], unit: str) -> bool:
    """Whether any part of what is to be explained surely moved apart."""
    least = _surely(found, unit)
    return any((parts.beyond(least) > 0).any() for parts in _explaining(found, unit))


def _explaining(found: Sequence[Parts], unit: str) -> list[Parts]:
    """The dimensions of one unit, but tone, which is what is to be explained."""
    return [parts for parts in found if parts.unit == unit and parts.dimension != "tone"]


def _surely(found: Sequence[Parts], unit: str) -> float:
    """The standard deviations beyond which, of all parts that were looked at, one goes by chance in one case of twenty (Bonferroni)."""
    return NormalDist().inv_cdf(1 - _BY_CHANCE / max(1, sum(parts.among for parts in _explaining(found, unit))))


def _rows(history: History, change: Change, over: Stretch, found: Sequence[Parts], said: str) -> Iterator[Row]:
    least = {unit: _surely(found, unit) for unit in (POINTS, VOICES)}
    ranks = _ranks(found, least)
    of = "net_sentiment" if change.of == POINTS else "voices"
    head = (history.labels[change.at], history.series, change.track, of)
    for parts in found:
        told = (*head, parts.unit, len(over.now), len(over.before), parts.dimension)
        for row in _rows_of(parts, ranks, least[parts.unit]):
            yield (*told, *row, said)


def _rows_of(parts: Parts, ranks: Mapping[tuple[str, str, str], int], least: float) -> Iterator[Row]:
    """Of each part its name and rank, what it adds, how far it moved apart, each with its ends, and whether that is vague.

    Last comes what is unexplained, which has no name, and nothing that it moved apart from.
    """
    adds, spread, rest, rest_spread = parts.adding_up()
    for at, name in enumerate(parts.names):
        added, apart, sd = float(adds[at]), float(parts.apart[at]), float(np.sqrt(parts.apart_varies[at]))
        told = (*_ends(added, float(spread[at])), _percent(added, parts.whole))
        yield (name, ranks.get((parts.unit, parts.dimension, name)), *told, *_ends(apart, sd), abs(apart) < least * sd)
    yield (None, None, *_ends(rest, rest_spread), _percent(rest, parts.whole), *[None] * 4)


def _ends(value: float, sd: float) -> tuple[float, float, float]:
    return value, value - Z95 * sd, value + Z95 * sd


def _percent(part: float, whole: float) -> float | None:
    return 100 * part / whole if whole else None


def _ranks(found: Sequence[Parts], least: Mapping[str, float]) -> dict[tuple[str, str, str], int]:
    """Of each unit the parts whose interval leaves out nought, by how far they lie beyond what chance does among so many."""
    ranks = {}
    for unit in least:
        some = [
            (beyond, parts.dimension, name)
            for parts in _explaining(found, unit)
            for name, beyond, alone in zip(
                parts.names, parts.beyond(least[unit]).tolist(), parts.beyond(Z95).tolist(), strict=True
            )
            if alone > 0
        ]
        for rank, (_, dimension, name) in enumerate(sorted(some, key=lambda each: -each[0]), 1):
            ranks[unit, dimension, name] = rank
    return ranks
