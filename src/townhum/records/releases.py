"""What may be published of a period, and what is said of the study, its sources and its models beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Window:
    """A half-open span of time, `start <= t < end`, both aware datetimes."""

    start: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end


@dataclass(frozen=True, slots=True)
class PeriodRef:
    """A closed period by its public name, with its half-open bounds (aware UTC).

    A day is called "2026-11-03", a week "2026-W45", four weeks "2026-W45-4w" after the first of them.
    """

    label: str
    kind: str
    window: Window


Fate = Literal["released", "rehearsed", "forgotten"]
"""What became of a period whose noise was drawn: it is published, it waits for a person's word, or its cells were deleted."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the ledger says of earlier runs, in order of time: label -> bounds of the periods released, and that wait.

    `kinds` are the lengths of the periods of which noise was ever drawn ("day", "week", "four_weeks"); `spent` has the bounds
    and the rho of each of them, whether it was released, rehearsed or forgotten since. What was drawn to decide whether a period
    waits stands there under `held_name` for as long as it does. `fates` says which, and `released_on` when, where it is known.
    """

    released: Mapping[str, Window]
    held: Mapping[str, Window]
    kinds: frozenset[str] = frozenset()
    spent: Mapping[str, tuple[Window, float]] = field(default_factory=dict)
    fates: Mapping[str, Fate] = field(default_factory=dict)
    released_on: Mapping[str, datetime] = field(default_factory=dict)


def held_name(label: str) -> str:
    """Under which name `Past.spent` has what was drawn of a period that waits: the rest of its rho is not spent yet."""
    return f"{label}, held"


class CoverageStatus(StrEnum):
    """How much of a period a source could be read."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class TrackFacts:
    """What the public file says of a track. `kind` is brand, theme or aspect."""

    name: str
    kind: str
    label: str
    query: str
    ours: bool = False


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
class Promise:
    """What a series lets an account be told by, at worst: over a `span` (period, quarter, year), for an `account` of one kind.

    Epsilon holds with `delta`; `advantage` is the most by which a guess whether the account was heard beats a coin, from 0
    to 1 (`townhum.count.promise`).
    """

    span: str
    account: str
    rho: float
    epsilon: float
    delta: float
    advantage: float


@dataclass(frozen=True, slots=True)
class Series:
    """A stretch of periods read in one and the same way. A change of config, model or word list starts a new one.

    `name` is a hash over everything that shapes the numbers; `study` holds what the people listened to may read:
    controller, contact, purpose, benefit, lawful_basis, time_zone, period, retention. `models` are the cards of what
    read the posts, `fairness` what the audit of them showed, `relaxed` the special categories (GDPR article 9) that the
    study reads, each with its reason, `promises` what an account may be told by.
    """

    name: str
    study: Mapping[str, str]
    tracks: tuple[TrackFacts, ...]
    sources: tuple[SourceFacts, ...]
    models: tuple[ModelFact, ...] = ()
    fairness: tuple[FairnessFact, ...] = ()
    relaxed: Mapping[str, str] = field(default_factory=dict)
    themes: tuple[ThemeFacts, ...] = ()
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether one source was read for one period, and if not wholly, why (a phrase from a closed list).

    It follows from what was answered, never from what the answers held; but for whether too much could not be read, which
    follows from a `Look`.
    """

    source: str
    status: CoverageStatus
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How many accounts of a source could be read in a period, and how many not.

    Both have noise of variance `sigma2`, drawn once. An account is in one of the two numbers, and at one source.
    """

    source: str
    sound: float
    broken: float
    sigma2: float


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What was drawn to decide whether a period waits.

    How many accounts were `heard` at all, a look at each source, and what all of it cost an account at most, in rho.
    """

    heard: float
    looks: tuple[Look, ...]
    rho: float


@dataclass(frozen=True, slots=True, repr=False)
class Grid:
    """The cells of one grid in one period, every one that the configuration names, heard of or not, with their noise.

    `columns` names the dimensions, `keys` has a column of names for each. `value` is each cell's voices: with noise of
    variance `sigma2`, then fitted to what it must add up to, so neither whole nor above nought; `variance` is that of the
    fitted value. `bound` is the most cells one account is in, `share` the grid's part of rho. `categories` is how many cells
    share a total that they were fitted to, 0 for none. `k` is the least number of accounts behind a number; a value below `fewer_than` is shown to people as that.
    """

    name: str
    columns: tuple[str, ...]
    keys: tuple[Sequence[str] | NDArray[np.object_], ...]
    value: NDArray[np.float64]
    sigma2: float
    variance: float
    bound: int
    share: float
    categories: int
    k: int
    fewer_than: int

    def __repr__(self) -> str:
        return f"Grid({self.name}, {len(self.value)} cells)"


@dataclass(frozen=True, slots=True)
class Corrected:
    """The share of one tone on a track, corrected for the reader's mistakes, with its 95 % interval; from 0 to 1.

    Worked out from noisy cells and the table on the model's card: it says nothing of any account that these do not.
    """

    track: str
    tone: str
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Release:
    """What may be published of one period, and the versions behind it. Built by `count.release` and nowhere else.

    Nothing in it is exact but what was configured and what was answered: all else has noise, drawn once. `rho` is what an
    account at all bounds has spent by it.
    """

    period: PeriodRef
    series: Series
    grids: tuple[Grid, ...]
    coverage: tuple[Coverage, ...]
    rho: float
    made_with: Mapping[str, str] = field(default_factory=dict)
    corrected: tuple[Corrected, ...] = ()
