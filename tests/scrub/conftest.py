"""The scrubber is made once for all tests of this room."""

from datetime import UTC, datetime

import pytest

from townhum.records import ItemKey, Mark, Post
from townhum.scrub import Scrubber


@pytest.fixture(scope="session")
def scrubber():
    return Scrubber()


@pytest.fixture(scope="session")
def post():
    """Makes a post of a text and names to hide."""

    def make(text, *names):
        return Post("net", "src", ItemKey(b"k"), datetime(2026, 11, 2, tzinfo=UTC), text, Mark(b"m"), "en", 4, names)

    return make


@pytest.fixture(scope="session")
def scrub(scrubber, post):
    """The scrubbed post of one text."""
    return lambda text, *names: scrubber.scrub([post(text, *names)])[0]
