"""Trains what tells tone by the multilingual encoder: `python -m training.tongues.encoder DATA TRANSLATED --cache FOLDER`.

DATA and TRANSLATED are those of `training.tongues.tone`; needs the extra `languages`. Only a linear layer is learnt, on English texts
and on those that a machine put into Spanish and French; German is read by nothing but the encoder's own alignment of languages.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.tongues.encoder import NAME, Encode, load_encoder, seen
from training.models import write
from training.tone_sets import read_sets, reading
from training.tongues.tone import WEIGHTS, fit, translated

VERSION = "1.0"
MANY = {"semeval": 12_000, "goemotions": 4_000, "vader_gold": 4_000}
OF_EACH_LANGUAGE = 6_000
RATE = 0.002
AT_ONCE = 256


def places(texts: list[str], encode: Encode, cache: Path) -> NDArray[np.float32]:
    """Where the texts lie. `cache` is a file, so that they are encoded once."""
    if cache.is_file():
        return np.asarray(np.load(cache), np.float32)
    found = [encode([seen(text) for text in texts[at : at + AT_ONCE]]) for at in range(0, len(texts), AT_ONCE)]
    np.save(cache, np.concatenate(found).astype(np.float32))
    return np.concatenate(found).astype(np.float32)


def main() -> None:
    """Encode, fit, and write weights and card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("translated", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    options = parser.parse_args()
    encode, random = load_encoder(), np.random.default_rng(3)
    parts: list[tuple[NDArray[Any], NDArray[Any], NDArray[Any]]] = []
    for name, rows in read_sets(options.data, reading(options.cache)).items():
        drawn = [rows[each] for each in random.permutation(len(rows))[: MANY[name]]]
        found = places([row.text for row in drawn], encode, options.cache / f"places-{name}.npy")
        parts.append((found, np.array([row.tone + 1 for row in drawn]), np.full(len(drawn), WEIGHTS[name])))
    texts, of, tone = translated(options.translated)
    for code, some in texts.items():
        drawn_from = random.permutation(len(some))[:OF_EACH_LANGUAGE]
        found = places([some[each] for each in drawn_from], encode, options.cache / f"places-{code}.npy")
        counts = np.array([WEIGHTS[of[each]] for each in drawn_from])
        parts.append((found, np.array([tone[each] for each in drawn_from]), counts))
    seen_of, tones, counts = (np.concatenate(some) for some in zip(*parts, strict=True))
    mean, scale = seen_of.mean(axis=0), seen_of.std(axis=0) + 1e-4
    weights, bias = fit((seen_of - mean) / scale, tones, counts, RATE)
    card = {
        "name": "townhum-tone-tongues-accurate",
        "version": VERSION,
        "reads": "the tone of a short post in a language with a pack, by a multilingual encoder and the small model: negative, neutral or positive",
        "trained_on": {name: {"texts": many, "counts": WEIGHTS[name]} for name, many in MANY.items()}
        | {"put into Spanish and French by Apertium": {"texts": 2 * OF_EACH_LANGUAGE}},
    }
    write(NAME, {"mean": mean, "scale": scale, "weights": weights, "bias": bias}, card)


if __name__ == "__main__":
    main()
