"""`townhum listen` ends where its configuration changes, so that nothing is heard that is permitted no longer."""

import os

import pytest

from townhum.cli.listening import changes_of


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "connectors").mkdir()
    for name in ("sources.toml", "study.toml", "connectors/own.toml"):
        (tmp_path / name).write_text("a = 1\n")
    return tmp_path


def test_nothing_changed_is_no_change(folder):
    assert not changes_of(folder)()


@pytest.mark.parametrize("name", ["sources.toml", "connectors/own.toml"])
def test_a_file_that_is_written_anew_or_taken_away_is_one(folder, name):
    outdated = changes_of(folder)
    (folder / name).write_text("a = 22\n")
    assert outdated()
    outdated = changes_of(folder)
    os.utime(folder / name, ns=(1, 1))
    assert outdated()
    outdated = changes_of(folder)
    (folder / name).unlink()
    assert outdated()


def test_so_is_a_file_that_is_new(folder):
    outdated = changes_of(folder)
    (folder / "scrub.toml").write_text("")
    assert outdated()
