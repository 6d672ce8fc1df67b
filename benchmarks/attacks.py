"""The attack suite in its long form: `make attack`. Prints the tables that stand in docs/attacks.md, one a profile.

The attacks are those of `townhum.count.audit.suite`, which `townhum audit release` runs on a study of your own.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import numpy as np
from shapes import study

from townhum.count.audit.attacks import attack
from townhum.count.audit.suite import suite
from townhum.count.noise import discrete_gaussian
from townhum.records.budget import PROFILES


def main(words: Sequence[str] | None = None) -> None:
    """Print one table a profile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=2_000, help="releases a side")
    parser.add_argument("--profile", choices=[*PROFILES], action="append", help="default: each of them")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(words)
    noise = discrete_gaussian(np.random.default_rng(options.seed).bytes)
    for name in options.profile or PROFILES:
        rho = PROFILES[name].rho
        print(f"\n`{name}`, rho {rho:g}, seed {options.seed}\n")
        print("| attack | rho of the account | advantage | allowed at most |\n|---|---|---|---|")
        for one in suite(study(rho), options.seed):
            found = attack(one, runs=options.runs, noise=noise)
            measured = f"{found.measured.advantage:.3f} ± {found.measured.error:.3f}"
            over = "" if found.holds else " (broken)"
            print(f"| {found.name} | {found.rho:.3f} | {measured} | {found.allowed:.3f}{over} |", flush=True)


if __name__ == "__main__":
    main()
