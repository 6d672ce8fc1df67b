"""What a study says of itself that shapes no number of a release: what it did and when, and what a place says of promotion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class LaunchFacts:
    """One launch, campaign or change of price (`kind`): the `day` it began, in the study's time zone, and the tracks it was meant to move."""

    name: str
    kind: str
    label: str
    day: date
    tracks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """All launches of a study, and by source what its rules say of promotion: allowed, asked or forbidden; left out where unknown."""

    launches: tuple[LaunchFacts, ...] = ()
    promotion: Mapping[str, str] = field(default_factory=dict)


NOTHING = Own()
