"""Hold our noise against OpenDP's discrete Gaussian, and both against exact probabilities: `make oracle`.

Runs in an environment of its own and imports nothing of ours. Reads what `opendp_draws.py` writes, draws as often itself,
and says by chi square whether both could come from one and the same distribution, and each from the exact one.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path

import opendp
import opendp.prelude as dp

TOO_FAR = 5.0
"""Sd by which a chi square is too large: chance alone goes as far once in three million tables."""

Counts = Mapping[int, float]


def main() -> int:
    """Print the tables; 1 if ours differs from OpenDP's or from what is exact."""
    dp.enable_features("contrib")
    ours = json.load(sys.stdin)
    worst = 0.0
    print("| sigma2 | sd from 0 | ours | OpenDP | exact |\n|---|---|---|---|---|")
    for name, counted in ours["drawn"].items():
        mine = {int(number): times for number, times in counted.items()}
        theirs = Counter(draws(name, ours["draws"]))
        right = exact(Fraction(name), ours["draws"])
        show(name, (mine, theirs, right))
        apart = [excess(mine, theirs, 2), excess(mine, right, 1), excess(theirs, right, 1)]
        print(f"| {name} | chi square, in sd | {apart[1]:+.1f} | {apart[2]:+.1f} | ours to OpenDP {apart[0]:+.1f} |")
        worst = max(worst, *apart[:2])
    print("\n| draws | sigma2 | ours, CPU-s | OpenDP, CPU-s |\n|---|---|---|---|")
    for name, many, seconds in ours["seconds"]:
        began = time.process_time()
        draws(name, many)
        print(f"| {many:,} | {name} | {seconds:.3f} | {time.process_time() - began:.2f} |")
    files = (path for path in Path(opendp.__file__).parent.rglob("*") if path.is_file())
    print(f"\nOpenDP {version('opendp')} is {sum(path.stat().st_size for path in files) / 1e6:.0f} MB as installed.")
    return int(worst > TOO_FAR)


def draws(name: str, many: int) -> list[int]:
    """OpenDP's noise on so many noughts."""
    space = dp.vector_domain(dp.atom_domain(T="i64")), dp.l2_distance(T="f64")
    return list(dp.m.make_gaussian(*space, scale=math.sqrt(Fraction(name)))([0] * many))


def exact(sigma2: Fraction, many: int) -> Counts:
    """How often each number comes in so many draws, on average."""
    far = range(-math.ceil(14 * math.sqrt(sigma2)) - 1, math.ceil(14 * math.sqrt(sigma2)) + 2)
    weights = {number: math.exp(-(number**2) / (2 * float(sigma2))) for number in far}
    return {number: many * weight / sum(weights.values()) for number, weight in weights.items()}


def show(name: str, counts: Iterable[Counts]) -> None:
    """Print how many lie in each sd from nought, up to six and beyond."""
    spread = math.sqrt(Fraction(name))
    for sds in range(7):
        row = [
            sum(times for number, times in each.items() if min(6, math.floor(abs(number) / spread)) == sds)
            for each in counts
        ]
        where = f"{sds} to {sds + 1}" if sds < 6 else "6 or more"
        print(f"| {name} | {where} | {row[0]:,} | {row[1]:,} | {row[2]:,.2f} |")


def excess(one: Counts, other: Counts, drawn: int) -> float:
    """How unlikely chi square is, in sd of a Gaussian (Wilson and Hilferty), thin numbers as one.

    `drawn` says how many of the two are draws.
    """
    groups: dict[int | None, list[float]] = {}
    for number in {*one, *other}:
        pair = one.get(number, 0), other.get(number, 0)
        both = groups.setdefault(number if sum(pair) >= 40 else None, [0.0, 0.0])
        both[0] += pair[0]
        both[1] += pair[1]
    square = sum((a - b) ** 2 / (a + b if drawn == 2 else b) for a, b in groups.values())
    free = len(groups) - 1
    return ((square / free) ** (1 / 3) - 1 + 2 / (9 * free)) / math.sqrt(2 / (9 * free))


if __name__ == "__main__":
    sys.exit(main())
