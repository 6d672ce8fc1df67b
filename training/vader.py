"""VADER, beside which every figure stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from townhum.read.tone import THRESHOLD
from training.read_corpora import Row


def vader_said(rows: Sequence[Row]) -> tuple[NDArray[Any], NDArray[Any]]:
    """VADER's class and score of the same texts."""
    vader = SentimentIntensityAnalyzer()
    score = np.array([vader.polarity_scores(row.text)["compound"] for row in rows])
    return np.where(score >= THRESHOLD, 2, np.where(score <= -THRESHOLD, 0, 1)), score
