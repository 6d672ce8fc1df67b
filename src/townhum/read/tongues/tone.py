"""The tone of a post in another language: by how much is felt in it, where, and how loudly.

One model for all packs. It sees none of a text's words, only the numbers that `counts` makes of them with the pack's own list of what
is felt, so what it learnt where there are labelled texts holds in a language that has none. Trained by `training/tongues/tone.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.counts import counts
from townhum.read.features import Floats, softmax, times
from townhum.read.view import View
from townhum.read.weights import load_weights

NAME = "tone-tongues"


class TongueModel:
    """Scores texts by the shipped weights, or by those given. Raises `ModelError` when they are not as they should be."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]] | None = None) -> None:
        found = arrays if arrays is not None else load_weights(NAME)
        self._counts = np.asarray(found["counts"], np.float32)
        self._bias = np.asarray(found["bias"], np.float32)

    def chances(self, view: View) -> Floats:
        """The probability of negative, neutral and positive for each text."""
        return softmax(times(counts(view.tokens, view.context), self._counts) + self._bias)
