"""Builds the stages that need models. Importing this is slow, so only the commands that read posts do, once they must."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from townhum.count.release import Correct, uncorrected
from townhum.read.cards import model_facts
from townhum.read.correction import Correction
from townhum.read.groups import harmless
from townhum.read.intents import NAMES as INTENTS
from townhum.read.intents import VERSION as INTENTS_VERSION
from townhum.read.reader import CARDS, Reader, ToneName
from townhum.read.themes import theme_facts
from townhum.read.tongues.versions import pack_versions
from townhum.read.topicquery import Matcher, Query, parse, without_fields
from townhum.read.weights import models_version, version_of
from townhum.read.writing import USUAL, Writing
from townhum.run.fairness import audit_study
from townhum.run.pipeline import Pipeline
from townhum.scrub import Scrubber, build_registry
from townhum.scrub.operators import StandIns
from townhum.scrub.second_look import SecondLook, second_look_version
from townhum.scrub.weighed import lists_version
from townhum.study import ScrubRules, Track
from townhum.words import also_names, packs, vocabulary_version
from townhum.words.packs.levels import words_version

if TYPE_CHECKING:
    from presidio_analyzer import RecognizerRegistry

_ENGLISH = "en"
_IDENTIFIERS = ("presidio-analyzer", "phonenumbers", "tldextract")
"""Whose lists of numbering plans and of endings of hosts tell phones and addresses."""
_WORD = re.compile(r"[#\uff03]?([^\W_]+)")


def build_pipeline(
    tracks: Mapping[str, Track],
    languages: tuple[str, ...],
    *,
    scrub: ScrubRules | None = None,
    relaxed: Iterable[str] = (),
    tone: ToneName = "townhum",
    writing: Mapping[str, Writing] | None = None,
) -> Pipeline:
    """Load the models. `writing` is how people write at each of the study's sources, by name.

    Raises `ModelError` when a model is missing or is not the one that was pinned.
    """
    own = scrub.harmless_words if scrub else ()
    reader = build_reader(tracks, languages, tone=tone, writing=writing, own=own)
    scrubber = build_scrubber(tracks, scrub, relaxed, languages)
    english = partial(build_pipeline, tracks, (_ENGLISH,), scrub=scrub, relaxed=relaxed, tone=tone, writing=writing)
    return Pipeline(
        scrubber.scrub,
        reader.read,
        versions(tone, languages) | ({"second look": second_look_version()} if scrub and scrub.second_look else {}),
        themes=theme_facts(),
        intents=INTENTS,
        models=model_facts(tone, languages),
        audit=lambda: english().audit() if _is_without_english(languages) else audit_study(scrubber, reader),
        correct=_correction(tone, languages, frozenset((writing or {}).values())),
    )


def _is_without_english(languages: Collection[str]) -> bool:
    """Whether a study reads other languages alone. The audit's sentences are English: they are then read as an English study reads them."""
    return _ENGLISH not in languages and bool(packs.scrubbed(languages))


def _correction(tone: ToneName, languages: Iterable[str], writing: Collection[Writing]) -> Correct:
    """What corrects shares. Of other languages nobody counted the mistakes on kinds of text: where one is read, no share is corrected."""
    return uncorrected if packs.read(languages) else Correction(tone, writing)


def build_reader(
    tracks: Mapping[str, Track],
    languages: tuple[str, ...] = ("en",),
    *,
    tone: ToneName = "townhum",
    writing: Mapping[str, Writing] | None = None,
    own: Iterable[str] = (),
) -> Reader:
    """A reader of all tracks; toward brands and aspects it reads a tone of their own. Raises `ModelError`.

    `own` are the study's harmless words.

    What comes from no source that `writing` names, such as the sentences of the audit, is read as the study's sources
    are, if these are all of one kind.
    """
    kinds = set((writing or {}).values())
    usual = kinds.pop() if len(kinds) == 1 else USUAL
    toward = [name for name, track in tracks.items() if track.kind in {"brand", "aspect"}]
    brands = [name for name in toward if tracks[name].kind == "brand"]
    matcher = build_matcher(tracks, own)
    return Reader(matcher, languages, tone=tone, toward=toward, brands=brands, writing=writing, usual=usual)


