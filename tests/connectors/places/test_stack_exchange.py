"""Stack Exchange against the conformance suite: a whole site, and one of its tags."""

from typing import ClassVar

import pytest
from placed import SINCE, UNIX, UNTIL, WEEK, got, unix
from pydantic import ValidationError

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog
from townhum.errors import Busy

CONNECTOR = load_catalog()["stack_exchange"]
API = "https://api.stackexchange.com/2.3"
COMMON = {"site": "cooking", "order": "desc", "pagesize": 100, "filter": "withbody"}
WINDOW = {"fromdate": UNIX[SINCE], "sort": "creation"}


def said(kind, number, day, **over):
    return {
        f"{kind}_id": number,
        "creation_date": unix(day),
        "owner": {
            "user_id": 100 + number,
            "display_name": f"Fern Invented{number}",
            "reputation": 7,
            "link": "https://x",
        },
        "body": "<p>Does the kettle have to sing?</p>",
        **over,
    }


def question(number, day, **over):
    return said("question", number, day, **{"title": "Why &amp; how does a kettle sing?", "answer_count": 1, **over})


def answer(number, day, **over):
    return said("answer", number, day, question_id=7, **over)


def page(*items, more=False):
    return {"items": list(items), "has_more": more, "quota_remaining": 290}


COMMENT = said("comment", 70, 6, post_id=7, reply_to_user={"user_id": 5, "display_name": "Ivy Invented"})
SITE = (
    got(f"{API}/questions", page(question(9, 8), question(7, 5), more=True), **COMMON, **WINDOW, todate=UNIX[UNTIL]),
    got(f"{API}/questions", page(question(7, 5), question(6, 5)), **COMMON, **WINDOW, todate=unix(5)),
    got(
        f"{API}/answers",
        page(answer(80, 7), answer(79, 7, owner={"user_id": -1}), answer(70, 6, owner={"user_type": "does_not_exist"})),
        **COMMON,
        **WINDOW,
        todate=UNIX[UNTIL],
    ),
    got(f"{API}/comments", page(COMMENT), **COMMON, **WINDOW, todate=UNIX[UNTIL]),
)


class TestSite(ConnectorContract):
    connector = CONNECTOR
    options: ClassVar = {"site": "cooking"}
    recording = SITE
    window = WEEK
    posts = 6
    drops: ClassVar = {"automated": 1}

    def test_a_comment_and_a_post_of_one_number_are_two(self):
        assert len({post.key for post in self._listen().posts}) == 6

    def test_an_answer_without_an_account_has_no_author(self):
        assert sum(post.mark is None for post in self._listen().posts) == 1


TAG = {**COMMON, "tagged": "kettle"}
TAGGED = (
    got(f"{API}/questions", page(question(9, 8), question(7, 5)), **TAG, **WINDOW, todate=UNIX[UNTIL]),
    got(
        f"{API}/questions",
        page(
            question(9, 8, last_activity_date=unix(8)),
            question(3, 1, last_activity_date=unix(4)),
            question(2, 1, last_activity_date=unix(4), answer_count=0),
        ),
        **TAG,
        min=UNIX[SINCE],
        sort="activity",
        page=1,
    ),
    *(
        got(f"{API}/questions/{ids}/answers", page(answer(80, 7)), **COMMON, **WINDOW, todate=UNIX[UNTIL], page=1)
        for ids in ("9;3", "9;7")  # the second, where one listing is answered in place of the other
    ),
)


class TestTag(ConnectorContract):
    connector = CONNECTOR
    options: ClassVar = {"site": "cooking", "tag": "kettle"}
    recording = TAGGED
    window = WEEK
    posts = 3
    not_shown: ClassVar = {
        "The site's own account, Community, which asks and closes by itself.": "the whole site shows it",
        "comment": "comments are not listed by tag",
    }


def test_a_spent_quota_is_told_as_that():
    spent = Exchange("GET", SITE[0].url, 400, body={"error_id": 502, "error_name": "throttle_violation"})
    with pytest.raises(Busy, match="quota"):
        TestSite()._listen([spent, *SITE[1:]])


def test_comments_of_a_tag_alone_are_nothing_and_refused():
    with pytest.raises(ValidationError, match="nothing would be read"):
        CONNECTOR.decoder.Options(site="cooking", tag="kettle", what=("comments",))
