"""How far a table counted on single posts misstates voices that have two or three, in voices made of held-out posts.

A voice is invented: it has one post, two or three, and leans to one tone; each of its posts has that tone, or else one drawn
from everybody's. The posts are texts of the training sets that the model did not see, with the tone it read. Both what the voice
meant and what was read of it go by the tally's rule: the tone of most of its posts, neutral at a tie.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from townhum.read.shares import Confusion, corrected_shares
from townhum.read.voices import Mix, majority
from training.figures import table
from training.points import Pair

MIXES: dict[str, tuple[float, float, float]] = {
    "all one post": (1.0, 0.0, 0.0),
    "80 % one, 15 % two, 5 % three": (0.80, 0.15, 0.05),
    "50 % one, 30 % two, 20 % three": (0.5, 0.3, 0.2),
    "all three posts": (0.0, 0.0, 1.0),
}
AGREEMENTS = (1.0, 0.4)
"""How often a post has the tone its voice leans to, and not one drawn from everybody's."""
VOICES, SAMPLES = 500, 400


def _majority(tones: NDArray[Any], posts: NDArray[Any]) -> NDArray[Any]:
    """The tone of each row's first `posts` tones. Those after are made to be no tone."""
    return majority(np.where(np.arange(tones.shape[1]) < posts[:, None], tones, -1))


@dataclass(frozen=True, slots=True)
class Crowd:
    """The tones that were read of the posts of each tone, how many voices have one, two and three, and how they agree."""

    read: Sequence[NDArray[Any]]
    mix: Sequence[float]
    agreement: float


def voices(crowd: Crowd, shares: Any, random: np.random.Generator) -> tuple[NDArray[Any], NDArray[Any]]:
    """What `VOICES` voices meant, if posts of everybody's have tones by `shares`, and what was read."""
    read, size = crowd.read, (VOICES, 3)
    posts = random.choice(3, VOICES, p=crowd.mix) + 1
    leans = random.choice(3, VOICES, p=shares)[:, None].repeat(3, axis=1)
    meant = np.where(random.random(size) < crowd.agreement, leans, random.choice(3, size, p=shares))
    told = np.choose(meant, [random.choice(pool, meant.shape) for pool in read])
    return _majority(meant, posts), _majority(told, posts)


def errors(pair: Pair, seed: int = 5) -> dict[str, dict[str, float]]:
    """By mix and agreement, the mean error of the negative share in points, and how often the product's interval holds it.

    As read, by the table of posts, and by that of the share of voices with several posts.
    """
    truth, said = pair
    read = [said[truth == one] for one in range(3)]
    of_posts = Confusion.of(table(truth, said))
    found: dict[str, dict[str, float]] = {}
    for name, mix in MIXES.items():
        for agreement in AGREEMENTS if mix[0] < 1 else AGREEMENTS[:1]:
            random = np.random.default_rng(seed)
            said_so = name if mix[0] == 1 else f"{name}, agreeing {agreement * 100:.0f} %"
            found[said_so] = _error(Crowd(read, mix, agreement), of_posts, random)
    return found


def _error(crowd: Crowd, of_posts: Confusion, random: np.random.Generator) -> dict[str, float]:
    off: list[list[float]] = []
    for _ in range(SAMPLES):
        share, rest = random.uniform(0.05, 0.6), random.uniform(0.3, 0.7)
        shares = (share, (1 - share) * rest, (1 - share) * (1 - rest))
        meant, told = voices(crowd, shares, random)
        down, even, up = (int(many) for many in np.bincount(told, minlength=3))
        true = float((meant == 0).mean())
        mixes = (None, Mix.of((1 - float(crowd.mix[0]), 0.0)))
        by_posts, by_voices = (corrected_shares((down, even, up), of_posts, mix=each) for each in mixes)
        inside = by_voices.low[0] <= true <= by_voices.high[0]
        off.append([down / VOICES - true, by_posts.share[0] - true, by_voices.share[0] - true, inside])
    as_read, posts, own, within = np.array(off, np.float64).T * 100
    return {
        "as_read": round(float(np.abs(as_read).mean()), 2),
        "table_of_posts": round(float(np.abs(posts).mean()), 2),
        "table_of_voices": round(float(np.abs(own).mean()), 2),
        "inside_interval": round(float(within.mean()), 1),
    }
