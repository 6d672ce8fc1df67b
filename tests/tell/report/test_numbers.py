"""How numbers are said, and the interval of a difference."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.tell.report.numbers import VAGUE, Estimate, difference, said, verdict, whole

MINUS = "\N{MINUS SIGN}"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Estimate(51.2, 46.8, 55.9), "51 % (47 to 56)"),
        (Estimate(None, fewer_than=18), "fewer than 18"),
        (Estimate(None), VAGUE),
        (Estimate(50, 10, 90, vague=True), f"{VAGUE} (10 to 90)"),
        (Estimate(50, 40, None), "50 % (40 or more)"),
    ],
)
def test_a_number_is_said_with_what_is_known_of_it(number, words):
    assert said(number, " %") == words


def test_signs_are_true_and_nought_has_none():
    assert [whole(value, signed=True) for value in (3.2, -3.2, 0.0, 12345.6)] == ["+3.2", f"{MINUS}3.2", "0", "+12,346"]


def test_a_change_is_more_than_chance_where_its_interval_leaves_out_nought():
    sure = (Estimate(5, 1, 9), Estimate(-5, -9, -1), Estimate(None, 3, None))
    assert {verdict(each) for each in sure} == {"more than chance"}
    assert verdict(Estimate(5, -1, 9)) == "may be chance"
    assert verdict(Estimate(None)) == "not known"


@given(st.tuples(*(st.floats(0, 50) for _ in range(6))))
def test_a_difference_has_the_spread_of_both(numbers):
    x, y, a, b, c, d = numbers
    found = difference(Estimate(x, x - a, x + b), Estimate(y, y - c, y + d))
    assert found.value == pytest.approx(x - y)
    assert found.low == pytest.approx(x - y - sqrt(a * a + d * d), abs=1e-6)
    assert found.high == pytest.approx(x - y + sqrt(b * b + c * c), abs=1e-6)


def test_of_what_is_vague_no_difference_is_told():
    assert difference(Estimate(5, 1, 9, vague=True), Estimate(3, 2, 4)).value is None
