"""Measures the precision of each intent on hand-labelled texts: `python -m training.intents DATA --cache FOLDER`.

`intent_labels.json` holds ids of the development sets and nothing else of them: `right` where a person who read the text
agreed that it shows the intent, `wrong` where not, `rhetorical` where a question is put but seeks no answer (those are
counted among the right ones as well). Texts were drawn at random from those that the patterns of the day matched, and
labelled by one reader; the patterns were then mended on the same texts, so these figures flatter them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from townhum.read.intents import NAMES, VERSION, read_intents
from townhum.read.view import view
from townhum.scrub import Scrubber
from training import read_corpora as corpora
from training.models import MODELS
from training.read_corpora import BATCH, Row

LABELS = Path(__file__).with_name("intent_labels.json")
SETS = ("semeval", "goemotions", "vader_gold")


def measure(rows: Sequence[Row], labels: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, dict[str, Any]]:
    """For each intent, of the labelled texts that the patterns match today: how many, and the share that is right."""
    found: dict[str, tuple[str, ...]] = {}
    for at in range(0, len(rows), BATCH):
        part = rows[at : at + BATCH]
        texts = [row.text for row in part]
        found |= {row.id: shown for row, shown in zip(part, read_intents(texts, view(texts)), strict=True)}
    return {name: _precision(name, labels[name], found) for name in NAMES}


def _precision(name: str, labels: Mapping[str, Sequence[str]], found: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    right, wrong, rhetorical = (
        sum(name in found.get(one, ()) for one in labels.get(kind, ())) for kind in ("right", "wrong", "rhetorical")
    )
    total = right + wrong
    said = {"labelled_and_matched": total, "precision": round(100 * right / total, 1) if total else None}
    return {**said, "of_which_rhetorical": rhetorical} if rhetorical else said


def main() -> None:
    """Measure, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    scrubber = lru_cache(Scrubber)
    read = (corpora.scrubbed(name, getattr(corpora, name)(options.data), scrubber, options.cache) for name in SETS)
    rows = list(chain.from_iterable(read))
    card = {
        "name": "townhum-intents-en",
        "version": VERSION,
        "reads": "what a short English post wants, by patterns",
        "measured": measure(rows, json.loads(LABELS.read_text(encoding="utf-8"))),
    }
    (MODELS / "intents-en.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(card["measured"], indent=2))  # noqa: T201  a script


if __name__ == "__main__":
    main()
