"""`townhum ask`, from the question to the source, as a person sees it."""

import json
import shutil
import stat

import pytest
from commands import townhum

ASK = '[ask]\nquestion = "What should we mend first?"\nkept = "20 years"\n'
CANARY = "Kn4ryInAnAnswer"
NAMES = ("--added-by", "Ann Example", "--reviewed-by", "Bob Example", "--terms-url", "https://example.org/ask")


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """A study that asked, and the name of its wording."""
    folder = tmp_path_factory.mktemp("asked")
    townhum("init", cwd=folder)
    (folder / "config" / "ask.toml").write_text(ASK, encoding="utf-8")
    done = townhum("ask", cwd=folder)
    assert done.returncode == 0, done.stderr
    (wording,) = json.loads((folder / "config" / "asked.json").read_text(encoding="utf-8"))["wordings"]
    return folder, wording


@pytest.fixture
def study(asked, tmp_path):
    """A copy of it, with answers that came back."""
    folder, wording = asked
    shutil.copytree(folder, tmp_path / "study")
    came = tmp_path / "study" / "came"
    came.mkdir()
    for number in range(40):
        (came / f"answer-{number}.jsonl").write_text(line(wording, number), encoding="utf-8")
    return tmp_path / "study"


def line(wording, number, **changes):
    row = {"ask": wording, "id": f"{number:032x}", "day": f"2026-11-{number % 7 + 9:02}T12:00:00Z", "consent": "yes"}
    return json.dumps({**row, "answer": f"The kettle leaks, says {CANARY}{number}", **changes}) + "\n"


def gather(study, *more):
    return townhum("ask", "gather", *more, cwd=study)


def answers(study):
    text = (study / "config" / "answers.jsonl").read_text(encoding="utf-8")
    return [json.loads(each) for each in text.splitlines()]


def test_it_writes_a_form_and_a_post_and_keeps_the_wording(asked):
    folder, wording = asked
    assert wording in (folder / "notice" / "ask.html").read_text(encoding="utf-8")
    assert "What should we mend first?" in (folder / "notice" / "ask.txt").read_text(encoding="utf-8")
    kept = json.loads((folder / "config" / "asked.json").read_text(encoding="utf-8"))
    assert kept["wordings"][wording]["question"] == "What should we mend first?"
    assert "I agree that Example Kettles Ltd" in kept["wordings"][wording]["consent"]


def test_answers_become_a_source_that_a_run_counts(study):
    done = gather(study, "came", *NAMES)
    assert "40 new answer(s); 40 in config/answers.jsonl now." in done.stdout
    assert "question mark" not in done.stdout
    assert stat.S_IMODE((study / "config" / "answers.jsonl").stat().st_mode) == 0o600
    assert townhum("check", cwd=study).returncode == 0
    done = townhum("run", "--since", "2026-11-09", "--until", "2026-11-15", cwd=study)
    assert done.returncode == 0, done.stderr
    coverage = townhum("query", "select source, status from coverage", "--format", "json", cwd=study).stdout
    assert {"source": "asked", "status": "complete"} in json.loads(coverage)


def test_no_answer_is_shown_or_written_anywhere_else(study):
    done = gather(study, "came")
    assert CANARY not in done.stdout + done.stderr
    holding = [path for path in study.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()]
    assert {path.parent.name for path in holding} == {"came", "config"}
    assert [path.name for path in holding if path.parent.name == "config"] == ["answers.jsonl"]


def test_what_is_left_out_is_told(study, asked):
    _, wording = asked
    odd = line(wording, 50, consent="no") + line("another", 51) + line(wording, 52, email="a@b.example") + "what?\n"
    (study / "came" / "odd.jsonl").write_text(odd, encoding="utf-8")
    (study / "came" / "picture.png").write_bytes(b"\x89PNG\xff\xfe")
    (study / "came" / "huge.jsonl").write_bytes(b"x" * 1_000_001)
    told = gather(study, "came").stderr
    for said in (
        "1 left out: their box",
        "1 left out: they answer a wording",
        "2 left out: not as the form",
        "2 file(s) left",
    ):
        assert said in told
    assert "40 came again, and count once." in gather(study, "came").stderr


def test_an_answer_is_taken_back_for_good(study):
    gather(study, "came")
    for given in (f"{3:032x}", "came/answer-4.jsonl"):
        assert "1 answer(s) forgotten." in townhum("ask", "forget", given, cwd=study).stdout
    assert "2 left out: their authors took them back" in gather(study, "came").stderr
    assert len(answers(study)) == 38
    assert townhum("ask", "forget", "something", cwd=study).returncode == 2


def test_until_somebody_answers_for_it_the_source_is_a_comment_and_the_rest_goes_on(study):
    before = (study / "config" / "sources.toml").read_text(encoding="utf-8")
    done = gather(study, "came")
    for said in ("question mark:\n  terms_url", "added_by", "reviewed_by", "Until then it is a comment"):
        assert said in done.stdout
    assert "permitted_because:" not in done.stdout, "this is known"
    after = (study / "config" / "sources.toml").read_text(encoding="utf-8")
    assert after.startswith(before)
    assert [line for line in after.removeprefix(before).splitlines() if line and not line.startswith("#")] == []
    assert townhum("check", cwd=study).returncode == 0
    gather(study, "came")
    assert (study / "config" / "sources.toml").read_text(encoding="utf-8") == after, "it is written once"
    assert "Wrote source.asked" in gather(study, "came", *NAMES).stdout, "with its names it is a source"


def test_who_lists_the_answers_does_not_review_that(study):
    done = gather(study, "came", *NAMES[:3], "Ann Example", *NAMES[4:])
    assert (done.returncode, "reviewed_by" in done.stderr) == (2, True), done.stderr
    assert len(answers(study)) == 40, "no answer is lost by it"


def test_answers_are_forgotten_when_their_time_is_over(study):
    gather(study, "came")
    ask = study / "config" / "ask.toml"
    ask.write_text(ASK.replace("20 years", "1 day"), encoding="utf-8")
    assert "40 answer(s) are kept longer than people were told" in " ".join(townhum("check", cwd=study).stdout.split())
    assert "40 forgotten" in gather(study).stderr
    assert answers(study) == []


@pytest.mark.parametrize(("name", "content"), [("answers.jsonl", '{"ask": "half'), ("asked.json", '{"wordings": [1')])
def test_a_damaged_file_is_told_and_never_written_over(study, name, content):
    gather(study, "came")
    path = study / "config" / name
    path.write_text(content, encoding="utf-8")
    done = gather(study, "came")
    assert (done.returncode, name in done.stderr, "backup" in done.stderr) == (5, True, True)
    assert path.read_text(encoding="utf-8") == content


def test_without_a_question_it_says_what_to_write(tmp_path):
    townhum("init", cwd=tmp_path)
    for command in ((), ("gather",)):
        assert townhum("ask", *command, cwd=tmp_path).returncode == 2
    (tmp_path / "config" / "ask.toml").write_text('[ask]\nquestoin = "x"\n', encoding="utf-8")
    told = townhum("ask", cwd=tmp_path).stderr
    assert "Did you mean 'question'?" in told
    assert "is missing" in told


def test_check_says_when_the_last_day_is_over(study):
    (study / "config" / "ask.toml").write_text(f"{ASK}until = 2026-11-01\n", encoding="utf-8")
    assert "ask.until is over" in townhum("check", cwd=study).stdout


def test_a_place_that_is_not_there_is_told(study):
    assert gather(study, "nowhere").returncode == 2
