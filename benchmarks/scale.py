"""What more of everything costs, on one page: `make bench-scale`, or `python benchmarks/scale.py --short`.

Workers, posts, tracks, years and Spark, each in a process of its own, so that the peak of memory is its own. `--only` chooses tables;
`--short` is small enough for a test. `--big` goes on to ten million signals and ten years. With `--obsei PYTHON`, that of an
environment in which obsei is installed, its redaction of the same texts stands beside ours (`pipeline.py`), and its whole run (`beside.py`).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Sizes:
    """How much is measured: what `workers.py`, `tally.py`, `release.py` and `views.py` take."""

    posts: int
    workers: tuple[int, ...]
    signals: tuple[int, ...]
    tracks: tuple[int, ...]
    accounts: int
    weeks: tuple[int, ...]
    days: tuple[int, ...]
    wide: tuple[str, ...]


USUAL = Sizes(50_000, (1, 2), (250_000, 500_000, 1_000_000, 2_000_000), (50, 200, 500), 130_000, (104, 260), (), ())
BIG = Sizes(100_000, (1, 2, 4), (1_000_000, 4_000_000, 10_000_000), (50, 200, 1_000), 130_000, (520,), (1_826,), ())
SHORT = Sizes(2_600, (1, 2), (2_000,), (5,), 200, (3,), (3,), ("--tracks", "45", "--sources", "3"))


def workers(sizes: Sizes) -> None:
    """Posts a CPU second and a second on the wall, by processes that scrub and read."""
    _run("workers.py", "--posts", sizes.posts, "--workers", *sizes.workers)


def memory(sizes: Sizes) -> None:
    """The tally's memory by signals: what is more than a million rows is put aside."""
    for signals in sizes.signals:
        _run("tally.py", "--signals", signals)


def release(sizes: Sizes) -> None:
    """What a release takes, by tracks."""
    _run("release.py", "--cost", *sizes.tracks, "--accounts", sizes.accounts)


def publish(sizes: Sizes) -> None:
    """The public file by years: its making, its size, its slowest view."""
    for kind, periods in (*(("weeks", many) for many in sizes.weeks), *(("days", many) for many in sizes.days)):
        print(f"\n{periods} {kind}")
        _run("views.py", "--runs", 1, "--terms", 0, f"--{kind}", periods, "--slowest", *sizes.wide)


def cluster(sizes: Sizes) -> None:
    """Spark beside one process, where it is installed."""
    _run("cluster.py", "--posts", sizes.posts)


TABLES = {"workers": workers, "memory": memory, "release": release, "publish": publish, "cluster": cluster}


def _run(script: str, *words: object) -> None:
    """Run a benchmark in a process of its own. What goes wrong there is said there, and ends this."""
    sys.stdout.flush()
    done = subprocess.run(  # noqa: S603  our own script, with our own words
        [sys.executable, str(HERE / script), *map(str, words)], check=False, capture_output=True, text=True
    )
    print(done.stdout, end="")
    if done.returncode:
        sys.exit(done.stderr)


def main(words: Sequence[str] | None = None) -> None:
    """Print the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=tuple(TABLES), default=tuple(TABLES))
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--short", action="store_true")
    size.add_argument("--big", action="store_true")
    parser.add_argument("--obsei", help="the python of an environment in which obsei is installed")
    given = parser.parse_args(words)
    sizes = SHORT if given.short else BIG if given.big else USUAL
    for name in given.only:
        print(f"\n# {name}: {(TABLES[name].__doc__ or '').strip()}")
        TABLES[name](sizes)
    if given.obsei:
        print("\n# beside others")
        _run("pipeline.py", "--posts", sizes.posts, "--obsei", given.obsei)
        _run("beside.py", "--posts", sizes.posts, "--obsei", given.obsei)


if __name__ == "__main__":
    main()
