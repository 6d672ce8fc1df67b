"""Level and slope over the newest periods of a series, its time of the year, and the same period a year before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from townhum.records.history import History
from townhum.tell.insight.chance import Z2, Floats, ratio_between
from townhum.tell.insight.families import TONE, VOLUME, Family, families
from townhum.tell.insight.measures import Counts, Nets, Shares
from townhum.tell.insight.usual import Usual, usual

SPANS = (4, 13, 52)
"""How many periods levels and slopes are told over."""

YEAR = {"day": 364, "week": 52, "four_weeks": 13}
"""How many periods back the same one of a year before lies: of days the same weekday."""

CYCLE = {"day": 7, "week": 52, "four_weeks": 13}
"""After how many periods a season comes again."""

_KNOWN = 0.75  # of a span's periods
_LESS_SURE = 1.1  # a median of slopes varies by so much more than least squares: efficiency .91 to .98 at these lengths (Sen 1968)
_LEAST_SDS = 3.0
_BESIDE = 1  # periods on either side that a place in the year is taken together with


@dataclass(frozen=True, slots=True)
class Trend:
    """One row of the table `trend`; `first` and `at` are numbers of periods in the history."""

    at: int
    first: int
    track: str | None
    measure: str
    periods: int
    known: int
    level: float | None
    ends: tuple[float | None, float | None]
    fewer_than: int
    slope: float
    slope_ends: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Yearly:
    """One row of the table `yearly`; `before` is the number of the period of a year before, if that is there."""

    at: int
    before: int | None
    track: str | None
    voices: int | None
    before_voices: int | None
    fewer_than: int
    change: float | None
    ends: tuple[float | None, float | None]
    season: float | None


def newest_whole(history: History) -> int | None:
    """The newest period that was read completely; None where there is none."""
    whole = np.flatnonzero(history.complete)
    return int(whole[-1]) if whole.size else None


def trends_of(history: History) -> list[Trend]:
    """Levels and slopes at the newest whole period."""
    at = newest_whole(history)
    if at is None:
        return []
    found: list[Trend] = []
    for family in families(history):
        if VOLUME in family.kinds.values() or TONE in family.kinds.values():
            for periods in SPANS:
                found += _over(history, family, at, periods)
    return found


def _over(history: History, family: Family, at: int, periods: int) -> Iterator[Trend]:
    begins = int(history.place[at]) - periods + 1
    back = slice(int(np.searchsorted(history.place, begins)), at + 1)
    past = (family.there[:, back] & history.complete[back]).astype(np.float64)
    if begins < 0 or past.sum(axis=1).max(initial=0) < _KNOWN * periods:
        return
    measure, place = family.measure.cut(back), history.place[back].astype(np.float64)
    slopes, known = _around(measure, past, place)
    exposure = np.maximum(measure.exposure, 1e-9)
    unit, noise, _ = measure.spread(known.rate, known.mixed)
    variance = (known.dispersion * unit + noise) / exposure**2 * (1 + known.serial) / (1 - known.serial)
    for cell, there in enumerate(past > 0):
        if there.sum() >= _KNOWN * periods:
            slope = float(slopes[cell]), _off(place[there], variance[cell, there])
            level = float(known.rate[cell, 0]), float(known.uncertainty[cell, 0] * Z2) ** 0.5
            about = (at, back.start + int(np.flatnonzero(there)[0]), periods, int(there.sum()))
            yield _trend(family, cell, about, level, slope)


def _trend(
    family: Family, cell: int, about: tuple[int, int, int, int], level: tuple[float, float], slope: tuple[float, float]
) -> Trend:
    """One row: a level and a slope, each with half the width of its interval."""
    at, first, periods, known = about
    tone, least = isinstance(family.measure, Nets), int(family.fewer_than[cell, at])
    shown = tone or level[0] >= least
    scale = 100.0 if tone else 1.0
    (middle, half), (steep, off) = ([scale * each for each in some] for some in (level, slope))
    return Trend(
        at=at,
        first=first,
        track=family.subjects[cell][0],
        measure="net_sentiment" if tone else "voices",
        periods=periods,
        known=known,
        level=middle if shown else None,
        ends=(middle - half, middle + half) if shown else (None, None),
        fewer_than=least,
        slope=steep,
        slope_ends=(steep - off, steep + off),
    )


def _around(measure: Counts | Nets | Shares, past: Floats, place: Floats) -> tuple[Floats, Usual]:
    """The slope of each cell, and what is usual around it: a trend is no unevenness."""
    exposure = np.maximum(measure.exposure, 1e-9)
    each = measure.value / exposure
    slopes = np.array([_slope(place[there], value[there]) for there, value in zip(past > 0, each, strict=True)])
    middle = (past * place).sum(axis=1) / np.maximum(past.sum(axis=1), 1)
    rising = slopes[:, None] * (place - middle[:, None])
    return slopes, usual(replace(measure, value=measure.value - rising * exposure), past)


def _slope(place: Floats, value: Floats) -> float:
    """The median slope over all pairs; 0 where there is none."""
    one, other = np.triu_indices(len(place), 1)
    return float(np.median((value[other] - value[one]) / (place[other] - place[one]))) if one.size else 0.0


def _off(place: Floats, variance: Floats) -> float:
    """Half the width of a slope's 95 % interval, by the variances that are known around it."""
    around, many = place - place.mean(), len(place)
    off = float((around**2 * variance).sum()) * (many - 1) / (many - 2)  # two numbers were taken from the same periods
    return float(_LESS_SURE * (Z2 * off) ** 0.5 / (around**2).sum())


