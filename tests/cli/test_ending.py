"""`townhum end` as a person calls it: asked first, told file by file, and told again where nothing is left."""

import shutil

import pytest
from commands import townhum

STUDY = ("end", "--config", "config", "--data", "data")


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    folder = tmp_path_factory.mktemp("begun")
    assert townhum("init", "config", cwd=folder).returncode == 0
    done = townhum("run", "--config", "config", "--data", "data", cwd=folder)
    assert (folder / "data" / "private" / "ledger.duckdb").exists(), done.stderr
    return folder


@pytest.fixture
def folder(tmp_path, begun):
    return shutil.copytree(begun, tmp_path / "study")


def test_it_is_told_what_would_go_and_nothing_goes_without_a_word(folder):
    refused = townhum(*STUDY, cwd=folder)
    assert refused.returncode == 2
    assert "Add --yes" in refused.stderr
    assert (folder / "data" / "private" / "ledger.duckdb").exists()


def test_each_file_is_told_and_the_last_entry_with_its_checkpoint(folder):
    done = townhum(*STUDY, "--keep-log", "--yes", cwd=folder)
    assert done.returncode == 0, done.stderr
    for said in ("ledger.duckdb", "signing.sealed", "store.key", "ended. Keep its signed checkpoint", "checked with: "):
        assert said in done.stdout
    assert "Left in data: log.checkpoint, log.jsonl, log.verifier" in done.stdout
    assert (folder / "data" / "log.checkpoint").read_text().strip() in done.stdout
    assert not (folder / "config" / "keys" / "store.key").exists()
    assert townhum("log", "verify", "--data", "data", cwd=folder).returncode == 0
    again = townhum(*STUDY, "--keep-log", "--yes", cwd=folder)
    assert (again.returncode, "Nothing was left to delete." in again.stdout) == (0, True)
    run = townhum("run", "--config", "config", "--data", "data", cwd=folder)
    assert (run.returncode, "the study ended on" in run.stderr) == (5, True)


def test_a_folder_without_a_study_is_told(folder):
    done = townhum("end", "--config", "config", "--data", "elsewhere", "--yes", cwd=folder)
    assert "There is nothing of a study in elsewhere" in done.stdout
    assert (folder / "config" / "keys" / "store.key").exists()
