"""From how often a post is misread to how often a voice is, whose tone is that of most of its posts.

A table of mistakes is counted on single posts, but what is published are voices: accounts with one post on a track, or two, or
three (more are not looked at), whose tone is the commonest of these and neutral at a tie. One negative post in three that
is missed makes more than one in two such voices of two posts look neutral. The share of accounts with several posts is
published for the whole study, with noise; how many of these have three is taken to be the same share again, as if an account went on
writing with one chance each time. The interval of the shares holds that a track's own may be another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from math import hypot
from typing import Any

import numpy as np
from numpy.typing import NDArray

AGREE = 0.7
"""How often a post has the tone that its voice leans to, and not any other: a judgement too, and one of little weight."""

Rates = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mix:
    """The share of voices with several posts on a track in a period, from 0 to 1, and the standard deviation of that guess."""

    several: float
    off: float

    @classmethod
    def of(cls, several: tuple[float, float] | None) -> Mix:
        """What is known where the share of a whole study and the standard deviation of its noise are told, or are not.

        A share that is told less surely than `USUAL` guesses it is not heeded.
        """
        if several is None or (off := hypot(OFF, several[1])) >= USUAL.off:
            return USUAL
        return cls(min(max(several[0], 0.0), 1.0), off)


OFF = 0.06
"""How far a track's share may lie from the study's: a judgement."""

USUAL = Mix(0.15, 0.10)
"""Where the voices are too few for it: from hardly any to a third. A judgement."""


def rates_of_voices(rates: Rates, several: float) -> tuple[Rates, Rates]:
    """How often a voice that means one tone (row) is read as each (column), from the rates of posts; and how that changes.

    `several` is the share of voices with two posts or three, and the change is by it. Exact, by going through all posts a
    voice may have; the mistakes in the posts of one voice are taken to be independent.
    """
    two, three = (_rates_of(rates, posts) for posts in (2, 3))
    mixed = (1 - several) * rates + several * ((1 - several) * two + several * three)
    return np.asarray(mixed), np.asarray((1 - 2 * several) * two + 2 * several * three - rates)


def _rates_of(rates: Rates, posts: int) -> Rates:
    tones, whole, likely = _all(posts)
    told = np.ones((len(tones), len(tones)))
    for post in range(posts):
        told *= rates[tones[:, post][:, None], tones[:, post][None, :]]
    joint = whole.T @ (likely[:, None] * told) @ whole
    return np.asarray(joint / joint.sum(axis=1, keepdims=True))


@cache
def _all(posts: int) -> tuple[NDArray[Any], Rates, Rates]:
    """Every row of so many tones, the tone of the whole as a column of ones, and how likely a voice is to mean them."""
    tones = np.array(list(product(range(3), repeat=posts)))
    whole = np.eye(3)[majority(tones)]
    likely = np.zeros(len(tones))
    for lean in range(3):
        likely += np.where(tones == lean, AGREE + (1 - AGREE) / 3, (1 - AGREE) / 3).prod(axis=1)
    return tones, whole, likely


def majority(tones: NDArray[Any]) -> NDArray[np.int64]:
    """The tone of each row: the commonest, neutral (1) at a tie, as the tally has it."""
    down, even, up = ((tones == each).sum(axis=1) for each in range(3))
    return np.where((down > even) & (down > up), 0, np.where((up > even) & (up > down), 2, 1))
