"""The types that pass between the stages. The types are the privacy argument.

    Post ──scrub──► ScrubbedPost ──read──► Signals ──tally──► Tally ──release──► Release

What takes `Signals` cannot leak text; the ledger accepts only a `Release`; only `scrub` builds a `ScrubbedPost`. No
`repr` of a record shows text, a mark or a key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Mark = NewType("Mark", bytes)
"""HMAC-SHA256(key, network, canonical author id), 16 bytes. The key is random and dies with the run."""

ItemKey = NewType("ItemKey", bytes)
"""HMAC-SHA256(key, network, canonical item id), 16 bytes: the same item met twice counts once."""


PLACEHOLDER = re.compile(r"\[(?:PERSON|HANDLE|EMAIL|LINK|DIGITS|OTHER)\]")
"""What stands in a scrubbed text where an identity stood. Written by `scrub`, never read as a word by `read`."""


class DropReason(StrEnum):
    """Why an item was not used. A closed list, so that no reason can carry text."""

    NOT_PUBLIC = "not_public"
    OPTED_OUT = "opted_out"
    AUTOMATED = "automated"
    RESHARED = "reshared"
    DELETED = "deleted"
    NO_CONSENT = "no_consent"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    BROKEN = "broken"
    WITHHELD = "withheld_for_protection"


class Tone(IntEnum):
    """The tone of a post, or of a voice (majority of its posts, a tie is neutral)."""

    NEGATIVE = -1
    NEUTRAL = 0
    POSITIVE = 1

    @property
    def label(self) -> str:
        """The lower-case word shown to people."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Window:
    """A half-open span of time, `start <= t < end`, both aware datetimes."""

    start: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end


@dataclass(frozen=True, slots=True, repr=False)
class Post:
    """One public item, in memory only. `created_at` is aware UTC; `mark` is None when the item has no author.

    `names_to_hide` are the names the connector saw in the thread; scrub erases them from the text.
    `rating` is the author's own score from 1 (worst) to 5 (best), if the place has one.
    """

    network: str
    source: str
    key: ItemKey
    created_at: datetime
    text: str
    mark: Mark | None = None
    language: str | None = None
    rating: int | None = None
    names_to_hide: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Post(source={self.source!r})"


@dataclass(frozen=True, slots=True)
class Removed:
    """One identity taken out: its kind, and where it stood in the original text (offsets in code points)."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, repr=False)
class ScrubbedPost:
    """A post whose identities were replaced by neutral placeholders. Built by `scrub` and nowhere else."""

    source: str
    key: ItemKey
    created_at: datetime
    text: str
    mark: Mark | None = None
    language: str | None = None
    rating: int | None = None
    removed: tuple[Removed, ...] = ()

    def __repr__(self) -> str:
        return f"ScrubbedPost(source={self.source!r})"


@dataclass(frozen=True, slots=True, repr=False)
class Signals:
    """What was read from one post. No text.

    `language` is an ISO 639-1 code or "und"; `tone` is None where tone cannot be read (another language);
    `tracks` are the names of the tracks that matched. `intents` are names from read's closed list that the post shows;
    `toward` is the tone toward each matched brand or aspect track in its own clause. `terms` are numbers of the shipped
    vocabulary (`words.terms`), `themes` numbers of the shipped topic matrix; both are read only from posts that matched a
    track. `unlisted` tells that such a post holds words that are in no list of ours.
    """

    source: str
    key: ItemKey
    created_at: datetime
    mark: Mark | None
    language: str
    tracks: tuple[str, ...]
    tone: Tone | None
    rating: int | None = None
    intents: tuple[str, ...] = ()
    toward: tuple[tuple[str, Tone], ...] = ()
    terms: tuple[int, ...] = ()
    unlisted: bool = False
    themes: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return f"Signals(source={self.source!r})"


@dataclass(frozen=True, slots=True, repr=False)
class Unwilling:
    """Items and accounts that said no somewhere in a run, and are left out wherever else they were met."""

    items: frozenset[ItemKey] = frozenset()
    accounts: frozenset[Mark] = frozenset()

    def __repr__(self) -> str:
        return "Unwilling()"


@dataclass(frozen=True, slots=True)
class PeriodRef:
    """A closed period by its public name: "2026-11-03" or "2026-W45", with its half-open bounds (aware UTC)."""

    label: str
    kind: str
    window: Window


@dataclass(frozen=True, slots=True, repr=False)
class Said:
    """Which accounts used which terms and spoke of which themes: one row an account and term (or theme), each in order.

    `account` and `theme_account` number accounts as the tally does. `told` accounts were read for terms, `unlisted` of
    them used words that are in no list. All of it is over one account in `one_in`, drawn by the run's key; 1 is all.
    """

    term: NDArray[np.uint32]
    account: NDArray[np.uint32]
    theme: NDArray[np.uint16]
    theme_account: NDArray[np.uint32]
    told: int
    unlisted: int
    one_in: int = 1

    def __repr__(self) -> str:
        return f"Said({len(self.term)} term-voices)"


@dataclass(frozen=True, slots=True, repr=False)
class Tally:
    """All voices of one period: one row an account and track. Rows align across the arrays.

    `track`, `source` and `language` index into the name tuples; `tone` holds -1, 0, 1, or `NO_TONE`.
    `intents` has a bit for each of `intent_names`; `rating` is 1 to 5, or 0 for none. `accounts` is the number of
    distinct accounts that were heard at all, on a track or not; `day_part` has one entry an account: the day of the week
    (0 is Monday) times `PARTS_A_DAY`, plus the part of the day (0 is midnight to six), or `NO_PART` off every track.
    `said` has the terms and themes, None where no post was read for them.
    """

    tracks: tuple[str, ...]
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    account: NDArray[np.uint32]
    track: NDArray[np.uint16]
    tone: NDArray[np.int8]
    source: NDArray[np.uint16]
    language: NDArray[np.uint16]
    accounts: int
    intent_names: tuple[str, ...]
    intents: NDArray[np.uint32]
    rating: NDArray[np.uint8]
    day_part: NDArray[np.uint8]
    said: Said | None = None

    NO_TONE = 2
    NO_PART = 255
    PARTS_A_DAY = 4

    def __repr__(self) -> str:
        return f"Tally({len(self.account)} track-voices)"


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
    is not shown, as a band. `terms` goes with the grids of terms and themes.
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
