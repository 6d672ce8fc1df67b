"""The tone of a post: by townhum's own small model, or by VADER (Hutto and Gilbert 2014) where a study names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from townhum.read.tokens import MOST_CHARACTERS
from townhum.read.view import View
from townhum.read.writing import Writing
from townhum.records import Tone

THRESHOLD = 0.05
"""VADER's published threshold: a compound score from here on is positive, from its negative on negative."""


class ToneReader(Protocol):
    """Scores a batch of scrubbed English texts. Every person is the same placeholder to it, so no name sways it."""

    def read(self, texts: Sequence[str], view: View, writing: Sequence[Writing]) -> list[tuple[Tone, float]]:
        """The tone of each text, and a score from -1 to 1.

        `view` is what was worked out of the same texts already, `writing` how people write where each of them stood.
        """


class VaderReader:
    """VADER's compound score of the text's first `MOST_CHARACTERS`: its time grows by the square of the length."""

    def __init__(self) -> None:
        self._vader = SentimentIntensityAnalyzer()

    def read(
        self,
        texts: Sequence[str],
        view: View,  # noqa: ARG002  it cuts words itself
        writing: Sequence[Writing],  # noqa: ARG002  and knows no places
    ) -> list[tuple[Tone, float]]:
        return [self._read(text) for text in texts]

    def _read(self, text: str) -> tuple[Tone, float]:
        score = float(self._vader.polarity_scores(text[:MOST_CHARACTERS])["compound"])
        if score >= THRESHOLD:
            return Tone.POSITIVE, score
        return (Tone.NEGATIVE if score <= -THRESHOLD else Tone.NEUTRAL), score
