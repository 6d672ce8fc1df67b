"""How one post or comment of Reddit is read, and which are left out."""

from datetime import UTC, datetime

import pytest

from townhum.connector import load_catalog
from townhum.records import DropReason, Post

REDDIT = load_catalog()["reddit"].decoder
OPTIONS = REDDIT.Options(subreddit="kettles", client_id="id", client_secret="env:S", app_id="app", app_user="me")
POST = {
    "name": "t3_a1",
    "created_utc": 1793700000.5,
    "title": "A kettle",
    "selftext": "It **boils**.",
    "author": "Copper_Fern",
    "author_fullname": "t2_abc",
    "subreddit_type": "public",
    "removed_by_category": None,
    "is_robot_indexable": True,
    "distinguished": None,
    "over_18": False,
}
COMMENT = {
    "name": "t1_c1",
    "created_utc": 1793700000.0,
    "body": "> quoted\n\nown words",
    "author": "Copper_Fern",
    "author_fullname": "t2_abc",
    "link_author": "Moss_Cup",
    "replies": "",
    "distinguished": None,
}


def test_a_post_is_its_title_and_text(screen):
    post = screen(POST, OPTIONS)
    assert post.text == "A kettle\n\nIt boils."
    assert post.created_at == datetime.fromtimestamp(1793700000.5, UTC)
    assert post.language is None
    assert post.names_to_hide == ("Copper_Fern",)


def test_a_comment_is_its_own_words(screen):
    post = screen(COMMENT, OPTIONS)
    assert post.text == "own words"
    assert post.names_to_hide == ("Copper_Fern", "Moss_Cup")
    assert post.mark == screen(POST, OPTIONS).mark


@pytest.mark.parametrize(
    ("over", "reason"),
    [
        ({"author": "[deleted]"}, DropReason.DELETED),
        ({"selftext": "[deleted]"}, DropReason.DELETED),
        ({"selftext": "[removed]"}, DropReason.DELETED),
        ({"removed_by_category": "moderator"}, DropReason.DELETED),
        ({"author": "[unavailable]"}, DropReason.DELETED),
        ({"selftext": "[unavailable]"}, DropReason.DELETED),
        ({"title": "[deleted by user]", "selftext": ""}, DropReason.DELETED),
        ({"title": "[ Removed by Reddit ]"}, DropReason.DELETED),
        ({"selftext": "[ Removed by moderator ]"}, DropReason.DELETED),
        ({"title": "", "selftext": "> theirs\n\n[removed]"}, DropReason.DELETED),
        ({"name": "t5_s0"}, DropReason.BROKEN),
        ({"name": "t2_abc"}, DropReason.BROKEN),
        ({"subreddit": "pots"}, DropReason.BROKEN),
        ({"is_robot_indexable": False}, DropReason.DELETED),
        ({"subreddit_type": "private"}, DropReason.NOT_PUBLIC),
        ({"subreddit_type": "restricted"}, DropReason.NOT_PUBLIC),
        ({"author": "AutoModerator"}, DropReason.AUTOMATED),
        ({"distinguished": "moderator"}, DropReason.AUTOMATED),
        ({"title": "", "selftext": "> only\n> quotes"}, DropReason.EMPTY),
        ({"created_utc": None}, DropReason.BROKEN),
        ({"created_utc": True}, DropReason.BROKEN),
        ({"created_utc": float("nan")}, DropReason.BROKEN),
        ({"created_utc": 1e300}, DropReason.BROKEN),
        ({"name": None}, DropReason.BROKEN),
        ({"author": 7}, DropReason.BROKEN),
        ({"selftext": "x" * 300_000}, DropReason.TOO_LONG),
    ],
)
def test_what_is_left_out(over, reason, screen):
    assert screen({**POST, **over}, OPTIONS) is reason


def test_the_subreddit_may_be_spelt_with_capitals(screen):
    assert isinstance(screen({**POST, "subreddit": "Kettles"}, OPTIONS), Post)


def test_a_comment_is_not_what_a_source_of_posts_asked_for(screen):
    posts_alone = OPTIONS.model_copy(update={"what": ("posts",)})
    assert screen(COMMENT, posts_alone) is DropReason.BROKEN
    assert isinstance(screen(POST, posts_alone), Post)


def test_adult_posts_are_kept(screen):
    assert isinstance(screen({**POST, "over_18": True}, OPTIONS), Post)


def test_without_a_full_name_the_lower_case_name_tells_people_apart(screen):
    bare = {name: value for name, value in POST.items() if name != "author_fullname"}
    shouted = {**bare, "author": "COPPER_FERN"}
    assert screen(bare, OPTIONS).mark == screen(shouted, OPTIONS).mark
    assert screen(bare, OPTIONS).mark != screen({**bare, "author": "Moss_Cup"}, OPTIONS).mark
