"""How well a guess does is never said to be more than it is, but for so rare a luck."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.count.audit.guessing import CONFIDENCE, at_most, guess
from townhum.count.promise import advantage, gaussian_epsilon


def apart(mu, runs, seed):
    rng = np.random.default_rng(seed)
    return rng.normal(0, 1, runs), rng.normal(mu, 1, runs)


@given(st.integers(1, 150), st.data())
def test_the_bound_of_a_share_is_where_so_few_have_just_that_chance(of, data):
    seen = data.draw(st.integers(0, of - 1))
    share = at_most(seen, of, 0.025)
    up_to = sum(math.comb(of, each) * share**each * (1 - share) ** (of - each) for each in range(seen + 1))
    assert up_to == pytest.approx(0.025, rel=1e-6)
    assert seen / of < share <= 1


def test_what_was_always_seen_has_no_bound():
    assert at_most(7, 7, 0.025) == 1


@pytest.mark.parametrize("mu", [0.2, 1.0, 3.0])
def test_two_gaussians_are_measured_for_nearly_what_they_are_and_for_no_more(mu):
    found = guess(*apart(mu, 20_000, 1))
    assert 0.6 * mu < found.mu <= mu
    assert found.epsilon == pytest.approx(gaussian_epsilon(found.mu**2 / 2))
    assert found.advantage == pytest.approx(advantage(mu**2 / 2), abs=4 * found.error)


def test_the_bound_holds_as_often_as_it_says():
    held = sum(guess(*apart(1.0, 100, seed)).mu <= 1.0 for seed in range(200))
    assert held >= CONFIDENCE * 200


def test_what_is_the_same_is_not_told_apart():
    found = guess(*apart(0.0, 5_000, 1))
    assert (found.mu, found.epsilon) == (0, 0)
    assert abs(found.advantage) <= 4 * found.error


def test_what_never_overlaps_is_told_apart_as_surely_as_so_many_releases_can_show():
    found = guess(np.zeros(100), np.ones(100))
    assert (found.advantage, found.error) == (1, 0)
    assert found.mu > 2.5


def test_a_few_releases_are_no_measurement():
    with pytest.raises(ValueError, match="at least four"):
        guess(np.zeros(3), np.ones(3))
