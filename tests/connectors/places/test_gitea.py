"""Gitea and Forgejo against the conformance suite."""

from typing import ClassVar

from placed import SINCE, WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

HOST = "https://git.example"
REPO = f"{HOST}/api/v1/repos/tea/kettle"


def said(number, day, what="issues", **over):
    return {
        "id": number,
        "html_url": f"{HOST}/tea/kettle/{what}/{number}",
        "user": {
            "id": 100 + number,
            "login": f"moss_invented{number}",
            "full_name": "Fern Invented",
            "visibility": "public",
        },
        "original_author": "",
        "body": "It hums.",
        "created_at": at(day),
        "assignees": [{"login": "ivy_invented"}],
        **over,
    }


EXCHANGES = (
    got(
        f"{REPO}/issues",
        [said(9, 8, title="The lid"), said(8, 7, user={"id": 108, "login": "hidden_one", "visibility": "private"})],
        state="all",
        limit=50,
        page=1,
    ),
    got(f"{REPO}/issues", [said(1, 1)], state="all", limit=50, page=2),
    got(
        f"{REPO}/issues/comments",
        [said(80, 5, "comments"), said(81, 6, "comments", user={"id": -2, "login": "gitea-actions"})],
        since=SINCE,
        limit=50,
        page=1,
    ),
    got(f"{REPO}/issues/comments", [], since=SINCE, limit=50, page=2),
)


class TestRepository(ConnectorContract):
    connector = load_catalog()["gitea"]
    options: ClassVar = {"instance": HOST, "repository": "tea/kettle"}
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"opted_out": 1, "automated": 1}
