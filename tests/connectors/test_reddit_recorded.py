"""Recordings of the real Reddit. They lie beside the project, not in it."""

import json
from datetime import UTC, datetime

import pytest

from townhum.connector import load_catalog
from townhum.records import DropReason, Post, Window

REDDIT = load_catalog()["reddit"].decoder
DECADE = Window(datetime(2010, 1, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC))


def listing(path, number):
    recorded = json.loads(path.read_text(encoding="utf-8"))["interactions"]
    return json.loads(recorded[number]["response"]["body"]["string"])


@pytest.mark.parametrize("what", ["posts", "comments"])
def test_a_real_page_of_a_hundred(what, real, screen, walked, scripted):
    kind = "new" if what == "posts" else what
    page = listing(real(f"reddit/cassettes/TestSubredditListings.test_{kind}.json"), 1)
    options = REDDIT.Options(
        subreddit="AskReddit", what=[what], client_id="id", client_secret="env:S", app_id="app", app_user="me"
    )
    empty = {"kind": "Listing", "data": {"children": [], "after": None}}
    session = scripted(lambda url, params, expect: empty if params.keys() & {"after", "before"} else page)
    pages, covered = walked(REDDIT.walk(options, DECADE, session))
    results = [screen(raw, options) for page in pages for raw in page.items]
    assert len(results) == 100
    assert sum(isinstance(result, Post) for result in results) >= 95
    assert {result for result in results if isinstance(result, DropReason)} <= {
        DropReason.DELETED,
        DropReason.AUTOMATED,
        DropReason.EMPTY,
    }
    assert covered.since is not None, "the recording ends before the window began, and the walk says so"


def test_a_really_deleted_comment(real, screen):
    raw = listing(real("reddit/cassettes/TestComment.test_refresh__deleted_comment.json"), 1)
    options = REDDIT.Options(subreddit="test", client_id="id", client_secret="env:S", app_id="app", app_user="me")
    assert screen(raw["data"]["children"][0]["data"], options) is DropReason.DELETED
