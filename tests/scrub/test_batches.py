"""A scrubbed post is the same whatever it stands beside, and whatever was scrubbed before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from batches import arrangements, differing
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_texts import odd_texts

from townhum.read.topicquery import Matcher, parse
from townhum.records import DropReason, ItemKey, Mark, Post, ScrubbedPost
from townhum.scrub import Scrubber, build_registry
from townhum.scrub.second_look import SecondLook

TEXTS = [*odd_texts(), "I have cancer and I am tired of it", "I am eleven and I love my kettle"]
NAMES = ((), ("Will", "Ann B"), ("kettle",), ("\u5bb6",))
POSTS = [
    Post("n", f"s{number % 3}", ItemKey(bytes(16)), datetime(2026, 11, 2, tzinfo=UTC), text, Mark(b"m"), "en", 4, names)
    for number, text in enumerate(TEXTS)
    for names in (NAMES[number % 4],)
]
ORDERS = arrangements(len(POSTS))


def a_track_of_names(text: str) -> list[tuple[int, int]]:
    found = Matcher({"will": parse('will OR "ann b" OR kettle*')}).match(text)
    return [(span.start, span.end) for spans in found.values() for span in spans]


@pytest.fixture(scope="module", params=["plain", "with a track", "with Presidio's registry"])
def scrub(request):
    """A scrubber's answers, with where each identity's placeholder begins, which comparing two posts leaves out."""
    scrubber = {
        "plain": Scrubber,
        "with a track": lambda: Scrubber(a_track_of_names),
        "with Presidio's registry": lambda: Scrubber(registry=build_registry()),
    }[request.param]()
    return lambda posts: whole(scrubber.scrub(posts))


def whole(answers: Sequence[ScrubbedPost | DropReason]) -> list[Any]:
    return [(each, *(one.at for one in getattr(each, "removed", ()))) for each in answers]


@pytest.fixture(scope="module")
def together(scrub):
    return scrub(POSTS)


@pytest.mark.parametrize("order", ORDERS)
def test_a_post_is_scrubbed_alike_in_every_batch(scrub, together, order):
    assert not differing(scrub, POSTS, ORDERS[order], together)


def test_the_posts_are_such_that_much_is_taken_out():
    """Otherwise the test above would hold nothing."""
    answers = Scrubber().scrub(POSTS)
    assert sum(isinstance(each, DropReason) for each in answers) > 1
    assert sum(bool(getattr(each, "removed", ())) for each in answers) > 100


@given(st.lists(st.text(max_size=120) | st.sampled_from(TEXTS), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_any_text_is_scrubbed_in_a_batch_as_alone(scrubber, texts):
    moment = datetime(2026, 11, 2, tzinfo=UTC)
    posts = [Post("n", "s", ItemKey(bytes(16)), moment, text) for text in texts]
    assert whole(scrubber.scrub(posts)) == [one for post in posts for one in whole(scrubber.scrub([post]))]


def test_with_a_second_look_a_post_is_scrubbed_in_a_batch_as_alone():
    pytest.importorskip("onnxruntime", reason="the second look needs the extra townhum[accurate]")
    scrubber, posts = Scrubber(second=SecondLook()), POSTS[::7]
    assert whole(scrubber.scrub(posts)) == [one for post in posts[::-1] for one in whole(scrubber.scrub([post]))][::-1]
