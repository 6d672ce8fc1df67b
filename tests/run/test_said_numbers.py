"""What the notice says of numbers that were blurred one by one."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from townhum.run.said_numbers import _findings

WEEK = (datetime(2026, 11, 9, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC))


@pytest.mark.parametrize(
    ("voices", "part", "said"), [(52, 61, 50), (52, 49, None), (120, 61, 60), (60, 60, 60), (60, None, None)]
)
def test_a_part_is_never_said_to_be_more_than_its_whole(voices, part, said):
    whole = f"about {voices}"
    (number,) = _findings([(*WEEK, whole, voices, part, part)], ZoneInfo("UTC")).numbers
    assert (number.negative, number.positive) == (said, said)
