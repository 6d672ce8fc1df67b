"""The catalogue of a DuckLake before DuckDB is asked, and once its numbers are in it: what needs no extension of DuckDB's."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import duckdb
import pytest

from townhum.errors import Locked, StoreError, UsageError
from townhum.tell.export.catalogue import Catalogue, _in_words, _refuse_full, attached, catalogue_of, tidy

THEIRS = ("tea#1.sqlite", "tea?mode=rwc.sqlite", "tea%20.sqlite", "tea.sqlite")


def made(path):
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE theirs (one)")
    return Catalogue("sqlite", str(path))


@pytest.mark.parametrize("name", THEIRS)
def test_a_file_of_somebody_else_is_refused_however_it_is_named(name, tmp_path):
    catalogue = made(tmp_path / name)
    with pytest.raises(UsageError, match="something else"), attached(catalogue, "", {}):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [name], "nothing was made beside it"


def test_a_catalogue_that_cannot_be_wiped_is_told_by_what_is_in_the_way(tmp_path):
    catalogue = made(tmp_path / "tea.sqlite")
    with duckdb.connect() as unused:
        tidy(unused, catalogue)
        with closing(sqlite3.connect(catalogue.place, isolation_level=None)) as reading:
            reading.execute("BEGIN EXCLUSIVE")
            with pytest.raises(Locked, match="keeps the catalogue open"):
                tidy(unused, catalogue)
        (tmp_path / "tea.sqlite").write_bytes(b"no database at all" * 200)
        with pytest.raises(StoreError, match="could not write it anew") as caught:
            tidy(unused, catalogue)
    assert "are published" in caught.value.do


def test_a_short_name_hides_no_sign_of_what_happened():
    with pytest.raises(StoreError, match="permission denied"), _in_words(Catalogue("sqlite", "e")):
        raise duckdb.IOException('Cannot open "e": permission denied')
    with pytest.raises(StoreError, match="could not do it") as caught, _in_words(Catalogue("sqlite", "disk is full")):
        raise duckdb.IOException('something about "disk is full"')
    assert "no room" not in str(caught.value), "what is said of the place is no sign"


def test_of_a_database_its_name_and_host_alone_are_told():
    said = "ducklake:postgres:dbname=tea host=db.example user=ann passfile=/home/ann/pass"
    assert catalogue_of(said).where == "dbname=tea host=db.example"
    assert catalogue_of("ducklake:postgres:dbname='tea and cake' port=5433").where == "dbname='tea and cake' port=5433"


@pytest.mark.parametrize("name", ["files", "fi[l]es", "files*"])
def test_a_new_lake_is_put_into_no_folder_with_something_in_it_whatever_its_name(name, tmp_path):
    folder = tmp_path / name
    folder.mkdir()
    with duckdb.connect() as connection:
        _refuse_full(connection, str(folder))
        (folder / "theirs.txt").write_text("theirs")
        with pytest.raises(UsageError, match="something in it"):
            _refuse_full(connection, str(folder))


TARGETS = {
    "ducklake:mysql:x": "that is neither",
    "ducklake:sqlite:": "that is neither",
    "ducklake:postgres:dbname=x password=hunter2": "PGPASSWORD",
    "ducklake:postgres:dbname=x sslpassword = hunter2": "PGPASSWORD",
    "ducklake:postgres:dbname=x oauth_client_secret=hunter2": "PGPASSWORD",
    "ducklake:postgres:dbname=x scram_client_key=hunter2": "PGPASSWORD",
    "ducklake:postgres:postgresql://me:hunter2@host/x": "PGPASSWORD",
}


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_that_is_none_or_holds_a_secret_is_refused_and_not_repeated(target):
    with pytest.raises(UsageError, match=TARGETS[target]) as error:
        catalogue_of(target)
    assert "hunter2" not in str(error.value)


def test_without_the_extra_it_is_said_what_to_install():
    asked = "import sys\nsys.modules['duckdb_extension_ducklake'] = None\nfrom townhum.tell.export.catalogue import _extension\n_extension('ducklake')"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False)
    assert "pip install 'townhum[lake]'" in done.stderr
