"""From scrubbed posts to signals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from townhum.read.language import UNDETERMINED, LanguageReader
from townhum.read.tone import ToneReader
from townhum.records import PLACEHOLDER, ScrubbedPost, Signals, Tone
from townhum.topicquery import TAKEN_OUT, Matcher, Span

_TONE_IS_READ_IN = frozenset({"en", UNDETERMINED})
"""VADER's lexicon is English; what is too short to tell is mostly interjections and emoji, which it knows."""


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """What was read from one post, with where and how surely: for `townhum try`, not for the tally.

    `tracks` maps a track to the spans of the scrubbed text that matched; `score` is the tone's, from -1 to 1. Both
    `tone` and `score` are None where tone cannot be read.
    """

    language: str
    tracks: Mapping[str, tuple[Span, ...]]
    tone: Tone | None
    score: float | None

    def __repr__(self) -> str:
        return f"Reading(language={self.language!r})"


class Reader:
    """Reads language, tracks and tone. Holds no state between posts.

    `languages` are the study's, as ISO 639-1 codes. Raises `ModelError` for one that no model knows.
    """

    def __init__(self, matcher: Matcher, languages: tuple[str, ...] = ("en",)) -> None:
        self._matcher = matcher
        self._language = LanguageReader(languages)
        self._tone = ToneReader()

    def read(self, posts: Sequence[ScrubbedPost]) -> list[Signals]:
        """The signals of the posts: one for one, in the same order."""
        return [_signals(post, self.explain(post)) for post in posts]

    def explain(self, post: ScrubbedPost) -> Reading:
        """The same reading as `read`, with spans and score."""
        language = self._language.read(post.text, post.language)
        tone, score = self._tone.read(post.text) if language in _TONE_IS_READ_IN else (None, None)
        plain = _without_placeholders(post.text)
        return Reading(language, self._matcher.match(plain, language=language, source=post.source), tone, score)


def _without_placeholders(text: str) -> str:
    """The text, of the same length, in which no track can match a placeholder or reach across one."""
    return PLACEHOLDER.sub(lambda match: TAKEN_OUT * len(match[0]), text)


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
    )
