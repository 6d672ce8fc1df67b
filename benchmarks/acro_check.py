"""Hold published tables against `acro`, the output checker of UK research environments: `make acro`.

Runs in an environment of its own and imports nothing of ours. Reads what `acro_tables.py` writes. Each table is given to
acro as records of accounts, with its standard threshold of ten; a cell that it would suppress is a fault.
"""

from __future__ import annotations

import json
import logging
import sys
import warnings
from collections import Counter
from typing import Any

import pandas as pd
from acro import ACRO

THRESHOLD = 10


def main() -> int:
    """Print the table; 1 if a published cell fails."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")  # of pandas, about acro's own code
    checker = ACRO(suppress=True)
    checker.config["safe_threshold"] = THRESHOLD
    cells: Counter[tuple[str, bool]] = Counter()
    fails: Counter[tuple[str, bool]] = Counter()
    for table in json.load(sys.stdin):
        which = table["grid"], table["ruled"]
        cells[which] += len(table["cells"])
        fails[which] += suppressed(checker, table)
    print(
        "| grid | cells published | acro would suppress | without the rules | acro would suppress |\n|---|---|---|---|---|"
    )
    for grid in dict.fromkeys(grid for grid, _ in cells):
        raw = f"{cells[grid, False]:,} | {fails[grid, False]:,}" if cells[grid, False] else "- | -"
        print(f"| {grid} | {cells[grid, True]:,} | {fails[grid, True]:,} | {raw} |")
    return int(any(fails[grid, True] for grid, _ in cells))


def suppressed(checker: Any, table: dict[str, Any]) -> int:
    """How many of a table's cells acro leaves out of its own cross table of the same accounts. One nobody is in counts."""
    records = pd.DataFrame({"label": table["behind"]})
    if not len(records):
        return len(table["cells"])
    records["all"] = "all"
    made = checker.crosstab(records["label"], records["all"])
    kept = set(made.dropna(how="all").index)  # where all is suppressed, no row is left, and a column too many
    return sum(label not in kept for label in table["cells"])


if __name__ == "__main__":
    sys.exit(main())
