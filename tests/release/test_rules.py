"""Each rule, stated on plain numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.release import rules

K = 10


def tones(negative, neutral, positive, not_read=0):
    return {"negative": negative, "neutral": neutral, "positive": positive, "not_read": not_read}


@pytest.mark.parametrize(
    ("voices", "published"),
    [
        (tones(10, 10, 10), {"negative": 10, "neutral": 10, "positive": 10}),
        (tones(10, 20, 9), {"negative": 10, "not_negative": 29}),
        (tones(10, 0, 0), {}),
        (tones(10, 5, 5), {"negative": 10, "not_negative": 10}),
        (tones(9, 50, 50), {}),
        (tones(0, 50, 50), {}),
        (tones(10, 4, 10, 6), {"negative": 10, "neutral": 10, "positive": 10}),
        (tones(10, 10, 10, 9), {"negative": 10, "neutral": 19, "positive": 10}),
        (tones(10, 10, 10, 10), {"negative": 10, "neutral": 10, "positive": 10, "not_read": 10}),
        (tones(10, 4, 10, 10), {"negative": 10, "not_negative": 14, "not_read": 10}),
        (tones(3, 10, 10, 90), {}),
        (tones(0, 0, 0), {}),
    ],
)
def test_a_split_is_whole_or_merged_or_absent(voices, published):
    assert dict(rules.split_tones(voices, K)) == published


NUMBERS = st.integers(0, 60)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS, st.integers(10, 30))
def test_a_published_split_adds_up_and_has_no_small_number(negative, neutral, positive, not_read, k):
    voices = tones(negative, neutral, positive, not_read)
    split = rules.split_tones(voices, k)
    assert not split or sum(number for _, number in split) == sum(voices.values())
    assert all(number >= k for _, number in split)


@given(NUMBERS, NUMBERS, NUMBERS, st.integers(0, 9), st.integers(0, 9))
def test_fewer_than_k_unread_voices_cannot_be_told_from_neutral_ones(negative, neutral, positive, unread, moved):
    one = tones(negative, neutral + unread, positive, 0)
    other = tones(negative, neutral + unread - min(moved, unread), positive, min(moved, unread))
    assert rules.split_tones(one, K) == rules.split_tones(other, K)


@pytest.mark.parametrize(
    ("items", "band"),
    [(0, "<10"), (9, "<10"), (10, "10-49"), (49, "10-49"), (50, "50-99"), (100, "100-499"), (10**9, "1000000 or more")],
)
def test_drops_are_bands(items, band):
    assert rules.drop_band(items, 10) == band


def test_the_lowest_band_grows_with_k():
    assert [rules.drop_band(items, 25) for items in (24, 25, 60)] == ["<25", "25-49", "50-99"]


def test_a_negative_number_of_drops_is_refused():
    with pytest.raises(ValueError, match="never negative"):
        rules.drop_band(-1, 10)


@pytest.mark.parametrize(
    ("shown", "hidden", "ceiling"),
    [(100, 0, "none"), (0, 0, "none"), (990, 10, "at most 1 %"), (989, 11, "at most 2 %"), (0, 9, "at most 100 %")],
)
def test_what_is_held_back_is_a_ceiling(shown, hidden, ceiling):
    assert rules.held_back(shown, hidden) == ceiling
