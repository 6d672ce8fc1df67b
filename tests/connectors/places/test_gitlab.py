"""GitLab against the conformance suite: issues, and the notes under them."""

from typing import ClassVar

from placed import SINCE, WEEK, at, got

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog

PROJECT = "https://gitlab.com/api/v4/projects/tea%2Fkettle"
NOTES = {"order_by": "created_at", "sort": "desc", "per_page": 100}


def who(number, **over):
    return {"id": 100 + number, "username": f"moss-invented{number}", "name": f"Fern Invented{number}", **over}


def issue(number, day, changed, **over):
    return {
        "id": 5000 + number,
        "iid": number,
        "title": "The lid",
        "description": "It hums.",
        "created_at": at(day),
        "updated_at": at(changed),
        "author": who(number),
        "assignees": [who(50)],
        "confidential": False,
        "user_notes_count": 1,
        **over,
    }


def note(number, day, **over):
    return {"id": number, "body": "Mine sings", "created_at": at(day), "author": who(number), "system": False, **over}


EXCHANGES = (
    got(
        f"{PROJECT}/issues",
        [
            issue(9, 8, 8, user_notes_count=0),
            issue(8, 7, 7, confidential=True, user_notes_count=0),
            issue(6, 6, 6, author=who(6, bot=True), user_notes_count=0),
            issue(3, 1, 5),
            issue(2, 1, 4),
            issue(1, 1, 1),
        ],
        scope="all",
        updated_after=SINCE,
        order_by="updated_at",
        sort="desc",
        per_page=100,
    ),
    got(f"{PROJECT}/issues/3/notes", [note(90, 5), note(89, 5, system=True), note(88, 4, internal=True)], **NOTES),
    Exchange("GET", got(f"{PROJECT}/issues/2/notes", None, **NOTES).url, 404),
)


class TestProject(ConnectorContract):
    connector = load_catalog()["gitlab"]
    options: ClassVar = {"project": "tea/kettle"}
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"not_public": 2, "automated": 2}

    def test_an_issue_that_nobody_touched_since_is_not_asked_for_its_notes(self):
        assert not any("/issues/1/" in exchange.url for exchange, _ in filter(None, self._listen().origins))
