"""Both connectors, through the real fetcher, against servers that answer what they should not: nothing of it is used."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
import respx

from townhum.clock import SimulatedClock
from townhum.connector import Marker, load_catalog
from townhum.errors import AccessDenied, BadAnswer, Missing
from townhum.listen.collect import Collection, Job
from townhum.listen.coverage import coverage_of
from townhum.listen.fetch import Fetcher, Place, RetryPolicy
from townhum.records import CoverageStatus, Window

WEEK = Window(datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 9, tzinfo=UTC))
NOON = datetime(2026, 11, 3, 12, tzinfo=UTC)
OPTIONS = {
    "mastodon": {"instance": "https://town.example", "hashtag": "kettle"},
    "reddit": {
        "subreddit": "kettles",
        "what": ["posts"],
        "client_id": "id",
        "client_secret": "env:SECRET",
        "app_id": "app",
        "app_user": "me",
    },
}
LISTING = {
    "mastodon": "https://town.example/api/v1/timelines/tag/kettle",
    "reddit": "https://oauth.reddit.com/r/kettles/new",
}
LOGIN = "https://www.reddit.com/api/v1/access_token"
POLICY = "https://town.example/api/v2/instance"


def status(number):
    return {
        "id": str(number),
        "uri": f"https://town.example/s/{number}",
        "created_at": (NOON - timedelta(minutes=number)).isoformat(),
        "content": "<p>tea</p>",
        "visibility": "public",
        "account": {"uri": f"https://town.example/users/{number}", "note": ""},
    }


def thing(number, kind="t3"):
    data = {"name": f"{kind}_{number}", "title": "All of kettles", "author": f"moss{number}"}
    at = (NOON - timedelta(minutes=number)).timestamp()
    return {"kind": kind, "data": {**data, "created_utc": at, "subreddit_type": "public"}}


def page(connector, things):
    body = (
        {"kind": "Listing", "data": {"children": things, "after": things[-1]["data"]["name"]}}
        if connector == "reddit"
        else things
    )
    return httpx.Response(200, json=body)


FULL = {"mastodon": [status(n) for n in range(40)], "reddit": [thing(n) for n in range(100)]}


@pytest.fixture
def router():
    mocked = respx.MockRouter(assert_all_called=False)
    mocked.post(LOGIN).respond(json={"access_token": "token"})
    mocked.get(POLICY).respond(404)
    return mocked


@pytest.fixture
def heard(router, tmp_path):
    """Read one source; answer the posts, what became of it, and how many seconds it took."""

    def run(name):
        connector, clock = load_catalog()[name], SimulatedClock(datetime(2026, 11, 20, tzinfo=UTC))
        options = connector.decoder.Options.model_validate(OPTIONS[name])
        place = Place(name, connector.decoder.hosts(options), tmp_path, limit=connector.manifest.limit)
        with Fetcher(
            user_agent="test",
            environment={"SECRET": "s3cret"},
            clock=clock,
            transport=httpx.MockTransport(router.handler),
            resolve=lambda _: ["93.184.215.14"],
            retry=RetryPolicy(attempts=2, wait_initial_s=0.0, wait_max_s=0.0),
        ) as fetcher:
            collection = Collection(
                [Job(name, connector, options, fetcher.session(place))], WEEK, Marker(b"k" * 32), clock
            )
            posts = list(collection)
        assert "s3cret" not in str(collection.reports[0].error)
        return posts, collection.reports[0], clock.monotonic()

    return run


@pytest.mark.parametrize("name", OPTIONS)
def test_a_sound_server_is_read(name, router, heard):
    router.get(url__startswith=LISTING[name]).mock(side_effect=[page(name, FULL[name])] * 21)
    posts, report, _ = heard(name)
    assert report.error is None
    assert len(posts) == len(FULL[name]), "a page that repeats gives each of its posts once"


@pytest.mark.parametrize("name", OPTIONS)
@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (httpx.Response(200, html="<!doctype html><title>Log in</title>"), BadAnswer),
        (httpx.Response(200, content=b'[{"id": "1", "content": "<p>te'), BadAnswer),
        (httpx.Response(200, content=b""), BadAnswer),
        (httpx.Response(302, headers={"Location": "/subreddits/search?q=kettles"}), Missing),
        (httpx.Response(301, headers={"Location": "/"}), Missing),
        (httpx.Response(405), BadAnswer),
        (httpx.Response(501), BadAnswer),
    ],
)
def test_what_is_no_page_ends_the_source(answer, error, number, name, *, router, heard):
    router.get(url__startswith=LISTING[name]).mock(side_effect=[*[page(name, FULL[name])] * number, *[answer] * 9])
    posts, report, _ = heard(name)
    assert type(report.error) is error
    assert len(posts) == number * len(FULL[name])
    wanted = CoverageStatus.PARTIAL if number else CoverageStatus.MISSING
    assert coverage_of(report, WEEK).status is wanted


def test_subreddits_in_place_of_posts_are_not_used(router, heard):
    router.get(url__startswith=LISTING["reddit"]).mock(
        return_value=page("reddit", [thing(number, "t5") for number in range(12)])
    )
    posts, report, _ = heard("reddit")
    assert posts == []
    assert isinstance(report.error, Missing)
    assert coverage_of(report, WEEK).reason == "the place is not there"


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(200, html="<!doctype html>"),
        httpx.Response(400),
        httpx.Response(405),
        httpx.Response(501),
        httpx.Response(302, headers={"Location": "/about"}),
    ],
)
def test_a_policy_page_that_is_none_is_told_as_that(answer, router, heard):
    router.get(POLICY).mock(return_value=answer)
    posts, report, _ = heard("mastodon")
    assert posts == []
    assert str(report.error).startswith("Open https://town.example/api/v2/instance in a browser")
    assert "policy page cannot be read" in str(report.error)


def test_a_wrong_secret_is_told_as_that(router, heard):
    router.post(LOGIN).respond(401, json={"message": "Unauthorized", "error": 401})
    _, report, _ = heard("reddit")
    assert isinstance(report.error, AccessDenied)
    assert report.error.key == "client_secret"


def test_a_private_subreddit_is_told_as_that(router, heard):
    router.get(url__startswith=LISTING["reddit"]).respond(403, json={"reason": "private", "message": "Forbidden"})
    _, report, _ = heard("reddit")
    assert "is private" in str(report.error)
