"""A public file as a DuckLake: all or nothing for who reads, without what was forgotten, and nobody else's lake is touched. `make lake`."""

import json
import signal
import sqlite3
import time
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from random import Random

import duckdb
import pytest
from forks import forks
from lakes import NAMES, needs_lake, publish, publish_and_die, reader, rows, seen, shell
from moto.server import ThreadedMotoServer
from pyarrow import fs

from townhum.errors import Locked, StoreError, UsageError
from townhum.tell.export import Cover, opened
from townhum.tell.export.lake import RECORD

pytestmark = needs_lake

KEYS = {"AWS_ACCESS_KEY_ID": "invented", "AWS_SECRET_ACCESS_KEY": "invented-secret"}


class Crash(Exception):
    """The process ends here."""


@pytest.fixture(params=["sqlite", "postgres"])
def lake(request, tmp_path):
    """A target of each kind, and a folder for its files."""
    if request.param == "sqlite":
        return f"ducklake:sqlite:{tmp_path / 'tea.sqlite'}", str(tmp_path / "files")
    started, name = request.getfixturevalue("server"), f"lake_{Random(str(tmp_path)).randrange(10**9)}"
    started.asked(f"CREATE DATABASE {name}")
    return started.target(name), str(tmp_path / "files")


@pytest.fixture(scope="module")
def bucket():
    moto = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    moto.start()
    host, port = moto.get_host_and_port()
    keys = {"access_key": KEYS["AWS_ACCESS_KEY_ID"], "secret_key": KEYS["AWS_SECRET_ACCESS_KEY"]}
    fs.S3FileSystem(endpoint_override=f"{host}:{port}", scheme="http", allow_bucket_creation=True, **keys).create_dir(
        "bucket"
    )
    yield {**KEYS, "AWS_ENDPOINT_URL": f"http://{host}:{port}"}
    moto.stop()


def parquet(lake):
    return sorted(path.name for path in Path(lake[1]).rglob("*.parquet"))


def test_every_table_and_view_says_what_the_public_file_says(lake, older):
    with opened(older) as numbers:
        every = tuple(numbers.tables)
    done = publish(lake, older, "a", names=every)
    assert (done.tables, done.fresh) == (len(every), True)
    with reader(lake[0]) as theirs, duckdb.connect(str(older), read_only=True) as ours:
        for name in every:
            assert sorted(rows(theirs, f'tea."{name}"')) == sorted(rows(ours, f'"{name}"')), name
        said = dict(
            theirs.execute("SELECT table_name, comment FROM duckdb_tables() WHERE database_name = 'tea'").fetchall()
        )
        wrote = dict(ours.execute("SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal").fetchall())
        record, cover = theirs.execute(f"FROM tea.{RECORD}").fetchall()[0]
    assert said["period"] == wrote["period"]
    assert json.loads(record)["public_sha256"] == "a"
    assert "An invented study" in cover


def test_without_new_numbers_nothing_is_written(lake, older):
    publish(lake, older, "a")
    before, written = parquet(lake), []
    done = publish((lake[0], ""), older, "a", before=written.append)
    assert (done.fresh, done.ended, written) == (False, 0, [])
    assert parquet(lake) == before


def test_what_the_ledger_has_forgotten_is_in_no_snapshot_no_file_and_not_in_the_catalogue(lake, older, newer, request):
    publish(lake, older, "a", names=("period", "cell_track"))
    assert seen(lake) == ["2026-W36", "2026-W37"]
    held = parquet(lake)
    publish(lake, newer, "b")
    assert seen(lake) == ["2026-W37", "2026-W38"]
    assert not {*held} & {*parquet(lake)}
    with reader(lake[0]) as connection:
        assert connection.execute("SELECT count(*) FROM ducklake_snapshots('tea')").fetchall() == [(1,)]
        with pytest.raises(duckdb.Error):
            connection.execute("SELECT * FROM tea.period AT (VERSION => 2)")
    for path in Path(lake[1]).rglob("*"):
        assert path.is_dir() or b"2026-W36" not in path.read_bytes()
    for content in catalogues(lake, request):
        assert b"2026-W36" not in content


def catalogues(lake, request):
    """The bytes of the catalogue: of its file, or of every file of the database's tables."""
    if ":sqlite:" in lake[0]:
        content = Path(lake[0].removeprefix("ducklake:sqlite:")).read_bytes()
        assert b"2026-W38" in content, "extremes of columns are found where they are"
        return [content]
    server = request.getfixturevalue("server")
    database = lake[0].split("dbname=")[1].split()[0]
    server.asked("CHECKPOINT", database)
    folder = (
        server.folder
        / "data"
        / "base"
        / server.asked("SELECT oid FROM pg_database WHERE datname = current_database()", database).strip()
    )
    content = [path.read_bytes() for path in folder.iterdir() if path.is_file()]
    assert any(b"2026-W38" in each for each in content), "extremes of columns are found where they are"
    return content


def test_what_is_no_longer_to_be_had_goes(lake, older):
    publish(lake, older, "a")
    publish(lake, older, "a", names=("period",))
    with reader(lake[0]) as connection:
        left = connection.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = 'tea'").fetchall()
    assert sorted(left) == [("period",), (RECORD,)]
    assert len(parquet(lake)) == 2


def test_it_is_written_down_before_readers_see_it_and_a_failure_leaves_the_old_numbers(lake, older, newer):
    publish(lake, older, "a")
    met = []

    def crash(sha256):
        met.append((len(sha256), seen(lake)))
        raise Crash

    with pytest.raises(Crash):
        publish(lake, newer, "b", before=crash)
    assert met == [(64, ["2026-W36", "2026-W37"])]
    assert seen(lake) == ["2026-W36", "2026-W37"]
    publish(lake, newer, "b")
    assert seen(lake) == ["2026-W37", "2026-W38"]


