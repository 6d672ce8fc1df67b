"""Spans of time as people write them."""

from datetime import timedelta

import pytest

from townhum.study.durations import parse_duration


@pytest.mark.parametrize(
    ("text", "hours"), [("36 hours", 36), ("1 day", 24), ("2 weeks", 336), ("1 month", 720), ("2 years", 17520)]
)
def test_spans_are_read(text, hours):
    assert parse_duration(text) == timedelta(hours=hours)


@pytest.mark.parametrize(
    "text", ["", "2", "days", "-1 day", "2days", "1.5 days", 3, None, "2 fortnights", "99999 days"]
)
def test_anything_else_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match="such as"):
        parse_duration(text)
