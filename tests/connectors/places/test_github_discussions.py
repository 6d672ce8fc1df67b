"""Discussions of GitHub against the conformance suite."""

from typing import ClassVar
from urllib.parse import urlencode

import pytest
from placed import WEEK, at

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog
from townhum.errors import Busy, Missing

URL = "https://api.github.com/graphql"
REPOSITORY = {"owner": "tea", "repository": "kettle"}


def who(number, kind="User"):
    return {"__typename": kind, "login": f"moss-invented{number}", "databaseId": 100 + number}


def comment(number, day, *replies, **over):
    said = {
        "id": f"DC_{number}",
        "body": "It hums\n\n> Quoted",
        "createdAt": at(day),
        "isMinimized": False,
        "deletedAt": None,
    }
    return {**said, "author": who(number), **({"replies": {"nodes": list(replies)}} if replies else {}), **over}


def discussion(number, day, changed, comments=0, **over):
    return {
        "id": f"D_{number}",
        "title": "The lid",
        "body": "Words of @moss-invented1",
        "createdAt": at(day),
        "updatedAt": at(changed),
        "comments": {"totalCount": comments},
        "author": who(number),
        **over,
    }


def asked(operation, body, **variables):
    """What one query is answered; its name follows the address."""
    return Exchange("POST", f"{URL}?{urlencode(variables)}#{operation}", body=body)


def discussions(nodes, cursor, **after):
    found = {"pageInfo": {"endCursor": cursor}, "nodes": nodes}
    return asked("discussions", {"data": {"repository": {"discussions": found}}}, **REPOSITORY, **after)


def comments(of, nodes, cursor=None, **after):
    found = {"pageInfo": {"endCursor": cursor}, "nodes": nodes}
    return asked("comments", {"data": {"node": {"comments": found}}}, discussion=of, **after)


def failed(kind):
    return asked("discussions", {"data": None, "errors": [{"type": kind, "message": "no"}]}, **REPOSITORY)


EXCHANGES = (
    discussions([discussion(9, 8, 8), discussion(8, 1, 7, comments=3)], "C1"),
    comments("D_8", [comment(81, 7, comment(82, 7), comment(83, 7, isMinimized=True))], "C2"),
    comments("D_8", [comment(84, 6, author=who(84, "Bot")), comment(85, 1, deletedAt=at(2))], after="C2"),
    discussions([discussion(7, 5, 5, author=None), discussion(1, 1, 1, comments=4)], None, after="C1"),
)


class TestRepository(ConnectorContract):
    connector = load_catalog()["github_discussions"]
    options: ClassVar = {**REPOSITORY, "token": "env:SECRET"}
    recording = EXCHANGES
    window = WEEK
    posts = 4
    drops: ClassVar = {"automated": 1, "deleted": 1, "not_public": 1}

    def test_replies_are_read_and_quotes_are_not(self):
        texts = [post.text for post in self._listen().posts]
        assert all("Quoted" not in text for text in texts)
        assert sum("It hums" in text for text in texts) == 2

    def test_an_account_is_the_same_as_in_the_issues_of_the_repository(self):
        issues = load_catalog()["github"].decoder
        options = issues.Options.model_validate({"repository": "tea/kettle"})
        assert self.connector.decoder.account(105, self._options()) == issues.account(105, options)
        assert self.connector.manifest.network == load_catalog()["github"].manifest.network

    def test_errors_that_only_the_body_tells_are_told(self):
        with pytest.raises(Missing, match="no such repository"):
            self._listen([failed("NOT_FOUND")])
        with pytest.raises(Busy):
            self._listen([failed("RATE_LIMITED")])

    def test_a_discussion_that_was_deleted_meanwhile_has_no_comments(self):
        gone = asked("comments", {"data": {"node": None}, "errors": [{"type": "NOT_FOUND"}]}, discussion="D_8")
        assert len(self._listen([EXCHANGES[0], gone, EXCHANGES[3]]).posts) == 2
