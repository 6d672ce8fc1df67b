"""Several studies: each in a process of its own, none in another's way."""

import json
import signal

import pytest

from townhum.errors import UsageError
from townhum.run.studies import Place, in_a_process, places_in, run_each

REPORT = {"whole": True, "periods": []}


def made(folder, *names, config=True):
    for name in names:
        (folder / name / "config").mkdir(parents=True)
        if config:
            (folder / name / "config" / "study.toml").write_text("", encoding="utf-8")


def test_every_folder_is_told_and_only_those_with_a_configuration_are_studies(tmp_path):
    made(tmp_path, "tea", "coffee")
    made(tmp_path, "empty", config=False)
    (tmp_path / ".git").mkdir()
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    assert [(place.name, place.configured) for place in places_in(tmp_path)] == [
        ("coffee", True),
        ("empty", False),
        ("tea", True),
    ]


@pytest.mark.parametrize("part", ["data", "config"])
def test_two_studies_with_one_folder_are_refused_before_any_is_run(tmp_path, part):
    made(tmp_path, "coffee", "tea")
    (tmp_path / "coffee" / "data").mkdir()
    if part == "config":
        (tmp_path / "tea" / "config" / "study.toml").unlink()
        (tmp_path / "tea" / "config").rmdir()
    (tmp_path / "tea" / part).symlink_to(tmp_path / "coffee" / part)
    with pytest.raises(UsageError, match=f"coffee and tea have the same {part} folder"):
        places_in(tmp_path)


def test_one_study_under_two_names_is_refused(tmp_path):
    made(tmp_path, "tea")
    (tmp_path / "copy").symlink_to(tmp_path / "tea")
    with pytest.raises(UsageError, match="No study was run"):
        places_in(tmp_path)


def test_a_folder_without_studies_says_how_to_make_one(tmp_path):
    for folder in (tmp_path, tmp_path / "not there"):
        with pytest.raises(UsageError) as told:
            places_in(folder)
        assert told.value.exit_code == 2


def test_what_fails_in_one_stops_no_other(tmp_path):
    answers = iter(
        [
            (0, json.dumps(REPORT), ""),
            (2, "", "Mend 1 mistake in the configuration, then run `townhum check`.\n  study.toml:3: x"),
            (-signal.SIGKILL, "", "half a li"),
            (1, json.dumps(REPORT), "Warning: something"),
            (0, "{half", ""),
        ]
    )
    called = []

    def call(words, folder):
        called.append((words, folder.name))
        return next(answers)

    places = [Place(tmp_path / name, name != "empty") for name in ("a", "b", "empty", "c", "d", "e")]
    ran = list(run_each(places, ("--workers", "2"), call))
    assert [(each.name, each.code) for each in ran] == [("a", 0), ("b", 2), ("empty", 2), ("c", -9), ("d", 1), ("e", 0)]
    assert [name for _, name in called] == ["a", "b", "c", "d", "e"]
    assert called[0][0] == ("run", "--config", "config", "--data", "data", "--json", "--workers", "2")
    said = {each.name: each.said for each in ran}
    assert said["a"] == said["d"] == ""
    assert said["b"] == "Mend 1 mistake in the configuration, then run `townhum check`. study.toml:3: x"
    assert "signal 9" in said["c"]
    assert "not a study" in said["empty"]
    assert [each.report for each in ran] == [REPORT, None, None, None, REPORT, None]


def test_a_run_has_the_study_s_folder_and_a_process_of_its_own(tmp_path):
    code, output, told = in_a_process(["--version"], tmp_path)
    assert (code, told) == (0, "")
    assert output[0].isdigit()
    assert in_a_process(["no such command"], tmp_path)[0] == 2


def test_warnings_beside_the_report_are_kept(tmp_path):
    (tmp_path / "config").mkdir()
    told = "reading\nWarning: forum was not heard for long.\n"
    (ran,) = run_each([Place(tmp_path, configured=True)], (), lambda *_: (0, "{}", told))
    assert ran.warned == ("forum was not heard for long.",)
