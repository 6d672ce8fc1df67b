"""The shipped connectors read the square: what they keep and leave out is what the sample says."""

import base64
import json
import urllib.error
import urllib.request
from collections import Counter
from datetime import UTC
from urllib.parse import urlencode

import pytest

from townhum.clock import SimulatedClock
from townhum.connector import Answer, Marker, to_post
from townhum.demo import moments, project
from townhum.demo.jetstream import frames_of
from townhum.demo.letters import SHOWN
from townhum.demo.square import Square
from townhum.demo.story import WEEKS
from townhum.demo.threads import SUBREDDITS
from townhum.demo.toots import HASHTAGS
from townhum.records import DropReason, Post, Window
from townhum.run.configuration import load_settings

ALL_WEEKS = Window(moments.week_start(1).astimezone(UTC), moments.week_start(WEEKS + 1).astimezone(UTC))


class PlainSession:
    """What `fetch` does, without its care: loopback only."""

    user_agent = "townhum-demo-test"

    def __init__(self, clock, folder):
        self._clock = clock
        self._folder = folder

    def get(self, url, params=None, *, headers=None, expect=(), as_bytes=False):
        return self._ask(
            url + (f"?{urlencode(params)}" if params else ""), dict(headers or {}), None, as_bytes=as_bytes
        )

    def now(self):
        return self._clock.now()

    def post_form(self, url, data, *, basic, headers=None):
        known = base64.b64encode(":".join(basic).encode()).decode()
        return self._ask(url, {**(headers or {}), "Authorization": f"Basic {known}"}, urlencode(data).encode())

    def secret(self, ref):
        return project.environment()[ref.removeprefix("env:")]

    def file(self, path):
        return self._folder / path

    def _ask(self, url, headers, data, *, as_bytes=False):
        self._clock.sleep(2)
        try:
            answer = urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers), timeout=10)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            told = {name.lower(): value for name, value in answer.headers.items()}
            body = answer.read()
            return Answer(answer.status, told, body if as_bytes else json.loads(body))


@pytest.fixture(scope="module")
def heard(sample, tmp_path_factory):
    """Per source: the posts that were kept, and how often each reason left one out."""
    folder = tmp_path_factory.mktemp("project")
    clock = SimulatedClock(moments.NOW)
    marker = Marker(bytes(32))
    with Square(sample, clock) as square:
        project.write_project(folder, square.url, square.stream_url, sample)
        settings = load_settings(folder / "config")
        session = PlainSession(clock, folder / "config")
        return {source.name: _hear(source, _items(source, session, sample), marker) for source in settings.sources}


def _items(source, session, sample):
    """What a place shows of all weeks: its pages, or what comes out of its stream when everything has come in."""
    decoder = source.connector.decoder
    if source.name != "bluesky":
        return [raw for page in decoder.walk(source.options, ALL_WEEKS, session) for raw in page.items]
    follower = decoder.follow(source.options, None, session.now)
    follower.begin()
    for _, frame in frames_of(sample.skies):
        follower.take(frame)
    items = []
    while caught := follower.caught(session).items:
        items += caught
    return items


def _hear(source, items, marker):
    decoder = source.connector.decoder
    screened = {}
    for raw in items:
        told = to_post(raw, source.connector.manifest, decoder, source.options, source=source.name, marker=marker)
        screened[json.dumps(raw, default=str)] = told
    kept = [one for one in screened.values() if isinstance(one, Post)]
    return kept, Counter(one for one in screened.values() if isinstance(one, DropReason))


def test_what_is_left_out_is_what_the_sample_knows(sample, heard):
    known = {(project.source_of(place), reason): count for (place, reason), count in sample.left_out().items()}
    assert {(name, why): count for name, (_, drops) in heard.items() for why, count in drops.items()} == known


def test_everything_else_is_heard_in_its_window_and_once(sample, heard):
    for place in (*HASHTAGS, *SUBREDDITS, "forum", "letters", "bluesky", "survey"):
        kept, _ = heard[project.source_of(place)]
        kept = [post for post in kept if post.created_at in ALL_WEEKS or place != "letters"]  # a feed has no window
        assert len(kept) == len({post.key for post in kept}) == _willing(sample, place), place
        assert all(post.created_at in ALL_WEEKS for post in kept)


def _willing(sample, place):
    if place == "letters":
        return sum(letter.remark.at in ALL_WEEKS for letter in sample.letters[-SHOWN:])
    if place == "forum":
        return sum(post.leave_out is None for post in sample.forum)
    if place == "bluesky":
        return sum(post.leave_out is None and not post.taken_back for post in sample.skies.posts)
    if place == "survey":
        return sum(one.leave_out is None for one in sample.survey)
    if place in HASHTAGS:
        return sum(place in toot.hashtags and toot.leave_out is None for toot in sample.toots)
    return sum(one.subreddit == place and one.leave_out is None for one in sample.threads)
