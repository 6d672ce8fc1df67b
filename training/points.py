"""Where tones are told apart: a shift of the log-odds of neutral, for each kind of writing.

Chosen on kinds of text that the models behind the probabilities learnt nothing of, each kind counting alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.shares import Confusion
from training.figures import macro_recall

Pair = tuple[NDArray[Any], NDArray[Any]]
"""The tones that were meant, and the probabilities that were read."""

SHIFTS = tuple(np.array([0, -step / 20, 0], np.float32) for step in range(-8, 11))
"""Of neutral alone: with one for negative and one for positive, what is best for some kinds was not for the next. Half a
log-odds at most: a model that learnt from all kinds needs less than those that did not."""
AS_GOOD = 0.25
"""Points of macro recall within which shifts are equally good."""
SAMPLE = 500
_MEAN_OF_NORMAL = float(np.sqrt(2 / np.pi))
_SHARES = np.random.default_rng(3).dirichlet([1, 1, 1], 200)


def said_at(found: NDArray[Any], shift: NDArray[Any]) -> NDArray[Any]:
    """The class of each text, its log-odds shifted."""
    return np.asarray((np.log(np.maximum(found, 1e-9)) + shift).argmax(axis=1))


def recalls(pair: Pair) -> NDArray[np.float64]:
    """The macro recall on one kind of text at each of `SHIFTS`, in percent."""
    truth, found = pair
    odds = np.log(np.maximum(found, 1e-9))
    return np.array([macro_recall(truth, (odds + shift).argmax(axis=1)) for shift in SHIFTS])


def agreed(of_kinds: Iterable[NDArray[np.float64]], least: float = -np.inf) -> NDArray[np.float32]:
    """Of the shifts within `AS_GOOD` of the best mean over the `recalls` of several kinds, the one that calls the fewest texts neutral.

    A plain complaint is missed more easily than raters of tweets and of talk show, who call a report of a fault neutral. None is below
    `least`, beyond which a reader would be unfair (`fair.py`).
    """
    allowed = [at for at, shift in enumerate(SHIFTS) if shift[1] >= least]
    mean = np.mean(list(of_kinds), axis=0)[allowed]
    return SHIFTS[[at for at, one in zip(allowed, mean, strict=True) if one >= mean.max() - AS_GOOD][-1]]


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
