"""Walks through the periods of a series: the newest few against what was usual before them, cell by cell.

A window-limited likelihood-ratio scheme: sums over the newest periods are looked at for several lengths at once, so that a sudden
jump and a slow one are both found (Lai 1995, Journal of the Royal Statistical Society B 57, 613-658; for counts Hoehle and Paul 2008,
Computational Statistics & Data Analysis 52, 4357-4368).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from townhum.records.history import History
from townhum.tell.insight.chance import Floats, upper_tail
from townhum.tell.insight.measures import Counts, Nets, Shares
from townhum.tell.insight.usual import Ahead, Usual, ahead, usual

Flags = NDArray[np.bool_]

HISTORY = 8
"""Whole periods that must have gone before, so that all is found that can be."""

EARLY = 4
"""Whole periods from which on something is said at all; until `HISTORY` only of what is far beyond chance."""

SPAN: Mapping[str, int] = {"day": 56, "week": 26, "four_weeks": 26}
"""How many periods back what is usual is taken from, by kind of period."""

LASTS = 1.0
"""The standard score that a longer window must keep without its largest period, and that its first must have: or a single week would
be told of as a level, or as one that began before it."""

SETTLES = 4
"""Periods in a row that differ in one direction before they are a new level, and what is usual is taken from them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How one kind of thing is looked for.

    `windows` are lengths in periods, each with its weight: a difference must be so much less likely by chance. `watch` is the chance,
    before weights, below which something is told of, upwards and downwards; 0 never.
    """

    windows: Mapping[int, float]
    watch: tuple[float, float]


@dataclass(frozen=True, slots=True, repr=False)
class Look:
    """What was seen at the period `at`: for each cell the chance of a rise and of a fall, and the window that shows it best.

    `chance` has a row for up and one for down, 1 where nothing is known; `window` the lengths. `tested` says of each cell whether
    something is, `early` whether fewer than `HISTORY` periods went before. `ahead` has the numbers by length of window.
    """

    at: int
    chance: Floats
    window: NDArray[np.int64]
    tested: Flags
    early: Flags
    ahead: Mapping[int, Ahead]


@dataclass(slots=True)
class _Known:
    """What was usual just before a period, and for which cells that is known, under which level."""

    usual: Usual
    ready: Flags
    early: Flags
    begins: NDArray[np.int64]


@dataclass(slots=True, repr=False)
class Scan:
    """One walk over a measure of `cells` cells. `there` says of each cell and period whether its number can be used."""

    history: History
    measure: Counts | Shares | Nets
    there: Flags
    rules: Mapping[str, Rule]
    begins: NDArray[np.int64] = field(init=False)
    _known: dict[int, _Known] = field(init=False, default_factory=dict)
    _alone: dict[int, Floats] = field(init=False, default_factory=dict)
    _run: Mapping[str, NDArray[np.int64]] = field(init=False)

    def __post_init__(self) -> None:
        cells = len(self.there)
        self.begins = np.zeros(cells, np.int64)
        self._run = {name: np.full((2, cells), -1, np.int64) for name in self.rules}

    def looks(self) -> Iterator[dict[str, Look]]:
        """What each rule saw at each whole period, in order of time."""
        for at in np.flatnonzero(self.history.complete).tolist():
            self._learn(at)
            yield self._look(at)
            self._known.pop(at - max(max(rule.windows) for rule in self.rules.values()), None)

    def _learn(self, at: int) -> None:
        """What is usual from the periods before this one."""
        place = self.history.place
        first = int(np.searchsorted(place, place[at] - SPAN[self.history.kind]))
        back = slice(first, at)
        past = self.there[:, back] & self.history.complete[back] & (np.arange(first, at) >= self.begins[:, None])
        many = past.sum(axis=1)
        ready = many >= np.where(self.begins > 0, SETTLES, EARLY)
        if ready.any():
            known = usual(self.measure.cut(back), past.astype(np.float64))
            self._known[at] = _Known(known, ready, (self.begins == 0) & (many < HISTORY), self.begins.copy())

    def _look(self, at: int) -> dict[str, Look]:
        lengths = sorted({1, *(length for rule in self.rules.values() for length in rule.windows)})
        seen = {length: found for length in lengths if (found := self._window(at, length))}
        if 1 in seen:
            self._alone[at] = seen[1][0].score
        looks = {}
        for name, rule in self.rules.items():
            chance, window = np.ones((2, len(self.there))), np.ones((2, len(self.there)), np.int64)
            tested, early = np.zeros((2, len(self.there)), np.bool_)
            for length, (numbers, usable, before) in seen.items():
                if length in rule.windows:
                    for way, sign in enumerate((1, -1)):
                        lasting = usable & self._lasts(at, length, sign)
                        raised = np.where(lasting, upper_tail(sign * numbers.score) / rule.windows[length], 1.0)
                        better = raised < chance[way]
                        chance[way, better], window[way, better] = raised[better], length
                    tested |= usable
                    early |= usable & before
            looks[name] = Look(at, chance, window, tested, early, {length: found[0] for length, found in seen.items()})
            self._settle(looks[name], rule, self._run[name])
        return looks

    def _window(self, at: int, length: int) -> tuple[Ahead, Flags, Flags] | None:
        """The last `length` periods against what was usual before them; None where they are not whole, or nothing is known."""
        first, place = at - length + 1, self.history.place
        if first not in self._known or place[at] - place[first] != length - 1:
            return None
        if not self.history.complete[first : at + 1].all():
            return None
        known, now = self._known[first], slice(first, at + 1)
        usable = known.ready & self.there[:, now].all(axis=1) & (known.begins == self.begins)
        return ahead(self.measure.cut(now), known.usual), usable, known.early

    def _lasts(self, at: int, length: int, sign: int) -> Flags:
        """Whether a longer window lies apart without its largest period too, and from its first on."""
        if length == 1:
            return np.ones(len(self.there), np.bool_)
        each = np.array([sign * self._alone[at - back] for back in range(length) if at - back in self._alone])
        rest = each.sum(axis=0) - each.max(axis=0)
        lasts: Flags = (rest >= LASTS * np.sqrt(length - 1)) & (each[-1] >= LASTS) & (len(each) == length)
        return lasts

    def _settle(self, look: Look, rule: Rule, run: NDArray[np.int64]) -> None:
        """Take for a new level what has differed in one direction for long enough."""
        for way in (0, 1):
            told = look.chance[way] <= rule.watch[way]
            first = look.at - look.window[way] + 1
            whole = (run[way] >= 0) & self.history.complete[look.at - 1] if look.at else np.zeros_like(told)
            begun = np.where(whole, np.minimum(run[way], first), first)
            run[way] = np.where(told, begun, -1)
            settled = told & (look.at - begun + 1 >= SETTLES) & (begun > self.begins)
            self.begins[settled] = begun[settled]
            run[way, settled] = -1
