"""From numbers to places: a linear scale, and round numbers to write beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

_STEPS = (1, 2, 2.5, 5, 10)
"""What one step between two ticks may be, times a power of ten: after Heckbert, "Nice numbers for graph labels", Graphics Gems (1990)."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Places `low` at `start` and `high` at `end`, both in units of the drawing."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a value lies; at the edge, where it lies outside."""
        part = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.start + part * (self.end - self.start)


def ticks(low: float, high: float, many: int = 5) -> list[float]:
    """Round numbers over a range, about so many, the first at or below `low` and the last at or above `high`."""
    step = _step((high - low) / max(1, many - 1))
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [number * step for number in range(first, max(last, first + 1) + 1)]


def around(values: Iterable[float], *, least: float = 1, nought: bool = False) -> tuple[float, float]:
    """The range that holds the values, at least so wide; with nought in it if asked for."""
    known = [*values, *([0.0] if nought else [])] or [0.0]
    low, high = min(known), max(known)
    lacking = max(0.0, least - (high - low))
    if nought and low == 0:
        return low, high + lacking
    return low - lacking / 2, high + lacking / 2


def short(value: float) -> str:
    """A number as it stands on a scale: no more digits than it needs, with a true minus."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return "0" if text == "-0" else text.replace("-", "\N{MINUS SIGN}")


def _step(rough: float) -> float:
    if rough <= 0:
        return 1.0
    power: float = 10 ** floor(log10(rough))
    return next(step * power for step in _STEPS if step * power >= rough * 0.999)
