"""The types that pass between the rooms, and the few facts that several must agree on. The types are the privacy argument.

    Post ──scrub──► ScrubbedPost ──read──► Signals ──tally──► Tally ──release──► Release

What takes `Signals` cannot leak text; the ledger accepts only a `Release`; only `scrub` builds a `ScrubbedPost`. No
`repr` of a record shows text, a mark or a key. `posts` has what is read from one item, `voices` what a period adds up to,
`releases` what leaves, `agreed` the facts; none of them imports another.
"""

from townhum.records.posts import (
    PLACEHOLDER,
    Dropped,
    DropReason,
    ItemKey,
    Mark,
    Post,
    Removed,
    ScrubbedPost,
    Signals,
    Tone,
    Unwilling,
)
from townhum.records.releases import (
    Corrected,
    Coverage,
    CoverageStatus,
    FairnessFact,
    Glimpse,
    Grid,
    Look,
    ModelFact,
    Past,
    PeriodRef,
    Promise,
    Release,
    Series,
    SourceFacts,
    ThemeFacts,
    TrackFacts,
    Window,
    held_name,
)
from townhum.records.voices import Said, Tally

__all__ = [
    "PLACEHOLDER",
    "Corrected",
    "Coverage",
    "CoverageStatus",
    "DropReason",
    "Dropped",
    "FairnessFact",
    "Glimpse",
    "Grid",
    "ItemKey",
    "Look",
    "Mark",
    "ModelFact",
    "Past",
    "PeriodRef",
    "Post",
    "Promise",
    "Release",
    "Removed",
    "Said",
    "ScrubbedPost",
    "Series",
    "Signals",
    "SourceFacts",
    "Tally",
    "ThemeFacts",
    "Tone",
    "TrackFacts",
    "Unwilling",
    "Window",
    "held_name",
]
