"""Writes the encoder as ONNX in eight bits, with its card: `python -m training.accurate DATA --encoder FOLDER --base BASE`.

FOLDER holds what `training.encoder` wrote: `full.pt`, and `first.pt` and `second.pt` of encoders that learnt from one half of the kinds of
text. Without `full.pt` the encoder that ships stays. Needs `onnx` and `onnxruntime`. How much the encoder counts beside the small model, where
tones are told apart, and what is mistaken for what is found on kinds that neither of the two learnt from: run `training.tone` first, with
the same cache.
"""

from __future__ import annotations

import argparse
import json
import shutil
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

from townhum.read.accurate import BESIDE, KINDS, NAME, AccurateReader, Cutter, Encode, leant, mixed
from townhum.read.features import softmax
from townhum.read.lexicon import vader_lexicon
from townhum.read.pieces import Pieces
from townhum.read.shares import Confusion
from townhum.read.view import view
from townhum.read.weights import card
from townhum.read.writing import Writing
from townhum.words import vocabulary
from townhum.words.encoder import BEGIN, END, UNKNOWN, load_encoder
from training.encoder import COUNTS as MET
from training.encoder import Encoder, listed_in
from training.figures import macro_recall, table
from training.kinds import (
    HOME,
    Found,
    Learnt,
    decided,
    figures_of,
    found_of_all,
    is_of,
    rows_of_kind,
    said_of,
    tables_of,
)
from training.meanings import Meanings
from training.models import MODELS, write_card
from training.points import AS_GOOD, Pair, recalls, said_at
from training.prevalence import prevalence_error
from training.read_corpora import BATCH, Row
from training.tone_figures import Held, chances_of, measured, recalled, truth_of
from training.tone_sets import HALVES, Sets, half_of, read_sets, reading
from training.voices import errors

Shifts = Mapping[Writing, NDArray[np.float32]]
VERSION = "2.0"
COUNTS = (0.4, 0.5, 0.6, 0.7, 0.8)
SOME = 3000
"""Texts of a kind that are read: enough to know its table to a point."""


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
    """Labelled texts of one kind that neither model learnt from, their tones, and what each of the two says of them."""

    rows: list[Row]
    small: NDArray[np.float32]
    large: NDArray[np.float32]

    def at(self, counts: float) -> Pair:
        """What the two say together, if the encoder counts so much."""
        return truth_of(self.rows), softmax(mixed(self.small, self.large, counts))


OfKinds = Mapping[Writing, Mapping[str, Tried]]


def try_on(sets: Sets, found: Found, folder: Path, base: Path) -> OfKinds:
    """Some texts of each kind, read by the small model that learnt without it and by the encoder of the other half of kinds."""
    encoders = {half: read_back(folder / f"{half}.pt", base, folder / f"{half}.onnx") for half in HALVES}
    tried: dict[Writing, dict[str, Tried]] = {writing: {} for writing in found}
    for writing, of in found.items():
        for kind, (_, small) in of.items():
            rows = rows_of_kind(sets, kind)
            halves = {half_of(name, row) for name, some in sets.items() for row in some if is_of(kind, row)}
            if len(halves) > 1:
                continue  # there is no encoder that learnt nothing of it
            drawn = np.sort(np.random.default_rng(3).permutation(len(rows))[:SOME])
            other = HALVES[1 - HALVES.index(halves.pop())]
            some = [rows[each] for each in drawn]
            tried[writing][kind] = Tried(some, small[drawn], read_by(*encoders[other], some, writing))
    return tried


def read_by(encode: Encode, cutter: Cutter, rows: Sequence[Row], writing: Writing) -> NDArray[np.float32]:
    """What an encoder says of each row, as the product reads it."""
    parts = []
    for at in range(0, len(rows), BATCH):
        seen = view([row.text for row in rows[at : at + BATCH]])
        pieces = cutter.rows(seen, [writing] * len(seen.spared))
        said = np.concatenate([encode(np.array([each], np.int64)) for each in pieces])
        parts.append(softmax(leant(said, seen.spared)))
    return np.concatenate(parts)


