"""What changed, whether it is real, and why: worked out of committed cells alone, as plain rows. Numpy and the standard library, no file.

Floors, from below: `chance` (how likely a difference is), `measures` (what is measured), `usual` (what is usual of it), `scan` (the
newest periods against that), `families` (what is looked at), then what is told: `events`, `trends`, `seams`, and `findings` in words.
Beside them `stretches` (what is held against what), `ratios` and `contrast` (how far it strays), and what is told of these: `drivers`
(by `parts` and `points`, of what `explained` picks), `lift`, `places` and `wishes`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from townhum.records.history import History, Tables
from townhum.records.own import NOTHING, Own

Told = TypeVar("Told")


def insights(histories: Sequence[History], own: Own = NOTHING) -> Tables:
    """The rows of every table that is worked out of committed cells; `histories` has the series in order of time.

    `own` is what the study says of itself: what it launched, and what its sources say of promotion.
    """
    # Arrays are imported where there is something to work out.
    from townhum.tell.insight import events, explained, findings, lift, places, reasons, seams, trends, wishes  # noqa: PLC0415

    told = [events.events_of(each) for each in histories]
    across = [trends.trends_of(each) for each in histories]
    yearly = [trends.yearly_of(each) for each in histories]
    joints = seams.seams_of(histories)
    why = [explained.rows(history, some) for history, some in zip(histories, told, strict=True)]
    lifts = lift.lift(histories, own.launches)
    found: list[tuple[object, ...]] = []
    if histories:
        more = list(reasons.reasons(histories[-1], why[-1], lifts))
        found = list(findings.rows(histories[-1], told[-1], across[-1], yearly[-1], joints, more=more))
    return {
        "event": _of_each(histories, told, events.rows),
        "trend": _of_each(histories, across, trends.rows),
        "yearly": _of_each(histories, yearly, trends.yearly_rows),
        "driver": [row for some in why for row in some],
        "launch_lift": lifts,
        "place": [row for history in histories for row in places.places(history, own.promotion)],
        "wish": [row for history in histories for row in wishes.wishes(history)],
        "seam": list(seams.rows(joints)),
        "finding": found,
    }


def _of_each(
    histories: Sequence[History], found: Sequence[Told], rows: Callable[[History, Told], Iterable[tuple[object, ...]]]
) -> list[tuple[object, ...]]:
    """The rows of a table, history by history, of what was found in each."""
    return [row for history, some in zip(histories, found, strict=True) for row in rows(history, some)]
