"""Series of mentions whose unusual windows somebody else labelled, as days of a study."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
from insight_worlds import Drawer, World

from townhum.records.history import History
from townhum.tell.insight.events import Event

_THINNED = 0.02
_WARM = 28  # days


def mentions(folder: Path, rounds: int, find: Callable[[History], Iterable[Event]]) -> dict[str, tuple[int, int, int]]:
    """Days, those with an alert and those told of at all: outside and inside labelled windows, over all series and rounds."""
    counted, days = _days(folder)
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    inside = np.array([[_is_inside(day, labels[name]["windows"]) for day in days] for name in counted])
    drawer, told = Drawer(8), {"not labelled": [0, 0, 0], "labelled": [0, 0, 0]}
    exact = np.array(list(counted.values()))
    for _ in range(rounds):
        thinned = drawer.rng.binomial(exact, _THINNED)
        world = World(thinned.astype(np.float64), kind="day", brands=len(exact))
        history = drawer.released(world, thinned)
        history = replace(history, place=history.place + days[0].weekday())
        seen = Counter((e.track, e.at, e.tier) for e in find(history) if e.kind.startswith("volume") and e.track)
        for row, track in enumerate(history.tracks):
            for at in range(_WARM, len(days)):
                cell = told["labelled" if inside[row, at] else "not labelled"]
                alert, watch = (seen[track.name, at, tier] for tier in ("alert", "watch"))
                cell[0] += 1
                cell[1] += bool(alert)
                cell[2] += bool(alert or watch)
    return {head: (many, alerts, every) for head, (many, alerts, every) in told.items()}


def _days(folder: Path) -> tuple[dict[str, list[int]], list[date]]:
    """Whole days that all series have, and their mentions."""
    by_name: dict[str, Counter[str]] = {}
    for path in sorted(folder.glob("mentions_*_hourly.csv")):
        counted = by_name.setdefault(path.name.split("_")[1], Counter())
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                counted[row["hour"][:10]] += int(float(row["mentions"]))
    common = sorted(set.intersection(*(set(each) for each in by_name.values())))[1:-1]
    days = [datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC).date() for day in common]
    return {name: [each[day] for day in common] for name, each in by_name.items()}, days


def _is_inside(day: date, windows: list[list[str]]) -> bool:
    first = day.isoformat()
    after = (day + timedelta(days=1)).isoformat()
    return any(start < after and end >= first for start, end in windows)
