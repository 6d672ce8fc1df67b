"""What the papers of a study are made from, all of it taken from its configuration, its store and the cards of its models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from townhum.tell.notice.facts import Facts as NoticeFacts

LEVELS = ("negligible", "limited", "significant", "maximum")
"""What the levels of severity and likelihood are called, from 1 on (the scale of the French authority's method)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What only a person can say: under which key, what is asked, and what was answered; empty where it is a blank."""

    key: str
    asks: str
    said: str


@dataclass(frozen=True, slots=True)
class Judged:
    """How a person judges a risk: severity and likelihood from 1 to 4."""

    severity: int
    likelihood: int
    because: str


@dataclass(frozen=True, slots=True)
class Place:
    """A source as a reviewer sees it."""

    name: str
    place: str
    connector: str
    permitted_because: str
    approval: str
    terms_url: str
    terms_read: str
    public_when: str
    hosts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that lies on the disk: the pattern of its files below the data folder, what it holds, how long, and how it is kept."""

    files: str
    holds: str
    how_long: str
    guarded: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: of what, what was measured, and the figure."""

    of: str
    what: str
    said: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the papers say. `study` is what the notice says too; `answers` and `risks` are what a person decided.

    `promises` are the published budget in words, `certificate` the day on which releases were last audited, empty where never.
    """

    study: NoticeFacts
    written_on: str
    places: tuple[Place, ...]
    kept: tuple[Kept, ...]
    key_lies: str
    tone: str
    languages: tuple[str, ...]
    second_look: bool
    promises: tuple[str, ...]
    figures: tuple[Figure, ...]
    certificate: str
    answers: Mapping[str, Answer]
    risks: Mapping[str, Judged | None]

    @property
    def blanks(self) -> tuple[Answer, ...]:
        """What nobody has answered yet."""
        return tuple(answer for answer in self.answers.values() if not answer.said)
