"""How long the views take: `python benchmarks/views.py`. Two years of weekly cells, 200 tracks, 30 sources, 300 terms.

`--weeks 520` makes it ten years. Every cell of tracks, sources, tones, pairs, terms and themes is shown, the most a file can hold. Each line is the median CPU time of several runs on one thread, as the
analyst's connection has it: the whole view into Arrow, then one week of it, and one track of it.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import duckdb
import numpy as np
from release import series, week
from tally import peak_mb

from townhum.keep.ledger import Ledger
from townhum.keep.public import publish
from townhum.keep.sql import VIEWS
from townhum.records import Corrected, Coverage, CoverageStatus, Grid, PeriodRef, Release, Series, TermFacts
from townhum.words.terms import term_words

BRANDS, TERMS = 20, 300
TONES = ("negative", "neutral", "positive")


def fill(folder: Path, weeks: int, tracks: int, sources: int) -> Path:
    """A public file of so many weeks. Prints what making it took."""
    rng = np.random.default_rng(1)
    facts = series(
        tuple(f"t{number}" for number in range(tracks)), tuple(f"s{number}" for number in range(sources)), brands=BRANDS
    )
    coverage = tuple(Coverage(source.name, CoverageStatus.COMPLETE) for source in facts.sources)
    with Ledger.open(folder / "ledger.duckdb") as ledger:
        for number in range(weeks):
            ledger.commit(full(week(number), facts, coverage, rng))
    begun, public = time.process_time(), folder / "public.duckdb"
    publish(folder / "ledger.duckdb", public)
    size = public.stat().st_size / 1e6
    print(f"published in {time.process_time() - begun:.1f} CPU s; the file has {size:.0f} MB; peak {peak_mb():,.0f} MB")
    return public


def full(period: PeriodRef, facts: Series, coverage: tuple[Coverage, ...], rng: np.random.Generator) -> Release:
    """A release in which every cell is shown."""
    names = [track.name for track in facts.tracks]
    total, by_source, by_tone = _of_tracks(names, [source.name for source in facts.sources], rng)
    return Release(
        period,
        facts,
        (total, by_source, by_tone, *_of_brands(names), *_of_words([theme.name for theme in facts.themes], rng)),
        coverage,
        made_with={"k": "10", "release_rules": "2"},
        corrected=tuple(Corrected(str(track), str(tone), 0.3, 0.25, 0.35) for track, tone, *_ in by_tone.rows),
        terms=TermFacts(1, 20, "", 50_000),
    )


def _of_tracks(names: list[str], sources: list[str], rng: np.random.Generator) -> tuple[Grid, Grid, Grid]:
    """Each track, by source and by tone; both add up to it."""
    parts = 5 * rng.integers(2, 40, (len(names), len(sources)))
    totals = list(zip(names, parts.sum(axis=1).tolist(), strict=True))
    by_source = (
        (track, source, int(parts[at, place]), "")
        for at, track in enumerate(names)
        for place, source in enumerate(sources)
    )
    by_tone = (
        (track, tone, each, "") for track, total in totals for tone, each in zip(TONES, _in_three(total), strict=True)
    )
    return (
        Grid("track", ("track", "voices"), tuple(totals)),
        Grid("track_source", ("track", "source", "voices", "share"), tuple(by_source)),
        Grid("track_tone", ("track", "tone", "voices", "share"), tuple(by_tone)),
    )


def _of_brands(names: list[str]) -> tuple[Grid, Grid, Grid]:
    """Each pair of brands, each brand with each aspect, and these by tone."""
    brands, aspects = names[:BRANDS], names[BRANDS : 2 * BRANDS]  # as `series` has them
    pairs = ((one, other, 10) for place, one in enumerate(brands) for other in brands[place + 1 :])
    crossed = [(brand, aspect) for brand in brands for aspect in aspects]
    by_tone = ((*each, tone, 50, "") for each in crossed for tone in TONES)
    return (
        Grid("pair", ("track", "other", "voices"), tuple(pairs)),
        Grid("brand_aspect", ("brand", "aspect", "voices"), tuple((*each, 150) for each in crossed)),
        Grid("brand_aspect_tone", ("brand", "aspect", "tone", "voices", "share"), tuple(by_tone)),
    )


def _of_words(themes: list[str], rng: np.random.Generator) -> tuple[Grid, Grid]:
    terms = term_names(rng)
    return (
        Grid("term", ("term", "voices"), tuple(sorted(zip(terms, _some_voices(len(terms), rng), strict=True)))),
        Grid("theme", ("theme", "voices"), tuple(zip(themes, _some_voices(len(themes), rng), strict=True))),
    )


def term_names(rng: np.random.Generator) -> list[str]:
    """The terms of one week, of the four in three that there are; every fifth is of two words."""
    words = term_words()[: TERMS * 4 // 3 + 1]
    every = [f"{word} {words[at]}" if at % 5 == 0 else word for at, word in enumerate(words[1:])]
    return [str(term) for term in rng.choice(every, TERMS, replace=False)]


def _some_voices(many: int, rng: np.random.Generator) -> list[int]:
    return (5 * rng.integers(4, 400, many)).tolist()


def _in_three(whole: int) -> tuple[int, int, int]:
    third = whole // 15 * 5
    return third, third, whole - 2 * third


def measure(public: Path, runs: int, middle: PeriodRef) -> None:
    """The table; one week is the middle one."""
    with duckdb.connect(str(public), read_only=True, config={"threads": "1"}) as connection:
        print(f"\n{'view':<20}{'rows':>10}{'whole, ms':>12}{'one week':>12}{'one track':>12}   median of {runs}")
        for view in VIEWS:
            columns = [column for column, *_ in connection.execute(f"DESCRIBE {view}").fetchall()]
            rows, whole = _timed(connection, f"FROM {view}", runs)
            uses = {"period": middle.label, "track": "t5"}
            parts = [
                f"{_timed(connection, f'''FROM {view} WHERE {column} = '{value}' ''', runs)[1]:>12.0f}"
                if column in columns
                else f"{'-':>12}"
                for column, value in uses.items()
            ]
            print(f"{view:<20}{rows:>10,}{whole:>12.0f}{''.join(parts)}")


def _timed(connection: duckdb.DuckDBPyConnection, sql: str, runs: int) -> tuple[int, float]:
    taken, rows = [], 0
    for _ in range(runs):
        begun = time.process_time()
        rows = connection.execute(sql).to_arrow_table().num_rows
        taken.append(1000 * (time.process_time() - begun))
    return rows, statistics.median(taken)


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--weeks", type=int, default=104)
    parser.add_argument("--tracks", type=int, default=200)
    parser.add_argument("--sources", type=int, default=30)
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name:
        public = fill(Path(name), options.weeks, options.tracks, options.sources)
        measure(public, options.runs, week(options.weeks // 2))


if __name__ == "__main__":
    main()
