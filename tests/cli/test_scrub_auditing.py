"""`townhum audit scrub`: a table, JSON, exit codes, and never a word of the file."""

import json

import pytest
from commands import townhum

GOOD = {"text": "ask Quorvan Zelthman about it", "spans": [{"start": 4, "end": 20, "kind": "person"}]}
BAD = {"text": "ask Quorvan", "spans": [{"start": 4, "end": 90, "kind": "person"}]}


@pytest.fixture
def audit(tmp_path):
    """Audit a file of these lines."""

    def run(*lines, options=()):
        file = tmp_path / "labelled.jsonl"
        file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        done = townhum("audit", "scrub", "labelled.jsonl", *options, cwd=tmp_path)
        assert "uorvan" not in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert [path.name for path in tmp_path.iterdir()] == ["labelled.jsonl"], "nothing is copied"
        return done

    return run


def test_the_table_tells_what_is_left_and_what_is_kept(audit):
    done = audit(GOOD)
    assert done.returncode == 0, done.stderr
    row = next(line.split() for line in done.stdout.splitlines() if line.startswith("person"))
    assert row[:4] == ["person", "1", "0", "0"]
    assert "Of 3 words outside labels 100.0 % are kept" in done.stdout


def test_a_bad_line_is_told_the_good_ones_are_measured_and_the_exit_code_is_1(audit):
    done = audit(GOOD, BAD)
    assert done.returncode == 1
    assert "line 2: has a span 1 that lies outside its text" in done.stderr
    answer = json.loads(audit(GOOD, BAD, options=["--json"]).stdout)
    assert (answer["texts"], answer["bad_lines"], answer["faults"][0]["line"]) == (1, 1, 2)
    assert answer["townhum"]["left"]["person"] == {"labelled": 1, "whole": 0, "part": 0}


def test_where_nothing_can_be_measured_the_exit_code_is_2(audit, tmp_path):
    assert audit(BAD).returncode == 2
    empty = audit()
    assert empty.returncode == 2
    assert "the file is empty" in empty.stderr
    assert townhum("audit", "scrub", "nowhere.jsonl", cwd=tmp_path).returncode == 2
    assert townhum("audit", "scrub", ".", cwd=tmp_path).returncode == 2
