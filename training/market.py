"""How sentences of a market are read: `python -m training.market`. Sentences of our own, in `market_sentences.tsv`.

The half marked `probe` may be looked at while a model is worked on; the half marked `kept` is only counted. Nothing is
trained or tuned on either.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from townhum.read.tone_model import ModelReader
from townhum.read.view import view
from townhum.read.writing import WRITINGS
from townhum.scrub import Scrubber
from training.figures import by_class
from training.read_corpora import Row, scrub_texts
from training.vader import vader_said

FILE = Path(__file__).with_name("market_sentences.tsv")
_TONES = {"negative": -1, "neutral": 0, "positive": 1}


def market(part: str) -> list[Row]:
    """The sentences of one half, scrubbed as a study's would be."""
    lines = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()]
    chosen = [(tone, text) for kind, tone, text in lines if kind == part]
    texts = scrub_texts([text for _, text in chosen], Scrubber())
    return [
        Row(f"{part}:{n}", text, _TONES[tone]) for n, ((tone, _), text) in enumerate(zip(chosen, texts, strict=True))
    ]


def accuracy(rows: list[Row], said: Any) -> dict[str, Any]:
    """The share that was read as it was meant, and by class."""
    truth = np.array([row.tone + 1 for row in rows])
    return {
        "texts": len(rows),
        "accuracy": round(float((truth == said).mean() * 100), 1),
        "by_class": by_class(truth, said),
    }


def main() -> None:
    """Print the figures of both halves, and what was misread of the probe."""
    reader = ModelReader()
    for part in ("probe", "kept"):
        rows = market(part)
        print(part, "VADER", accuracy(rows, vader_said(rows)[0]))  # noqa: T201  a script
        for writing in WRITINGS:
            said = reader.chances(view([row.text for row in rows]), [writing] * len(rows)).argmax(axis=1)
            print(part, "as", writing, accuracy(rows, said))  # noqa: T201
            for row, one in zip(rows, said, strict=True):
                if part == "probe" and one != row.tone + 1:
                    print("  ", row.tone, one - 1, row.text)  # noqa: T201


if __name__ == "__main__":
    main()
