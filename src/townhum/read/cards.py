"""What is said of the models that read: flat lines out of the cards beside the weights, for the public file and docs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from townhum.read.reader import ToneName
from townhum.read.tongues.encoder import GOOD_FOR
from townhum.read.weights import card
from townhum.records import ModelFact
from townhum.words import packs
from townhum.words.packs.given import language_remarks

MADE_FOR = "shares and trends over many voices, in short English posts"

NOT_FOR = (
    "judging one post or one person, answering or ranking people, inferring what somebody is, feels or believes, "
    "moderation, or languages other than English. Irony is missed"
)
_PACKS_MADE_FOR = "shares and trends over many voices, in short posts of the languages with a pack"
_PACKS_NOT_FOR = NOT_FOR.replace("languages other than English", "languages without a pack")

ACCURATE = "tone-en-accurate"
TONGUES = "tone-tongues"
TONGUES_ACCURATE = "tone-tongues-accurate"
MODELS = ("tone-en", ACCURATE, "aspects-en", "intents-en", "themes-en", "words-en", TONGUES, TONGUES_ACCURATE)
"""The cards that ship, by the name of their file."""

NOT_GIVEN = "read, and not given, in other languages"
"""What a line says that is about a study's languages and no model."""

NAMED = ("VADER", "MIT")
"""What the lines name that might be taken for a person: a lexicon, and a licence."""

_SETS = {
    "semeval": "SemEval 2013-2016 task 4A tweets (CC BY 3.0; weights only)",
    "goemotions": "GoEmotions Reddit comments (Apache-2.0), mapped to tone",
    "vader_gold": "rated sentences of VADER (MIT)",
    "invented": "invented reviews, messages to support, talk of forums and everyday posts, written and labelled for townhum (Apache-2.0)",
    "invented, plain facts": "the plain facts among the invented texts, most of them neutral (Apache-2.0)",
    "vader_gold, product reviews": "the product reviews among VADER's rated sentences (MIT)",
    "put into Spanish and French by Apertium": "texts of these sets put into Spanish and French by Apertium",
    "mams train": "MAMS restaurant sentences (Apache-2.0)",
}


def model_facts(tone: ToneName, languages: Iterable[str] = ()) -> tuple[ModelFact, ...]:
    """Every line of the cards of what reads a study of this model of tone in these languages, and what is not given in them.

    Raises `ModelError` for a card that is missing.
    """
    languages = tuple(languages)
    accurate, others = tone == "accurate", packs.read(languages)
    english = "en" in languages or not others
    used = {
        ACCURATE: accurate and english,
        TONGUES: bool(others),
        TONGUES_ACCURATE: accurate and bool(set(others) & set(GOOD_FOR)),
    }
    names = [name for name in MODELS if used.get(name, english)]
    lines = [ModelFact(card(name)["name"], topic, said) for name in names for topic, said in _lines(card(name), others)]
    return (*lines, *(ModelFact("languages", NOT_GIVEN, said) for said in language_remarks(languages)))


def _lines(said: Mapping[str, Any], others: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    of_packs = said["name"] in {card(name)["name"] for name in (TONGUES, TONGUES_ACCURATE)}
    unread = tuple(pack.name for code, pack in packs.packs().items() if of_packs and code not in others)
    yield "version", str(said["version"])
    yield "reads", said["reads"]
    yield "made for", _PACKS_MADE_FOR if of_packs else MADE_FOR
    yield "must not be used for", _PACKS_NOT_FOR if of_packs else NOT_FOR
    if "sha256" in said:
        yield "licence", "Apache-2.0, credits in NOTICE"
        yield "weights", f"{said['bytes'] / 1e6:.2f} MB"
    for one in trained_on(said):
        yield "trained on", one
    for writing, kinds in said.get("kinds left out", {}).items():
        for kind, figures in kinds.items():
            for figure, value in figures.items():
                yield f"measured on {kind}, which it never learnt from, as {writing}: {_plain(figure)}", in_words(value)
    if "unlisted" in said:
        yield "texts with words of no list, by kind", in_words(said["unlisted"])
    for where, figures in said.get("measured", {}).items():
        if unread and where.startswith(unread):
            continue
        for figure, value in figures.items():
            yield f"measured on {where}: {_plain(figure)}", in_words(value)


def trained_on(said: Mapping[str, Any]) -> Iterator[str]:
    """The sets of texts a model was trained on, in words."""
    sets = said.get("trained_on", {})
    for name in sets:
        yield _set(name, sets[name] if isinstance(sets, Mapping) else {})


def _set(name: str, said: Mapping[str, Any]) -> str:
    texts = f", {said['texts']:,} texts" if "texts" in said else ""
    counts = said.get("counts", 1.0)
    each = " or ".join(str(one) for one in counts) if isinstance(counts, list) else str(counts)
    weight = f", each counting {each}" if counts != 1.0 else ""
    return f"{_SETS.get(name, name)}{texts}{weight}"


def in_words(value: object) -> str:
    """A figure, or several by name, in one line."""
    if isinstance(value, Mapping):
        return "; ".join(f"{_plain(key)}: {in_words(inner)}" for key, inner in value.items())
    return f"{value:,}" if isinstance(value, int) else str(value)


def _plain(name: str) -> str:
    return name.replace("_", " ")
