"""A whole run beside obsei's, from a file of posts to what is kept: `python benchmarks/beside.py --obsei PYTHON --posts 10000`.

PYTHON is that of an environment in which obsei 1.1.1 is installed. Both read the same JSONL file, offline, each in a process of its own, and
their CPU time is that of the process. "At the margin" leaves out what starting took, by a run of `FEW` posts; more than `MOST` are not read.

They do not do the same. Obsei takes out what patterns find, makes a pseudonym of the author and keeps every post in DuckDB; it reads no
tone, which wants a model to be downloaded, and looks for no name, which wants another. Its store is not encrypted here, as that wants an
extension that it would fetch: so it does less than it would. Townhum takes out names too, reads language, tracks, tone and
intents, and keeps noisy numbers; it keeps no post, so that nobody can look one up later, as they can at obsei.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline import sample_texts, write_study

FEW, MOST = 1_000, 20_000
SALT = {"OBSEI_PSEUDONYM_SALT": "a salt of the benchmark"}
CONFIG = """version: 1
store: {path: obsei.duckdb, unencrypted: true}
privacy: {redact: true, regions: [global, north_america, uk, eu, latam, apac, india, africa]}
pipelines:
  - name: posts
    sources:
      - key: posts
        type: jsonl
        config: {path: posts.jsonl, fields: {text: text, id: id, created_at: at, author: author}}
"""


def ours(folder: Path) -> float:
    """CPU seconds of our run over the posts of a folder."""
    return _took([sys.executable, str(Path(__file__).with_name("cluster.py")), "--study", str(folder)], folder, {})


def obseis(folder: Path, python: str) -> float:
    """CPU seconds of obsei's run over the same."""
    (folder / "obsei.yaml").write_text(CONFIG, encoding="utf-8")
    return _took([str(Path(python).with_name("obsei")), "run"], folder, SALT)


def _took(words: Sequence[str], folder: Path, more: Mapping[str, str]) -> float:
    before = _cpu()
    done = subprocess.run(  # noqa: S603  our own script, or the program that the caller names
        words, check=False, capture_output=True, text=True, cwd=folder, env={**os.environ, **more}
    )
    if done.returncode:
        sys.exit(done.stderr or done.stdout)
    return _cpu() - before


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def compare(posts: int, python: str) -> None:
    """Print a row for each, with what a post takes at the margin."""
    took: dict[tuple[str, int], float] = {}
    for many in (FEW, FEW, posts):  # the first reads what is not yet in memory from the disk
        with tempfile.TemporaryDirectory() as name:
            write_study(Path(name), sample_texts(many))
            took["townhum", many] = ours(Path(name))
            took["obsei", many] = obseis(Path(name), python)
    print(f"{posts:,} posts, from a file to what is kept\n")
    print(f"{'whole run':<28}{'CPU s':>10}{'us a post, at the margin':>26}{'posts a CPU s':>16}")
    for who in ("townhum", "obsei"):
        margin = (took[who, posts] - took[who, FEW]) / (posts - FEW)
        print(f"{who:<28}{took[who, posts]:>10.2f}{margin * 1e6:>26.0f}{1 / max(margin, 1e-9):>16,.0f}")


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--obsei", required=True, help="the python of an environment in which obsei is installed")
    given = parser.parse_args(words)
    compare(max(2 * FEW, min(given.posts, MOST)), given.obsei)


if __name__ == "__main__":
    main()
