"""Writes the encoder as ONNX in eight bits, with its card: `python -m training.accurate DATA --encoder FOLDER --base BASE`.

FOLDER holds what `training.encoder` wrote: `full.pt`, and `tried.pt` of an encoder that did not see a fifth of the texts. Needs
`onnx` and `onnxruntime`. How much the encoder counts beside the small model, where tones are told apart, and what is mistaken for
what is found on the fifth that neither of the two saw.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic

from townhum.read.accurate import KINDS, NAME, AccurateReader, Cutter, Encode, load_encoder, mixed
from townhum.read.lexicon import vader_lexicon
from townhum.read.pieces import BEGIN, END, UNKNOWN, Pieces
from townhum.read.shares import Confusion
from townhum.read.tone_model import softmax
from townhum.read.view import view
from townhum.read.weights import card
from townhum.read.writing import WRITINGS, Writing
from townhum.words import vocabulary
from training.encoder import COUNTS as MET
from training.encoder import Encoder, listed_in, rows_of
from training.figures import macro_recall, table
from training.models import MODELS
from training.points import Pair, chosen, nearest, said_at
from training.prevalence import prevalence_error
from training.read_corpora import BATCH, Row
from training.read_corpora import REVIEWS as REVIEW_IDS
from training.tone import LATEST, RECIPES, arrays_of, chances, examples, fitted_by, weighed
from training.tone_figures import Held, measured, recalled, truth_of
from training.tone_sets import Sets, left_out, read_sets, reading
from training.voices import errors

OF: dict[Writing, str] = {"posts": "tweets of 2016, left out", "comments": "goemotions train, left out"}
"""What the tables are counted on."""
VERSION = "1.0"
COUNTS = (0.4, 0.5, 0.6, 0.7, 0.8)


class Alone(torch.nn.Module):
    """The encoder for one text that fills its row: nothing is padded, so nothing is masked."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: torch.Tensor) -> torch.Tensor:
        """Log-odds of negative, neutral and positive."""
        return self.encoder(pieces, torch.ones_like(pieces))


def used(listed: Sequence[str]) -> list[int]:
    """The pieces that scrubbed posts need: of every word that may stay, of the lexicon, and letters and signs alone."""
    pieces = Pieces(listed, vader_lexicon())
    words = {*vocabulary(), *vader_lexicon().words()}
    kept = {number for of in pieces.of(sorted(words)) for number in of}
    number = {piece: place for place, piece in enumerate(listed)}
    short = [piece for piece in listed if len(piece.removeprefix("##")) == 1 and piece.isascii()]
    kept |= {number[piece] for piece in (BEGIN, END, UNKNOWN, *KINDS.values(), *short)}
    return sorted(kept)


def export(encoder: Encoder, listed: Sequence[str], file: Path) -> None:
    """The encoder with the pieces it needs alone, its weights in eight bits a channel."""
    kept = used(listed)
    words = encoder.base.embeddings.word_embeddings
    encoder.base.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(words.weight[kept].detach())
    encoder.eval()
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        axes = {"pieces": {1: "length"}}
        row = torch.arange(9).unsqueeze(0)
        torch.onnx.export(
            Alone(encoder), (row,), str(whole), input_names=["pieces"], output_names=["said"],
            dynamic_axes=axes, dynamo=False, opset_version=17,
        )  # fmt: skip
        quantize_dynamic(whole, file, weight_type=QuantType.QInt8, per_channel=True)
    model = onnx.load(file)
    onnx.helper.set_model_props(model, {"pieces": json.dumps([listed[number] for number in kept])})
    onnx.save(model, file)


def read_back(weights: Path, base: Path, file: Path) -> tuple[Encode, Cutter]:
    """The encoder of these weights, written to `file` and read as the product reads it: eight bits cost two texts in a hundred."""
    encoder, listed = Encoder(base), listed_in(base)
    encoder.load_state_dict(torch.load(weights))
    export(encoder, listed, file)
    encode, kept = load_encoder(file.read_bytes())
    return encode, Cutter(kept)


@dataclass(frozen=True, slots=True)
class Tried:
    """Labelled texts that neither model saw, their tones, and what each of the two says of them."""

    rows: list[Row]
    small: NDArray[np.float32]
    large: NDArray[np.float32]

    def at(self, counts: float) -> Pair:
        """What the two say together, if the encoder counts so much."""
        return truth_of(self.rows), softmax(mixed(self.small, self.large, counts))

    def begin(self, begins: str) -> Tried:
        """Those whose ids begin so."""
        kept = np.flatnonzero([row.id.startswith(begins) for row in self.rows])
        return Tried([self.rows[each] for each in kept], self.small[kept], self.large[kept])


