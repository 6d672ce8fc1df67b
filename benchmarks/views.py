"""How long the public file takes, and its views: `python benchmarks/views.py`.

Two years of weeks, 200 tracks, 30 sources, and the 24,000 terms of the vocabulary, of which some 300 are shown. `--weeks 520 --terms 0` makes it ten years without terms, `--days 1826` five years of days. The ledger is filled with invented cells of every grid. Each line is the
median CPU time of several runs on one thread, as the analyst's connection has it: the whole view into Arrow, then one period of
it, the last thirteen, and one track.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from townhum.keep.file import write_whole
from townhum.keep.history import histories
from townhum.keep.public import publish
from townhum.keep.sql import VIEWS, text
from townhum.tell.insight import insights

BRANDS, TERMS, THEMES = 20, 24_000, 40

FACTS = """
INSERT INTO about VALUES ('one', 'Acorn Ltd', 'privacy@acorn.example', 'to hear', 'tents', 'consent', 'UTC', 'week', '730 days');
INSERT INTO source SELECT 'one', n, 's' || n, 'files', 'a forum', 'our own', '' FROM range({sources}) AS every (n);
INSERT INTO track
SELECT 'one', n, 't' || n, CASE n // {brands} WHEN 0 THEN 'brand' WHEN 1 THEN 'aspect' ELSE 'theme' END, 'T' || n, 't', n = 0
FROM range({tracks}) AS every (n);
INSERT INTO theme SELECT 'one', 'theme-' || n, 'Theme ' || n, 'words' FROM range({themes}) AS every (n);
INSERT INTO period
SELECT strftime(start, '{label}'), '{kind}', start, start + INTERVAL {length} DAY, 'one', 0.5
FROM (SELECT TIMESTAMP '2016-08-29' + to_days({length} * n::INTEGER) AS start FROM range({periods}) AS every (n));
INSERT INTO made_with SELECT period, 'tone', '1' FROM period;
INSERT INTO coverage SELECT period, source, 'complete', '' FROM period, source;
INSERT INTO corrected_tone
SELECT period, track, tone, share, share * (0.6 + 0.3 * random()), share + (1 - share) * 0.3 * random()
FROM (SELECT period, track, unnest(['negative', 'neutral', 'positive']) AS tone, random() AS share FROM period, track);
"""

CELLS = """
CREATE OR REPLACE TEMP TABLE split AS
SELECT track.listed, track, source, 10 + 190 * random() AS value FROM track, source;
INSERT INTO cell SELECT '{week}', 'everyone', '', '', '', 50000;
INSERT INTO cell SELECT '{week}', 'track', track, '', '', sum(value) FROM split GROUP BY listed, track ORDER BY listed;
INSERT INTO cell SELECT '{week}', 'track_source', track, source, '', value FROM split;
INSERT INTO cell
SELECT '{week}', 'track_tone', track, unnest(['negative', 'neutral', 'positive', 'not_read']), '',
    sum(value) * unnest([0.2, 0.4, 0.3, 0.1])
FROM split GROUP BY listed, track ORDER BY listed;
INSERT INTO cell
SELECT '{week}', 'track_intent', track, 'intent-' || n, '', 60 * random() FROM track, range(8) AS every (n);
INSERT INTO cell
SELECT '{week}', 'track_language', track, 'l' || n, '', 90 * random() FROM track, range(8) AS every (n);
INSERT INTO cell SELECT '{week}', 'pair', a.track, b.track, '', 60 * random()
FROM track AS a JOIN track AS b ON a.listed < b.listed WHERE a.kind = 'brand' AND b.kind = 'brand';
CREATE OR REPLACE TEMP TABLE beside AS
SELECT a.track AS brand, b.track AS aspect, 300 * random() AS value FROM track AS a, track AS b
WHERE a.kind = 'brand' AND b.kind = 'aspect';
INSERT INTO cell SELECT '{week}', 'brand_aspect', brand, aspect, '', value FROM beside;
INSERT INTO cell
SELECT '{week}', 'brand_aspect_tone', brand, aspect, unnest(['negative', 'neutral', 'positive', 'not_read']),
    value * unnest([0.2, 0.4, 0.3, 0.1])
FROM beside;
INSERT INTO cell
SELECT '{week}', 'term', 'word' || n, '', '',
    15 * sqrt(-2 * ln(1 - random())) * cos(6.283185 * random()) + CASE WHEN n < 400 THEN 20 + 300 * random() ELSE 0 END
FROM range({terms}) AS every (n);
INSERT INTO cell SELECT '{week}', 'theme', theme, '', '', 2000 * random() FROM theme;
INSERT INTO cell SELECT '{week}', 'source', source, '', '', 3000 * random() FROM source;
INSERT INTO cell SELECT '{week}', 'reading', unnest(['told', 'unlisted', 'several']), '', '', 40000;
INSERT INTO noise
SELECT '{week}', grid, count(*), 4, 0.1, CASE WHEN grid = 'term' THEN 225 ELSE 12 END, 0, CASE WHEN grid = 'term' THEN 225 ELSE 12 END,
    10, CASE WHEN grid = 'term' THEN 75 ELSE 19 END
