"""The ledger at rest: encrypted with the study's key, its log too; another key, none, and damage are each told."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from releases import release

from townhum.errors import StoreError
from townhum.keep.file import opened
from townhum.keep.keys import Key
from townhum.keep.ledger import LONG_LOG, Ledger
from townhum.keep.public import is_published, publish

KEY, OTHER = Key(b"k" * 32), Key(b"o" * 32)


@pytest.fixture
def path(tmp_path):
    with Ledger.open(tmp_path / "private" / "ledger.duckdb", KEY) as ledger:
        ledger.commit(release(0, {}))
    return tmp_path / "private" / "ledger.duckdb"


def test_what_is_written_is_read_with_the_key(path):
    assert list(Ledger.peek(path, KEY).released) == ["2026-W36"]
    assert b"2026-W36" not in path.read_bytes()
    publish(path, path.parent.parent / "public.duckdb", KEY)
    assert is_published(path, path.parent.parent / "public.duckdb", KEY)


def test_the_log_of_a_process_that_died_is_encrypted_too(path):
    with Ledger.open(path, KEY) as ledger:
        ledger.commit(release(1, {}))
        log = path.with_name("ledger.duckdb.wal")
        assert log.exists()
        assert b"2026-W37" not in log.read_bytes()


@pytest.mark.parametrize(
    ("key", "told"), [(OTHER, "encrypted with another key"), (None, "it is encrypted, and no key is named")]
)
def test_another_key_and_none_are_told(path, key, told):
    for look in (lambda: Ledger.peek(path, key), lambda: Ledger.open(path, key).__enter__()):
        with pytest.raises(StoreError, match=told) as error:
            look()
        assert "Put back the right key" in str(error.value)


def test_damage_is_told(path):
    content = bytearray(path.read_bytes())
    for place in range(3 * 4096, len(content), 1000):  # behind DuckDB's headers
        content[place] ^= 255
    path.write_bytes(content)
    with pytest.raises(StoreError, match="backup"):
        Ledger.peek(path, KEY)


def test_a_ledger_in_the_clear_is_encrypted_when_it_is_opened_with_a_key(tmp_path):
    path = tmp_path / "ledger.duckdb"
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, {}))
        ledger.note_run(datetime(2026, 11, 1, tzinfo=UTC))
    with Ledger.open(path, KEY) as ledger:
        assert list(ledger.past().released) == ["2026-W36"]
    assert b"2026-W36" not in path.read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == ["ledger.duckdb"]


def test_a_rewritten_ledger_says_the_same_under_another_key(path):
    before = Ledger.peek(path, KEY)
    Ledger.rewrite(path, KEY, OTHER)
    assert Ledger.peek(path, OTHER) == before
    with pytest.raises(StoreError, match="another key"):
        Ledger.peek(path, KEY)


def test_what_was_forgotten_stays_forgotten_under_the_key(path):
    with Ledger.open(path, KEY) as ledger:
        ledger.forget_before(datetime(2027, 11, 1, tzinfo=UTC))
        assert list(ledger.past().released) == ["2026-W36"]
    assert list(Ledger.peek(path, KEY).released) == ["2026-W36"]


def test_what_a_killed_swap_left_is_finished(path):
    """As a process leaves it that dies after the log was set aside, or after the new file took the old one's place."""
    with Ledger.open(path, KEY) as ledger:
        ledger.commit(release(1, {}))
    log, folded, new = (path.with_name(f"ledger.duckdb{end}") for end in (".wal", ".wal.folded", ".new"))
    before = {each: each.read_bytes() for each in (path, log)}
    Ledger.rewrite(path, KEY, KEY)
    whole = path.read_bytes()
    for left in ({path: before[path], folded: before[log], new: whole}, {path: whole, folded: before[log]}):
        for file, content in left.items():
            file.write_bytes(content)
        with Ledger.open(path, KEY) as ledger:
            assert list(ledger.past().released) == ["2026-W36", "2026-W37"]
        assert [each.name for each in path.parent.iterdir()] == ["ledger.duckdb"]


def test_an_encrypted_file_is_never_written_in_place(path):
    """A write that is cut short would take a whole block along, and with a block of metadata the file."""
    before = path.read_bytes(), path.stat().st_ino
    with Ledger.open(path, KEY) as ledger:
        ledger.commit(release(1, {}))
        ledger.note_run(datetime(2026, 11, 1, tzinfo=UTC))
    assert (path.read_bytes(), path.stat().st_ino) == before
    assert list(Ledger.peek(path, KEY).released) == ["2026-W36", "2026-W37"]


def test_a_long_log_is_made_into_a_new_file(path):
    inode, log, moment = path.stat().st_ino, path.with_name("ledger.duckdb.wal"), datetime(2026, 11, 1, tzinfo=UTC)
    with Ledger.open(path, KEY) as ledger:
        while not log.exists() or log.stat().st_size <= LONG_LOG:
            ledger.note_run(moment)
    with Ledger.open(path, KEY) as ledger:
        assert list(ledger.past().released) == ["2026-W36"]
    assert path.stat().st_ino != inode
    assert [each.name for each in path.parent.iterdir()] == ["ledger.duckdb"]


def test_what_is_closed_is_open_nowhere_and_the_network_stays_locked(path):
    with opened(path, read_only=True, key=KEY) as connection:
        shown = connection.execute("SELECT path FROM duckdb_databases() WHERE path IS NOT NULL").fetchall()
        assert shown == [(str(path),)]
        with pytest.raises(Exception, match="HTTPFileSystem has been disabled"):
            connection.execute("SELECT * FROM read_text('http://127.0.0.1:9/x')")
        with pytest.raises(Exception, match="cannot be re-enabled"):
            connection.execute("SET disabled_filesystems = ''")


def test_what_fails_leaves_what_else_is_open_alone(path):
    with opened(path, read_only=True, key=KEY) as connection:
        with pytest.raises(StoreError, match="encrypted with another key"):
            Ledger.peek(path, OTHER)
        assert connection.execute("SELECT period FROM period").fetchall() == [("2026-W36",)]
    assert list(Ledger.peek(path, KEY).released) == ["2026-W36"]


def test_a_file_that_failed_in_use_can_be_written_at_once(path):
    with suppress(RuntimeError), opened(path, key=KEY) as connection:
        connection.execute("BEGIN")
        connection.execute("DELETE FROM period")
        raise RuntimeError
    with Ledger.open(path, KEY) as ledger:
        ledger.commit(release(1, {}))
        assert list(ledger.past().released) == ["2026-W36", "2026-W37"]
