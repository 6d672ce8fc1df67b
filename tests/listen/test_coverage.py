"""What is said of a source hangs on what was answered, never on what the answers held."""

from datetime import UTC, datetime, timedelta

import pytest

from townhum.connector import Covered
from townhum.errors import AccessDenied, Missing
from townhum.listen.collect import SourceReport
from townhum.listen.coverage import NEVER_READ, coverage_of, worth_waiting_for
from townhum.records import Coverage, CoverageStatus, Window

WEEK = Window(datetime(2026, 11, 9, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC))
DENIED = AccessDenied("Ask the operator.", "401")


def report(name="forum", **facts):
    return SourceReport(name, **({"answered": True, "covered": Covered()} | facts))


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({}, CoverageStatus.COMPLETE),
        ({"covered": Covered(since=WEEK.start)}, CoverageStatus.COMPLETE),
        ({"covered": Covered(since=WEEK.start + timedelta(days=1))}, CoverageStatus.PARTIAL),
        ({"covered": Covered(since=WEEK.end)}, CoverageStatus.MISSING),
        ({"covered": None}, CoverageStatus.MISSING),
        ({"covered": None, "error": DENIED}, CoverageStatus.PARTIAL),
        ({"covered": None, "error": DENIED, "answered": False}, CoverageStatus.MISSING),
    ],
)
def test_a_status_comes_from_transport_alone(facts, status):
    found = coverage_of(report(**facts), WEEK)
    assert (found.source, found.status) == ("forum", status)
    assert bool(found.reason) == (status is not CoverageStatus.COMPLETE)


def test_a_source_that_was_not_permitted_is_missing():
    assert coverage_of(None, WEEK, source="shop") == Coverage("shop", CoverageStatus.MISSING, NEVER_READ)


def test_a_failure_is_told_in_words_of_ours():
    assert (
        coverage_of(report(error=Missing("Look.", "a secret"), covered=None), WEEK).reason == "the place is not there"
    )


def test_sources_that_failed_are_waited_for_and_empty_ones_are_not():
    good, failed = report("good"), report("failed", error=DENIED, covered=None, answered=False)
    assert worth_waiting_for([good]) == ()
    assert worth_waiting_for([good, failed]) == ("failed",)


def test_where_nothing_answered_every_source_is_waited_for():
    silent = [report(name, answered=False, covered=None) for name in ("a", "b")]
    assert worth_waiting_for(silent) == ("a", "b")
    assert worth_waiting_for([]) == ()
