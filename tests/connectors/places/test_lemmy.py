"""Lemmy against the conformance suite, in both generations of its API."""

from typing import ClassVar

import pytest
from placed import WEEK, at, got

from townhum.conformance import ConnectorContract
from townhum.connector import Answer, load_catalog
from townhum.errors import AccessDenied, Missing

HOST = "https://lemmy.example"
ASKED = {"community_name": "kettles", "sort": "New", "type_": "All", "limit": 50}


def creator(number, **over):
    return {
        "id": number,
        "name": f"moss_invented{number}",
        "display_name": f"Fern Invented{number}",
        "actor_id": f"{HOST}/u/moss_invented{number}",
        "bot_account": False,
        "banned": False,
        "deleted": False,
        **over,
    }


def post(number, day, *, who=None, visibility="Public", **over):
    said = {
        "id": number,
        "ap_id": f"{HOST}/post/{number}",
        "name": "A kettle",
        "body": "It *hums*.",
        "published": at(day),
    }
    return {
        "post": {**said, "deleted": False, "removed": False, **over},
        "creator": who or creator(number),
        "community": {"name": "kettles", "visibility": visibility},
        "counts": {"score": 3},
    }


def comment(number, day, *, who=None, **over):
    said = {"id": number, "ap_id": f"{HOST}/comment/{number}", "content": "Mine sings", "published": at(day)}
    return {
        "comment": {**said, "deleted": False, "removed": False, **over},
        "creator": who or creator(number),
        "post": post(1, 2)["post"],
        "community": {"name": "kettles", "visibility": "Public"},
    }


def newer(view):
    """The same in the shape of v4."""
    said = "comment" if "comment" in view else "post"
    inner = {("published_at" if name == "published" else name): value for name, value in view[said].items()}
    person = {("ap_id" if name == "actor_id" else name): value for name, value in view["creator"].items()}
    return {**view, said: inner, "creator": person}


POSTS = [
    post(9, 8),
    post(8, 7, removed=True),
    post(7, 7, visibility="LocalOnly"),
    post(6, 6, who=creator(6, bot_account=True)),
    post(5, 6, who=creator(5, bio="no machines please #nobot")),
    post(4, 5, body=None, published="2026-11-05T09:00:00.123456"),
]
COMMENTS = [comment(90, 8), comment(89, 7, deleted=True), comment(88, 3, who=creator(9))]
V3 = (
    got(f"{HOST}/api/v3/post/list", {"posts": POSTS, "next_page": "P2"}, **ASKED),
    got(f"{HOST}/api/v3/post/list", {"posts": [post(1, 1)], "next_page": "P3"}, **ASKED, page_cursor="P2"),
    got(f"{HOST}/api/v3/comment/list", {"comments": COMMENTS}, **ASKED, page=1),
    got(f"{HOST}/api/v3/comment/list", {"comments": []}, **ASKED, page=2),
)
V4 = (
    got(f"{HOST}/api/v4/post/list", {"items": [newer(each) for each in POSTS], "next_page": None}, **ASKED),
    got(f"{HOST}/api/v4/comment/list", {"items": [newer(each) for each in COMMENTS]}, **ASKED),
)


class TestCommunity(ConnectorContract):
    connector = load_catalog()["lemmy"]
    options: ClassVar = {"instance": HOST, "community": "kettles"}
    recording = V3
    window = WEEK
    posts = 4
    drops: ClassVar = {"deleted": 2, "not_public": 1, "automated": 1, "opted_out": 1}

    def test_a_comment_does_not_say_what_the_post_is_called(self):
        assert sorted({post.text for post in self._listen().posts}) == [
            "A kettle",
            "A kettle\n\nIt hums.",
            "Mine sings",
        ]

    def test_one_account_is_one_voice(self):
        assert len({post.mark for post in self._listen().posts}) == 3


class TestCommunityOfVersion4(TestCommunity):
    options: ClassVar = {"instance": HOST, "community": "kettles", "api": "v4"}
    recording = V4


@pytest.mark.parametrize(
    ("status", "body", "error", "key"),
    [
        (400, {"error": "couldnt_find_community"}, Missing, "community"),
        (404, {"error": "not_found"}, Missing, "community"),
        (400, {"error": "instance_is_private"}, AccessDenied, "token"),
        (401, {"error": "incorrect_login"}, AccessDenied, "token"),
        (404, None, Missing, "api"),
        (404, {"message": "no such page"}, Missing, "api"),
    ],
)
def test_what_an_instance_refuses_is_told_as_what_it_is(status, body, error, key, *, walked):
    lemmy = load_catalog()["lemmy"].decoder
    options = lemmy.Options.model_validate({"instance": HOST, "community": "kettles"})

    class Refusing:
        def get(self, url, params, *, headers, expect, as_bytes):
            assert status in expect
            return Answer(status, {}, body)

    with pytest.raises(error) as caught:
        walked(lemmy.walk(options, WEEK, Refusing()))
    assert caught.value.key == key