def killed(lake, public, sign, wait_s=None):
    """Another process that publishes, killed before its commit, or so long after it was about to."""
    process = forks().Process(target=publish_and_die, args=(*lake, public, sign, wait_s is None))
    process.start()
    if wait_s is not None:
        while not sign.exists() and process.is_alive():
            time.sleep(0.001)
        time.sleep(wait_s)
        process.kill()
    process.join()
    return process.exitcode


def test_a_process_that_is_killed_leaves_the_old_numbers_or_the_new_ones_whole(lake, older, newer, tmp_path):
    with duckdb.connect(str(older), read_only=True) as one, duckdb.connect(str(newer), read_only=True) as other:
        whole = [{name: rows(each, name) for name in NAMES} for each in (one, other)]
    publish(lake, older, "a")
    assert killed(lake, newer, tmp_path / "sign") == -signal.SIGKILL
    left = len(parquet(lake))
    for number, wait_s in enumerate((0.0, 0.02, 0.1)):
        with reader(lake[0]) as connection:
            assert {name: rows(connection, f"tea.{name}") for name in NAMES} in whole
        killed(lake, newer, tmp_path / f"sign-{number}", wait_s)
    publish(lake, newer, "b")
    with reader(lake[0]) as connection:
        assert {name: rows(connection, f"tea.{name}") for name in NAMES} == whole[1]
        assert connection.execute("SELECT count(*) FROM ducklake_snapshots('tea')").fetchall() == [(1,)]
    assert left > len(parquet(lake)), "files that a killed run left are removed"


def test_a_first_publication_that_is_killed_is_done_again(lake, older, tmp_path):
    assert killed(lake, older, tmp_path / "sign") == -signal.SIGKILL
    publish(lake, older, "a")
    assert seen(lake) == ["2026-W36", "2026-W37"]


def test_of_two_who_publish_at_once_one_is_told_to_do_it_again(lake, older, newer):
    publish(lake, older, "a")
    with ExitStack() as stack, pytest.raises(Locked, match="Run it again"):
        publish(lake, older, "c", names=("period",), before=lambda _: meanwhile(lake, newer, stack))
    assert seen(lake) == (["2026-W37", "2026-W38"] if "postgres" in lake[0] else ["2026-W36", "2026-W37"])
    publish(lake, newer, "d")
    assert seen(lake) == ["2026-W37", "2026-W38"]


def meanwhile(lake, public, stack):
    """Another publishes to the database; the file somebody has locked, as one has who publishes to it."""
    if "postgres" in lake[0]:
        with pytest.raises(Locked, match="are published"):  # the first is in the way of its wiping
            publish(lake, public, "b")
        return
    connection = stack.enter_context(
        closing(sqlite3.connect(lake[0].removeprefix("ducklake:sqlite:"), isolation_level=None))
    )
    connection.execute("BEGIN IMMEDIATE")


def test_another_study_s_lake_and_one_that_somebody_else_writes_are_refused(lake, older):
    publish(lake, older, "a")
    with pytest.raises(UsageError, match="another study"):
        publish(lake, older, "a", cover=Cover("Another", "", date(2026, 11, 29), ()))
    theirs(lake, f"ATTACH '{lake[0]}' AS tea")
    for sha256 in ("a", "b"):
        with pytest.raises(UsageError, match="somebody else"):
            publish(lake, older, sha256)
    assert seen(lake, "theirs") == ["1"]


def test_a_lake_that_was_somebody_s_from_the_start_is_refused(lake, older):
    theirs(lake, f"ATTACH '{lake[0]}' AS tea (DATA_PATH '{lake[1]}')")
    with pytest.raises(UsageError, match="somebody else"):
        publish(lake, older, "a")
    assert seen(lake, "theirs") == ["1"]


def theirs(lake, attach):
    """Somebody else makes a table there."""
    with shell() as connection:
        connection.execute(attach)
        connection.execute("CREATE TABLE tea.theirs AS SELECT 1 AS one")


def test_what_lies_among_the_files_of_something_else_is_never_deleted(small, older, tmp_path):
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.parquet").write_text("mine")
    with pytest.raises(UsageError, match="something in it"):
        publish((small[0], str(full)), older, "a")
    publish(small, older, "a")
    stray = Path(small[1], "main", "mine.parquet")
    stray.write_text("mine")
    with pytest.raises(UsageError, match="none of its"):
        publish(small, older, "b")
    assert stray.exists()


def test_files_lie_in_a_bucket_too_and_go_from_there(older, newer, bucket, tmp_path):
    lake = f"ducklake:sqlite:{tmp_path / 'tea.sqlite'}", f"s3://bucket/{tmp_path.name}"
    publish(lake, older, "a", environment=bucket)
    publish(lake, newer, "b", environment=bucket)
    keys = {"access_key": bucket["AWS_ACCESS_KEY_ID"], "secret_key": bucket["AWS_SECRET_ACCESS_KEY"]}
    store = fs.S3FileSystem(endpoint_override=bucket["AWS_ENDPOINT_URL"].removeprefix("http://"), scheme="http", **keys)
    found = store.get_file_info(fs.FileSelector(f"bucket/{tmp_path.name}", recursive=True))
    held = [store.open_input_file(each.path).read() for each in found if each.is_file]
    assert len(held) == len(NAMES) + 1
    assert not any(b"2026-W36" in each for each in held)
    with pytest.raises(StoreError, match="AWS_") as error:
        publish(lake, older, "c", environment={**bucket, "AWS_ENDPOINT_URL": "http://127.0.0.1:9"})
    assert bucket["AWS_SECRET_ACCESS_KEY"] not in str(error.value)
