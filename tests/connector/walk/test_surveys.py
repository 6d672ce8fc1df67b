"""Of a filled-in form the answers to the chosen questions are read, however it holds them, and no other."""

from types import SimpleNamespace

import pytest

from townhum.connector.screen import values_at
from townhum.connector.vocabulary import Answers
from townhum.connector.walk.surveys import picked

TABLE = Answers(at="data", text="questions", rating="stars")
LISTED = Answers(at="form.answers", by=("field.ref", "field.id"), value=("text", "choice.label"), text="questions")


def said(item, answers, *questions, stars=None):
    form = picked(item, answers, SimpleNamespace(questions=questions, stars=stars))
    return list(values_at(form, "said.text")), list(values_at(form, "said.rating"))


def test_a_table_by_question():
    form = {"data": {"why": "Tea", "who": "Fern", "all": ["a", {"first": "b", "second": None}, ""], "stars": 0}}
    assert said(form, TABLE, "all", "why", "nothing", stars="stars") == (["a", "b", "Tea"], [0])
    assert said(form, TABLE, "why") == (["Tea"], [])


def test_a_list_whose_answers_say_what_they_are_to():
    form = {
        "form": {
            "answers": [
                {"field": {"ref": "why", "id": "1"}, "text": "Tea"},
                {"field": {"ref": "how", "id": "2"}, "choice": {"label": "Hot"}},
                {"field": {"ref": "who", "id": "3"}, "text": "Fern"},
                {"field": {}},
                7,
            ]
        }
    }
    assert said(form, LISTED, "why", "2") == (["Tea", "Hot"], [])


@pytest.mark.parametrize(
    "form", [{}, {"data": None}, {"data": 7}, {"data": "why"}, {"data": []}, {"data": {"why": None}}]
)
def test_a_form_without_answers_says_nothing(form):
    assert said(form, TABLE, "why") == ([], [])


@pytest.mark.parametrize("junk", [None, 7, "words", [], [{}]])
def test_what_is_no_form_stays_so(junk):
    assert picked(junk, TABLE, SimpleNamespace(questions=("why",))) is junk


def test_a_rating_may_not_be_asked_for():
    assert said({"data": {"why": "Tea", "stars": 3}}, Answers(at="data", text="questions"), "why", stars="stars") == (
        ["Tea"],
        [],
    )
