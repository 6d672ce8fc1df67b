"""What is looked at in a series, kind by kind, and how often each kind may be told of without cause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from townhum.records.history import Cells, History
from townhum.tell.insight.chance import Floats
from townhum.tell.insight.measures import Counts, Nets, Shares
from townhum.tell.insight.scan import Flags, Rule

_SURE = 5.0  # standard deviations of its noise that a whole has whose parts are looked at
_RARELY = 2.33  # standard deviations above k from where on a number is shown
_WEEK = 7
_LATELY = 13  # periods in which what is new was never shown
_CYCLES = 4  # weeks from which on days of the week are told apart

_SUDDEN = {1: 1.0}


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of thing is looked for and told of.

    `quiet` is the false discovery rate of its alerts over all cells of a period; `ways` divides it between up and down. `looks` is
    how many independent looks the windows amount to, as measured. `names` are what a rise and a fall are called, or None.
    """

    names: tuple[str | None, str | None]
    rule: Rule
    quiet: float
    ways: tuple[float, float] = (1.0, 1.0)
    looks: float = 1.0


VOLUME = Kind(("volume_up", "volume_down"), Rule(_SUDDEN, (0.01, 0.005)), 0.052, (1.9, 0.1))
LEVEL = Kind(
    ("level_up", "level_down"),
    Rule({2: 1.0, 3: 0.35, 4: 0.25, 5: 0.2, 6: 0.2, 8: 0.2}, (0.0011, 0.0002)),
    0.006,
    looks=2.0,
)
TONE = Kind(("tone_better", "tone_worse"), Rule({1: 1.0, 2: 0.5, 3: 0.5, 4: 0.5}, (0.015, 0.015)), 0.010, looks=2.0)
NEGATIVE = Kind((None, None), Rule(_SUDDEN, (0.002, 0.0)), 0.0)
"""Negative voices: looked at to tell a crisis from other changes of tone, and never told of alone."""


def _mix(name: str, quiet: float) -> Kind:
    return Kind((name, None), Rule(_SUDDEN, (0.0005, 0.0)), quiet, (1.0, 0.0))


MIXES: Mapping[str, Kind] = {
    "brand_aspect": _mix("aspect", 0.002),
    "track_intent": _mix("intent", 0.0015),
    "theme": _mix("theme", 0.001),
    "term": _mix("term", 0.001),
    "unlisted_by_track": _mix("unlisted", 0.0005),
}
"""The grids of which a part that grows beyond its whole is told. All kinds together have 0.074: less than one false alert in
thirteen periods."""


@dataclass(frozen=True, slots=True, repr=False)
class Family:
    """One measure of many cells, with the kinds of things that it is looked at for.

    `subjects` are the track of each cell (None: all talk) and the name of its part (None: the whole). `variance` and `fewer_than`
    say of `voices` what the grid's noise is and from where on a number is shown. `among` is how many cells there are to be held
    together, those without any number included.
    """

    kinds: Mapping[str, Kind]
    measure: Counts | Shares | Nets
    there: Flags
    subjects: tuple[tuple[str | None, str | None], ...]
    voices: Floats
    variance: Floats
    fewer_than: NDArray[np.int64]
    among: int

    def most_before(self, cell: int, at: int) -> float:
        """The most voices of a cell in the thirteen periods before one."""
        before = self.voices[cell, max(0, at - _LATELY) : at]
        return float(before.max()) if before.size else 0.0


def families(history: History) -> Iterator[Family]:
    """Everything that is looked at in a series, where its grids are there."""
    cells = history.cells
    if "track" not in cells:
        return
    yield _volume(history)
    if "track_tone" in cells:
        yield from _tones(cells["track_tone"])
    for grid, kind in MIXES.items():
        if grid in cells and (whole := _whole(cells, grid)):
            yield _part(cells[grid], kind, *whole)


def _wide(numbers: NDArray[np.float64], rows: int) -> Floats:
    return np.broadcast_to(np.nan_to_num(numbers, nan=1.0), (rows, len(numbers)))


def _volume(history: History) -> Family:
    """Voices of each track, and of all talk where that is there."""
    there = [history.cells[grid] for grid in ("track", "everyone") if grid in history.cells]
    value = np.concatenate([each.value for each in there])
    variance = np.concatenate([_wide(each.variance, len(each.value)) for each in there])
    least = np.concatenate([np.broadcast_to(each.fewer_than, each.value.shape) for each in there])
    known = np.isfinite(value)
    value = np.nan_to_num(value)
    exposure = np.broadcast_to(weekdays(history, value), value.shape)
    subjects = (*((track, None) for track in there[0].keys[0]), *((None, None) for _ in there[1:]))
    measure = Counts(value, exposure, variance)
    return Family({"volume": VOLUME, "level": LEVEL}, measure, known, subjects, value, variance, least, len(value))


