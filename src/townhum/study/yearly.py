"""What a year may tell of one account: which periods still fit into it, and when there is room again.

Only a profile with a yearly budget asks (`records.budget.PROFILES`). A year is any 52 weeks, so that it is
thirteen times four of them, and a period counts in it with the day on which it ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from zoneinfo import ZoneInfo

from townhum.records import PeriodRef, Window, held_name
from townhum.study.periods import DAYS, Kind, following

YEAR = timedelta(weeks=52)

_LESS = timedelta(hours=12)  # a year back lies another hour away where the clock was changed in between
_NEARLY = 1e-9  # fifty-two times 0.025 is 1.3, and a little more or less to a computer

Spent = Mapping[str, tuple[Window, float]]
"""Label of each period whose noise was ever drawn -> its bounds and its rho; as in `Past.spent`."""


class YearsBudget:
    """What was spent so far, and what is planned: `take` one period after the other, oldest first.

    A period that does not fit is left out for good, and later ones are taken again once older ones are a year away. `rho` is what a period costs, `yearly` the most that any 52 weeks may; None is no limit. A period that is in `spent`
    itself, having been rehearsed, costs nothing again.
    """

    def __init__(self, spent: Spent, rho: float, yearly: float | None) -> None:
        self._spent = dict(spent)
        self._rho = rho
        self._yearly = yearly

    def take(self, period: PeriodRef) -> bool:
        """Whether a period fits; if it does, it counts from now on."""
        fits = self.has_room_for(period)
        if fits:
            self._spent.pop(held_name(period.label), None)
            self._spent.setdefault(period.label, (period.window, self._rho))
        return fits

    def has_room_for(self, period: PeriodRef) -> bool:
        """Whether no 52 weeks would cost more than the year's budget, were this period released too."""
        if self._yearly is None or period.label in self._spent:
            return True
        end = period.window.end
        back = YEAR - _LESS
        others = (
            spent for name, spent in self._spent.items() if name != held_name(period.label)
        )  # its own is part of it
        near = [(window.end, rho) for window, rho in others if end - back < window.end < end + back]
        last_days = {end, *(other for other, _ in near if other > end)}
        most = max(sum(rho for other, rho in near if day - back < other <= day) for day in last_days)
        return most + self._rho <= self._yearly + _NEARLY

    def next_after(self, period: PeriodRef, zone: ZoneInfo) -> PeriodRef:
        """The first later period that there is room for. Raises ValueError where one alone costs more than a year may."""
        if self._yearly is not None and self._rho > self._yearly + _NEARLY:
            raise ValueError("one period costs more than a year may")
        later = following(period, zone)
        while not self.has_room_for(later):
            later = following(later, zone)
        return later


def fit_in_a_year(kind: Kind, rho: float, yearly: float | None) -> int | None:
    """How many periods of this cost a year has room for, or None where that is all of them."""
    most = int((yearly + _NEARLY) / rho) if yearly is not None else None
    return None if most is None or most >= ends_in_a_year(kind) else most


def ends_in_a_year(kind: Kind) -> int:
    """How many periods end within a year: 364, 52 or 13."""
    return YEAR.days // DAYS[kind]


def lasting(kind: Kind, yearly: float) -> float:
    """The most rho a period may cost so that the year's budget is never spent."""
    return yearly / ends_in_a_year(kind)
