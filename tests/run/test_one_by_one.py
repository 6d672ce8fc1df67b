"""No post can stop a release."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.errors import ModelError
from townhum.read.reader import Reader
from townhum.read.topicquery import Matcher, parse
from townhum.records import DropReason, ItemKey, Post, ScrubbedPost, Signals
from townhum.run.one_by_one import Careful
from townhum.scrub import Scrubber

NOW = datetime(2026, 11, 11, tzinfo=UTC)
SCRUBBER, READER = Scrubber(), Reader(Matcher({"kettle": parse("kettle*")}), toward=["kettle"])
SAID = (
    "the kettle leaks",
    "I love this kettle",
    "",
    "the service of the kettle makers is slow",
    "\U0001f621 kettle",
    "ok",
)


def posts(broken: Sequence[bool]) -> list[Post]:
    """So many posts, of which some say what no step can bear."""
    texts = [f"curse {number}" if bad else SAID[number % len(SAID)] for number, bad in enumerate(broken)]
    return [Post("n", "s", ItemKey(number.to_bytes(16)), NOW, text) for number, text in enumerate(texts)]


class Breaks:
    """A step that raises where a post of the batch says the word, and quotes it; it counts how often it is asked."""

    def __init__(self, step, error: type[BaseException] = ValueError) -> None:
        self.step, self.error, self.asked = step, error, 0

    def __call__(self, batch):
        self.asked += 1
        for post in batch:
            if "curse" in post.text:
                raise self.error(f"cannot read {post.text!r}")
        return self.step(batch)


@given(st.lists(st.booleans(), max_size=40))
@settings(max_examples=40, deadline=None)
def test_what_breaks_a_step_is_left_out_and_the_others_are_what_they_would_be_without_it(broken):
    batch = posts(broken)
    whole = [post for post, bad in zip(batch, broken, strict=True) if not bad]
    scrubbed = Careful(Breaks(SCRUBBER.scrub), READER.read).scrub(batch)
    assert [found is DropReason.BROKEN for found in scrubbed] == broken
    assert [found for found in scrubbed if found is not DropReason.BROKEN] == SCRUBBER.scrub(whole)

    willing = [ScrubbedPost(post.source, post.key, post.created_at, post.text) for post in batch]
    signals = Careful(SCRUBBER.scrub, Breaks(READER.read)).read(willing)
    assert [found is DropReason.BROKEN for found in signals] == broken
    assert [found for found in signals if isinstance(found, Signals)] == READER.read(
        [post for post, bad in zip(willing, broken, strict=True) if not bad]
    )


@pytest.mark.parametrize("at", [0, 1, 255, 256, 510, 511])
def test_one_post_that_breaks_costs_few_tries_wherever_it_stands(at):
    step = Breaks(lambda batch: [DropReason.EMPTY for _ in batch])
    found = Careful(step, READER.read).scrub(posts([number == at for number in range(512)]))
    assert [number for number, each in enumerate(found) if each is DropReason.BROKEN] == [at]
    assert step.asked <= 1 + 2 * 9 + 10  # a batch; two halves of it nine times; and whether it works at all


def test_where_nothing_breaks_a_step_is_asked_once():
    step = Breaks(SCRUBBER.scrub)
    batch = posts([False] * 9)
    assert Careful(step, READER.read).scrub(batch) == SCRUBBER.scrub(batch)
    assert step.asked == 1


@pytest.mark.parametrize(
    "error", [lambda said: ModelError("Install it.", said), MemoryError, KeyboardInterrupt, SystemExit]
)
def test_what_is_no_posts_fault_goes_through(error):
    raised = BaseException if isinstance(error, type) else ModelError
    with pytest.raises(raised):
        Careful(Breaks(SCRUBBER.scrub, error), READER.read).scrub(posts([False, True]))
    with pytest.raises(raised):
        Careful(SCRUBBER.scrub, Breaks(READER.read, error)).read(
            [ScrubbedPost("s", ItemKey(bytes(16)), NOW, "a curse")]
        )


def test_where_no_post_at_all_can_be_read_the_run_stops_and_quotes_none():
    def nothing_works(batch: Sequence[Post | ScrubbedPost]):
        raise ImportError(f"no library for {batch[0].text!r}")

    for careful, step in (
        (Careful(nothing_works, READER.read), Careful.scrub),
        (Careful(SCRUBBER.scrub, nothing_works), Careful.read),
    ):
        with pytest.raises(ImportError) as raised:
            step(careful, posts([True, False]))
        assert "curse" not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize("error", [ValueError, RecursionError, UnicodeEncodeError, StopIteration, AssertionError])
def test_nothing_of_what_was_raised_is_shown(capfd, caplog, error):
    def said(text: str) -> Exception:
        return error("utf-8", text, 0, 1, text) if error is UnicodeEncodeError else error(text)

    assert Careful(Breaks(SCRUBBER.scrub, said), READER.read).scrub(posts([True])) == [DropReason.BROKEN]
    shown = capfd.readouterr()
    assert "curse" not in shown.out + shown.err + caplog.text
