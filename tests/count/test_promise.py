import math
from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.count.promise import (
    DAYS,
    DELTA,
    advantage,
    epsilon,
    exact_delta,
    gaussian_epsilon,
    in_words,
    promises,
)
from townhum.records.agreed import GRIDS
from townhum.records.budget import PROFILES, budget_of

rhos = st.floats(1e-6, 200)
VARIANCES = tuple(map(Fraction, ("1/4", "1", "15/4", "57/4", "250")))


def of(profile, kind="week", grids=GRIDS, tracks=20):
    budget = budget_of(PROFILES[profile].rho, grids, tracks=tracks)
    return budget, {(each.span, each.account): each for each in promises(budget, kind, PROFILES[profile].yearly)}


@pytest.mark.parametrize(("rho", "exact"), [(1, 7.29), (0.1, 1.99)])
def test_the_gaussian_has_its_known_epsilon(rho, exact):
    assert gaussian_epsilon(rho) == pytest.approx(exact, abs=0.005)


@given(rhos, st.sampled_from([1e-3, 1e-6, 1e-9]))
def test_the_conversion_is_never_below_the_exact_epsilon(rho, delta):
    assert epsilon(rho, delta) >= gaussian_epsilon(rho, delta)


@given(st.floats(0.01, 1000))
def test_and_above_it_by_a_few_per_cent_alone(rho):
    assert epsilon(rho) <= 1.085 * gaussian_epsilon(rho)


@given(rhos, st.floats(1.0001, 1e5))
def test_no_alpha_does_better(rho, alpha):
    at = rho * alpha + math.log(1 / (alpha * DELTA)) / (alpha - 1) + math.log(1 - 1 / alpha)
    assert epsilon(rho) <= at + 1e-9 * abs(at)


@given(rhos, rhos)
def test_more_rho_is_told_by_more(one, other):
    low, high = sorted((one, other))
    assert epsilon(low) <= epsilon(high) * (1 + 1e-12)
    assert gaussian_epsilon(low) <= gaussian_epsilon(high) * (1 + 1e-9) + 1e-12
    assert advantage(low) <= advantage(high)


def test_nothing_spent_tells_nothing():
    assert epsilon(0) == gaussian_epsilon(0) == advantage(0) == 0


@pytest.mark.parametrize("rho", [400.0, 1000.0, 1e4])
def test_beyond_the_range_of_floats_the_exact_epsilon_goes_on(rho):
    apart = math.sqrt(2 * rho)  # delta is a little below the chance that the loss is above epsilon
    assert rho + 4.5 * apart < gaussian_epsilon(rho) < rho + 4.76 * apart


@pytest.mark.parametrize(("sigma2", "change"), [(2500, 20), (2500, 70), (90_000, 900)])
def test_a_wide_discrete_gaussian_is_a_continuous_one(sigma2, change):
    rho = change**2 / (2 * sigma2)
    assert exact_delta(Fraction(sigma2), change, gaussian_epsilon(rho)) == pytest.approx(DELTA, rel=0.03)
    assert exact_delta(Fraction(sigma2), change, 0) == pytest.approx(advantage(rho), rel=1e-4)


@pytest.mark.parametrize("change", [1, 2, 5])
@pytest.mark.parametrize("sigma2", VARIANCES, ids=str)
def test_epsilon_holds_for_whole_numbers_too(sigma2, change):
    rho = Fraction(change**2) / (2 * sigma2)
    for delta in (1e-3, 1e-6, 1e-9):
        assert exact_delta(sigma2, change, epsilon(float(rho), delta)) <= delta


def test_delta_is_the_sum_over_all_that_is_likelier_with_the_account():
    chance = np.exp(-(np.arange(-30.0, 31) ** 2) / 4)
    chance /= chance.sum()
    by_hand = np.maximum(chance[3:] - math.e * chance[:-3], 0).sum()
    assert exact_delta(Fraction(2), 3, 1) == exact_delta(Fraction(2), -3, 1) == pytest.approx(by_hand)


@pytest.mark.parametrize("sigma2", [*VARIANCES, Fraction(5, 4)], ids=str)
def test_steps_add_to_the_advantage_from_one_cell_what_the_docstring_says(sigma2):
    gaussian = advantage(float(1 / (2 * sigma2)))
    exact = exact_delta(sigma2, 1, 0)
    assert gaussian <= exact <= gaussian * (1 + 1.01 / (24 * float(sigma2)))


