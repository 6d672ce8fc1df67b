"""What the private release costs, in use and in time: `python benchmarks/release.py`. Worlds are those of `weeks.py`.

The first table is how exact share of voice is among the ten largest of 50 tracks: mean relative error and bias in per cent, by
how many tracks an account counts on (C), where people post heavily and lightly; "lost" is what that bound leaves out. The second has the noise of net sentiment; the third what a release takes.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
from tally import SOURCES as MANY_SOURCES
from tally import TRACKS as MANY_TRACKS
from tally import peak_mb
from tally import signals as many_signals
from tally import tallier as empty_tallier
from weeks import World, series, week, world

from townhum.count.noise import discrete_gaussian
from townhum.count.release import Heading, Rules, make_release
from townhum.keep.ledger import Ledger
from townhum.keep.public import publish
from townhum.records import Coverage, CoverageStatus, Release, Tally
from townhum.records.agreed import GRIDS
from townhum.records.budget import Bounds, Budget, budget_of

LARGEST = 10
SIZES = (300, 1_000, 3_000, 10_000, 30_000)
NOISE = discrete_gaussian()


def released(tally: Tally, budget: Budget, *, brands: int = 10, aspects: int = 10, number: int = 0) -> Release:
    """The release of one tally."""
    made = series(tally.tracks, tally.sources, brands=brands, aspects=aspects)
    coverage = [Coverage(source, CoverageStatus.COMPLETE) for source in tally.sources]
    pairs = [(tally.tracks[0], other) for other in tally.tracks[1:brands]]
    return make_release(tally, Heading(week(number), made, coverage, {}), Rules(10, budget, pairs), noise=NOISE)


def budget(rho: float, tracks: int, bounds: Bounds | None = None) -> Budget:
    """The budget of an invented study with every grid."""
    return budget_of(rho, GRIDS, tracks=tracks, bounds=bounds)


def shares(found: World, made: Release) -> tuple[float, float]:
    """Mean relative error and mean relative bias of the shares of the largest tracks."""
    value = next(grid.value for grid in made.grids if grid.name == "track")
    largest = np.argsort(-found.truth)[:LARGEST]
    off = (value / value.sum())[largest] / (found.truth / found.truth.sum())[largest] - 1
    return float(np.abs(off).mean()), float(off.mean())


def usefulness(accounts: int, rounds: int, rho: float, bounds: Bounds, *, light: bool = False) -> str:
    """A row of the first table."""
    errors, bias, lost, shown = [], [], [], []
    spends = budget(rho, 50, bounds)
    for number in range(rounds):
        found = world(accounts, np.random.default_rng(number), bounds=bounds, light=light)
        made = released(found.tally, spends, number=number)
        grid = next(each for each in made.grids if each.name == "track")
        error, off = shares(found, made)
        errors.append(error)
        bias.append(off)
        lost.append(1 - len(found.tally.account) / found.truth.sum())
        middling = grid.value[found.truth >= 40]
        shown.append(float((middling >= grid.fewer_than).mean()) if len(middling) else np.nan)
    cells = (100 * np.mean(errors), 100 * np.mean(bias), 100 * np.mean(lost), 100 * np.nanmean(shown))
    return f"{accounts:>10,}{'light' if light else 'heavy':>8}{rho:>8.3g}{bounds.tracks:>6}" + "".join(
        f"{each:>14.2f}" for each in cells
    )


def sentiment(rho: float) -> str:
    """The noise of net sentiment in points, at so many voices of which one in ten was not read."""
    made = released(world(300, np.random.default_rng(0)).tally, budget(rho, 50))
    noise = next(grid.sigma2 for grid in made.grids if grid.name == "track_tone")
    return f"{rho:>10.3g}" + "".join(f"{100 * (2 * noise) ** 0.5 / (0.9 * n):>10.1f}" for n in (60, 150, 400, 1_000))


def cost(tracks: int, accounts: int) -> str:
    """CPU seconds of one release with every grid; a third of the tracks are brands, one in thirty an aspect."""
    tally = world(accounts, np.random.default_rng(0), tracks=tracks, sources=10).tally
    spends = budget(0.5, tracks)
    begun = time.process_time()
    made = released(tally, spends, brands=tracks // 3, aspects=max(1, tracks // 30))
    spent = time.process_time() - begun
    cells = sum(len(grid.value) for grid in made.grids)
    return f"{tracks:>10,}{len(tally.account):>14,}{cells:>12,}{spent:>10.2f}"


def costs(tracks: Sequence[int], accounts: int) -> None:
    """The third table."""
    print(f"\n{'tracks':>10}{'track-voices':>14}{'cells':>12}{'CPU s':>10}")
    for many in tracks:
        print(cost(many, accounts))


def close_a_million(count: int, terms: int) -> None:
    """CPU time and memory of tally, release and publish, of posts with so many terms; making the signals is not timed."""
    tallier, spent = empty_tallier(), {"tally": 0.0}
    for batch in many_signals(count, terms=terms):
        begun = time.process_time()
        tallier.add(batch)
        spent["tally"] += time.process_time() - begun
    begun = time.process_time()
    tally = tallier.close()
    spent["tally"] += time.process_time() - begun
    begun = time.process_time()
    made = released(tally, budget(0.5, len(MANY_TRACKS)))
    spent["release"] = time.process_time() - begun
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Ledger.open(folder / "ledger.duckdb") as ledger:
            ledger.commit(made)
        publish(folder / "ledger.duckdb", folder / "public.duckdb")
    spent["publish"] = time.process_time() - begun
    print(
        f"\nclosing a period of {count:,} signals, {len(MANY_TRACKS)} tracks, {len(MANY_SOURCES)} sources, {terms} terms a post"
    )
    for stage, seconds in {**spent, "all": sum(spent.values())}.items():
        print(f"{stage:<10}{seconds:>8.2f} CPU s")
    print(f"peak memory {peak_mb():,.0f} MB")


def main(words: Sequence[str] | None = None) -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--signals", type=int, default=1_000_000)
    parser.add_argument("--terms", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--accounts", type=int, default=10_000, help="the largest crowd")
    parser.add_argument("--cost", type=int, nargs="+", help="only what a release of so many tracks takes")
    options = parser.parse_args(words)
    if options.cost:
        costs(options.cost, options.accounts)
        return
    print(
        f"{'accounts':>10}{'posting':>8}{'rho':>8}{'C':>6}{'error %':>14}{'bias %':>14}{'lost %':>14}{'40+ shown %':>14}"
    )
    for size in (each for each in SIZES if each <= options.accounts):
        for rho in (0.5, 0.1):
            print(usefulness(size, options.rounds, rho, Bounds()))
    for size in (each for each in (1_000, 10_000) if each <= options.accounts):
        for light, tracks in product((False, True), (3, 4, 5, 6, 8)):
            print(usefulness(size, options.rounds, 0.5, replace(Bounds(), tracks=tracks), light=light))
    print("\nsd of the noise of net sentiment, in points, one voice in ten unread")
    print(f"{'rho':>10}" + "".join(f"{n:>10,}" for n in (60, 150, 400, 1_000)))
    for rho in (0.5, 0.1):
        print(sentiment(rho))
    costs((50, 500, 1_000), min(options.accounts * 13, 130_000))
    close_a_million(options.signals, options.terms)


if __name__ == "__main__":
    main()
