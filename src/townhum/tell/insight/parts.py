"""The parts that a change splits into, along one dimension: what each adds, and how far it moved apart from the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from townhum.records.history import Cells, History
from townhum.tell.insight.stretches import Floats, Places, Stretch, Sums, sums, told

VOICES, POINTS = "voices", "points"

WHOLE = ""
"""Stands for all accounts that were heard, where a track's name would."""

Z95 = 1.959964
_LEAST_SDS = 3.0  # of its noise, that a whole has whose split is usual


@dataclass(frozen=True, slots=True, repr=False)
class Parts:
    """The parts of one dimension: what each adds to the change of the `whole`, and by how much it moved apart, with variances.

    `among` is how many parts there were to look at, named or not. `shared` tells that one account may be in several parts, so that
    these may add up to more than the whole.
    """

    dimension: str
    unit: str
    names: tuple[str, ...]
    adds: Floats
    adds_varies: Floats
    apart: Floats
    apart_varies: Floats
    whole: float
    whole_varies: float
    among: int
    shared: bool

    def first(self, most: int) -> Parts:
        """Those that moved apart the most beyond chance, the way the whole moved."""
        kept = np.argsort(-self.beyond(Z95), kind="stable")[:most]
        adds, adds_varies, apart, apart_varies = (
            each[kept] for each in (self.adds, self.adds_varies, self.apart, self.apart_varies)
        )
        names = tuple(self.names[at] for at in kept.tolist())
        return replace(self, names=names, adds=adds, adds_varies=adds_varies, apart=apart, apart_varies=apart_varies)

    def beyond(self, sds: float) -> Floats:
        """How far each moved apart, the way the whole moved, beyond so many standard deviations; below nought where it did not."""
        way = 1 if self.whole >= 0 else -1
        least: Floats = way * self.apart - sds * np.sqrt(self.apart_varies)
        return least

    def adding_up(self) -> tuple[Floats, Floats, float, float]:
        """What each adds with its standard deviation, and what is left over with its own.

        Parts that share accounts and come to more than the whole are brought down to it in proportion.
        """
        total = float(self.adds.sum())
        over = self.shared and total * self.whole > 0 and abs(total) > abs(self.whole)
        factor = self.whole / total if over else 1.0
        adds, varies = factor * self.adds, factor**2 * self.adds_varies
        rest = 0.0 if over else self.whole - float(adds.sum())
        return adds, np.sqrt(varies), rest, float(np.sqrt(self.whole_varies + varies.sum()))


@dataclass(frozen=True, slots=True, repr=False)
class Whole:
    """What parts are held against: a sum now and before, and the variance of the noise in each."""

    now: float
    before: float
    now_noise: float
    before_noise: float


@dataclass(frozen=True, slots=True, repr=False)
class Grids:
    """The cells of a history, with the rows of each name found once. `dispersion` is the variance of a count over its mean."""

    history: History
    dispersion: float = 1.0
    _rows: dict[tuple[str, int], Mapping[str, Places]] = field(default_factory=dict)

    def get(self, grid: str) -> Cells | None:
        """The cells of a grid, if there are any."""
        return self.history.cells.get(grid)

    def rows(self, grid: str, column: int, name: str) -> Places:
        """The cells of a grid that have a name in a column; none where there is no such grid."""
        cells = self.get(grid)
        if cells is None:
            return np.arange(0)
        if (grid, column) not in self._rows:
            names, place = np.unique(np.array(cells.keys[column], dtype=np.str_), return_inverse=True)
            order = np.argsort(place, kind="stable")
            split = np.split(order, np.cumsum(np.bincount(place, minlength=len(names)))[:-1])
            self._rows[grid, column] = dict(zip(names.tolist(), split, strict=True))
        return self._rows[grid, column].get(name, np.arange(0))

    def whole(self, grid: str, rows: Places, over: Stretch) -> Whole | None:
        """The sum of the only cell among `rows`; None where it was not released in each period."""
        cells = self.get(grid)
        if cells is None or not len(rows):
            return None
        found = sums(cells, rows[:1], over)
        if not np.isfinite(found.change).all():
            return None
        return Whole(float(found.now[0]), float(found.before[0]), found.now_noise, found.before_noise)


