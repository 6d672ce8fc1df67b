"""What is decided before a release goes by noisy numbers alone: whether next to nobody was heard, and what was read in part."""

import math
from dataclasses import replace
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from noises import fixed_noise, no_noise
from weeks import series, world

from townhum.count.release import Layout, draw, next_to_nobody, too_broken
from townhum.count.release.look import SURELY
from townhum.records import Look
from townhum.records.agreed import GRIDS
from townhum.records.budget import DECISIONS, budget_of

BUDGET = budget_of(0.5, GRIDS, tracks=12)
SIGMA2 = float(BUDGET.sigma2("broken"))


def glimpse(tally, noise=no_noise):
    layout = Layout.of(series(tally.tracks, tally.sources), tally.languages, tally.intent_names, ())
    return draw(tally, layout, BUDGET, noise=noise)


def heard(accounts):
    return world(accounts, np.random.default_rng(3), tracks=12, sources=3).tally


def test_next_to_nobody_is_told_by_a_noisy_number_alone():
    assert glimpse(heard(0)).heard == 0
    assert next_to_nobody(glimpse(heard(0)), BUDGET, 10)
    assert not next_to_nobody(glimpse(heard(500)), BUDGET, 10)
    assert len({glimpse(heard(0), fixed_noise(seed)).heard for seed in range(9)}) > 5


def test_every_source_has_its_accounts_that_could_be_read_and_those_that_could_not():
    tally = replace(heard(0), looked_at=np.array([0, 0, 0, 1, 5], dtype=np.uint32))
    looks = [(each.source, each.sound, each.broken) for each in glimpse(tally).looks]
    assert looks == [("s0", 3, 1), ("s1", 0, 0), ("s2", 0, 1)]
    drawn = [glimpse(tally, fixed_noise(seed)) for seed in range(9)]
    assert len({each.looks for each in drawn}) == 9
    assert {look.sigma2 for each in drawn for look in each.looks} == {SIGMA2}


def test_what_it_cost_is_the_shares_of_what_decides_and_no_more():
    rho = glimpse(heard(50)).rho
    assert 0 < rho <= 0.5 * sum(BUDGET.shares[grid] for grid in DECISIONS)
    assert rho == pytest.approx(0.5 * sum(BUDGET.shares[grid] for grid in DECISIONS), rel=0.02)


@given(st.floats(0, 1), st.integers(0, 100_000), st.floats(0, 1))
def test_exact_numbers_within_the_limit_are_never_too_broken(most, accounts, part):
    broken = math.floor(accounts * most * part)
    assert not too_broken(Look("s", accounts - broken, broken, SIGMA2), most)


@pytest.mark.parametrize("most", [0.0, 0.05, 0.3])
@pytest.mark.parametrize("accounts", [0, 40, 4_000])
def test_noise_alone_finds_too_much_once_in_30_000_at_the_limit(most, accounts):
    rng = np.random.default_rng(5)
    broken = accounts * most
    off = rng.normal(0, math.sqrt(SIGMA2), (100_000, 2))
    found = sum(too_broken(Look("s", accounts - broken + one, broken + two, SIGMA2), most) for one, two in off)
    assert found < 15
    assert NormalDist().cdf(-SURELY) == pytest.approx(1 / 30_000, rel=0.1)


def test_a_third_of_two_hundred_accounts_is_found_and_a_twentieth_of_none_missed():
    off = np.random.default_rng(5).normal(0, math.sqrt(SIGMA2), (10_000, 2))
    third = [too_broken(Look("s", 133 + one, 67 + two, SIGMA2), 0.05) for one, two in off]
    sound = [too_broken(Look("s", 2_000 + one, two, SIGMA2), 0.05) for one, two in off]
    assert np.mean(third) > 0.99
    assert not any(sound)


def test_another_limit_decides_otherwise_by_the_same_numbers():
    look = Look("s", 300, 100, SIGMA2)
    assert [too_broken(look, most) for most in (0.05, 0.2, 0.3, 1)] == [True, False, False, False]