def weekdays(history: History, value: Floats) -> Floats:
    """How much of a usual day each period is, by its weekday: 1 for longer periods, and before four weeks are known.

    From all tracks together, each weekday's median over the days before; so that no day knows what came after it.
    """
    total = value.sum(axis=0)
    exposure = np.ones(len(total))
    if history.kind != "day":
        return exposure
    day = history.place % _WEEK
    for at in range(len(total)):
        back = np.flatnonzero(history.complete[:at] & (history.place[:at] >= history.place[at] - _WEEK * 2 * _CYCLES))
        by_day = [total[back[day[back] == each]].tolist() for each in range(_WEEK)]
        if min(map(len, by_day)) >= _CYCLES:
            usual = [median(each) for each in by_day]
            exposure[at] = max(usual[day[at]] * _WEEK / max(sum(usual), 1e-9), 1e-3)
    return exposure


def _tones(cells: Cells) -> Iterator[Family]:
    tracks = tuple(dict.fromkeys(cells.keys[0]))
    row = {names: number for number, names in enumerate(zip(*cells.keys, strict=True))}
    by_tone = {
        tone: cells.value[[row[track, tone] for track in tracks]] for tone in ("negative", "neutral", "positive")
    }
    negative, positive = by_tone["negative"], by_tone["positive"]
    read = sum(by_tone.values())
    variance = _wide(cells.variance, len(tracks))
    covariance = _wide(cells.covariance, len(tracks))
    of_read = 3 * (variance - covariance) + 9 * covariance
    known = np.isfinite(read) & (np.nan_to_num(read) >= _SURE * np.sqrt(of_read))
    more = _RARELY * (np.sqrt(of_read) - np.sqrt(variance))
    least = np.ceil(cells.fewer_than + more).astype(np.int64)
    subjects = tuple((track, None) for track in tracks)
    value, exposure, mixed = map(np.nan_to_num, (positive - negative, read, positive + negative))
    nets = Nets(value, exposure, mixed, variance - covariance, covariance)
    yield Family({"tone": TONE}, nets, known, subjects, exposure, of_read, least, len(tracks))
    counts = Counts(np.nan_to_num(negative), np.ones_like(variance), variance)
    least = np.broadcast_to(cells.fewer_than, counts.value.shape)
    there = np.isfinite(negative)
    yield Family({"negative": NEGATIVE}, counts, there, subjects, counts.value, variance, least, len(tracks))


_Subject = Callable[[tuple[str, ...]], tuple[str | None, str | None]]


def _whole(cells: Mapping[str, Cells], grid: str) -> tuple[Floats, Floats, _Subject] | None:
    """What the cells of a grid are parts of, row by row, with the variance of its noise; how a cell's names are a subject."""
    parts = cells[grid]
    whole, named = ("reading", ("told",)) if grid in {"theme", "term"} else ("track", None)
    if whole not in cells:
        return None
    row = {name: number for number, name in enumerate(cells[whole].keys[0])}
    names = [named[0] if named else names[0] for names in zip(*parts.keys, strict=True)]
    if not names or not set(names) <= set(row):
        return None
    value = cells[whole].value[[row[name] for name in names]]
    variance = _wide(cells[whole].variance, len(names))
    if grid == "unlisted_by_track":
        return value, variance, lambda names: (names[0], None)
    return value, variance, lambda names: (None if named else names[0], names[-1])


def _part(cells: Cells, kind: Kind, whole: Floats, of_whole: Floats, subject: _Subject) -> Family:
    value = np.nan_to_num(cells.value)
    variance = _wide(cells.variance, len(value))
    known = np.isfinite(cells.value) & (np.nan_to_num(whole) >= _SURE * np.sqrt(of_whole))
    measure = Shares(value, np.nan_to_num(whole), variance, of_whole)
    subjects = tuple(subject(names) for names in zip(*cells.keys, strict=True))
    least = np.broadcast_to(cells.fewer_than, value.shape)
    return Family({"part": kind}, measure, known, subjects, value, variance, least, max(cells.cells, len(value)))
