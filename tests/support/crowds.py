"""Invented crowds: who spoke of what, as plain sets, and what is published of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random

from releases import KEY, STUDY, week

from townhum.count.release import Heading, make_release
from townhum.count.tally import Tallier
from townhum.records import (
    Coverage,
    CoverageStatus,
    ItemKey,
    Mark,
    Release,
    Series,
    Signals,
    SourceFacts,
    Tally,
    ThemeFacts,
    Tone,
    TrackFacts,
)
from townhum.records.agreed import GRIDS


@dataclass(frozen=True)
class Person:
    """One account: its tracks, and what is the same on all of them."""

    tracks: tuple[str, ...]
    tone: Tone | None = Tone.NEUTRAL
    source: str = "forum"
    language: str = "en"
    rating: int | None = None
    intents: tuple[str, ...] = ()
    hour: int = 12
    toward: tuple[tuple[str, Tone], ...] = ()
    posts: int = 1
    terms: tuple[int, ...] = ()
    themes: tuple[int, ...] = ()
    unlisted: bool = False


@dataclass
class Crowd:
    """Accounts of one period. Names in `tracks` that begin with a capital are brands, with "aspect" aspects."""

    tracks: tuple[str, ...]
    sources: tuple[str, ...] = ("forum", "square")
    people: list[Person] = field(default_factory=list)
    priority: Mapping[str, int] = field(default_factory=dict)

    def add(self, count: int, *tracks: str, **facts: object) -> None:
        self.people += [Person(tracks, **facts) for _ in range(count)]  # type: ignore[arg-type]

    def members(self, track: str) -> set[int]:
        return {number for number, person in enumerate(self.people) if track in person.tracks}

    def tally(self) -> Tally:
        tallier = Tallier(self.tracks, self.sources)
        start = week(0).window.start.timestamp()
        tallier.add(
            Signals(
                source=person.source,
                key=ItemKey(((number << 16) + post).to_bytes(16, "big")),
                created_at=datetime.fromtimestamp(start + 3600 * person.hour, tz=UTC),
                mark=Mark(number.to_bytes(16, "big")),
                language=person.language,
                tracks=person.tracks,
                tone=person.tone,
                rating=person.rating,
                intents=person.intents,
                toward=person.toward,
                terms=person.terms,
                themes=person.themes,
                unlisted=person.unlisted,
            )
            for number, person in enumerate(self.people)
            for post in range(person.posts)
        )
        return tallier.close()

    def series(self) -> Series:
        return Series(
            "series-1",
            STUDY,
            tuple(
                TrackFacts(name, _kind(name), name, name, priority=self.priority.get(name, 0)) for name in self.tracks
            ),
            tuple(SourceFacts(name, "files", name, "our own", "https://forum.example") for name in self.sources),
            themes=tuple(
                ThemeFacts(number, f"theme-{number:02}", f"theme {number}", "words") for number in range(1, 30)
            ),
        )

    def release(self, *, k: int = 10, key: bytes = KEY, grids: Sequence[str] = GRIDS, **more: object) -> Release:
        coverage = [Coverage(name, CoverageStatus.COMPLETE) for name in self.sources]
        heading = Heading(week(0), self.series(), coverage, drops={}, made_with={})
        return make_release(self.tally(), heading, k=k, grids=tuple(grids), key=key, **more)  # type: ignore[arg-type]


def _kind(track: str) -> str:
    return "brand" if track[0].isupper() else "aspect" if track.startswith("aspect") else "theme"


def rows(release: Release, grid: str) -> list[tuple[object, ...]]:
    """The rows of one grid."""
    return list(next(each.rows for each in release.grids if each.name == grid))


def voices(release: Release) -> Mapping[str, int]:
    """Published voices per track."""
    return {str(track): int(number) for track, number in rows(release, "track")}  # type: ignore[call-overload]


def drawn(seed: int, *, tracks: int = 8, sources: int = 5, people: int | None = None) -> Crowd:
    """A crowd drawn at random: tracks and sources of very different size, some tracks nested in others."""
    draw = Random(seed)
    names = tuple(f"{('aspect', 'Brand', 'theme', 'Brand')[number % 4]}{number}" for number in range(tracks))
    places = tuple(f"source{number}" for number in range(sources))
    weights = [1 / (number + 1) ** draw.uniform(0.3, 1.6) for number in range(tracks)]
    nested = [(draw.randrange(tracks), draw.randrange(tracks)) for _ in range(draw.randrange(3))]
    crowd = Crowd(names, places)
    loved = draw.choices((1, 2, 6), k=3)
    for _ in range(people or draw.choice((30, 80, 200, 500, 1200))):
        chosen = set(draw.choices(range(tracks), weights, k=draw.choice((1, 1, 1, 2, 3))))
        chosen |= {outer for inner, outer in nested if inner in chosen and draw.random() < 0.98}
        crowd.people.append(
            Person(
                tuple(names[track] for track in sorted(chosen)),
                draw.choices((*Tone, None), (*loved, 0.3))[0],
                draw.choices(places, [1 / (place + 1) ** 1.5 for place in range(sources)])[0],
                draw.choices(("en", "nl", "de", "und"), (30, 8, 2, 1))[0],
                draw.choices((None, 1, 2, 3, 4, 5), (4, 2, 1, 1, 2, 4))[0],
                tuple(intent for intent in ("asks", "buys") if draw.random() < 0.2),
                draw.randrange(168),
            )
        )
    return crowd
