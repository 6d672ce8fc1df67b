"""The sampler is held against exact probabilities, over fixed bytes: what passes once passes always."""

import inspect
import math
import os
import random
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.count.noise import _SAFE, LARGEST, _Coins, _exponent, discrete_gaussian

VARIANCES = tuple(map(Fraction, ("1/4", "1/3", "1", "15/4", "57/4", "20", "250", "2500")))
quarters = st.integers(1, 4 * LARGEST).map(lambda parts: Fraction(parts, 4))


def fixed(seed=1):
    return random.Random(seed).randbytes


def exact(sigma2, sds=14):
    """The numbers to so many sd either way, and the probability of each."""
    far = math.ceil(sds * math.sqrt(sigma2)) + 1
    numbers = np.arange(-far, far + 1)
    weights = np.exp(-(numbers.astype(float) ** 2) / (2 * float(sigma2)))
    return numbers, weights / weights.sum()


def excess(draws, sigma2):
    """Chi square against the exact probabilities, in sd of its own above what is expected; thin cells are one."""
    numbers, chances = exact(sigma2)
    seen = np.bincount(draws - numbers[0], minlength=len(numbers))
    expected = chances * len(draws)
    thick = expected >= 10
    both = np.stack([seen, expected])
    both = np.column_stack([both[:, thick], both[:, ~thick].sum(axis=1)])
    free = both.shape[1] - 1
    return (((both[0] - both[1]) ** 2 / both[1]).sum() - free) / math.sqrt(2 * free)


@pytest.mark.parametrize("sigma2", VARIANCES, ids=str)
def test_draws_have_the_exact_probabilities(sigma2):
    draws = discrete_gaussian(fixed())(sigma2, 200_000)
    assert draws.dtype == np.int64
    assert len(draws) == 200_000
    assert abs(excess(draws, sigma2)) < 4


@pytest.mark.parametrize("sigma2", VARIANCES, ids=str)
def test_mean_and_variance_are_exact(sigma2):
    draws = discrete_gaussian(fixed(2))(sigma2, 200_000)
    numbers, chances = exact(sigma2)
    variance, fourth = (chances * numbers.astype(float) ** 2).sum(), (chances * numbers.astype(float) ** 4).sum()
    assert abs(draws.mean()) < 4 * math.sqrt(variance / len(draws))
    assert abs((draws.astype(float) ** 2).mean() - variance) < 4 * math.sqrt((fourth - variance**2) / len(draws))


@pytest.mark.parametrize("sigma2", [Fraction(57, 4), Fraction(250)], ids=str)
def test_tails_are_as_full_as_they_should_be(sigma2):
    draws = discrete_gaussian(fixed(3))(sigma2, 2_000_000)
    numbers, chances = exact(sigma2)
    for sds in (2, 3, 4, 5, 6):
        edge = math.ceil(sds * math.sqrt(sigma2))
        for side in (-1, 1):
            expected = chances[side * numbers >= edge].sum() * len(draws)
            assert abs((side * draws >= edge).sum() - expected) < 4 * math.sqrt(expected) + 1


@pytest.mark.parametrize("sigma2", [Fraction(1, 4), Fraction(1), Fraction(15, 4)], ids=str)
def test_a_rounded_gaussian_would_be_found_out(sigma2):
    rounded = np.rint(np.random.default_rng(1).normal(0, math.sqrt(sigma2), 1_000_000)).astype(np.int64)
    assert excess(rounded, sigma2) > 20


def test_nought_twice_as_often_and_cut_tails_would_be_found_out():
    sigma2 = Fraction(57, 4)
    draws = discrete_gaussian(fixed())(sigma2, 200_000)
    assert excess(np.concatenate([draws, np.zeros((draws == 0).sum(), np.int64)]), sigma2) > 20
    assert excess(draws[np.abs(draws) < 3 * math.sqrt(sigma2)], sigma2) > 20


@pytest.mark.parametrize("over", [(0, 7), (1, 1000), (1, 7), (5, 7), (7, 7), (2**44, 2**45 - 1)], ids=str)
def test_a_coin_falls_by_the_exponential_of_a_fraction(over):
    numerator, denominator = over
    chance, many = math.exp(-numerator / denominator), 200_000
    heads = _Coins(fixed()).decay(np.full(many, numerator), denominator)
    assert abs(heads.mean() - chance) <= 4 * math.sqrt(chance * (1 - chance) / many)


def test_each_coin_has_a_chance_of_its_own():
    heads = _Coins(fixed()).decay(np.tile(np.arange(11), 50_000), 10).reshape(-1, 11).mean(axis=0)
    assert np.abs(heads - np.exp(-np.arange(11) / 10)).max() < 0.01


