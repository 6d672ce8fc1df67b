"""Encoders of sentences as ONNX files in whole numbers, which hold the word pieces that they know. They need the extra `townhum[accurate]`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
INSIDE = "##"
"""How a piece begins that does not begin a word."""


def load_encoder(raw: bytes, bring: Callable[[str], Any] = import_module) -> tuple[Callable[[Any], Any], list[str]]:
    """The encoder, from a row of pieces (1 by n) to what it says of them, and the pieces it knows, out of an ONNX file.

    `bring` imports what comes with the extra only. Raises ImportError where that is not there.
    """
    onnxruntime = bring("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # a post is too short to share among cores
    session = onnxruntime.InferenceSession(raw, options, providers=["CPUExecutionProvider"])
    listed: list[str] = json.loads(session.get_modelmeta().custom_metadata_map["pieces"])

    def encode(row: Any) -> Any:
        return session.run(None, {"pieces": row})[0]

    return encode, listed


def cut(word: str, number: Mapping[str, int], longest: int, most: int) -> list[int]:
    """The numbers of the pieces of a word, the longest first, `most` at most; the unknown one alone where a part has none (Wu and others 2016)."""
    found: list[int] = []
    start = 0
    while start < len(word) and len(found) < most:
        ends = range(min(len(word), start + longest), start, -1)
        sought = (INSIDE * (start > 0) + word[start:end] for end in ends)
        known = next(((piece, number[piece]) for piece in sought if piece in number), None)
        if not known:
            return [number[UNKNOWN]]
        found.append(known[1])
        start += len(known[0].removeprefix(INSIDE) if start else known[0])
    return found
