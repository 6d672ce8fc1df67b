"""Corrects shares of tone among voices, as they come out of a release, by the tables of the model that read them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from math import sqrt
from types import MappingProxyType

from townhum.read.kinds import Kinds, Spread, shares_among
from townhum.read.labelled import enough, informed
from townhum.read.reader import CARDS, ToneName
from townhum.read.shares import Confusion
from townhum.read.voices import Mix
from townhum.read.weights import card
from townhum.read.writing import WRITINGS, Writing
from townhum.records.labels import Aim, Counts

LEAST = 5.0
"""Standard deviations of the noise in a total, under which it is too little to take shares of."""

_SOMEBODY = 1e-6
"""Voices: fewer, where no noise says so, are nobody, and shares of them mean nothing."""

_FROM_ONE = sqrt(2)
"""How much farther a table lies from one of another kind than from the mean of kinds: both move, each by itself."""

_SMALL = "tone-en"


class Correction:
    """Called with the kind of a track and its voices by tone, noise and all, it gives the shares behind them.

    `writing` is how people write at the study's sources; where both are met the kinds of both count. The
    study's own place is taken for one more kind beside those of the card (`kinds.py`), so intervals hold that the model errs
    there otherwise. Of the tone toward brands and aspects we know a table of restaurants alone, and take it to move as the small model's do.
    A place whose words are unlike those of every kind has no corrected share, unless enough of its texts were labelled (`own`).
    """

    def __init__(
        self, tone: ToneName, writing: Collection[Writing], own: Mapping[Aim, Counts] = MappingProxyType({})
    ) -> None:
        name = CARDS[tone]
        self._whole = _of_model(name, writing) if name and writing else None
        self._usual = usual(card(_SMALL)["unlisted"].values())
        small = _of_model(_SMALL, writing or WRITINGS[:1])
        self._toward = small.about(Confusion.of(card("aspects-en")["table"]).rates(), _FROM_ONE)
        self._own = {aim: counts for aim, counts in own.items() if enough(counts)}

    def __call__(
        self,
        kind: str,
        voices: tuple[float, float, float],
        variance: float,
        several: tuple[float, float] | None,
        unlisted: tuple[float, float] | None = None,
    ) -> tuple[tuple[float, float, float], ...] | None:
        """Share, low and high of negative, neutral and positive, from 0 to 1, with an interval of 95 %.

        `voices` are fitted values, before they are clipped or rounded. `variance` is that of the noise in each cell before the
        fit: this leaves out that the fit binds the three together, which makes shares a little surer. `several` is the share of
        accounts with several posts and the standard deviation of its noise, `unlisted` that of accounts that used words of no list. None
        where no table is known, where the voices are fewer in all than `LEAST` times the noise in their sum, or where so many or so few
        used words of no list as in no kind of text that is known.
        """
        kinds, many = self._whole if kind == "theme" else self._toward, sum(voices)
        own = self._own.get("whole" if kind == "theme" else "toward")
        if kinds is None or many < _SOMEBODY or many < LEAST * sqrt(3 * variance):
            return None
        if own is None and self._is_unlike(unlisted):
            return None
        mix = Mix.of(several)
        spread = _spread(kinds, mix)
        found = shares_among(voices, informed(spread, kinds, own, mix) if own else spread, noise=variance)
        return tuple(zip(found.share, found.low, found.high, strict=True))

    def _is_unlike(self, unlisted: tuple[float, float] | None) -> bool:
        """Whether a share lies beyond what is usual by more than its noise may have moved it."""
        if unlisted is None:
            return False
        (share, off), (low, high) = unlisted, self._usual
        return share + 2 * off < low or share - 2 * off > high


def usual(unlisted: Iterable[float]) -> tuple[float, float]:
    """From where to where a share of texts with words of no list may lie: as the kinds do, and half as far again on either side."""
    low, high = min(shares := tuple(unlisted)), max(shares)
    beyond = (high - low) / 2
    return max(0.0, low - beyond), min(1.0, high + beyond)


@lru_cache(maxsize=8)
def _spread(kinds: Kinds, mix: Mix) -> Spread:
    """One for all tracks of a release."""
    return kinds.spread(mix)


def _of_model(name: str, writing: Collection[Writing]) -> Kinds:
    """The tables of a model of tone, by kind of text, of each way of writing that is met."""
    each = (Kinds.of(card(name)["kinds"][one]) for one in sorted(writing))
    return Kinds(tuple(table for kinds in each for table in kinds.tables))
