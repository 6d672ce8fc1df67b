"""The audit of a release in its long form: `make audit`.

The first table: neighbouring worlds posted to exact cells, and the largest squared change over 2 sigma2 as a part of what is
allowed. The second: the lower bound of epsilon that so many releases a side allow to state, beside the exact one.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from shapes import study

from townhum.count.audit.attacks import without_terms
from townhum.count.audit.crowd import crowd
from townhum.count.audit.likelihood import audit
from townhum.count.audit.sensitivity import Moved, pairs
from townhum.count.audit.shapes import Shape, tally_of
from townhum.count.audit.suite import few_tracks
from townhum.count.audit.worlds import Kind, neighbours, somebody
from townhum.count.noise import discrete_gaussian
from townhum.records.budget import Bounds

STUDIES = {
    "12 tracks, 4 sources": study(),
    "1 track, 1 source": study(tracks=1, sources=1),
    "100 tracks, 9 sources": study(tracks=100, sources=9),
    "12 tracks, wider bounds": study(bounds=Bounds(8, 3, 4, 9, 4, 3, 3)),
}
PARTS = (0.4, 0.2, 0.2, 0.2)


def sensitivity(shape: Shape, many: int, seed: int) -> dict[Kind, list[Moved]]:
    """What accounts of each kind moved."""
    found = defaultdict(list)
    for each in pairs(shape, many, seed=seed):
        found[each.kind].append(each)
    return found


def told(rho: float, kind: Kind, runs: int, seed: int) -> str:
    """A row of the second table."""
    shape, rng = few_tracks(without_terms(study(rho))), np.random.default_rng(seed)
    others = crowd(shape, 300, rng)
    worlds = [tally_of(shape, posts) for posts in neighbours(others, somebody(kind, shape, rng, others))]
    found = audit(shape, *worlds, runs=runs, noise=discrete_gaussian(rng.bytes))
    share = found.measured.epsilon / found.epsilon
    figures = (found.measured.advantage, found.measured.error, found.advantage)
    return (
        f"{kind:<16}{rho:>6g}{found.rho:>8.3f}{found.measured.epsilon:>10.2f}{found.epsilon:>8.2f}{share:>8.0%}"
        + "".join(f"{each:>10.3f}" for each in figures)
    )


def main(words: Sequence[str] | None = None) -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=10_000, help="releases a side")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(words)
    print(f"{'study':<26}{'account':<18}{'pairs':>8}{'hold':>8}{'largest':>10}   (seed {options.seed})")
    for (name, shape), part in zip(STUDIES.items(), PARTS, strict=True):
        for kind, moved in sensitivity(shape, round(part * options.pairs), options.seed).items():
            widest = max(each.rho / each.allowed for each in moved)
            held = sum(each.holds for each in moved)
            print(f"{name:<26}{kind:<18}{len(moved):>8,}{held:>8,}{widest:>10.3f}", flush=True)
    heads = ("rho", "spent", "epsilon >", "exact", "share", "advantage", "error", "at most")
    widths = (6, 8, 10, 8, 8, 10, 10, 10)
    print(f"\n{'account':<16}" + "".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)))
    for rho in (0.5, 0.1):
        for kind in (Kind.BOUNDS, Kind.ONE_TRACK):
            print(told(rho, kind, options.runs, options.seed), flush=True)


if __name__ == "__main__":
    main()
