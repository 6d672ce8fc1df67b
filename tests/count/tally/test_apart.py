"""What is put aside and counted shard by shard comes to the same numbers as what is counted at once."""

import pickle
import random

import numpy as np
import pytest
from heard import FIRST_WEEK, INTENTS, SOURCES, TRACKS, number, same, signal, tallier
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds_of_posts import Drawer, counted, world

from townhum.count.tally.segments import SHARDS
from townhum.records import Unwilling


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 90), st.integers(0, 60))
def test_shards_come_to_the_same_as_one_tally(draw, size, most):
    some = world(draw, size)
    drawer = Drawer()
    whole, apart = counted(some), counted(some, spill=drawer, most=most)
    assert same(whole, apart)
    assert np.array_equal(whole.looked_at, apart.looked_at)
    assert np.array_equal(whole.lot, apart.lot)
    assert np.array_equal(whole.unlisted, apart.unlisted)


def test_a_large_one_is_in_every_shard_and_comes_to_the_same():
    some, drawer = world(random.Random(3), 6000), Drawer()
    whole, apart = counted(some), counted(some, spill=drawer, most=1500)
    assert len(drawer.kept) > 4 * SHARDS
    assert same(whole, apart)
    assert np.array_equal(whole.looked_at, apart.looked_at)


def test_an_authorless_flood_is_one_voice_a_source_however_it_is_put_aside():
    signals = [signal(number(n), None, source=SOURCES[n % 2], hour=n % 150, terms=(n % 30,)) for n in range(3000)]
    some = (signals, [], Unwilling())
    assert same(counted(some), counted(some, spill=Drawer(), most=500))


def test_parts_have_accounts_of_their_own_and_are_given_one_by_one():
    taking = tallier(spill=Drawer(), most=10)
    taking.add([signal(number(n), number("a", n % 40)) for n in range(100)])
    parts = taking.parts()
    assert next(parts).accounts < 40
    with pytest.raises(ValueError, match="closed"):
        taking.add([signal(1, 1)])
    assert 0 < sum(part.accounts for part in parts) < 40


def test_what_is_put_aside_has_no_word_of_the_study_in_it():
    drawer = Drawer()
    counted(world(random.Random(5), 400), spill=drawer, most=50)
    kept = b"".join(drawer.kept)
    assert not any(word.encode() in kept for word in (*TRACKS, *SOURCES, *INTENTS))
    assert pickle.dumps(FIRST_WEEK) not in kept


def test_a_tallier_that_put_rows_aside_is_not_absorbed():
    one, other = tallier(), tallier(spill=Drawer(), most=0)
    other.add([signal(1, 1)])
    with pytest.raises(ValueError, match="aside"):
        one.absorb(other)
