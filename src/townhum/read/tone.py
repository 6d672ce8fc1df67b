"""The tone of a post, by VADER (Hutto and Gilbert 2014)."""

from __future__ import annotations

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from townhum.records import Tone

THRESHOLD = 0.05
"""VADER's published threshold: a compound score from here on is positive, from its negative on negative."""

MOST_CHARACTERS = 2_000
"""VADER was made for short texts: its score saturates with length, and its time grows by the square."""


class ToneReader:
    """Scores a scrubbed English text. Every person is the same placeholder to it, so no name sways it."""

    def __init__(self) -> None:
        self._vader = SentimentIntensityAnalyzer()

    def read(self, text: str) -> tuple[Tone, float]:
        """The tone, and VADER's compound score from -1 to 1, of the text's first `MOST_CHARACTERS`."""
        score = float(self._vader.polarity_scores(text[:MOST_CHARACTERS])["compound"])
        if score >= THRESHOLD:
            return Tone.POSITIVE, score
        return (Tone.NEGATIVE if score <= -THRESHOLD else Tone.NEUTRAL), score
