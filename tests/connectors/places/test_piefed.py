"""PieFed against the conformance suite."""

from typing import ClassVar

from placed import WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

HOST = "https://piefed.example"
ASKED = {"community_id": 3, "sort": "New", "limit": 50}


def creator(number, **over):
    return {
        "id": number,
        "user_name": f"moss_invented{number}",
        "title": f"Fern Invented{number}",
        "actor_id": f"{HOST}/u/moss_invented{number}",
        "bot": False,
        "banned": False,
        "deleted": False,
        "extra_fields": [],
        **over,
    }


def view(said, number, day, *, who=None, hidden=False, **over):
    inner = {"id": number, "ap_id": f"{HOST}/{said}/{number}", "published": at(day), "deleted": False, "removed": False}
    words = (
        {"title": "A kettle", "body": "It *hums*.", "ai_generated": False} if said == "post" else {"body": "Mine sings"}
    )
    return {
        said: {**inner, **words, **over},
        "creator": who or creator(number),
        "community": {"name": "kettles", "hidden": hidden},
    }


POSTS = [
    view("post", 9, 8),
    view("post", 8, 8, ai_generated=True),
    view("post", 7, 7, hidden=True),
    view("post", 6, 7, who=creator(6, extra_fields=[{"label": "please", "text": "#NoBots"}])),
    view("post", 5, 6, deleted=True),
]
EXCHANGES = (
    got(f"{HOST}/api/alpha/post/list", {"posts": POSTS, "next_page": "2"}, **ASKED, page=1),
    got(f"{HOST}/api/alpha/post/list", {"posts": [view("post", 1, 1)], "next_page": None}, **ASKED, page=2),
    got(
        f"{HOST}/api/alpha/comment/list",
        {"comments": [view("comment", 90, 8), view("comment", 80, 7, who=creator(8, bot=True))]},
        **ASKED,
        page=1,
    ),
    got(f"{HOST}/api/alpha/comment/list", {"comments": []}, **ASKED, page=2),
)


class TestCommunity(ConnectorContract):
    connector = load_catalog()["piefed"]
    options: ClassVar = {"instance": HOST, "community": 3}
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"automated": 2, "not_public": 1, "opted_out": 1, "deleted": 1}