def test_runs_are_geometric():
    runs = _Coins(fixed()).runs(200_000)
    for length in range(8):
        chance = math.exp(-length)
        assert abs((runs >= length).mean() - chance) <= 4 * math.sqrt(chance * (1 - chance) / len(runs))


@pytest.mark.parametrize("scale", [1, 3, 16])
def test_the_laplace_has_nought_once(scale):
    draws = _Coins(fixed()).laplace(scale, 400_000)
    for size in (0, 1, 2, 10):
        chance = math.tanh(1 / (2 * scale)) * math.exp(-size / scale)
        for number in (-size, size):
            assert abs((draws == number).mean() - chance) <= 4 * math.sqrt(chance / len(draws))


@given(st.integers(1, 2**62), st.integers(1, 40))
def test_whole_numbers_are_below_their_bound(bound, many):
    numbers = _Coins(fixed(bound)).below(bound, many)
    assert len(numbers) == many
    assert numbers.min() >= 0
    assert numbers.max() < bound


@given(st.integers(2, 2**62))
def test_a_word_that_would_make_small_numbers_likelier_is_drawn_again(bound):
    last = 2**64 // bound * bound - 1
    given_out = iter([last, last + 1, 5]) if last + 1 < 2**64 else iter([last])

    def words(size):
        return b"".join(next(given_out).to_bytes(8, "little") for _ in range(size // 8))

    expected = [bound - 1] if last + 1 == 2**64 else [bound - 1, 5 % bound]
    assert _Coins(words).below(bound, len(expected)).tolist() == expected


@given(quarters, st.lists(st.integers(0, 10**7), min_size=1, max_size=5), st.booleans())
def test_the_exponent_is_exact_at_any_size(sigma2, sizes, far):
    scale = math.isqrt(math.floor(sigma2)) + 1
    sizes = [*sizes, 10**9] if far else sizes
    whole, rest, denominator = _exponent(np.array(sizes), sigma2, scale)
    assert denominator < 2**45
    for size, full, part in zip(sizes, whole.tolist(), rest.tolist(), strict=True):
        assert 0 <= part < denominator
        assert full + Fraction(part, denominator) == (size - sigma2 / scale) ** 2 / (2 * sigma2)


@pytest.mark.parametrize("sigma2", [Fraction(1, 4), Fraction(LARGEST), Fraction(4 * LARGEST - 1, 4)], ids=str)
def test_the_exponent_is_exact_on_both_sides_of_where_squares_would_overflow(sigma2):
    scale = math.isqrt(math.floor(sigma2)) + 1
    edge = _SAFE // (sigma2.denominator * scale)
    for size in (edge, edge + 1):
        whole, rest, denominator = _exponent(np.array([size]), sigma2, scale)
        assert int(whole[0]) + Fraction(int(rest[0]), denominator) == (size - sigma2 / scale) ** 2 / (2 * sigma2)


def test_a_size_beyond_all_bounds_is_refused_and_never_wraps_round():
    with pytest.raises(OverflowError):
        _exponent(np.array([2**60]), Fraction(1, 4), 1)


def test_the_same_bytes_are_the_same_draws():
    one, same, other = (discrete_gaussian(fixed(seed)) for seed in (7, 7, 8))
    for many in (1, 0, 1000, 70_000):
        mine = one(Fraction(20), many)
        assert len(mine) == many
        assert np.array_equal(mine, same(Fraction(20), many))
    assert not np.array_equal(one(Fraction(20), 1000), other(Fraction(20), 1000))


def test_by_default_the_operating_system_is_asked():
    assert inspect.signature(discrete_gaussian).parameters["random_bytes"].default is os.urandom
    assert not np.array_equal(*(discrete_gaussian()(Fraction(250), 100) for _ in range(2)))


@pytest.mark.parametrize("sigma2", [Fraction(0), Fraction(-1), Fraction(LARGEST + 1), Fraction(1, 5), Fraction(7, 8)])
def test_a_variance_that_nothing_overflows_for_is_asked_for(sigma2):
    with pytest.raises(ValueError, match="sigma2 is above 0"):
        discrete_gaussian(fixed())(sigma2, 1)


def test_fewer_draws_than_none_are_refused():
    with pytest.raises(ValueError, match="not below 0"):
        discrete_gaussian(fixed())(Fraction(1), -1)


def test_a_source_that_runs_dry_is_no_source_of_noughts():
    with pytest.raises(ValueError, match="buffer"):
        discrete_gaussian(lambda size: bytes(size // 2))(Fraction(1), 10)
