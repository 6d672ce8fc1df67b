"""Did it work: how the tracks of a launch moved afterwards, beside the rivals'. The method is that of `contrast`."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

import numpy as np

from townhum.records.history import History
from townhum.records.own import LaunchFacts
from townhum.tell.insight.contrast import Contrast, Moves, Spread, apart, contrast, learnt, moves
from townhum.tell.insight.lift_words import LEAST_BEFORE, meanwhile, percent, warnings, why_none
from townhum.tell.insight.stretches import Floats, Places

AFTER: Mapping[str, tuple[int, ...]] = {"day": (1, 7, 28), "week": (1, 4, 13), "four_weeks": (1, 3)}
"""Over how many periods, from the one that holds the day on, a launch is looked at."""

BEFORE: Mapping[str, int] = {"day": 28, "week": 8, "four_weeks": 6}
"""How many complete periods before it are the base: whole weeks of days, so that each weekday is in it alike."""

_APART = 3.3  # standard deviations by which a rival is apart from the others: one in a thousand
_ENOUGH = 3  # rivals of which one can be told to be apart
_FEW = 0.05
_WIDEST = (0.5, 2.0)  # as change_vague of the other views: to less than half as well as to more than double

Row = tuple[object, ...]


def lift(histories: Sequence[History], launches: Sequence[LaunchFacts]) -> list[Row]:
    """The rows of the table `launch_lift`: one a launch, track and stretch of periods, or one that says why there is none."""
    rows: list[Row] = []
    for launch in launches:
        held = [(history, at) for history in histories if (at := _period_of(history, launch.day)) is not None]
        for track in launch.tracks:
            found = [row for history, at in held for row in _Launched(history, launch, track, launches).rows(at)]
            head = (launch.name, launch.label or launch.name, launch.kind, launch.day)
            rows += found or [(*head, None, track, *[None] * 17, why_none(histories, launch, track, held))]
    return rows


def _period_of(history: History, day: date) -> int | None:
    """The period that holds a day of the study's zone."""
    zone = ZoneInfo(history.zone)
    for at, (start, end) in enumerate(zip(history.starts, history.ends, strict=True)):
        if start.astimezone(zone).date() <= day < end.astimezone(zone).date():
            return at
    return None


