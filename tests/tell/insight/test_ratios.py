"""Intervals of ratios against a search for their ends, and the bounds of what is made of two."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.tell.insight.ratios import Ratio, growth, over, share

Z = 1.959964


def off(x, t, r, varies):
    """How many of its own standard deviations at r a ratio x / t lies off."""
    return abs(x - r * t) / varies(r) ** 0.5


@given(x=st.floats(20, 400), more=st.floats(10, 2000), v=st.floats(1, 90), w=st.floats(1, 90))
def test_a_share_lies_two_of_its_own_deviations_off_at_both_ends(x, more, v, w):
    t = x + more
    value, low, high = (float(each) for each in share(np.array(x), np.array(t), v, w))
    assert low < value < high
    for end in (low, high):
        if 0 < end < 1:
            assert off(x, t, end, lambda r: r * (1 - r) * t + v + r**2 * w) == pytest.approx(Z, rel=1e-6)


@given(x=st.floats(20, 400), y=st.floats(60, 400), v=st.floats(1, 90), w=st.floats(1, 90))
def test_growth_lies_two_of_its_own_deviations_off_at_both_ends(x, y, v, w):
    value, low, high = (float(each) for each in growth(np.array(x), np.array(y), v, w))
    assert low < value < high
    for end in (low, high):
        if end > 0:
            assert off(x, y, end, lambda r: r * (x + y) + v + r**2 * w) == pytest.approx(Z, rel=1e-6)


def test_growth_from_what_may_be_nothing_has_no_upper_end():
    value, _, high = growth(np.array(50.0), np.array(3.0), 25.0, 25.0)
    assert np.isnan(value)
    assert np.isinf(high)


def ratio(*numbers):
    return Ratio(*(np.array(each) for each in numbers))


@given(a=st.floats(0.05, 0.9), b=st.floats(0.05, 0.9), da=st.floats(0.001, 0.04), db=st.floats(0.001, 0.04))
def test_one_over_another_holds_its_value_and_is_wider_than_by_either_alone(a, b, da, db):
    found = over(ratio(a, a - da, a + da), ratio(b, b - db, b + db))
    alone = over(ratio(a, a - da, a + da), ratio(b, b, b))
    assert found.low <= found.value <= found.high
    assert alone.low == pytest.approx((a - da) / b)
    assert alone.high == pytest.approx((a + da) / b)
    assert found.low <= alone.low + 1e-12 < alone.high <= found.high + 1e-12


def test_over_what_may_be_nought_there_is_no_end_and_over_nought_no_value():
    assert np.isinf(over(ratio(0.3, 0.2, 0.4), ratio(0.1, 0.0, 0.3)).high)
    assert np.isnan(over(ratio(0.3, 0.2, 0.4), ratio(0.0, 0.0, 0.1)).value)
