"""Trains the encoder of accurate tone: `python -m training.encoder DATA --cache FOLDER --base BASE --out FILE [--half first|second] [--rounds N] [--begin FILE]`.

BASE is the folder of all-MiniLM-L6-v2 (Apache-2.0) as its makers publish it. Its weights are written to FILE. With `--half` it learns from
that half of the kinds of text alone, to be tried on the other; with `--begin` it goes on from what was written before.
Needs `torch` and `transformers`; two cores with bfloat16 take a quarter of an hour.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn
from transformers import AutoModel

from townhum.read.accurate import Cutter
from townhum.read.view import view
from townhum.read.writing import WRITINGS, Writing
from training import read_corpora as corpora
from training.read_corpora import BATCH, Row
from training.tone_sets import HALVES, half_of, read_sets, reading

COUNTS = {"semeval": 1.0, "goemotions": 0.5, "vader_gold": 0.25}
"""How often a text of each set is met in an epoch."""
ROUNDS, RATE, SIZE = 2, 1e-4, 64
CHUNK = 50 * SIZE


@dataclass(frozen=True, slots=True)
class Text:
    """A text as pieces, with its tone (0, 1, 2) and how often it is met in an epoch."""

    pieces: tuple[int, ...]
    tone: int
    counts: float


class Encoder(nn.Module):
    """MiniLM under a linear layer on the mean and the largest of what it says of each piece."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.base = AutoModel.from_pretrained(base)
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(2 * self.base.config.hidden_size, 3)

    def forward(self, pieces: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        """Log-odds of negative, neutral and positive."""
        said = self.base(input_ids=pieces, attention_mask=there).last_hidden_state
        mask = there.unsqueeze(-1).to(said.dtype)
        mean = (said * mask).sum(1) / mask.sum(1)
        top = (said + (mask - 1) * 1e4).max(1).values
        return self.out(self.drop(torch.cat([mean, top], 1)))


def batch(texts: Sequence[tuple[int, ...]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Pieces in rows, and which are there."""
    width = max(map(len, texts))
    found, there = np.zeros((2, len(texts), width), np.int64)
    for row, pieces in enumerate(texts):
        found[row, : len(pieces)], there[row, : len(pieces)] = pieces, 1
    return torch.from_numpy(found), torch.from_numpy(there)


def listed_in(base: Path) -> list[str]:
    """The pieces that the published model knows, in order."""
    return (base / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


def rows_of(cutter: Cutter, rows: Sequence[Row]) -> list[tuple[int, ...]]:
    """Each text in pieces, as the product cuts it."""
    parts = [rows[at : at + BATCH] for at in range(0, len(rows), BATCH)]
    return [
        row
        for part in parts
        for row in cutter.rows(view([each.text for each in part]), [writing_of(each) for each in part])
    ]


def writing_of(row: Row) -> Writing:
    """How a text was written. Product reviews are in turn one and the other, for both are asked to read them."""
    name, _, number = row.id.rpartition(":")
    if name.startswith(corpora.REVIEWS):
        return WRITINGS[sum(map(ord, number)) % 2]
    return "comments" if name in {"train", "dev"} else "posts"


def batches(texts: Sequence[Text], random: np.random.Generator) -> Iterator[list[Text]]:
    """An epoch: texts of like length beside each other, the batches in random order."""
    met = np.flatnonzero(random.random(len(texts)) < [text.counts for text in texts])
    random.shuffle(met)
    chunks = [met[at : at + CHUNK] for at in range(0, len(met), CHUNK)]
    sorted_ = [sorted(chunk, key=lambda number: len(texts[number].pieces)) for chunk in chunks]
    parts = [chunk[at : at + SIZE] for chunk in sorted_ for at in range(0, len(chunk), SIZE)]
    for number in random.permutation(len(parts)):
        yield [texts[each] for each in parts[number]]


def train(model: Encoder, texts: Sequence[Text], rounds: int, seed: int = 0) -> None:
    """AdamW with a linear schedule, in bfloat16 where the processor has it."""
    random, begun = np.random.default_rng(seed), time.monotonic()
    steps = int(sum(text.counts for text in texts) / SIZE * rounds)
    weights = [[p for p in model.parameters() if p.ndim > 1], [p for p in model.parameters() if p.ndim == 1]]
    moved = torch.optim.AdamW(
        [{"params": weights[0], "weight_decay": 0.01}, {"params": weights[1], "weight_decay": 0.0}], lr=RATE, fused=True
    )
    pace = torch.optim.lr_scheduler.LambdaLR(
        moved, lambda step: min((step + 1) / (0.06 * steps), max(0.02, 1 - step / steps))
    )
    step = 0
    model.train()
    for _ in range(rounds):
        for part in batches(texts, random):
            with torch.autocast("cpu", torch.bfloat16):
                said = model(*batch([text.pieces for text in part]))
            tones = torch.tensor([text.tone for text in part])
            nn.functional.cross_entropy(said.float(), tones, label_smoothing=0.05).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            moved.step()
            pace.step()
            moved.zero_grad(set_to_none=True)
            step += 1
            if step % 50 == 0:
                print(f"{step} of {steps}, {time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201  a script


def main() -> None:
    """Train on all sets, or on four fifths of them, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--begin", type=Path)
    options = parser.parse_args()
    torch.manual_seed(0)
    cutter, sets = Cutter(listed_in(options.base)), read_sets(options.data, reading(options.cache))
    texts = []
    for name, rows in sets.items():
        learnt = [row for row in rows if options.half in {None, half_of(name, row)}]
        pieces = rows_of(cutter, learnt)
        texts += [Text(of, row.tone + 1, COUNTS[name]) for of, row in zip(pieces, learnt, strict=True)]
    model = Encoder(options.base)
    if options.begin:
        model.load_state_dict(torch.load(options.begin))
    train(model, texts, options.rounds)
    torch.save(model.state_dict(), options.out)


if __name__ == "__main__":
    main()
