"""Net sentiment in parts: by tone, and by the aspects spoken of beside a brand.

Split as rates are by Kitagawa (1955), Components of a Difference Between Two Rates (JASA 50, 1168-1194): a part adds its voices'
tone, counted from the net sentiment before, over all voices that were read. So a part that grows without differing adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from townhum.tell.insight.parts import POINTS, Grids, Parts
from townhum.tell.insight.stretches import Floats, Places, Stretch, sums, told

_TONES = ("positive", "neutral", "negative")


@dataclass(frozen=True, slots=True, repr=False)
class _Tones:
    """Voices by tone, in the order of `_TONES`, with the noise drawn for each and the covariance of two."""

    voices: Floats
    drawn: float
    shared: float

    @property
    def read(self) -> float:
        """Voices whose tone was read."""
        return float(self.voices.sum())

    def balance(self, at: float) -> tuple[float, float]:
        """Positive less negative voices, less `at` (a net sentiment, from -1 to 1) for each that was read; and its variance."""
        weight = np.array([1 - at, -at, -1 - at])
        chance = float(np.maximum(self.voices, 0) @ weight**2)
        noise = self.drawn * float((weight**2).sum()) + self.shared * float(weight.sum()) ** 2
        return float(self.voices @ weight), chance + noise

    @property
    def net(self) -> float:
        """Net sentiment, from -1 to 1."""
        return self.balance(0)[0] / self.read


_Pair = tuple[_Tones, _Tones]
"""Now and before."""


def of_net(grids: Grids, track: str, over: Stretch) -> Iterator[Parts]:
    """How the net sentiment of a track moved, in points from -100 to 100; nothing where nobody's tone seems to have been read."""
    pair = _tones_of(grids, track, over)
    if pair is not None:
        whole = _moved(pair)
        yield _by_tone(pair, whole)
        yield from _by_aspect(grids, track, over, pair, whole)


def net_change(grids: Grids, track: str, over: Stretch) -> tuple[float, float] | None:
    """By how many points the net sentiment of a track moved, and the variance of that; None as above."""
    pair = _tones_of(grids, track, over)
    return _moved(pair) if pair is not None else None


def _tones_of(grids: Grids, track: str, over: Stretch) -> _Pair | None:
    pair = _tones(grids, "track_tone", grids.rows("track_tone", 0, track), over)
    return None if pair is None or min(each.read for each in pair) <= 0 else pair


def _moved(pair: _Pair) -> tuple[float, float]:
    now, before = pair
    return 100 * (now.net - before.net), 1e4 * sum(each.balance(each.net)[1] / each.read**2 for each in pair)


def _by_tone(pair: _Pair, whole: tuple[float, float]) -> Parts:
    """The shares of positive and of negative voices, these with a minus. Neutral ones add nothing."""
    adds, varies = np.zeros(2), np.zeros(2)
    for each, sign in zip(pair, (1, -1), strict=True):
        voices = each.voices[[0, 2]]
        adds += sign * 100 * voices / each.read * np.array([1, -1])
        varies += 1e4 * (np.maximum(voices, 1) + each.drawn + each.shared) / each.read**2
    return Parts("tone", POINTS, ("positive", "negative"), adds, varies, adds, varies, *whole, among=2, shared=False)


def _by_aspect(grids: Grids, track: str, over: Stretch, pair: _Pair, whole: tuple[float, float]) -> Iterator[Parts]:
    cells = grids.get("brand_aspect_tone")
    if cells is None:
        return
    own = grids.rows("brand_aspect_tone", 0, track)
    found = {}
    names = dict.fromkeys(cells.keys[1][row] for row in own.tolist())
    for aspect in names:
        rows = np.intersect1d(own, grids.rows("brand_aspect_tone", 1, aspect))
        tones = _tones(grids, "brand_aspect_tone", rows, over)
        if tones is not None and told(cells, rows, over).any():
            found[aspect] = _adds(tones, pair)
    if found:
        adds, varies = (np.array(each) for each in zip(*found.values(), strict=True))
        yield Parts("aspect", POINTS, tuple(found), adds, varies, adds, varies, *whole, len(names), shared=True)


def _adds(tones: _Pair, pair: _Pair) -> tuple[float, float]:
    """What an aspect adds, in points, and the variance of that."""
    (now, now_varies), (before, before_varies) = (each.balance(pair[1].net) for each in tones)
    read, read_before = (each.read for each in pair)
    return 100 * (now / read - before / read_before), 1e4 * (now_varies / read**2 + before_varies / read_before**2)


def _tones(grids: Grids, grid: str, rows: Places, over: Stretch) -> _Pair | None:
    """The tones that a few cells are split into; None where they were not released in each period."""
    cells = grids.get(grid)
    if cells is None or not len(rows):
        return None
    named = {cells.keys[-1][row]: row for row in rows.tolist()}
    found = sums(cells, np.array([named[tone] for tone in _TONES]), over)
    if not np.isfinite(found.change).all():
        return None
    return (
        _Tones(found.now, found.now_noise - found.now_shared, found.now_shared),
        _Tones(found.before, found.before_noise - found.before_shared, found.before_shared),
    )
