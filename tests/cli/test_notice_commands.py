"""`townhum notice`, and what `check` says of it, as a person sees them."""

import json

import pytest
from commands import ran_study, townhum

CHANGE = """
[change.lids]
date    = 2026-11-16
finding = "The lid leaks."
changed = "It has another seal."
track   = "kettles"
period  = "2026-W46"
"""


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A study that released one week and wrote its notice."""
    folder = tmp_path_factory.mktemp("study")
    ran_study(folder)
    (folder / "config" / "changes.toml").write_text(CHANGE, encoding="utf-8")
    done = townhum("notice", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def edit(study):
    """Changes a file of the study for one test."""
    before = {}

    def change(name, old, new):
        path = study / "config" / name
        before.setdefault(path, path.read_text(encoding="utf-8"))
        assert old in before[path]
        path.write_text(before[path].replace(old, new), encoding="utf-8")

    yield change
    for path, text in before.items():
        path.write_text(text, encoding="utf-8")


def test_it_writes_the_page_the_data_the_lines_and_the_fingerprint(study):
    assert sorted(path.name for path in (study / "notice").iterdir()) == [
        "notice.html",
        "notice.json",
        "notice.jsonld",
        "notice.txt",
    ]
    page = (study / "notice" / "notice.html").read_text(encoding="utf-8")
    assert "The lid leaks." in page
    assert "Example Kettles Ltd" in page
    kept = json.loads((study / "notice" / "notice.json").read_text(encoding="utf-8"))
    assert kept["configuration"]["notice.html"] in page
    assert json.loads((study / "notice" / "notice.jsonld").read_text(encoding="utf-8"))["@context"]
    assert "https://example.org/who-listens" in (study / "notice" / "notice.txt").read_text(encoding="utf-8")


def test_it_is_in_the_log_and_nobody_is_named(study):
    (entry,) = json.loads(townhum("log", "--deed", "notice", "--json", cwd=study).stdout)
    assert entry["languages"] == "en"
    assert townhum("verify", "data", "--config", "config", cwd=study).returncode == 0


def test_check_is_content_with_what_is_written(study):
    done = townhum("check", cwd=study)
    assert done.returncode == 0
    assert "notice is older" not in done.stdout


@pytest.mark.parametrize(("name", "old", "new"), [("study.toml", "faults", "flaws"), ("changes.toml", "seal", "rim")])
def test_check_and_verify_tell_a_notice_that_is_older(study, edit, name, old, new):
    edit(name, old, new)
    told = json.loads(townhum("check", "--json", cwd=study).stdout)["warnings"]
    assert any("the notice is older than the configuration: run `townhum notice`" in each for each in told)
    done = townhum("notice", "verify", "notice/notice.html", cwd=study)
    assert (done.returncode, "older" in done.stdout) == (1, True)


def test_a_published_copy_is_held_against_the_configuration(study, edit):
    assert townhum("notice", "verify", "notice/notice.html", cwd=study).returncode == 0
    edit("study.toml", "url        =", 'published = "../site.html"\nurl        =')
    for content, told in ((None, "cannot be read"), ("<p>another page", "is older than the configuration")):
        if content:
            (study / "site.html").write_text(content, encoding="utf-8")
        warnings = json.loads(townhum("check", "--json", cwd=study).stdout)["warnings"]
        assert any("../site.html" in each and told in each for each in warnings)


@pytest.mark.parametrize("page", ["none.html", "notice"])
def test_a_page_that_cannot_be_read_is_told(study, page):
    done = townhum("notice", "verify", page, cwd=study)
    assert (done.returncode, "Name a page that can be read." in done.stderr) == (2, True)


def test_a_change_without_a_number_fails_check_and_stops_the_notice(study, edit):
    edit("changes.toml", "2026-W46", "2026-W45")
    done = townhum("check", cwd=study)
    assert done.returncode == 1
    assert "Cannot be said in the notice: config/changes.toml:7 change.lids.period" in done.stdout
    assert "1 thing(s) that the notice cannot say" in done.stderr
    assert townhum("notice", cwd=study).returncode == 2


def test_what_a_study_does_not_say_is_told(study, edit):
    edit("study.toml", "url        =", "# url        =")
    assert "study.notice.url is not said" in townhum("notice", cwd=study).stdout
    assert "[where you publish the notice]" in (study / "notice" / "notice.txt").read_text(encoding="utf-8")


def test_another_language_is_translated_text_by_text(study):
    assert "to be translated" in townhum("notice", "translate", "nl", cwd=study).stdout
    path = study / "config" / "notice.nl.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"Who listens" = ""', '"Who listens" = "Wie luistert"'), "utf-8"
    )
    done = townhum("notice", cwd=study)
    assert "text(s) are English still on the page in nl" in done.stdout
    page = (study / "notice" / "notice.nl.html").read_text(encoding="utf-8")
    assert '<html lang="nl" dir="ltr">' in page
    assert '<h2 id="who">Wie luistert</h2>' in page
    townhum("notice", "translate", "nl", cwd=study)
    assert '"Who listens" = "Wie luistert"' in path.read_text(encoding="utf-8")
    path.unlink()
    assert "notice.nl.html is left from a translation that is gone" in townhum("notice", cwd=study).stdout
    (study / "notice" / "notice.nl.html").unlink()


@pytest.mark.parametrize("code", ["en", "zz", "../nl"])
def test_a_language_that_there_is_not_is_told(study, code):
    assert townhum("notice", "translate", code, cwd=study).returncode == 2


def test_it_can_be_written_before_anything_is_released(tmp_path):
    townhum("init", cwd=tmp_path)
    assert "no notice is written yet" in townhum("check", cwd=tmp_path).stdout
    assert townhum("notice", cwd=tmp_path).returncode == 0
    assert "Nothing yet" in (tmp_path / "notice" / "notice.html").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    townhum("init", cwd=tmp_path)
    (tmp_path / "notice").write_text("in the way")
    done = townhum("notice", cwd=tmp_path)
    assert (done.returncode, "study.notice.folder" in done.stderr) == (5, True)