def over_halves(name: str, truth: NDArray[Any], said: NDArray[Any]) -> dict[str, Any]:
    """The prevalence error of each half of the texts by the table of the other, in the mean."""
    first = np.random.default_rng(1).permutation(len(truth)) % 2 == 0
    off = [
        prevalence_error(truth[half], said[half], Confusion.of(table(truth[~half], said[~half])))
        for half in (first, ~first)
    ]
    return {
        f"{name}, each half by the table of the other, {protocol}": {
            what: round(float(np.mean([each[protocol][what] for each in off])), 2) for what in one
        }
        for protocol, one in off[0].items()
    }


def counted(tried: OfKinds) -> float:
    """How much the encoder counts: of what is within `AS_GOOD` of the best macro recall the most, for the one that ships learnt from more than these.

    The macro recall is the mean over the kinds of both ways of writing, each way told apart where it is best.
    """
    recall = {counts: _recall(found_at(tried, counts)) for counts in COUNTS}
    return max(counts for counts, one in recall.items() if one >= max(recall.values()) - AS_GOOD)


def _recall(found: Found) -> float:
    return float(np.mean([np.mean([recalls(pair) for pair in of.values()], axis=0).max() for of in found.values()]))


def found_at(tried: OfKinds, counts: float) -> Found:
    """The probabilities of each kind, if the encoder counts so much."""
    return {writing: {kind: one.at(counts) for kind, one in of.items()} for writing, of in tried.items()}


def home_figures(tried: OfKinds, found: Found, shifts: Shifts) -> dict[str, Any]:
    """What is measured on the kind nearest to what is learnt from, itself left out: how many are read as meant, shares, and voices."""
    figures: dict[str, Any] = {}
    for writing, kind in HOME.items():
        truth, said = said_of(found[writing], shifts[writing])[kind]
        small = said_at(tried[writing][kind].small, card("tone-en")["shifts"][writing])
        figures[f"{kind}, left out"] = recalled(tried[writing][kind].rows, said) | {
            "macro_recall_small": round(macro_recall(truth, small), 2)
        }
        figures[f"invented voices of texts left out, {writing}"] = errors((truth, said))
    return figures


def home_shares(found: Found, shifts: Shifts) -> dict[str, Any]:
    """How far shares of these kinds are off by a table of that very kind."""
    pairs = {kind: said_of(found[writing], shifts[writing])[kind] for writing, kind in HOME.items()}
    return {name: one for kind, pair in pairs.items() for name, one in over_halves(kind, *pair).items()}


def main() -> None:
    """Export, decide, measure by the product's own code, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    options = parser.parse_args()
    read = reading(options.cache)
    sets = read_sets(options.data, read)
    small = found_of_all(Learnt(sets, {}, Meanings.read(options.cache)), options.cache)
    tried = try_on(sets, small, options.encoder, options.base)
    counts = counted(tried)
    found = found_at(tried, counts)
    shifts = decided(found)
    file = MODELS / f"{NAME}.onnx"
    if (options.encoder / "full.pt").is_file():
        read_back(options.encoder / "full.pt", options.base, file)
    for kind in ("npz", "json"):
        shutil.copy(MODELS / f"tone-en.{kind}", MODELS / f"{BESIDE}.{kind}")
    whole = _card(counts, found, shifts, sets)
    write_card(NAME, file.read_bytes(), whole)  # the reader that is measured reads where it decides from here
    on_held = measured(partial(chances_of, AccurateReader()), Held.read(options.data, read), whole["tables"])
    on_held["prevalence error"] |= home_shares(found, shifts)
    write_card(NAME, file.read_bytes(), whole | {"measured": on_held | home_figures(tried, found, shifts)})


def _card(counts: float, found: Found, shifts: Shifts, sets: Sets) -> dict[str, Any]:
    """All but what is measured."""
    trained_on = card("tone-en")["trained_on"]
    kinds = {writing: tables_of(of, shifts[writing]) for writing, of in found.items()}
    return {
        "name": "townhum-tone-en-accurate",
        "version": VERSION,
        "reads": "the tone of a short English post, by an encoder and the small model together: negative, neutral or positive",
        "encoder_counts": counts,
        "shifts": {writing: [round(float(one), 2) for one in shift] for writing, shift in shifts.items()},
        "trained_on": {name: {**one, "counts": MET[name]} for name, one in trained_on.items() if name in MET},
        "tables": {writing: kinds[writing][kind] for writing, kind in HOME.items()},
        "kinds": kinds,
        "kinds left out": figures_of(found, sets),
    }


if __name__ == "__main__":
    main()
