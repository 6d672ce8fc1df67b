"""What others write into a lake's catalogue, or keep beside its files, is neither believed nor deleted. `make lake`."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lakes import COVER, needs_lake, publish, reader, rows, shell

from townhum.errors import StoreError, UsageError
from townhum.tell.export.lake import RECORD

pytestmark = needs_lake


def test_a_file_of_somebody_s_that_came_later_stays_where_nothing_is_new_too(small, older):
    publish(small, older, "a")
    stray = Path(small[1], "main", "mine.parquet")
    stray.write_text("mine")
    for sha256 in ("a", "b"):
        with pytest.raises(UsageError, match="none of its"):
            publish(small, older, sha256)
        assert stray.exists()


@pytest.mark.parametrize("sha256", ["a", "b"])
@pytest.mark.parametrize("place", ["ledger", "other/main/period/ducklake-1.parquet"])
def test_a_catalogue_that_has_files_of_something_else_to_be_deleted_is_refused(small, older, tmp_path, place, sha256):
    publish(small, older, "a")
    theirs = tmp_path / place
    theirs.parent.mkdir(parents=True, exist_ok=True)
    theirs.write_text("not the lake's")
    with closing(sqlite3.connect(small[0].removeprefix("ducklake:sqlite:"))) as file:
        listed = "INSERT INTO ducklake_files_scheduled_for_deletion VALUES (9001, ?, 0, '2026-01-01 00:00:00+00')"
        file.execute(listed, [str(theirs)])
        file.commit()
    with pytest.raises(UsageError, match="none of its"):
        publish(small, older, sha256)
    assert theirs.exists()


@pytest.mark.parametrize("said", ["'no JSON' AS record", "'[]' AS record", "1 AS other", "1 AS record WHERE false"])
def test_a_lake_that_says_of_itself_what_we_never_write_is_refused(small, older, said):
    publish(small, older, "a")
    with shell() as connection:
        connection.execute(f"ATTACH '{small[0]}' AS tea")
        connection.execute(f"BEGIN; CREATE OR REPLACE TABLE tea.{RECORD} AS SELECT {said}")
        connection.execute("CALL tea.set_commit_message('townhum', 'published'); COMMIT")
    with pytest.raises(UsageError, match="somebody else"):
        publish(small, older, "a")


def test_the_same_numbers_on_other_terms_are_written_down_and_published_again(small, older):
    publish(small, older, "a")
    written, theirs = [], replace(COVER, to="An auditor", what_for="to look", permission="Agreement A-8")
    assert publish(small, older, "a", cover=theirs, before=written.append).fresh
    assert not publish(small, older, "a", cover=replace(theirs, made_on=date(2026, 12, 1)), before=written.append).fresh
    assert len(written) == 1
    with reader(small[0]) as connection:
        assert "a copy for An auditor" in str(rows(connection, f"tea.{RECORD}"))


def test_a_file_that_is_no_catalogue_is_never_to_be_deleted(small, older):
    with pytest.raises(StoreError) as error:
        publish((f"ducklake:sqlite:{older}", small[1]), older, "a")
    assert "delete" not in error.value.do
