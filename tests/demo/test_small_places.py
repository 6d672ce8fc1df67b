"""The forum, the feed and the stream of the square, as their guests see them."""

import json

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from townhum.clock import SimulatedClock
from townhum.connector import feeds
from townhum.demo import moments
from townhum.demo.forum_api import ForumApi
from townhum.demo.jetstream import Jetstream, frames_of
from townhum.demo.letters import FEED_PATH, SHOWN, LettersApi
from townhum.demo.reply import Request
from townhum.demo.sky_api import SkyApi

IN_WEEK_FIVE = moments.week_start(5)


def ask(api, path, **query):
    pairs = tuple((name, value) for name, values in query.items() for value in values)
    return api.answer(Request("GET", path, dict(pairs), {}, {}, "", pairs))


def posts(api, **query):
    return json.loads(ask(api, "/posts.json", **query).body)["latest_posts"]


def test_the_forum_is_walked_down_by_ids_and_shows_nothing_of_the_future(sample):
    api = ForumApi(sample.forum, SimulatedClock(IN_WEEK_FIVE))
    written = [post.id for post in sample.forum if post.at <= IN_WEEK_FIVE]
    seen, page = [], posts(api)
    while page and page[-1]["id"] not in seen:
        seen += [each["id"] for each in page if each["id"] not in seen]
        page = posts(api, before=[str(page[-1]["id"])])
    assert seen == written[::-1]
    assert 0 < len(written) < len(sample.forum)


def test_the_feed_shows_the_newest_letters_in_the_words_of_atom(sample):
    clock = SimulatedClock(moments.NOW)
    answer = ask(LettersApi(sample.letters, clock), FEED_PATH)
    entries = feeds.entries_in(answer.body, where="letters")["entries"]
    assert [each["id"] for each in entries] == [letter.id for letter in sample.letters[::-1][:SHOWN]]
    early = feeds.entries_in(
        ask(LettersApi(sample.letters, SimulatedClock(IN_WEEK_FIVE)), FEED_PATH).body, where="letters"
    )["entries"]
    assert 0 < len(early) < len(entries)


def test_a_path_of_another_place_is_left_to_that(sample):
    clock = SimulatedClock(moments.NOW)
    apis = ForumApi(sample.forum, clock), LettersApi(sample.letters, clock), SkyApi(sample.skies)
    assert [ask(api, "/api/v2/instance") for api in apis] == [None, None, None]


def test_authors_say_no_in_their_labels_and_in_a_record_of_their_own(sample):
    api, people = SkyApi(sample.skies), sample.skies.accounts
    profiles = json.loads(ask(api, "/xrpc/app.bsky.actor.getProfiles", actors=[one.id for one in people]).body)[
        "profiles"
    ]
    labels = {each["did"]: [label["val"] for label in each["labels"]] for each in profiles}
    assert {did for did, values in labels.items() if "!no-unauthenticated" in values} == {
        one.id for one in people if one.noindex
    }
    records = {
        one.id: ask(
            api, "/xrpc/com.atproto.repo.getRecord", repo=[one.id], collection=["community.lexicon.preference.ai"]
        )
        for one in people
    }
    assert {did for did, reply in records.items() if reply.status == 200} == {
        one.id for one in people if not one.indexable
    }


@pytest.fixture
def stream(sample):
    clock = SimulatedClock(IN_WEEK_FIVE)
    with Jetstream(sample.skies, clock) as jetstream:
        yield clock, lambda cursor="": connect(f"ws{jetstream.url.removeprefix('http')}/subscribe?{cursor}")


def times(connection, many):
    return [json.loads(connection.recv(timeout=5))["time_us"] for _ in range(many)]


def test_a_stream_is_read_from_a_cursor_up_to_now_and_goes_on_with_time(sample, stream):
    clock, opened = stream
    now = round(clock.now().timestamp() * 1_000_000)
    due = [at for at, _ in frames_of(sample.skies) if at <= now]
    with opened(f"cursor={due[-9]}") as connection:
        assert times(connection, 10) == [*due[-9:], now]
        clock.sleep(3_600)
        later = round(clock.now().timestamp() * 1_000_000)
        more = [at for at, _ in frames_of(sample.skies) if now < at <= later]
        assert times(connection, len(more) + 1) == [*more, later]


def test_without_a_cursor_a_stream_begins_with_what_is_newest_and_it_ends_with_the_square(sample):
    clock = SimulatedClock(IN_WEEK_FIVE)
    jetstream = Jetstream(sample.skies, clock).__enter__()
    with connect(f"ws{jetstream.url.removeprefix('http')}/subscribe") as connection:
        newest, present = times(connection, 2)
        assert newest <= present == round(clock.now().timestamp() * 1_000_000)
        jetstream.__exit__(None, None, None)
        with pytest.raises(ConnectionClosed):
            connection.recv(timeout=5)
