"""What the release rules cost: `python benchmarks/release.py`. Prints the simulation tables of issue 3.

Crowds are invented: 50 tracks by Zipf 1.1, 20 sources by Zipf 1, heavy-tailed posting of about 1.6 posts an account and
week, one track a post and a second one in every fifth. The truth is unbounded voices: every account once in each
track it spoke of, whatever the rules. "SoV" is the mean relative error of the shares of the ten largest tracks.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

sys.path.insert(1, str(Path(__file__).resolve().parents[1] / "tests" / "support"))

from plain import standing
from tally import TRACKS as MANY_TRACKS
from tally import peak_mb
from tally import signals as many_signals

from townhum.count.release import Heading, make_release
from townhum.count.tally import Tallier
from townhum.keep.ledger import Ledger
from townhum.keep.public import publish
from townhum.records import (
    Coverage,
    CoverageStatus,
    ItemKey,
    Mark,
    PeriodRef,
    Release,
    Series,
    Signals,
    SourceFacts,
    Tally,
    ThemeFacts,
    Tone,
    TrackFacts,
    Window,
)
from townhum.records.agreed import GRIDS

TRACKS, SOURCES = 50, 20
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
    """An invented study; the first tracks are brands, the next as many aspects."""
    kinds = ("brand" if place < brands else "aspect" if place < 2 * brands else "theme" for place in range(len(tracks)))
    return Series(
        "series",
        dict.fromkeys(STUDY, "none"),
        tuple(TrackFacts(name, kind, name, name) for name, kind in zip(tracks, kinds, strict=True)),
        tuple(SourceFacts(name, "files", name, "invented", "https://example.org") for name in sources),
        themes=tuple(ThemeFacts(number, f"theme-{number:02}", f"theme {number}", "words") for number in range(1, 30)),
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


def tallied(found: list[Signals]) -> Tally:
    """The voices of one crowd."""
    tallier = Tallier(tuple(f"t{each}" for each in range(TRACKS)), tuple(f"s{each}" for each in range(SOURCES)))
    tallier.add(found)
    return tallier.close()


def released(tally: Tally, key: bytes, *, k: int = K) -> Release:
    """The release of one crowd."""
    coverage = [Coverage(source, CoverageStatus.COMPLETE) for source in tally.sources]
    heading = Heading(week(0), series(tally.tracks, tally.sources), coverage, drops={}, made_with={})
    return make_release(tally, heading, k=k, grids=GRIDS, key=key)


def utility(accounts: int, rounds: int) -> None:
    """A row of the table: what is lost at so many accounts a week."""
    errors, lost, small, pooled, splits = [], [], [], [], {name: [] for name in ("track_tone", "track_source")}
    for number in range(rounds):
        rng = np.random.default_rng(number)
        found = crowd(accounts, rng)
        truth = dict.fromkeys((f"t{each}" for each in range(TRACKS)), 0)
        for _, track in {(each.mark, track) for each in found for track in each.tracks}:
            truth[track] += 1
        tally = tallied(found)
        grids = {grid.name: grid for grid in released(tally, rng.bytes(32)).grids}
        shown = {str(row[0]): int(row[1]) for row in grids["track"].rows}
        whole, published = sum(truth.values()), sum(shown.values())
        largest = sorted(truth, key=lambda track: -truth[track])[:10]
        errors.append(
            statistics.mean(
                abs(shown.get(track, 0) / max(1, published) / (truth[track] / whole) - 1) for track in largest
            )
        )
        hidden = whole - sum(truth[track] for track in shown)
        lost.append(hidden / whole)
        pooled.append((hidden - in_one_pool(tally, shown)) / whole)
        small.append(sum(number for number in truth.values() if number < K) / whole)
        for name, shares in splits.items():
            split = {row[0] for row in grids[name].rows}
            shares.append(sum(truth[track] for track in split) / whole)
    cells = (errors, lost, pooled, small, *splits.values())
    print(f"{accounts:>10,}" + "".join(f"{100 * statistics.mean(each):>16.1f}" for each in cells))


def in_one_pool(tally: Tally, shown: Collection[str]) -> int:
    """Accounts that "smaller tracks", one cell for all tracks held back, would count, by the rule of remainders.

    It is not in force: such a cell must hold two tracks and 2k accounts, and be told apart from every track shown.
    """
    people = behind(tally)
    rest = [accounts for track, accounts in people.items() if track not in shown and accounts]
    pool = set().union(*rest)
    clear = all(len(pool - people[track]) >= K and len(people[track] - pool) >= K for track in shown)
    return len(pool) if len(rest) > 1 and len(pool) >= 2 * K and clear else 0


def behind(tally: Tally) -> dict[str, set[int]]:
    """The accounts of each track."""
    return {name: set(tally.account[tally.track == place].tolist()) for place, name in enumerate(tally.tracks)}


def own_place(accounts: int, rng: np.random.Generator) -> list[Signals]:
    """The same crowd in a place about one brand: nineteen of twenty accounts speak of the largest track as well."""
    found = crowd(accounts, rng)
    there = dict(zip({each.mark: None for each in found}, rng.random(accounts) < 0.95, strict=True))
    return [replace(each, tracks=tuple({*each.tracks, "t0"})) if there[each.mark] else each for each in found]


def nesting(accounts: int, rounds: int, place: str, draw: Callable[[int, np.random.Generator], list[Signals]]) -> None:
    """A row of the table: what rule 5 costs, and what it would cost to hold back a track rather than leave a few out."""
    alone, whole_tracks, zero, now = [], [], [], []
    for number in range(rounds):
        rng = np.random.default_rng(number)
        tally = tallied(draw(accounts, rng))
        people = {track: each for track, each in behind(tally).items() if each}
        whole = sum(map(len, people.values()))
        large = {track: each for track, each in people.items() if len(each) >= K}
        shown = [str(row[0]) for row in released(tally, rng.bytes(32)).grids[0].rows]
        counted = standing(people, [*people], K)
        alone.append(1 - sum(map(len, large.values())) / whole)
        whole_tracks.append(1 - sum(map(len, held_back_whole(large, nobody=False).values())) / whole)
        zero.append(1 - sum(map(len, held_back_whole(large, nobody=True).values())) / whole)
        now.append(1 - sum(len(counted[track]) for track in shown) / whole)
    cells = "".join(f"{100 * statistics.mean(each):>16.1f}" for each in (alone, whole_tracks, zero, now))
    print(f"{accounts:>10,}{place:>16}{cells}")


def held_back_whole(people: dict[str, set[int]], *, nobody: bool) -> dict[str, set[int]]:
    """Rule 5 as it was up to version 3: of two tracks that differ by a few (or `nobody`), the smaller is held back."""
    shown: dict[str, set[int]] = {}
    least = 0 if nobody else 1
    for track in sorted(people, key=lambda track: -len(people[track])):
        each = people[track]
        if not any(least <= apart < K for other in shown.values() for apart in (len(each - other), len(other - each))):
            shown[track] = each
    return shown


def close_a_million(count: int, terms: int) -> None:
    """CPU time and memory of tally, release and publish, of posts with so many terms; making the signals is not timed."""
    sources = tuple(f"source-{number}" for number in range(30))
    tallier, spent = Tallier(MANY_TRACKS, sources), {"tally": 0.0}
    for batch in many_signals(count, terms=terms):
        begun = time.process_time()
        tallier.add(batch)
        spent["tally"] += time.process_time() - begun
    begun = time.process_time()
    tally = tallier.close()
    spent["tally"] += time.process_time() - begun
    begun = time.process_time()
    heading = Heading(week(0), series(MANY_TRACKS, sources), [], drops={}, made_with={})
    made = make_release(tally, heading, k=10, grids=GRIDS, key=b"k" * 32)
    spent["release"] = time.process_time() - begun
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Ledger.open(folder / "ledger.duckdb") as ledger:
            ledger.commit(made)
        publish(folder / "ledger.duckdb", folder / "public.duckdb")
    spent["publish"] = time.process_time() - begun
    print(f"\nclosing a period of {count:,} signals, 200 tracks, 30 sources, {terms} terms a post")
    for stage, seconds in {**spent, "all": sum(spent.values())}.items():
        print(f"{stage:<10}{seconds:>8.2f} CPU s")
    print(f"peak memory {peak_mb():,.0f} MB")


def main(words: Sequence[str] | None = None) -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--signals", type=int, default=1_000_000)
    parser.add_argument("--terms", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--accounts", type=int, default=30_000, help="the largest crowd")
    options = parser.parse_args(words)
    close_a_million(options.signals, options.terms)
    print("\nper cent, mean of rounds; 50 Zipf tracks a week, k 10")
    heads = ("SoV error", "held back", "if pooled", "below k alone", "split by tone", "split by source")
    print(f"{'accounts':>10}" + "".join(f"{head:>16}" for head in heads))
    sizes = [size for size in (300, 1_000, 2_000, 3_000, 5_000, 10_000, 30_000) if size <= options.accounts]
    for size in sizes:
        utility(size, options.rounds)
    print("\nper cent of track-voices held back; own place: 95 % of accounts speak of one brand as well")
    heads = ("crowd", "below k alone", "a few held back", "nobody as well", "by the rules")
    print(f"{'accounts':>10}" + "".join(f"{head:>16}" for head in heads))
    for size in (size for size in sizes if size in {300, 1_000, 3_000, 10_000}):
        nesting(size, options.rounds, "open", crowd)
        nesting(size, options.rounds, "own place", own_place)


if __name__ == "__main__":
    main()
