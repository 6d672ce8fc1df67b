"""What a report is about: which periods of which series, and which brands; and the one way in which it asks the public file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from townhum.errors import StoreError, UsageError, nearest
from townhum.tell.query import Session, asking, run_query
from townhum.words.quoting import listed, quoted

MOST_RIVALS = 10
"""Rivals in a report that names no tracks: the loudest of the newest period."""
MOST_PERIODS = {"week": 53, "day": 92, "four_weeks": 26}
"""Periods in a report that does not say since when."""

Row = dict[str, Any]

_PERIODS = "SELECT period, kind, starts_at, ends_at, series, complete FROM period_facts ORDER BY starts_at"
_TRACKS = """
SELECT track.track, track.kind, track.label, track.ours, coalesce(avg(noisy.value), 0) AS usual
FROM track
LEFT JOIN period USING (series)
LEFT JOIN noisy ON noisy.period = period.period AND noisy.track = track.track AND noisy.tone = ''
WHERE track.series = {series}
GROUP BY track.track, track.kind, track.label, track.ours, track.listed ORDER BY track.ours DESC, track.listed
"""


@dataclass(frozen=True, slots=True)
class Period:
    """A released period: its name, its first and last moment (UTC), and whether every source of it was read completely."""

    name: str
    starts_at: datetime
    ends_at: datetime
    complete: bool


@dataclass(frozen=True, slots=True)
class Track:
    """A track by its name, with its name for people."""

    name: str
    kind: str
    label: str
    ours: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is about. The periods are of one series, the newest last; `tracks` are all, `focus` those it is about first."""

    public: Path
    kind: str
    series: str
    periods: tuple[Period, ...]
    tracks: tuple[Track, ...]
    focus: tuple[Track, ...]
    rivals: tuple[Track, ...]
    earlier: int
    """How many periods before are of another series, and are not shown."""
    session: Session | None = None
    """What answers, while a page is made; without it each question has a process of its own."""

    @property
    def newest(self) -> Period:
        return self.periods[-1]

    @property
    def brands(self) -> tuple[Track, ...]:
        """Those in focus, and those they are held against."""
        return (*self.focus, *self.rivals)

    def ask(self, sql: str) -> list[Row]:
        """The rows of a question. Raises `QueryError`."""
        answer = self.session.ask(sql) if self.session else run_query(self.public, sql)
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]

    def sql(self, question: str, *, tracks: Iterable[Track] = ()) -> str:
        """A question with the names that it is about, so that a reader can ask it as it stands.

        In it `{newest}` and `{before}` stand for a period, `{periods}` and `{tracks}` for several, `{series}` for the series.
        """
        before = self.periods[-2].name if len(self.periods) > 1 else ""
        return question.strip().format(
            newest=quoted(self.newest.name),
            before=quoted(before),
            periods=listed(period.name for period in self.periods),
            tracks=listed(track.name for track in tracks or self.brands),
            focus=listed(track.name for track in self.focus),
            series=quoted(self.series),
        )


def scope_of(public: Path, *, tracks: Sequence[str] = (), since: str = "", until: str = "") -> Scope:
    """Look into the public file. `tracks` are names or labels of those in focus, instead of one's own brands; `since` and `until` periods.

    Raises `UsageError` for a name that there is not, `StoreError` where there is no file or nothing was released.
    """
    with asking(public) as session:
        return _scope(public, session, tracks, since, until)


def _scope(public: Path, session: Session, tracks: Sequence[str], since: str, until: str) -> Scope:
    rows = session.ask(_PERIODS).rows
    if not rows:
        do = "Run `townhum run` once a period is over; `townhum plan` says when."
        raise StoreError(do, "nothing was released yet", where=public.name)
    names = [row[0] for row in rows]
    last = names.index(_known(until, names, "--until")) if until else len(rows) - 1
    series, kind = rows[last][4], rows[last][1]
    of_series = [row for row in rows[: last + 1] if row[4] == series and row[1] == kind]
    first = names.index(_known(since, names, "--since")) if since else 0
    shown = [row for row in of_series if names.index(row[0]) >= first]
    if not shown:
        raise UsageError("Name a period that is not after the last.", "there is none in between", where="--since")
    shown = shown if since else shown[-MOST_PERIODS.get(kind, len(shown)) :]
    known = session.ask(_TRACKS.format(series=quoted(series))).rows
    focus, rivals = _chosen(known, tracks)
    return Scope(
        public,
        kind,
        series,
        tuple(Period(name, start, end, complete) for name, _, start, end, _, complete in shown),
        tuple(_track(row) for row in known),
        focus,
        rivals,
        last + 1 - len(of_series),
    )


def _chosen(known: Sequence[Sequence[Any]], tracks: Sequence[str]) -> tuple[tuple[Track, ...], tuple[Track, ...]]:
    """What a report is about: the tracks that are named, or one's own brands; and the loudest other brands."""
    called = {said: row for row in known for said in (row[2], row[0])}
    named = [called[_known(said, called, "--track")] for said in tracks]
    focus = named or [row for row in known if row[3]] or [row for row in known if row[1] == "brand"][:1] or known[:1]
    brands = [row for row in known if row[1] == "brand" and row not in focus]
    loudest = sorted(sorted(brands, key=_usual, reverse=True)[:MOST_RIVALS], key=known.index)
    return tuple(map(_track, focus)), tuple(map(_track, loudest))


def _usual(row: Sequence[Any]) -> float:
    return float(row[4])


def _track(row: Sequence[Any]) -> Track:
    return Track(row[0], row[1], row[2], bool(row[3]))


def _known(said: str, known: Iterable[str], option: str) -> str:
    names = list(known)
    if said not in names:
        raise UsageError(f"Name one that is there. {nearest(said, names)}", "there is none of this name", where=option)
    return said
