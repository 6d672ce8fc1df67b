"""What becomes of answers that come back."""

import json
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from townhum.run.asking import kept_since, put_together
from townhum.tell.asking.answer import read_answer

SINCE, TODAY = date(2026, 9, 1), date(2026, 11, 29)


def line(number=1, *, ask="ours", day="2026-11-20", answer="The lid leaks.", consent="yes"):
    return json.dumps(
        {"ask": ask, "id": f"{number:032x}", "day": f"{day}T12:00:00Z", "answer": answer, "consent": consent}
    )


def together(before, lines, taken_back=()):
    return put_together(
        map(read_answer, before), lines, wordings={"ours"}, taken_back=taken_back, since=SINCE, today=TODAY
    )


def test_what_a_clock_that_is_off_dated_later_is_of_today():
    [kept] = together([], [line(1, day="9999-12-31")]).answers
    assert kept.day == TODAY


def test_every_line_is_told_as_one_kind():
    lines = [
        line(1),
        line(2),
        line(2, answer="The lid is fine now."),
        line(3, consent="no"),
        line(4, ask="theirs"),
        line(5, day="2026-01-01"),
        line(6),
        "what?",
    ]
    found = together([line(1)], lines, taken_back={f"{6:032x}"})
    assert [each.answer for each in found.answers] == ["The lid leaks.", "The lid is fine now."]
    assert found.forgotten == 1
    assert found.told == {
        "new": 2,
        "again": 2,
        "taken back": 1,
        "without consent": 1,
        "other wording": 1,
        "not understood": 1,
    }


@given(st.lists(st.tuples(st.integers(1, 5), st.sampled_from(["yes", "no"]), st.sampled_from(["ours", "theirs"]))))
def test_nothing_is_lost_in_silence(given):
    lines = [line(number, consent=consent, ask=ask) for number, consent, ask in given]
    found = together([], lines)
    assert sum(found.told.values()) == len(lines)
    assert len(found.answers) + found.forgotten == found.told.get("new", 0)


def test_gathering_twice_is_gathering_once():
    lines = [line(1), line(2)]
    once = together([], lines)
    assert together([each.line() for each in once.answers], lines).answers == once.answers


def test_answers_are_kept_as_long_as_people_were_told():
    today = date(2026, 11, 29)
    assert kept_since(timedelta(days=90), today) == date(2026, 8, 31)
    assert together([line(1, day="2026-08-31"), line(2, day="2026-09-01")], []).forgotten == 1
