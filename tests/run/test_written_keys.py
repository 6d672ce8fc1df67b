"""What a study's files say is told by key: every value counts, and no word of a person's own mapping is a key."""

import shutil

import pytest

from townhum.cli.starting import starter_folder, write_starter
from townhum.run.written_keys import written_keys


@pytest.fixture
def folder(tmp_path):
    write_starter(tmp_path / "config")
    return tmp_path / "config"


def changed(folder, file, old, new):
    before = written_keys(folder)
    path = folder / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1) if old else new, encoding="utf-8")
    after = written_keys(folder)
    return {key for key in {*before, *after} if before.get(key) != after.get(key)}


def test_a_changed_value_is_told_by_its_key(folder):
    text = (folder / "study.toml").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("retention"))
    assert changed(folder, "study.toml", line, 'retention = "90 days"') == {"study retention"}
    assert changed(folder, "study.toml", "[study]", "# of another mind\n[study]") == set(), "a comment says nothing"


def test_a_new_file_is_told_by_its_keys(folder):
    text = '[deliver.team]\nkind = "atom"\nfile = "feed.atom"\n'
    assert changed(folder, "deliver.toml", "", text) == {"deliver team kind", "deliver team file"}


@pytest.mark.parametrize(
    ("file", "text", "key"),
    [
        ("notice.nl.toml", '[texts]\n"Ask Ann" = "Vraag Ann"\n', "file notice nl"),
        ("changes.toml", "[change", "file changes"),
        ("deliver.toml", '[deliver."ann@example.org"]\nkind = "atom"\n', "deliver"),
        ("deliver.toml", '[deliver.team.words]\n"Ann Example" = 5\n', "deliver team words"),
    ],
)
def test_what_is_no_plain_key_is_told_of_as_a_whole(folder, file, text, key):
    assert changed(folder, file, "", text) == {key}


def test_the_starter_s_keys_hold_no_sign_of_an_address(tmp_path):
    shutil.copytree(starter_folder(), tmp_path / "config", dirs_exist_ok=True)
    keys = written_keys(tmp_path / "config")
    assert len(keys) > 20
    assert not [key for key in keys if set(key) & set("@./:\\")]
