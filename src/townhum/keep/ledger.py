"""The ledger: what was drawn, once and for all.

The periods of a run are committed in one transaction and never changed. The file holds noisy cells, and the labels of periods
whose retention has ended or that were given up; it has nothing else to lose. It is readable by its owner alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from townhum.keep.sql import PERIOD_TABLES, SERIES_TABLES, text
from townhum.records import Grid, Past, PeriodRef, Release, Series, Window
from townhum.records.agreed import DIMENSIONS, PARTITIONS

if TYPE_CHECKING:
    import pyarrow as pa

_STUDY = ("controller", "contact", "purpose", "benefit", "lawful_basis", "time_zone", "period", "retention")

_DRAWN = "SELECT period, starts_at, ends_at, kind, rho FROM ever_drawn ORDER BY starts_at, period"

_KNOWN = """
SELECT max(moment), max(moment) FILTER (WHERE of_a_period)
FROM (
    SELECT moment, false AS of_a_period FROM last_run
    UNION ALL SELECT ends_at, true FROM ever_drawn
    UNION ALL SELECT ends_at, true FROM held
)
"""  # a period that was drawn, or waits, is over: it too says what time it must be by now

LONGEST_PAUSE = timedelta(days=90)
"""Between two runs; a longer one is more likely a wrong clock."""

_HELD = "SELECT period, starts_at, ends_at FROM held ORDER BY starts_at, period"

_PARTS = ", ".join(f"('{total}', '{part}')" for total, parts in PARTITIONS.items() for part in parts)

_EDITED = f"""
WITH parts(total, part) AS (VALUES {_PARTS}),
whole AS (
    SELECT total.period, total.grid, 1 / (1 / total.sigma2 + sum(1 / (of_it.categories * of_it.sigma2))) AS variance
    FROM noise AS total
    JOIN parts ON parts.total = total.grid
    JOIN noise AS of_it ON of_it.period = total.period AND of_it.grid = parts.part
    GROUP BY total.period, total.grid, total.sigma2
),
expected AS (
    SELECT
        noise.*,
        ever_drawn.rho,
        coalesce(
            whole.variance,
            noise.sigma2 * (1 - 1 / noise.categories) + its.variance / (noise.categories * noise.categories),
            noise.sigma2
        ) AS by_rule
    FROM noise
    JOIN ever_drawn ON ever_drawn.period = noise.period
    LEFT JOIN whole ON whole.period = noise.period AND whole.grid = noise.grid
    LEFT JOIN parts ON parts.part = noise.grid
    LEFT JOIN whole AS its ON its.period = noise.period AND its.grid = parts.total
)
SELECT period FROM expected
WHERE abs(variance / by_rule - 1) > 1e-9 OR abs(sigma2 * 2 * rho * share - bound) > 0.5 * rho * share + 1e-9
    OR fewer_than < k + 2.33 * sqrt(variance) - 1e-9
ORDER BY period LIMIT 1
"""  # noqa: S608  our own names

_REHEARSED = """
SELECT
    one AS track,
    max(said) FILTER (WHERE two = '') AS accounts,
    max(said) FILTER (WHERE two = 'negative') AS negative,
    max(said) FILTER (WHERE two = 'neutral') AS neutral,
    max(said) FILTER (WHERE two = 'positive') AS positive,
    max(said) FILTER (WHERE two = 'not_read') AS not_read
