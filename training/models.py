"""Writes weights and their card beside each other, into the package."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MODELS = Path(__file__).resolve().parents[1] / "src" / "townhum" / "read" / "models"


def write(name: str, arrays: dict[str, NDArray[Any]], card: dict[str, Any]) -> None:
    """Write weights and card beside each other."""
    raw = io.BytesIO()
    np.savez_compressed(raw, **arrays)  # type: ignore[arg-type]
    MODELS.mkdir(exist_ok=True)
    (MODELS / f"{name}.npz").write_bytes(raw.getvalue())
    write_card(name, raw.getvalue(), card)


def write_card(name: str, weights: bytes, card: dict[str, Any]) -> None:
    """Write the card of these weights."""
    card = {**card, "sha256": hashlib.sha256(weights).hexdigest(), "bytes": len(weights)}
    (MODELS / f"{name}.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
