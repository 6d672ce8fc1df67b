"""`townhum try` reads as the study would, says what it cannot use and what it withholds, and repeats nothing of a bad line."""

import io
import json

import pytest

from townhum.cli.trying import find_trial, remarks, try_lines, writing_of
from townhum.study import Trial

SOURCE = """[source.{name}]
connector = "{name}"
"""


def tried(data, trial=None, writing="posts"):
    answers = io.StringIO()
    bad = try_lines(io.BytesIO(data), answers, trial or Trial(), writing)
    return [json.loads(line) for line in answers.getvalue().splitlines()], bad


def study_of(folder, *connectors):
    (folder / "topics.toml").write_text('[track.tea]\nkind = "theme"\nquery = "tea"\n')
    (folder / "sources.toml").write_text("".join(SOURCE.format(name=name) for name in connectors))
    return find_trial(folder, folder)


def test_a_plain_line_is_read_like_an_object():
    (plain, told), bad = tried(b'my kettle leaks, ask @marta\n{"text": "my kettle leaks, ask @marta"}\n')
    assert plain == told
    assert bad == 0
    assert plain["scrubbed"] == "my kettle leaks, ask [HANDLE]"


def test_empty_lines_are_passed_over_and_a_number_is_a_text():
    answers, bad = tried(b"\n  \r\n\xef\xbb\xbfgood\r\n12\n")
    assert len(answers) == 2
    assert answers[0]["scrubbed"] == "good"
    assert bad == 0


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b'{"text": "my kettle', "JSON object"),
        (b'{"words": "secretword"}', "JSON object"),
        (b'{"text": 5}', "JSON object"),
        (b"secretword \xff\xfe", "UTF-8"),
        (b"secretword " * 6_000, "shorter"),
        (b"{" * 100_000, "JSON object"),
    ],
)
def test_a_line_that_cannot_be_used_is_answered_with_what_to_do(line, what):
    (answer, good), bad = tried(line + b"\nfine\n")
    assert what in answer["error"]
    assert "secretword" not in answer["error"]
    assert answer["line"] == 1
    assert bad == 1
    assert good["scrubbed"] == "fine"


def test_a_line_that_cannot_be_used_has_its_number_in_the_input():
    answers, bad = tried(b"fine\n\n \n{no\ngood\n\xff\n")
    assert [answer["line"] for answer in answers if "error" in answer] == [4, 6]
    assert (len(answers), bad) == (4, 2)


def test_what_a_person_should_know_of_the_reading_is_said(tmp_path):
    trial = study_of(tmp_path, "mastodon", "files")
    assert list(remarks(trial, "posts")) == []
    (tmp_path / "scrub.toml").write_text("[scrub]\nsecond_look = true\n")
    (remark,) = remarks(study_of(tmp_path, "mastodon"), None)
    assert "second_look" in remark


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("I have diabetes and this kettle leaks", "health: a special category (GDPR article 9)"),
        ("I am 13 years old and my kettle leaks", "minors"),
    ],
)
def test_what_is_withheld_is_told_by_category(text, what):
    (answer,), bad = tried(text.encode())
    assert bad == 0
    assert answer["scrubbed"] == ""
    assert len(answer["withheld"]) == 1
    assert answer["withheld"][0].startswith(what)


def test_a_category_that_the_study_relaxes_is_read(tmp_path):
    (tmp_path / "topics.toml").write_text('[track.tea]\nkind = "theme"\nquery = "tea"\n')
    starter = (pytest.importorskip("tools.pages").ROOT / "config" / "study.toml").read_text(encoding="utf-8")
    (tmp_path / "study.toml").write_text(f'{starter}\n[study.relax]\nhealth = "a study about inhalers"\n')
    (answer,), _ = tried(b"I have diabetes and I like tea", find_trial(tmp_path, tmp_path))
    assert set(answer["tracks"]) == {"tea"}


@pytest.mark.parametrize(
    ("connectors", "said", "writing"),
    [
        ((), None, "posts"),
        (("files",), None, "posts"),
        (("reddit",), None, "comments"),
        (("reddit", "mastodon"), None, "posts"),
        (("files",), "comments", "comments"),
    ],
)
def test_texts_are_read_as_the_sources_are_written(tmp_path, connectors, said, writing):
    trial = study_of(tmp_path, *connectors) if connectors else Trial()
    assert writing_of(trial, said) == writing


def test_the_same_words_are_read_otherwise_as_talk():
    text = b"they never listen to anybody"
    (post,), _ = tried(text)
    (comment,), _ = tried(text, writing="comments")
    assert post["tone"]["score"] != comment["tone"]["score"]


def test_a_broken_sources_file_keeps_nobody_from_trying_a_query(tmp_path):
    (tmp_path / "topics.toml").write_text('[track.tea]\nkind = "theme"\nquery = "tea"\n')
    for broken in ("[source", "source = 5", "[source]\none = 3", '[source.one]\nconnector = "nobodys"'):
        (tmp_path / "sources.toml").write_text(broken)
        assert find_trial(None, tmp_path).writings == frozenset()
