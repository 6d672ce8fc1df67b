"""Scores, tails and rates are those of the formulas, and of exact values."""

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.tell.insight.chance import as_normal, held_together, ratio_between, straightened, upper_tail


def test_the_tail_is_that_of_the_normal_distribution_far_out_too():
    z = np.array([-2.0, 0.0, 1.96, 6.0])
    assert upper_tail(z) == pytest.approx([1 - NormalDist().cdf(each) for each in z], rel=1e-6)


@pytest.mark.parametrize(("shape", "x"), [(4.0, 12.0), (10.0, 20.0), (40.0, 22.0)])
def test_a_skewed_sum_is_as_likely_as_by_its_gamma_distribution(shape, x):
    """The chance of a gamma of whole shape is a sum of Poisson chances."""
    exact = sum(math.exp(-x + k * math.log(x) - math.lgamma(k + 1)) for k in range(int(shape)))
    score = straightened(np.array([(x - shape) / math.sqrt(shape)]), np.array([2 / math.sqrt(shape)]))
    assert upper_tail(score)[0] == pytest.approx(exact, rel=0.06)


def test_without_skew_a_score_stays_what_it_is_and_far_below_there_is_no_nonsense():
    assert straightened(np.array([1.5]), np.array([0.0])) == [1.5]
    assert np.isfinite(straightened(np.array([-50.0]), np.array([1.0]))).all()


@pytest.mark.parametrize(("freedom", "t", "tail"), [(6, 3.707, 0.005), (10, 3.169, 0.005), (25, 2.060, 0.025)])
def test_t_becomes_a_normal_score_of_the_same_chance(freedom, t, tail):
    """Quantiles from tables of Student's t."""
    assert upper_tail(as_normal(np.array([t]), np.array([freedom])))[0] == pytest.approx(tail, rel=0.06)


def test_many_looks_are_held_together():
    q = held_together(np.array([0.001, 0.5, 0.004, 0.9]), 4)
    assert q == pytest.approx([0.004, 2 / 3, 0.008, 0.9])
    assert held_together(np.array([0.001]), 500)[0] == pytest.approx(0.5)
    assert held_together(np.array([]), 4).size == 0


chances = st.lists(st.floats(0, 1), min_size=1, max_size=20)


@given(chances)
def test_a_rate_is_never_below_the_chance_and_keeps_the_order(p):
    p = np.array(p)
    q = held_together(p, len(p))
    assert (q >= p - 1e-12).all()
    assert (np.diff(q[np.argsort(p, kind="stable")]) >= 0).all()


def test_a_ratio_has_an_interval_and_none_above_where_the_whole_may_be_nothing():
    low, high = ratio_between(84, 130, 40, 4)
    assert low < 84 / 40 < high
    assert ratio_between(84, 130, 3, 4)[1] is None
    assert ratio_between(0, 10, 40, 4)[0] == 0