def build_scrubber(
    tracks: Mapping[str, Track],
    rules: ScrubRules | None = None,
    relaxed: Iterable[str] = (),
    languages: Iterable[str] = (),
) -> Scrubber:
    """A scrubber that keeps a track's own words where it matched, whatever the post's language and source.

    A word that people are called too is kept for a track whose organisation is said to bear it, and for no other. Words for groups
    of people ("Muslims") stay: they name nobody, and tone must not take them for a person.
    """
    queries = {name: parse(track.query) for name, track in tracks.items()}
    words = {name: Query(query.text, root) for name, query in queries.items() if (root := without_fields(query.root))}
    rules = rules or ScrubRules()
    matcher = Matcher(words, rules.harmless_words)
    borne = frozenset(name for name, track in tracks.items() if track.organisation is not None)
    return Scrubber(
        protect=lambda text: _spans(matcher, text, borne),
        registry=_registry(rules),
        extra=(*rules.harmless_words, *harmless()),
        relaxed=relaxed,
        second=SecondLook() if rules.second_look else None,
        languages=languages,
    )


def _registry(rules: ScrubRules) -> RecognizerRegistry | None:
    """Our recognizers and the study's, or None where the study has none of its own."""
    if not rules.recognizer:
        return None
    from townhum.scrub.recognizers.presidio import from_rules  # noqa: PLC0415  Presidio loads spaCy

    registry = build_registry()
    for own in rules.recognizer:
        registry.add_recognizer(from_rules(own.as_presidio()))
    return registry


def build_stand_ins(rules: ScrubRules) -> StandIns:
    """What is shown where an identity stood."""
    return StandIns({kind: operator.as_presidio() for kind, operator in rules.operators.items()})


def build_matcher(tracks: Mapping[str, Track], own: Iterable[str] = ()) -> Matcher:
    """All tracks as one matcher. `own` are the study's harmless words, which a trailing * reaches too."""
    return Matcher({name: parse(track.query) for name, track in tracks.items()}, own)


def versions(tone: ToneName = "townhum", languages: Iterable[str] = ()) -> dict[str, str]:
    """What scrubs and reads the posts, by its version; stored with every release, and part of what a series is named by.

    Nothing that ships and decides is without its hash: the lists, the weights, and the cards beside them.
    """
    known = {f"{code} vocabulary": f"vocabulary {words_version(code)}" for code in packs.scrubbed(languages)}
    return {
        **pack_versions(languages, accurate=tone == "accurate"),
        **known,
        "townhum": version("townhum"),
        "words": f"vocabulary {vocabulary_version()}",
        "scrubbing": f"lists {lists_version()}",
        "identifiers": ", ".join(f"{name} {version(name)}" for name in _IDENTIFIERS),
        "models": f"weights and cards {models_version()}",
        "tone": version_of(name) if (name := CARDS[tone]) else f"vaderSentiment {version('vaderSentiment')}",
        "lexicon": f"vaderSentiment {version('vaderSentiment')}",
        "aspects": version_of("aspects-en"),
        "intents": INTENTS_VERSION,
        "themes": version_of("themes-en"),
        "language": f"py3langid {version('py3langid')}",
    }


def _spans(matcher: Matcher, text: str, borne: frozenset[str]) -> Iterator[tuple[int, int]]:
    for name, spans in matcher.match(text).items():
        for start, end in spans:
            words = list(_WORD.finditer(text, start, end))
            if name in borne or not any(also_names(word[1]) for word in words):
                yield start, end
            else:
                yield from (word.span() for word in words if not also_names(word[1]))
