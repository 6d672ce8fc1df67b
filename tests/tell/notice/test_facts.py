import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.tell.notice.facts import coarse


@pytest.mark.parametrize(("voices", "shown"), [(0, None), (49, None), (50, 50), (54, 50), (55, 60), (1234, 1230)])
def test_numbers_are_coarse(voices, shown):
    assert coarse(voices) == shown


@given(st.integers(min_value=0, max_value=10**9))
def test_no_number_is_below_fifty_or_finer_than_ten(voices):
    shown = coarse(voices)
    assert (shown is None) == (voices < 50)
    assert shown is None or (shown >= 50 and shown % 10 == 0 and abs(shown - voices) <= 5)
