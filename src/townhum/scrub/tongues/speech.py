"""What is known of a language beside its words: which words speak of a person, and which of a thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from townhum.scrub.tongues.told.disclosures import Disclosures
from townhum.words import fold
from townhum.words.packs import packs


def listed(words: str) -> frozenset[str]:
    """Words that are listed with a space between them, each also without its accents."""
    return frozenset(words.split()) | frozenset(map(fold, words.split()))


@dataclass(frozen=True)
class Speech:
    """The frames of one language. All words are in lower case, with and without their accents.

    `things`: after one of these a word that is a name as well is a thing ("der Koch", "la rosa"). `titles`: what follows is
    somebody ("Herr", "doña"). `near`: what follows is somebody if it is a name at all ("Freundin", "gracias", "lg").
    `named`: what follows is somebody, word or not ("heiße", "me llamo"). `linked`: between the parts of a name ("von", "de la").
    `after`: function words that follow upon a person who opens a sentence ("hat", "und", "est").
    `called`: of `named` those, alone or with the word before, after which whatever follows is a name ("me llamo", "hieß").
    `loose`: of `things` those after which a person may follow too, where nothing is before that somebody could have ("es de rosa").
    `capitals` says that nouns have one. `compound` tells whether a word is made of known ones.
    """

    code: str
    things: frozenset[str]
    titles: frozenset[str]
    near: frozenset[str]
    named: frozenset[str]
    linked: frozenset[str]
    after: frozenset[str]
    called: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    capitals: bool = False
    compound: Callable[[str, Mapping[str, int]], bool] | None = None


def speech(
    code: str,
    *,
    called: str = "",
    capitals: bool = False,
    compound: Callable[[str, Mapping[str, int]], bool] | None = None,
    **words: str,
) -> Speech:
    """The frames of a language from words listed with a space between them, `called` with a comma. Raises TypeError where a list lacks."""
    naming = frozenset(part.strip() for part in called.split(",") if part.strip())
    naming |= frozenset(fold(part) for part in naming if " " not in part)
    lists = {name: listed(some) for name, some in words.items()}
    return Speech(code, called=naming, capitals=capitals, compound=compound, **lists)


def speech_of(code: str) -> Speech:
    """What is known of the language of a pack. Loaded for a study that reads it."""
    found: Speech = import_module(f"{__package__}.{_file(code)}").SPEECH
    return found


def disclosures_of(code: str) -> Disclosures:
    """How somebody tells of themselves in it."""
    told: Disclosures = import_module(f"{__package__}.told.{_file(code)}").DISCLOSURES
    return told


def _file(code: str) -> str:
    return packs()[code].name.lower()
