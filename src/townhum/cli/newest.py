"""What a public file says of its newest period, for those who explain it: its length, its grids, and who was heard how often."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from townhum.study.periods import DAYS, Kind
from townhum.tell.query import run_query

_FACTS = """
WITH newest AS (SELECT period, kind, series FROM period ORDER BY starts_at DESC LIMIT 1)
SELECT 'period' AS what, kind AS name, (SELECT count(*) FROM period WHERE series = newest.series)::DOUBLE, 0.0, 0.0 FROM newest
UNION ALL SELECT 'grid', grid, fewer_than, noise.variance, noise.sigma2 FROM noise JOIN newest USING (period)
UNION ALL
SELECT track.kind, label, value, 0, 0 FROM noisy JOIN newest USING (period) JOIN track USING (series, track) WHERE tone = ''
"""


@dataclass(frozen=True, slots=True)
class GridFacts:
    """The least number that is shown, the variance that is left in a cell, and that of the noise drawn for it."""

    fewer_than: int
    variance: float
    sigma2: float


@dataclass(slots=True)
class Newest:
    """The newest period: its length, how many its series has, its grids, and noisy voices by kind of track and label."""

    kind: Kind = "week"
    periods: int = 0
    grids: dict[str, GridFacts] = field(default_factory=dict)
    voices: dict[str, dict[str, float]] = field(default_factory=dict)

    def longer(self) -> dict[Kind, int]:
        """Lengths of period that are longer, and how many times as long, the shortest first."""
        return {kind: days // DAYS[self.kind] for kind, days in DAYS.items() if days > DAYS[self.kind]}


def newest(public: Path) -> Newest:
    """Ask the public file. Raises `QueryError` where it has other tables, `StoreError` where it is not there."""
    found = Newest()
    for what, name, number, variance, sigma2 in run_query(public, _FACTS).rows:
        if what == "period":
            found.kind, found.periods = cast("Kind", name), int(number)
        elif what == "grid":
            found.grids[name] = GridFacts(int(number), variance, sigma2)
        else:
            found.voices.setdefault(what, {})[name] = number
    return found
