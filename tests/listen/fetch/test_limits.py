from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.connector.manifest import Limit
from townhum.listen.fetch.limits import pause_s, retry_after_s

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
