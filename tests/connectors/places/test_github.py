"""GitHub against the conformance suite."""

from typing import ClassVar

from placed import WEEK, at, got

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog

REPO = "https://api.github.com/repos/tea/kettle"
SORTED = {"sort": "created", "direction": "desc", "per_page": 100}


def said(number, day, **over):
    return {
        "id": number,
        "node_id": f"I_{number}",
        "url": f"{REPO}/issues/{number}",
        "user": {
            "id": 100 + number,
            "login": f"moss-invented{number}",
            "type": "User",
            "avatar_url": "https://a.example",
        },
        "body": "It hums.\n\n> It whistles\n\n@ivy-invented see above",
        "created_at": at(day),
        "assignees": [{"login": "ivy-invented"}],
        "performed_via_github_app": None,
        **over,
    }


def linked(exchange, target):
    link = f'<{target}>; rel="next", <{REPO}/issues?page=9>; rel="last"'
    return Exchange("GET", exchange.url, 200, {"link": link}, exchange.body)


NEXT = "https://api.github.com/repositories/1/issues?page=2"
EXCHANGES = (
    linked(
        got(
            f"{REPO}/issues",
            [said(9, 8, title="The lid"), said(8, 7, user={"id": 5, "type": "Bot"})],
            state="all",
            **SORTED,
        ),
        NEXT,
    ),
    got(
        NEXT,
        [said(7, 5, user=None, title="No author", pull_request={"url": "https://p.example"}), said(1, 1, title="Old")],
    ),
    got(f"{REPO}/issues/comments", [said(90, 6), said(89, 6, performed_via_github_app={"id": 3})], **SORTED),
    got(f"{REPO}/pulls/comments", [said(95, 4, node_id=None)], **SORTED),
)


class TestRepository(ConnectorContract):
    connector = load_catalog()["github"]
    options: ClassVar = {"repository": "tea/kettle"}
    recording = EXCHANGES
    window = WEEK
    posts = 4
    drops: ClassVar = {"automated": 2}

    def test_what_is_quoted_is_left_out(self):
        assert all("whistles" not in post.text for post in self._listen().posts)

    def test_issues_may_be_switched_off(self):
        gone = [Exchange("GET", EXCHANGES[0].url, 410), *EXCHANGES[2:]]
        assert len(self._listen(gone).posts) == 2
