"""What Spark gives beside one process: `make bench-scale`, or `python benchmarks/cluster.py --posts 50000`.

The whole job on the posts of `workers.py`, in one process and on a cluster of two tasks at once on this machine, with the same key and
the same draws: the published tables are compared. CPU time is that of all processes together, Java's among them. The line "at the margin"
leaves out what starting took, by a run of `FEW` posts. Wants Linux, `townhum[spark]` and a JDK (`make spark`); else it says what lacks.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from random import Random

import duckdb
from pipeline import NOW, Stopwatch, sample_texts, write_study

FEW = 2_000
HERE, SPARK = "", "local[2]"
_LOOK_S = 0.5


def run_one(folder: Path, master: str) -> None:
    """Run the whole job in this process, or on a cluster, and print how many posts it read."""
    from townhum.clock import SimulatedClock  # noqa: PLC0415  the parent needs none of it
    from townhum.count.noise import discrete_gaussian  # noqa: PLC0415
    from townhum.keep.store import Store  # noqa: PLC0415
    from townhum.run.cluster.starting import Place, in_cluster  # noqa: PLC0415
    from townhum.run.configuration import load_settings  # noqa: PLC0415
    from townhum.run.job import Asked, run  # noqa: PLC0415
    from townhum.run.means import Means, pipeline_of  # noqa: PLC0415
    from townhum.run.sessions import open_sessions  # noqa: PLC0415

    settings, watch, clock = load_settings(folder), Stopwatch(), SimulatedClock(NOW)
    place = Place(master) if master else None
    elsewhere = in_cluster(place, settings, clock=clock, environment={}, watch=watch) if place else None
    with open_sessions(settings, clock=clock, environment={}) as sessions:
        build, noise = partial(pipeline_of, settings), lambda: discrete_gaussian(Random(1).randbytes)
        means = Means(build, sessions, clock, b"k" * 32, watch, noise, elsewhere=elsewhere)
        asked = Asked(since=date(2026, 11, 9), until=date(2026, 11, 15))
        report = run(settings, Store(folder / (master or "here")), means, asked)
    if not report.whole:
        sys.exit("the run is not whole")
    print(watch.posts)


def measured(folder: Path, master: str) -> tuple[float, float]:
    """Wall and CPU seconds of a run in processes of its own, to half a second: those that Java starts are told by nobody but /proc."""
    words = [sys.executable, __file__, "--study", str(folder), "--master", master]
    began, used, known = time.perf_counter(), dict[int, float](), set[int]()
    with tempfile.TemporaryFile("w+") as said:
        running = subprocess.Popen(words, stdout=said, stderr=subprocess.STDOUT)  # noqa: S603  our own script
        known.add(running.pid)
        while running.poll() is None:
            used |= _used(known)
            time.sleep(_LOOK_S)
        said.seek(0)
        if running.returncode:
            sys.exit(said.read())
    return time.perf_counter() - began, sum(used.values())


def _used(known: set[int]) -> dict[int, float]:
    """CPU seconds so far of every process that is known or descends from one that is; these become known."""
    found: dict[int, tuple[int, float]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it ended just now
            fields = path.read_text().rpartition(")")[2].split()
            found[int(path.parent.name)] = (
                int(fields[1]),
                (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"),
            )
    while more := {pid for pid, (parent, _) in found.items() if parent in known} - known:
        known |= more
    return {pid: cpu for pid, (_, cpu) in found.items() if pid in known}


def published(folder: Path, master: str) -> dict[str, list[tuple[object, ...]]]:
    """Every table of the public file, whole."""
    with duckdb.connect(str(folder / (master or "here") / "public.duckdb"), read_only=True) as connection:
        names = [name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()]
        return {name: connection.execute(f'select * from "{name}" order by all').fetchall() for name in names}  # noqa: S608


def compare(posts: int) -> None:
    """Measure few and many posts in both ways, and print a row of each."""
    few: dict[str, float] = {}
    print(f"{'':<14}{'posts':>10}{'wall s':>10}{'CPU s':>10}{'us a post at the margin':>26}")
    for many in (FEW, posts):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_study(folder, sample_texts(many))
            for master in (HERE, SPARK):
                wall, cpu = measured(folder, master)
                margin = f"{(cpu - few[master]) / (posts - FEW) * 1e6:.0f}" if master in few else ""
                few[master] = cpu
                print(f"{master or 'one process':<14}{many:>10,}{wall:>10.1f}{cpu:>10.1f}{margin:>26}", flush=True)
            alike = published(folder, HERE) == published(folder, SPARK)
            print(f"the same in every table: {'yes' if alike else 'NO'}", flush=True)


def main(words: Sequence[str] | None = None) -> None:
    """Read the options; compare, or be one of those that are compared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=50_000)
    parser.add_argument("--study", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--master", default=HERE, help=argparse.SUPPRESS)
    given = parser.parse_args(words)
    lacking = [what for what, there in (("pyspark", find_spec("pyspark")), ("java", shutil.which("java"))) if not there]
    lacking += [] if Path("/proc/self/stat").exists() else ["/proc"]
    if given.study:
        run_one(given.study, given.master)
    elif lacking:
        print(f"not measured: {' and '.join(lacking)} not there (make spark)")
    else:
        compare(given.posts)


if __name__ == "__main__":
    main()
