"""Disclosures found, and other posts withheld for nothing: counted over invented sentences and real comments."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from data import tweets
from rivals import post

from townhum.records import DropReason
from townhum.scrub import Scrubber

_HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The lines of a file beside this one that are no comments."""
    rows = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


def withheld(scrubber: Scrubber, texts: Sequence[str]) -> list[bool]:
    """Which of the texts are withheld."""
    return [one is DropReason.WITHHELD for one in scrubber.scrub([post(text) for text in texts])]


def disclosures(scrubber: Scrubber, name: str, part: int) -> tuple[Counter[str], Counter[str]]:
    """Found and all, by category, of one half: 0 was read while the phrases were written, 1 only counted."""
    rows = [row.partition(" ") for row in lines(name)[part::2]]
    hits = withheld(scrubber, [text for *_, text in rows])
    return Counter(row[0] for row, hit in zip(rows, hits, strict=True) if hit), Counter(row[0] for row in rows)


def near_misses(scrubber: Scrubber, part: int) -> tuple[int, int]:
    """How many of one half of the sentences that tell nothing are withheld, and how many there are."""
    texts = lines("near_misses.txt")[part::2]
    return sum(withheld(scrubber, texts)), len(texts)


def comments(scrubber: Scrubber, data: Path) -> dict[str, tuple[int, int]]:
    """How many real posts are withheld, and of how many."""
    with (data / "nlp/goemotions/dev.tsv").open(encoding="utf-8", newline="") as file:
        reddit = [row[0] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return {
        name: (sum(withheld(scrubber, texts)), len(texts))
        for name, texts in {"GoEmotions dev": reddit, "TweetEval validation": tweets(data)}.items()
    }
