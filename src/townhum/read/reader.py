"""From scrubbed posts to signals, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from townhum.read.accurate import AccurateReader
from townhum.read.aspects import AspectReader, Target
from townhum.read.intents import read_intents
from townhum.read.language import UNDETERMINED, LanguageReader
from townhum.read.terms import read_terms
from townhum.read.themes import ThemeReader
from townhum.read.tone import ToneReader, VaderReader
from townhum.read.tone_model import ModelReader
from townhum.read.tongues.tongue import Tongue, tongues
from townhum.read.topicquery import TAKEN_OUT, Matcher, Span
from townhum.read.view import View, view
from townhum.read.writing import USUAL, Writing
from townhum.records import PLACEHOLDER, ScrubbedPost, Signals, Tone
from townhum.words import plain_apostrophes

ToneName = Literal["townhum", "accurate", "vader"]

_ENGLISH = "en"


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """What was read from one post, with where and how surely: for `townhum try`, not for the tally.

    `tracks` maps a track to the spans of the scrubbed text that matched; `score` is the tone's, from -1 to 1. Both
    `tone` and `score` are None where tone cannot be read. `toward` has the tone toward each matched brand or aspect.
    `terms`, `unlisted` and `themes` are those of `Signals`: read only where a track matched.
    """

    language: str
    tracks: Mapping[str, tuple[Span, ...]]
    tone: Tone | None
    score: float | None
    intents: tuple[str, ...] = ()
    toward: tuple[tuple[str, Tone], ...] = ()
    terms: tuple[int, ...] = ()
    unlisted: bool = False
    themes: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return f"Reading(language={self.language!r})"


class Reader:
    """Reads language, tracks, tone, intents, and the tone toward some tracks. Holds nothing of a post between batches.

    `languages` are the study's, as ISO 639-1 codes; `tone` names the model of tone; `toward` names the tracks (brands and
    aspects) toward which tone is read in their own clause, and `brands` which of these are brands; `writing` says how people write at each source, by the source's
    name, and `usual` how at any other. `packs` are what reads other languages, by default the packs of the study's languages that are switched
    on; what is too short to tell is mostly interjections and emoji: it is read as English, or in a study without English as the first of its
    languages with a pack. Raises `ModelError` for a language that no model knows, and
    for weights that are not as they should be.
    """

    def __init__(
        self,
        matcher: Matcher,
        languages: tuple[str, ...] = ("en",),
        *,
        tone: ToneName = "townhum",
        toward: Collection[str] = (),
        brands: Collection[str] = (),
        writing: Mapping[str, Writing] | None = None,
        usual: Writing = USUAL,
        packs: Mapping[str, Tongue] | None = None,
    ) -> None:
        self._matcher, self._languages = matcher, languages
        self._language = LanguageReader(languages)
        self._tone = _TONES[tone]()
        self._toward = frozenset(toward)
        self._aspects = AspectReader(brands=brands) if toward else None
        self._themes = ThemeReader()
        self._writing, self._usual = writing or {}, usual
        self._packs = dict(tongues(languages, accurate=tone == "accurate") if packs is None else packs)
        first = next(iter(self._packs), _ENGLISH)
        self._too_short = _ENGLISH if _ENGLISH in languages else first

    def read(self, posts: Sequence[ScrubbedPost]) -> list[Signals]:
        """The signals of the posts: one for one, in the same order."""
        return [_signals(post, reading) for post, reading in zip(posts, self.explain_all(posts), strict=True)]

    def explain(self, post: ScrubbedPost) -> Reading:
        """The same reading as `read`, with spans and score."""
        return self.explain_all([post])[0]

    def explain_all(self, posts: Sequence[ScrubbedPost]) -> list[Reading]:
        """The same readings as `read`, with spans and scores."""
        texts = [plain_apostrophes(post.text) for post in posts]
        languages = self._language.read_many(texts, [post.language for post in posts])
        readings = [
            Reading(language, self._tracks(text, language, post.source), None, None)
            for post, text, language in zip(posts, texts, languages, strict=True)
        ]
        for code in (_ENGLISH, *self._packs):
            known = [number for number, language in enumerate(languages) if self._read_as(language) == code]
            if known:
                told = self._told(
                    code,
                    [texts[number] for number in known],
                    [self._writing.get(posts[number].source, self._usual) for number in known],
                    [readings[number] for number in known],
                )
                for number, reading in zip(known, told, strict=True):
                    readings[number] = reading
        return readings

    def _read_as(self, language: str) -> str:
        return self._too_short if language == UNDETERMINED else language

    def _told(
        self, code: str, texts: Sequence[str], writing: Sequence[Writing], readings: Sequence[Reading]
    ) -> list[Reading]:
        """What texts of a language that is read say, beside their tracks."""
        return self._tell(texts, writing, readings) if code == _ENGLISH else self._tell_in(code, texts, readings)

    def _tell_in(self, code: str, texts: Sequence[str], readings: Sequence[Reading]) -> list[Reading]:
        """What texts of another language say. Toward a brand or an aspect the whole post's tone counts: there is no model of clauses."""
        tongue = self._packs[code]
        seen = tongue.view(texts)
        tones = tongue.tones(texts, seen)
        intents = tongue.intents(texts, seen, [tone for tone, _ in tones])
        terms = read_terms(seen.said, [bool(reading.tracks) for reading in readings], code, self._languages)
        return [
            replace(
                reading,
                tone=tone,
                score=score,
                intents=shown,
                toward=tuple((track, tone) for track in sorted(reading.tracks) if track in self._toward),
                terms=terms.of(number),
                unlisted=bool(terms.unlisted[number]),
            )
            for number, (reading, (tone, score), shown) in enumerate(zip(readings, tones, intents, strict=True))
        ]

    def _tracks(self, text: str, language: str, source: str) -> Mapping[str, tuple[Span, ...]]:
        return self._matcher.match(_without_placeholders(text), language=language, source=source)

    def _tell(self, texts: Sequence[str], writing: Sequence[Writing], readings: Sequence[Reading]) -> list[Reading]:
        """What English texts say, beside their tracks."""
        seen = view(texts)
        tones = self._tone.read(texts, seen, writing)
        intents = read_intents(texts, seen, [tone for tone, _ in tones])
        toward = self._felt(texts, seen, readings, [tone for tone, _ in tones], writing)
        on_track = [bool(reading.tracks) for reading in readings]
        terms, themes = (
            read_terms(seen.said, on_track, _ENGLISH, self._languages),
            self._themes.read(seen.said, on_track),
        )
        return [
            Reading(
                reading.language,
                reading.tracks,
                tone,
                score,
                intents=shown,
                toward=tuple(sorted(felt.items())),
                terms=terms.of(number),
                unlisted=bool(terms.unlisted[number]),
                themes=themes[number],
            )
            for number, (reading, (tone, score), shown, felt) in enumerate(
                zip(readings, tones, intents, toward, strict=True)
            )
        ]

    def _felt(
        self,
        texts: Sequence[str],
        seen: View,
        readings: Sequence[Reading],
        tones: Sequence[Tone],
        writing: Sequence[Writing],
    ) -> list[dict[str, Tone]]:
        """The tone toward each matched brand and aspect."""
        if not self._aspects:
            return [{} for _ in texts]
        targets = [
            Target(number, track, span)
            for number, reading in enumerate(readings)
            for track, spans in reading.tracks.items()
            if track in self._toward
            for span in spans
        ]

        def hear(clauses: Sequence[str], of: Sequence[int]) -> list[Tone]:
            return [tone for tone, _ in self._tone.read(clauses, view(clauses), [writing[number] for number in of])]

        return self._aspects.read(texts, seen, targets, tones, hear)


CARDS: Mapping[ToneName, str | None] = {"townhum": "tone-en", "accurate": "tone-en-accurate", "vader": None}
"""The card of each model of tone; VADER is its makers', and has none of ours."""
_TONES: Mapping[ToneName, Callable[[], ToneReader]] = {
    "townhum": ModelReader,
    "accurate": AccurateReader,
    "vader": VaderReader,
}


def _without_placeholders(text: str) -> str:
    """The text, of the same length, in which no track can match a placeholder or reach across one."""
    return PLACEHOLDER.sub(lambda match: TAKEN_OUT * len(match[0]), text) if "[" in text else text


def _signals(post: ScrubbedPost, reading: Reading) -> Signals:
    return Signals(
        source=post.source,
        key=post.key,
        created_at=post.created_at,
        mark=post.mark,
        language=reading.language,
        tracks=tuple(reading.tracks),
        tone=reading.tone,
        rating=post.rating,
        intents=reading.intents,
        toward=reading.toward,
        terms=reading.terms,
        unlisted=reading.unlisted,
        themes=reading.themes,
    )
