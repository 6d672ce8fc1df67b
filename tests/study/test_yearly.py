"""No 52 weeks cost an account more than the year's budget, in whatever order periods come."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.records import held_name
from townhum.study.periods import DAYS, following, period_of
from townhum.study.yearly import YEAR, YearsBudget, ends_in_a_year, fit_in_a_year, lasting

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
STRICT = 1.3


def periods(kind, count, start=datetime(2026, 1, 5, 12, tzinfo=UTC)):
    found = [period_of(start, kind, AMSTERDAM)]
    while len(found) < count:
        found.append(following(found[-1], AMSTERDAM))
    return found


def taken(kind, rho, count, spent=None):
    budget = YearsBudget(spent or {}, rho, STRICT)
    return [budget.take(period) for period in periods(kind, count)]


def test_52_weeks_at_a_fortieth_and_13_four_week_periods_at_a_tenth_go_on_for_ever():
    assert all(taken("week", 0.025, 3 * 52))
    assert all(taken("four_weeks", 0.1, 3 * 13))


def test_with_anything_more_the_last_of_a_year_has_no_room():
    assert taken("week", 0.0251, 54) == [True] * 51 + [False] + [True] * 2
    assert taken("four_weeks", 0.1001, 14) == [True] * 12 + [False, True]


def test_weeks_at_a_tenth_stop_after_13_and_go_on_after_a_year():
    assert taken("week", 0.1, 52 + 13) == [True] * 13 + [False] * 39 + [True] * 13


def test_days_stop_and_go_on_over_a_change_of_the_clock():
    assert taken("day", 0.1, 364 + 13) == [True] * 13 + [False] * 351 + [True] * 13


def test_without_a_yearly_budget_all_fit():
    budget = YearsBudget({}, 0.5, None)
    assert all(budget.take(period) for period in periods("day", 400))


def test_it_says_where_it_goes_on():
    weeks = periods("week", 60)
    budget = YearsBudget({}, 0.1, STRICT)
    fits = [budget.take(week) for week in weeks[:14]]
    assert fits[-1] is False
    assert budget.next_after(weeks[13], AMSTERDAM) == weeks[52]
    assert weeks[52].window.end - weeks[0].window.end >= YEAR


def test_one_period_that_costs_more_than_a_year_never_goes_on():
    with pytest.raises(ValueError, match="more than a year"):
        YearsBudget({}, 2, STRICT).next_after(periods("week", 1)[0], AMSTERDAM)


def test_a_period_that_was_rehearsed_costs_nothing_again():
    weeks = periods("week", 14)
    spent = {week.label: (week.window, 0.1) for week in weeks[:13]}
    budget = YearsBudget(spent, 0.1, STRICT)
    assert [budget.take(week) for week in weeks] == [True] * 13 + [False]


def test_what_another_profile_spent_counts():
    first = periods("week", 1)[0]
    assert taken("week", 0.1, 14, {first.label: (first.window, 0.9)}) == [True] * 5 + [False] * 9


@given(
    st.sampled_from(sorted(DAYS)),
    st.sampled_from([0.1, 0.2, 0.3, 0.65]),
    st.permutations(range(60)),
    st.integers(1, 60),
)
def test_no_year_costs_more_than_the_budget_whatever_was_taken_first(kind, rho, order, count):
    whole = periods(kind, 60)
    budget = YearsBudget({}, rho, STRICT)
    fitting = [whole[place] for place in islice(order, count) if budget.take(whole[place])]
    half_a_day = timedelta(hours=12)
    for period in fitting:
        end = period.window.end
        within = sum(end - YEAR + half_a_day < other.window.end <= end for other in fitting)
        assert within * rho <= STRICT + 1e-9


@pytest.mark.parametrize(("kind", "most"), [("day", 364), ("week", 52), ("four_weeks", 13)])
def test_what_lasts_is_never_stopped_and_more_is(kind, most):
    assert ends_in_a_year(kind) == most
    rho = lasting(kind, STRICT)
    assert all(taken(kind, rho, 2 * most))
    assert not all(taken(kind, 1.01 * rho, 2 * most))


def test_how_many_fit_in_a_year():
    assert fit_in_a_year("week", 0.1, STRICT) == 13
    assert fit_in_a_year("week", 0.026, STRICT) == 50
    assert fit_in_a_year("week", 0.025, STRICT) is None
    assert fit_in_a_year("four_weeks", 0.1, STRICT) is None
    assert fit_in_a_year("week", 0.5, None) is None


def test_what_was_drawn_to_decide_on_a_period_is_part_of_what_its_release_costs_and_is_spent_until_then():
    weeks = periods("week", 14)
    released = {week.label: (week.window, 0.1) for week in weeks[:12]}
    waits = {held_name(weeks[12].label): (weeks[12].window, 0.0017)}
    assert YearsBudget({**released, **waits}, 0.1, STRICT).take(weeks[12]), "its own is no second cost"
    assert YearsBudget(released, 0.1, STRICT).take(weeks[13])
    assert not YearsBudget({**released, **waits}, 0.1, STRICT).take(weeks[13]), "another's is spent"
    assert taken("week", 0.1, 13, {**waits}) == [True] * 13
