from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.manifest import Limit
from townhum.listen.fetch.limits import pause_s, retry_after_s, wait_in_body_s

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def limit(reset_format, **facts):
    names = {"limit_header": "X-Limit", "remaining_header": "X-Remaining", "reset_header": "X-Reset"}
    return Limit(**({"calls": 100, "per_seconds": 600, "reset_format": reset_format} | names | facts))


def headers(remaining, reset, **more):
    return {"x-limit": "100", "x-remaining": remaining, "x-reset": reset, **more}


@pytest.mark.parametrize(
    ("dialect", "reset"),
    [
        ("iso8601", "2026-11-21T12:02:00.000Z"),
        ("iso8601", "2026-11-21T13:02:00+01:00"),
        ("iso8601", "2026-11-21T12:02:00"),
        ("unix", str(int((NOW + timedelta(seconds=120)).timestamp()))),
        ("seconds", "120"),
        ("seconds", "120.0"),
    ],
)
def test_each_dialect_says_two_minutes(dialect, reset):
    assert pause_s(limit(dialect), headers("50.0", reset), NOW) == pytest.approx(120)
    assert pause_s(limit(dialect), headers("51", reset), NOW) == 0


TWO_MINUTES_ON = NOW + timedelta(seconds=120)
SECONDS = int(TWO_MINUTES_ON.timestamp())


@pytest.mark.parametrize("stated", ["iso8601", "unix", "seconds"])
@pytest.mark.parametrize(
    "reset",
    [
        "120",
        "120.0",
        '"120"',
        "120;w=600",
        "120, 120",
        "120s",
        "2m",
        "1m60s",
        "120000ms",
        "120000",
        f"{SECONDS}",
        f"{SECONDS}.0",
        f"{SECONDS}000",
        f"{SECONDS}000000",
        f"{SECONDS}000000000",
        "2026-11-21T12:02:00Z",
        "2026-11-21T12:02:00.000000000Z",
        "2026-11-21T14:02:00+02:00",
        "2026-11-21 12:02:00 UTC",
        "2026-11-21 12:02:00 +0000",
        "2026-11-21 12:02:00.005 +0000 UTC",
        "2026-11-21t12:02:00z",
        "in 120 seconds",
        "2 minutes",
        "1 min, 60 secs",
        "0h 2m 0s",
        "PT2M",
        "pt1m60s",
        "PT120S",
        "P0DT2M",
        "PT0H2M0.0S",
        "t=PT2M",
        "t=120",
        "Sat, 21 Nov 2026 12:02:00 GMT",
        "Saturday, 21-Nov-26 12:02:00 GMT",
    ],
)
def test_whatever_the_manifest_states_each_dialect_is_understood(stated, reset):
    assert pause_s(limit(stated), headers("0", reset), NOW) == pytest.approx(120, abs=0.01)


@pytest.mark.parametrize(
    "reset",
    [
        "soon",
        "2 moons",
        "in a while",
        "ptx",
        "P",
        "PT",
        "P1DT",
        "P2H",
        "PT1D",
        "-PT5S",
        "20 seconds ago or so",
        "t=",
        "m",
        "",
    ],
)
def test_what_is_no_time_to_go_waits_a_window(reset):
    assert pause_s(limit("iso8601"), headers("0", reset), NOW) == 600


@pytest.mark.parametrize(
    ("reset", "waits"), [("3000", 600), (f"{SECONDS - 3600}", 0), ("4000000", 600), (f"{SECONDS}0", 600)]
)
def test_what_is_plausible_in_no_dialect_is_kept_within_a_window(reset, waits):
    assert pause_s(limit("iso8601"), headers("0", reset), NOW) == waits


@pytest.mark.parametrize(
    ("said", "waits"), [("120", 120), ("7200", 7200), (f"{SECONDS}", 120), (f"{SECONDS}000", 120), ("90s", 90)]
)
def test_retry_after_is_seconds_whatever_their_number_and_may_be_a_moment(said, waits):
    assert retry_after_s({"retry-after": said}, NOW) == pytest.approx(waits)


