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
    `capitals` says that nouns have one. `compound` tells whether a word is made of known ones.
    """

    code: str
    things: frozenset[str]
    titles: frozenset[str]
    near: frozenset[str]
    named: frozenset[str]
    linked: frozenset[str]
    after: frozenset[str]
    capitals: bool = False
    compound: Callable[[str, Mapping[str, int]], bool] | None = None


def speech(
    code: str,
    *,
    capitals: bool = False,
    compound: Callable[[str, Mapping[str, int]], bool] | None = None,
    **words: str,
) -> Speech:
    """The frames of a language from words listed with a space between them. Raises TypeError where a list of `Speech` lacks."""
    return Speech(code, capitals=capitals, compound=compound, **{name: listed(some) for name, some in words.items()})


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
