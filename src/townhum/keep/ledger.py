"""The ledger: what was drawn, once and for all.

The periods of a run are committed in one transaction and never changed. The file holds noisy cells, and the labels of periods
whose retention has ended or that were given up; it has nothing else to lose. It is readable by its owner alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    finish_swap,
    in_the_clear,
    in_words,
    logs,
    opened,
    private,
    remove,
    transaction,
    write_whole,
)
from townhum.keep.keys import Key
from townhum.keep.rows import Rows, period_rows, series_rows, utc
from townhum.keep.sql import PERIOD_TABLES, SERIES_TABLES, text
from townhum.keep.sql.statements import DRAWN, EDITED, ENDED, HELD, KNOWN, NOW_RELEASED, REHEARSED
from townhum.records import FairnessFact, Glimpse, Grid, Look, Past, PeriodRef, Release, Window, held_name

if TYPE_CHECKING:
    import pyarrow as pa

_NEVER = datetime.min  # noqa: DTZ901  of a column in UTC

LONG_LOG = 256 * 1024
"""Bytes of an encrypted ledger's log from which a new file is made of both."""

LONGEST_PAUSE = timedelta(days=90)
"""Between two runs; a longer one is more likely a wrong clock."""


class Ledger:
    """An open ledger. Made by `Ledger.open`; every method raises StoreError if the file fails."""

    def __init__(self, path: Path, stack: ExitStack, key: Key | None) -> None:
        self._path, self._key = path, key
        self._stack = stack
        self._connection = stack.enter_context(opened(path, key=key))
        check_version(self._connection, path, "main")
        self._check_noise()

    @classmethod
    @contextmanager
    def open(cls, path: Path, key: Key | None = None) -> Iterator[Ledger]:
        """Open the ledger at `path`, making it, and a folder for its owner alone, where there is none. Encrypted with a key."""
        with in_words(path), private():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            finish_swap(path)
            remove(path.with_name(f"{path.name}.new"))
            if not path.exists():
                write_whole(path, _begin, mode=0o600, schema=text("schema"), key=key)
            elif key and in_the_clear(path):
                cls.rewrite(path, None, key)
            elif key and logs(path)[0].exists() and logs(path)[0].stat().st_size > LONG_LOG:
                cls.rewrite(path, key, key)
            path.chmod(0o600)
        with ExitStack() as stack:
            yield cls(path, stack, key)

    @staticmethod
    def rewrite(path: Path, old: Key | None, new: Key) -> None:
        """Have the ledger encrypted with another key: a new file in the old one's place, or, killed half-way, the old one."""
        with opened(path, key=old) as connection:  # writes what a killed run left in the log into the file
            check_version(connection, path, "main")
        fill = partial(_copy_without, (), _NEVER, path, old)
        write_whole(path, fill, mode=0o600, schema=text("schema"), key=new)

    @staticmethod
    def peek(path: Path, key: Key | None = None) -> Past:
        """The past of the ledger at `path`, which is not made where there is none, nor written to."""
        with in_words(path):
            if not path.exists():
                return Past({}, {})
        with opened(path, read_only=True, key=key) as connection:
            check_version(connection, path, "main")
            return _past(connection)

    @staticmethod
    def peek_waiting(path: Path, key: Key | None = None) -> str | None:
        """The period that was rehearsed and waits, by its name; None where none does, or where there is no ledger."""
        with in_words(path):
            if not path.exists():
                return None
        with opened(path, read_only=True, key=key) as connection:
            check_version(connection, path, "main")
            return next((label for (label,) in connection.execute("SELECT period FROM rehearsed").fetchall()), None)

    @staticmethod
    def peek_rehearsed(path: Path, key: Key | None = None) -> tuple[tuple[str, ...], Rows]:
        """What was rehearsed of tracks and their tones, as people are shown it: names of columns, and rows."""
        with opened(path, read_only=True, key=key) as connection:
            check_version(connection, path, "main")
            found = connection.execute(REHEARSED)
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
        facts = [series_rows(series) for series in {each.series.name: each.series for each in releases}.values()]
        rows = [(release, period_rows(release, "rehearsed" if rehearsed else "period")) for release in releases]
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
                self._no_longer_held(release)
            self._connection.execute(NOW_RELEASED)

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
            self._connection.execute(NOW_RELEASED)

    def leave_out(self, periods: Sequence[PeriodRef], series: str) -> None:
        """Write down that periods that wait are never drawn. What the numbers for which each waited cost is spent."""
        labels = [each.label for each in periods]
        spent = "SELECT period, kind, starts_at, ends_at, ?, rho FROM held WHERE list_contains(?, period)"
        with in_words(self._path), private(), transaction(self._connection):
            self._connection.execute(f"INSERT INTO forgotten {spent}", [series, labels])
            for table in ("held", "look"):
                self._connection.execute(f"DELETE FROM {table} WHERE list_contains(?, period)", [labels])  # noqa: S608  our own

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
        moment = utc(now)
        [(latest, newest_end)] = self._rows(KNOWN)
        if newest_end and moment - latest > LONGEST_PAUSE and not trust_clock:
            do = f"See that the clock is right: it says {now:%Y-%m-%d}. If it is, run once with --trust-clock."
            raise StoreError(do, f"the last run was on {latest:%Y-%m-%d}", where=self._path.name)
        known = moment if trust_clock or newest_end is None else max(moment, newest_end)
        with in_words(self._path), private(), transaction(self._connection):
            self._connection.execute("DELETE FROM last_run")
            self._connection.execute("INSERT INTO last_run VALUES (?)", [known])

    def hold(self, period: PeriodRef, now: datetime) -> datetime:
        """Write down that a period waits; when it was first tried (aware UTC), which is never after `now`."""
        row = (period.label, period.kind, utc(period.window.start), utc(period.window.end), utc(now))
        with in_words(self._path), private(), transaction(self._connection):
            self._connection.execute("INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?, ?, NULL, NULL)", row)
            self._connection.execute("UPDATE held SET first_tried = least(first_tried, ?)", [utc(now)])
        [(first,)] = self._rows("SELECT first_tried FROM held WHERE period = ?", [period.label])
        return first.replace(tzinfo=UTC)  # type: ignore[no-any-return]

    def note_glimpse(self, period: PeriodRef, glimpse: Glimpse) -> None:
        """Write down what was drawn to decide whether a period that is held waits on. Raises ValueError where that was drawn before."""
        looks = [(period.label, each.source, each.sound, each.broken, each.sigma2) for each in glimpse.looks]
        with in_words(self._path), private(), transaction(self._connection):
            noted = "UPDATE held SET heard = ?, rho = ? WHERE period = ? AND rho IS NULL RETURNING period"
            if not self._connection.execute(noted, [glimpse.heard, glimpse.rho, period.label]).fetchall():
                raise ValueError(f"{period.label} is not held, or it was drawn before whether it waits")
            self._insert("INSERT", "look", looks)

    def glimpse(self, period: PeriodRef) -> Glimpse | None:
        """What was drawn to decide whether a period waits; None where nothing was."""
        for heard, rho in self._rows(
            "SELECT heard, rho FROM held WHERE period = ? AND rho IS NOT NULL", [period.label]
        ):
            looks = "SELECT source, sound, broken, sigma2 FROM look WHERE period = ? ORDER BY source"
            return Glimpse(heard, tuple(Look(*row) for row in self._rows(looks, [period.label])), rho)
        return None

    def knows(self, series: str) -> bool:
        """Whether a period of the series was drawn before."""
        return bool(self._rows("SELECT 1 FROM about WHERE series = ?", [series]))

    def fairness(self) -> Mapping[str, tuple[FairnessFact, ...]]:
        """What was found when each series was audited, by the name of the series."""
        found: dict[str, tuple[FairnessFact, ...]] = {}
        for series, *row in self._rows("SELECT series, groups, measure, value FROM fairness ORDER BY series, listed"):
            found[series] = (*found.get(series, ()), FairnessFact(*row))
        return found

    def newest_purpose(self) -> str | None:
        """What the study said that the newest period it released is for; None where it released none that is kept."""
        rows = self._rows("SELECT purpose FROM period JOIN about USING (series) ORDER BY starts_at DESC LIMIT 1")
        return rows[0][0] if rows else None

    def past(self) -> Past:
        """Every period ever drawn, and those that wait."""
        with in_words(self._path):
            return _past(self._connection)

    def forget_before(self, moment: datetime) -> int:
        """Delete what was drawn of every period that ended at or before an aware moment; how many periods that were.

        The labels stay, so that a forgotten period is not drawn again.
        """
        gone = [label for (label,) in self._rows(ENDED, [utc(moment)])]
        self._forget(gone, utc(moment))
        return len(gone)

    def _forget(self, gone: Sequence[str], waited_until: datetime = _NEVER) -> None:
        """Write all but some periods to a new file in the old one's place, so that no number stays in a free block."""
        if not gone:
            return
        self._stack.close()
        try:
            fill = partial(_copy_without, gone, waited_until, self._path, self._key)
            write_whole(self._path, fill, mode=0o600, schema=text("schema"), key=self._key)
        finally:
            self._connection = self._stack.enter_context(opened(self._path, key=self._key))

    def _check_noise(self) -> None:
        """Raise StoreError where what is said of the noise does not fit together: then somebody changed it."""
        for (label,) in self._rows(EDITED):
            do = "Put back a backup of the ledger, or begin a new folder with --data."
            raise StoreError(do, f"what it says of the noise in {label} was changed", where=self._path.name)

    def _refuse_again(self, period: PeriodRef) -> None:
        start, end = utc(period.window.start), utc(period.window.end)
        shared = "SELECT period FROM ever_drawn WHERE period = ? OR (starts_at < ? AND ends_at > ?)"
        for (label,) in self._rows(shared, [period.label, end, start]):
            do = "Leave this period out: no moment is ever released twice."
            raise StoreError(do, f"{period.label} shares time with {label}, which was drawn", where=self._path.name)

    def _no_longer_held(self, release: Release) -> None:
        """What was drawn to decide on a period is part of its rho: the shares of what decides are in no grid of it.

        Where that does not hold, because the budget was changed in between, it stays spent beside it.
        """
        label, drawn = release.period.label, sum(grid.share for grid in release.grids)
        beside = "SELECT period || ', held', kind, starts_at, ends_at, '', rho FROM held WHERE period = ? AND rho > ?"
        self._connection.execute(f"INSERT INTO forgotten {beside}", [label, release.rho * (1 - drawn) + 1e-9])
        for table in ("held", "look"):
            self._connection.execute(f"DELETE FROM {table} WHERE period = ?", [label])  # noqa: S608  our own names

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
    drawn = connection.execute(DRAWN).fetchall()
    held = connection.execute(HELD).fetchall()
    windows, waiting = _windows(drawn), _windows(held)
    return Past(
        released=windows,
        held=waiting,
        kinds=frozenset(each[3] for each in (*drawn, *held) if each[4]),
        spent={label: (windows[label], rho) for label, _, _, _, rho, *_ in drawn}
        | {held_name(label): (waiting[label], rho) for label, _, _, _, rho in held if rho},
        fates={label: fate for label, *_, fate, _ in drawn},
        released_on={label: moment.replace(tzinfo=UTC) for label, *_, moment in drawn if moment},
    )


