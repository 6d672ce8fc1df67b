"""Why a period is not due is said by its first reason, in the study's time zone, and once for neighbours of one reason."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from studies import NOW, FakeDecoder, settings, source

from townhum.records import Past
from townhum.study import ReleaseRules
from townhum.study.due import next_due, what_is_due
from townhum.study.not_due import why_not_due
from townhum.study.periods import period_of

NOTHING = Past({}, {})
DRAWN = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)  # half past midnight in Amsterdam


def said(past=NOTHING, *, now=NOW, since=None, until=None, release=None, **changes):
    study = settings(source("one", FakeDecoder([]), terms_read_on=now.date()), **changes)
    study = replace(study, release=release or study.release)
    due = what_is_due(study, now=now, past=past, since=since, until=until)
    return [(each.named, each.why) for each in why_not_due(study, due, now=now, past=past, since=since, until=until)]


def past_of(moment, fate, kind="week", rho=0.5):
    period = period_of(moment, kind, settings().study.zone)
    label, window = period.label, period.window
    on = {label: DRAWN} if fate == "released" else {}
    return Past({label: window}, {}, frozenset({kind}), {label: (window, rho)}, {label: fate}, on)


W46 = datetime(2026, 11, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fate", "now", "why"),
    [
        ("released", NOW, "it was released on 2026-11-17 00:30 (Europe/Amsterdam) already"),
        ("rehearsed", NOW, "`townhum run --release` publishes it"),
        ("forgotten", NOW, "the configuration changed, and it is spent"),
        ("forgotten", NOW + timedelta(days=800), "deleted when their retention was over"),
    ],
)
def test_what_became_of_a_period_that_was_drawn(fate, now, why):
    ((named, told),) = said(past_of(W46, fate), now=now, since=date(2026, 11, 10), until=date(2026, 11, 15))
    assert named == "2026-W46"
    assert why in told


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (
            datetime(2026, 11, 15, 22, 30, tzinfo=UTC),
            "it is not over; it is due from 2026-11-17 00:00 (Europe/Amsterdam) on",
        ),
        (
            datetime(2026, 11, 15, 23, 30, tzinfo=UTC),
            "late posts are waited for (1 day, lateness in study.toml); it is due from 2026-11-17",
        ),
        (datetime(2026, 11, 8, 22, 30, tzinfo=UTC), "it has not begun"),
    ],
)
def test_the_clock_of_the_zone(now, why):
    ((named, told),) = said(now=now, since=date(2026, 11, 9), until=date(2026, 11, 15))
    assert named == "2026-W46"
    assert why in told


def test_what_the_study_itself_says_comes_before_the_clock():
    study = {"listen_from": date(2026, 11, 18)}
    assert said(**study) == [("2026-W46 to 2026-W47", "it begins before listen_from in study.toml (2026-11-18)")]
    made = settings(source("one", FakeDecoder([])), **study)
    assert next_due(made, NOW) == datetime(2026, 11, 30, 23, tzinfo=UTC)


def test_neighbours_of_one_reason_are_told_once():
    found = said(past_of(W46, "released"), since=date(2024, 1, 1), retention="6 months")
    assert [named for named, _ in found] == ["2024-W01 to 2026-W21", "2026-W46", "2026-W47"]
    assert "older than numbers are kept (180 days" in found[0][1]


def test_what_a_run_has_no_room_for():
    found = dict(said(since=date(2026, 1, 1), period="day"))
    assert "one run closes 60 periods" in found["2026-03-02 to 2026-11-18"]
    found = dict(said(since=date(2026, 6, 1), release=ReleaseRules(profile="strict", rho=0.1)))
    assert "no room for it" in found["2026-W36 to 2026-W46"]


def test_a_last_day_alone_asks_for_nothing():
    assert said(until=date(2026, 10, 4)) == [
        ("2026-W40", "it was not asked for: --since takes a day of the first period")
    ]


def test_another_length_of_period_shares_its_days():
    found = said(past_of(W46, "released", kind="day"), since=date(2026, 11, 11), until=date(2026, 11, 11), period="day")
    assert "released on" in found[0][1]
