"""The answers to a form at Typeform against the conformance suite."""

from typing import ClassVar

from placed import SINCE, UNIX, UNTIL, WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.conformance.listen import KEY
from townhum.connector import Objections, load_catalog
from townhum.records import DropReason

URL = "https://api.typeform.com/forms/fOrM1/responses"
ASKED = {"page_size": 1000, "since": UNIX[SINCE], "until": UNIX[UNTIL]}


def answer(ref, kind, **said):
    return {"field": {"id": f"id_{ref}", "ref": ref, "type": kind}, **said}


def form(number, day, *answers, **over):
    return {
        "landing_id": f"t{number}",
        "token": f"t{number}",
        "response_id": f"t{number}",
        "response_type": "completed",
        "landed_at": at(day, 8),
        "submitted_at": at(day),
        "metadata": {"user_agent": "Kettlebrowser", "referer": "https://forms.example", "network_id": "n1"},
        "hidden": {"customer": "fern-invented"},
        "answers": [
            answer("missed", "long_text", type="text", text="The lid. It whistles."),
            answer("who", "short_text", type="text", text="Fern Invented"),
            answer("mail", "email", type="email", email="fern@mail.example"),
            *answers,
        ],
        **over,
    }


STARS = answer("stars", "nps", type="number", number=9)
CHOSEN = answer("why", "multiple_choice", type="choices", choices={"ids": ["a", "b"], "labels": ["Tea", "Steam"]})
EXCHANGES = (
    got(URL, {"total_items": 4, "page_count": 2, "items": [form(9, 8, STARS, CHOSEN), form(8, 7)]}, **ASKED),
    got(
        URL,
        {"total_items": 4, "items": [form(7, 6, response_type="partial"), form(6, 5, answers=None)]},
        before="t8",
        **ASKED,
    ),
    got(URL, {"total_items": 4, "items": []}, before="t6", **ASKED),
)


class TestForm(ConnectorContract):
    connector = load_catalog()["typeform"]
    options: ClassVar = {
        "form": "fOrM1",
        "token": "env:SECRET",
        "questions": ["missed", "id_why"],
        "rating_question": "stars",
        "rating_scale": "0-10",
        "each_row_is_one_person": True,
    }
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"no_consent": 1, "empty": 1}

    def test_only_the_questions_that_were_chosen_are_read(self):
        first, second = sorted(self._listen().posts, key=lambda post: post.created_at)
        assert first.text == "The lid. It whistles."
        assert second.text == "The lid. It whistles.\n\nTea\n\nSteam"
        assert (first.rating, second.rating) == (None, 5)
        assert first.mark != second.mark

    def test_who_answered_may_object_by_the_number_of_the_answer(self):
        objections = Objections.of(KEY, "typeform", self.connector.decoder.account("T9", self._options()))
        heard = self._listen()
        dropped = [self._screen(raw, objections=objections) for raw, _ in heard.pairs]
        assert dropped.count(DropReason.WITHHELD) == 1
