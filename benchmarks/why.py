"""Whether reasons and effects are right, in invented markets through the real release: `python benchmarks/why.py`.

The first table is of lifts (`markets.py`): how often the interval holds the true effect, and how often a launch that did nothing is
said to have done something. The second is of drivers (`causes.py`): how often the planted cause is first, by what it is.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np
import weeks
from causes import ASPECTS, KINDS, LANGUAGES, PLACES, SOURCES, THEMES, WORDS, Cause, history
from markets import Market, counts, rates, released

from townhum.count.noise import discrete_gaussian
from townhum.records.history import Cells, History
from townhum.records.own import LaunchFacts
from townhum.tell.insight.drivers import Change, drivers
from townhum.tell.insight.lift import lift
from townhum.tell.insight.parts import POINTS, VOICES, Grids
from townhum.words import term_words

MARKETS = {
    "5 brands, 1.5": Market(dispersion=1.5),
    "5 brands, 2.5": Market(dispersion=2.5),
    "3 small brands, 2.5": Market(brands=3, smallest=30, largest=100, dispersion=2.5),
    "5 brands, 2, drifting": Market(dispersion=2, drift=0.03),
    "8 brands, 2, drifting fast": Market(brands=8, dispersion=2, drift=0.06),
    "5 brands, 2, wild seasons": Market(dispersion=2, shock=0.3, season=0.6),
}
BEFORE = (8, 26, 52)
EFFECTS = (1.0, 1.5)
LONG, CHANGE, LOW, HIGH, SIGNIFICANT = 6, 12, 13, 14, 19  # columns of a row of lift
SIZES = ((150, 100, 1), (400, 150, 1), (60, 40, 4))
DIMENSION, PART, RANK, ADDS = 7, 8, 9, 10  # columns of a row of drivers
UNIT, TAKEN = 4, 5


def lifts(many: int, rho: float, weeks_before: Sequence[int]) -> None:
    """The first table."""
    print(
        f"lift, rho {rho:g}, {many} markets a row: interval holds the truth, said to differ from nought, width in logs"
    )
    print(
        f"{'market (variance / mean)':<28}{'weeks before':>13}{'effect':>8}{'stretch':>9}{'holds, %':>10}{'said, %':>9}{'width':>7}"
    )
    held = []
    for name, market in MARKETS.items():
        for before in weeks_before:
            for effect in EFFECTS:
                for long, found in _rows_of(market, many, before, effect, rho).items():
                    holds = np.mean([row[LOW] <= 100 * (effect - 1) <= row[HIGH] for row in found])
                    said = np.mean([row[SIGNIFICANT] for row in found])
                    width = np.mean([np.log((100 + row[HIGH]) / (100 + row[LOW])) for row in found])
                    held.append((holds, said, effect, len(found)))
                    print(
                        f"{name:<28}{before:>13}{effect:>8}{long:>9}{100 * holds:>10.1f}{100 * said:>9.1f}{width:>7.2f}",
                        flush=True,
                    )
    weigh = [each[3] for each in held]
    quiet = [each for each in held if each[2] == 1]
    print(f"{'all: holds':<28}{100 * np.average([each[0] for each in held], weights=weigh):>10.1f}")
    print(
        f"{'all without an effect: said':<28}{100 * np.average([each[1] for each in quiet], weights=[each[3] for each in quiet]):>10.1f}"
    )


def _rows_of(market: Market, many: int, before: int, effect: float, rho: float) -> dict[int, list[tuple]]:
    """Rows of lift, by stretch: the first brand of each market launches something in the week after so many."""
    rng = np.random.default_rng([list(MARKETS.values()).index(market), before, int(10 * effect)])
    rate = rates(market, many, before + 4, rng)
    rate[:, 0, before:] *= effect
    counted = counts(rate, market.dispersion, rng)
    noise = discrete_gaussian(random.Random(int(rng.integers(2**60))).randbytes)
    cells = released(counted.reshape(-1, before + 4), noise, rho)
    launch = LaunchFacts("it", "launch", "", weeks.MONDAY.date() + timedelta(weeks=before), ("t0",))
    found: dict[int, list[tuple]] = {}
    for value in cells.value.reshape(many, market.brands, -1):
        for row in lift([_market(value, cells)], [launch]):
            if row[CHANGE] is not None:
                found.setdefault(row[LONG], []).append(row)
    return found


def _market(value: np.ndarray, cells: Cells) -> History:
    """One market of many, as a study of its own."""
    brands, periods = value.shape
    names = tuple(f"t{at}" for at in range(brands))
    series = weeks.series(names, ("s0",), brands=brands, aspects=0)
    refs = [weeks.week(at) for at in range(periods)]
    return History(
        series="series",
        kind="week",
        zone="UTC",
        labels=tuple(ref.label for ref in refs),
        starts=tuple(ref.window.start for ref in refs),
        ends=tuple(ref.window.end for ref in refs),
        place=np.arange(periods),
        complete=np.ones(periods, np.bool_),
        read=np.ones((periods, 1), np.bool_),
        tracks=series.tracks,
        sources=series.sources,
        cells={"track": replace(cells, keys=(names,), value=value)},
    )


def causes(many: int, kinds: Sequence[str]) -> None:
    """The second table."""
    print(
        f"\ndrivers, {many} worlds a row: the planted cause first, over several weeks, sums that differ from the change"
    )
    print(
        f"{'planted':<10}{'usual voices':>13}{'more a week':>13}{'weeks':>7}{'first, %':>10}{'over four, %':>14}{'off by':>10}"
    )
    every = []
    for usual, extra, since in SIZES:
        for kind in kinds:
            found = [_first(kind, usual, extra, since, seed) for seed in range(many)]
            first, longer, off = (np.array(each) for each in zip(*found, strict=True))
            every += first.tolist()
            print(
                f"{kind:<10}{usual:>13}{extra:>13}{since:>7}{100 * first.mean():>10.0f}{100 * longer.mean():>14.0f}{off.max():>10.0e}",
                flush=True,
            )
    print(f"{'all':<43}{100 * np.mean(every):>10.1f}")


def _first(kind: str, usual: float, extra: float, since: int, seed: int) -> tuple[bool, bool, float]:
    """Whether the planted part is first, whether several weeks were taken together, and by how much the sums are off."""
    rng = np.random.default_rng([seed, since])
    part = int(rng.integers(*_PARTS[kind]))
    noise = discrete_gaussian(random.Random(seed).randbytes)
    made = history(Cause(kind, part, extra), usual, since, rng, noise)
    unit = POINTS if kind == "tone" else VOICES
    rows = drivers(Grids(made, 2.0), [Change("brand0", len(made.labels) - 1, unit)])
    first = [(row[DIMENSION], row[PART]) for row in rows if row[RANK] == 1 and row[UNIT] == unit]
    sums: dict[tuple, float] = {}
    for row in rows:
        sums[row[UNIT], row[DIMENSION]] = sums.get((row[UNIT], row[DIMENSION]), 0) + row[ADDS]
    off = max(abs(one - other) for a, one in sums.items() for b, other in sums.items() if a[0] == b[0])
    return first == [("aspect" if kind == "tone" else kind, _name(kind, part))], rows[0][TAKEN] > 1, off


_PARTS = {
    "source": (0, SOURCES),
    "language": (1, len(LANGUAGES)),  # the usual language of nearly all is no cause
    "aspect": (0, ASPECTS),
    "intent": (0, len(weeks.INTENTS)),
    "theme": (0, THEMES),
    "term": (0, 300),
    "tone": (0, ASPECTS),
}


def _name(kind: str, part: int) -> str:
    match kind:
        case "source":
            return PLACES[part]
        case "language":
            return LANGUAGES[part]
        case "intent":
            return weeks.INTENTS[part]
        case "theme":
            return f"theme-{part + 1:02}"
        case "term":
            return term_words()[WORDS + part]
    return f"aspect{part}"


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--markets", type=int, default=400)
    parser.add_argument("--worlds", type=int, default=50)
    parser.add_argument("--rho", type=float, default=0.5)
    parser.add_argument("--before", type=int, nargs="+", default=BEFORE)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    options = parser.parse_args(words)
    lifts(options.markets, options.rho, options.before)
    causes(options.worlds, options.kinds)


if __name__ == "__main__":
    main()