FROM (
    SELECT cell.*, CASE WHEN value < fewer_than THEN '< ' || fewer_than ELSE round(value)::INTEGER::VARCHAR END AS said
    FROM cell JOIN noise USING (period, grid) JOIN rehearsed USING (period)
    WHERE grid IN ('track', 'track_tone')
)
GROUP BY one ORDER BY min(value) FILTER (WHERE two = '') DESC
"""

Rows = Sequence[tuple[object, ...]]


class Ledger:
    """An open ledger. Made by `Ledger.open`; every method raises StoreError if the file fails."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self._path = path
        self._stack = stack
        self._connection = stack.enter_context(opened(path))
        check_version(self._connection, path, "main")
        self._check_noise()

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

    @staticmethod
    def peek_rehearsed(path: Path) -> tuple[tuple[str, ...], Rows]:
        """What was rehearsed of tracks and their tones, as people are shown it: names of columns, and rows."""
        with opened(path, read_only=True) as connection:
            check_version(connection, path, "main")
            found = connection.execute(_REHEARSED)
            return tuple(column[0] for column in found.description or ()), found.fetchall()

    def commit(self, *releases: Release, rehearsed: bool = False) -> None:
        """Write the releases of one run down for good: all of them, or nothing. Those `rehearsed` wait for `release_rehearsed`.

        Raises StoreError if a period, or another one that shares a moment with it, was ever drawn; TypeError for anything but
        a Release; ValueError for a grid that there is not, for a study that lacks or adds a statement, and for a second rehearsal.
        """
        if not all(isinstance(release, Release) for release in releases):
            raise TypeError("the ledger takes a Release and nothing else")
        if rehearsed and (len(releases) > 1 or self.rehearsed()):
            raise ValueError("one period at a time is rehearsed")
        facts = [_series_rows(series) for series in {each.series.name: each.series for each in releases}.values()]
        rows = [(release, _period_rows(release, "rehearsed" if rehearsed else "period")) for release in releases]
        with in_words(self._path), private(), transaction(self._connection):
            for of_series in facts:
                for table, said in of_series.items():
                    self._insert("INSERT OR REPLACE", table, said)  # the contact may have changed; the newest stands
            for release, of_period in rows:
                self._refuse_again(release.period)
                for table, said in of_period.items():
                    self._insert("INSERT", table, said)
                for grid in release.grids:
                    self._insert_cells(release.period.label, grid)
                self._connection.execute("DELETE FROM held WHERE period = ?", [release.period.label])

    def rehearsed(self) -> tuple[PeriodRef, str] | None:
        """The period that was rehearsed and waits, with the name of its series; None where none does."""
        for label, kind, start, end, series in self._rows(
            "SELECT period, kind, starts_at, ends_at, series FROM rehearsed"
        ):
            return PeriodRef(label, kind, Window(start.replace(tzinfo=UTC), end.replace(tzinfo=UTC))), series
        return None

    def release_rehearsed(self) -> None:
        """Release exactly what was rehearsed."""
        with in_words(self._path), private(), transaction(self._connection):
            self._connection.execute("INSERT INTO period SELECT * FROM rehearsed")
            self._connection.execute("DELETE FROM rehearsed")

    def give_up_rehearsed(self) -> None:
        """Delete what was rehearsed. Its period is spent: it is never drawn again."""
        self._forget([label for (label,) in self._rows("SELECT period FROM rehearsed")])

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

    def hold(self, period: PeriodRef, now: datetime, heard: float | None = None) -> datetime:
        """Write down that a period waits; when it was first tried (aware UTC), which is never after `now`.

        `heard` is the noisy number of accounts because of which it waits, if it does not wait for a source.
        """
        row = (period.label, _utc(period.window.start), _utc(period.window.end), _utc(now))
        with in_words(self._path), private(), transaction(self._connection):
            self._connection.execute("INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?, NULL)", row)
            self._connection.execute("UPDATE held SET first_tried = least(first_tried, ?)", [_utc(now)])
            self._connection.execute(
                "UPDATE held SET heard = coalesce(heard, ?) WHERE period = ?", [heard, period.label]
            )
        [(first,)] = self._rows("SELECT first_tried FROM held WHERE period = ?", [period.label])
        return first.replace(tzinfo=UTC)  # type: ignore[no-any-return]

    def heard(self, period: PeriodRef) -> float | None:
        """The noisy number of accounts because of which a period waits; None where none was drawn."""
        return next((heard for (heard,) in self._rows("SELECT heard FROM held WHERE period = ?", [period.label])), None)

    def knows(self, series: str) -> bool:
        """Whether a period of the series was drawn before."""
        return bool(self._rows("SELECT 1 FROM about WHERE series = ?", [series]))

    def past(self) -> Past:
        """Every period ever drawn, and those that wait."""
        with in_words(self._path):
            return _past(self._connection)

    def forget_before(self, moment: datetime) -> int:
        """Delete the cells of every period that ended at or before an aware moment; how many periods that were.

        The labels stay, so that a forgotten period is not drawn again.
        """
        ended = "SELECT period FROM (FROM period UNION ALL FROM rehearsed) WHERE ends_at <= ?"
        gone = [label for (label,) in self._rows(ended, [_utc(moment)])]
        self._forget(gone, _utc(moment))
        return len(gone)

    def _forget(self, gone: Sequence[str], waited_until: datetime = datetime.min) -> None:  # noqa: DTZ901  of a column in UTC
        """Write all but some periods to a new file in the old one's place, so that no number stays in a free block."""
        if not gone:
            return
        self._stack.close()  # writes the log into the file: the new file must find no log beside it
        try:
            if any(log.exists() for log in logs(self._path)):
                raise StoreError("Run again.", "the ledger could not be closed", where=self._path.name)
            fill = partial(_copy_without, gone, waited_until, self._path)
            write_whole(self._path, fill, mode=0o600, schema=text("schema"))
        finally:
            self._connection = self._stack.enter_context(opened(self._path))

    def _check_noise(self) -> None:
        """Raise StoreError where what is said of the noise does not fit together: then somebody changed it."""
        for (label,) in self._rows(_EDITED):
            do = "Put back a backup of the ledger, or begin a new folder with --data."
            raise StoreError(do, f"what it says of the noise in {label} was changed", where=self._path.name)

    def _refuse_again(self, period: PeriodRef) -> None:
        start, end = _utc(period.window.start), _utc(period.window.end)
        shared = "SELECT period FROM ever_drawn WHERE period = ? OR (starts_at < ? AND ends_at > ?)"
        for (label,) in self._rows(shared, [period.label, end, start]):
            do = "Leave this period out: no moment is ever released twice."
            raise StoreError(do, f"{period.label} shares time with {label}, which was drawn", where=self._path.name)

    def _insert(self, how: str, table: str, rows: Rows) -> None:
        import pyarrow as pa  # noqa: PLC0415  a quarter of a second, for a run that has something to write

        if not rows:
            return
        columns = zip(*rows, strict=True)
        rows_of = pa.table({str(n): list(c) for n, c in enumerate(columns)})
        self._insert_from(f"{how} INTO {table} SELECT * FROM drawn", rows_of)  # noqa: S608  our own names

    def _insert_cells(self, period: str, grid: Grid) -> None:
        import pyarrow as pa  # noqa: PLC0415  the same

        names = dict(zip(("one", "two", "three"), (pa.array(keys, pa.string()) for keys in grid.keys), strict=False))
        dimensions = ", ".join(name if name in names else "''" for name in ("one", "two", "three"))
        sql = f"INSERT INTO cell SELECT ?, ?, {dimensions}, value FROM drawn"  # noqa: S608  our own names
        self._insert_from(sql, pa.table({**names, "value": grid.value}), [period, grid.name])

    def _insert_from(self, sql: str, drawn: pa.Table, values: Sequence[object] = ()) -> None:
        # As an Arrow table: bound one by one, six thousand cells take DuckDB five seconds.
        self._connection.register("drawn", drawn)
        self._connection.execute(sql, list(values))
        self._connection.unregister("drawn")

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with in_words(self._path):
            return self._connection.execute(sql, list(values)).fetchall()


