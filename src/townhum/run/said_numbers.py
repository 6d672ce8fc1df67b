"""The published numbers that a notice may show, from the public file: each coarse enough for anyone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from townhum.errors import QueryError
from townhum.tell.notice.facts import LEAST_SHOWN, Findings, Number, coarse
from townhum.tell.query import run_query
from townhum.words.quoting import listed

_NEWEST = f"""
WITH newest AS (
    SELECT period, series, starts_at, ends_at FROM period
    WHERE period IN (SELECT period FROM cell_track WHERE voices >= {LEAST_SHOWN})
    ORDER BY starts_at DESC LIMIT 1
),
tones AS (
    SELECT period, track, max(voices) FILTER (tone = 'negative') AS negative, max(voices) FILTER (tone = 'positive') AS positive
    FROM cell_track_tone GROUP BY period, track
)
SELECT starts_at, ends_at, label, voices, negative, positive
FROM newest JOIN cell_track USING (period) JOIN track USING (series, track) LEFT JOIN tones USING (period, track)
WHERE voices >= {LEAST_SHOWN} ORDER BY voices DESC, label
"""  # noqa: S608  our own number

_PERIODS = "SELECT period, starts_at, ends_at FROM period ORDER BY starts_at"

_TIED = """
SELECT period, track, '' AS tone, label, voices FROM cell_track JOIN period USING (period) JOIN track USING (series, track)
WHERE voices IS NOT NULL AND period IN ({periods})
UNION ALL
SELECT period, track, tone, label, voices FROM cell_track_tone JOIN period USING (period) JOIN track USING (series, track)
WHERE voices IS NOT NULL AND period IN ({periods})
"""

Tie = tuple[str, str, str]
"""Period, track and tone of a number; the tone is empty for all voices."""


@dataclass(frozen=True, slots=True)
class SaidNumbers:
    """What the public file has: the newest findings, where each period began, the label and the voices of each number asked for.

    `first_end` is when the first period that is there ended. Without a public file all is empty.
    """

    findings: Findings | None = None
    first_end: datetime | None = None
    begun: Mapping[str, datetime] = field(default_factory=dict)
    numbers: Mapping[Tie, tuple[str, int]] = field(default_factory=dict)


def said_numbers(public: Path, zone: ZoneInfo, periods: Collection[str]) -> SaidNumbers:
    """Read them; `periods` are those whose numbers are asked for. A file of an earlier version has none."""
    if not public.is_file():
        return SaidNumbers()
    try:
        newest = run_query(public, _NEWEST).rows
        there = run_query(public, _PERIODS).rows
        tied = run_query(public, _TIED.format(periods=listed(periods))).rows if periods else ()
    except QueryError:
        return SaidNumbers()
    first = _aware(there[0][2]) if there else None
    begun = {period: _aware(start) for period, start, _ in there}
    numbers = {(period, track, tone): (label, voices) for period, track, tone, label, voices in tied}
    return SaidNumbers(_findings(newest, zone), first, begun, numbers)


def _findings(rows: Collection[tuple[object, ...]], zone: ZoneInfo) -> Findings | None:
    """The numbers of one period; the days are those of the study's zone."""
    if not rows:
        return None
    made = []
    for row in rows:
        starts, ends, label, voices, negative, positive = row
        if isinstance(voices, int) and (shown := coarse(voices)):
            made.append(Number(str(label), shown, _part(negative, shown), _part(positive, shown)))
    first = _aware(starts).astimezone(zone).date()
    last = (_aware(ends) - timedelta(microseconds=1)).astimezone(zone).date()
    return Findings(first, last, tuple(made))


def _part(voices: object, whole: int) -> int | None:
    """A part as the notice says it. Each number has noise of its own, so that a part may come out larger than its whole: no reader believes that."""
    part = coarse(voices) if isinstance(voices, int) else None
    return None if part is None else min(part, whole)


def _aware(moment: object) -> datetime:
    """DuckDB's times have no zone, and are UTC in a file of ours."""
    assert isinstance(moment, datetime)  # noqa: S101  for the types: the column is a timestamp
    return moment.replace(tzinfo=UTC)