DAY = 86_400


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("P1D", DAY),
        ("p1dt2h", DAY + 7200),
        ("P1DT2H3M4S", DAY + 7384),
        ("P2W", 14 * DAY),
        ("PT1,5S", 1.5),
        ("P0.5D", DAY / 2),
        ("PT36H", 1.5 * DAY),
        ("P1M", 30 * DAY),
        ("PT1M", 60),
        ("P1Y2M", 425 * DAY),
        ("PT0S", 0),
        ("P0D", 0),
        ('"P1D"', DAY),
        ("1 day, 2 hours", DAY + 7200),
        ("in 2 days", 2 * DAY),
        ("1d2h", DAY + 7200),
        ("1 week", 7 * DAY),
    ],
)
def test_durations_of_days_and_more_are_understood(said, waits):
    assert retry_after_s({"retry-after": said}, NOW) == waits
    assert pause_s(limit("seconds"), headers("0", said), NOW) == min(waits, 600)


def test_several_allowances_in_one_header():
    assert pause_s(limit("seconds"), {"x-limit": "100, 100;w=60", "x-remaining": '"50.0"', "x-reset": "7"}, NOW) == 7


def test_the_share_left_to_others_is_the_manifests():
    assert pause_s(limit("seconds", use_at_most=0.25), headers("75", "9"), NOW) == 9
    assert pause_s(limit("seconds", use_at_most=0.25), headers("76", "9"), NOW) == 0


def test_a_clock_an_hour_off_does_not_matter_where_the_server_sends_its_own():
    for hours in (-1, 1):
        theirs = NOW + timedelta(hours=hours)
        reset = (theirs + timedelta(seconds=30)).isoformat()
        said = headers("0", reset, date=format_datetime(theirs, usegmt=True))
        assert pause_s(limit("iso8601"), said, NOW) == pytest.approx(30)


@pytest.mark.parametrize(
    ("dialect", "reset", "waits"),
    [
        ("iso8601", "2026-11-21T11:00:00Z", 0),
        ("iso8601", "2036-11-21T11:00:00Z", 600),
        ("unix", "1e300", 600),
        ("unix", "-5", 0),
        ("seconds", "nan", 600),
        ("seconds", "-inf", 600),
        ("iso8601", "tomorrow", 600),
        ("iso8601", "", 600),
        ("", "120", 600),
    ],
)
def test_odd_resets_are_kept_between_nothing_and_one_window(dialect, reset, waits):
    assert pause_s(limit(dialect), headers("0", reset), NOW) == waits


def test_without_headers_there_is_no_pause():
    assert pause_s(limit("seconds"), {}, NOW) == 0
    assert pause_s(Limit(calls=1, per_seconds=1), headers("0", "9"), NOW) == 0
    assert pause_s(limit("seconds"), headers("none", "9"), NOW) == 0


@given(st.text(), st.text(), st.text(), st.sampled_from(["iso8601", "unix", "seconds"]))
def test_no_header_breaks_the_reader(remaining, reset, date, dialect):
    said = headers(remaining, reset, date=date)
    assert 0 <= pause_s(limit(dialect), said, NOW) <= 600
    assert 0 <= pause_s(limit(dialect), headers("0", reset, date=date), NOW) <= 600
    assert (retry_after_s({"retry-after": reset, "date": date}, NOW) or 0) >= 0


def test_a_server_that_does_not_say_how_long():
    assert retry_after_s({}, NOW) is None
    assert retry_after_s({"retry-after": "soon"}, NOW) is None
    assert retry_after_s({"retry-after": "9" * 400 + "s"}, NOW) is None
    assert retry_after_s({"retry-after": "P" + "9" * 400 + "D"}, NOW) is None


@pytest.mark.parametrize(
    ("body", "waits"),
    [
        ({"backoff": 12}, 12),
        ({"backoff": 1.5}, 1.5),
        ({"backoff": "30"}, 30),
        ({"backoff": 10**9}, 3600),
        ({"backoff": -5}, 0),
        ({"backoff": True}, 0),
        ({"backoff": None}, 0),
        ({"backoff": "nan"}, 0),
        ({}, 0),
        ([], 0),
        (None, 0),
    ],
)
def test_a_body_may_ask_for_a_pause(body, waits):
    stated = Limit(calls=30, per_seconds=1, wait_path="backoff")
    assert wait_in_body_s(stated, body) == waits
    assert wait_in_body_s(Limit(calls=30, per_seconds=1), body) == 0
