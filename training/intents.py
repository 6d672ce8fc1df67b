"""Measures the precision of each intent on hand-labelled texts: `python -m training.intents DATA --cache FOLDER`.

`intent_labels.json` holds ids of the development sets and nothing else of them: `right` where a person who read the text
agreed that it shows the intent, `wrong` where not, `rhetorical` where a question is put but seeks no answer (those are
counted among the right ones as well). `fresh` are texts drawn by a keyed hash from those that the patterns matched, and
read only after the patterns were written: they decide. `mended_on` are texts that the patterns were mended on, so what is
right among them flatters. All were labelled by one reader. What counts as what: training/README.md.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from townhum.read.intents import NAMES, VERSION, read_intents
from townhum.read.tone_model import ModelReader
from townhum.read.view import view
from townhum.scrub import Scrubber
from training.figures import wilson
from training.intent_corpora import development
from training.models import MODELS
from training.read_corpora import BATCH, Row

LABELS = Path(__file__).with_name("intent_labels.json")
Labels = Mapping[str, Mapping[str, Sequence[str]]]


def found_in(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """What each text is read to want, by its id."""
    reader, found = ModelReader(), {}
    for at in range(0, len(rows), BATCH):
        part = rows[at : at + BATCH]
        texts = [row.text for row in part]
        seen = view(texts)
        intents = read_intents(texts, seen, [tone for tone, _ in reader.read(texts, seen)])
        found.update({row.id: shown for row, shown in zip(part, intents, strict=True)})
    return found


def measure(found: Mapping[str, Sequence[str]], labels: Mapping[str, Labels]) -> dict[str, dict[str, Any]]:
    """For each intent how many texts show it, and of the labelled ones among them the share that is right."""
    return {
        name: {
            "found_in_all_sets": sum(name in shown for shown in found.values()),
            **{kind: _precision(name, one, found) for kind, one in labels[name].items()},
        }
        for name in NAMES
    }


def _precision(name: str, labels: Mapping[str, Sequence[str]], found: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    right, wrong, rhetorical = (
        sum(name in found.get(one, ()) for one in labels.get(kind, ())) for kind in ("right", "wrong", "rhetorical")
    )
    total = right + wrong
    low, high = wilson(right, total)
    share = {"precision": round(100 * right / total, 1), "low": low, "high": high} if total else {}
    said = {"labelled_and_matched": total, **share}
    return {**said, "of_which_rhetorical": rhetorical} if rhetorical else said


def main() -> None:
    """Measure, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    rows = development(options.data, lru_cache(Scrubber), options.cache)
    card = {
        "name": "townhum-intents-en",
        "version": VERSION,
        "reads": "what a short English post wants, by patterns",
        "texts": len(rows),
        "measured": measure(found_in(rows), json.loads(LABELS.read_text(encoding="utf-8"))),
    }
    (MODELS / "intents-en.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(card["measured"], indent=2))  # noqa: T201  a script


if __name__ == "__main__":
    main()
