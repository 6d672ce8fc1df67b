"""`townhum log`: what was done is shown, and proved against the public files that were handed out."""

import json
import shutil

import pytest
from commands import ran_study, townhum


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A study that released one week, and the public file that it handed out."""
    folder = tmp_path_factory.mktemp("study")
    ran_study(folder)
    shutil.copyfile(folder / "data" / "public.duckdb", folder / "handed-out.duckdb")
    return folder


def test_what_was_done_is_shown_and_nobody_is_named(study):
    shown = townhum("log", cwd=study).stdout
    assert "released" in shown
    assert "period 2026-W46" in shown
    entries = json.loads(townhum("log", "--deed", "released", "--json", cwd=study).stdout)
    assert [(entry["deed"], entry["period"]) for entry in entries] == [("released", "2026-W46")]


def test_a_deed_that_there_is_not_is_told(study):
    done = townhum("log", "--deed", "releasd", cwd=study)
    assert done.returncode == 2
    assert "Did you mean 'released'?" in done.stderr


def test_of_a_deed_that_was_never_done_it_is_said(study):
    assert townhum("log", "--deed", "objection", cwd=study).stdout == "The log tells of no objection.\n"
    assert townhum("log", "--deed", "objection", "--json", cwd=study).stdout == "[]\n"


def test_an_untouched_log_fits_what_was_handed_out(study):
    for given in ((), ("handed-out.duckdb",)):
        done = townhum("log", "verify", *given, cwd=study)
        assert (done.returncode, "fits 1 public file" in done.stdout) == (0, True), done.stdout


def test_a_log_that_was_written_anew_does_not_fit(study, tmp_path):
    shutil.copytree(study, tmp_path / "anew")
    again = tmp_path / "anew"
    for name in ("log.jsonl", "log.checkpoint", "log.verifier", "private/signing.sealed"):
        (again / "data" / name).unlink()
    assert townhum("run", "--since", "2026-11-09", "--until", "2026-11-15", cwd=again).returncode == 0
    assert townhum("log", "verify", "data/public.duckdb", cwd=again).returncode == 1
    done = townhum("log", "verify", "handed-out.duckdb", cwd=again)
    assert done.returncode == 1
    assert "another log" in done.stdout
    assert "Put back a backup" in done.stderr


def test_an_edited_line_is_told_and_stops_the_next_run(study, tmp_path):
    shutil.copytree(study, tmp_path / "edited")
    log = tmp_path / "edited" / "data" / "log.jsonl"
    log.write_text(log.read_text().replace("2026-W46", "2026-W45"))
    done = townhum("log", "verify", cwd=tmp_path / "edited")
    assert done.returncode == 1
    assert "changed" in done.stdout
    stopped = townhum("run", cwd=tmp_path / "edited")
    assert stopped.returncode == 5
    assert "townhum log verify" in stopped.stderr


def test_without_a_log_it_says_what_to_do(tmp_path):
    assert "townhum run" in townhum("log", cwd=tmp_path).stderr
    done = townhum("log", "verify", cwd=tmp_path)
    assert done.returncode == 1
    assert "lacking" in done.stdout
