"""The public file is rebuilt from the ledger and swapped in; readers of the old one read on."""

import os
import stat
import subprocess
import sys
from dataclasses import replace

import duckdb
import pytest
from ledgers import Study, Week, add, asked, cells, ledger, published, week

from townhum.errors import StoreError
from townhum.keep.filling import _a_few_at_a_time
from townhum.keep.public import is_published, publish
from townhum.keep.sql import (
    AT_THE_END,
    BASIC_VIEWS,
    GRID_TABLES,
    HANDED_OVER,
    KEPT,
    PERIOD_TABLES,
    SERIES_TABLES,
    VIEWS,
    WORKED_OUT,
)

VOICES = {"acorn": (12, 20, 15, 0), "birch": (30, 30, 40, 3), "cedar": (0, 1, 8, -2)}
ONE, TWO = (Week(number, cells(VOICES)) for number in range(2))


def read(path, sql):
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_the_public_file_has_the_facts_of_the_ledger_and_its_own_tables(tmp_path):
    public = published(tmp_path, ONE, replace(TWO, corrected={("acorn", "negative"): (0.2, 0.1, 0.3)}))
    for table in (*SERIES_TABLES, *PERIOD_TABLES):
        expected = read(tmp_path / "ledger.duckdb", f"FROM {table} ORDER BY ALL")
        assert read(public, f"FROM {table} ORDER BY ALL") == expected
    tables = {row[0] for row in read(public, "SELECT table_name FROM duckdb_tables()")}
    own = {"file_info", *KEPT, *WORKED_OUT, *AT_THE_END, *HANDED_OVER, *GRID_TABLES.values()} - BASIC_VIEWS
    assert tables == {*SERIES_TABLES, *PERIOD_TABLES, *own} - BASIC_VIEWS
    views = {row[0] for row in read(public, "SELECT view_name FROM duckdb_views() WHERE NOT internal")}
    assert views == {*VIEWS, *BASIC_VIEWS}
    assert read(public, "SELECT schema_name FROM duckdb_schemas() WHERE NOT internal AND schema_name <> 'main'") == []
    assert read(public, "SELECT schema_version FROM file_info") == [(9,)]


def test_a_rehearsed_or_forgotten_period_is_nowhere_in_the_public_file(tmp_path):
    later = replace(TWO, study=Study("series-2"))
    plain = published(tmp_path, ONE)
    dump = _dump(plain)
    (tmp_path / "other").mkdir()
    other = published(
        tmp_path / "other", ONE, replace(later, state="rehearsed"), replace(TWO, number=2, state="forgotten")
    )
    assert _dump(other) == dump


def _dump(public):
    with duckdb.connect(str(public), read_only=True) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall()
        ]
        return {table: connection.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in tables}


def test_anybody_may_read_it_and_any_duckdb_since_1_0(tmp_path):
    path, public = ledger(tmp_path / "ledger.duckdb", ONE), tmp_path / "public.duckdb"
    before = os.umask(0o077)
    try:
        publish(path, public)
    finally:
        os.umask(before)
    assert stat.S_IMODE(public.stat().st_mode) == 0o644
    (tags,) = read(public, "SELECT tags FROM duckdb_databases() WHERE NOT internal")[0]
    assert tags["storage_version"].startswith("v1.0.0")


