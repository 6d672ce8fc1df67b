"""Each answer says what its facts say, and nothing that they do not."""

from dataclasses import replace
from datetime import date

import pytest

from townhum.tell.notice.facts import Facts as NoticeFacts
from townhum.tell.papers.facts import Answer
from townhum.tell.papers.paper import answers_in, as_markdown, as_page
from townhum.tell.rights.answers import ANSWERS
from townhum.tell.rights.facts import Held, Periods

STUDY = NoticeFacts(
    name="Kettles",
    controller="Example Ltd",
    contact="privacy@example.org",
    officer="",
    authority="",
    url="",
    purpose="to mend kettles",
    benefit="better kettles",
    lawful_basis="a basis",
    period="week",
    wait_days=1,
    grace_days=2,
    retention_days=730,
    k=10,
    grids=("track",),
    tracks={},
    relaxed={},
    withheld=(),
    recipients={"Agency": "advertising research"},
    places=(),
    guesses=(),
    version="1",
)
PERIODS = Periods(3, date(2026, 11, 2), date(2026, 11, 22), date(2028, 11, 8), 1, 2, date(2026, 11, 1))
HELD = Held(STUDY, date(2026, 11, 29), PERIODS, Answer("study.notice.authority", "the authority", ""), ("a promise",))


def said(kind, held=HELD):
    return " ".join(as_markdown(ANSWERS[kind](held), "signed").split())


@pytest.mark.parametrize("kind", ANSWERS)
def test_it_has_what_was_published_waits_and_was_deleted(kind):
    answer = said(kind)
    assert "numbers of 3 periods, of the days from 2026-11-02 to 2026-11-22" in answer
    assert "One period was read and waits" in answer
    assert "2 periods were deleted because their time was over, the last on 2026-11-01" in answer
    assert "a promise" in answer


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("in force", "Your account is on the list"),
        ("withdrawn", "took that back"),
        ("not on the list", "Your account is not on the list"),
        ("", "To be left out from the next run on, write to"),
    ],
)
def test_it_says_what_is_held_of_an_account_and_only_that(kind, state, words):
    receipt = "AAAA-BBBB-CCCC" if state in {"in force", "withdrawn"} else ""
    answer = said(kind, replace(HELD, objection=state, receipt=receipt))
    assert words in answer
    assert ("Your receipt" in answer) == bool(receipt)


def test_only_what_was_done_is_said_to_be_done():
    assert "was put on the list" not in said("delete")
    assert "was put on the list" in said("delete", replace(HELD, objection="in force", entered=True))
    assert "was put on the list" not in said("access", replace(HELD, objection="in force"))


def test_who_gets_the_numbers_and_whom_to_write_to():
    answer = said("access")
    assert "Agency: advertising research" in answer
    assert "Data protection officer" not in answer
    assert "Data protection officer: Somebody" in said(
        "access", replace(HELD, study=replace(STUDY, officer="Somebody"))
    )


def test_files_of_the_controllers_own_are_said_to_be_left_out():
    assert "no part of this answer" not in said("access")
    assert "survey.csv. What stands" in said("access", replace(HELD, own_files=("the file survey.csv",)))


@pytest.mark.parametrize("kind", ANSWERS)
def test_a_blank_is_marked_in_both_forms(kind):
    paper = ANSWERS[kind](HELD)
    assert [blank.key for blank in answers_in(paper)] == ["study.notice.authority"]
    assert "To be decided: the authority" in as_page(paper, "signed")
    assert "To be decided: the authority" in as_markdown(paper, "signed")


def test_what_waits_between_runs_is_said_where_a_study_listens_and_nowhere_else():
    listening = said("access", replace(HELD, study=replace(STUDY, heard_days=17)))
    assert "waits encrypted" in listening
    assert "17 days at most" in listening
    assert "waits encrypted" not in said("access")
