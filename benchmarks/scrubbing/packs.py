"""What the language packs let through and what they keep, on posts written by hand after the word lists were made.

In `pack_posts/CODE.txt` a post is a line, its names in square brackets. Of each file the odd lines were looked at while the
packs were mended; the even ones were only counted. `python benchmarks/scrubbing/packs.py --look CODE` shows what is wrong with the odd.
`--names FOLDER` puts given names of some fifty countries into sentences of `pack_frames.txt`; FOLDER is where gender-guesser is installed.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from random import Random
from typing import NamedTuple

from data import Marked, Token
from measures import Figures
from origins import unlisted
from rivals import ours, post

from townhum.scrub import Scrubber
from townhum.words.packs import packs

TOLD = Path(__file__).with_name("pack_told.txt")
FRAMES = Path(__file__).with_name("pack_frames.txt")
MANY_NAMES = 3_000
POSTS = Path(__file__).with_name("pack_posts")
_PIECE = re.compile(r"\[(?P<name>[^\]]+)\]|(?P<word>[^\s\[\],.!?;:()\"'\u2019¿¡]+)")
_WORD = re.compile(r"[^\s,.!?;:()\"'\u2019]+")


class Row(NamedTuple):
    """One language: the figures of the half that was mended on, and of the half that was counted only; how many were withheld."""

    code: str
    mended: Figures
    counted: Figures
    withheld: int


def main(words: Sequence[str] | None = None) -> None:
    """Print the table, or what is wrong with the odd posts of one language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--look", metavar="CODE", help="show names left and words lost in the odd posts of a language")
    parser.add_argument(
        "--names", metavar="FOLDER", type=Path, help="count given names left whole, of those that gender-guesser lists"
    )
    options = parser.parse_args(words)
    if options.look:
        _look(options.look)
    elif options.names:
        _names(options.names)
    else:
        show()


def show() -> None:
    """Names left and words kept for each pack, and its speed."""
    print(f"\n{'packs, posts of our own':<44}{'names':>7}{'some left':>12}{'whole':>9}{'words':>9}{'kept':>9}")
    for code in sorted(path.stem for path in POSTS.glob("*.txt")):
        row = measure(code)
        name = packs()[code].name
        print(f"{name + ', mended on':<44}{row.mended.row()}")
        print(f"{name + ', counted only':<44}{row.counted.row()}   withheld {row.withheld}")
        print(f"{name + ', speed':<44}{_speed(code):,.0f} posts of 20 words per CPU-second")
    _told()


def measure(code: str) -> Row:
    """The figures of one language, scrubbed as a study scrubs that reads all that have posts here, and English."""
    scrubber = Scrubber(languages=("en", *sorted(path.stem for path in POSTS.glob("*.txt"))))
    posts = read(code)
    mended, before = ours(posts[::2], scrubber)
    counted, after = ours(posts[1::2], scrubber)
    return Row(code, mended, counted, before + after)


def read(code: str) -> list[Marked]:
    """The marked posts of a language."""
    lines = (POSTS / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    return [_marked(line) for line in lines if line]


def _marked(line: str) -> Marked:
    text = re.sub(r"[\[\]]", "", line)
    return Marked(text, tuple(_tokens(line)))


def _tokens(line: str) -> Iterator[Token]:
    number = brackets = 0
    for piece in _PIECE.finditer(line):
        if piece["word"]:
            start = piece.start() - brackets
            yield Token(piece["word"], start, start + len(piece["word"]), None)
            continue
        for word in _WORD.finditer(piece["name"]):
            start = piece.start() + word.start() - brackets
            yield Token(word[0], start, start + len(word[0]), number)
        number, brackets = number + 1, brackets + 2


def _told() -> None:
    """Of the disclosures written for each language, how many are withheld: set by set, the last only counted."""
    rows = [line.split("\t") for line in TOLD.read_text(encoding="utf-8").splitlines()]
    scrubber = Scrubber(languages=("en", *{code for _, code, _ in rows}))
    sizes = Counter((name, code) for name, code, _ in rows)
    withheld = Counter((name, code) for name, code, text in rows if scrubber.withheld_for(text))
    print(
        "disclosures withheld:", "; ".join(f"{' '.join(key)} {withheld[key]} of {size}" for key, size in sizes.items())
    )


def _names(folder: Path) -> None:
    """Of 3,000 given names, each in one of seven sentences, how many stay, with a capital and without."""
    frames = [line.split("\t") for line in FRAMES.read_text(encoding="utf-8").splitlines()]
    every = list(unlisted(folder, lambda _: False))
    some = Random(1).sample(every, min(MANY_NAMES, len(every)))
    for code in sorted({code for code, _ in frames}):
        sentences = [sentence for each, sentence in frames if each == code]
        scrubber = Scrubber(languages=("en", code))
        for kind, change in (("with a capital", str.title), ("in lower case", str.lower)):
            texts = [(change(name), sentences[at % len(sentences)]) for at, name in enumerate(some)]
            made = scrubber.scrub([post(sentence.format(name)) for name, sentence in texts])
            left = [
                name
                for (name, _), one in zip(texts, made, strict=True)
                if name in _WORD.findall(getattr(one, "text", ""))
            ]
            print(
                f"{packs()[code].name + ', ' + kind:<44}{len(left) / len(texts):>9.2%}   such as {', '.join(left[:12])}"
            )


def _speed(code: str) -> float:
    texts = [one.text for one in read(code)]
    joined = [" ".join(f"{a} {b}".split()[:20]) for a, b in product(texts, texts[:40]) if a != b]
    scrubber = Scrubber(languages=("en", code))
    scrubber.scrub([post(text) for text in texts])  # what is read once a process is read now
    start = time.process_time()
    scrubber.scrub([post(text) for text in joined])
    return len(joined) / (time.process_time() - start)


def _look(code: str) -> None:
    figures = measure(code).mended
    sys.stdout.writelines(f"left: {left!r} in {text!r}\n" for left, text in figures.examples)
    print("lost:", ", ".join(word for word, _ in figures.lost.most_common()))


if __name__ == "__main__":
    main()