FROM cell WHERE period = '{week}' GROUP BY grid;
"""


KINDS = {"week": ("%G-W%V", 7), "day": ("%Y-%m-%d", 1)}
"""Labels and days of each kind of period."""


def fill(path: Path, *, periods: int, kind: str, tracks: int, sources: int, terms: int) -> None:
    """A ledger of so many periods."""
    label, length = KINDS[kind]
    wide = {"tracks": tracks, "sources": sources, "brands": BRANDS, "themes": THEMES}

    def rows(new: duckdb.DuckDBPyConnection) -> None:
        new.execute("SELECT setseed(0.5)")
        new.execute(FACTS.format(periods=periods, kind=kind, label=label, length=length, **wide))
        for (week,) in new.execute("SELECT period FROM period ORDER BY starts_at").fetchall():
            new.execute(CELLS.format(week=week, terms=terms))

    write_whole(path, rows, mode=0o600, schema=text("schema") + text("ledger"))


def make(ledger: Path, public: Path) -> None:
    """Publish, and print what that took."""
    begun = time.process_time()
    tables = insights(histories(ledger))
    insight = time.process_time() - begun
    publish(ledger, public, tables=tables)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    size = public.stat().st_size / 1e6
    print(f"insight took {insight:.1f} of the CPU s")
    print(f"published in {time.process_time() - begun:.1f} CPU s; the file has {size:.0f} MB; peak {peak:,.0f} MB")


ASKED = {
    "one period": ("period", "period = '{period}'"),
    "last 13": ("starts_at", "starts_at >= '{since}'"),
    "one track": ("track", "track = 't5'"),
}
"""What is asked of a view: the column that it needs, and the condition. The period is the middle one."""


def measure(public: Path, runs: int) -> None:
    """The table: CPU time, and of the whole view also what the clock on the wall says."""
    print(
        f"\n{'view':<20}{'rows':>10}{'whole, ms':>12}{'wall':>8}{''.join(f'{what:>12}' for what in ASKED)}   median of {runs}"
    )
    for view, rows, (whole, wall), parts in _views(public, runs):
        shown = "".join(f"{parts[what]:>12.0f}" if what in parts else f"{'-':>12}" for what in ASKED)
        print(f"{view:<20}{rows:>10,}{whole:>12.0f}{wall:>8.0f}{shown}")


def slowest(public: Path, runs: int) -> None:
    """The slowest view, whole and by what is asked of it, in CPU time, with the rows of the first."""
    every = list(_views(public, runs))
    view, rows, (took, wall), _ = max(every, key=lambda one: one[2])
    print(f"slowest view, whole: {view} {took:.0f} ms, {wall:.0f} on the wall, for {rows:,} rows")
    for what in ASKED:
        took, view = max((parts[what], view) for view, _, _, parts in every if what in parts)
        print(f"slowest view, {what}: {view} {took:.0f} ms")


def _views(public: Path, runs: int) -> Iterator[tuple[str, int, tuple[float, float], dict[str, float]]]:
    """Every view with its rows, what the whole of it takes, and what each thing that can be asked of it takes."""
    with duckdb.connect(str(public), read_only=True, config={"threads": "1"}) as connection:
        ordered = "SELECT period, starts_at FROM period ORDER BY starts_at"
        periods = connection.execute(ordered).fetchall()
        words = {"period": periods[len(periods) // 2][0], "since": periods[-13:][0][1]}
        for view in VIEWS:
            columns = [column for column, *_ in connection.execute(f"DESCRIBE {view}").fetchall()]
            rows, *whole = _timed(connection, f"FROM {view}", runs)
            parts = {
                what: _timed(connection, f"FROM {view} WHERE {condition.format(**words)}", runs)[1]
                for what, (column, condition) in ASKED.items()
                if column in columns
            }
            yield view, rows, (whole[0], whole[1]), parts


def _timed(connection: duckdb.DuckDBPyConnection, sql: str, runs: int) -> tuple[int, float, float]:
    """How many rows an answer has, and the milliseconds that it takes: of a processor, and on the wall."""
    taken, walls, rows = [], [], 0
    for _ in range(runs):
        begun, walled = time.process_time(), time.perf_counter()
        rows = connection.execute(sql).to_arrow_table().num_rows
        taken.append(1000 * (time.process_time() - begun))
        walls.append(1000 * (time.perf_counter() - walled))
    return rows, statistics.median(taken), statistics.median(walls)


def main(words: Sequence[str] | None = None) -> None:
    """As the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--weeks", type=int, default=104)
    parser.add_argument("--tracks", type=int, default=200)
    parser.add_argument("--sources", type=int, default=30)
    parser.add_argument("--terms", type=int, default=TERMS)
    parser.add_argument("--days", type=int, help="so many days instead of weeks")
    parser.add_argument("--slowest", action="store_true", help="of the views only the slowest")
    options = parser.parse_args(words)
    kind, periods = ("day", options.days) if options.days else ("week", options.weeks)
    with tempfile.TemporaryDirectory() as name:
        ledger, public = Path(name) / "ledger.duckdb", Path(name) / "public.duckdb"
        wide = {"tracks": options.tracks, "sources": options.sources, "terms": options.terms}
        fill(ledger, periods=periods, kind=kind, **wide)
        make(ledger, public)
        (slowest if options.slowest else measure)(public, options.runs)


if __name__ == "__main__":
    main()
