"""Discourse against the conformance suite, and what it knows besides."""

from typing import ClassVar

from placed import WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

PAGE = "https://forum.example/posts.json"


def post(number, day, words="<p>The kettle sings</p>", **over):
    return {
        "id": number,
        "user_id": 100 + number,
        "username": f"moss_invented{number}",
        "name": f"Fern Invented{number}",
        "display_username": f"Fern Invented{number}",
        "created_at": at(day),
        "cooked": words,
        "raw": words,
        "post_number": number,
        "post_type": 1,
        "topic_id": 11,
        "topic_title": "Which kettle &amp; why?",
        "category_id": 4,
        "hidden": False,
        "deleted_at": None,
        "user_deleted": False,
        "reply_to_user": {"username": "ivy_invented", "name": "Ivy Invented"},
        **over,
    }


EXCHANGES = (
    got(
        PAGE,
        {
            "latest_posts": [
                post(90, 8),
                post(89, 8, post_type=3),
                post(88, 7, user_id=-1),
                post(87, 7, hidden=True),
                post(86, 6, deleted_at=at(7)),
                post(85, 6, user_deleted=True),
                post(84, 5, category_id=9),
                post(83, 5, "<blockquote>It whistles</blockquote><p>No, it hums</p>"),
            ]
        },
    ),
    got(PAGE, {"latest_posts": []}, before=83),
    got(PAGE, {"latest_posts": [post(2, 4), post(1, 3)]}, before=33),
    got(PAGE, {"latest_posts": []}, before=1),
)


class TestForum(ConnectorContract):
    connector = load_catalog()["discourse"]
    options: ClassVar = {"forum": "https://forum.example"}
    recording = EXCHANGES
    window = WEEK
    posts = 5
    drops: ClassVar = {"automated": 2, "deleted": 3}

    def test_the_title_belongs_to_the_first_post_alone(self):
        texts = sorted(post.text for post in self._listen().posts)
        assert texts[-1].startswith("Which kettle & why?")
        assert sum("Which kettle" in text for text in texts) == 1

    def test_what_is_quoted_is_not_the_author_s(self):
        assert "No, it hums" in {post.text for post in self._listen().posts}


class TestCategory(TestForum):
    options: ClassVar = {"forum": "https://forum.example", "category": 4}
    posts = 4
