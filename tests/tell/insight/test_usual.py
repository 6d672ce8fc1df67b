"""What is usual is found again in weeks whose truth is known, whatever stands out in them."""

import numpy as np
import pytest

from townhum.tell.insight.measures import Counts, Nets, Shares
from townhum.tell.insight.usual import ahead, usual


def counts(value, variance=9.0):
    value = np.asarray(value, np.float64)
    return Counts(value, np.ones_like(value), np.full(value.shape, variance))


def drawn(rng, mean, over, cells=40, periods=30):
    return rng.negative_binomial(mean / over, 1 / (1 + over), (cells, periods)) + rng.normal(0, 3, (cells, periods))


def test_rate_dispersion_and_noise_are_told_apart():
    measure = counts(drawn(np.random.default_rng(1), 60, 1.5))
    known = usual(measure, np.ones_like(measure.value))
    assert known.rate.mean() == pytest.approx(60, rel=0.03)
    assert known.dispersion.mean() == pytest.approx(2.5, rel=0.12)
    assert known.serial < 0.1


def test_an_outbreak_hardly_moves_what_is_usual():
    value = np.tile([60.0, 58, 61, 63, 59, 62, 60, 57, 61, 60], (3, 1))
    value[0, 4] = 180
    known = usual(counts(value), np.ones_like(value))
    assert known.rate[:, 0] == pytest.approx([60, 60, 60], abs=7)  # the mean is 72


def test_periods_that_are_no_part_of_the_past_do_not_count():
    value = np.array([[10.0, 500, 12, 11, 9, 10, 11, 12]])
    past = np.array([[1.0, 0, 1, 1, 1, 1, 1, 1]])
    assert usual(counts(value), past).rate[0, 0] == pytest.approx(10.7, abs=0.1)


def test_weeks_that_hang_together_are_seen_to():
    rng = np.random.default_rng(2)
    walk = np.zeros((40, 40))
    for at in range(1, 40):
        walk[:, at] = 0.6 * walk[:, at - 1] + rng.normal(0, 12, 40)
    known = usual(counts(100 + walk, variance=1), np.ones_like(walk))
    assert known.serial > 0.35


def test_what_is_never_said_has_a_finite_score():
    known = usual(counts(np.zeros((2, 9))), np.ones((2, 9)))
    seen = ahead(counts(np.array([[30.0], [0.0]])), known)
    assert np.isfinite(seen.score).all()
    assert seen.score[0] > 4 > abs(seen.score[1])


def test_twice_what_is_usual_is_far_and_the_sum_of_two_periods_further():
    measure = counts(drawn(np.random.default_rng(3), 40, 0.5))
    known = usual(measure, np.ones_like(measure.value))
    one, two = (ahead(counts(np.full((40, many), 80.0)), known) for many in (1, 2))
    assert (one.score > 2.5).all()
    assert (two.score > one.score).all()
    assert two.expected == pytest.approx(2 * one.expected)


def test_a_share_grows_only_beyond_its_whole():
    whole = np.tile([200.0, 210, 190, 205, 195, 200, 400], (1, 1))
    value = 0.2 * whole
    some = np.full_like(whole, 9.0)
    measure = Shares(value, whole, some, some)
    known = usual(measure.cut(slice(6)), np.ones((1, 6)))
    assert known.rate[0, 0] == pytest.approx(0.2)
    assert abs(ahead(measure.cut(slice(6, 7)), known).score[0]) < 0.1


def test_a_balance_of_tones_has_the_spread_of_the_views():
    """150 voices, three in ten of each: the 95 % interval of docs/how-the-numbers-are-made.md is about 16 points wide on each side."""
    read, told = np.full((1, 9), 135.0), np.full((1, 9), 81.0)
    measure = Nets(np.zeros((1, 9)), read, told, np.full((1, 9), 17.5), np.full((1, 9), -3.6))
    known = usual(measure.cut(slice(8)), np.ones((1, 8)))
    seen = ahead(measure.cut(slice(8, 9)), known)
    assert 196 * np.sqrt(seen.variance[0]) / 135 == pytest.approx(15.7, abs=0.6)


@pytest.mark.parametrize("past", [np.zeros((2, 5)), np.eye(5)[:2]])
def test_next_to_no_past_makes_no_warning(past):
    with np.errstate(all="raise"):
        usual(counts(np.full((2, 5), 20.0)), past)
