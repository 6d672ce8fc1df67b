"""The weights that ship in the package: read with no pickle, held against the hash in the card beside them."""

from __future__ import annotations

import hashlib
import io
import json
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from townhum.errors import ModelError
from townhum.words.data import data_version

_DO = "Install townhum again: its own weights are missing or were changed."


@cache
def card(name: str) -> dict[str, Any]:
    """What is said of a model: its data, licence, version, accuracy. Raises `ModelError`."""
    found: dict[str, Any] = json.loads(_bytes(f"{name}.json"))
    return found


def load_weights(name: str) -> dict[str, np.ndarray[Any, Any]]:
    """The arrays of a model, once they are the ones that its card was written for. Raises `ModelError`."""
    with np.load(io.BytesIO(load_bytes(name, "npz")), allow_pickle=False) as arrays:
        return {key: arrays[key] for key in arrays.files}


def load_bytes(name: str, kind: str) -> bytes:
    """The file of a model, once it is the one that its card was written for. Raises `ModelError`."""
    raw = _bytes(f"{name}.{kind}")
    if hashlib.sha256(raw).hexdigest() != card(name)["sha256"]:
        raise ModelError(_DO, "the weights are not those of their card", where=name)
    return raw


def version_of(name: str) -> str:
    """A model's name, version and short hash, as stored with every release."""
    said = card(name)
    return f"{said['name']} {said['version']} {said['sha256'][:12]}"


@cache
def models_version() -> str:
    """A short hash over all weights that ship and their cards, by whose tables shares are corrected: another one starts a new series."""
    return data_version(files("townhum.read") / "models")


def _bytes(file: str) -> bytes:
    try:
        return (files("townhum.read") / "models" / file).read_bytes()
    except OSError as error:
        raise ModelError(_DO, f"it cannot be read ({type(error).__name__})", where=file) from None
