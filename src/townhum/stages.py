"""Builds the stages that need models. Importing this takes seconds, so only the commands that read posts do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import version

from presidio_analyzer import PatternRecognizer

from townhum.pipeline import Pipeline
from townhum.read import Reader
from townhum.scrub import Scrubber, build_registry
from townhum.settings import ScrubRules, Track
from townhum.topicquery import Matcher, parse
from townhum.words import vocabulary_version


def build_pipeline(
    tracks: Mapping[str, Track],
    languages: tuple[str, ...],
    *,
    scrub: ScrubRules | None = None,
    relaxed: Iterable[str] = (),
) -> Pipeline:
    """Load the models. Raises `ModelError` when one is missing or is not the one that was pinned."""
    matcher = build_matcher(tracks)
    scrubber = build_scrubber(matcher, scrub, relaxed)
    return Pipeline(scrubber.scrub, Reader(matcher, languages).read, versions())


def build_scrubber(matcher: Matcher, rules: ScrubRules | None = None, relaxed: Iterable[str] = ()) -> Scrubber:
    """A scrubber that keeps a track's own words where the track matched, and nowhere else."""
    rules = rules or ScrubRules()
    registry = build_registry()
    for own in rules.recognizer:
        registry.add_recognizer(PatternRecognizer.from_dict(own.as_presidio()))
    return Scrubber(
        protect=lambda text: _spans(matcher, text), registry=registry, extra=rules.harmless_words, relaxed=relaxed
    )


def build_matcher(tracks: Mapping[str, Track]) -> Matcher:
    """All tracks as one matcher."""
    return Matcher({name: parse(track.query) for name, track in tracks.items()})


def versions() -> dict[str, str]:
    """What reads the posts, by its version; stored with every release."""
    return {
        "townhum": version("townhum"),
        "names": f"vocabulary {vocabulary_version()}",
        "identifiers": f"presidio-analyzer {version('presidio-analyzer')}",
        "tone": f"vaderSentiment {version('vaderSentiment')}",
        "language": f"py3langid {version('py3langid')}",
    }


def _spans(matcher: Matcher, text: str) -> Iterable[tuple[int, int]]:
    return ((span.start, span.end) for spans in matcher.match(text).values() for span in spans)
