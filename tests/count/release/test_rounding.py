"""Rounding: right on average, adding up, and never drawn twice for the same people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.count.release.rounding import Rounder

VOICES = st.lists(st.integers(0, 60), min_size=1, max_size=6)


def rounder(number=0):
    return Rounder(number.to_bytes(32, "big"))


@given(VOICES, st.integers(0, 2**64 - 1), st.integers(0, 2**32))
def test_a_split_adds_up_to_its_parent_and_no_category_moves_by_five(voices, people, key):
    labels = [str(place) for place in range(len(voices))]
    rounded = rounder(key).split("tone", voices, labels, people)
    assert sum(rounded) == rounder(key).total(sum(voices), people)
    assert all(each % 5 == 0 and abs(each - true) < 5 for each, true in zip(rounded, voices, strict=True))


@pytest.mark.parametrize("voices", [(10, 11, 12), (13, 14, 27), (23, 10, 10)])
def test_rounding_is_right_on_average(voices):
    draws = [rounder(key).split("tone", voices, "abc", 7) for key in range(4000)]
    for place, true in enumerate(voices):
        assert sum(draw[place] for draw in draws) / len(draws) == pytest.approx(true, abs=0.25)
    assert sum(map(sum, draws)) / len(draws) == pytest.approx(sum(voices), abs=0.25)


def test_the_same_people_are_rounded_once_and_others_apart():
    one = rounder(1)
    assert len({one.total(52, 9) for _ in range(20)}) == 1
    assert len({one.total(52, people) for people in range(50)}) == 2
    assert len({rounder(key).total(52, 9) for key in range(50)}) == 2


def test_a_key_that_can_be_guessed_is_refused():
    with pytest.raises(ValueError, match="16 bytes"):
        Rounder(b"short")
