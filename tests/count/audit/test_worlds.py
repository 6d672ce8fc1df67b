"""Invented worlds: a seed is a world, and somebody is in one and not in the other."""

import numpy as np
import pytest
from shapes import study

from townhum.count.audit.crowd import UNLISTED_LANGUAGE, crowd
from townhum.count.audit.sensitivity import change, exact_of, rho_of
from townhum.count.audit.shapes import Posts, tally_of
from townhum.count.audit.worlds import Kind, neighbours, somebody
from townhum.records import Unwilling

SHAPE = study()


def rng(seed=1):
    return np.random.default_rng(seed)


def drawn(seed):
    others = crowd(SHAPE, 20, rng(seed))
    return others.signals, others.dropped, others.unwilling


def test_a_seed_is_a_world_and_another_one_another():
    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_a_crowd_has_all_that_a_real_one_has():
    others = crowd(SHAPE, 400, rng())
    keys = [one.key for one in others.signals]
    named = {one.key for one in others.signals if one.mark}
    assert {one.tone for one in others.signals} >= {None}
    assert {one.rating for one in others.signals} >= {None, 1, 5}
    assert {one.language for one in others.signals} == {*SHAPE.languages, UNLISTED_LANGUAGE}
    assert len(set(keys)) < len(keys), "some items are met twice"
    assert any(one.mark is None and one.key in named for one in others.signals), "a copy without its author"
    assert any(one.mark is None and one.key not in named for one in others.signals), "an item without an author"
    assert others.dropped
    assert others.unwilling.accounts
    assert {mark is None for mark, _ in others.unwilling.items} == {True, False}
    assert all(one.created_at in SHAPE.period.window for one in others.signals)


@pytest.mark.parametrize("kind", Kind)
def test_somebody_is_one_account_and_in_one_world_alone(kind):
    others = crowd(SHAPE, 20, rng())
    some = somebody(kind, SHAPE, rng(2), others)
    without, with_somebody = neighbours(others, some)
    theirs = {one.mark for one in (*some.signals, *some.dropped)} - {None}
    assert len(theirs) == (0 if kind is Kind.NAMELESS else 1)
    assert not theirs & {one.mark for one in (*without.signals, *without.dropped)}
    assert [*with_somebody.signals] == [*others.signals, *some.signals]


def test_at_the_bounds_nearly_all_is_moved_that_may_be():
    """Brands with aspects and every pair of brands is more than anybody can do at once."""
    others = crowd(SHAPE, 20, rng())
    worlds = neighbours(others, somebody(Kind.BOUNDS, SHAPE, rng(2), others))
    moved = change(*(exact_of(SHAPE, tally_of(SHAPE, each)) for each in worlds))
    assert 0.9 * SHAPE.budget.rho < rho_of(SHAPE, moved) <= SHAPE.budget.rho


def test_a_hostile_account_claims_items_of_others_posts_much_and_says_no():
    others = crowd(SHAPE, 100, rng())
    some = [somebody(Kind.HOSTILE, SHAPE, rng(seed), others) for seed in range(30)]
    keys = {one.key for one in others.signals}
    assert all(any(one.key in keys for one in each.signals) for each in some)
    assert max(len(each.signals) for each in some) >= 100
    assert any(each.unwilling.accounts for each in some)
    assert any(each.unwilling.items for each in some)


def test_a_copy_without_an_author_goes_with_the_only_account_that_has_the_item():
    others = crowd(SHAPE, 100, rng())
    named = {one.key for one in others.signals if one.mark}
    copy = next(one for one in others.signals if one.mark is None and one.key not in named)
    some = somebody(Kind.ONE_TRACK, SHAPE, rng(2), others)
    mark = some.signals[0].mark
    claims = Posts(some.signals, (), Unwilling(frozenset({(mark, copy.key)})))
    without, _ = neighbours(others, claims)
    assert copy not in without.signals
    assert len(without.signals) == len(others.signals) - sum(one.key == copy.key for one in others.signals)
