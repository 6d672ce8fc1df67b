import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.tell.asking.answer import LONGEST, Answer, is_id, read_answer

GOOD = {
    "ask": "0123456789ab",
    "id": "a" * 32,
    "day": "2026-11-29T12:00:00Z",
    "answer": "The lid leaks.",
    "consent": "yes",
}


def test_what_the_form_writes_is_read():
    found = read_answer(json.dumps({**GOOD, "stars": 4}))
    assert (found.ask, found.id, str(found.day), found.answer, found.stars) == (
        "0123456789ab",
        "a" * 32,
        "2026-11-29",
        "The lid leaks.",
        4,
    )
    assert read_answer(found.line()) == found


@pytest.mark.parametrize("consent", ["no", "", None, True, 1, "Yes", ["yes"]])
def test_without_a_yes_it_is_not_taken(consent):
    assert read_answer(json.dumps({**GOOD, "consent": consent})) == "without consent"


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "A" * 32},
        {"id": "../../x"},
        {"id": 3},
        {"day": "yesterday"},
        {"day": None},
        {"answer": "  "},
        {"answer": "x" * (LONGEST + 1)},
        {"answer": "\ud800"},
        {"answer": ["x"]},
        {"stars": 0},
        {"stars": 6},
        {"stars": True},
        {"stars": "5"},
        {"stars": 4.5},
        {"email": "ann@mail.example"},
    ],
)
def test_what_the_form_does_not_write_is_not_understood(changes):
    assert read_answer(json.dumps({**GOOD, **changes})) == "not understood"


@pytest.mark.parametrize("line", ["", "{", "[]", "null", "1", '"x"', "[" * 100_000, "NaN", "{}"])
def test_what_is_no_object_is_not_understood(line):
    assert read_answer(line) == "not understood"


@given(st.text())
def test_no_line_raises(line):
    assert isinstance(read_answer(line), (Answer, str))


def test_a_repr_shows_no_text_and_no_id():
    shown = repr(read_answer(json.dumps(GOOD)))
    assert "lid" not in shown
    assert "aaa" not in shown


def test_an_id_is_128_bits_in_hex():
    assert is_id("0" * 32)
    assert not is_id("0" * 31 + "\n")
