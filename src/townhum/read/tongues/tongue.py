"""Everything that reads one other language: its view, its tone and its intents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from importlib import import_module
from typing import Protocol

from townhum.read.features import Floats
from townhum.read.intent_rows import Intent
from townhum.read.intents import IntentReader
from townhum.read.tone_model import told
from townhum.read.tongues.encoder import GOOD_FOR, AccurateTongues
from townhum.read.tongues.lexicon import is_listed
from townhum.read.tongues.tone import TongueModel
from townhum.read.tongues.view import view_in
from townhum.read.view import View
from townhum.records import Tone
from townhum.words import packs


class Chances(Protocol):
    """Says how likely each tone is."""

    def __call__(self, texts: Sequence[str], view: View, /) -> Floats:
        """The probability of negative, neutral and positive for each text, of which `view` was made."""


class Tongue:
    """Reads scrubbed texts of the language `code`. `chances` is what tells tone, by default the small model of all packs.

    Raises `ModelError` where its weights are not as they should be.
    """

    def __init__(self, code: str, chances: Chances | None = None) -> None:
        self._code = code
        self._chances = chances or small()
        self._intents = IntentReader(intents_of(code), partial(is_listed, code))

    def view(self, texts: Sequence[str]) -> View:
        """The texts, cut and looked up."""
        return view_in(self._code, texts)

    def tones(self, texts: Sequence[str], view: View) -> list[tuple[Tone, float]]:
        """The tone of each text, and a score from -1 to 1."""
        return told(self._chances(texts, view))[: len(texts)]

    def intents(self, texts: Sequence[str], view: View, tones: Sequence[Tone]) -> list[tuple[str, ...]]:
        """The intents that each text shows, by the names of the English table."""
        return self._intents.read(texts, view, tones)


@cache
def small() -> Chances:
    """The small model, which looks at the view alone."""
    model = TongueModel()
    return lambda _, view: model.chances(view)


def intents_of(code: str) -> tuple[Intent, ...]:
    """The table of a language's patterns."""
    found: tuple[Intent, ...] = import_module(f"townhum.read.tongues.intents_{code}").INTENTS
    return found


def tongues(languages: Iterable[str], *, accurate: bool = False) -> Mapping[str, Tongue]:
    """What reads each of a study's languages, English apart, whose pack is switched on.

    Raises `ModelError` where `accurate` tone is wanted of one that the encoder is good for, and that is not installed.
    """
    on = packs.read(languages)
    better = AccurateTongues() if accurate and set(on) & set(GOOD_FOR) else None
    return {code: Tongue(code, better if code in GOOD_FOR else None) for code in on}
