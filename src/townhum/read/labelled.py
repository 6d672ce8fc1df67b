"""What a few labels of the study's own tell of how often its texts are misread: a kind of text that somebody did count, a little.

Beforehand the table of mistakes is believed to lie about the mean of the kinds that are known, as far off as these move (`kinds.py`).
Each row of labels is multinomial about the true row; both together give, by the rule for two normal beliefs, a table that lies nearer
to the labels the more of them there are, and an interval that narrows with them. Labels are drawn by lot, so they tell of the place's shares as
well: those of a track are expected to lie about them, by so little (`EXPECTED`) that a track with other shares is still seen to have them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from townhum.read.kinds import Kinds, Spread
from townhum.read.voices import Mix, rates_of_voices

FEWEST = 50
"""Labels under which they are not used: fewer move a share by more than they know of it."""

_Rates = NDArray[np.float64]
_ENDS = [0, 2]
_WORTH = 4.0
"""Of how many texts the belief beforehand is worth where the chance in a row of labels is guessed: else a row of three that all agree
would be without doubt."""
_LEAST = 0.005
_MOST_FREEDOM = 200
EXPECTED = 4.0
"""Of how many texts of a track the shares among all labels are worth. A judgement, on the careful side: a track's shares that lie about the place's as far as this
says, or half as far again, are both nearer for it (`benchmarks/labels.py --apart`), and intervals hold as often."""


def enough(counts: Sequence[Sequence[int]]) -> bool:
    """Whether there are so many labels, in all, that they may be used."""
    return sum(map(sum, counts)) >= FEWEST


def informed(spread: Spread, kinds: Kinds, counts: Sequence[Sequence[int]], mix: Mix) -> Spread:
    """What is expected of the study's own place once so many of its texts were labelled (row: negative, neutral, positive) and read (column).

    `spread` is what was expected of voices by this `mix` before, and `kinds` what it was made of. A row without a label says nothing.
    The t distribution keeps its tails as far as what is believed hangs on few kinds: to the first order the doubt about a variance weighs by
    the part of it that is left (Welch and Satterthwaite's rule for the degrees of freedom). Raises ValueError for counts below nought.
    """
    table = np.asarray(counts, np.float64)
    if table.shape != (3, 3) or (table < 0).any():
        raise ValueError("labels are three rows of three counts, none below nought")
    many = table.sum(axis=1)
    if not many.any():
        return spread
    seen, doubt = _seen(table, many, kinds.mean(), mix)
    told = np.repeat(many > 0, 2)
    before = spread.moved[:, told]
    gain = before @ np.linalg.inv(spread.moved[np.ix_(told, told)] + doubt[np.ix_(told, told)])
    moved = spread.moved - gain @ before.T
    ends = spread.rates[:, _ENDS].ravel()
    left = float(np.trace(moved) / np.trace(spread.moved))
    return Spread(
        rates=_table((ends + gain @ (seen[:, _ENDS].ravel() - ends)[told]).reshape(3, 2)),
        moved=np.asarray((moved + moved.T) / 2),
        freedom=min(_MOST_FREEDOM, round(spread.freedom / left**2)),
        turned=spread.turned,
        expected=EXPECTED * (many + 1) / (many.sum() + len(many)),
    )


def _seen(table: _Rates, many: _Rates, mean: _Rates, mix: Mix) -> tuple[_Rates, _Rates]:
    """The labels' own rates, of voices, and their covariance: what is read as negative and as positive, row after row."""
    plain = np.where(many[:, None] > 0, table / np.maximum(many, 1)[:, None], mean)
    likely = (table + _WORTH * mean) / (many + _WORTH)[:, None]
    of_voices = rates_of_voices(likely, mix.several)[0]
    doubt = np.zeros((6, 6))
    for row in range(3):
        its = of_voices[row, _ENDS]
        doubt[2 * row : 2 * row + 2, 2 * row : 2 * row + 2] = (np.diag(its) - np.outer(its, its)) / max(many[row], 1)
    return rates_of_voices(plain, mix.several)[0], doubt


def _table(ends: _Rates) -> _Rates:
    """Whole rows out of what is read as negative and as positive: none below a little, one in sum."""
    rows = np.column_stack([ends[:, 0], 1 - ends.sum(axis=1), ends[:, 1]])
    kept = np.maximum(rows, _LEAST)
    return np.asarray(kept / kept.sum(axis=1, keepdims=True))
