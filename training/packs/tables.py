"""Reads the sources of the packs' words: frequencies and inflected forms. All of them permissively licensed."""

from __future__ import annotations

import gzip
import json
import re
import zipfile
from collections import defaultdict
from functools import cache
from pathlib import Path

ABSENT = -25.0
_LOOKUPS = "spacy_lookups_data/data/{}.json.gz"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KINDS = {"es": ("lemma_index",), "fr": ("lemma_index", "lemma_exc"), "nl": ("lemma_index",)}
"""Lists of words by what kind they are: a lemma that has no other form is nowhere else."""
WITH_TABLE = ("en", "de", "es")
"""The languages whose written forms spacy-lookups-data has counted; another borrows what these texts quote of it."""


@cache
def shares(folder: Path, code: str) -> dict[str, float]:
    """Natural-log probabilities of a million written forms, case kept (spacy-lookups-data, MIT)."""
    with zipfile.ZipFile(next(folder.glob("spacy_lookups_data-*.whl"))) as archive:
        raw: dict[str, float] = json.loads(gzip.decompress(archive.read(_LOOKUPS.format(f"{code}_lexeme_prob"))))
    return raw


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
    """The words of Debian's list for a language, where there is one of permissive licence: Spanish (public domain)."""
    if code != "es":
        return set()
    return {word for word in (folder / "spanish").read_text(encoding="utf-8").split() if _WORD.fullmatch(word)}


def _add(found: dict[str, set[str]], form: str, lemmas: list[str]) -> None:
    for lemma in lemmas:
        if _WORD.fullmatch(form) and _WORD.fullmatch(lemma):
            found[lemma] |= {form, lemma}
