"""Events: what differs from what was usual, how far, since when, and how often such a thing is told of without cause.

Two tiers. An alert is held against all that is looked at in its period (`chance.held_together`); what is only worth watching is
less likely by chance than its kind's rule says, and some such thing is told of in most periods.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from townhum.records.history import History
from townhum.tell.insight.chance import Z2, held_together, ratio_between
from townhum.tell.insight.families import NEGATIVE, Family, Kind, families
from townhum.tell.insight.measures import Nets, Shares
from townhum.tell.insight.scan import Look, Scan
from townhum.tell.insight.usual import Ahead

WATCHED_PARTS = 0.1
"""The false discovery rate below which a part that grows is worth watching."""

CAUTION = 4
"""How many times less likely by chance an alert must be while fewer than eight whole periods went before."""

_RAREST = 10_000.0  # periods: beyond it a figure says more of the model than of anybody
_LEAST_SDS = 3.0  # of its noise, that a number has that others are held against, as in the views


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that differs. `at` and `since` are numbers of periods in the history, `periods` how many its numbers are averages of.

    `voices` and `usual` are voices a period, and None where they came out below `fewer_than`; `net` and `usual_net` net sentiments.
    `change` and its interval are in per cent, or in points of net sentiment. `once_in` is in how many periods in which nothing happens
    something as striking is told of some track all the same.
    """

    at: int
    kind: str
    track: str | None
    name: str | None
    tier: str
    since: int
    periods: int
    fewer_than: int
    early: bool
    once_in: float
    score: float
    voices: int | None = None
    usual: float | None = None
    net: float | None = None
    usual_net: float | None = None
    change: float | None = None
    low: float | None = None
    high: float | None = None


def events_of(history: History) -> list[Event]:
    """Every event of a series, in order of time. Each is worked out of its own period and those before, and never changes later."""
    found: list[Event] = []
    crises: dict[tuple[int, str | None], float] = {}
    for family in families(history):
        scan = Scan(history, family.measure, family.there, {name: kind.rule for name, kind in family.kinds.items()})
        for looks in scan.looks():
            for name, look in looks.items():
                kind = family.kinds[name]
                if kind is NEGATIVE:
                    crises |= _negative(family, look)
                else:
                    found += _told(family, kind, look)
    found += _crises(history, found, crises)
    return _since(history, sorted(found, key=lambda each: each.at))


def _negative(family: Family, look: Look) -> Iterator[tuple[tuple[int, str | None], float]]:
    limit = np.where(look.early, NEGATIVE.rule.watch[0] / CAUTION, NEGATIVE.rule.watch[0])
    for cell in np.flatnonzero(look.tested & (look.chance[0] <= limit)).tolist():
        yield (look.at, family.subjects[cell][0]), float(look.chance[0, cell] * look.tested.sum())


def _told(family: Family, kind: Kind, look: Look) -> Iterator[Event]:
    """The events of one kind in one period."""
    if not look.tested.any():
        return
    ways = [way for way in (0, 1) if kind.names[way]]
    many = int(look.tested.sum()) + family.among - len(family.there)
    raised = np.minimum(1, look.chance[ways] * kind.looks)
    weighted = np.minimum(1, raised / np.array(kind.ways)[ways][:, None])
    q = held_together(weighted[:, look.tested].ravel(), many * len(ways)).reshape(len(ways), -1)
    for row, way in enumerate(ways):
        rates = np.ones(len(look.tested))
        rates[look.tested] = q[row]
        perhaps = (rates <= max(kind.quiet, WATCHED_PARTS)) | (look.chance[way] <= kind.rule.watch[way])
        for cell in np.flatnonzero(perhaps & look.tested).tolist():
            hit = _Hit(family, kind, look, way, cell)
            if (tier := hit.tier(float(rates[cell]))) and hit.shown:
                yield hit.event(tier, _once_in(float(raised[row, cell]) * many * len(ways)))


