"""Where a study begins that was asked to begin where its sources do: worked out from noisy counts, so it costs nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import NormalDist

_RARELY = 0.01
"""How often any of all periods in which nobody was heard may be taken for the beginning."""


def begins_at(heard: Sequence[float], loud: Sequence[bool], sd: float) -> int:
    """The place of the first period of which noisy counts say that more than next to nobody was heard; 0 where none does.

    `loud` says which do, each for itself, and `sd` is the standard deviation of the noise in one. Of many empty periods one is
    loud by chance. So the beginning is the first of two neighbours that are, or a loud one alone that is beyond what
    chance gives in all of them together; only where there is neither, the first that is loud.
    """
    surely = sd * NormalDist().inv_cdf(1 - _RARELY / max(len(heard), 1))
    pairs = [at for at, both in enumerate(pairwise(loud)) if all(both)]
    alone = [at for at, each in enumerate(heard) if loud[at] and each >= surely]
    return min([*pairs[:1], *alone[:1]], default=list(loud).index(True) if any(loud) else 0)
