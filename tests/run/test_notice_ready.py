"""What a notice is made from: the study's files and its published numbers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from ledgers import Week, cells, published
from studies import FakeDecoder, settings, source

from townhum.errors import ConfigError
from townhum.run.notice_ready import a_year_without_a_change, prepare
from townhum.run.said_numbers import SaidNumbers, said_numbers

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
CHANGE = """
[change.poles]
date    = 2026-09-20
finding = "The price is too high."
changed = "It is lower."
track   = "{track}"
period  = "{period}"
"""


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    """Weeks 36 and 37: in the newer one nobody is loud enough for a notice."""
    loud = Week(0, cells({"acorn": (61, 10, 49), "birch": (10, 10, 20), "price": (30, 0, 30)}))
    quiet = Week(1, cells({"acorn": (10, 10, 29), "birch": (0, 0, 0), "price": (0, 0, 0)}))
    return published(tmp_path_factory.mktemp("public"), loud, quiet)


def study(folder, changes="", **more):
    (folder / "changes.toml").write_text(changes, encoding="utf-8")
    return settings(source("place", FakeDecoder([])), folder=folder, **more)


def prepared(folder, public, changes="", now=NOW, **more):
    return prepare(study(folder, changes, **more), public, now)


def tied(**said):
    return CHANGE.format(**{"track": "price", "period": "2026-W36", **said})


def test_findings_are_of_the_newest_period_with_a_number_for_anyone(tmp_path, public):
    findings = prepared(tmp_path, public).facts.findings
    assert (str(findings.first), str(findings.last)) == ("2026-08-31", "2026-09-07")  # weeks of UTC, told in Amsterdam
    assert [(n.label, n.voices, n.negative, n.positive) for n in findings.numbers] == [
        ("Acorn", 120, 60, None),
        ("Price", 60, None, None),
    ]


def test_no_number_is_finer_than_ten_or_about_fewer_than_fifty(tmp_path, public):
    for number in prepared(tmp_path, public).facts.findings.numbers:
        shown = [each for each in (number.voices, number.negative, number.positive) if each is not None]
        assert all(each >= 50 and each % 10 == 0 for each in shown)


@pytest.mark.parametrize("made", ["nothing", "not ours"])
def test_without_a_public_file_there_are_no_findings(tmp_path, made):
    path = tmp_path / "public.duckdb"
    if made == "not ours":
        path.write_bytes(b"DUCK" * 100)
    assert said_numbers(path, study(tmp_path).study.zone, ["x"]) == SaidNumbers()


def test_a_change_is_told_with_its_number(tmp_path, public):
    (told,) = prepared(tmp_path, public, tied()).facts.told
    assert (told.label, told.voices, told.finding) == ("Price", 60, "The price is too high.")


def test_a_number_below_fifty_ties_a_change_and_is_not_shown(tmp_path, public):
    (told,) = prepared(tmp_path, public, tied(track="birch")).facts.told
    assert told.voices is None


@pytest.mark.parametrize(
    ("said", "more", "key"),
    [
        ({"track": "pricee"}, "", "change.poles.track"),
        ({"period": "2026-W01"}, "", "change.poles.period"),
        ({"period": "' OR 1=1 --"}, "", "change.poles.period"),
        ({"period": "2026-W37"}, "", "change.poles.track"),  # there it says fewer than
        ({}, 'tone = "neutral"\n', "change.poles.tone"),
    ],
)
def test_a_change_that_ties_to_no_number_is_refused(tmp_path, public, said, more, key):
    with pytest.raises(ConfigError) as refused:
        prepared(tmp_path, public, tied(**said) + more)
    (problem,) = refused.value.problems
    assert problem.key == key
    assert problem.line
    assert "ties to no number" in problem.what


@pytest.mark.parametrize(("day", "what"), [("2026-11-30", "in the future"), ("2026-08-30", "before the period")])
def test_a_change_on_a_day_on_which_it_cannot_have_been_is_refused(tmp_path, public, day, what):
    with pytest.raises(ConfigError, match=what):
        prepared(tmp_path, public, tied().replace("2026-09-20", day))


def test_before_anything_is_published_no_change_can_be_told(tmp_path):
    with pytest.raises(ConfigError, match="nothing is published yet"):
        prepared(tmp_path, tmp_path / "none.duckdb", tied())


def test_a_change_whose_number_is_deleted_by_now_is_left_out_and_named(tmp_path, public):
    found = prepared(tmp_path, public, tied(), now=NOW + timedelta(days=800))
    assert (found.facts.told, found.over) == ((), ("poles",))


@pytest.mark.parametrize(
    "text",
    [
        "change = 1",
        "[change.poles]\ndate = 2026-09-20",
        tied() + 'colour = "red"',
        tied().replace("2026-09-20", '"2026-09-20"').replace("poles", "Poles!"),
        "[change.poles",
        '[changes.poles]\nfinding = "x"',
    ],
)
def test_a_file_of_changes_that_cannot_be_read_is_told_with_its_line(tmp_path, public, text):
    with pytest.raises(ConfigError) as refused:
        prepared(tmp_path, public, text)
    assert all(Path(problem.file).name == "changes.toml" for problem in refused.value.problems)


def test_a_file_of_changes_that_is_no_text_is_told(tmp_path, public):
    made = study(tmp_path)
    (tmp_path / "changes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="UTF-8"):
        prepare(made, public, NOW)


def test_a_translation_whose_gaps_differ_is_refused(tmp_path, public):
    english = "From {first} to {last}. Numbers are accounts, rounded to ten; below {least} none is shown."
    (tmp_path / "notice.nl.toml").write_text(f'[texts]\n"{english}" = "Van {{first}} tot {{lst}}."\n', encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        prepared(tmp_path, public)
    (problem,) = refused.value.problems
    assert (problem.line, "{first}, {last}, {least}" in problem.what) == (2, True)


@pytest.mark.parametrize("name", ["notice.en.toml", "notice.zz.toml", "notice.Dutch.toml"])
def test_a_translation_into_no_language_is_refused(tmp_path, public, name):
    (tmp_path / name).write_text("[texts]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="named after no language"):
        prepared(tmp_path, public)


def test_what_a_translation_lacks_is_counted(tmp_path, public):
    (tmp_path / "notice.nl.toml").write_text('[texts]\n"Who listens" = "Wie luistert"\n', encoding="utf-8")
    found = prepared(tmp_path, public)
    assert [each.code for each in found.languages] == ["en", "nl"]
    assert found.untranslated()["nl"] > 50


@pytest.mark.parametrize(("days", "old"), [(300, False), (400, True)])
def test_a_year_without_a_change_is_noticed(tmp_path, public, days, old):
    found = prepared(tmp_path, public)
    assert a_year_without_a_change((), found.numbers, found.numbers.first_end + timedelta(days=days)) == old


def test_a_change_within_the_year_is_enough(tmp_path, public):
    found = prepared(tmp_path, public, tied())
    assert not a_year_without_a_change(found.facts.told, found.numbers, datetime(2027, 9, 19, tzinfo=UTC))
    assert a_year_without_a_change(found.facts.told, found.numbers, datetime(2027, 9, 22, tzinfo=UTC))
