"""Files that cannot be opened or written say what to do, and quote nothing."""

import os
import signal
import subprocess
import sys
import time

import duckdb
import pytest
from releases import release

from townhum.errors import Locked, StoreError
from townhum.keep.file import in_words, write_whole
from townhum.keep.ledger import Ledger
from townhum.keep.sql import text

VOICES = {"acorn": {"negative": 15, "neutral": 20, "positive": 25}}


def opening(path):
    with pytest.raises(StoreError) as caught, Ledger.open(path):
        pass
    assert caught.value.where == path.name
    assert caught.value.__cause__ is None
    return str(caught.value)


def test_a_file_that_is_no_database(tmp_path):
    path = tmp_path / "ledger.duckdb"
    path.write_text("my diary\n" * 4000)
    assert "not a DuckDB file" in opening(path)
    assert path.read_text().startswith("my diary")


def test_an_empty_file_is_no_ledger(tmp_path):
    path = tmp_path / "ledger.duckdb"
    path.touch()
    assert "not a DuckDB file" in opening(path)


def test_another_database(tmp_path):
    path = tmp_path / "ledger.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE recipe (name VARCHAR)")
    assert "not made by townhum" in opening(path)


def checksum(words):
    """DuckDB's own, so that a header can be changed and still be believed."""
    result = 5381
    for start in range(0, len(words), 8):
        result ^= int.from_bytes(words[start : start + 8], "little") * 0xBF58476D1CE4E5B9 % 2**64
    return result


def test_a_file_of_a_later_duckdb(tmp_path):
    path = tmp_path / "ledger.duckdb"
    with Ledger.open(path):
        pass
    data = bytearray(path.read_bytes())
    data[12:20] = (99).to_bytes(8, "little")  # the storage version
    data[:8] = checksum(data[8:4096]).to_bytes(8, "little")
    path.write_bytes(data)
    assert "Update townhum" in opening(path)


def test_a_damaged_file(tmp_path):
    path = tmp_path / "ledger.duckdb"
    with Ledger.open(path):
        pass
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)
    assert "put back a backup" in opening(path)


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "store").touch()
    assert opening(tmp_path / "store" / "ledger.duckdb")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path):
    path = tmp_path / "ledger.duckdb"
    with Ledger.open(path):
        pass
    tmp_path.chmod(0o500)
    assert "right to read and write" in opening(path)


HOLDER = """
import sys, time
from pathlib import Path
from townhum.keep.ledger import Ledger
from townhum.keep.sql import text
with Ledger.open(Path(sys.argv[1])):
    print("open", flush=True)
    time.sleep(60)
"""


def test_a_ledger_in_use_by_another_process(tmp_path):
    path = tmp_path / "ledger.duckdb"
    with subprocess.Popen([sys.executable, "-c", HOLDER, path], stdout=subprocess.PIPE) as holder:
        try:
            holder.stdout.readline()
            for look in (Ledger.peek, lambda path: Ledger.open(path).__enter__()):
                with pytest.raises(Locked, match="Wait until the run has ended") as caught:
                    look(path)
                assert (caught.value.exit_code, caught.value.happened) == (4, "it is in use")
        finally:
            holder.kill()
    with Ledger.open(path) as ledger:
        assert ledger.past().released == {}


@pytest.mark.parametrize(
    ("message", "advice"),
    [
        ("IO Error: Could not write file: No space left on device", "Free some disk space"),
        ("IO Error: Cannot open file: Permission denied", "the right to read and write"),
        ("IO Error: Trying to read a database file with version number 99", "Update townhum"),
        ('Constraint Error: Duplicate key "voices: 7"', "doctor"),
    ],
)
def test_the_words_of_duckdb_become_advice(tmp_path, message, advice):
    with pytest.raises(StoreError, match=advice) as caught, in_words(tmp_path / "ledger.duckdb"):
        raise duckdb.IOException(message)
    assert "7" not in str(caught.value)