def test_a_reader_keeps_the_old_file_while_a_new_one_takes_its_place(tmp_path):
    public = published(tmp_path, ONE)
    reader = duckdb.connect(str(public), read_only=True)
    add(tmp_path / "ledger.duckdb", TWO)
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
    public = published(tmp_path, ONE)
    with subprocess.Popen(
        [sys.executable, "-c", READER, public], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as reader:
        reader.stdin.write("count\n")
        assert reader.stdout.readline() == "3\n"
        publish(tmp_path / "ledger.duckdb", public)
        reader.stdin.write("count\n")
        assert reader.stdout.readline() == "3\n"
        reader.stdin.close()


def test_only_the_two_files_and_the_seal_are_left(tmp_path):
    published(tmp_path, ONE)
    for left in ("public.duckdb.new", "public.duckdb.new.wal"):
        (tmp_path / left).write_bytes(b"half a file")
    publish(tmp_path / "ledger.duckdb", tmp_path / "public.duckdb")
    assert {each.name for each in tmp_path.iterdir()} == {"ledger.duckdb", "public.duckdb", "published.sha256"}


def test_what_a_stranger_wrote_to_the_public_file_is_gone(tmp_path):
    public = published(tmp_path, ONE)
    stray = tmp_path / "public.duckdb.wal"
    stray.write_bytes(b"a log of the old file")
    publish(tmp_path / "ledger.duckdb", public)
    assert not stray.exists()
    assert read(public, "SELECT count(*) FROM period") == [(1,)]


def test_a_published_ledger_is_known_to_be_published(tmp_path):
    public = published(tmp_path, ONE)
    assert is_published(tmp_path / "ledger.duckdb", public)
    assert stat.S_IMODE((tmp_path / "published.sha256").stat().st_mode) == 0o600


def test_a_commit_that_was_not_published_is_seen_and_a_rehearsal_is_none(tmp_path):
    public = published(tmp_path, ONE)
    add(tmp_path / "ledger.duckdb", replace(TWO, state="rehearsed"))
    assert is_published(tmp_path / "ledger.duckdb", public)
    add(tmp_path / "ledger.duckdb", replace(TWO, number=2))
    assert not is_published(tmp_path / "ledger.duckdb", public)


def test_a_public_file_that_somebody_touched_is_seen(tmp_path):
    public = published(tmp_path, ONE)
    with public.open("ab") as file:
        file.write(b" ")
    assert not is_published(tmp_path / "ledger.duckdb", public)
    publish(tmp_path / "ledger.duckdb", public)
    (tmp_path / "public.duckdb.wal").write_bytes(b"a log")
    assert not is_published(tmp_path / "ledger.duckdb", public)


def test_without_a_public_file_or_a_seal_nothing_counts_as_published(tmp_path):
    public = published(tmp_path, ONE)
    (tmp_path / "published.sha256").unlink()
    assert not is_published(tmp_path / "ledger.duckdb", public)
    publish(tmp_path / "ledger.duckdb", public)
    public.unlink()
    assert not is_published(tmp_path / "ledger.duckdb", public)


def test_when_the_ledger_cannot_be_read_the_old_file_stays(tmp_path):
    public = published(tmp_path, ONE)
    before = public.read_bytes()
    (tmp_path / "ledger.duckdb").write_text("gone\n" * 5000)
    with pytest.raises(StoreError):
        publish(tmp_path / "ledger.duckdb", public)
    assert public.read_bytes() == before
    assert not (tmp_path / "public.duckdb.new").exists()


def test_a_ledger_of_another_version_is_told_with_what_to_do(tmp_path):
    path = ledger(tmp_path / "ledger.duckdb", ONE)
    for version, do in ((6, "--data"), (8, "Update townhum")):
        with duckdb.connect(str(path)) as connection:
            connection.execute("UPDATE file_info SET schema_version = ?", [version])
        with pytest.raises(StoreError, match=do):
            publish(path, tmp_path / "public.duckdb")
    assert not (tmp_path / "public.duckdb").exists()


def test_without_a_ledger_there_is_nothing_to_publish(tmp_path):
    with pytest.raises(StoreError, match="townhum run"):
        publish(tmp_path / "ledger.duckdb", tmp_path / "public.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_an_open_ledger_is_asked_to_be_closed(tmp_path):
    published(tmp_path, ONE)
    with (
        duckdb.connect(str(tmp_path / "ledger.duckdb")),
        pytest.raises(StoreError, match="Close the ledger"),
    ):
        publish(tmp_path / "ledger.duckdb", tmp_path / "public.duckdb")


def test_a_ledger_killed_after_a_commit_is_published_with_it(tmp_path):
    path = ledger(tmp_path / "ledger.duckdb", ONE)
    code = (
        "import os, sys, duckdb; c = duckdb.connect(sys.argv[1])\n"
        "c.execute('BEGIN'); c.execute(\"UPDATE cell SET value = 77 WHERE grid = 'track' AND one = 'acorn'\")\n"
        "c.execute('COMMIT'); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, path], check=False).returncode == 9
    assert (tmp_path / "ledger.duckdb.wal").exists()
    publish(path, tmp_path / "public.duckdb")
    found = read(tmp_path / "public.duckdb", "SELECT period, voices FROM cell_track WHERE track = 'acorn'")
    assert found == [(week(0).label, 77)]


def test_an_empty_ledger_makes_an_empty_public_file(tmp_path):
    public = published(tmp_path)
    for view in ("findings", "topic_growth", "source_mix"):
        assert read(public, f"FROM {view}") == []
    assert read(public, "SELECT count(*) FROM file_info") == [(1,)]


def test_rows_are_read_a_few_periods_at_a_time_and_each_once():
    with duckdb.connect(":memory:") as connection:
        counts = {3: 40, 4: 50, 5: 300, 104: None, 105: 1, 204: 30}
        connection.execute("CREATE TABLE counted (here INTEGER, cells INTEGER)")
        connection.executemany("INSERT INTO counted VALUES (?, ?)", list(reversed(counts.items())))
        spans = _a_few_at_a_time(connection, "FROM counted", 100)
    held = [[place for place in counts if first <= place <= last] for first, last in spans]
    assert [place for each in held for place in each] == list(counts)
    sizes = [[counts[place] or 0 for place in each] for each in held]
    assert all(sum(each) - max(each) < 100 for each in sizes)


@pytest.mark.long
def test_what_is_worked_out_a_few_periods_at_a_time_is_what_is_worked_out_of_all(tmp_path):
    """Twelve weeks with 60,000 terms are read in several goes; every table must be that of three weeks fewer, and more."""
    terms = {f"w{number}": 60.0 if number < 5 else 0.0 for number in range(60_000)}

    def made(folder, weeks):
        grids = {"reading": {"told": 900.0}, "theme": {"theme-01": 100.0}, "term": terms}
        folder.mkdir()
        return published(folder, *(Week(number, cells(VOICES, **grids)) for number in range(weeks)))

    short, long = (made(tmp_path / str(weeks), weeks) for weeks in (21, 24))
    with duckdb.connect(str(long), read_only=True) as connection:
        places = "SELECT row_number() OVER () AS here, 15000 AS cells FROM period"
        assert len(_a_few_at_a_time(connection, places, 300_000)) > 1
    known = "', '".join(label for (label,) in read(short, "SELECT period FROM period"))
    for view in ("key_terms", "themes"):
        few = read(short, f"FROM {view} ORDER BY ALL")
        assert few
        assert read(long, f"FROM {view} WHERE period IN ('{known}') ORDER BY ALL") == few


def test_a_ledger_that_somebody_holds_counts_as_in_doubt(tmp_path):
    public = published(tmp_path, ONE)
    path = tmp_path / "ledger.duckdb"
    hold = f"import duckdb, sys; c = duckdb.connect({str(path)!r}); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        assert not is_published(path, public)
        other.stdin.close()


def test_the_file_answers_under_any_name_and_attached_to_another(tmp_path):
    public = published(tmp_path, ONE, TWO)
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"ATTACH '{public}' AS \"what a name\" (READ_ONLY)")
        attached = connection.execute('FROM "what a name".findings').fetchall()
    assert attached == [tuple(row.values()) for row in asked(public, "FROM findings")] != []


def test_what_is_kept_in_sixteenths_is_rounded_and_held_against_the_least_as_the_value_itself(tmp_path):
    """14.97 of at least 15 is fewer; 15.47 is 15 and not 16, as 15.5 in tenths would be; and each is off by less than a sixteenth."""
    values = [14.97, 15.0, 15.47, 15.5, 100.03, -3.01, 14.9999999]
    tracks = {f"t{at}": "theme" for at in range(len(values))}
    grids = {
        "track": dict.fromkeys(tracks, 30.0),
        "track_source": {(track, "forum"): value for track, value in zip(tracks, values, strict=True)},
    }
    public = published(tmp_path, Week(0, grids, study=Study("one", tracks, ("forum",))))
    shown = read(public, "SELECT voices FROM cell_track_source ORDER BY track")
    assert shown == [(None,), (15,), (15,), (16,), (100,), (None,), (None,)]
    kept = [value for (value,) in read(public, "SELECT from_sixteenths(unnest(split)) FROM measured ORDER BY number")]
    assert (kept[1], kept[3]) == (15, 15.5)
    assert max(abs(here - value) for here, value in zip(kept, values, strict=True)) < 1 / 16


def test_a_public_file_is_not_refused_where_only_its_own_shape_is_newer_than_the_ledger(tmp_path):
    published(tmp_path, ONE)
    versions = [
        read(tmp_path / f"{name}.duckdb", "SELECT schema_version FROM file_info") for name in ("ledger", "public")
    ]
    assert versions == [[(7,)], [(9,)]]
    assert is_published(tmp_path / "ledger.duckdb", tmp_path / "public.duckdb")
