"""What is bounded before it waits: a signal at a time or many at once, and nothing that the tally would have kept is lost."""

from datetime import UTC, datetime
from random import Random

import pytest

from townhum.count.tally.bounded import bounded
from townhum.records import ItemKey, Mark, Signals
from townhum.records.budget import Bounds

BOUNDS = Bounds()
AT = datetime(2026, 11, 11, tzinfo=UTC)


def signals(number, draws):
    return Signals(
        source="place",
        key=ItemKey(draws.randbytes(16)),
        created_at=AT,
        mark=Mark(draws.randbytes(16)) if number % 3 else None,
        language="en",
        tracks=("tea",),
        tone=None,
        terms=tuple(draws.sample(range(500), number % 12)),
        themes=tuple(draws.sample(range(60), number % 7)),
    )


@pytest.fixture
def many():
    draws = Random(7)
    return [signals(number, draws) for number in range(80)]


def test_many_at_once_are_bounded_as_each_alone(many):
    assert bounded(many, BOUNDS) == [one for each in many for one in bounded([each], BOUNDS)]
    assert bounded([], BOUNDS) == []


def test_no_more_is_kept_than_counts_and_all_of_what_is_within_the_bounds(many):
    for before, after in zip(many, bounded(many, BOUNDS), strict=True):
        for said, kept, most in (
            (before.terms, after.terms, BOUNDS.terms),
            (before.themes, after.themes, BOUNDS.themes),
        ):
            assert set(kept) <= set(said)
            assert len(kept) == min(len(said), most)


def test_what_was_bounded_once_stays_as_it_is(many):
    once = bounded(many, BOUNDS)
    assert bounded(once, BOUNDS) == once
