"""Judges the packs on labelled texts of other origin: `python -m training.tongues.judge TEXTS AFINN`.

TEXTS is a folder, outside the project, with CODE.tsv for each language: a tone (0, 1 or 2), a tab and a text a line. They are scrubbed first,
as a study in the language does; the yardstick reads them whole. AFINN is the `build` folder of `afinn-165-multilingual`. Writes what was measured to
the cards of both models, beside what stands there of other languages. No text is kept.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from townhum.read.tongues.encoder import NAME as ACCURATE
from townhum.read.tongues.encoder import AccurateTongues
from townhum.read.tongues.tone import NAME
from townhum.read.tongues.tongue import Chances, small
from townhum.read.tongues.view import view_in
from townhum.read.weights import card, load_bytes
from townhum.scrub import Scrubber
from townhum.words.packs import packs
from training.figures import macro_recall
from training.models import write_card
from training.read_corpora import scrub_texts
from training.tongues.yardstick import Yardstick

TONES = ("negative", "neutral", "positive")


def judged(code: str, file: Path, afinn: Path, chances: Chances) -> dict[str, Any]:
    """How many of the texts of a file are read as meant, by a model and by the yardstick."""
    rows = [line.split("\t", 1) for line in file.read_text(encoding="utf-8").splitlines()]
    truth, whole = np.array([int(tone) for tone, _ in rows]), [text for _, text in rows]
    texts = scrub_texts(whole, Scrubber(languages=(code,)))
    said = chances(texts, view_in(code, texts)).argmax(axis=1)
    lexicon = Yardstick(code, afinn)
    usual = np.array([lexicon.tone(text) for text in whole])
    return {
        "texts": len(texts),
        "macro_recall": round(macro_recall(truth, said), 1),
        "macro_recall_lexicon": round(macro_recall(truth, usual), 1),
        "found": {tone: round(float((said[truth == one] == one).mean() * 100), 1) for one, tone in enumerate(TONES)},
    }


def main() -> None:
    """Judge every pack that has texts, and write the figures to the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("afinn", type=Path)
    parser.add_argument("--kind", default="tweets", help="what the texts are, as the cards call them")
    options = parser.parse_args()
    files = {code: options.texts / f"{code}.tsv" for code in packs()}
    models: dict[str, Callable[[], Chances]] = {NAME: small, ACCURATE: AccurateTongues}
    for name, model in models.items():
        found = {
            f"{packs()[code].name} {options.kind}": judged(code, file, options.afinn, model())
            for code, file in files.items()
            if file.is_file()
        }
        print(name, json.dumps(found, indent=2))  # noqa: T201  a script
        write_card(name, load_bytes(name, "npz"), {**card(name), "measured": {**card(name)["measured"], **found}})


if __name__ == "__main__":
    main()
