"""What a process looks up while it scrubs stays no longer than the post: no cache grows by the words of posts."""

import functools
import gc
from datetime import UTC, datetime

from townhum.records import ItemKey, Post
from townhum.scrub import Scrubber

TEXT = "My insta is {one} {two}. Call {one} on {number}, I live at {number} {two} street! {two} is @{one}, born on the ninth of june."


def test_no_cache_grows_by_what_posts_say():
    scrubber = Scrubber()
    _scrubbed(scrubber, TEXT.format(one="Quorvel", two="plimsnodder", number="0652"))
    before = _sizes()
    _scrubbed(scrubber, TEXT.format(one="Zanthrup", two="brackenwisp", number="0871"))
    assert before
    assert {name: size for name, size in _sizes().items() if size > before.get(name, 0)} == {}


def _scrubbed(scrubber, text):
    return scrubber.scrub([Post("survey", "files", ItemKey(b"k"), datetime(2026, 1, 1, tzinfo=UTC), text)])


def _sizes():
    """How much each cache of ours holds."""
    held = [one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper)]
    ours = [one for one in held if (one.__module__ or "").startswith(("townhum.scrub", "townhum.words"))]
    return {f"{one.__module__}.{one.__qualname__}": one.cache_info().currsize for one in ours}
