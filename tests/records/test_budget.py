"""What one account may cost is divided among the grids, by configuration alone, and never exceeds the whole."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.records.agreed import DIMENSIONS, GRIDS
from townhum.records.budget import ALWAYS, DECISIONS, PROFILES, SHARES, Bounds, Budget, budget_of

CHOICES = st.sets(st.sampled_from(GRIDS)).map(lambda some: {"track", *some})
BOUNDS = st.builds(Bounds, **dict.fromkeys(Bounds.__dataclass_fields__, st.integers(1, 9)))


def test_the_shares_of_all_grids_add_up_to_one():
    assert sum(SHARES.values()) == pytest.approx(1)
    assert set(SHARES) == {*DIMENSIONS, *DECISIONS}
    assert set(DIMENSIONS) == {*GRIDS, *ALWAYS}


@given(CHOICES, BOUNDS, st.integers(1, 500), st.floats(0.01, 5))
def test_an_account_at_every_bound_spends_no_more_than_rho(grids, bounds, tracks, rho):
    budget = budget_of(rho, grids, tracks=tracks, bounds=bounds)
    assert budget.spent(budget.at_the_bounds()) <= rho
    assert budget.spent(budget.on_one_track()) <= budget.spent(budget.at_the_bounds())
    assert sum(budget.shares.values()) <= 1 + 1e-9
    assert budget.bounds.tracks <= tracks
    assert {*ALWAYS, *DECISIONS} < set(budget.shares)


@given(CHOICES, st.integers(2, 50))
def test_what_a_grid_that_is_not_there_would_have_had_goes_to_the_others(grids, tracks):
    some, every = budget_of(1, grids, tracks=tracks), budget_of(1, GRIDS, tracks=tracks)
    assert all(some.shares[grid] >= every.shares[grid] for grid in some.shares)
    assert sum(some.shares.values()) == pytest.approx(1)


def test_the_variance_is_the_least_number_of_quarters_that_pays():
    budget = Budget(0.5, {"track": 0.28}, Bounds())
    assert budget.sigma2("track") == Fraction(math.ceil(4 * 4 / 0.28), 4)
    assert budget.sigma2("track").denominator <= 4


def test_four_tracks_meet_in_six_pairs_and_at_most_four_brands_with_aspects():
    assert (Bounds().most("pair"), Bounds().most("brand_aspect"), Bounds().most("track_intent")) == (6, 4, 8)
    assert Bounds().most("intent_aspect") == Bounds().intents
    assert (
        Bounds(tracks=1).most("intent_aspect")
        == Bounds(tracks=1).most("pair")
        == Bounds(tracks=1).most("brand_aspect")
        == 0
    )
    assert "pair" not in budget_of(1, GRIDS, tracks=1).shares


@pytest.mark.parametrize("rho", [0, -1, math.inf, math.nan])
def test_no_rho_but_a_number_above_nought(rho):
    with pytest.raises(ValueError, match="rho is a number above nought"):
        budget_of(rho, GRIDS, tracks=3)


@pytest.mark.parametrize("changes", [{"track": 0.5}, {"track": 0}, {"track": -0.2, "pair": 0.53}, {"track": math.nan}])
def test_shares_that_do_not_add_up_are_refused(changes):
    with pytest.raises(ValueError, match="add up to 1"):
        budget_of(1, GRIDS, tracks=3, shares={**SHARES, **changes})


def test_a_bound_of_nothing_and_a_grid_without_a_share_are_refused():
    with pytest.raises(ValueError, match="below one"):
        budget_of(1, GRIDS, tracks=3, bounds=Bounds(terms=0))
    less = {grid: share for grid, share in SHARES.items() if grid != "theme"}
    with pytest.raises(ValueError, match="has no share of rho: theme"):
        budget_of(1, GRIDS, tracks=3, shares={**less, "track": SHARES["track"] + SHARES["theme"]})


def test_the_strict_profile_has_room_for_a_year_of_four_week_periods():
    strict = PROFILES["strict"]
    assert 13 * strict.rho == pytest.approx(strict.yearly)
    assert pytest.approx(strict.yearly) == 52 * 0.025
    assert PROFILES["standard"].yearly is None
