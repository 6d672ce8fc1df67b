"""`townhum doctor` tells whose a study's files are, and who else could read or change them."""

import json
import os
import shutil

import pytest
from commands import ran_study, townhum

from townhum.cli.owning import owners
from townhum.keep.file import denied
from townhum.keep.store import Store
from townhum.run.configuration import load_settings


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    ran_study(folder)
    return folder


@pytest.fixture
def study(made, tmp_path):
    shutil.copytree(made, tmp_path / "study")
    return tmp_path / "study"


def look(study, user=None):
    settings = load_settings(study / "config")
    return {each.what: each for each in owners(settings, Store(study / "data"), os.geteuid() if user is None else user)}


def test_what_a_run_and_an_export_wrote_is_as_it_should_be(study):
    assert townhum("export", cwd=study).returncode == 0
    assert townhum("notice", cwd=study).returncode == 0
    found = look(study)
    assert [each for each in found.values() if not each.ok] == []
    assert [
        each.what for each in found.values() if each.do and each.what not in {"user", "configuration's owner"}
    ] == []


@pytest.mark.parametrize(
    ("path", "mode", "what", "told"),
    [
        ("config/keys/store.key", 0o640, "key's owner", "others may open"),
        ("config/keys", 0o755, "key's owner", "others may open"),
        ("config/sources.toml", 0o666, "configuration's owner", "anybody may change"),
        ("config", 0o777, "configuration's owner", "anybody may change"),
        ("data", 0o775, "public file's owner", "others may change"),
        ("data/public.duckdb", 0o664, "public file's owner", "others may change"),
    ],
)
def test_a_mode_that_lets_others_in_is_a_fault_with_what_mends_it(study, path, mode, what, told):
    (study / path).chmod(mode)
    found = look(study)[what]
    assert not found.ok
    assert told in found.found
    assert found.do.startswith("chmod ")
    (study / path).chmod(0o700)
    assert look(study)[what].ok


def test_what_another_user_wrote_is_a_fault(study):
    stranger = os.geteuid() + 1
    found = look(study, stranger)["data's owner"]
    assert not found.ok
    assert "belongs to another user" in found.found


def test_a_secret_in_a_file_is_its_owner_s_alone(study):
    sources = study / "config" / "sources.toml"
    sources.write_text(
        sources.read_text(encoding="utf-8")
        + """
[source.far]
connector = "mastodon"
permitted_because = "The operator agreed."
terms_url = "https://square.example/terms"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
added_by = "B. Invented"
reviewed_by = "A. Example"
instance = "https://square.example"
hashtag = "kettles"
access_token = "file:token"
""",
        encoding="utf-8",
    )
    token = study / "config" / "token"
    token.write_text("Kn4ryT0ken")
    token.chmod(0o644)
    found = look(study)["secrets' owner"]
    assert (found.ok, "chmod go-rwx" in found.do, "Kn4ry" in str(found)) == (False, True, False)
    token.chmod(0o600)
    assert look(study)["secrets' owner"].ok


def test_root_and_whoever_may_change_what_it_runs_are_told(study):
    assert look(study, 0)["user"].do
    mine = (study / "config" / "study.toml").stat().st_uid
    other = look(study, mine + 1)["configuration's owner"]
    assert (other.ok, other.do) == (True, "")


def test_the_command_says_it_and_fails(study):
    (study / "config" / "topics.toml").chmod(0o666)
    done = townhum("doctor", "--json", cwd=study)
    assert done.returncode == 1
    found = {each["what"]: each for each in json.loads(done.stdout)}
    assert not found["configuration's owner"]["ok"]


def test_a_user_who_may_not_read_is_told_who_may():
    told = str(denied(PermissionError(13, "Permission denied", "/srv/Kn4ry/log.jsonl")))
    assert "docs/roles.md" in told
    assert "log.jsonl: permission denied" in told
    assert "Kn4ry" not in told
    assert denied(FileNotFoundError(2, "No such file")) is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open what is closed")
def test_a_folder_of_keys_that_is_closed_is_no_fault_of_ours(study):
    (study / "config" / "keys").chmod(0)
    for command in (("doctor",), ("export",), ("key", "rotate")):
        done = townhum(*command, cwd=study)
        assert "report this fault" not in done.stderr
        assert "ermission denied" in done.stdout + done.stderr
    (study / "config" / "keys").chmod(0o700)
