"""Periods are closed, half-open, in the study's zone, and due only after their lateness."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.study.periods import MOST_AT_ONCE, due_periods, following, period_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
moments = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(lambda naive: naive.replace(tzinfo=UTC))  # noqa: DTZ001  made aware in the map
zones = st.sampled_from(["UTC", "Europe/Amsterdam", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu"]).map(ZoneInfo)
kinds = st.sampled_from(["day", "week"])


def due(**changes):
    arguments = {
        "now": datetime(2026, 11, 20, 12, tzinfo=UTC),
        "lateness": timedelta(days=1),
        "released": {},
        "since": None,
    }
    return [period.label for period in due_periods("week", AMSTERDAM, **(arguments | changes))]


@given(moments, kinds, zones)
def test_every_moment_lies_in_exactly_one_period(moment, kind, zone):
    period = period_of(moment, kind, zone)
    assert moment in period.window
    assert moment not in following(period, zone).window
    assert following(period, zone).window.start == period.window.end


def test_a_day_of_the_clock_change_has_25_hours():
    day = period_of(datetime(2026, 10, 25, 12, tzinfo=UTC), "day", AMSTERDAM)
    assert day.window.end - day.window.start == timedelta(hours=25)


@pytest.mark.parametrize(
    ("day", "label"),
    [(date(2026, 11, 15), "2026-W46"), (date(2027, 1, 1), "2026-W53"), (date(2026, 12, 28), "2026-W53")],
)
def test_weeks_have_their_iso_names(day, label):
    assert period_of(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), "week", AMSTERDAM).label == label


def test_without_a_past_only_the_last_closed_period_is_due():
    assert due() == ["2026-W46"]


def test_a_period_is_not_due_before_its_lateness_has_passed():
    monday = datetime(2026, 11, 16, 12, tzinfo=UTC)
    assert due(now=monday, lateness=timedelta(days=1)) == ["2026-W45"]
    assert due(now=monday, lateness=timedelta(hours=1)) == ["2026-W46"]


def test_missed_periods_are_caught_up_and_released_ones_are_not_repeated():
    week_45 = period_of(datetime(2026, 11, 5, tzinfo=UTC), "week", AMSTERDAM)
    assert due(since=date(2026, 10, 26), released={"2026-W45": week_45.window}) == ["2026-W44", "2026-W46"]


def test_a_period_that_shares_time_with_a_released_one_is_never_due():
    day = period_of(datetime(2026, 11, 5, tzinfo=UTC), "day", ZoneInfo("UTC"))
    assert due(since=date(2026, 10, 26), released={day.label: day.window}) == ["2026-W44", "2026-W46"]


def test_until_ends_the_span():
    assert due(since=date(2026, 10, 26), until=date(2026, 11, 4)) == ["2026-W44", "2026-W45"]


def test_one_run_takes_a_bounded_number_of_periods():
    assert len(due(since=date(2020, 1, 1))) == MOST_AT_ONCE


def test_a_start_in_the_future_leaves_nothing_due():
    assert due(since=date(2027, 6, 1)) == []
