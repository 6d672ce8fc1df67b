"""What may be published of a period, and what is said of the study, its sources and its models beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Window:
    """A half-open span of time, `start <= t < end`, both aware datetimes."""

    start: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end


@dataclass(frozen=True, slots=True)
class PeriodRef:
    """A closed period by its public name: "2026-11-03" or "2026-W45", with its half-open bounds (aware UTC)."""

    label: str
    kind: str
    window: Window


@dataclass(frozen=True, slots=True)
class Past:
    """What the ledger says of earlier runs, in order of time: label -> bounds of the periods released, and that wait."""

    released: Mapping[str, Window]
    held: Mapping[str, Window]


class CoverageStatus(StrEnum):
    """How much of a period a source could be read."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class TrackFacts:
    """What the public file says of a track. `kind` is brand, theme or aspect.

    `priority` is not said there: of two near-identical tracks the higher one is shown.
    """

    name: str
    kind: str
    label: str
    query: str
    ours: bool = False
    priority: int = 0


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What the public file says of a source: the place in words, and why it may be listened to."""

    name: str
    connector: str
    place: str
    permitted_because: str
    terms_url: str


@dataclass(frozen=True, slots=True)
class ModelFact:
    """One line of a model's card: what is said of it on one topic, such as "trained on" or "must not be used for"."""

    model: str
    topic: str
    said: str


@dataclass(frozen=True, slots=True)
class FairnessFact:
    """One figure of the fairness audit: what was measured, between or over which groups of names or words."""

    groups: str
    measure: str
    value: float


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """What the public file says of a theme of the frozen matrix: its name, which never moves, and its strongest words."""

    number: int
    name: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class TermFacts:
    """What must be known to read the terms of one period.

    They are of one account in `one_in`. Every term that at least `least` of these used was looked at; a term with fewer
    is not shown. `unlisted` is the share of accounts that used words in no list, as a band; empty where too few spoke.
    `voices` is everyone with a voice on any track, rounded; None where that is too near to a track.
    """

    one_in: int
    least: int
    unlisted: str
    voices: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """A stretch of periods read in one and the same way. A change of config, model or word list starts a new one.

    `name` is a hash over everything that shapes the numbers; `study` holds what the people listened to may read:
    controller, contact, purpose, benefit, lawful_basis, time_zone, period, retention. `models` are the cards of what
    read the posts, `fairness` what the audit of them showed, `relaxed` the special categories (GDPR article 9) that the
    study reads, each with its reason.
    """

    name: str
    study: Mapping[str, str]
    tracks: tuple[TrackFacts, ...]
    sources: tuple[SourceFacts, ...]
    models: tuple[ModelFact, ...] = ()
    fairness: tuple[FairnessFact, ...] = ()
    relaxed: Mapping[str, str] = field(default_factory=dict)
    themes: tuple[ThemeFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether one source was read for one period, and if not wholly, why (a phrase from a closed list).

    `said` is what its API says it had, in items, as a band; empty where it does not say.
    """

    source: str
    status: CoverageStatus
    reason: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The released cells of one grid: column names, and one row a cell.

    The columns are the dimensions and `voices`, in splits also `share`. There `voices` is None where the share is given
    in words, such as "95 % or more".
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The share of one tone on a track, corrected for the reader's mistakes, with its 95 % interval; from 0 to 1.

    Worked out from published counts and the table on the model's card: it says nothing of the accounts that these do not.
    """

    track: str
    tone: str
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Release:
    """What may be published of one period, and the rules and versions behind it. Built by `release` and nowhere else.

    `drops` maps a reason to a band such as "10-49", study-wide. `held_back` maps a grid to the share of its voices that
    is not shown, as a band. `terms` goes with the grids of terms and themes. `several` is the share of accounts that
    have more than one post on the first of their tracks, in tenths, or nothing where they are too few.
    """

    period: PeriodRef
    series: Series
    grids: tuple[Grid, ...]
    coverage: tuple[Coverage, ...]
    drops: Mapping[str, str] = field(default_factory=dict)
    held_back: Mapping[str, str] = field(default_factory=dict)
    made_with: Mapping[str, str] = field(default_factory=dict)
    corrected: tuple[Corrected, ...] = ()
    terms: TermFacts | None = None
    several: str = ""
