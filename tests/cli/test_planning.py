"""`townhum plan` as a person starts it, and what `check` says of it."""

import json

import pytest
from commands import townhum

pytest.importorskip("townhum.count.promise", reason="the plan states epsilon")

NARROW = "import os; os.environ['COLUMNS'] = '80'"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("plan")
    assert townhum("init", cwd=made).returncode == 0
    return made


def test_the_plan_is_one_table_with_verdicts_advice_and_what_is_assumed(folder):
    done = townhum("plan", "--accounts", 500, cwd=folder, before=NARROW)
    assert done.returncode == 0, done.stderr
    rows = [line for line in done.stdout.splitlines() if line.startswith(("standard, ", "strict, "))]
    assert len(rows) == 12, "a row of the table and a verdict each"
    assert sum(" * " in row for row in rows) == 1
    for words in ("strict, weeks: not useful", "What would help", "Assumed: 500 accounts", "epsilon: of a year"):
        assert words in done.stdout
    assert not (folder / "data").exists()


def test_the_plan_as_json_is_one_document(folder):
    answer = json.loads(
        townhum("plan", "--json", "--config", "config", cwd=folder).stdout,
        parse_constant=pytest.fail,
    )
    assert {each["verdict"] for each in answer["outlooks"]} <= {"useful", "coarse", "not useful"}
    assert [each["kind"] for each in answer["outlooks"] if each["yours"]] == ["week"]
    assert answer["advice"][0]["off_by"] <= answer["advice"][-1]["off_by"]
    assert any("Assumed: 1,000" in sentence for sentence in answer["said"])
    assert any("go to how many use words of no list" in sentence for sentence in answer["said"])


def test_without_tones_json_has_nothing_where_there_is_no_number(folder):
    release = folder / "config" / "release.toml"
    before = release.read_text()
    release.write_text('[release]\ngrids = ["track"]\n')
    done = townhum("plan", "--json", cwd=folder)
    release.write_text(before)
    assert {each["net_off_by"] for each in json.loads(done.stdout)["outlooks"]} == {None}


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--accounts", "0"), 2, "accounts"),
        (("--accounts", "10", "--data", "data"), 2, "Give --accounts or --data, not both"),
        (("--data", "nowhere"), 5, "Leave --data out, or run `townhum run` first"),
        (("--config", "nowhere"), 2, "is no folder"),
    ],
)
def test_what_is_wrong_is_told(folder, arguments, code, words):
    done = townhum("plan", *arguments, cwd=folder)
    assert (done.returncode, words in done.stderr) == (code, True), done.stderr


def test_check_tells_that_the_years_budget_is_soon_spent(folder):
    release = folder / "config" / "release.toml"
    before = release.read_text()
    release.write_text(before.replace('"standard"', '"strict"'))
    done = townhum("check", "--json", cwd=folder)
    release.write_text(before)
    assert any("spent after 13 weeks" in each for each in json.loads(done.stdout)["warnings"])