def try_on(sets: Sets, folder: Path, base: Path) -> dict[Writing, dict[str, Tried]]:
    """The fifth of each set that is left out, read as posts and as comments are."""
    encode, cutter = read_back(folder / "tried.pt", base, folder / "tried.onnx")
    out = {name: left_out(len(rows)) for name, rows in sets.items()}
    seen = {name: examples(rows) for name, rows in sets.items()}
    rows = {name: [sets[name][each] for each in np.flatnonzero(kept)] for name, kept in out.items()}
    large = {
        name: softmax(np.concatenate([encode(np.array([row], np.int64)) for row in rows_of(cutter, some)]))
        for name, some in rows.items()
    }
    found: dict[Writing, dict[str, Tried]] = {}
    for writing, recipe in RECIPES.items():
        parts = [
            weighed(seen[name], sets[name], name, recipe).take(np.flatnonzero(~kept)) for name, kept in out.items()
        ]
        shift = np.array(card("tone-en")["shifts"][writing], np.float32)
        arrays = arrays_of(dict.fromkeys(WRITINGS, fitted_by(parts, recipe)), dict.fromkeys(WRITINGS, shift))
        found[writing] = {name: Tried(some, chances(arrays, some, writing), large[name]) for name, some in rows.items()}
    return found


def over_halves(name: str, truth: NDArray[Any], said: NDArray[Any]) -> dict[str, Any]:
    """The prevalence error of each half of the texts by the table of the other, in the mean."""
    first = np.random.default_rng(1).permutation(len(truth)) % 2 == 0
    off = [
        prevalence_error(truth[half], said[half], Confusion.of(table(truth[~half], said[~half])))
        for half in (first, ~first)
    ]
    return {
        f"{name}, each half by the table of the other, {protocol}": {
            what: round(float(np.mean([one[protocol][what] for one in off])), 2) for what in figures
        }
        for protocol, figures in off[0].items()
    }


def main() -> None:
    """Export, decide, measure by the product's own code, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    read = reading(options.cache)
    tried = try_on(read_sets(options.data, read), options.encoder, options.base)
    of: dict[Writing, Tried] = {
        "posts": tried["posts"]["semeval"].begin(LATEST),
        "comments": tried["comments"]["goemotions"],
    }
    reviews = {writing: sets["vader_gold"].begin(REVIEW_IDS) for writing, sets in tried.items()}
    best = [(_recall(of, reviews, counts), counts) for counts in COUNTS]
    counts = max(best)[1]
    shifts = {writing: _shift(writing, of, reviews, counts) for writing in of}
    said = {writing: said_at(one.at(counts)[1], shifts[writing]) for writing, one in of.items()}
    tables = {writing: table(truth_of(one.rows), said[writing]) for writing, one in of.items()}
    read_back(options.encoder / "full.pt", options.base, MODELS / f"{NAME}.onnx")
    raw = (MODELS / f"{NAME}.onnx").read_bytes()
    whole: dict[str, Any] = {
        "name": "townhum-tone-en-accurate",
        "version": VERSION,
        "reads": "the tone of a short English post, by an encoder and the small model together: negative, neutral or positive",
        "encoder_counts": counts,
        "shifts": {writing: [round(float(one), 2) for one in shift] for writing, shift in shifts.items()},
        "sha256": hashlib.sha256(raw).hexdigest(),
        "bytes": len(raw),
        "trained_on": {
            name: {**one, "counts": MET[name]} for name, one in card("tone-en")["trained_on"].items() if name in MET
        },
        "tables": tables,
    }
    _write(whole)
    reader = AccurateReader()

    def says(rows: Sequence[Row], writing: Writing) -> NDArray[np.float32]:
        parts = [[row.text for row in rows[at : at + BATCH]] for at in range(0, len(rows), BATCH)]
        return np.concatenate([reader.chances(view(texts), [writing] * len(texts)) for texts in parts])

    prevalence: dict[str, Any] = {}
    left: dict[str, Any] = {}
    for writing, one in of.items():
        small = said_at(one.small, np.zeros(3))
        left[OF[writing]] = recalled(one.rows, said[writing]) | {
            "macro_recall_small": round(macro_recall(truth_of(one.rows), small), 2)
        }
        prevalence |= over_halves(OF[writing], truth_of(one.rows), said[writing])
        left[f"invented voices of training texts, {writing}"] = errors((truth_of(one.rows), said[writing]))
    _write(whole | {"measured": measured(says, Held.read(options.data, read), tables, prevalence) | left})


def _shift(
    writing: Writing, of: Mapping[Writing, Tried], reviews: Mapping[Writing, Tried], counts: float
) -> NDArray[np.float32]:
    """Posts and reviews are decided together; talk alone, and rather told from neutral, for plain complaints in it are easily missed."""
    if writing == "comments":
        return chosen(of[writing].at(counts))
    return nearest(of[writing].at(counts), reviews[writing].at(counts))


def _recall(of: Mapping[Writing, Tried], reviews: Mapping[Writing, Tried], counts: float) -> float:
    """The mean macro recall of both kinds of text, each decided as it will be."""
    found = [(one.at(counts), _shift(writing, of, reviews, counts)) for writing, one in of.items()]
    return float(np.mean([macro_recall(truth, said_at(chance, shift)) for (truth, chance), shift in found]))


def _write(whole: dict[str, Any]) -> None:
    (MODELS / f"{NAME}.json").write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(whole, indent=2))  # noqa: T201  a script


if __name__ == "__main__":
    main()
