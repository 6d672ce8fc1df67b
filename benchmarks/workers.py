"""What more processes give: `make bench-scale`, which prints more beside, or `python benchmarks/workers.py --posts 50000 --workers 1 2 4`.

The whole job on the posts of `pipeline.py`, by the number of processes that scrub and read. Wall time depends on what else the
computer does; CPU time, of all processes together, hardly. Peak memory is that of the largest process and of this one.

Beside it stands what this computer gives to so many processes that do nothing but count, at that moment: processors that are two halves
of one, or that others use, give less than their number, whatever is run on them. No program of ours gets more than that.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pipeline import NOW, Stopwatch, file_texts, sample_texts, write_study

from townhum.clock import SimulatedClock
from townhum.keep.store import Store
from townhum.run.configuration import load_settings
from townhum.run.job import Asked, run
from townhum.run.means import Means, in_workers, pipeline_of
from townhum.run.sessions import open_sessions

LOOP = "import time; begun = time.perf_counter(); sum(number * number % 7 for number in range({turns})); print(time.perf_counter() - begun)"
TURNS = 5_000_000


def plain(many: int, turns: int = TURNS) -> float:
    """How many times the work of one process so many do in the same time, if they only count."""
    return many * _counted(1, turns) / _counted(many, turns)


def _counted(many: int, turns: int) -> float:
    """Seconds until the last of so many processes has counted."""
    asked = [sys.executable, "-c", LOOP.format(turns=turns)]
    running = [subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) for _ in range(many)]  # noqa: S603  our own words
    return max(float(each.communicate()[0]) for each in running)


def measure(folder: Path, many: int) -> float:
    """Run the whole job with so many processes, and print a row. Answers the seconds on the wall."""
    settings = load_settings(folder)
    pipeline = pipeline_of(settings)
    watch, clock = Stopwatch(), SimulatedClock(NOW)
    before, walled = _cpu(), time.perf_counter()
    with open_sessions(settings, clock=clock, environment={}) as sessions:
        reading = in_workers(settings, many)
        means = Means(lambda: pipeline, sessions, clock, b"k" * 32, watch, reading=reading)
        run(settings, Store(folder / f"data-{many}"), means, Asked(since=date(2026, 11, 9), until=date(2026, 11, 15)))
    wall, cpu = time.perf_counter() - walled, _cpu() - before
    pace = watch.posts / wall
    print(f"{many:>9}{wall:>10.1f}{cpu:>10.1f}{cpu / watch.posts * 1e6:>12.0f}{pace:>16,.0f}{_peak_mb():>12,.0f}")
    return wall


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _peak_mb() -> float:
    used = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return max(used) / 1024  # kilobytes, on Linux


def main(words: Sequence[str] | None = None) -> None:
    """Read the options, measure each number of processes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=50_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--texts", type=Path, help="a file whose lines are posts, instead of the invented sample")
    parser.add_argument("--turns", type=int, default=TURNS, help="how far the plain loops count")
    given = parser.parse_args(words)
    texts = file_texts(given.texts) if given.texts else sample_texts(given.posts)
    print(f"{len(texts):,} posts\n")
    print(f"{'workers':>9}{'wall s':>10}{'CPU s':>10}{'us a post':>12}{'posts a second':>16}{'peak MB':>12}")
    with tempfile.TemporaryDirectory() as name:
        write_study(Path(name), texts)
        took = {many: measure(Path(name), many) for many in given.workers}
    first = next(iter(took))
    for many in list(took)[1:]:
        most = f"this computer gives {many} plain loops {plain(many, given.turns):.2f} times the work of one"
        print(f"from {first} to {many}: {took[first] / took[many]:.2f} times as fast; {most}")


if __name__ == "__main__":
    main()