@dataclass(frozen=True)
class _Launched:
    """A launch, one of its tracks, and the series that its day lies in."""

    history: History
    launch: LaunchFacts
    track: str
    launches: Sequence[LaunchFacts]

    def rows(self, at: int) -> Iterator[Row]:
        """The launch in the period `at`, over every stretch that is over."""
        history, cells = self.history, self.history.cells.get("track")
        if cells is None or self.track not in cells.keys[0]:
            return
        before = self.usable[self.usable < at][-BEFORE[history.kind] :]
        if len(before) < LEAST_BEFORE[history.kind]:
            return
        for long in AFTER[history.kind]:
            last = history.place[at] + long - 1
            after = self.usable[(self.usable >= at) & (history.place[self.usable] <= last)]
            if len(after) and history.place[-1] >= last:
                yield from self._row(after, before, long)

    @cached_property
    def usable(self) -> Places:
        """The complete periods: others are neither before nor after."""
        return np.flatnonzero(self.history.complete & np.isfinite(self.history.cells["track"].variance))

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The track, then its rivals: brands that are not ours, and that the launch was not meant to move."""
        there = [each for each in self.history.tracks if each.kind == "brand" and not each.ours]
        return (self.track, *(each.name for each in there if each.name not in {*self.launch.tracks, self.track}))

    @cached_property
    def value(self) -> Floats:
        """Their voices, periods in columns."""
        cells = self.history.cells["track"]
        return cells.value[[cells.keys[0].index(name) for name in self.columns]]

    def _row(self, after: Places, before: Places, long: int) -> Iterator[Row]:
        history, launch = self.history, self.launch
        now = moves(self.value, history.cells["track"].variance, after.tolist(), before.tolist())
        if not np.isfinite(now.ratio[0]):
            return
        placebos = self._placebos(int(after[0]), long)
        spread = learnt(placebos)
        heard = [column for column in range(1, len(self.columns)) if np.isfinite(now.ratio[column])]
        beside, left_out = _together(now, spread, heard)
        found, rivals = contrast(now, placebos, spread, 0, beside), _of_rivals(now, spread, beside)
        ends = history.ends[after[-1]], history.starts[before[0]]
        said = [
            *warnings([self.columns[each] for each in left_out], len(beside), rivals),
            *meanwhile(launch, self.track, history.zone, ends, self.launches),
        ]
        yield (
            *self._what(after, before, long),
            len(beside),
            *_how_far(found),
            percent(float(now.ratio[0])),
            percent(rivals.estimate) if rivals else None,
            found.placebo_share if found.placebos else None,
            found.placebos,
            _is_significant(found),
            math.exp(found.low) < _WIDEST[0] and math.exp(found.high) > _WIDEST[1],
            history.starts[after[0]].astimezone(ZoneInfo(history.zone)).date() < launch.day,
            len(after) == long,
            " ".join(said),
        )

    def _what(self, after: Places, before: Places, long: int) -> Row:
        """The launch, its track, and the periods that are held against each other."""
        launch, labels = self.launch, self.history.labels
        told = (launch.name, launch.label or launch.name, launch.kind, launch.day, self.history.series, self.track)
        return (*told, long, labels[after[0]], labels[after[-1]], len(after), len(before))

    def _placebos(self, end: int, long: int) -> Moves:
        """The moves of all columns in earlier stretches as long, one after the other, back from the launch.

        The track's own where another launch of it fell into one are no placebo, and left out.
        """
        kind, place, variance = self.history.kind, self.history.place, self.history.cells["track"].variance
        usable, rows = self.usable[self.usable < end], []
        for last in range(len(usable), long + LEAST_BEFORE[kind] - 1, -long):
            after, before = usable[last - long : last], usable[max(0, last - long - BEFORE[kind]) : last - long]
            if place[after[-1]] - place[after[0]] < 2 * long:  # a stretch with a hole as long as itself is none
                row = moves(self.value, variance, after.tolist(), before.tolist())
                row.ratio[0] = np.nan if self._busy(int(before[0]), int(after[-1])) else row.ratio[0]
                rows.append(row)
        if not rows:
            return Moves(*(np.empty((0, len(self.columns))) for _ in range(3)))
        return Moves(*(np.array([getattr(row, name) for row in rows]) for name in ("ratio", "chance", "noise")))

    def _busy(self, first: int, last: int) -> bool:
        """Whether another launch of the track fell between two periods."""
        found = (_period_of(self.history, each.day) for each in self.launches if self.track in each.tracks)
        return any(at is not None and first <= at <= last for at in found)


def _together(now: Moves, spread: Spread, heard: Sequence[int]) -> tuple[list[int], list[int]]:
    """The rivals that moved together, and those that are left out since they moved apart from all others."""
    beside: list[int] = list(heard)
    left_out: list[int] = []
    while len(beside) >= _ENOUGH:
        off = apart(now, spread, beside)
        if off.max() < _APART:
            break
        left_out.append(beside.pop(int(off.argmax())))
    return beside, left_out


def _of_rivals(now: Moves, spread: Spread, beside: Sequence[int]) -> Contrast | None:
    """How the rivals moved together, against their own past alone."""
    if not beside:
        return None
    own = spread.weight @ (
        spread.dispersion[:, None] * now.chance[list(beside)] + now.noise[list(beside)] + spread.drift[:, None] ** 2
    )
    weight = 1 / own
    mean, half = float(weight @ now.ratio[list(beside)] / weight.sum()), 1.96 / math.sqrt(float(weight.sum()))
    return Contrast(mean, mean - half, mean + half, 1.0, 0)


def _how_far(found: Contrast) -> tuple[float, float, float]:
    """The estimate and the ends of its interval, in per cent."""
    return percent(found.estimate), percent(found.low), percent(found.high)


def _is_significant(found: Contrast) -> bool:
    """Whether the interval leaves out nought, and of enough placebos at most one in twenty strayed as far."""
    return (found.low > 0 or found.high < 0) and (found.placebos < 1 / _FEW or found.placebo_share <= _FEW)
