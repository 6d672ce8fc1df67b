"""Periods are closed, half-open, in the study's zone, and due only after their lateness."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.study.periods import DAYS, closed_periods, following, period_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
moments = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(lambda naive: naive.replace(tzinfo=UTC))  # noqa: DTZ001  made aware in the map
zones = st.sampled_from(["UTC", "Europe/Amsterdam", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu"]).map(ZoneInfo)
kinds = st.sampled_from(sorted(DAYS))


def due(kind="week", **changes):
    arguments = {
        "now": datetime(2026, 11, 20, 12, tzinfo=UTC),
        "lateness": timedelta(days=1),
        "released": {},
        "since": None,
    }
    return [period.label for period in closed_periods(kind, AMSTERDAM, **(arguments | changes))]


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


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2024, 1, 1), "2024-W01-4w"),
        (date(2023, 12, 31), "2023-W49-4w"),
        (date(2026, 11, 29), "2026-W45-4w"),
        (date(2026, 11, 30), "2026-W49-4w"),
        (date(2026, 12, 28), "2026-W53-4w"),
    ],
)
def test_four_weeks_are_named_after_the_first_of_them(day, label):
    assert period_of(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), "four_weeks", AMSTERDAM).label == label


@given(moments, zones)
def test_four_weeks_are_four_whole_weeks(moment, zone):
    block = period_of(moment, "four_weeks", zone)
    week = period_of(block.window.start, "week", zone)
    assert (week.window.start, f"{week.label}-4w") == (block.window.start, block.label)
    for _ in range(3):
        week = following(week, zone)
    assert week.window.end == block.window.end


@given(kinds, st.lists(moments, min_size=2, max_size=2))
def test_labels_of_a_kind_are_in_the_order_of_time(kind, pair):
    one, other = sorted((period_of(moment, kind, AMSTERDAM) for moment in pair), key=lambda each: each.window.start)
    assert (one.label < other.label) == (one.window.start < other.window.start)


def test_four_weeks_are_closed_when_the_last_of_them_is():
    ends = datetime(2026, 11, 30, tzinfo=AMSTERDAM)
    assert due("four_weeks", now=ends + timedelta(hours=23)) == ["2026-W41-4w"]
    assert due("four_weeks", now=ends + timedelta(days=1)) == ["2026-W45-4w"]
    assert due("four_weeks", now=ends + timedelta(days=1), since=date(2026, 9, 30)) == [
        "2026-W37-4w",
        "2026-W41-4w",
        "2026-W45-4w",
    ]


def test_a_start_in_the_future_leaves_nothing_due():
    assert due(since=date(2027, 6, 1)) == []