def _past(connection: duckdb.DuckDBPyConnection) -> Past:
    drawn = connection.execute(_DRAWN).fetchall()
    windows = {label: Window(start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)) for label, start, end, _, _ in drawn}
    held = connection.execute(_HELD).fetchall()
    return Past(
        released=windows,
        held={label: Window(start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)) for label, start, end in held},
        kinds=frozenset(kind for _, _, _, kind, _ in drawn),
        spent={label: (windows[label], rho) for label, _, _, _, rho in drawn},
    )


def _begin(new: duckdb.DuckDBPyConnection) -> None:
    new.execute(text("ledger"))


def _copy_without(gone: Sequence[str], waited_until: datetime, path: Path, new: duckdb.DuckDBPyConnection) -> None:
    """Fill a new ledger with what an old one says of all periods but some, and the labels of these."""
    _begin(new)
    attach(new, path, "old")
    gone = list(gone)
    new.execute("INSERT INTO forgotten SELECT * FROM old.forgotten")
    new.execute("INSERT INTO last_run SELECT * FROM old.last_run")
    new.execute("INSERT INTO held SELECT * FROM old.held WHERE ends_at > ?", [waited_until])
    every = "(FROM old.period UNION ALL FROM old.rehearsed)"
    new.execute(f"INSERT INTO forgotten FROM {every} WHERE list_contains(?, period)", [gone])
    kept = f"{{key}} IN (SELECT {{key}} FROM {every} WHERE NOT list_contains(?, period))"  # noqa: S608  our own names
    for tables, key in ((("rehearsed", "cell", *PERIOD_TABLES), "period"), (SERIES_TABLES, "series")):
        for table in tables:
            new.execute(f"INSERT INTO {table} FROM old.{table} WHERE {kept.format(key=key)}", [gone])
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
        "promise": [
            (name, listed, each.span, each.account, each.rho, each.epsilon, each.delta, each.advantage)
            for listed, each in enumerate(series.promises)
        ],
    }


def _period_rows(release: Release, table: str) -> dict[str, Rows]:
    ref = release.period
    label = ref.label
    unknown = {grid.name for grid in release.grids} - set(DIMENSIONS)
    if unknown:
        raise ValueError(f"there is no table for {', '.join(sorted(unknown))}")
    return {
        table: [(label, ref.kind, _utc(ref.window.start), _utc(ref.window.end), release.series.name, release.rho)],
        "made_with": [(label, part, version) for part, version in release.made_with.items()],
        "coverage": [(label, each.source, each.status.value, each.reason) for each in release.coverage],
        "noise": [
            (label, g.name, len(g.value), g.bound, g.share, g.sigma2, g.categories, g.variance, g.k, g.fewer_than)
            for g in release.grids
        ],
        "corrected_tone": [
            (label, each.track, each.tone, each.share, each.low, each.high) for each in release.corrected
        ],
    }


def _utc(moment: datetime) -> datetime:
    """An aware moment as the file has it: UTC without a zone, which every SQL tool can read."""
    return moment.astimezone(UTC).replace(tzinfo=None)
