"""The ledger: what was released, once and for all.

The periods of a run are committed in one transaction and never changed. The file holds what the public file may show, and the
labels of periods whose retention has ended; it has nothing else to lose. It is readable by its owner alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from townhum.errors import StoreError
from townhum.keep.file import (
    attach,
    check_version,
    in_words,
    logs,
    opened,
    private,
    remove,
    transaction,
    write_whole,
)
from townhum.keep.sql import GRID_TABLES, PERIOD_TABLES, SERIES_TABLES, text
from townhum.records import Past, PeriodRef, Release, Series, Window

_STUDY = ("controller", "contact", "purpose", "benefit", "lawful_basis", "time_zone", "period", "retention")

_RELEASED = "SELECT period, starts_at, ends_at FROM ever_released ORDER BY starts_at, period"

_KNOWN = """
SELECT max(moment), max(moment) FILTER (WHERE of_a_period)
FROM (
    SELECT moment, false AS of_a_period FROM last_run
    UNION ALL SELECT ends_at, true FROM ever_released
    UNION ALL SELECT ends_at, true FROM held
)
"""  # a period that was released, or waits, is over: it too says what time it must be by now

LONGEST_PAUSE = timedelta(days=90)
"""Between two runs; a longer one is more likely a wrong clock."""

_HELD = "SELECT period, starts_at, ends_at FROM held ORDER BY starts_at, period"

Rows = Sequence[tuple[object, ...]]


class Ledger:
    """An open ledger. Made by `Ledger.open`; every method raises StoreError if the file fails."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self._path = path
        self._stack = stack
        self._connection = stack.enter_context(opened(path))
        check_version(self._connection, path, "main")

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Ledger]:
        """Open the ledger at `path`, making it, and a folder for its owner alone, where there is none."""
        with in_words(path), private():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            remove(path.with_name(f"{path.name}.new"))
            if not path.exists():
                write_whole(path, _begin, mode=0o600, schema=text("schema"))
            path.chmod(0o600)
        with ExitStack() as stack:
            yield cls(path, stack)

    @staticmethod
    def peek(path: Path) -> Past:
        """The past of the ledger at `path`, which is not made where there is none, nor written to."""
        with in_words(path):
            if not path.exists():
                return Past({}, {})
        with opened(path, read_only=True) as connection:
            check_version(connection, path, "main")
            return _past(connection)

    def commit(self, *releases: Release) -> None:
        """Write the releases of one run down for good: all of them, or nothing.

        Raises StoreError if a period, or another one that shares a moment with it, was ever released; TypeError for
        anything but a Release; ValueError for a grid that has no table, or a study that lacks or adds a statement.
        """
        if not all(isinstance(release, Release) for release in releases):
            raise TypeError("the ledger takes a Release and nothing else")
        facts = [_series_rows(series) for series in {each.series.name: each.series for each in releases}.values()]
        cells = [(each.period, _period_rows(each)) for each in releases]
        with in_words(self._path), private(), transaction(self._connection):
            for of_series in facts:
                for table, rows in of_series.items():
                    self._insert("INSERT OR REPLACE", table, rows)  # the contact may have changed; the newest stands
            for period, of_period in cells:
                self._refuse_again(period)
                for table, rows in of_period.items():
                    self._insert("INSERT", table, rows)
                self._connection.execute("DELETE FROM held WHERE period = ?", [period.label])

    def note_run(self, now: datetime, *, trust_clock: bool = False) -> None:
        """Write down that it is run. Raises StoreError if the last run was more than `LONGEST_PAUSE` ago.

        A clock that is far ahead would delete what is not old, and release weeks that have not been. One that is behind
        does neither, so it is let through; what is written down is then the end of the newest period, or the right clock
        would seem far ahead. An earlier run's moment is never kept: that clock may have been ahead, and the next one that
        is would not be noticed. Where no period was released or waits, none can be lost.
        """
        moment = _utc(now)
        [(latest, newest_end)] = self._rows(_KNOWN)
        if newest_end and moment - latest > LONGEST_PAUSE and not trust_clock:
            do = f"See that the clock is right: it says {now:%Y-%m-%d}. If it is, run once with --trust-clock."
            raise StoreError(do, f"the last run was on {latest:%Y-%m-%d}", where=self._path.name)
        known = moment if trust_clock or newest_end is None else max(moment, newest_end)
        with in_words(self._path), private(), transaction(self._connection):
            self._connection.execute("DELETE FROM last_run")
            self._connection.execute("INSERT INTO last_run VALUES (?)", [known])

    def hold(self, period: PeriodRef, now: datetime) -> datetime:
        """Write down that a period waits for a source; when it was first tried (aware UTC), which is never after `now`."""
        row = (period.label, _utc(period.window.start), _utc(period.window.end), _utc(now))
        with in_words(self._path), private(), transaction(self._connection):
            self._insert("INSERT OR IGNORE", "held", [row])
            self._connection.execute("UPDATE held SET first_tried = least(first_tried, ?)", [_utc(now)])
        [(first,)] = self._rows("SELECT first_tried FROM held WHERE period = ?", [period.label])
        return first.replace(tzinfo=UTC)  # type: ignore[no-any-return]

    def knows(self, series: str) -> bool:
        """Whether a period of the series was released before."""
        return bool(self._rows("SELECT 1 FROM about WHERE series = ?", [series]))

    def past(self) -> Past:
        """Every period ever released, and those that wait."""
        with in_words(self._path):
            return _past(self._connection)

    def forget_before(self, moment: datetime) -> int:
        """Delete the cells of every period that ended at or before an aware moment; how many periods that were.

        The rest is written to a new file that takes the old one's place, so that no deleted number stays behind in
        a free block. The labels stay, so that a forgotten period is not released again.
        """
        [(ended,)] = self._rows("SELECT count(*) FROM period WHERE ends_at <= ?", [_utc(moment)])
        if ended:
            self._stack.close()  # writes the log into the file: the new file must find no log beside it
            try:
                self._rewrite(_utc(moment))
            finally:
                self._connection = self._stack.enter_context(opened(self._path))
        return int(ended)

    def _rewrite(self, moment: datetime) -> None:
        if any(log.exists() for log in logs(self._path)):
            raise StoreError("Run again.", "the ledger could not be closed", where=self._path.name)
        write_whole(self._path, lambda new: _copy_after(moment, self._path, new), mode=0o600, schema=text("schema"))

    def _refuse_again(self, period: PeriodRef) -> None:
        start, end = _utc(period.window.start), _utc(period.window.end)
        shared = "SELECT period FROM ever_released WHERE period = ? OR (starts_at < ? AND ends_at > ?)"
        for (label,) in self._rows(shared, [period.label, end, start]):
            do = "Leave this period out: no moment is ever released twice."
            raise StoreError(do, f"{period.label} shares time with {label}, which was released", where=self._path.name)

    def _insert(self, how: str, table: str, rows: Rows) -> None:
        import pyarrow as pa  # noqa: PLC0415  a quarter of a second, for a run that has something to write

        if not rows:
            return
        # As an Arrow table: bound one by one, six thousand cells take DuckDB five seconds.
        columns = zip(*rows, strict=True)
        self._connection.register("released", pa.table({str(place): list(each) for place, each in enumerate(columns)}))
        self._connection.execute(f"{how} INTO {table} SELECT * FROM released")  # noqa: S608  our own names
        self._connection.unregister("released")

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with in_words(self._path):
            return self._connection.execute(sql, list(values)).fetchall()


