"""One line for all studies, and a summary that says what became of each."""

import json

import pytest
from commands import townhum

from townhum.cli.studies import warnings, what


@pytest.mark.parametrize(
    ("report", "said", "words"),
    [
        ({"periods": [], "next_due": "2026-12-01"}, "", "nothing was due; next due 2026-12-01"),
        (
            {"periods": [{"period": "W1", "state": "released"}, {"period": "W2", "state": "released"}]},
            "",
            "released: W1, W2",
        ),
        (
            {
                "periods": [{"period": "W1", "state": "held"}],
                "sources": [{"source": "forum", "error": "gone"}, {"source": "square", "error": None}],
                "not_permitted": ["x"],
            },
            "",
            "held: W1; not read: forum; not permitted: 1 source(s)",
        ),
        (None, "Mend it.", "Mend it."),
        (None, "", "it said nothing that can be read"),
    ],
)
def test_a_run_is_told_in_a_line(report, said, words):
    assert what(report, said) == words


def test_what_a_run_warns_of_is_told_of_its_study():
    found = list(warnings({"silent": ["forum"], "unfair": ["the largest gap: 0.03, the limit 0.02"]}))
    assert "next to nothing of forum" in found[0]
    assert found[1] == "the largest gap: 0.03, the limit 0.02. Run `townhum audit fairness` there."
    assert list(warnings(None)) == []


def test_a_study_that_is_wrong_and_a_folder_that_is_none_are_told_with_an_exit_code(tmp_path):
    (tmp_path / "wrong" / "config").mkdir(parents=True)
    (tmp_path / "wrong" / "config" / "study.toml").write_text("no = [", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    done = townhum("run-all", tmp_path, "--json", cwd=tmp_path)
    assert done.returncode == 1
    ran = {each["study"]: each for each in json.loads(done.stdout)}
    assert {name: each["exit"] for name, each in ran.items()} == {"wrong": 2, "empty": 2}
    assert "study.toml" in ran["wrong"]["said"]
    assert "not a study" in ran["empty"]["said"]


def test_no_study_at_all_is_a_wrong_command(tmp_path):
    done = townhum("run-all", tmp_path, cwd=tmp_path)
    assert done.returncode == 2
    assert "townhum init" in done.stderr


@pytest.mark.parametrize("many", [0, -1, 1000])
def test_a_number_of_workers_that_makes_no_sense_is_refused(tmp_path, many):
    assert townhum("run-all", tmp_path, "--workers", many, cwd=tmp_path).returncode == 2
    assert townhum("run", "--workers", many, cwd=tmp_path).returncode == 2
