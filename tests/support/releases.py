"""Invented voices, releases and files for the counting and storing rooms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from itertools import count
from pathlib import Path

from heard import FIRST_WEEK, SOURCES, TRACKS, signal, tallier
from noises import no_noise

from townhum.count.noise import Noise
from townhum.count.release import Heading, Rules, make_release
from townhum.keep.ledger import Ledger
from townhum.keep.public import publish
from townhum.records import (
    Coverage,
    CoverageStatus,
    PeriodRef,
    Release,
    Series,
    SourceFacts,
    Tally,
    Tone,
    TrackFacts,
    Window,
)
from townhum.records.budget import budget_of

TONES = {"negative": Tone.NEGATIVE, "neutral": Tone.NEUTRAL, "positive": Tone.POSITIVE, "not_read": None}
PAIRS = (("acorn", "birch"), ("acorn", "cedar"))
BUDGET = budget_of(0.5, ("track", "track_source", "track_tone", "pair"), tracks=len(TRACKS))
STUDY = {
    "controller": "Acorn Ltd",
    "contact": "privacy@acorn.example",
    "purpose": "to hear what is wrong with our tents",
    "benefit": "better tents",
    "lawful_basis": "legitimate interests",
    "time_zone": "UTC",
    "period": "week",
    "retention": "730 days",
}


def tally_of(voices: Mapping[str, Mapping[str, int]]) -> Tally:
    """A tally with so many accounts per track and tone, each with one post: {"acorn": {"positive": 12}}."""
    numbers = count()
    taking = tallier()
    taking.add(
        signal(number, number, tracks=(track,), tone=TONES[tone])
        for track, tones in voices.items()
        for tone, voices_of_tone in tones.items()
        for number in (next(numbers) for _ in range(voices_of_tone))
    )
    return taking.close()


def week(number: int) -> PeriodRef:
    start = FIRST_WEEK + timedelta(weeks=number)
    year, iso_week, _ = start.isocalendar()
    return PeriodRef(f"{year}-W{iso_week:02}", "week", Window(start, start + timedelta(weeks=1)))


def series(name: str = "series-1") -> Series:
    return Series(
        name=name,
        study=STUDY,
        tracks=tuple(
            TrackFacts(track, "theme" if track == "price" else "brand", track.title(), track, ours=track == "acorn")
            for track in TRACKS
        ),
        sources=tuple(
            SourceFacts(source, "files", f"the {source}", "our own", "https://forum.example/terms")
            for source in SOURCES
        ),
    )


def release(
    number: int,
    voices: Mapping[str, Mapping[str, int]],
    *,
    of: Series | None = None,
    k: int = 10,
    missing: tuple[str, ...] = (),
    noise: Noise = no_noise,
) -> Release:
    """The release of week `number`; the sources named in `missing` were not read. Without noise, unless one is given."""
    coverage = [
        Coverage(source, CoverageStatus.MISSING, "no answer")
        if source in missing
        else Coverage(source, CoverageStatus.COMPLETE)
        for source in SOURCES
    ]
    heading = Heading(week(number), of or series(), coverage, made_with={"tone_model": "vader 3.3.2"})
    return make_release(tally_of(voices), heading, Rules(k, BUDGET, PAIRS), noise=noise)


def published(folder: Path, *releases: Release) -> Path:
    """A public file made from a fresh ledger with these releases."""
    with Ledger.open(folder / "ledger.duckdb") as ledger:
        for each in releases:
            ledger.commit(each)
    publish(folder / "ledger.duckdb", folder / "public.duckdb")
    return folder / "public.duckdb"
