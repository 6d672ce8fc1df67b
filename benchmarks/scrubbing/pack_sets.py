"""Names in lower case, and identifiers, in the languages with a pack: sentences of our own, written after all lists.

In `pack_lower.txt` and `pack_identifiers.txt` a line is a language's code and a text, with what must go in square brackets. The odd
lines of each language were looked at while the packs were mended; the even ones were only counted.
`python benchmarks/scrubbing/pack_sets.py --look` shows what is wrong with the odd.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from data import Marked, Token, marked
from measures import rest, share
from rivals import post

from townhum.records import ScrubbedPost
from townhum.scrub import Scrubber
from townhum.words.packs import packs

HERE = Path(__file__).parent
SETS = {"names in lower case": HERE / "pack_lower.txt", "identifiers": HERE / "pack_identifiers.txt"}


class Left(NamedTuple):
    """What stays of a set: texts where something stays, of how many; and words that were lost, of how many."""

    left: list[str]
    marks: int
    lost: list[str]
    words: int

    def said(self) -> str:
        """How many stay, of how many."""
        return f"{len(self.left)} of {self.marks}"

    def kept(self) -> str:
        """The words that stay, per cent."""
        return share(self.words - len(self.lost), self.words)


def main(words: Sequence[str] | None = None) -> None:
    """Print the table, or what is wrong with the odd lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--look", action="store_true", help="show what stays and what is lost in the odd lines")
    if parser.parse_args(words).look:
        for (name, code), (mended, _) in halves().items():
            print(f"{name}, {code}")
            sys.stdout.writelines(f"    left: {text}\n" for text in mended.left)
            print("    lost:", ", ".join(mended.lost))
    else:
        print("\n".join(table()))


def table() -> list[str]:
    """The rows of docs/languages.md: of each set and language what stays of each half, and the words kept of both."""
    return [
        f"| {name}, {packs()[code].name} | {mended.said()} | {counted.said()} | {mended.kept()}, {counted.kept()} |"
        for (name, code), (mended, counted) in halves().items()
    ]


def halves() -> dict[tuple[str, str], tuple[Left, Left]]:
    """For each set and language the half that was mended on and the half that was counted only."""
    found = ((name, code, texts) for name, file in SETS.items() for code, texts in read(file).items())
    return {(name, code): (measure(texts[::2]), measure(texts[1::2])) for name, code, texts in found}


def read(file: Path) -> Mapping[str, list[Marked]]:
    """The marked texts of a file, by language."""
    found: dict[str, list[Marked]] = defaultdict(list)
    for line in file.read_text(encoding="utf-8").splitlines():
        code, _, text = line.partition("\t")
        found[code].append(marked(text))
    return found


def measure(texts: Sequence[Marked]) -> Left:
    """Scrub as a study does that reads every language with such texts and English; what is withheld has nothing left."""
    scrubber = Scrubber(languages=("en", *read(SETS["identifiers"])))
    answers = scrubber.scrub([post(text.text) for text in texts])
    read_ones = [
        (text, answer) for text, answer in zip(texts, answers, strict=True) if isinstance(answer, ScrubbedPost)
    ]
    left, lost, words = [], [], 0
    for text, answer in read_ones:
        cuts = [(cut.start, cut.end) for cut in answer.removed]
        left += [text.text for tokens in _marks(text) if _stays(tokens, cuts)]
        others = list(text.others())
        words += len(others)
        lost += [word.text for word in others if rest(word, cuts) != word.text]
    return Left(left, sum(len(_marks(text)) for text in texts), lost, words)


def _marks(text: Marked) -> list[list[Token]]:
    """The tokens of each pair of brackets."""
    found: dict[int, list[Token]] = defaultdict(list)
    for token in text.tokens:
        if token.name is not None:
            found[token.name].append(token)
    return list(found.values())


def _stays(tokens: Sequence[Token], cuts: Sequence[tuple[int, int]]) -> bool:
    """Whether an identifier can still be told: a figure of it stays, or more than half of its letters."""
    rests = "".join(rest(token, cuts) for token in tokens)
    letters = sum(sum(map(str.isalpha, token.text)) for token in tokens)
    return any(map(str.isdigit, rests)) or sum(map(str.isalpha, rests)) * 2 > letters


if __name__ == "__main__":
    main()
