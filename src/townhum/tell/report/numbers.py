"""How a number is said: with its interval, and whether a change is more than chance."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from townhum.tell.figures.scale import short

VAGUE = "too vague to tell"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with the ends of its 95 % interval. Without one, `fewer_than` may say what is known; `vague`: say no more than the interval."""

    value: float | None
    low: float | None = None
    high: float | None = None
    fewer_than: int | None = None
    vague: bool = False

    @property
    def known(self) -> bool:
        return self.value is not None and not self.vague


def said(number: Estimate, unit: str = "", *, signed: bool = False) -> str:
    """A number in words: "51 % (47 to 56)"."""
    if number.value is None:
        return VAGUE if number.fewer_than is None else f"fewer than {number.fewer_than}"
    if number.vague:
        return VAGUE if number.low is None or number.high is None else f"{VAGUE} ({between(number)})"
    return f"{whole(number.value, signed=signed)}{unit}{f' ({between(number)})' if number.low is not None else ''}"


def between(number: Estimate) -> str:
    """The interval: "47 to 56"; only its lower end where no upper one is known."""
    if number.low is None or number.high is None:
        return "" if number.low is None else f"{whole(number.low)} or more"
    return f"{whole(number.low)} to {whole(number.high)}"


def whole(value: float, *, signed: bool = False) -> str:
    """A number without digits behind the point, thousands apart, with a true minus; small ones keep one digit."""
    rounded = round(value, 1) if 0 < abs(value) < 10 and round(value, 1) != round(value) else round(value)  # noqa: PLR2004
    return f"{'+' if signed and rounded > 0 else ''}{short(rounded)}"


def verdict(change: Estimate) -> str:
    """Whether a change is more than chance: its interval does not hold nought."""
    if change.value is None and change.low is None:
        return "not known"
    if (change.low is not None and change.low > 0) or (change.high is not None and change.high < 0):
        return "more than chance"
    return "may be chance"


def difference(now: Estimate, before: Estimate) -> Estimate:
    """How much more the one is than the other, both drawn apart, with its 95 % interval.

    Zou and Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008), 1693-1702: the limits of
    a difference from those of its two parts, which Newcombe (1998) has for proportions.
    """
    ends = (now.value, now.low, now.high, before.value, before.low, before.high)
    if now.vague or before.vague or any(end is None for end in ends):
        return Estimate(None)
    x, x_low, x_high, y, y_low, y_high = (float(end or 0) for end in ends)
    low = x - y - sqrt((x - x_low) ** 2 + (y_high - y) ** 2)
    high = x - y + sqrt((x_high - x) ** 2 + (y - y_low) ** 2)
    return Estimate(x - y, low, high)
