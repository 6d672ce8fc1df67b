"""Places for numbers, and round numbers beside them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.tell.figures.scale import Scale, around, short, ticks

numbers = st.floats(-1e6, 1e6, allow_nan=False)


@given(numbers, st.floats(0.01, 1e6))
def test_ticks_hold_the_range_and_are_evenly_apart(low, width):
    made = ticks(low, low + width)
    near = 1e-6 * max(1, abs(low), width)
    assert made[0] <= low + near
    assert made[-1] >= low + width - near
    steps = {round((b - a) / (made[1] - made[0]), 6) for a, b in itertools.pairwise(made)}
    assert steps == {1.0}
    assert 2 <= len(made) <= 12


@given(st.lists(numbers, max_size=5), st.booleans())
def test_a_range_holds_what_it_is_around(values, nought):
    low, high = around(values, least=4, nought=nought)
    assert high - low >= 4 - 1e-9
    assert all(low <= value <= high for value in [*values, *([0] if nought else [])])


def test_a_scale_ends_at_its_edges():
    scale = Scale(0, 10, 100, 0)
    assert [scale(value) for value in (0, 5, 10, 99, -1)] == [100, 50, 0, 0, 100]


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.0, "0"), (-0.0, "0"), (-3.0, "\N{MINUS SIGN}3"), (2.5, "2.5"), (12345.0, "12,345"), (0.25, "0.25")],
)
def test_numbers_are_as_short_as_they_can_be(value, said):
    assert short(value) == said
