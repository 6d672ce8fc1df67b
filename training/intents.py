"""Measures the precision of each intent on hand-labelled texts: `python -m training.intents DATA --cache FOLDER`.

`intent_labels.json` holds ids of the development sets and nothing else of them: `right` where a person who read the text
agreed that it shows the intent, `wrong` where not, `rhetorical` where a question is put but seeks no answer (those are
counted among the right ones as well). `fresh` are texts drawn by a keyed hash from those that the patterns matched, and
read only after the patterns were written: they decide. `mended_on` are texts that the patterns were mended on, so what is
right among them flatters. All were labelled by one reader. What counts as what: training/README.md.

`intent_recall.json` holds ids of texts that were read whether a pattern matched or not: 300 drawn from all by a keyed hash, and
for the three rare intents those in which a wide net of words caught something, in one stretch of the hash. Of those that show
the intent, the share that is matched is its recall; for the rare ones it is recall within the net, so somewhat too high, and a
few of these texts were mended on as well.
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
from townhum.read.writing import Writing
from townhum.scrub import Scrubber
from training.figures import wilson
from training.intent_corpora import development
from training.models import MODELS
from training.read_corpora import BATCH, Row

LABELS = Path(__file__).with_name("intent_labels.json")
READ_ALL = Path(__file__).with_name("intent_recall.json")
Labels = Mapping[str, Mapping[str, Sequence[str]]]


def found_in(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """What each text is read to want, by its id."""
    reader, found = ModelReader(), {}
    for at in range(0, len(rows), BATCH):
        part = rows[at : at + BATCH]
        texts = [row.text for row in part]
        seen = view(texts)
        tones = reader.read(texts, seen, [_written(row.id) for row in part])
        intents = read_intents(texts, seen, [tone for tone, _ in tones])
        found.update({row.id: shown for row, shown in zip(part, intents, strict=True)})
    return found


def _written(name: str) -> Writing:
    """Tweets were written to nobody in particular; all else are comments, reviews and the like."""
    return "posts" if name.startswith(("twitter-", "val:", "tweets_", "btc/", "wnut17/wnut17train")) else "comments"


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


def recall(found: Mapping[str, Sequence[str]], read: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """For each intent how many of the texts that were read show it, and how many of those are matched."""
    told: dict[str, dict[str, Any]] = {name: {} for name in NAMES}
    for name, shows in read["random"]["shows"].items():
        told[name]["texts drawn at random"] = _recall(name, read["random"]["texts"], shows, found)
    for name, net in read["nets"].items():
        told[name]["texts caught by a net of words"] = _recall(name, net["texts"], net["shows"], found)
    return told


def _recall(
    name: str, texts: Sequence[str], shows: Sequence[str], found: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    matched = sum(name in found.get(one, ()) for one in shows)
    low, high = wilson(matched, len(shows))
    share = {"recall": round(100 * matched / len(shows), 1), "low": low, "high": high} if shows else {}
    return {"texts": len(texts), "show_it": len(shows), "matched": matched, **share}


def main() -> None:
    """Measure, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    rows = development(options.data, lru_cache(Scrubber), options.cache)
    found = found_in(rows)
    precise = measure(found, json.loads(LABELS.read_text(encoding="utf-8")))
    complete = recall(found, json.loads(READ_ALL.read_text(encoding="utf-8")))
    card = {
        "name": "townhum-intents-en",
        "version": VERSION,
        "reads": "what a short English post wants, by patterns",
        "texts": len(rows),
        "measured": {name: {**precise[name], **complete[name]} for name in NAMES},
    }
    (MODELS / "intents-en.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(card["measured"], indent=2))  # noqa: T201  a script


if __name__ == "__main__":
    main()
