"""Writes the encoder as ONNX in eight bits, with its card: `python -m training.accurate DATA --encoder FOLDER --base BASE`.

FOLDER holds what `training.encoder` wrote: `full.pt`, and `tried.pt` of an encoder that did not see a fifth of the texts. Needs
`onnx` and `onnxruntime`. How much the encoder counts beside the small model, where tones are told apart, and what is mistaken for
what is found on the fifth that neither of the two saw.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic

from townhum.read.accurate import KINDS, NAME, AccurateReader, Cutter, Encode, load_encoder, mixed
from townhum.read.features import softmax
from townhum.read.lexicon import vader_lexicon
from townhum.read.pieces import BEGIN, END, UNKNOWN, Pieces
from townhum.read.shares import Confusion
from townhum.read.weights import card
from townhum.read.writing import WRITINGS, Writing
from townhum.words import vocabulary
from training.encoder import COUNTS as MET
from training.encoder import Encoder, listed_in, rows_of
from training.figures import macro_recall, table
from training.models import MODELS, write_card
from training.points import Pair, chosen, nearest, said_at
from training.prevalence import prevalence_error
from training.read_corpora import REVIEWS as REVIEW_IDS
from training.read_corpora import Row
from training.tone import LATEST, RECIPES, arrays_of, chances, examples, fitted_by, weighed
from training.tone_figures import Held, chances_of, in_the_mean, measured, recalled, truth_of
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
    return in_the_mean(f"{name}, each half by the table of the other", off)


@dataclass(frozen=True, slots=True)
class Decided:
    """How much the encoder counts, and by kind of writing where tones are told apart and what is then read of texts left out."""

    counts: float
    shifts: Mapping[Writing, NDArray[np.float32]]
    said: Mapping[Writing, NDArray[Any]]


def decided(of: Mapping[Writing, Tried], reviews: Mapping[Writing, Tried]) -> Decided:
    """By the mean macro recall of both kinds of text, each told apart where it will be."""
    found = [_decided_at(counts, of, reviews) for counts in COUNTS]
    return max(found, key=lambda one: (_recall(of, one), one.counts))


def _decided_at(counts: float, of: Mapping[Writing, Tried], reviews: Mapping[Writing, Tried]) -> Decided:
    """Posts and reviews are decided together; talk alone, and rather told from neutral, for plain complaints in it are easily missed."""
    shifts: dict[Writing, NDArray[np.float32]] = {
        "posts": nearest(of["posts"].at(counts), reviews["posts"].at(counts)),
        "comments": chosen(of["comments"].at(counts)),
    }
    return Decided(counts, shifts, {writing: said_at(of[writing].at(counts)[1], shifts[writing]) for writing in of})


def _recall(of: Mapping[Writing, Tried], one: Decided) -> float:
    return float(np.mean([macro_recall(truth_of(tried.rows), one.said[writing]) for writing, tried in of.items()]))


def left_out_figures(of: Mapping[Writing, Tried], found: Decided) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is measured on the texts left out: how many are read as meant, with voices; and how far shares are off."""
    left: dict[str, Any] = {}
    prevalence: dict[str, Any] = {}
    for writing, one in of.items():
        truth, said, small = truth_of(one.rows), found.said[writing], said_at(one.small, np.zeros(3))
        left[OF[writing]] = recalled(one.rows, said) | {"macro_recall_small": round(macro_recall(truth, small), 2)}
        prevalence |= over_halves(OF[writing], truth, said)
        left[f"invented voices of training texts, {writing}"] = errors((truth, said))
    return left, prevalence


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
    found = decided(of, {writing: sets["vader_gold"].begin(REVIEW_IDS) for writing, sets in tried.items()})
    tables = {writing: table(truth_of(one.rows), found.said[writing]) for writing, one in of.items()}
    read_back(options.encoder / "full.pt", options.base, MODELS / f"{NAME}.onnx")
    raw = (MODELS / f"{NAME}.onnx").read_bytes()
    whole = _card(found, tables)
    write_card(NAME, raw, whole)  # the reader that is measured reads where it decides from here
    reader = AccurateReader()
    left, prevalence = left_out_figures(of, found)
    on_held = measured(partial(chances_of, reader), Held.read(options.data, read), tables, prevalence)
    write_card(NAME, raw, whole | {"measured": on_held | left})


def _card(found: Decided, tables: Mapping[Writing, list[list[int]]]) -> dict[str, Any]:
    """All but what is measured."""
    sets = card("tone-en")["trained_on"]
    return {
        "name": "townhum-tone-en-accurate",
        "version": VERSION,
        "reads": "the tone of a short English post, by an encoder and the small model together: negative, neutral or positive",
        "encoder_counts": found.counts,
        "shifts": {writing: [round(float(one), 2) for one in shift] for writing, shift in found.shifts.items()},
        "trained_on": {name: {**one, "counts": MET[name]} for name, one in sets.items() if name in MET},
        "tables": dict(tables),
    }


if __name__ == "__main__":
    main()
