"""The tone of a post, by VADER (Hutto and Gilbert 2014)."""

from __future__ import annotations

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from townhum.records import Tone

THRESHOLD = 0.05
"""VADER's published threshold: a compound score from here on is positive, from its negative on negative."""


class ToneReader:
    """Scores a scrubbed English text. Every person is the same placeholder to it, so no name sways it."""

    def __init__(self) -> None:
        self._vader = SentimentIntensityAnalyzer()

    def read(self, text: str) -> tuple[Tone, float]:
        """The tone, and VADER's compound score from -1 to 1."""
        score = float(self._vader.polarity_scores(text)["compound"])
        if score >= THRESHOLD:
            return Tone.POSITIVE, score
        return (Tone.NEGATIVE if score <= -THRESHOLD else Tone.NEUTRAL), score