def _past(connection: duckdb.DuckDBPyConnection) -> Past:
    return Past(*(_windows(connection.execute(sql).fetchall()) for sql in (_RELEASED, _HELD)))


def _windows(rows: Sequence[tuple[Any, ...]]) -> dict[str, Window]:
    return {label: Window(start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)) for label, start, end in rows}


def _begin(new: duckdb.DuckDBPyConnection) -> None:
    new.execute(text("ledger"))


def _copy_after(moment: datetime, path: Path, new: duckdb.DuckDBPyConnection) -> None:
    """Fill a new ledger with what an old one says of periods that ended after a moment, and the labels of the rest."""
    _begin(new)
    attach(new, path, "old")
    new.execute("INSERT INTO forgotten SELECT * FROM old.forgotten")
    new.execute("INSERT INTO last_run SELECT * FROM old.last_run")
    new.execute("INSERT INTO held SELECT * FROM old.held WHERE ends_at > ?", [moment])
    new.execute("INSERT INTO forgotten SELECT * EXCLUDE several FROM old.period WHERE ends_at <= ?", [moment])
    for tables, key in ((PERIOD_TABLES, "period"), (SERIES_TABLES, "series")):
        kept = f"{key} IN (SELECT {key} FROM old.period WHERE ends_at > ?)"  # noqa: S608  our own names
        for table in tables:
            new.execute(f"INSERT INTO {table} SELECT * FROM old.{table} WHERE {kept}", [moment])  # noqa: S608  the same
    new.execute("DETACH old")


def _series_rows(series: Series) -> dict[str, Rows]:
    if set(series.study) != set(_STUDY):
        raise ValueError(f"a study states {', '.join(_STUDY)}, and nothing else")
    name = series.name
    return {
        "about": [(name, *(series.study[key] for key in _STUDY))],
        "source": [
            (name, listed, each.name, each.connector, each.place, each.permitted_because, each.terms_url)
            for listed, each in enumerate(series.sources)
        ],
        "track": [
            (name, listed, each.name, each.kind, each.label, each.query, each.ours)
            for listed, each in enumerate(series.tracks)
        ],
        "model_card": [(name, listed, each.model, each.topic, each.said) for listed, each in enumerate(series.models)],
        "fairness": [
            (name, listed, each.groups, each.measure, each.value) for listed, each in enumerate(series.fairness)
        ],
        "relaxed": [(name, category, reason) for category, reason in series.relaxed.items()],
        "theme": [(name, each.name, each.label, each.words) for each in series.themes],
    }


def _period_rows(release: Release) -> dict[str, Rows]:
    ref = release.period
    label = ref.label
    unknown = {grid.name for grid in release.grids} - set(GRID_TABLES)
    if unknown:
        raise ValueError(f"there is no table for {', '.join(sorted(unknown))}")
    return {
        "period": [
            (label, ref.kind, _utc(ref.window.start), _utc(ref.window.end), release.series.name, release.several)
        ],
        "made_with": [(label, part, version) for part, version in release.made_with.items()],
        "coverage": [(label, each.source, each.status.value, each.reason, each.said) for each in release.coverage],
        "drops": [(label, reason, band) for reason, band in release.drops.items()],
        "corrected_tone": [
            (label, each.track, each.tone, each.share, each.low, each.high) for each in release.corrected
        ],
        "held_back": [(label, grid, share) for grid, share in release.held_back.items()],
        "term_facts": [
            (label, each.one_in, each.least, each.unlisted, each.voices) for each in (release.terms,) if each
        ],
        **{GRID_TABLES[grid.name]: [(label, *row) for row in grid.rows] for grid in release.grids},
    }


def _utc(moment: datetime) -> datetime:
    """An aware moment as the file has it: UTC without a zone, which every SQL tool can read."""
    return moment.astimezone(UTC).replace(tzinfo=None)
