"""Spans of time as people write them: "36 hours", "2 days", "26 months"."""

from __future__ import annotations

import re
from datetime import timedelta

_HOURS = {"hour": 1, "day": 24, "week": 24 * 7, "month": 24 * 30, "year": 24 * 365}
"""A month counts 30 days and a year 365: a promise to delete is kept early, never late."""

_LONGEST = timedelta(days=50 * 365)

_SPAN = re.compile(r"(\d{1,4}) (hour|day|week|month|year)s?")


def parse_duration(text: object) -> timedelta:
    """Read a span such as "2 days". Raises ValueError with an example of the right form."""
    match = _SPAN.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        raise ValueError('write a number and a unit, such as "36 hours", "2 days" or "26 months"')
    span = timedelta(hours=int(match[1]) * _HOURS[match[2]])
    if span > _LONGEST:
        raise ValueError("write at most 50 years")
    return span


def in_words(span: timedelta) -> str:
    """A span as people read it, in days."""
    days = span.total_seconds() / 86400
    return "1 day" if days == 1 else f"{days:g} days"
