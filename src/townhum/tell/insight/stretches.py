"""What is held against what: the newest periods and those before them, of one series, complete, and each weekday alike."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from townhum.records.history import Cells, History

Floats = NDArray[np.float64]
Places = NDArray[np.int64]

LONGER: Mapping[str, int] = {"day": 28, "week": 4, "four_weeks": 4}
"""How many periods are taken together where one is too vague."""

_BASE = 4  # periods that one period is held against, as in topic_growth
_REACH = 8  # how far back these may lie: an incomplete one is left out
_WEEKDAYS = 7


@dataclass(frozen=True, slots=True)
class Stretch:
    """Periods by their number in the history: `now` against `before`, whose sums are multiplied by `scale` to be as long."""

    now: Places
    before: Places
    scale: float


@dataclass(frozen=True, slots=True, repr=False)
class Sums:
    """Sums over a stretch, one a cell, and what the noise of each varies by, and of any two that were fitted to one total."""

    now: Floats
    before: Floats
    now_noise: float
    before_noise: float
    now_shared: float
    before_shared: float

    @property
    def change(self) -> Floats:
        """How far each sum moved."""
        return self.now - self.before

    @property
    def noise(self) -> float:
        """The variance of the noise in a change."""
        return self.now_noise + self.before_noise

    @property
    def shared(self) -> float:
        """The covariance of the noise in two changes."""
        return self.now_shared + self.before_shared


def one_period(history: History, at: int) -> Stretch | None:
    """A period against up to four complete ones before it (days: of the same weekday). None where there is nothing to compare."""
    step, place = (_WEEKDAYS if history.kind == "day" else 1), history.place
    back = place[at] - place[:at]
    fit = np.flatnonzero(history.complete[:at] & (back % step == 0) & (back <= step * _REACH))[-_BASE:]
    if not history.complete[at] or not len(fit):
        return None
    return Stretch(np.array([at]), fit, 1 / len(fit))


def longer(history: History, at: int) -> Stretch | None:
    """The newest few periods up to this one against as many before them, all there and complete; None where they are not."""
    many = LONGER[history.kind]
    first = at - 2 * many + 1
    if (
        first < 0
        or history.place[at] - history.place[first] != 2 * many - 1
        or not history.complete[first : at + 1].all()
    ):
        return None
    return Stretch(np.arange(at - many + 1, at + 1), np.arange(first, at - many + 1), 1.0)


def so_far(history: History, at: int) -> Stretch | None:
    """The newest few complete periods up to this one, one after the other, as many as there are; and as many before, if these are there.

    None where the period itself is not complete.
    """
    many = LONGER[history.kind]
    fit = [at] if history.complete[at] else []
    while fit and len(fit) < 2 * many and fit[-1] > 0:
        next_back = fit[-1] - 1
        if not history.complete[next_back] or history.place[next_back] != history.place[fit[-1]] - 1:
            break
        fit.append(next_back)
    if not fit:
        return None
    long = min(many, len(fit))
    before = fit[long : 2 * long] if len(fit) >= 2 * long else []
    return Stretch(np.array(fit[:long][::-1]), np.array(before[::-1], np.int64), 1.0)


def sums(cells: Cells, rows: Places, over: Stretch) -> Sums:
    """The sums of some cells over a stretch."""
    scale = over.scale
    return Sums(
        now=cells.value[np.ix_(rows, over.now)].sum(axis=1),
        before=scale * cells.value[np.ix_(rows, over.before)].sum(axis=1),
        now_noise=float(cells.variance[over.now].sum()),
        before_noise=float(scale**2 * cells.variance[over.before].sum()),
        now_shared=float(cells.covariance[over.now].sum()),
        before_shared=float(scale**2 * cells.covariance[over.before].sum()),
    )


def told(cells: Cells, rows: Places, over: Stretch) -> NDArray[np.bool_]:
    """Whether a cell is large enough to be named: its sum over the newest periods, or that over those before."""
    shown = np.zeros(len(rows), np.bool_)
    for some in (over.now, over.before):
        shown |= cells.value[np.ix_(rows, some)].sum(axis=1) >= least_shown(cells, some)
    return shown


def least_shown(cells: Cells, some: Places) -> int:
    """The least sum over some periods that is told as a number.

    It has sqrt(q) times the standard deviation of one of q periods, so at most sqrt(q) times the least that is shown of one.
    """
    return math.ceil(int(cells.fewer_than[some].max()) * math.sqrt(len(some)))
