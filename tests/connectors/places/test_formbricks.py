"""The answers to a survey in Formbricks against the conformance suite."""

from typing import ClassVar

from placed import JUNK, WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

URL = "https://app.formbricks.com/api/v2/management/responses"
ASKED = {"surveyId": "s1", "sortBy": "createdAt", "order": "desc", "limit": 250}


def response(number, day, **over):
    return {
        "id": f"r{number}",
        "createdAt": at(day),
        "updatedAt": at(day, 10),
        "finished": True,
        "surveyId": "s1",
        "contactId": "fern-invented",
        "contactAttributes": {"email": "fern@mail.example"},
        "language": "de-AT",
        "data": {
            "missed": "The lid",
            "why": ["Tea", "Steam"],
            "stars": 7,
            "who": ["Fern", "Invented", "fern@mail.example"],
        },
        "variables": {},
        "ttc": {"missed": 1200},
        "meta": {"url": "https://forms.example/fern", "userAgent": {"browser": "Kettle"}, "country": "NL"},
        **over,
    }


def page(responses, skip):
    return got(URL, {"data": responses, "meta": {"total": 5, "limit": 100, "offset": skip}}, skip=skip, **ASKED)


EXCHANGES = (
    page(
        [
            response(9, 8),
            response(8, 7, finished=False),
            response(7, 5, language="default", data={"stars": 2, "missed": "Steam"}),
            response(6, 4, data={}),
        ],
        0,
    ),
    page([], 4),
    page([], 4 + JUNK),
)


class TestSurvey(ConnectorContract):
    connector = load_catalog()["formbricks"]
    options: ClassVar = {
        "survey": "s1",
        "token": "env:SECRET",
        "questions": ["missed", "why"],
        "rating_question": "stars",
        "rating_scale": "0-10",
        "each_row_is_one_person": True,
    }
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"no_consent": 1, "empty": 1}

    def test_pages_go_on_where_the_last_one_ended(self):
        pages = [page([response(9, 8), response(8, 7)], 0), page([response(7, 5)], 2), page([], 3)]
        assert len(self._listen(pages).posts) == 3

    def test_only_the_questions_that_were_chosen_are_read(self):
        first, second = sorted(self._listen().posts, key=lambda post: post.created_at)
        assert (first.text, second.text) == ("Steam", "The lid\n\nTea\n\nSteam")
        assert (first.rating, second.rating) == (2, 4)
        assert (first.language, second.language) == (None, "de")
