"""Train the encoder of the second look on words that identify, and write `src/townhum/scrub/second/second-look-en.onnx`.

    python training/scrub/second_look.py FOLDER --base BASE [--out FILE]

FOLDER is that of the marked posts, BASE that of all-MiniLM-L6-v2 (Apache-2.0) as its makers publish it. Learnt from: the invented texts of `authors/`, and, as texts in
which nothing is, near misses of the benchmark, GoEmotions' comments (Apache-2.0) and tweets of SemEval-2017 (CC BY 3.0; but for those of TweetEval's validation). Never from
`unread` and `apart`: `left_out.py unread --second` counts them. Needs `torch` and `transformers`, `onnx` and `onnxruntime`; two cores with bfloat16 take ten minutes.
The same sources give the like, not the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import onnx
import torch
from authors import AUTHORS, HERE, Row, has, identifiers, texts
from build_tagged import near_misses, real
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

from townhum.words.encoder import BEGIN, END, UNKNOWN

NOTHING, IDENTITY, PERSON = range(3)
ROUNDS, RATE, SIZE, MOST_PIECES, OTHERS = 3, 1e-4, 32, 96, 12_000
CHUNK = 50 * SIZE
_TARGET = HERE.parents[1] / "src" / "townhum" / "scrub" / "second" / "second-look-en.onnx"
Seen = tuple[list[int], list[int]]
"""A text in pieces, and what each is: nothing, an identity, a person, or less than nothing where it is not learnt from."""


class Encoder(nn.Module):
    """MiniLM under a linear layer on what it says of each piece."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.base = AutoModel.from_pretrained(base, attn_implementation="eager")
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(self.base.config.hidden_size, 3)

    def forward(self, pieces: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        """Log-odds of nothing, an identity and a person, a piece."""
        return self.out(self.drop(self.base(input_ids=pieces, attention_mask=there).last_hidden_state))


class Alone(nn.Module):
    """The encoder for one text that fills its row."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: torch.Tensor) -> torch.Tensor:
        """The same, of a row."""
        return self.encoder(pieces, torch.ones_like(pieces))


def learnt_from(folder: Path) -> Iterator[tuple[Row, int]]:
    """Each text with what is marked in it, and what that is."""
    for author in AUTHORS:
        yield from ((row, IDENTITY) for _, row in identifiers(author))
        for name, kind in (("near", NOTHING), ("person", PERSON), ("word", NOTHING)):
            yield from ((row, kind) for row in texts(author, name) if has(author, name))
    others = list(real(folder))
    half, chance = len(others) // 2, random.Random(1)  # noqa: S311  always the same
    drawn = chance.sample(others[:half], OTHERS // 2) + chance.sample(others[half:], OTHERS // 2)
    yield from (((text, []), NOTHING) for text in (*drawn, *(text for text, *_ in near_misses())))


def seen(cutter: Tokenizer, rows: Sequence[tuple[Row, int]]) -> list[Seen]:
    """Each text in pieces, and what they are."""
    found = []
    for cut, ((_, spans), kind) in zip(cutter.encode_batch([row[0] for row, _ in rows]), rows, strict=True):
        kinds = [
            (kind if any(a < end and start < b for a, b in spans) else NOTHING) if start < end else -1
            for start, end in cut.offsets
        ]
        found.append((cut.ids, kinds))
    return found


def batches(rows: Sequence[Seen], chance: random.Random) -> Iterator[list[Seen]]:
    """A round: texts of like length beside each other, the batches in random order."""
    order = chance.sample(rows, len(rows))
    for at in range(0, len(order), CHUNK):
        some = sorted(order[at : at + CHUNK], key=lambda row: len(row[0]))
        parts = [some[start : start + SIZE] for start in range(0, len(some), SIZE)]
        yield from chance.sample(parts, len(parts))


def train(model: Encoder, rows: Sequence[Seen]) -> None:
    """AdamW with a linear schedule, in bfloat16 where the processor has it."""
    steps, chance = ROUNDS * (len(rows) // SIZE + 1), random.Random(0)  # noqa: S311
    decays = [[p for p in model.parameters() if (p.ndim > 1) == is_matrix] for is_matrix in (True, False)]
    groups = [{"params": decays[0], "weight_decay": 0.01}, {"params": decays[1], "weight_decay": 0.0}]
    moved = torch.optim.AdamW(groups, lr=RATE, fused=True)
    pace = torch.optim.lr_scheduler.LambdaLR(
        moved, lambda step: min((step + 1) / (0.06 * steps), max(0.02, 1 - step / steps))
    )
    model.train()
    for _ in range(ROUNDS):
        for part in batches(rows, chance):
            pieces = nn.utils.rnn.pad_sequence([torch.tensor(row[0]) for row in part], batch_first=True)
            kinds = nn.utils.rnn.pad_sequence(
                [torch.tensor(row[1]) for row in part], batch_first=True, padding_value=-1
            )
            there = nn.utils.rnn.pad_sequence([torch.ones(len(row[0]), dtype=torch.long) for row in part], True)
            with torch.autocast("cpu", torch.bfloat16):
                said = model(pieces, there)
            nn.functional.cross_entropy(said.float().transpose(1, 2), kinds, ignore_index=-1).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            moved.step()
            pace.step()
            moved.zero_grad(set_to_none=True)


def export(encoder: Encoder, listed: Sequence[str], target: Path) -> None:
    """The encoder with its pieces of plain letters and signs, its weights in eight bits a channel."""
    own = (UNKNOWN, BEGIN, END)
    kept = [n for n, one in enumerate(listed) if one in own or (one.isascii() and (one == "[" or one[0] != "["))]
    words = encoder.base.embeddings.word_embeddings
    encoder.base.embeddings.word_embeddings = nn.Embedding.from_pretrained(words.weight[kept].detach())
    encoder.eval()
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Alone(encoder), (torch.arange(9).unsqueeze(0),), str(whole), input_names=["pieces"], output_names=["said"],
            dynamic_axes={"pieces": {1: "length"}}, dynamo=False, opset_version=17,
        )  # fmt: skip
        quantize_dynamic(whole, target, weight_type=QuantType.QInt8, per_channel=True)
    model = onnx.load(target)
    onnx.helper.set_model_props(model, {"pieces": json.dumps([listed[number] for number in kept])})
    onnx.save(model, target)


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=_TARGET)
    options = parser.parse_args()
    torch.manual_seed(0)
    cutter = Tokenizer.from_file(str(options.base / "tokenizer.json"))
    cutter.no_padding()
    cutter.enable_truncation(MOST_PIECES)
    numbered = cutter.get_vocab()
    encoder = Encoder(options.base)
    train(encoder, seen(cutter, list(learnt_from(options.folder))))
    export(encoder, sorted(numbered, key=numbered.__getitem__), options.out)


if __name__ == "__main__":
    main()
