"""What is measured of cells over time: how many voices, what share of a track's, and the balance of their tone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from townhum.tell.insight.chance import Floats

_LEAST = 0.5  # voices: the least size that the spread of a count is taken from
_MOST_SHARE = 0.99
_LEAST_MIXED = 0.05  # the least variance of one voice's tone, from -1 to 1


@dataclass(frozen=True, slots=True, repr=False)
class Counts:
    """Voices. `exposure` is 1, or how much of a usual period there is in each: that of its weekday."""

    value: Floats
    exposure: Floats
    variance: Floats

    @property
    def mixed(self) -> Floats:
        return self.value  # nothing besides

    def spread(self, rate: Floats, _: Floats) -> tuple[Floats, Floats, Floats]:
        """A count has its own expected size as variance, and the noise what it was drawn with."""
        unit = np.maximum(rate * self.exposure, _LEAST)
        return unit, self.variance, np.ones_like(unit)

    def cut(self, periods: slice) -> Counts:
        return Counts(self.value[:, periods], self.exposure[:, periods], self.variance[:, periods])


@dataclass(frozen=True, slots=True, repr=False)
class Shares:
    """Voices of a cell among the `exposure` of its whole. `variance` and `of_whole` are those of their noise, which is drawn apart."""

    value: Floats
    exposure: Floats
    variance: Floats
    of_whole: Floats

    @property
    def mixed(self) -> Floats:
        return self.value  # nothing besides

    def spread(self, rate: Floats, _: Floats) -> tuple[Floats, Floats, Floats]:
        """Sampling within a whole of t is s (1 - s) t; the noise of x - s t is v + s^2 w."""
        s = np.clip(rate, 0, _MOST_SHARE)
        unit = np.maximum(s * self.exposure, _LEAST) * (1 - s)
        return unit, self.variance + s**2 * self.of_whole, np.broadcast_to(1 - s, unit.shape)

    def cut(self, periods: slice) -> Shares:
        return Shares(*(each[:, periods] for each in (self.value, self.exposure, self.variance, self.of_whole)))


@dataclass(frozen=True, slots=True, repr=False)
class Nets:
    """Positive less negative voices among those whose tone was read.

    `drawn` is the variance of the noise as it was drawn for a tone, `covariance` that between two tones once they are fitted to their
    track, and `mixed` all voices that were positive or negative.
    """

    value: Floats
    exposure: Floats
    mixed: Floats
    drawn: Floats
    covariance: Floats

    def spread(self, rate: Floats, mixed: Floats) -> tuple[Floats, Floats, Floats]:
        """A voice's tone of -1, 0 or 1 varies by q - s^2, q being the share that has one; the noise is that of net_sentiment."""
        s = np.clip(rate, -1, 1)
        unit = np.maximum(np.clip(mixed, 0, 1) - s**2, _LEAST_MIXED) * np.maximum(self.exposure, _LEAST)
        return unit, self.drawn * (2 + 3 * s**2) + 9 * self.covariance * s**2, np.zeros_like(unit)

    def cut(self, periods: slice) -> Nets:
        of = (self.value, self.exposure, self.mixed, self.drawn, self.covariance)
        return Nets(*(each[:, periods] for each in of))
