"""What a notice is made from: what the study says of itself, what its sources are, and what it published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

LEAST_SHOWN = 50
"""Voices below which no number stands in a notice: coarse enough for anyone, whatever the study publishes to its analysts."""


def coarse(voices: int) -> int | None:
    """A published number rounded to ten; None below `LEAST_SHOWN`."""
    return (voices + 5) // 10 * 10 if voices >= LEAST_SHOWN else None


@dataclass(frozen=True, slots=True)
class Place:
    """A permitted source: the place in words, and what its connector's manifest says of what is read and who is left out."""

    name: str
    api: str
    public_when: str
    permitted_because: str
    terms_url: str
    read: tuple[str, ...]
    never: tuple[str, ...]
    left_out: tuple[str, ...]
    reached: bool = True
    """Whether it is read over the network; a file of our own is not."""


@dataclass(frozen=True, slots=True)
class Guess:
    """One line of the published budget: over a span (a period's kind, quarter or year), of an account on one track or on every.

    `right` is how many guesses of 100 whether somebody was heard are right at most; None where nothing is promised.
    """

    span: str
    every_track: bool
    right: int | None
    epsilon: float
    delta: float


@dataclass(frozen=True, slots=True)
class Number:
    """Published numbers of one track, each coarse. Below `LEAST_SHOWN` they are None, and the whole is not there at all."""

    label: str
    voices: int
    negative: int | None = None
    positive: int | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """The numbers of one period, by its first and its last day."""

    first: date
    last: date
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One change, and the number it is tied to: coarse, or None where that is below `LEAST_SHOWN`."""

    on: date
    finding: str
    changed: str
    label: str
    period: str
    voices: int | None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a notice says. Times are in days; `tracks` are labels by kind.

    `heard_days` is how long what is heard of a period between runs is kept at most; None where nothing is.
    `labels` tells that people of the study may read texts, to say their tone. `withheld` are categories of GDPR article 9 that are not read, `relaxed` those that are, with the reason.
    """

    name: str
    controller: str
    contact: str
    officer: str
    authority: str
    url: str
    purpose: str
    benefit: str
    lawful_basis: str
    period: str
    wait_days: float
    grace_days: float
    retention_days: float
    k: int
    grids: tuple[str, ...]
    tracks: Mapping[str, tuple[str, ...]]
    relaxed: Mapping[str, str]
    withheld: tuple[str, ...]
    recipients: Mapping[str, str]
    places: tuple[Place, ...]
    guesses: tuple[Guess, ...]
    version: str
    findings: Findings | None = None
    told: tuple[Told, ...] = field(default=())
    heard_days: float | None = None
    transfers: str = ""
    answer_days: float = 30
    labels: bool = False

    @property
    def ways(self) -> frozenset[bool]:
        """How places are read: True where one is reached over the network, False where one is a file of our own."""
        return frozenset(place.reached for place in self.places)
