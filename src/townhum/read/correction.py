"""Corrects shares of tone among published voices by the table of the model that read them."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from townhum.read.reader import CARDS, ToneName
from townhum.read.shares import Confusion, corrected_shares
from townhum.read.voices import Mix
from townhum.read.weights import card
from townhum.read.writing import Writing

_ROUNDING = 6.25
"""Variance of a published count, rounded to a multiple of five at random (release/rules.py, rule 8): at most."""

_AS_IF = 10_000  # texts behind a row of rates: `TRUST` lets no row count for more anyway


class Correction:
    """Called with the kind of a track and its published voices by tone, it gives the shares behind them.

    `writing` is how people write at the study's sources: the table of mistakes must be of the same kind of text. Where both
    are met the rates are averaged. Toward brands and aspects tone is read by the aspect model, which has a table of its own.
    """

    def __init__(self, tone: ToneName, writing: Collection[Writing]) -> None:
        name = CARDS[tone]
        tables = [Confusion.of(card(name)["tables"][each]) for each in sorted(writing)] if name else []
        self._whole = Confusion.of(_mean(tables)) if tables else None
        self._toward = Confusion.of(card("aspects-en")["table"])

    def __call__(
        self, kind: str, voices: tuple[int, int, int], several: int | None
    ) -> tuple[tuple[float, float, float], ...] | None:
        """Share, low and high of negative, neutral and positive, from 0 to 1; None where no table is known.

        `several` is the tenth (0 to 9) in which the share of voices with several posts lies, where it is told.
        """
        table = self._whole if kind == "theme" else self._toward
        if table is None:
            return None
        found = corrected_shares(voices, table, rounding=_ROUNDING, mix=Mix.of(several))
        return tuple(zip(found.share, found.low, found.high, strict=True))


def _mean(tables: Collection[Confusion]) -> list[list[int]]:
    rows = np.mean([table.rates() for table in tables], axis=0)
    return [[round(_AS_IF * float(rate)) for rate in row] for row in rows]
