"""Ten million posts, end to end: `make bench-ten-million`, or `python benchmarks/ten_million.py --posts 1000000 10000000`.

The whole job, from a file of posts to a public file, for several numbers of posts, each in a process of its own. That memory does not grow
shows in two of them. Posts are drawn from the invented sample as they are written (1.7 GB for ten million, in the temporary folder), and
never all in memory. Peak memory is that of the process that collects, marks and counts; a worker's comes on top, for each.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random

from pipeline import NOW, Stopwatch, sample_texts, write_study

from townhum.clock import SimulatedClock
from townhum.keep.store import Store
from townhum.run.configuration import load_settings
from townhum.run.job import Asked, run
from townhum.run.means import Means, in_workers, pipeline_of
from townhum.run.sessions import open_sessions
from townhum.run.workers import cores

DRAWN = 50_000
"""Texts that posts are drawn from."""


def posts(many: int) -> Iterator[str]:
    """So many texts, one after the other."""
    random, texts = Random(4), sample_texts(min(many, DRAWN))
    return islice(iter(lambda: random.choice(texts), None), many)


def measure(folder: Path, many: int, workers: int, most_rows: int | None) -> None:
    """Run the whole job on the study in a folder, and print its row."""
    settings = load_settings(folder)
    watch, clock, walled = Stopwatch(), SimulatedClock(NOW), time.perf_counter()
    with open_sessions(settings, clock=clock, environment={}) as sessions:
        reading = in_workers(settings, workers)
        means = Means(
            lambda: pipeline_of(settings), sessions, clock, os.urandom(32), watch, reading=reading, most_rows=most_rows
        )
        report = run(settings, Store(folder / "data"), means, Asked(since=date(2026, 11, 9), until=date(2026, 11, 15)))
    wall = time.perf_counter() - walled
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    cpu = sum(each.ru_utime + each.ru_stime for each in (own, others))
    state = ", ".join(outcome.state for outcome in report.outcomes)
    print(
        f"{watch.posts:>12,}{cpu:>10,.0f}{cpu / watch.posts * 1e6:>12,.0f}{wall:>10,.0f}"
        f"{own.ru_maxrss / 1024:>10,.0f}{others.ru_maxrss / 1024:>12,.0f}   {state}"
    )
    if watch.posts != many:
        sys.exit(f"{many - watch.posts:,} posts are missing.")


def main(words: Sequence[str] | None = None) -> None:
    """Measure each number of posts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, nargs="+", default=[1_000_000, 10_000_000])
    parser.add_argument("--workers", type=int, default=cores())
    parser.add_argument("--most-rows", type=int, help="rows held in memory, instead of a million")
    parser.add_argument(
        "--study", type=Path, help="measure the one number of posts in this study (done for each number by itself)"
    )
    given = parser.parse_args(words)
    if given.study:
        measure(given.study, given.posts[0], given.workers, given.most_rows)
        return
    print(f"{given.workers} workers\n")
    print(f"{'posts':>12}{'CPU s':>10}{'us a post':>12}{'wall s':>10}{'peak MB':>10}{'a worker MB':>12}   period")
    for many in given.posts:
        with tempfile.TemporaryDirectory() as name:
            write_study(Path(name), posts(many), many)
            asked = [sys.executable, __file__, "--study", name, "--posts", str(many), "--workers", str(given.workers)]
            asked += ["--most-rows", str(given.most_rows)] if given.most_rows else []
            done = subprocess.run(asked, check=False, capture_output=True, text=True)  # noqa: S603  our own words
            print(done.stdout, end="")
            if done.returncode:
                sys.exit(done.stderr)


if __name__ == "__main__":
    main()
