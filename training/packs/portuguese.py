"""Makes the written forms of Portuguese words that the lists lack: lemmas/pt.txt, written for townhum. A form too many does no harm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from training.packs.lemmas import lemmas

_PLURALS = (
    ("ão", "ões"),
    ("ável", "áveis"),
    ("ível", "íveis"),
    ("óvel", "óveis"),
    ("il", "eis"),
    ("l", "is"),
    ("m", "ns"),
    ("r", "res"),
    ("z", "zes"),
    ("ês", "eses"),
    ("s", "s"),
)
_ACCENTS = str.maketrans("áâéêíóôú", "aaeeioou")


def portuguese() -> dict[str, set[str]]:
    """Every lemma with its forms."""
    return lemmas("pt", {"noun": _noun, "adjective": _adjective, "form": lambda word: iter([word])})


def _noun(word: str) -> Iterator[str]:
    yield word
    yield next((word.removesuffix(end) + other for end, other in _PLURALS if word.endswith(end)), f"{word}s")


def _adjective(word: str) -> Iterator[str]:
    yield from _noun(word)
    stem = word.removesuffix("o")
    if stem != word:
        yield from (f"{stem}{ending}" for ending in ("a", "os", "as"))
        yield from (f"{stem.translate(_ACCENTS)}íssim{ending}" for ending in ("o", "a", "os", "as"))
    yield re.sub("o$", "a", word).translate(_ACCENTS) + "mente"
