"""What lies between a post and its signals, as two pure functions on a batch, so that either can be replaced."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from townhum.records import DropReason, FairnessFact, ModelFact, Post, ScrubbedPost, Signals
from townhum.release import Correct, uncorrected
from townhum.settings import Settings

BATCH = 512
"""Posts scrubbed and read at once: enough for reading in arrays, few enough to be nothing in memory."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The two stages between a post and its signals, and the versions of what they read with.

    `scrub` answers one for one: the scrubbed post, or why nothing may be read from it. `models` are the cards of what
    reads; `audit` scrubs and reads the sentences of the fairness audit, which takes some seconds; `correct` makes, of a
    kind of track and its published voices by tone, the shares behind them.
    """

    scrub: Callable[[Sequence[Post]], list[ScrubbedPost | DropReason]]
    read: Callable[[Sequence[ScrubbedPost]], list[Signals]]
    made_with: Mapping[str, str]
    models: tuple[ModelFact, ...] = ()
    audit: Callable[[], tuple[FairnessFact, ...]] = tuple
    correct: Correct = uncorrected


def series_name(settings: Settings, made_with: Mapping[str, str]) -> str:
    """A short hash over everything that shapes the numbers. Another name means a visible seam."""
    study = settings.study
    shape = {
        "study": [study.time_zone, study.period, str(study.lateness), study.languages, sorted(study.relax)],
        "scrub": settings.scrub.model_dump(mode="json"),
        "sources": {s.name: [s.connector.name, s.options.model_dump(mode="json")] for s in settings.sources},
        "tracks": {name: track.model_dump(mode="json") for name, track in settings.tracks.items()},
        "release": settings.release.model_dump(mode="json"),
        "made_with": dict(made_with),
    }
    return hashlib.sha256(json.dumps(shape, sort_keys=True, default=str).encode()).hexdigest()[:12]
