"""Reads the sources of the vocabulary: frequencies, word lists, names and places. All of them permissively licensed."""

from __future__ import annotations

import gzip
import importlib
import json
import pkgutil
import re
import sys
import tarfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_GOODS_FILES = ("06", "13", "23", "27")  # noun.artifact, food, quantity, substance
_WORD = re.compile(r"[^\W\d_]+")
_LEXEMES = "spacy_lookups_data/data/en_lexeme_prob.json.gz"
_BEINGS = ("05", "18")  # noun.animal, noun.person
_PERSON_FILE = "18"  # WordNet's lexicographer file noun.person
_HARMLESS_FILES = {"10": "communication", "14": "group", "15": "location", "28": "time", "06": "artifact"}
_NOUN, _QUALITIES = "1", "345"  # the kinds of WordNet's sense keys: nouns; adjectives, adverbs, satellites
_SHORTEST = 3  # letters
_LARGEST_SCOWL = 70  # from here on the words are so rare that some are mostly names


def fold(word: str) -> str:
    """A word without capitals and accents, as the scrubber looks it up."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in plain if not unicodedata.combining(part))


def lexemes(wheel: Path) -> dict[str, float]:
    """Natural-log probabilities of a million written forms, case kept (spacy-lookups-data, MIT)."""
    with zipfile.ZipFile(wheel) as archive:
        raw: dict[str, float] = json.loads(gzip.decompress(archive.read(_LEXEMES)))
    return raw


def scowl_words(folder: Path) -> set[str]:
    """Lower-case words of every English spelling, up to size 70 (SCOWL)."""
    found: set[str] = set()
    for file in folder.glob("*"):
        stem, _, size = file.name.rpartition(".")
        if stem.endswith(("-words", "-contractions")) and int(size) <= _LARGEST_SCOWL:
            found |= {w for w in file.read_text("latin-1").split() if w.islower()}
    return {fold(word.removesuffix("'s")) for word in found}


def scowl_proper(folder: Path) -> set[str]:
    """Names of persons and others, as SCOWL lists them: all are taken for names."""
    files = [file for file in folder.glob("*-proper-names.*") if int(file.suffix[1:]) <= _LARGEST_SCOWL]
    return {fold(w.removesuffix("'s")) for file in files for w in file.read_text("latin-1").split()}


def census(sdist: Path) -> tuple[Counter[str], Counter[str]]:
    """Given and family names of the US census of 1990, with their share in parts per million (public domain)."""
    given: Counter[str] = Counter()
    family: Counter[str] = Counter()
    with tarfile.open(sdist) as archive:
        for member in archive:
            into = family if member.name.endswith("dist.all.last") else given
            if "/dist." in member.name and (file := archive.extractfile(member)):
                for row in file.read().decode().splitlines():
                    name, share = row.split()[:2]
                    into[fold(name)] = max(into[fold(name)], int(float(share) * 10_000))
    return given, family


def faker_names(wheel: Path) -> tuple[set[str], set[str]]:
    """Given and family names of some eighty places (Faker, MIT)."""
    sys.path.insert(0, str(wheel))
    person = importlib.import_module("faker.providers.person")
    given: set[str] = set()
    family: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for key, value in _lists(provider):
            into = family if "last" in key else given
            into |= {fold(part) for name in value for part in _WORD.findall(str(name))}
    return given, family


def _lists(provider: type) -> Iterator[tuple[str, Any]]:
    for key in dir(provider):
        if re.search(r"(first|last|middle)_name|^last_romanized|^first_romanized", key):
            value = getattr(provider, key)
            if isinstance(value, (list, tuple, dict)):
                yield key, value


def wordnet(folder: Path) -> tuple[set[str], dict[str, set[str]]]:
    """Words of the names of famous persons, and proper nouns of other kinds by kind (WordNet 3.0)."""
    persons: set[str] = set()
    others: dict[str, set[str]] = {kind: set() for kind in _HARMLESS_FILES.values()}
    for line in (folder / "data.noun").read_text("latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        count = int(fields[3], 16)
        terms = [term for term in fields[4 : 4 + 2 * count : 2] if term[:1].isupper()]
        words = {fold(w) for term in terms for w in _WORD.findall(term)}
        if fields[1] == _PERSON_FILE and " @i " in line:
            persons |= words
        elif fields[1] in _HARMLESS_FILES:
            single = {fold(t) for t in terms if _WORD.fullmatch(t)}
            others[_HARMLESS_FILES[fields[1]]] |= single
    return persons, others


def qualities(folder: Path) -> tuple[set[str], set[str]]:
    """Adjectives and adverbs that are no noun more often (WordNet's own counts), and every noun that may be a person."""
    described: set[str] = set()
    for name in ("data.adj", "data.adv"):
        described |= {fold(term.partition("(")[0]) for term in _terms(folder / name)}
    persons = {fold(term) for term in _terms(folder / "data.noun", _PERSON_FILE)}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (folder / "cntlist.rev").read_text("latin-1").splitlines():
        key, _, times = line.split()
        lemma, _, kind = key.partition("%")
        counts[lemma]["thing" if kind[0] == _NOUN else "quality"] += int(times) if kind[0] in _NOUN + _QUALITIES else 0
    usual = {w for w in described if counts[w]["thing"] <= counts[w]["quality"] and w.isalpha() and len(w) > _SHORTEST}
    return usual, persons


def people_and_deeds(folder: Path) -> set[str]:
    """What somebody may be called after ("Biker", "Coroner", "Fairy"), and words that are nothing but verbs ("Shorten"), with their plurals and forms."""
    beings = {fold(term) for kind in _BEINGS for term in _terms(folder / "data.noun", kind)}
    others = {
        fold(term.partition("(")[0]) for name in ("noun", "adj", "adv") for term in _terms(folder / f"data.{name}")
    }
    found = beings | ({fold(term) for term in _terms(folder / "data.verb")} - others)
    return found | {f"{word}{ending}" for word in found for ending in ("s", "es", "ed", "ing", "r", "er")}


def goods(folder: Path) -> set[str]:
    """What people make, eat and measure: every single word that may be one, and its plural."""
    found = {
        term
        for kind in _GOODS_FILES
        for term in _terms(folder / "data.noun", kind)
        if term.isalpha() and term.islower()
    }
    return found | {f"{word}s" for word in found}


def _terms(file: Path, kind: str = "") -> Iterator[str]:
    for line in file.read_text("latin-1").splitlines():
        fields = line.split()
        if not line.startswith(" ") and kind in {"", fields[1]}:
            yield from fields[4 : 4 + 2 * int(fields[3], 16) : 2]
