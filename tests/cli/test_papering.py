"""`townhum papers` and `townhum breach note` as a person calls them."""

import json

import pytest
from commands import townhum


@pytest.fixture
def folder(tmp_path):
    assert townhum("init", "config", cwd=tmp_path).returncode == 0
    return tmp_path


def test_the_papers_are_written_and_what_is_blank_is_listed_and_can_be_answered(folder):
    done = townhum("papers", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "papers" / "record-of-processing.html").is_file()
    assert "papers.signed_by: who answers for these papers" in done.stdout
    checked = townhum("check", "--json", cwd=folder)
    assert any(
        "blank in the papers" in each and "papers.signed_by" in each for each in json.loads(checked.stdout)["warnings"]
    )
    (folder / "config" / "papers.toml").write_text('[papers]\nsigned_by = "T. Tea, head of cups"\n', encoding="utf-8")
    again = townhum("papers", cwd=folder)
    assert "papers.signed_by" not in again.stdout
    assert "T. Tea, head of cups" in (folder / "papers" / "legitimate-interests.md").read_text("utf-8")


def test_a_key_that_there_is_not_is_told_with_the_nearest(folder):
    (folder / "config" / "papers.toml").write_text('[papers]\nsigned_bye = "T. Tea"\n', encoding="utf-8")
    done = townhum("papers", cwd=folder)
    assert done.returncode == 2
    assert "papers.toml:2" in done.stderr
    assert "signed_by" in done.stderr


@pytest.mark.parametrize("said", ["severity = 5", "severity = 2"])
def test_a_risk_is_judged_whole_and_on_its_scale(folder, said):
    text = f"[papers.disappearance]\n{said}\nlikelihood = 2\n"
    (folder / "config" / "papers.toml").write_text(text, encoding="utf-8")
    assert townhum("check", cwd=folder).returncode == 2


def test_a_folder_that_cannot_be_written_is_told(folder):
    (folder / "taken").write_text("a file")
    done = townhum("papers", "--out", "taken/papers", cwd=folder)
    assert (done.returncode, "--out" in done.stderr) == (5, True)


def test_a_breach_is_in_the_log_and_by_when_it_is_due_is_said(folder):
    done = townhum("breach", "note", "integrity", "--found", "2020-03-01T10:00", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "must know by 2020-03-04 10:00 (Europe/Amsterdam)" in done.stdout
    assert "that is over" in done.stdout
    townhum("breach", "note", "integrity", "--state", "closed", cwd=folder)
    [found, closed] = json.loads(townhum("log", "--json", "--deed", "breach", cwd=folder).stdout)
    assert (found["kind"], found["state"], found["found"]) == ("integrity", "found", "2020-03-01T10:00+0100")
    assert closed["state"] == "closed"


@pytest.mark.parametrize(
    ("said", "what"),
    [
        (("gossip",), "gossip"),
        (("integrity", "--found", "yesterday"), "not a moment"),
        (("integrity", "--found", "2099-01-01T00:00"), "future"),
    ],
)
def test_what_is_no_breach_is_refused_and_nothing_written(folder, said, what):
    done = townhum("breach", "note", *said, cwd=folder)
    assert (done.returncode, what in done.stderr) == (2, True)
    assert not (folder / "data" / "log.jsonl").exists()
