"""Accurate tone: a small encoder beside the small model, for studies that can wait. Needs the extra `townhum[accurate]`.

The encoder is all-MiniLM-L6-v2 (Wang and others 2020; Apache-2.0), trained on for tone by `training/encoder.py`, in whole numbers of
eight bits. It reads a post alone: in a batch the scale of whole numbers would depend on the neighbours, and with it the score.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.errors import ModelError
from townhum.read.features import Floats, softmax
from townhum.read.groups import LEAN
from townhum.read.lexicon import vader_lexicon
from townhum.read.pieces import Pieces
from townhum.read.tone_model import ModelReader, told
from townhum.read.view import View
from townhum.read.weights import card, load_bytes, load_weights
from townhum.read.writing import WRITINGS, Writing
from townhum.records import Tone
from townhum.words.encoder import BEGIN, END, load_encoder

NAME = "tone-en-accurate"
BESIDE = "tone-en-beside"
"""The small model that the encoder was weighed with: its tables hold for these weights, whatever the default learnt since."""
KINDS: dict[Writing, str] = {"posts": "post", "comments": "comment"}
"""The piece after the first: an encoder, too, reads a post and an answer to somebody otherwise."""
MOST_PIECES = 64
"""Of a text: tweets have thirty, and what follows makes no answer surer."""

Encode = Callable[[NDArray[np.int64]], Floats]
"""From the pieces of one text, in a row, to its log-odds of negative, neutral and positive."""


class AccurateReader:
    """Scores texts by the encoder and the small model together. Raises `ModelError` where the extra is not installed.

    What the two say (log-probabilities) is averaged, the encoder counting `encoder_counts`, and shifted for each kind of writing:
    both from the card, chosen by cross-validation.
    """

    def __init__(self) -> None:
        self._small = ModelReader(load_weights(BESIDE))
        self._encode, listed = shipped_encoder()
        self._cut = Cutter(listed)
        said = card(NAME)
        self._counts = float(said["encoder_counts"])
        self._shifts = np.array([said["shifts"][writing] for writing in WRITINGS], np.float32)

    def read(self, texts: Sequence[str], view: View, writing: Sequence[Writing]) -> list[tuple[Tone, float]]:
        """The tone of each text, and a score from -1 to 1. `writing` says of each text how people write where it stood."""
        return told(self.chances(view, writing))[: len(texts)]

    def chances(self, view: View, writing: Sequence[Writing]) -> Floats:
        """The probability of negative, neutral and positive for each text."""
        small, large = self._small.chances(view, writing), self.encoded(view, writing)
        large = softmax(leant(large, view.spared))
        shifts = self._shifts[[WRITINGS.index(each) for each in writing]]
        return softmax(mixed(small, large, self._counts) + shifts)

    def encoded(self, view: View, writing: Sequence[Writing]) -> Floats:
        """The encoder's log-odds of each text; texts that are alike are read once."""
        rows = self._cut.rows(view, writing)
        known = {row: self._encode(np.array([row], np.int64)) for row in set(rows)}
        return np.concatenate([known[row] for row in rows]) if rows else np.empty((0, 3), np.float32)


class Cutter:
    """Texts as rows of pieces, each between its marks and under its kind of writing."""

    def __init__(self, listed: Sequence[str]) -> None:
        number = {piece: place for place, piece in enumerate(listed)}
        self._heads = {writing: (number[BEGIN], number[kind]) for writing, kind in KINDS.items()}
        self._end = number[END]
        self._pieces = Pieces(listed, vader_lexicon())

    def rows(self, view: View, writing: Sequence[Writing]) -> list[tuple[int, ...]]:
        """The pieces of each text, `MOST_PIECES` at most."""
        of, tokens = self._pieces.of(view.tokens.words), view.tokens
        texts = zip(tokens.starts, tokens.starts + tokens.lengths, writing, strict=True)
        found: list[tuple[int, ...]] = []
        for start, end, kind in texts:
            said = [piece for number in tokens.number[start:end] for piece in of[number]]
            found.append((*self._heads[kind], *said[: MOST_PIECES - 3], self._end))
        return found


def leant(said: Floats, spared: NDArray[np.bool_]) -> Floats:
    """Log-odds with what is taken off a negative tone where a group is named and nothing bad is felt (`groups.py`)."""
    return np.asarray(said - LEAN * spared[:, None] * np.eye(3, dtype=np.float32)[0], np.float32)


def mixed(small: Floats, large: Floats, counts: float) -> Floats:
    """The mean of what two models say, as log-probabilities; the second counts `counts` of one."""
    tiny = 1e-9
    return np.asarray((1 - counts) * np.log(small + tiny) + counts * np.log(large + tiny), np.float32)


def shipped_encoder(bring: Callable[[str], Any] = import_module) -> tuple[Encode, list[str]]:
    """The encoder that ships, and the pieces it knows. `bring` imports what comes with the extra only. Raises `ModelError` where that is not there."""
    try:
        return load_encoder(load_bytes(NAME, "onnx"), bring)
    except ImportError:
        do = "Run pip install 'townhum[accurate]', or write tone = \"townhum\" in study.toml."
        raise ModelError(do, "accurate tone needs onnxruntime, which is not installed", where=NAME) from None
