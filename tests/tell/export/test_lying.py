"""A lake that was moved: it is told, written down in its catalogue, and read where it lies now. `make lake`."""

import shutil
from pathlib import Path

import pytest
from lakes import needs_lake, publish, reader, rows, seen, shell

from townhum.errors import UsageError

pytestmark = needs_lake


@pytest.fixture
def moved(tmp_path, older):
    """A lake with its catalogue in one folder, moved as a whole: its target, and the folder of its files, as they are now."""
    publish((f"ducklake:sqlite:{tmp_path}/before/tea.sqlite", str(tmp_path / "before" / "files")), older, "a")
    (tmp_path / "before").rename(tmp_path / "after")
    return f"ducklake:sqlite:{tmp_path}/after/tea.sqlite", str(tmp_path / "after" / "files")


@pytest.fixture(autouse=True)
def folder(tmp_path):
    (tmp_path / "before").mkdir()


def test_without_its_new_place_a_moved_lake_is_refused_and_the_old_folder_is_not_made_again(moved, older, newer):
    for public, sha256 in ((older, "a"), (newer, "b")):
        with pytest.raises(UsageError, match="Say with --files in which folder they lie now"):
            publish((moved[0], ""), public, sha256)
    assert not Path(moved[1]).parent.with_name("before").exists()


@pytest.mark.parametrize("sha256", ["a", "b"])
def test_its_new_place_is_written_down_and_everybody_reads_there(moved, older, newer, sha256):
    public = {"a": older, "b": newer}[sha256]
    done = publish(moved, public, sha256)
    assert (done.files, done.fresh) == (f"{moved[1]}/", sha256 == "b")
    assert seen(moved) == (["2026-W36", "2026-W37"] if sha256 == "a" else ["2026-W37", "2026-W38"])
    assert not publish((moved[0], ""), public, sha256).fresh
    assert len(list(Path(moved[1]).rglob("*.parquet"))) == done.tables + 1


def test_a_reader_names_the_new_place_as_the_documentation_has_it(moved):
    with shell() as connection:
        place = f"DATA_PATH '{moved[1]}', OVERRIDE_DATA_PATH true"
        connection.execute(f"ATTACH '{moved[0]}' AS tea (READ_ONLY, {place})")
        assert [row[0] for row in rows(connection, "tea.period")] == ["2026-W36", "2026-W37"]


def test_a_copy_beside_the_old_files_or_a_part_of_them_is_no_move(small, older, tmp_path):
    publish(small, older, "a")
    copy = tmp_path / "copy"
    shutil.copytree(small[1], copy)
    with pytest.raises(UsageError, match="its files lie elsewhere"):
        publish((small[0], str(copy)), older, "a")
    shutil.rmtree(small[1])
    next(copy.rglob("*.parquet")).unlink()
    with pytest.raises(UsageError, match="its files lie elsewhere"):
        publish((small[0], str(copy)), older, "a")


def test_a_lake_that_lost_one_file_is_made_whole_by_new_numbers(small, older, newer):
    publish(small, older, "a")
    next(Path(small[1]).rglob("*.parquet")).unlink()
    publish(small, newer, "b")
    with reader(small[0]) as connection:
        assert [row[0] for row in rows(connection, "tea.period")] == ["2026-W37", "2026-W38"]
