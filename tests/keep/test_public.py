"""The public file is rebuilt from the ledger and swapped in; readers of the old one read on."""

import os
import stat
import subprocess
import sys
from dataclasses import replace

import duckdb
import pytest
from releases import published, release, series, week

from townhum.errors import StoreError
from townhum.keep.ledger import Ledger
from townhum.keep.public import _a_few_at_a_time, _add_views, is_published, publish
from townhum.keep.sql import PERIOD_TABLES, SERIES_TABLES, WORKED_OUT, text

VOICES = {
    "acorn": {"negative": 12, "neutral": 20, "positive": 15},
    "birch": {"negative": 30, "neutral": 30, "positive": 40},
    "cedar": {"positive": 9},
}


def read(path, sql):
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_the_public_file_has_what_was_committed_and_no_more(tmp_path):
    public = published(tmp_path, release(0, VOICES), release(1, VOICES))
    for table in (*SERIES_TABLES, *PERIOD_TABLES):
        expected = read(tmp_path / "ledger.duckdb", f"FROM {table} ORDER BY ALL")
        assert read(public, f"FROM {table} ORDER BY ALL") == expected
    tables = {row[0] for row in read(public, "SELECT table_name FROM duckdb_tables()")}
    assert tables == {*SERIES_TABLES, *PERIOD_TABLES, "file_info", "mix", "aspect_tone", "term_growth"}
    assert read(public, "SELECT schema_name FROM duckdb_schemas() WHERE NOT internal AND schema_name <> 'main'") == []


def test_nothing_that_was_held_back_is_in_the_public_file(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    assert read(public, "SELECT count(*) FROM cell_track WHERE track = 'cedar'") == [(0,)]
    numbers = [
        row[0] for row in read(public, "SELECT voices FROM cell_track UNION ALL SELECT voices FROM cell_track_tone")
    ]
    assert min(numbers) >= 10


def test_no_count_in_any_view_is_between_one_and_nine(tmp_path):
    weeks = [release(number, VOICES) for number in range(6)]
    public = published(tmp_path, *weeks)
    sql = """SELECT table_name, column_name FROM duckdb_columns()
             WHERE NOT internal AND data_type IN ('INTEGER', 'BIGINT', 'HUGEINT')"""
    about_accounts = {"voices", "before_voices", "n", "before_n", "positive", "neutral", "negative"}
    about_accounts |= {"both_voices", "track_voices", "other_voices", "least"}
    others = {"listed", "schema_version", "brands_shown", "brands_tracked", "among_tracks", "among_aspects"}
    others |= {"one_in", "before_periods"}
    columns = read(public, sql)
    assert {column for _, column in columns} <= about_accounts | others
    for table, column in columns:
        if column in about_accounts:
            assert read(public, f'SELECT count(*) FROM {table} WHERE "{column}" < 10') == [(0,)]


def test_anybody_may_read_it_and_any_duckdb_since_1_0(tmp_path):
    before = os.umask(0o077)
    try:
        public = published(tmp_path, release(0, VOICES))
    finally:
        os.umask(before)
    assert stat.S_IMODE(public.stat().st_mode) == 0o644
    (tags,) = read(public, "SELECT tags FROM duckdb_databases() WHERE NOT internal")[0]
    assert tags["storage_version"].startswith("v1.0.0")


def test_a_reader_keeps_the_old_file_while_a_new_one_takes_its_place(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    reader = duckdb.connect(str(public), read_only=True)
    with Ledger.open(tmp_path / "ledger.duckdb") as ledger:
        ledger.commit(release(1, VOICES))
    publish(tmp_path / "ledger.duckdb", public)
    assert reader.execute("SELECT count(*) FROM period_facts").fetchone() == (1,)
    reader.close()
    assert read(public, "SELECT count(*) FROM period_facts") == [(2,)]


READER = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1], read_only=True)
for _ in sys.stdin:
    print(connection.execute("SELECT count(*) FROM share_of_voice").fetchone()[0], flush=True)
