"""Where the tone model decides: a shift of the log-odds of negative and of positive, for each kind of writing.

Chosen on texts of the training sets that the models behind the probabilities did not see.
"""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.shares import Confusion
from training.figures import macro_recall

Pair = tuple[NDArray[Any], NDArray[Any]]
"""The tones that were meant, and the probabilities that were read."""

STEPS = tuple(round(step * 0.1, 1) for step in range(-8, 9))
AS_GOOD = 0.25
"""Points of macro recall within which shifts are equally good."""
FLOOR = 69.0
"""Macro recall on the validation split that the shift of posts must keep, in percent."""
TWEETS_COUNT = 3 / 4
"""How much the macro recall on tweets weighs against that on comments when the shift of posts is chosen."""
SAMPLE = 500
_MEAN_OF_NORMAL = float(np.sqrt(2 / np.pi))
_SHARES = np.random.default_rng(3).dirichlet([1, 1, 1], 200)


def said_at(found: NDArray[Any], shift: NDArray[Any]) -> NDArray[Any]:
    """The class of each text, its log-odds shifted."""
    return np.asarray((np.log(np.maximum(found, 1e-9)) + shift).argmax(axis=1))


def chosen(*pairs: Pair) -> NDArray[np.float32]:
    """The shift with the best macro recall; of several kinds of text that are written alike, with the best mean of it.

    Of those within one standard error of the best (Breiman and others 1984), the one that calls the fewest texts neutral: a
    plain complaint is missed more easily than raters of talk among strangers show.
    """
    shifts = [np.array([down, 0, up], np.float32) for down, up in product(STEPS, STEPS)]
    recall = [np.mean([macro_recall(truth, said_at(found, shift)) for truth, found in pairs]) for shift in shifts]
    best = int(np.argmax(recall))
    off = [_error_of(truth, said_at(found, shifts[best])) for truth, found in pairs]
    least = recall[best] - np.hypot.reduce(off) / len(pairs)
    good = [shift for shift, one in zip(shifts, recall, strict=True) if one >= least]
    return max(good, key=lambda shift: (float(shift.sum()), float(shift[0])))


def _error_of(truth: NDArray[Any], said: NDArray[Any]) -> float:
    """The standard error of a macro recall, in points."""
    right = [said[truth == one] == one for one in range(3)]
    return float(np.sqrt(sum(one.mean() * (1 - one.mean()) / len(one) for one in right)) / 3 * 100)


def nearest(*pairs: Pair) -> NDArray[np.float32]:
    """Of the shifts within `AS_GOOD` of the best macro recall, in the mean over kinds of text, the smallest."""
    shifts = [np.array([down, 0, up], np.float32) for down, up in product(STEPS, STEPS)]
    recall = [np.mean([macro_recall(truth, said_at(found, shift)) for truth, found in pairs]) for shift in shifts]
    good = [shift for shift, one in zip(shifts, recall, strict=True) if one >= max(recall) - AS_GOOD]
    return min(good, key=lambda shift: float(np.abs(shift).sum()))


def tilted(posts: Pair, comments: Pair, validation: Pair) -> NDArray[np.float32]:
    """The shift for posts, of the neutral log-odds alone, in steps of a twentieth: as it was chosen for version 2.0.

    The best macro recall, weighed between posts and comments; of those that are as good, the nearest to it that keeps `FLOOR`
    on the validation split, the one thing that was ever decided there. Kept, so that what is read of posts stays as it was.
    """
    steps = [round(step * 0.05, 2) for step in range(-8, 9)]
    good = {
        one: TWEETS_COUNT * _recall_at(posts, one) + (1 - TWEETS_COUNT) * _recall_at(comments, one) for one in steps
    }
    best = max(steps, key=lambda one: good[one])
    near = sorted((one for one in steps if good[one] >= good[best] - AS_GOOD), key=lambda one: abs(one - best))
    kept = [one for one in near if _recall_at(validation, one) >= FLOOR]
    return np.array([0, (kept or [best])[0], 0], np.float32)


def _recall_at(pair: Pair, neutral: float) -> float:
    truth, found = pair
    return macro_recall(truth, said_at(found, np.array([0, neutral, 0])))


def noise_floor(confusion: Confusion, shares: NDArray[Any] = _SHARES) -> float:
    """The mean error, in points, of the adjusted count's negative share in `SAMPLE` texts if the table were exactly right.

    With v the first column of the inverse of the rates, the negative share found is the mean of v over what was read; in a
    sample of known shares p its variance is the sum over tones t of p_t Var(v | t) / n, and the mean size of a normal error is
    its deviation times the root of 2/pi. The mean of that over `shares`, by default drawn evenly from all there are.
    """
    rates = confusion.rates()
    worth = np.linalg.inv(rates)[:, 0]
    spread = rates @ worth**2 - (rates @ worth) ** 2
    return float(np.sqrt(shares @ spread / SAMPLE).mean() * _MEAN_OF_NORMAL * 100)
