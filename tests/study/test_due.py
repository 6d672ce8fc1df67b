"""What is due: closed periods of one length, as many as a run and a year have room for."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from studies import FakeDecoder, settings, source

from townhum.errors import UsageError
from townhum.records import Past
from townhum.study import ReleaseRules
from townhum.study.due import MOST_AT_ONCE, to_rehearse, what_is_due
from townhum.study.periods import period_of

NOW = datetime(2027, 1, 20, 12, tzinfo=UTC)
NOTHING = Past({}, {})


def study_of(now=NOW, release=None, **changes):
    one = settings(source("one", FakeDecoder([]), terms_read_on=now.date()), **changes)
    return replace(one, release=release or ReleaseRules())


def found(past=NOTHING, *, now=NOW, since=None, until=None, **changes):
    return what_is_due(study_of(now, **changes), now=now, past=past, since=since, until=until)


def strict(rho):
    return ReleaseRules(profile="strict", rho=rho)


def labels(periods):
    return [period.label for period in periods]


def past_of(kind, *moments, rho=0.1):
    periods = [period_of(moment, kind, settings().study.zone) for moment in moments]
    windows = {period.label: period.window for period in periods}
    return Past(windows, {}, frozenset({kind}), {label: (window, rho) for label, window in windows.items()})


def test_one_run_takes_a_bounded_number_of_periods():
    due = found(since=date(2025, 6, 1), period="day")
    assert (len(due.periods), due.over, due.spent_until) == (MOST_AT_ONCE, (), None)


def test_a_study_has_one_period_length():
    past = past_of("week", datetime(2026, 12, 30, tzinfo=UTC))
    assert labels(found(past).periods) == ["2027-W01", "2027-W02"]
    with pytest.raises(UsageError, match="Begin a new folder with --data for four-week periods") as caught:
        found(past, period="four_weeks")
    assert "this one released weeks" in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_spent_year_is_told_with_the_day_on_which_it_goes_on():
    due = found(since=date(2026, 9, 28), release=strict(0.1))
    assert labels(due.periods) == [f"2026-W{week}" for week in range(40, 53)]
    assert labels(due.over) == ["2026-W53", "2027-W01", "2027-W02"]
    assert due.spent_until == date(2027, 9, 27)  # 52 weeks after week 40 of 2026 began


def test_what_was_left_out_once_holds_nothing_up_later():
    spent = past_of("week", *(datetime.fromisocalendar(2026, week, 3).replace(tzinfo=UTC) for week in range(40, 53)))
    later = found(spent, now=datetime(2027, 10, 20, 12, tzinfo=UTC), release=strict(0.1))
    assert labels(later.periods) == ["2027-W39", "2027-W40", "2027-W41"]
    assert len(later.over) == 39
    assert later.spent_until is None


def test_what_the_year_has_no_room_for_does_not_fill_a_run():
    due = found(since=date(2025, 12, 1), now=datetime(2026, 12, 10, 12, tzinfo=UTC), period="day", release=strict(0.1))
    assert len(due.periods) == 13 + 9
    assert len(due.over) == 351


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({}, "2027-W02"),
        ({"listen_from": date(2027, 1, 11)}, "2027-W01"),
        ({"listen_from": date(2027, 1, 13)}, "2027-W01"),  # the week that holds the day is never collected itself
        ({"listen_from": date(2027, 6, 1)}, "2027-W02"),
        ({"listen_from": date(2026, 11, 30)}, "2026-W48"),
        ({"listen_from": date(2026, 11, 30), "retention": "8 weeks"}, "2026-W49"),
    ],
)
def test_a_first_rehearsal_takes_the_last_period_before_listening_begins(changes, label):
    assert labels(to_rehearse(study_of(**changes), now=NOW, past=NOTHING).periods) == [label]


def test_a_later_rehearsal_takes_the_oldest_period_that_is_due():
    past = past_of("week", datetime(2026, 12, 23, tzinfo=UTC))
    study = study_of(listen_from=date(2026, 12, 1))
    assert labels(to_rehearse(study, now=NOW, past=past).periods) == ["2026-W50"]
