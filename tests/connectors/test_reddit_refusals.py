"""What Reddit refuses is told as what it is: the place, the app, its secret or the network."""

import pytest
from pydantic import ValidationError

from townhum.connector import Answer, load_catalog
from townhum.errors import AccessDenied, BadAnswer, Missing
from townhum.records import DropReason

REDDIT = load_catalog()["reddit"].decoder
KEYS = {"what": ["posts"], "client_id": "id", "client_secret": "env:SECRET", "app_id": "app", "app_user": "me"}


def options(subreddit="kettles", **more):
    return REDDIT.Options.model_validate({**KEYS, "subreddit": subreddit, **more})


def listing(*children):
    return {"kind": "Listing", "data": {"children": list(children), "after": None}}


def thing(kind, name, **data):
    return {
        "kind": kind,
        "data": {"name": name, "created_utc": 1793700000.0, "title": "All of it", "author": "moss", **data},
    }


@pytest.mark.parametrize(
    ("status", "body", "error", "said", "key"),
    [
        (403, {"reason": "private", "message": "Forbidden"}, AccessDenied, "is private", "subreddit"),
        (403, {"reason": "quarantined"}, AccessDenied, "has quarantined", "subreddit"),
        (403, {"reason": "GATED"}, AccessDenied, "is gated", "subreddit"),
        (403, {"reason": "gold_only"}, AccessDenied, "paying members", "subreddit"),
        (403, {"reason": "secret words"}, AccessDenied, "refuses the app", "client_id"),
        (403, {"message": "Forbidden"}, AccessDenied, "refuses the app", "client_id"),
        (403, None, AccessDenied, "before it looks at it", "client_id"),
        (404, {"reason": "banned"}, Missing, "has banned", "subreddit"),
        (404, {"message": "Not Found"}, Missing, "no such subreddit", "subreddit"),
        (404, None, Missing, "no such subreddit", "subreddit"),
    ],
)
def test_a_refusal_names_its_reason(status, body, error, said, key, *, week, walked, scripted):
    def answer(url, params, expect):
        assert status in expect
        return Answer(status, {}, body)

    with pytest.raises(error, match=said) as caught:
        walked(REDDIT.walk(options(), week, scripted(answer)))
    assert caught.value.key == key
    assert "r/kettles" in str(caught.value)
    assert "secret words" not in str(caught.value)


@pytest.mark.parametrize(
    ("refused", "error", "said", "key"),
    [
        (
            AccessDenied("", "the server answers 401", status=401),
            AccessDenied,
            "client_secret points to",
            "client_secret",
        ),
        (AccessDenied("", "the server answers 403", status=403), AccessDenied, "ask Reddit", "client_id"),
        (BadAnswer("", "the server answers 400"), BadAnswer, "answers 400", "client_id"),
        (Missing("", "the server answers 404"), BadAnswer, "login", "client_id"),
    ],
)
def test_a_login_that_is_refused_says_what_to_check(refused, error, said, key, *, week, walked, scripted):
    def post_form(*_, **__):
        raise refused

    session = scripted(lambda url, params, expect: listing())
    session.post_form = post_form
    with pytest.raises(error, match=said) as caught:
        walked(REDDIT.walk(options(), week, session))
    assert caught.value.key == key
    assert "secret of" not in str(caught.value)


def test_a_listing_of_subreddits_is_not_one_of_posts(week, walked, scripted):
    page = listing(*(thing("t5", f"t5_{number}", subreddit_type="public") for number in range(12)))
    with pytest.raises(Missing, match="no such subreddit"):
        walked(REDDIT.walk(options(), week, scripted(lambda url, params, expect: page)))


def test_things_of_another_kind_among_posts_are_broken(week, walked, scripted, screen):
    page = listing(
        thing("t5", "t5_1"), thing("t3", "t3_1"), thing("t2", "t2_1"), thing("t1", "t1_1"), thing("t3", "t5_2")
    )
    pages, _ = walked(REDDIT.walk(options(), week, scripted(lambda url, params, expect: page)))
    results = [screen(raw, options()) for each in pages for raw in each.items]
    assert results.count(DropReason.BROKEN) == 4
    assert len(results) == 5


@pytest.mark.parametrize(
    ("given", "nearest"),
    [
        ("r/kettles", "kettles"),
        ("/r/kettles/", "kettles"),
        ("https://www.reddit.com/r/kettles/new", "kettles"),
        ("#kettles", "kettles"),
        ("water-kettles", "waterkettles"),
        ("two words", "twowords"),
        ("_kettles", "kettles"),
    ],
)
def test_a_name_that_cannot_be_is_refused_with_the_nearest_that_can(given, nearest):
    with pytest.raises(ValidationError, match=f'write "{nearest}": a subreddit'):
        options(given)


@pytest.mark.parametrize("given", ["", "x", "k" * 22, "50%", "\u7d05\u8336", "all", "Popular", "u_moss", "r/all"])
def test_what_is_no_place_of_many_is_refused(given):
    with pytest.raises(ValidationError, match=r"subreddit"):
        options(given)
