"""Corrects shares of tone among voices, as they come out of a release, by the table of the model that read them."""

from __future__ import annotations

from collections.abc import Collection
from math import sqrt

import numpy as np

from townhum.read.reader import CARDS, ToneName
from townhum.read.shares import Confusion, corrected_shares
from townhum.read.voices import Mix
from townhum.read.weights import card
from townhum.read.writing import Writing

LEAST = 5.0
"""Standard deviations of the noise in a total, under which it is too little to take shares of."""

_AS_IF = 10_000  # texts behind a row of rates: `TRUST` lets no row count for more anyway


_SOMEBODY = 1e-6
"""Voices: fewer, where no noise says so, are nobody, and shares of them mean nothing."""


class Correction:
    """Called with the kind of a track and its voices by tone, noise and all, it gives the shares behind them.

    `writing` is how people write at the study's sources: the table of mistakes must be of the same kind of text. Where both
    are met the rates are averaged. Toward brands and aspects tone is read by the aspect model, which has a table of its own.
    """

    def __init__(self, tone: ToneName, writing: Collection[Writing]) -> None:
        name = CARDS[tone]
        tables = [Confusion.of(card(name)["tables"][each]) for each in sorted(writing)] if name else []
        self._whole = Confusion.of(_mean(tables)) if tables else None
        self._toward = Confusion.of(card("aspects-en")["table"])

    def __call__(
        self, kind: str, voices: tuple[float, float, float], variance: float, several: tuple[float, float] | None
    ) -> tuple[tuple[float, float, float], ...] | None:
        """Share, low and high of negative, neutral and positive, from 0 to 1, with an interval of 95 %.

        `voices` are fitted values, before they are clipped or rounded. `variance` is that of the noise in each cell before the
        fit: this leaves out that the fit binds the three together, which makes shares a little surer. `several` is the share of
        accounts with several posts and the standard deviation of its noise. None where no table is known, or where the voices
        are fewer in all than `LEAST` times the noise in their sum.
        """
        table, many = self._whole if kind == "theme" else self._toward, sum(voices)
        if table is None or many < _SOMEBODY or many < LEAST * sqrt(3 * variance):
            return None
        found = corrected_shares(voices, table, noise=variance, mix=Mix.of(several))
        return tuple(zip(found.share, found.low, found.high, strict=True))


def _mean(tables: Collection[Confusion]) -> list[list[int]]:
    rows = np.mean([table.rates() for table in tables], axis=0)
    return [[round(_AS_IF * float(rate)) for rate in row] for row in rows]
