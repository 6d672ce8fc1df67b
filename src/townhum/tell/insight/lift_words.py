"""What is said beside a lift: why there is none, and what else may have moved the track."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from townhum.records.history import History
from townhum.records.own import LaunchFacts
from townhum.tell.insight.contrast import Contrast

LEAST_BEFORE: Mapping[str, int] = {"day": 14, "week": 4, "four_weeks": 3}
"""With fewer complete periods before a launch there is no estimate."""

_SURELY = 1.1  # rivals that surely moved by more than a tenth were hit too


PHRASES = (
    "No period from this day on is released yet.",
    "The day lies before the first period: there is nothing to compare with.",
    "The period that holds this day was not released.",
    "The track was not listened for then.",
    "complete periods of the same series before it are needed, and there are",
    "No period from this day on was read completely.",
    "Too few accounts spoke of the track to compare.",
    "There is no rival to compare with: a move of the whole market would look the same.",
    "The rivals were hit too: they moved by",
    "There is one rival only: what happened to it alone would look like an effect.",
    "is left out, since it moved apart from the other rivals.",
    "fell into the same stretch",
)
"""What these sentences are made of, beside names of the study and numbers."""


def percent(log: float) -> float:
    """A log ratio as a change in per cent."""
    return 100 * (math.exp(log) - 1)


def why_none(histories: Sequence[History], launch: LaunchFacts, track: str, held: Sequence[tuple[History, int]]) -> str:
    """Why nothing can be said of a launch; `held` are the series and the period that its day lies in."""
    return _no_period(histories, launch) if not held else _no_estimate(*held[-1], track)


def _no_period(histories: Sequence[History], launch: LaunchFacts) -> str:
    ends = [each.ends[-1].astimezone(ZoneInfo(each.zone)).date() for each in histories]
    starts = [each.starts[0].astimezone(ZoneInfo(each.zone)).date() for each in histories]
    if not ends or launch.day >= max(ends):
        return "No period from this day on is released yet."
    if launch.day < min(starts):
        return "The day lies before the first period: there is nothing to compare with."
    return "The period that holds this day was not released."


def _no_estimate(history: History, at: int, track: str) -> str:
    if track not in {each.name for each in history.tracks}:
        return "The track was not listened for then."
    before, least = int(np.count_nonzero(history.complete[:at])), LEAST_BEFORE[history.kind]
    if before < least:
        return f"{least} complete periods of the same series before it are needed, and there are {before}."
    if not history.complete[at:].any():
        return "No period from this day on was read completely."
    return "Too few accounts spoke of the track to compare."


def warnings(apart: Sequence[str], many: int, rivals: Contrast | None) -> Iterator[str]:
    """What the rivals give reason to doubt: those left out, how many are left, and how these moved together."""
    if rivals is None:
        yield "There is no rival to compare with: a move of the whole market would look the same."
    elif rivals.low > math.log(_SURELY) or rivals.high < -math.log(_SURELY):
        yield f"The rivals were hit too: they moved by {percent(rivals.estimate):+.0f} %."
    if many == 1:
        yield "There is one rival only: what happened to it alone would look like an effect."
    for name in apart:
        yield f"{name} is left out, since it moved apart from the other rivals."


def meanwhile(
    launch: LaunchFacts, track: str, zone: str, ends: tuple[datetime, datetime], launches: Sequence[LaunchFacts]
) -> Iterator[str]:
    """Other launches of the track in the stretch that is compared, which `ends` with one moment and began with the other."""
    last, first = (moment.astimezone(ZoneInfo(zone)).date() for moment in ends)
    for other in launches:
        if other.name != launch.name and track in other.tracks and first <= other.day < last:
            yield f"{other.label or other.name} fell into the same stretch ({other.day})."
