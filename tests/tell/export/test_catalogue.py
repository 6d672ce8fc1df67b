"""The catalogue of a lake: what is said, without a secret, where one cannot be reached, read or written. `make lake`."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from lakes import PASSWORD, needs_lake, publish, seen

from townhum.errors import Locked, StoreError, UsageError

pytestmark = needs_lake


def test_files_with_a_secret_in_their_place_or_elsewhere_are_refused(small, older):
    for files in ("s3://key:hunter2@bucket/tea", "https://here/tea"):
        with pytest.raises(UsageError) as error:
            publish((small[0], files), older, "a")
        assert "hunter2" not in str(error.value)
    assert not Path(small[0].removeprefix("ducklake:sqlite:")).exists()


def refusal(lake, public, kind, match):
    with pytest.raises(kind, match=match) as error:
        publish(lake, public, "a")
    assert PASSWORD not in str(error.value)
    assert "passfile" not in str(error.value)
    assert error.value.do[0].isupper()


def test_a_server_that_says_no_or_nothing_is_told_without_its_password(server, older, tmp_path):
    wrong, files = tmp_path / "wrong", str(tmp_path / "files")
    wrong.write_text("*:*:*:*:another password\n")
    wrong.chmod(0o600)
    refusal((server.target(passfile=wrong), files), older, StoreError, "does not take the password")
    refusal((server.target(passfile=tmp_path / "none"), files), older, StoreError, "does not take the password")
    refusal((server.target("nowhere"), files), older, StoreError, "no such database")
    gone = server.target().replace(f"port={server.port}", "port=1")
    refusal((gone, files), older, StoreError, "cannot be reached")
    refusal((gone.replace("127.0.0.1", "nowhere.invalid"), files), older, StoreError, "cannot be reached")


def test_a_server_that_goes_away_before_the_commit_leaves_the_old_numbers(server, older, newer, tmp_path):
    server.asked("CREATE DATABASE leaving")
    lake = server.target("leaving"), str(tmp_path / "files")
    publish(lake, older, "a")
    ended = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = 'leaving' AND pid <> pg_backend_pid()"
    with pytest.raises(StoreError, match="cannot be reached, or went away"):
        publish(lake, newer, "b", before=lambda _: server.asked(ended))
    assert seen(lake) == ["2026-W36", "2026-W37"]


def test_a_user_who_may_not_write_is_told(server, older, tmp_path):
    server.asked("CREATE DATABASE kept")
    server.asked(f"CREATE USER reader PASSWORD '{PASSWORD}'")
    target = server.target("kept").replace("user=townhum", "user=reader")
    refusal((target, str(tmp_path / "files")), older, StoreError, "permission denied")


def test_a_catalogue_that_is_none_half_made_or_another_program_s_is_told(small, older, tmp_path):
    junk, alien, half = tmp_path / "junk", tmp_path / "alien", tmp_path / "tea.sqlite"
    junk.write_text("no database at all, whatever it is called")
    refusal((f"ducklake:sqlite:{junk}", small[1]), older, StoreError, "or a damaged one")
    with sqlite3.connect(alien) as made:
        made.execute("CREATE TABLE theirs (a)")
    refusal((f"ducklake:sqlite:{alien}", small[1]), older, UsageError, "something else")
    publish(small, older, "a")
    with sqlite3.connect(half) as cut:
        cut.execute("DROP TABLE ducklake_snapshot")
    refusal(small, older, StoreError, "half made or damaged")
    refusal((f"ducklake:sqlite:{tmp_path}/no/folder/tea.sqlite", small[1]), older, StoreError, "cannot be opened")


def test_a_file_that_somebody_has_to_themselves_is_waited_for_and_told(small, older):
    publish(small, older, "a")
    with closing(sqlite3.connect(small[0].removeprefix("ducklake:sqlite:"), isolation_level=None)) as kept:
        kept.execute("BEGIN EXCLUSIVE")
        refusal(small, older, Locked, "keeps it open")


def test_where_the_files_lie_is_said_once(small, older, tmp_path):
    refusal((small[0], ""), older, UsageError, "the lake is new")
    publish(small, older, "a")
    refusal((small[0], str(tmp_path / "elsewhere")), older, UsageError, "its files lie elsewhere")
    assert publish((small[0], ""), older, "b").files == f"{small[1]}/"
