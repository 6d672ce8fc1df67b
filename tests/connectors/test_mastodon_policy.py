"""The operator's published policy is read first, and kept."""

import pytest

from townhum.connector import Answer, load_catalog
from townhum.errors import AccessDenied, BadAnswer, Missing

MASTODON = load_catalog()["mastodon"].decoder


def options(**more):
    return MASTODON.Options(instance="https://town.example", **more)


def instance(**feeds):
    return {"configuration": {"timelines_access": feeds}}


def serving(policy):
    return lambda url, params, expect: policy if url.endswith("/api/v2/instance") else []


def both(access):
    return {"local": access, "remote": access}


@pytest.mark.parametrize("access", ["authenticated", "disabled", "something new", None, 7])
def test_a_closed_feed_is_not_asked_for(access, week, walked, scripted):
    session = scripted(serving(instance(hashtag_feeds=both(access), live_feeds=both("public"))))
    with pytest.raises(AccessDenied, match=r"#kettle on town\.example"):
        walked(MASTODON.walk(options(hashtag="kettle"), week, session))
    assert len(session.asked) == 1


def test_the_policy_of_the_other_kind_of_feed_does_not_matter(week, walked, scripted):
    session = scripted(serving(instance(hashtag_feeds=both("public"), live_feeds=both("disabled"))))
    walked(MASTODON.walk(options(hashtag="kettle"), week, session))
    with pytest.raises(AccessDenied):
        walked(MASTODON.walk(options(timeline="local"), week, session))


def test_a_token_opens_what_is_for_those_logged_in(week, walked, scripted):
    session = scripted(serving(instance(hashtag_feeds=both("authenticated"))))
    walked(MASTODON.walk(options(hashtag="kettle", access_token="env:TOKEN"), week, session))
    assert {headers["Authorization"] for headers in session.headers} == {"Bearer secret of env:TOKEN"}


def test_a_token_does_not_open_what_is_switched_off(week, walked, scripted):
    session = scripted(serving(instance(hashtag_feeds=both("disabled"))))
    with pytest.raises(AccessDenied, match="switched this timeline off"):
        walked(MASTODON.walk(options(hashtag="kettle", access_token="env:TOKEN"), week, session))


def test_only_the_sides_that_are_asked_for_count(week, walked, scripted):
    half = {"local": "public", "remote": "disabled"}
    session = scripted(serving(instance(live_feeds=half, hashtag_feeds=half)))
    walked(MASTODON.walk(options(timeline="local"), week, session))
    walked(MASTODON.walk(options(hashtag="kettle", include_remote=False), week, session))
    with pytest.raises(AccessDenied, match="include_remote = false"):
        walked(MASTODON.walk(options(hashtag="kettle"), week, session))


@pytest.mark.parametrize(
    "policy",
    [
        Answer(404, {}, None),
        {},
        [],
        {"configuration": None},
        {"configuration": {"timelines_access": "x"}},
        instance(hashtag_feeds={}),
    ],
)
def test_a_server_without_a_policy_is_asked_itself(policy, week, walked, scripted):
    session = scripted(serving(policy))
    walked(MASTODON.walk(options(hashtag="kettle"), week, session))
    assert len(session.asked) == 2


def test_an_older_server_that_is_closed_answers_422(week, walked, scripted):
    def answer(url, params, expect):
        return Answer(404, {}, None) if url.endswith("instance") else Answer(422, {}, {"error": "x"})

    with pytest.raises(AccessDenied, match="closed to anonymous readers"):
        walked(MASTODON.walk(options(hashtag="kettle"), week, scripted(answer)))


@pytest.mark.parametrize("where", ["/api/v2/instance", "/timelines/tag/kettle"])
@pytest.mark.parametrize(
    ("status", "more", "said"),
    [
        (401, {}, "anonymous readers"),
        (403, {}, "anonymous readers"),
        (401, {"access_token": "env:TOKEN"}, "refuses the token"),
        (422, {"access_token": "env:TOKEN"}, "refuses the token"),
        (403, {"access_token": "env:TOKEN"}, "read:statuses"),
    ],
)
def test_who_is_refused_is_told_what_to_do_about_it(status, more, said, where, *, week, walked, scripted):
    def answer(url, params, expect):
        assert status in expect
        return Answer(status, {}, {"error": "secret words"}) if url.endswith(where) else {}

    with pytest.raises(AccessDenied, match=said) as caught:
        walked(MASTODON.walk(options(hashtag="kettle", **more), week, scripted(answer)))
    assert caught.value.key == "access_token"
    assert "#kettle on town.example" in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "error",
    [
        BadAnswer("", "the answer is a web page, not JSON"),
        BadAnswer("", "the server answers 400"),
        BadAnswer("", "the server answers 405"),
        BadAnswer("", "the server answers 501"),
        Missing("", "the server sends us on to another page"),
    ],
)
def test_a_policy_that_cannot_be_read_is_not_guessed(error, week, walked, scripted):
    def answer(url, params, expect):
        raise error

    session = scripted(answer)
    with pytest.raises(BadAnswer, match=r"^Open https://town\.example/api/v2/instance in a browser") as caught:
        walked(MASTODON.walk(options(hashtag="kettle"), week, session))
    assert error.happened in str(caught.value)
    assert caught.value.key == "instance"
    assert len(session.asked) == 1