@dataclass(frozen=True, slots=True)
class _Hit:
    """One cell that was looked at for a rise (way 0) or a fall (1)."""

    family: Family
    kind: Kind
    look: Look
    way: int
    cell: int

    @property
    def periods(self) -> int:
        return int(self.look.window[self.way, self.cell])

    @property
    def numbers(self) -> Ahead:
        return self.look.ahead[self.periods]

    @property
    def of_tone(self) -> bool:
        return isinstance(self.family.measure, Nets)

    @property
    def a_period(self) -> float:
        """Voices a period: those whose tone was read, where it is about tone."""
        numbers = self.numbers
        return float((numbers.exposed if self.of_tone else numbers.seen)[self.cell]) / self.periods

    @property
    def least(self) -> int:
        return int(self.family.fewer_than[self.cell, self.look.at])

    @property
    def shown(self) -> bool:
        """A rise is told of only where its voices are a number; so is a tone."""
        return (self.way == 1 and not self.of_tone) or self.a_period >= self.least

    def tier(self, rate: float) -> str | None:
        """Alert, watch or nothing, at a false discovery rate."""
        early = self.look.early[self.cell]
        if rate <= self.kind.quiet / (CAUTION if early else 1):
            return "alert"
        if self.kind.ways[1] == 0:
            told = rate <= WATCHED_PARTS
        else:
            told = bool(self.look.chance[self.way, self.cell] <= self.kind.rule.watch[self.way])
        return "watch" if told and not early else None

    def event(self, tier: str, once_in: float) -> Event:
        """What is told of it."""
        track, name = self.family.subjects[self.cell]
        event = Event(
            at=self.look.at,
            kind=str(self.kind.names[self.way]),
            track=track,
            name=name,
            tier=tier,
            since=self.look.at - self.periods + 1,
            periods=self.periods,
            voices=round(self.a_period) if self.a_period >= self.least else None,
            fewer_than=self.least,
            early=bool(self.look.early[self.cell]),
            once_in=once_in,
            score=abs(float(self.numbers.score[self.cell])),
        )
        if self.of_tone:
            return replace(event, **_of_tone(self.numbers, self.cell))
        if isinstance(self.family.measure, Shares):
            new = self.family.most_before(self.cell, self.look.at) < self.least
            event = replace(event, kind=f"{'new' if new else 'growing'}_{event.kind}")
        return replace(event, **_of_voices(self.numbers, self.cell, self.periods, self.least))


def _once_in(rate: float) -> float:
    return min(_RAREST, 1 / max(rate, 1 / _RAREST))


def _of_tone(numbers: Ahead, cell: int) -> dict[str, Any]:
    exposed = float(numbers.exposed[cell])
    seen, expected = (100 * float(each[cell]) / exposed for each in (numbers.seen, numbers.expected))
    off = 100 * float(np.sqrt(Z2 * (numbers.variance[cell] + numbers.uncertainty[cell]))) / exposed
    change = seen - expected
    ends = {"change": _cut(change, 200), "low": _cut(change - off, 200), "high": _cut(change + off, 200)}
    return {"net": _cut(seen, 100), "usual_net": _cut(expected, 100), **ends}


def _cut(value: float, most: float) -> float:
    return max(-most, min(most, value))


def _of_voices(numbers: Ahead, cell: int, periods: int, least: int) -> dict[str, Any]:
    seen, expected, variance, uncertainty = (
        float(each[cell]) for each in (numbers.seen, numbers.expected, numbers.variance, numbers.uncertainty)
    )
    low, high = ratio_between(seen, variance, expected, uncertainty)
    usual = expected / periods
    sure = expected > 0 and expected >= _LEAST_SDS * uncertainty**0.5
    return {
        "usual": usual if usual >= least else None,
        "change": max(-100.0, 100 * (seen / expected - 1)) if sure else None,
        "low": 100 * (low - 1),
        "high": None if high is None else 100 * (high - 1),
    }


def _crises(history: History, found: Iterable[Event], negative: dict[tuple[int, str | None], float]) -> Iterator[Event]:
    """A brand of which more is said that is negative, and in a worse tone; an alert if that or its voices are one."""
    brands = {track.name: track.ours for track in history.tracks if track.kind == "brand"}
    found = list(found)
    loud = {(each.at, each.track) for each in found if each.kind == "volume_up" and each.tier == "alert"}
    for each in found:
        here = (each.at, each.track)
        if each.kind != "tone_worse" or here not in negative or each.track not in brands:
            continue
        rival = any(brands.values()) and not brands[each.track]
        yield replace(
            each,
            kind="rival_crisis" if rival else "crisis",
            tier="alert" if here in loud else each.tier,
            once_in=max(each.once_in, _once_in(negative[here])),
        )


def _since(history: History, found: Iterable[Event]) -> list[Event]:
    """Each event with the first of the periods in a row that were told of in the same words."""
    begun: dict[tuple[str, str | None, str | None], Event] = {}
    told = []
    for each in found:
        words = (each.kind, each.track, each.name)
        before = begun.get(words)
        if before and history.place[each.at] - history.place[before.at] == 1:
            each = replace(each, since=min(each.since, before.since))  # noqa: PLW2901  the same event, with more known of it
        begun[words] = each
        told.append(each)
    return told


def rows(history: History, found: Iterable[Event]) -> Iterator[tuple[object, ...]]:
    """Events as rows of the table `event`."""
    for each in found:
        yield (
            history.labels[each.at],
            history.series,
            each.kind,
            each.track,
            each.name,
            each.tier,
            history.labels[each.since],
            each.periods,
            each.voices,
            each.usual,
            each.fewer_than,
            each.net,
            each.usual_net,
            each.change,
            each.low,
            each.high,
            each.early,
            each.once_in,
        )
