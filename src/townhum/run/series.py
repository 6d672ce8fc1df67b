"""The series a period belongs to: a name over everything that shapes the numbers, and what is said of the study."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from townhum.records import Promise, Series, SourceFacts, TrackFacts
from townhum.records.budget import PROFILES
from townhum.study import Settings, Source
from townhum.study.budget import budget_of_study

if TYPE_CHECKING:
    from townhum.run.pipeline import Pipeline


def series_of(settings: Settings, pipeline: Pipeline) -> Series:
    """What the public file says of the study and of what reads for it."""
    said = ("controller", "contact", "purpose", "benefit", "lawful_basis", "time_zone", "period")
    study = {key: str(getattr(settings.study, key)) for key in said}
    return Series(
        name=series_name(settings, pipeline.made_with),
        study={**study, "retention": f"{settings.study.retention.days} days"},
        tracks=tuple(
            TrackFacts(name, track.kind, track.label or name, track.query, track.ours)
            for name, track in settings.tracks.items()
        ),
        models=pipeline.models,
        sources=tuple(
            SourceFacts(s.name, s.connector.name, s.place, s.permission.permitted_because, s.permission.terms_url)
            for s in settings.sources
        ),
        relaxed={str(category): reason for category, reason in settings.study.relax.items()},
        themes=pipeline.themes,
        promises=promised(settings),
    )


def promised(settings: Settings) -> tuple[Promise, ...]:
    """What the study's releases let an account be told by, over a period, a quarter and a year."""
    from townhum.count.promise import promises  # noqa: PLC0415  arrays, which a run with nothing due does without

    return promises(budget_of_study(settings), settings.study.period, PROFILES[settings.release.profile].yearly)


def series_name(settings: Settings, made_with: Mapping[str, str]) -> str:
    """A short hash over everything that shapes the numbers, and what they are for. Another name means a visible seam."""
    study = settings.study
    shape = {
        "study": [study.time_zone, study.period, str(study.lateness), study.languages, sorted(study.relax)],
        "purpose": study.purpose,
        "scrub": settings.scrub.shaping(),
        "sources": {s.name: [s.connector.name, s.options.model_dump(mode="json"), *_walk(s)] for s in settings.sources},
        "tracks": {name: track.model_dump(mode="json") for name, track in settings.tracks.items()},
        "release": settings.release.model_dump(mode="json"),
        "made_with": dict(made_with),
    }
    return hashlib.sha256(json.dumps(shape, sort_keys=True, default=str).encode()).hexdigest()[:12]


def _walk(source: Source) -> list[object]:
    """What a manifest without a decoder says of the walk: a change of it shapes the numbers as a change of code would."""
    manifest = source.connector.manifest
    shaping = {"keep", "author", "drop", "base", "params", "listing", "read"}
    return [manifest.model_dump(mode="json", include=shaping)] if manifest.listing else []