def distance(budget, cells, step=5e-5):
    """The total variation distance over all cells, as losses rounded to a fine raster and folded into one another."""
    many = int(24 / step)
    folded = np.ones(many // 2 + 1, complex)
    for grid, times in cells.items():
        sigma2 = float(budget.sigma2(grid))
        numbers = np.arange(-math.ceil(12 * math.sqrt(sigma2)) - 1, math.ceil(12 * math.sqrt(sigma2)) + 2)
        chances = np.exp(-(numbers**2) / (2 * sigma2))
        places = np.rint((0.5 - numbers) / sigma2 / step).astype(int) % many
        folded *= np.fft.rfft(np.bincount(places, chances / chances.sum(), many)) ** times
    loss = np.arange(1, many // 2) * step
    return (np.fft.irfft(folded, many)[1 : many // 2] * -np.expm1(-loss)).sum()


@pytest.mark.parametrize(
    ("profile", "grids", "tracks", "more"),
    [
        ("standard", GRIDS, 20, 1e-4),
        ("standard", ("track",), 20, 1e-4),
        ("standard", GRIDS, 1, 1e-4),
        ("standard", ("track",), 1, 0.0023),
        ("strict", GRIDS, 20, 1e-4),
        ("strict", ("track",), 1, 1e-4),
    ],
)
def test_over_all_cells_of_a_budget_the_steps_even_out(profile, grids, tracks, more):
    budget = budget_of(PROFILES[profile].rho, grids, tracks=tracks)
    for account in (budget.at_the_bounds(), budget.on_one_track()):
        assert abs(distance(budget, account) - advantage(budget.spent(account))) <= more


@pytest.mark.parametrize("kind", DAYS)
@pytest.mark.parametrize("profile", PROFILES)
def test_a_promise_is_what_its_periods_cost(profile, kind):
    budget, promised = of(profile, kind)
    assert list(promised) == list(product((kind, "quarter", "year"), ("at the bounds", "on one track")))
    for account, cells in (("at the bounds", budget.at_the_bounds()), ("on one track", budget.on_one_track())):
        assert promised[kind, account].rho == budget.spent(cells) <= PROFILES[profile].rho
        for span in (kind, "quarter", "year"):
            each = promised[span, account]
            assert (each.epsilon, each.advantage, each.delta) == (epsilon(each.rho), advantage(each.rho), DELTA)


@pytest.mark.parametrize(("kind", "quarter", "year"), [("day", 91, 364), ("week", 13, 52), ("four_weeks", 4, 13)])
def test_every_period_that_begins_in_a_span_is_counted(kind, quarter, year):
    budget, promised = of("standard", kind)
    once = budget.spent(budget.at_the_bounds())
    assert promised["quarter", "at the bounds"].rho == quarter * once
    assert promised["year", "at the bounds"].rho == year * once


def test_a_limit_a_year_holds_for_the_year_and_the_quarter():
    _, promised = of("strict", "day")
    assert promised["quarter", "at the bounds"].rho == promised["year", "at the bounds"].rho == 1.3
    assert promised["day", "at the bounds"].rho < 0.1
    assert of("strict", "four_weeks")[1]["quarter", "at the bounds"].rho < 0.4


def test_an_unknown_kind_of_period_has_no_promise():
    with pytest.raises(KeyError):
        of("strict", "month")


@pytest.mark.parametrize("bad", [(-1, 1e-6), (math.inf, 1e-6), (math.nan, 1e-6), (1, 0), (1, 1), (1, math.nan)])
def test_what_is_no_rho_or_delta_is_refused(bad):
    for convert in (epsilon, gaussian_epsilon):
        with pytest.raises(ValueError, match="rho is a number"):
            convert(*bad)


def test_a_year_of_standard_is_said_to_be_no_promise():
    _, promised = of("standard")
    told = in_words(tuple(promised.values()))
    year = next(
        line for line in told if line.startswith("Somebody who speaks on every track in every period of a year")
    )
    assert "no promise" in year
    week = next(line for line in told if line.startswith("Somebody who speaks on every track for a week"))
    assert "at most about 70 of 100" in week
    assert "epsilon 5.3 at delta 1e-6" in week


def test_strict_promises_something_all_year():
    assert not any("no promise" in line for line in in_words(tuple(of("strict", "four_weeks")[1].values())))


@pytest.mark.parametrize(
    "words", ["g^2 times the rho", "Two studies", "seven times as much as weeks", "without an author"]
)
def test_what_adds_up_is_said_whatever_the_study(words):
    assert sum(words in line for line in in_words(())) == 1


@given(rhos)
def test_no_promise_sounds_better_than_it_is(rho):
    budget = budget_of(rho, GRIDS, tracks=20)
    promised = promises(budget, "week")
    for each, line in zip(promised, in_words(promised), strict=False):
        said = float(line.split("epsilon ")[1].split()[0])
        assert each.epsilon - 1e-6 <= said < each.epsilon + 0.11
