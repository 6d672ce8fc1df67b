"""What a chain holds likely is what adding up every way through it says."""

from itertools import product
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.scrub.chain import shares

LOGS = st.floats(-8, 8)


def added_up(odds, both, change):
    """Every row of states with its weight, one after the other."""
    whole, found = 0.0, [0.0] * len(odds)
    for states in product((0, 1), repeat=len(odds)):
        pairs = zip(states, states[1:], both[1:], strict=False)
        told = sum(one for one, state in zip(odds, states, strict=True) if state)
        told += sum(joined if a and b else change * (a != b) for a, b, joined in pairs)
        whole += exp(told)
        for at, state in enumerate(states):
            found[at] += state * exp(told)
    return [one / whole for one in found]


@given(st.lists(st.tuples(LOGS, LOGS), min_size=1, max_size=6), LOGS)
def test_it_is_what_every_way_adds_up_to(rows, change):
    odds, both = map(list, zip(*rows, strict=True))
    assert shares(odds, both, change) == pytest.approx(added_up(odds, both, change), abs=1e-6)


def test_a_neighbour_that_goes_along_makes_a_token_likelier():
    assert shares([3.0, -0.5], [0.0, 2.0], -1.0)[1] > shares([-3.0, -0.5], [0.0, 2.0], -1.0)[1]


def test_nothing_is_no_row():
    assert shares([], [], -1.0) == []