_OF_A_TRACK = (
    ("source", "track_source"),
    ("language", "track_language"),
    ("aspect", "brand_aspect"),
    ("intent", "track_intent"),
)
_OF_ALL = (("source", "source"), ("track", "track"))
_IN_ALL_TALK = (("theme", "theme"), ("term", "term"))
_PARTITIONS = frozenset({"track_source", "track_language"})


def of_voices(grids: Grids, track: str, over: Stretch) -> Iterator[Parts]:
    """Along which dimensions a track's voices moved, or those of all (`WHOLE`).

    Themes and terms are those of all talk: of these it can only be told that they moved at the same time.
    """
    everyone = grids.whole("everyone", np.arange(1), over)
    whole = everyone if track == WHOLE else grids.whole("track", grids.rows("track", 0, track), over)
    if whole is None:
        return
    for dimension, grid in _OF_ALL if track == WHOLE else _OF_A_TRACK:
        every = np.arange(len(cells.value)) if (cells := grids.get(grid)) is not None else np.arange(0)
        rows = every if track == WHOLE else grids.rows(grid, 0, track)
        yield from _moved(grids, (dimension, grid, -1), rows, over, (whole, whole))
    yield from _moved(grids, ("brand", "brand_aspect", 0), grids.rows("brand_aspect", 1, track), over, (whole, whole))
    read = grids.whole("reading", grids.rows("reading", 0, "told"), over)
    for dimension, grid in _IN_ALL_TALK if read else ():
        cells = grids.get(grid)
        rows = np.arange(0 if cells is None else len(cells.value))
        yield from _moved(grids, (dimension, grid, -1), rows, over, (whole, read or whole))


def _moved(
    grids: Grids, what: tuple[str, str, int], rows: Places, over: Stretch, wholes: tuple[Whole, Whole]
) -> Iterator[Parts]:
    """How some cells moved: nothing where none of them may be named. They are held against the second of `wholes`."""
    dimension, grid, column = what
    cells = grids.get(grid)
    if cells is None or not len(rows):
        return
    among = len(rows)
    rows = rows[told(cells, rows, over)]
    if not len(rows):
        return
    whole, of = wholes
    found, shared, phi = sums(cells, rows, over), grid not in _PARTITIONS, grids.dispersion
    if not shared and of.before < _LEAST_SDS * of.before_noise**0.5:
        return  # of what is new there is no usual split to hold it against
    growth = of.now / of.before if of.before > 0 else 1.0
    yield Parts(
        dimension=dimension,
        unit=VOICES,
        names=tuple(cells.keys[column][row] for row in rows.tolist()),
        adds=found.change,
        adds_varies=found.noise + phi * np.maximum(found.now + over.scale * found.before, 1),
        apart=found.now - growth * found.before,
        apart_varies=_varies(found, of, over, 0.0 if shared else 1.0, phi),
        whole=whole.now - whole.before,
        among=among,
        whole_varies=whole.now_noise + whole.before_noise + phi * max(whole.now + over.scale * whole.before, 1),
        shared=shared,
    )


def _varies(found: Sums, of: Whole, over: Stretch, given: float, phi: float) -> Floats:
    """The variance of x - y g, where g is how the whole grew: the noise of x and y, that of g, and the chance in each.

    Of parts that share no account (`given` 1), what one has is given what the whole has.
    """
    growth = of.now / of.before if of.before > 0 else 1.0
    share = np.clip(found.before / of.before, 0, 1) if of.before > 0 else np.zeros(len(found.now))
    noise = found.now_noise + growth**2 * found.before_noise + share**2 * (of.now_noise + growth**2 * of.before_noise)
    chance = phi * np.maximum(found.now + over.scale * growth**2 * found.before, 1) * (1 - given * share)
    varies: Floats = noise + chance
    return varies
