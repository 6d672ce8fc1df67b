"""Which words of a language are names as well."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from townhum.words import fold, is_common_name, is_name

_WORD = re.compile(r"[^\W\d_]{2,}")
_OF_MIMESIS = re.compile(r"mimesis/datasets/[a-z-]+/person\.json")
_LISTS = re.compile(r"(first|last|middle)_name")


@dataclass(frozen=True)
class Names:
    """The shipped names, and those of Faker and mimesis (both MIT) as they are spelt, in lower case."""

    spelt: frozenset[str]
    folded: frozenset[str]

    def holds(self, word: str) -> bool:
        """Whether a word is a name, whatever its accents."""
        return is_name(word) or fold(word) in self.folded

    def holds_spelt(self, word: str) -> bool:
        """Whether it is one as it is spelt: "donn\u00e9" is no Donne. For words that a dictionary knows."""
        return (word.isascii() or word in self.spelt) and self.holds(word)

    def holds_common(self, word: str) -> bool:
        """Whether many people bear it."""
        return is_common_name(word)


def read_names(folder: Path) -> Names:
    """All of them."""
    spelt = {part.lower() for name in (*_of_faker(folder), *_of_mimesis(folder)) for part in _WORD.findall(name)}
    return Names(frozenset(spelt), frozenset(map(fold, spelt)))


def _of_mimesis(folder: Path) -> Iterator[str]:
    with zipfile.ZipFile(next(folder.glob("mimesis-*.whl"))) as archive:
        for name in archive.namelist():
            if _OF_MIMESIS.fullmatch(name):
                listed = json.loads(archive.read(name))
                yield from _strings([listed.get("names"), listed.get("surnames")])


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _of_faker(folder: Path) -> Iterator[str]:
    sys.path.insert(0, str(next(folder.glob("[Ff]aker-*.whl"))))
    person = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for key in filter(_LISTS.search, dir(provider)):
            value = getattr(provider, key)
            if isinstance(value, (list, tuple, dict)):
                yield from map(str, value)
