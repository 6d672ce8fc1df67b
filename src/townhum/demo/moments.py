"""When the invented people write: eight ISO weeks in Amsterdam, with a weekday and an hour pattern.

The weeks contain the end of daylight saving time, on 25 October 2026.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from townhum.demo.story import WEEKS

TIME_ZONE = "Europe/Amsterdam"
ZONE = ZoneInfo(TIME_ZONE)
FIRST_DAY = datetime(2026, 9, 7, tzinfo=ZONE)
NOW = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""The moment at which the demo ends, a Wednesday: the last week is over, and its lateness too."""

_WEEKDAYS = (10, 12, 13, 13, 12, 19, 21)  # Monday first: people drink tea, and write about it, at the weekend
_HOURS = (1, 1, 1, 1, 1, 2, 6, 10, 12, 10, 8, 7, 8, 7, 6, 6, 7, 8, 10, 12, 13, 11, 7, 3)


def week_start(week: int) -> datetime:
    """Monday, midnight in Amsterdam, of week 1 to 8; week 9 is the end of the eighth."""
    return FIRST_DAY + timedelta(weeks=week - 1)


def moment(week: int, random: Random) -> datetime:
    """A moment within a week, aware UTC, whole milliseconds."""
    (day,) = random.choices(range(7), _WEEKDAYS)
    (hour,) = random.choices(range(24), _HOURS)
    local = week_start(week) + timedelta(days=day, hours=hour, milliseconds=random.randrange(3_600_000))
    return local.replace(fold=random.randrange(2)).astimezone(UTC)


def edges() -> list[tuple[int, datetime]]:
    """Moments where a period is easily got wrong: the first and the last instant of each week, and the hour told twice.

    Each comes with the week it belongs to.
    """
    found = []
    for week in range(1, WEEKS + 1):
        first, after = week_start(week).astimezone(UTC), week_start(week + 1).astimezone(UTC)
        found += [(week, first), (week, after - timedelta(milliseconds=1))]
    told_twice = datetime(2026, 10, 25, 2, 30, tzinfo=ZONE)
    found += [(7, told_twice.replace(fold=fold).astimezone(UTC)) for fold in (0, 1)]
    return found