"""


def test_a_reader_in_another_process_does_not_hinder_publishing(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    with subprocess.Popen(
        [sys.executable, "-c", READER, public], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as reader:
        reader.stdin.write("count\n")
        assert reader.stdout.readline() == "2\n"
        publish(tmp_path / "ledger.duckdb", public)
        reader.stdin.write("count\n")
        assert reader.stdout.readline() == "2\n"
        reader.stdin.close()


def test_only_the_two_files_and_the_seal_are_left(tmp_path):
    published(tmp_path, release(0, VOICES))
    for left in ("public.duckdb.new", "public.duckdb.new.wal"):
        (tmp_path / left).write_bytes(b"half a file")
    publish(tmp_path / "ledger.duckdb", tmp_path / "public.duckdb")
    assert {each.name for each in tmp_path.iterdir()} == {"ledger.duckdb", "public.duckdb", "published.sha256"}


def test_what_a_stranger_wrote_to_the_public_file_is_gone(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    stray = tmp_path / "public.duckdb.wal"
    stray.write_bytes(b"a log of the old file")
    publish(tmp_path / "ledger.duckdb", public)
    assert not stray.exists()
    assert read(public, "SELECT count(*) FROM period") == [(1,)]


def test_a_published_ledger_is_known_to_be_published(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    assert is_published(tmp_path / "ledger.duckdb", public)
    assert stat.S_IMODE((tmp_path / "published.sha256").stat().st_mode) == 0o600


def test_a_commit_that_was_not_published_is_seen(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    with Ledger.open(tmp_path / "ledger.duckdb") as ledger:
        ledger.commit(release(1, VOICES))
    assert not is_published(tmp_path / "ledger.duckdb", public)


def test_a_public_file_that_somebody_touched_is_seen(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    with public.open("ab") as file:
        file.write(b" ")
    assert not is_published(tmp_path / "ledger.duckdb", public)
    publish(tmp_path / "ledger.duckdb", public)
    (tmp_path / "public.duckdb.wal").write_bytes(b"a log")
    assert not is_published(tmp_path / "ledger.duckdb", public)


def test_without_a_public_file_or_a_seal_nothing_counts_as_published(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    (tmp_path / "published.sha256").unlink()
    assert not is_published(tmp_path / "ledger.duckdb", public)
    publish(tmp_path / "ledger.duckdb", public)
    public.unlink()
    assert not is_published(tmp_path / "ledger.duckdb", public)


def test_when_the_ledger_cannot_be_read_the_old_file_stays(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    before = public.read_bytes()
    (tmp_path / "ledger.duckdb").write_text("gone\n" * 5000)
    with pytest.raises(StoreError):
        publish(tmp_path / "ledger.duckdb", public)
    assert public.read_bytes() == before
    assert not (tmp_path / "public.duckdb.new").exists()


def test_without_a_ledger_there_is_nothing_to_publish(tmp_path):
    with pytest.raises(StoreError, match="townhum run"):
        publish(tmp_path / "ledger.duckdb", tmp_path / "public.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_an_open_ledger_is_asked_to_be_closed(tmp_path):
    published(tmp_path, release(0, VOICES))
    with Ledger.open(tmp_path / "ledger.duckdb"), pytest.raises(StoreError, match="Close the ledger"):
        publish(tmp_path / "ledger.duckdb", tmp_path / "public.duckdb")


def test_a_ledger_killed_after_a_commit_is_published_with_it(tmp_path):
    code = (
        "import os, sys; from pathlib import Path; from releases import release; from townhum.keep.ledger import Ledger\n"
        "with Ledger.open(Path(sys.argv[1])) as ledger:\n"
        f"    ledger.commit(release(0, {VOICES!r})); os._exit(9)"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    path = tmp_path / "ledger.duckdb"
    assert subprocess.run([sys.executable, "-c", code, path], env=env, check=False).returncode == 9
    assert (tmp_path / "ledger.duckdb.wal").exists()
    publish(path, tmp_path / "public.duckdb")
    assert read(tmp_path / "public.duckdb", "SELECT period FROM period") == [(week(0).label,)]


def test_an_empty_ledger_makes_an_empty_public_file(tmp_path):
    public = published(tmp_path)
    assert read(public, "FROM findings") == []
    assert read(public, "FROM topic_growth") == []
    assert read(public, "SELECT count(*) FROM file_info") == [(1,)]


def test_rows_are_sorted_a_few_periods_at_a_time_and_each_once():
    with duckdb.connect(":memory:") as connection:
        counts = {"2026-W01": 40, "2026-W02": 50, "2026-W03": 300, "2026-W04": 1, "2026-01-09": 30}
        connection.execute("CREATE TABLE cell (period VARCHAR)")
        connection.execute("CREATE TABLE period AS FROM VALUES ('2025-W52') AS one (period)")  # has no cells
        for label, count in reversed(counts.items()):
            connection.execute("INSERT INTO cell SELECT ? FROM range(?)", [label, count])
            connection.execute("INSERT INTO period VALUES (?)", [label])
        spans = _a_few_at_a_time(connection, "cell", rows=100)
        labels = sorted([*counts, "2025-W52"])
        held = [[label for label in labels if first <= label <= last] for first, last in spans]
    assert [label for each in held for label in each] == labels
    sizes = [[counts.get(label, 0) for label in each] for each in held]
    assert all(sum(each) - max(each) < 100 for each in sizes)


@pytest.mark.parametrize(("table", "cells"), WORKED_OUT.items())
def test_rows_worked_out_a_few_periods_at_a_time_are_those_of_all_periods(tmp_path, table, cells):
    tracks = tuple(replace(each, kind="aspect" if each.name == "birch" else "brand") for each in series().tracks)
    of = replace(series(), tracks=tracks)
    public = published(tmp_path, *(release(number, VOICES, of=of) for number in range(3)))
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"ATTACH '{public}' AS public (READ_ONLY)")
        connection.execute(text("schema"))
        for name in (*SERIES_TABLES, *PERIOD_TABLES):
            connection.execute(f"INSERT INTO {name} FROM public.{name}")
        in_two = "SELECT period, track, unnest(['forum', 'square']), 20, '' FROM cell_track"
        connection.execute(f"INSERT OR IGNORE INTO cell_track_source {in_two}")
        _add_views(connection)
        apart = [
            row
            for span in _a_few_at_a_time(connection, cells, rows=1)
            for row in connection.execute(f"FROM {table}_of(?, ?)", span).fetchall()
        ]
        assert apart == connection.execute(f"FROM {table}_of('', '~')").fetchall()
        assert len(apart) == connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0


def test_a_ledger_that_somebody_holds_counts_as_in_doubt(tmp_path):
    public = published(tmp_path, release(0, VOICES))
    ledger = tmp_path / "ledger.duckdb"
    hold = f"import duckdb, sys; c = duckdb.connect({str(ledger)!r}); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        assert not is_published(ledger, public)
        other.stdin.close()
