"""What the release rules cost: `python benchmarks/release.py`. Prints the simulation tables of issue 3.

Crowds are invented: 50 tracks by Zipf 1.1, 20 sources by Zipf 1, heavy-tailed posting of about 1.6 posts an account and
week, one track a post and a second one in every fifth. The truth is unbounded voices: every account once in each
track it spoke of, whatever the rules. "SoV" is the mean relative error of the shares of the ten largest tracks.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import numpy as np

from tally import TRACKS as MANY_TRACKS
from tally import peak_mb
from tally import signals as many_signals
from townhum.ledger import Ledger
from townhum.records import (
    Coverage,
    CoverageStatus,
    Grid,
    ItemKey,
    Mark,
    PeriodRef,
    Release,
    Series,
    Signals,
    SourceFacts,
    TermFacts,
    ThemeFacts,
    Tone,
    TrackFacts,
    Window,
)
from townhum.release import GRIDS, make_release
from townhum.store import publish
from townhum.tally import Tallier

MONDAY = datetime(2024, 11, 4, tzinfo=UTC)
SECOND_TRACK = 0.2
K = 10
STUDY = ("controller", "contact", "purpose", "benefit", "lawful_basis", "time_zone", "period", "retention")


def week(number: int) -> PeriodRef:
    """The ISO week that begins so many weeks after the first."""
    start = MONDAY + timedelta(weeks=number)
    year, iso, _ = start.isocalendar()
    return PeriodRef(f"{year}-W{iso:02}", "week", Window(start, start + timedelta(weeks=1)))


def series(tracks: tuple[str, ...], sources: tuple[str, ...], *, brands: int = 10) -> Series:
    """An invented study; the first tracks are brands."""
    kinds = ("brand" if place < brands else "theme" for place in range(len(tracks)))
    return Series(
        "series",
        dict.fromkeys(STUDY, "none"),
        tuple(TrackFacts(name, kind, name, name) for name, kind in zip(tracks, kinds, strict=True)),
        tuple(SourceFacts(name, "files", name, "invented", "https://example.org") for name in sources),
        tuple(ThemeFacts(number, f"theme-{number:02}", f"theme {number}", "words") for number in range(1, 30)),
    )


def crowd(accounts: int, rng: np.random.Generator) -> list[Signals]:
    """One week of a crowd."""
    posts = np.minimum(rng.zipf(2.6, accounts), 200)
    author = np.repeat(np.arange(accounts), posts)
    by_rank = 1 / np.arange(1, 51) ** 1.1
    first, second = (rng.choice(50, len(author), p=by_rank / by_rank.sum()) for _ in range(2))
    home = 1 / np.arange(1, 21)
    source = rng.choice(20, accounts, p=home / home.sum())
    leaning = rng.dirichlet((2.0, 3.0, 2.0), 50)
    drawn = rng.random(len(author))
    tone = (drawn[:, None] > leaning.cumsum(axis=1)[first]).sum(axis=1).clip(0, 2) - 1
    hour = rng.integers(0, 168, len(author))
    both = rng.random(len(author)) < SECOND_TRACK
    return [
        Signals(
            f"s{source[author[post]]}",
            ItemKey(rng.bytes(16)),
            MONDAY + timedelta(hours=int(hour[post])),
            Mark((int(author[post]) * 0x9E3779B97F4A7C15 % 2**64).to_bytes(16, "little")),
            "en",
            tuple({f"t{first[post]}", f"t{second[post]}"} if both[post] else {f"t{first[post]}"}),
            Tone(int(tone[post])),
        )
        for post in range(len(author))
    ]


def released(found: list[Signals], key: bytes, *, k: int = 10) -> Release:
    """The release of one crowd."""
    tracks, sources = tuple(f"t{each}" for each in range(50)), tuple(f"s{each}" for each in range(20))
    tallier = Tallier(tracks, sources)
    tallier.add(found)
    return make_release(
        tallier.close(),
        period=week(0),
        series=series(tracks, sources),
        coverage=[Coverage(source, CoverageStatus.COMPLETE) for source in sources],
        drops={},
        k=k,
        grids=GRIDS,
        made_with={},
        key=key,
    )


def utility(accounts: int, rounds: int) -> None:
    """A row of the table: what is lost at so many accounts a week."""
    errors, lost, small, splits = [], [], [], {name: [] for name in ("track_tone", "track_source")}
    for number in range(rounds):
        rng = np.random.default_rng(number)
        found = crowd(accounts, rng)
        truth = dict.fromkeys((f"t{each}" for each in range(50)), 0)
        for _, track in {(each.mark, track) for each in found for track in each.tracks}:
            truth[track] += 1
        grids = {grid.name: grid for grid in released(found, rng.bytes(32)).grids}
        shown = {str(row[0]): int(row[1]) for row in grids["track"].rows}
        whole, published = sum(truth.values()), sum(shown.values())
        largest = sorted(truth, key=lambda track: -truth[track])[:10]
        errors.append(
            statistics.mean(
                abs(shown.get(track, 0) / max(1, published) / (truth[track] / whole) - 1) for track in largest
            )
        )
        lost.append(1 - sum(truth[track] for track in shown) / whole)
        small.append(sum(number for number in truth.values() if number < K) / whole)
        for name, shares in splits.items():
            split = {row[0] for row in grids[name].rows}
            shares.append(sum(truth[track] for track in split) / whole)
    cells = (errors, lost, small, *splits.values())
    print(f"{accounts:>10,}" + "".join(f"{100 * statistics.mean(each):>16.1f}" for each in cells))


def close_a_million(count: int) -> None:
    """CPU time and memory of tally, release and publish; making the signals is not timed."""
    sources = tuple(f"source-{number}" for number in range(30))
    tallier, spent = Tallier(MANY_TRACKS, sources), {"tally": 0.0}
    for batch in many_signals(count, terms=10):
        begun = time.process_time()
        tallier.add(batch)
        spent["tally"] += time.process_time() - begun
    begun = time.process_time()
    tally = tallier.close()
    spent["tally"] += time.process_time() - begun
    begun = time.process_time()
    made = make_release(
        tally, period=week(0), series=series(MANY_TRACKS, sources), coverage=[], drops={}, k=10, grids=GRIDS,
        made_with={}, key=b"k" * 32,
    )  # fmt: skip
    spent["release"] = time.process_time() - begun
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Ledger.open(folder / "ledger.duckdb") as ledger:
            ledger.commit(made)
        publish(folder / "ledger.duckdb", folder / "public.duckdb")
    spent["publish"] = time.process_time() - begun
    print(f"\nclosing a period of {count:,} signals, 200 tracks, 30 sources")
    for stage, seconds in {**spent, "all": sum(spent.values())}.items():
        print(f"{stage:<10}{seconds:>8.2f} CPU s")
    print(f"peak memory {peak_mb():,.0f} MB")


def views() -> None:
    """Two years of weekly cells, 200 tracks, 30 sources: milliseconds a view."""
    rng = np.random.default_rng(1)
    sources = tuple(f"s{number}" for number in range(30))
    tracks = tuple(f"t{number}" for number in range(200))
    facts = series(tracks, sources, brands=20)
    coverage = tuple(Coverage(source, CoverageStatus.COMPLETE) for source in sources)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Ledger.open(folder / "ledger.duckdb") as ledger:
            for number in range(104):
                ledger.commit(_full(week(number), facts, coverage, rng))
        publish(folder / "ledger.duckdb", folder / "public.duckdb")
        with duckdb.connect(str(folder / "public.duckdb"), read_only=True, config={"threads": "1"}) as connection:
            print("\ntwo years of weeks, 200 tracks, 30 sources, one thread, median of five")
            for (view,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
                taken = []
                for _ in range(5):
                    begun = time.process_time()
                    rows = connection.execute(f"FROM {view}").fetch_arrow_table().num_rows
                    taken.append(time.process_time() - begun)
                print(f"{view:<20}{rows:>10,} rows{1000 * statistics.median(taken):>10.0f} ms")


def _full(period: PeriodRef, facts: Series, coverage: tuple[Coverage, ...], rng: np.random.Generator) -> Release:
    """A release in which every cell is shown, the most a file can hold."""
    names = [track.name for track in facts.tracks]
    parts = 5 * rng.integers(2, 40, (len(names), 30))
    by_source = [
        (track, source.name, int(parts[at, place]), "")
        for at, track in enumerate(names)
        for place, source in enumerate(facts.sources)
    ]
    tones = [
        (track, tone, int(each), "")
        for at, track in enumerate(names)
        for tone, each in zip(("negative", "neutral", "positive"), _in_three(int(parts[at].sum())), strict=True)
    ]
    pairs = [(one, other, 10) for place, one in enumerate(names[:20]) for other in names[place + 1 : 20]]
    grids = (
        Grid("track", ("track", "voices"), tuple((track, int(parts[at].sum())) for at, track in enumerate(names))),
        Grid("track_source", ("track", "source", "voices", "share"), tuple(by_source)),
        Grid("track_tone", ("track", "tone", "voices", "share"), tuple(tones)),
        Grid("pair", ("track", "other", "voices"), tuple(pairs)),
        Grid("term", ("term", "voices"), tuple((term, int(5 * rng.integers(4, 200))) for term in _terms(rng))),
        Grid("theme", ("theme", "voices"), tuple((theme.name, 100) for theme in facts.themes)),
    )
    made_with = {"k": "10", "release_rules": "3"}
    return Release(period, facts, grids, coverage, made_with=made_with, terms=TermFacts(1, 20, "20-29 %", 10_000))


def _terms(rng: np.random.Generator) -> list[str]:
    """300 of 450 terms, two fifths of them pairs."""
    words = [f"word{number}" for number in range(270)]
    pairs = [f"{words[number]} {words[7 * number % 270]}" for number in range(180)]
    return rng.permutation([*words, *pairs])[:300].tolist()


def _in_three(whole: int) -> tuple[int, int, int]:
    third = whole // 15 * 5
    return third, third, whole - 2 * third


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--signals", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    close_a_million(arguments.signals)
    views()
    print("\nper cent, mean of rounds; 50 Zipf tracks a week, k 10")
    heads = ("SoV error", "held back", "below k alone", "split by tone", "split by source")
    print(f"{'accounts':>10}" + "".join(f"{head:>16}" for head in heads))
    for size in (300, 1_000, 3_000, 10_000, 30_000):
        utility(size, arguments.rounds)
