"""How long a command takes before it says anything: `python benchmarks/doors.py [RUNS]`, five times unless told otherwise.

Each line is one whole process, from its start to its end, with the process that a query runs in: the median of its user
and system seconds, and the most memory that any of its processes had. Run it twice: Python compiles at the first start.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WEEK = ("--since", "2026-11-09", "--until", "2026-11-15")
LINE = b'{"text": "my kettle leaks"}\n'


@dataclass(frozen=True)
class Door:
    """One command, as a person starts it in the folder of a study whose one week is released."""

    name: str
    arguments: tuple[str, ...]


DOORS = (
    Door("help", ("--help",)),
    Door("query", ("query", "select 1")),
    Door("run, nothing due", ("run", *WEEK)),
    Door("try, one line", ("try",)),
    Door("check", ("check",)),
    Door("sources", ("sources",)),
    Door("doctor", ("doctor",)),
)


def walk_through(door: Door, folder: Path) -> tuple[float, float]:
    """CPU seconds and the peak in MB of one run. Raises `RuntimeError` where the command breaks off."""
    (folder / "line.jsonl").write_bytes(LINE)
    with (folder / "line.jsonl").open("rb") as line, (folder / "out.txt").open("wb") as out:
        child = subprocess.Popen(  # noqa: S603  our own command
            command(*door.arguments), cwd=folder, stdin=line, stdout=out, stderr=out
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in {0, 1}:  # 1: something is lacking, which is not at issue here
        raise RuntimeError(f"{door.name}: exit {child.returncode}\n{(folder / 'out.txt').read_text()}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 * (1024 if sys.platform == "darwin" else 1))


def command(*arguments: str) -> list[str]:
    """The command line in this Python."""
    return [sys.executable, "-c", "from townhum.cli import main; main()", *arguments]


def main(words: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", nargs="?", type=int, default=5)
    runs = parser.parse_args(words).runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for arguments in (("init",), ("run", *WEEK)):
            subprocess.run(  # noqa: S603  our own command
                command(*arguments), cwd=folder, check=True, stdout=subprocess.DEVNULL
            )
        print(f"{'door':18} {'CPU s':>6} {'peak MB':>8}")
        for door in DOORS:
            took = [walk_through(door, folder) for _ in range(runs)]
            cpu, peak = (statistics.median(figures) for figures in zip(*took, strict=True))
            print(f"{door.name:18} {cpu:6.2f} {peak:8.0f}")


if __name__ == "__main__":
    main()
