"""What the language packs let through and what they keep, on posts written by hand after the word lists were made.

In `pack_posts/CODE.txt` a post is a line, its names in square brackets. Of each file the odd lines were looked at while the
packs were mended; the even ones were only counted. `python benchmarks/scrubbing/packs.py --look CODE` shows what is wrong with the odd.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from data import Marked, marked
from measures import Figures, share
from rivals import ours, post

from townhum.scrub import Scrubber
from townhum.words.packs import packs

TOLD = Path(__file__).with_name("pack_told.txt")
POSTS = Path(__file__).with_name("pack_posts")
CODES = tuple(sorted(path.stem for path in POSTS.glob("*.txt")))


class Half(NamedTuple):
    """Half the posts of a language: its name, how many, and their figures."""

    name: str
    posts: int
    figures: Figures


def main(words: Sequence[str] | None = None) -> None:
    """Print the table, or what is wrong with the odd posts of one language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--look", metavar="CODE", help="show names left and words lost in the odd posts of a language")
    options = parser.parse_args(words)
    if options.look:
        _look(options.look)
    else:
        show()


def show() -> None:
    """Names left and words kept for each pack, what is withheld, and its speed."""
    print("\n".join(("\npacks, posts of our own", *table(), "\ndisclosures withheld", *told_table(), "")))
    for code in CODES:
        print(f"{packs()[code].name + ', speed':<44}{_speed(code):,.0f} posts of 20 words per CPU-second")


def table() -> list[str]:
    """The rows of docs/languages.md on posts of our own."""
    rows = [(packs()[code].name, half, posts, figures) for code in CODES for half, posts, figures in measure(code)]
    return [
        f"| {name}, {half} | {posts} | {said.names} | {share(said.left, said.names)} | {share(said.whole, said.names)} | {said.words} | {share(said.kept, said.words)} |"
        for name, half, posts, said in rows
    ]


def measure(code: str) -> list[Half]:
    """The figures of one language, scrubbed as a study scrubs that reads all that have posts here, and English."""
    scrubber = Scrubber(languages=("en", *CODES))
    posts = read(code)
    halves = (("mended on", posts[::2]), ("counted only", posts[1::2]))
    return [Half(name, len(some), ours(some, scrubber)[0]) for name, some in halves]


def read(code: str) -> list[Marked]:
    """The marked posts of a language."""
    lines = (POSTS / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    return [marked(line) for line in lines if line]


def told_table() -> list[str]:
    """The rows of docs/languages.md on disclosures: of each set and language, how many are withheld."""
    rows = [line.split("\t") for line in TOLD.read_text(encoding="utf-8").splitlines()]
    scrubber = Scrubber(languages=("en", *{code for _, code, _ in rows}))
    sizes = Counter((name, code) for name, code, _ in rows)
    withheld = Counter((name, code) for name, code, text in rows if scrubber.withheld_for(text))
    codes = sorted({code for _, code, _ in rows})
    return [
        f"| {name} | {' | '.join(_of(withheld[name, code], sizes[name, code]) for code in codes)} |"
        for name in dict.fromkeys(name for name, _, _ in rows)
    ]


def _of(part: int, whole: int) -> str:
    """How many of how many; a language need not have every set."""
    return f"{part} of {whole}" if whole else "-"


def _speed(code: str) -> float:
    texts = [one.text for one in read(code)]
    joined = [" ".join(f"{a} {b}".split()[:20]) for a, b in product(texts, texts[:40]) if a != b]
    scrubber = Scrubber(languages=("en", code))
    scrubber.scrub([post(text) for text in texts])  # what is read once a process is read now
    start = time.process_time()
    scrubber.scrub([post(text) for text in joined])
    return len(joined) / (time.process_time() - start)


def _look(code: str) -> None:
    figures = measure(code)[0].figures
    sys.stdout.writelines(f"left: {left!r} in {text!r}\n" for left, text in figures.examples)
    print("lost:", ", ".join(word for word, _ in figures.lost.most_common()))


if __name__ == "__main__":
    main()