FULL = """
import resource, signal, sys
from pathlib import Path
from releases import release
from townhum.errors import Locked, StoreError
from townhum.keep.ledger import Ledger
from townhum.keep.sql import text
path = Path(sys.argv[1])
voices = {"acorn": {"negative": 15, "neutral": 20, "positive": 25}}
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
try:
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, voices))
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        for number in range(1, 200):
            ledger.commit(release(number, voices))
except StoreError as error:
    print(error)
"""


def test_a_full_disk_loses_nothing_that_was_committed(tmp_path):
    path = tmp_path / "ledger.duckdb"
    told = subprocess.run(
        [sys.executable, "-c", FULL, path], env=searching(), capture_output=True, text=True, check=False
    )
    assert "Allow larger files" in told.stdout, told
    with Ledger.open(path) as ledger:
        assert "2026-W36" in ledger.past().released
    assert_whole(path)


COMMITTER = """
import sys
from pathlib import Path
from releases import release
from townhum.keep.ledger import Ledger
from townhum.keep.sql import text
from townhum.keep.public import publish
path = Path(sys.argv[1])
voices = {"acorn": {"negative": 15, "neutral": 20, "positive": 25}}
print("begun", flush=True)
while True:
    with Ledger.open(path) as ledger:
        number = len(ledger.past().released)
        for each in range(number, number + 3):
            ledger.commit(release(each, voices))
        if number > 5:
            ledger.forget_before(release(number - 5, voices).period.window.end)
    publish(path, path.with_name("public.duckdb"))
    print("published", flush=True)
"""


@pytest.mark.long
def test_killed_at_any_moment_the_files_hold_whole_releases(tmp_path):
    path, public = tmp_path / "ledger.duckdb", tmp_path / "public.duckdb"
    seen = 0
    for turn in range(7):
        with subprocess.Popen(
            [sys.executable, "-c", COMMITTER, path], env=searching(), stdout=subprocess.PIPE
        ) as committer:
            committer.stdout.readline()
            if turn == 0:
                committer.stdout.readline()  # so that, however slow the machine, there is something to lose
            time.sleep(0.05 + 0.173 * turn)
            committer.send_signal(signal.SIGKILL)
        with Ledger.open(path) as ledger:
            assert len(ledger.past().released) >= seen
            seen = len(ledger.past().released)
        assert_whole(path)
        if public.exists():
            assert_whole(public)
    assert seen >= 3


def searching():
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


IN_A_LEDGER = {"cell": 4 + 8 + 16 + 2 + 1 + 2 + 10 + 3, "noise": 8, "coverage": 2, "made_with": 4}
IN_A_PUBLIC_FILE = {"cell_track": 4, "cell_track_tone": 16, "cell_drop": 10, "noisy": 20, "coverage": 2, "made_with": 4}


def assert_whole(path):
    """Every period that is there has all its rows."""
    rows = IN_A_LEDGER if path.name == "ledger.duckdb" else IN_A_PUBLIC_FILE
    with duckdb.connect(str(path), read_only=True) as connection:
        counts = {
            table: dict(connection.execute(f"SELECT period, count(*) FROM {table} GROUP BY period").fetchall())
            for table in ("period", *rows)
        }
    for table, count in rows.items():
        assert counts[table] == dict.fromkeys(counts["period"], count), table


def test_the_expected_rows_are_those_of_a_release(tmp_path):
    path = tmp_path / "ledger.duckdb"
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
    assert_whole(path)


def test_a_swap_that_fails_half_way_keeps_the_new_file_until_it_is_finished(tmp_path):
    path = tmp_path / "ledger.duckdb"
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
    content = path.read_bytes()
    path.unlink()
    path.mkdir()  # so that nothing can take its place
    path.with_name("ledger.duckdb.wal").write_bytes(b"what the old file's log said")
    with pytest.raises(StoreError):
        write_whole(path, lambda new: None, mode=0o600, schema=text("schema") + text("ledger"))
    path.rmdir()
    path.write_bytes(content)
    with Ledger.open(path) as ledger:
        assert ledger.past().fates == {}  # the new file, which was filled with nothing
    assert {each.name for each in tmp_path.iterdir()} == {"ledger.duckdb"}
