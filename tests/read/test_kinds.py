"""Shares on a kind of text whose mistakes nobody counted."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.kinds import FEWEST, Kinds, shares_among
from townhum.read.shares import Confusion
from townhum.read.voices import Mix

MEAN = np.array([[0.7, 0.2, 0.1], [0.2, 0.6, 0.2], [0.08, 0.22, 0.7]])
TRUE = np.array([0.3, 0.4, 0.3])


def tables(random, trust, many=9, texts=3000):
    """Tables of kinds whose rows lie apart as if each were counted on `trust` texts."""
    found = []
    for _ in range(many):
        rates = [random.dirichlet(trust * row) for row in MEAN]
        found.append(Confusion.of([(random.multinomial(texts, row) + 1).tolist() for row in rates]))
    return Kinds(tuple(found))


ALIKE = tables(np.random.default_rng(1), 5000)
APART = tables(np.random.default_rng(1), 30)


def test_the_interval_holds_on_another_kind_about_as_often_as_it_says():
    random, inside = np.random.default_rng(2), []
    for _ in range(60):
        spread = tables(random, 40).spread()
        for _ in range(5):
            here = np.stack([random.dirichlet(40 * row) for row in MEAN])
            read = random.multinomial(500, TRUE @ here)
            found = shares_among(tuple(map(float, read)), spread)
            inside.append([low <= true <= high for low, true, high in zip(found.low, TRUE, found.high, strict=True)])
    assert 0.93 <= np.mean(inside) <= 1.0


def test_where_kinds_are_alike_shares_are_corrected_and_where_they_are_not_they_stay_as_read():
    read = tuple(map(float, TRUE @ MEAN * 20_000))
    corrected, kept = (shares_among(read, kinds.spread()) for kinds in (ALIKE, APART))
    assert corrected.share == pytest.approx(TRUE, abs=0.02)
    assert corrected.high[0] - corrected.low[0] < 0.1 < kept.high[0] - kept.low[0]


def test_the_same_counts_have_the_same_shares():
    assert shares_among((1.0, 2.0, 3.0), APART.spread()) == shares_among((1.0, 2.0, 3.0), APART.spread())


def test_nobody_read_as_negative_is_no_proof_that_nobody_is():
    found = shares_among((0.0, 40.0, 20.0), ALIKE.spread())
    assert found.low[0] == pytest.approx(0, abs=0.01)
    assert found.high[0] > 0.02


def test_noise_fewer_texts_and_a_mix_of_voices_widen():
    def width(read=(150.0, 200.0, 150.0), kinds=ALIKE, several=(0.0, 0.0), noise=0.0):
        found = shares_among(read, kinds.spread(Mix(*several)), noise=noise)
        return found.high[0] - found.low[0]

    assert width() < width(noise=400.0)
    assert width() < width(read=(15.0, 20.0, 15.0))
    assert width(several=(0.3, 0.0)) < width(several=(0.3, 0.2))


def test_the_same_kinds_about_another_mean():
    centre = np.array([[0.8, 0.1, 0.1], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8]])
    moved = APART.about(centre)
    assert moved.mean() == pytest.approx(centre, abs=0.02)
    assert np.trace(APART.about(centre, 1.4).spread().moved) > np.trace(moved.spread().moved)


def test_a_row_that_would_leave_the_rates_is_brought_back():
    moved = APART.about(np.array([[0.99, 0.005, 0.005], [0.2, 0.6, 0.2], [0.0, 0.0, 1.0]]), 3.0)
    for table in moved.tables:
        assert table.rates().min() > 0
        assert table.rates().sum(axis=1) == pytest.approx(1)


def test_too_few_kinds_tell_no_spread():
    with pytest.raises(ValueError, match=str(FEWEST)):
        Kinds(APART.tables[:2])


def test_no_texts_have_no_shares():
    for none in ((0.0, 0.0, 0.0), (-5.0, 2.0, 1.0)):
        with pytest.raises(ValueError, match="no texts"):
            shares_among(none, APART.spread())


@given(st.tuples(*[st.floats(-50, 2000)] * 3).filter(lambda read: sum(read) > 1), st.floats(0, 300))
def test_shares_are_shares_and_lie_in_their_intervals(read, noise):
    found = shares_among(read, APART.spread(), noise=noise)
    assert sum(found.share) == pytest.approx(1)
    for low, share, high in zip(found.low, found.share, found.high, strict=True):
        assert 0 <= low <= share <= high <= 1
