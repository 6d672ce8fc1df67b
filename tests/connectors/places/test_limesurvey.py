"""The answers to a LimeSurvey against the conformance suite, and what its server says instead of answers."""

import base64
import json
from typing import ClassVar

import pytest
from placed import WEEK
from pydantic import ValidationError

from townhum.conformance import ConnectorContract, Exchange
from townhum.conformance.probes import BROKEN
from townhum.connector import load_catalog
from townhum.errors import AccessDenied, BadAnswer, Missing
from townhum.records import DropReason

URL = "https://surveys.example/index.php/admin/remotecontrol"


def answered(method, result, number=1, error=None):
    return Exchange("POST", f"{URL}?id={number}#{method}", body={"id": number, "result": result, "error": error})


def packed(rows):
    return base64.b64encode(json.dumps({"responses": rows}).encode()).decode()


def unpacked(exchange):
    return json.loads(base64.b64decode(exchange.body["result"]))["responses"]


def row(number, sent, **over):
    return {
        "id": str(number),
        "submitdate": sent,
        "lastpage": "2",
        "startlanguage": "nl",
        "token": f"tok{number}",
        "ipaddr": "203.0.113.7",
        "MISSED": "The lid",
        "STARS": "9",
        "NAME": "Fern Invented",
        **over,
    }


KEY, COUNT = answered("get_session_key", "invented-session"), answered("get_summary", "4")
LEFT = answered("release_session_key", "OK")
FIRST = [row(1, "2026-11-01 09:00:00"), row(2, "2026-11-02 00:30:00"), row(3, None)]
EXCHANGES = (
    KEY,
    COUNT,
    answered("export_responses", packed(FIRST)),
    answered("export_responses", packed([]), 501),
    answered("export_responses", packed([{"1400": row(1400, "2026-11-05 10:00:00", STARS="", token="")}]), 1001),
    LEFT,
)


class TestSurvey(ConnectorContract):
    connector = load_catalog()["limesurvey"]
    options: ClassVar = {
        "site": "https://surveys.example",
        "survey": 7,
        "user": "reader",
        "password": "env:SECRET",
        "questions": ["MISSED"],
        "rating_question": "STARS",
        "rating_scale": "0-10",
        "time_zone": "Europe/Amsterdam",
        "each_row_is_one_person": True,
    }
    recording = EXCHANGES
    window = WEEK
    posts = 1
    drops: ClassVar = {"no_consent": 1}

    def spoil(self, exchange, heard):
        return answered(
            "export_responses",
            packed([*BROKEN, *unpacked(exchange), *BROKEN]),
            number=exchange.body["id"],
        )

    def test_a_broken_item_is_counted_and_the_rest_comes_out(self):
        spoilt = [
            self.spoil(each, None) if each.body["result"] == EXCHANGES[2].body["result"] else each for each in EXCHANGES
        ]
        enough = [KEY, answered("get_summary", str(4 + 2 * len(BROKEN))), *spoilt[2:]]
        heard = self._listen([*enough])
        assert len(heard.posts) == self.posts
        assert heard.drops[DropReason.BROKEN] + heard.drops[DropReason.NO_CONSENT] == 2 * len(BROKEN) + 1

    def test_moments_are_the_server_s_and_answers_the_chosen_ones(self):
        (post,) = self._listen().posts
        assert (post.created_at.isoformat(), post.text) == ("2026-11-05T09:00:00+00:00", "The lid")
        assert (post.rating, post.language) == (None, "nl")
        assert self._screen(self._listen().items[0]).rating == 5

    @pytest.mark.parametrize(
        ("exchanges", "error", "says"),
        [
            ([answered("get_session_key", {"status": "Invalid user name or password"})], AccessDenied, "user in"),
            ([KEY, answered("get_summary", {"status": "No permission"}), LEFT], Missing, "how many"),
            ([KEY, answered("get_summary", "9" * 5000), LEFT], Missing, "how many"),
            (
                [KEY, COUNT, answered("export_responses", {"status": "No permission"}), LEFT],
                BadAnswer,
                "holds no answers",
            ),
            ([KEY, COUNT, answered("export_responses", "%%%"), LEFT], BadAnswer, "holds no answers"),
            ([answered("get_session_key", None, error="off")], BadAnswer, "does not answer as LimeSurvey"),
            (
                [KEY, COUNT, answered("export_responses", packed([row(1, "1980-01-01 00:00:00")])), LEFT],
                BadAnswer,
                "stores no moments",
            ),
        ],
    )
    def test_what_the_server_says_instead_is_told(self, exchanges, error, says):
        with pytest.raises(error, match=says) as caught:
            self._listen(exchanges)
        assert "invented-session" not in str(caught.value)

    def test_a_survey_without_answers_has_none(self):
        none = answered("export_responses", {"status": "No Data, could not get max id."})
        assert self._listen([KEY, answered("get_summary", 0), none, LEFT]).posts == []

    def test_a_long_gap_is_told(self):
        few = self._listen(
            [KEY, answered("get_summary", "2"), EXCHANGES[2]], lambda asked, known: known or self._none(asked)
        )
        assert few.covered[0].since is None
        lost = self._listen(
            [KEY, answered("get_summary", "9"), EXCHANGES[2]], lambda asked, known: known or self._none(asked)
        )
        assert "gap" in lost.covered[0].reason

    def _none(self, asked):
        return answered("export_responses", packed([])) if asked.place[1].endswith("export_responses") else LEFT

    def test_who_answered_twice_by_one_token_is_one(self):
        first, again = self._screen(self._form(1)), self._screen(self._form(1, id="2"))
        assert first.mark == again.mark != self._screen(self._form(3)).mark

    def _form(self, number, **over):
        return {**row(number, "2026-11-05 10:00:00", **over), "sent": "2026-11-05T09:00:00Z", "said": [{"text": "Tea"}]}

    @pytest.mark.parametrize(
        "wrong",
        [{"questions": []}, {"questions": ["ipaddr"]}, {"rating_scale": "5"}, {"time_zone": "Mars"}, {"path": "x"}],
    )
    def test_keys_that_cannot_be_are_refused(self, wrong):
        with pytest.raises(ValidationError):
            self.connector.decoder.Options.model_validate({**self.options, **wrong})