def _windows(rows: Sequence[tuple[Any, ...]]) -> dict[str, Window]:
    return {label: Window(start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)) for label, start, end, *_ in rows}


def _begin(new: duckdb.DuckDBPyConnection) -> None:
    new.execute(text("ledger"))


def _copy_without(
    gone: Sequence[str], waited_until: datetime, path: Path, key: Key | None, new: duckdb.DuckDBPyConnection
) -> None:
    """Fill a new ledger with what an old one says of all periods but some, and the labels of these."""
    _begin(new)
    attach(new, path, "old", key)
    gone = list(gone)
    new.execute("INSERT INTO forgotten SELECT * FROM old.forgotten")
    new.execute("INSERT INTO last_run SELECT * FROM old.last_run")
    new.execute("INSERT INTO held SELECT * FROM old.held WHERE ends_at > ?", [waited_until])
    new.execute("INSERT INTO look SELECT * FROM old.look WHERE period IN (SELECT period FROM held)")
    spent = "SELECT period, kind, starts_at, ends_at, '', rho FROM old.held WHERE ends_at <= ? AND rho IS NOT NULL"
    new.execute(f"INSERT INTO forgotten {spent}", [waited_until])
    every = "(FROM old.period UNION ALL FROM old.rehearsed)"
    new.execute(f"INSERT INTO forgotten FROM {every} WHERE list_contains(?, period)", [gone])
    kept = f"{{by}} IN (SELECT {{by}} FROM {every} WHERE NOT list_contains(?, period))"  # noqa: S608  our own names
    for tables, by in ((("rehearsed", "released_on", "cell", *PERIOD_TABLES), "period"), (SERIES_TABLES, "series")):
        for table in tables:
            new.execute(f"INSERT INTO {table} FROM old.{table} WHERE {kept.format(by=by)}", [gone])
    new.execute("DETACH old")
