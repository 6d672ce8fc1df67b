"""`townhum rights`: an answer for each request, made from what the study holds; and an entry in the log that names nobody."""

import json
import stat

import pytest
from commands import ran_study, townhum

CUSTOMERS = """
[source.customers]
connector = "files"
permitted_because = "Our own customers."
terms_url = "https://example.org/notice"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
path = "customers.csv"
columns = { text = "said", author = "who" }
collected_on = 2026-11-11
"""
SPAN = ("--since", "2026-11-09", "--until", "2026-11-15")


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    ran_study(folder)
    with (folder / "config" / "sources.toml").open("a", encoding="utf-8") as file:
        file.write(CUSTOMERS)
    return folder


def ask(study, *words, code=0):
    done = townhum("rights", *words, cwd=study)
    assert done.returncode == code, done.stderr
    return done


@pytest.mark.parametrize(
    ("kind", "heading"),
    [("access", "What is held about you"), ("correct", "What can be corrected"), ("delete", "What was deleted")],
)
def test_an_answer_says_what_is_held_and_of_which_days(study, kind, heading):
    answer = ask(study, kind).stdout
    assert answer.startswith(f"# {heading}\n")
    assert "Nothing that you wrote in public is held" in answer
    assert "numbers of one period, of the days from 2026-11-09 to 2026-11-15" in answer
    assert "deleted on 2028-11-15" in answer
    assert "the file survey-example.csv" in answer
    log = json.loads(townhum("log", "--json", "--deed", "request", cwd=study).stdout)
    assert log[-1]["kind"] == kind
    assert set(log[-1]) == {"n", "at", "deed", "kind"}


def test_a_deletion_puts_the_account_on_the_list_and_access_says_so(study):
    assert "is not on the list" in ask(study, "access", "first_party", "12").stdout
    deleted = ask(study, "delete", "first_party", "12").stdout
    assert "your account was put on the list" in deleted
    assert "Your receipt: " in deleted
    assert townhum("object", "check", "first_party", "12", cwd=study).returncode == 0
    assert "Your account is on the list" in ask(study, "access", "first_party", "12").stdout
    assert townhum("object", "remove", "first_party", "12", cwd=study).returncode == 0
    assert "took that back" in ask(study, "correct", "first_party", "12").stdout


def test_it_is_written_for_its_owner_as_markdown_or_as_a_page(study):
    for name, start in (("a.md", "# What is held"), ("a.html", "<!doctype html>")):
        said = ask(study, "access", "--out", name).stdout
        assert name in said
        assert (study / name).read_text(encoding="utf-8").startswith(start)
        assert stat.S_IMODE((study / name).stat().st_mode) == 0o600
    assert "ends in .md or .html" in ask(study, "access", "--out", "a.pdf", code=2).stderr


def test_what_is_no_part_of_it_is_told_to_who_hands_it_over(study):
    notes = ask(study, "access").stderr
    assert "Files of your own are no part of it" in notes
    assert "who asks is who they say" in " ".join(notes.split())


def test_without_a_release_it_says_that_there_are_no_numbers(tmp_path):
    assert townhum("init", cwd=tmp_path).returncode == 0
    assert "There are no numbers yet." in ask(tmp_path, "access").stdout


def test_an_account_of_nowhere_is_refused_and_nothing_is_written_down(tmp_path):
    assert townhum("init", cwd=tmp_path).returncode == 0
    for words in (
        ("delete", "nowhere", "moss"),
        ("delete", "first_party", "one", "two"),
        ("delete", "first_party", "12"),
    ):
        refused = ask(tmp_path, *words, code=2)
        assert "moss" not in refused.stderr + refused.stdout
    assert not (tmp_path / "data" / "log.jsonl").exists()