def yearly_of(history: History) -> list[Yearly]:
    """The newest whole period beside the same one a year before, and its season; where there is either."""
    at = newest_whole(history)
    family = next((each for each in families(history) if VOLUME in each.kinds.values()), None)
    if at is None or family is None:
        return []
    same = np.flatnonzero((history.place == history.place[at] - YEAR[history.kind]) & history.complete)
    before = int(same[0]) if same.size else None
    seasons = _seasons(history, family, at)
    if before is None and not any(season is not None for season in seasons):
        return []
    uneven = _dispersion(history, family, at)
    return [_beside(family, at, before, cell, season, float(uneven[cell])) for cell, season in enumerate(seasons)]


def _beside(family: Family, at: int, before: int | None, cell: int, season: float | None, uneven: float) -> Yearly:  # noqa: PLR0917  numbers of one row
    least = int(family.fewer_than[cell, at])
    now = float(family.voices[cell, at])
    shown = round(now) if family.there[cell, at] and now >= least else None
    row = Yearly(at, None, family.subjects[cell][0], shown, None, least, None, (None, None), season)
    if before is None or not (family.there[cell, at] and family.there[cell, before]):
        return row
    then = float(family.voices[cell, before])
    v, w = (uneven * max(each, 0) + float(family.variance[cell, when]) for each, when in ((now, at), (then, before)))
    low, high = ratio_between(now, v, then, w)
    sure = then > 0 and then >= _LEAST_SDS * float(family.variance[cell, before]) ** 0.5
    return Yearly(
        at=at,
        before=before,
        track=row.track,
        voices=shown,
        before_voices=round(then) if then >= least else None,
        fewer_than=least,
        change=max(-100.0, 100 * (now / then - 1)) if sure else None,
        ends=(100 * (low - 1), None if high is None else 100 * (high - 1)),
        season=season,
    )


def _dispersion(history: History, family: Family, at: int) -> Floats:
    back = slice(max(0, at - SPANS[-1]), at)
    past = (family.there[:, back] & history.complete[back]).astype(np.float64)
    _, known = _around(family.measure.cut(back), past, history.place[back].astype(np.float64))
    return known.dispersion[:, 0]


def _seasons(history: History, family: Family, at: int) -> list[float | None]:
    """What is usual at this place of the cycle in per cent of the average over whole cycles; two of them must be known."""
    cycle = CYCLE[history.kind]
    beside = 0 if history.kind == "day" else _BESIDE
    cycles = int(history.place[at] + 1) // cycle
    whole = (
        (history.place > history.place[at] - cycles * cycle) & (np.arange(len(history.place)) <= at) & history.complete
    )
    far = (history.place - history.place[at] + cycle // 2) % cycle - cycle // 2
    near = whole & (np.abs(far) <= beside)
    if cycles < 2 or whole.sum() < _KNOWN * cycles * cycle or near.sum() < 2:  # noqa: PLR2004  two cycles
        return [None] * len(family.there)
    level, usual_here = (family.voices[:, mask].mean(axis=1) for mask in (whole, near))
    sure = _LEAST_SDS * np.sqrt(family.variance[:, at])
    return [
        100 * max(0.0, here) / overall if overall >= enough else None
        for overall, here, enough in zip(level.tolist(), usual_here.tolist(), sure.tolist(), strict=True)
    ]


def rows(history: History, found: list[Trend]) -> Iterator[tuple[object, ...]]:
    """Trends as rows of the table `trend`."""
    for each in found:
        span = (each.periods, history.labels[each.first], each.known)
        level = (each.level, *each.ends, each.fewer_than)
        yield (
            history.labels[each.at],
            history.series,
            each.track,
            each.measure,
            *span,
            *level,
            each.slope,
            *each.slope_ends,
        )


def yearly_rows(history: History, found: list[Yearly]) -> Iterator[tuple[object, ...]]:
    """Yearly comparisons as rows of the table `yearly`."""
    for each in found:
        then = None if each.before is None else history.labels[each.before]
        voices = (each.voices, each.before_voices, each.fewer_than)
        yield (history.labels[each.at], history.series, each.track, then, *voices, each.change, *each.ends, each.season)
