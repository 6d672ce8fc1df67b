"""How likely each token of a row is of an identifier, where one token of it makes the next one likelier: a conditional random field of two states.

Lafferty, McCallum and Pereira (2001), "Conditional random fields".
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log1p


def shares(odds: Sequence[float], both: Sequence[float], change: float) -> list[float]:
    """Of each token how likely it is, from 0 to 1, by forward and backward sums.

    `odds` are what speaks for each token alone, `both` what speaks for it together with the one before (of the first nothing is asked), and `change`
    for an identifier that begins or ends between two; all are logarithms.
    """
    if not odds:
        return []
    out, inside = 0.0, odds[0]
    ways = [(out, inside)]
    for alone, joined in zip(odds[1:], both[1:], strict=True):
        out, inside = _sum(out, inside + change), alone + _sum(out + change, inside + joined)
        ways.append((out, inside))
    whole = _sum(out, inside)
    found = [0.0] * len(odds)
    out = inside = 0.0
    for at in range(len(odds) - 1, -1, -1):
        found[at] = exp(min(0.0, ways[at][1] + inside - whole))
        going_on = odds[at] + inside
        out, inside = _sum(out, change + going_on), _sum(change + out, both[at] + going_on)
    return found


def _sum(one: float, other: float) -> float:
    """The logarithm of the sum of two numbers of which these are the logarithms."""
    return one + log1p(exp(other - one)) if one > other else other + log1p(exp(one - other))
