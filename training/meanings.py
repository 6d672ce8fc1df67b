"""What words mean to an encoder that knows nothing of tone: `python -m training.meanings --base BASE --cache FOLDER`.

BASE is the folder of all-MiniLM-L6-v2 (Apache-2.0) as its makers publish it; needs `torch` and `transformers`. Each word that may be in a scrubbed
post is read alone; `training.tone` takes what is said of it from FOLDER. Words of like meaning so have like numbers, and a kind of text
whose words were never labelled ("rotting", "negligent") is read better. No label goes into it but the valences of VADER's own words.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from townhum.read.lexicon import vader_lexicon
from townhum.read.pieces import BEGIN, END, Pieces
from townhum.words import vocabulary

FILE = "meanings.npz"
DIRECTIONS = 48
"""Of all that an encoder tells apart, those in which words differ most."""
STILLED = 3.0
"""The ridge of the valence that is read out of a meaning."""
_BATCH = 256
_SMALLER = 0.5

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Meanings:
    """Words as the models hash them, in order, and what each means: the valence it sounds like, and `DIRECTIONS`."""

    hashes: NDArray[np.uint32]
    rows: Rows

    @classmethod
    def read(cls, folder: Path) -> Meanings:
        """What was written to this folder."""
        with np.load(folder / FILE) as found:
            return cls.of(found["hashes"], found["valences"], found["said"].astype(np.float32))

    @classmethod
    def of(cls, hashes: NDArray[np.uint32], valences: Rows, said: Rows) -> Meanings:
        """From what an encoder said of each word; of words that are one to the models the first counts."""
        known, first = np.unique(hashes, return_index=True)
        apart = said[first] - said[first].mean(axis=0)
        felt = valences[first]
        _, axes = np.linalg.eigh(apart.T @ apart)
        along = apart @ axes[:, ::-1][:, :DIRECTIONS]
        sounds = apart @ _sounding(apart, felt)
        columns = [(sounds / sounds.std())[:, None], along / along.std(axis=0) * _SMALLER]
        return cls(known, np.concatenate(columns, axis=1).astype(np.float32))

    def of_tokens(self, hashes: NDArray[np.uint32]) -> Rows:
        """The meaning of each token; nothing of one that is no listed word."""
        place = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
        return np.where((self.hashes[place] == hashes)[:, None], self.rows[place], np.float32(0))


def _sounding(apart: Rows, felt: Rows) -> Rows:
    """Ridge regression of VADER's valences, on its words and as many of which it says nothing."""
    has, none = np.flatnonzero(felt), np.flatnonzero(felt == 0)
    some = np.concatenate([has, np.random.default_rng(0).permutation(none)[: len(has)]])
    of = apart[some]
    return np.asarray(np.linalg.solve(of.T @ of + STILLED * np.eye(of.shape[1]), of.T @ felt[some]), np.float32)


def said_of(words: list[str], base: Path) -> Rows:
    """What the encoder says of each word alone: the mean over its pieces, at length one."""
    import torch  # noqa: PLC0415  not of the project: `training.tone` does without it
    from transformers import AutoModel  # noqa: PLC0415

    from training.encoder import batch, listed_in  # noqa: PLC0415

    listed = listed_in(base)
    begin, end = listed.index(BEGIN), listed.index(END)
    rows = [(begin, *pieces, end) for pieces in Pieces(listed, vader_lexicon()).of(words)]
    encoder = AutoModel.from_pretrained(base).eval()
    found = np.zeros((len(rows), encoder.config.hidden_size), np.float32)
    order = np.argsort([len(row) for row in rows], kind="stable")
    with torch.no_grad():
        for at in range(0, len(order), _BATCH):
            some = order[at : at + _BATCH]
            pieces, there = batch([rows[each] for each in some])
            said = encoder(input_ids=pieces, attention_mask=there).last_hidden_state
            mean = (said * there.unsqueeze(-1)).sum(1) / there.sum(1, keepdim=True)
            found[some] = torch.nn.functional.normalize(mean, dim=1).numpy()
    return found


def main() -> None:
    """Read every word once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    options = parser.parse_args()
    lexicon = vader_lexicon(learning=True)
    words = sorted({word.lower() for word in vocabulary()} | lexicon.words())
    known = lexicon.look_up(words)
    said = said_of(words, options.base)
    np.savez(options.cache / FILE, hashes=known.hashes, valences=known.valence, said=said.astype(np.float16))


if __name__ == "__main__":
    main()
