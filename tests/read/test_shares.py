"""Shares corrected for what the model mistakes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.shares import TRUST, Confusion, corrected_shares
from townhum.read.voices import OFF, Mix, rates_of_voices
from townhum.read.weights import card

TABLE = Confusion.of([[800, 150, 50], [200, 600, 200], [50, 150, 800]])
counts = st.tuples(*[st.integers(0, 500)] * 3).filter(any)


def test_what_is_read_as_expected_gives_back_the_truth():
    true = np.array([0.2, 0.5, 0.3])
    read = tuple(int(n) for n in np.round(true @ TABLE.rates() * 100_000))
    assert corrected_shares(read, TABLE).share == pytest.approx(true, abs=1e-3)


def test_a_flawless_reader_is_not_corrected():
    flawless = Confusion.of([[10**9, 0, 0], [0, 10**9, 0], [0, 0, 10**9]])
    assert corrected_shares((10, 60, 30), flawless).share == pytest.approx((0.1, 0.6, 0.3))


def test_what_cannot_be_is_clipped():
    shares = corrected_shares((0, 0, 100), TABLE)
    assert shares.share == pytest.approx((0, 0, 1))


@given(counts)
def test_shares_are_shares_and_lie_in_their_intervals(read):
    shares = corrected_shares(read, TABLE)
    assert sum(shares.share) == pytest.approx(1)
    for low, share, high in zip(shares.low, shares.share, shares.high, strict=True):
        assert 0 <= low <= share + 1e-12 <= high + 2e-12 <= 1 + 3e-12


def test_more_texts_and_a_larger_table_give_a_narrower_interval():
    def width(read, table):
        shares = corrected_shares(read, table)
        return shares.high[0] - shares.low[0]

    small = Confusion.of([[40, 8, 2], [10, 30, 10], [2, 8, 40]])
    assert width((2000, 2000, 1000), TABLE) < width((200, 200, 100), TABLE) < width((200, 200, 100), small)


def test_the_interval_holds_the_truth_about_as_often_as_it_says_where_the_table_is_off():
    random = np.random.default_rng(1)
    true, inside = np.array([0.3, 0.4, 0.3]), 0
    for _ in range(400):
        here = np.stack([random.dirichlet(TRUST * row) for row in TABLE.rates()])  # another year's table
        read = random.multinomial(500, true @ here)
        shares = corrected_shares(tuple(int(n) for n in read), TABLE)
        inside += shares.low[0] <= 0.3 <= shares.high[0]
    assert 0.92 <= inside / 400 <= 0.99


@pytest.mark.parametrize("shares", [(0.3, 0.4, 0.3), (0.1, 0.6, 0.3), (0.05, 0.9, 0.05)])
@pytest.mark.parametrize("voices", [60, 150, 1000])
def test_the_intervals_of_noisy_voices_hold_as_often_as_they_say(voices, shares):
    """Worlds drawn by all that an interval allows for: other mistakes, other voices, another mix, and the noise in each number."""
    random, inside, variance, noisily = np.random.default_rng(voices), [], 17.0, 0.05
    for _ in range(700):
        here = np.stack([random.dirichlet(TRUST * row) for row in TABLE.rates()])
        rates, _ = rates_of_voices(here, float(np.clip(random.normal(0.2, OFF), 0, 1)))
        read = random.multinomial(voices, np.array(shares) @ rates) + np.rint(random.normal(0, variance**0.5, 3))
        mix = Mix.of((random.normal(0.2, noisily), noisily))
        found = corrected_shares(tuple(map(float, read)), TABLE, noise=variance, mix=mix)
        inside.append([low <= true <= high for low, true, high in zip(found.low, shares, found.high, strict=True)])
    assert 0.93 <= np.mean(inside) <= 0.98


def test_without_the_noise_in_it_an_interval_would_not_hold():
    random, inside = np.random.default_rng(2), []
    for _ in range(400):
        read = random.multinomial(60, np.array([0.3, 0.4, 0.3]) @ TABLE.rates()) + random.normal(0, 9, 3)
        both = [corrected_shares(tuple(map(float, read)), TABLE, noise=each) for each in (0.0, 81.0)]
        inside.append([found.low[1] <= 0.4 <= found.high[1] for found in both])
    without, counted = np.mean(inside, axis=0)
    assert without < 0.93 < counted


def test_a_number_below_nought_is_one_like_any_other():
    below, at, above = (corrected_shares((each, 30.0, 50.0), TABLE, noise=17.0) for each in (-3.0, 1.0, 5.0))
    assert below.share[2] >= at.share[2] > above.share[2]
    assert below.share[0] == at.share[0] == 0
    assert below.high[0] < at.high[0] < above.high[0]


@pytest.mark.parametrize("rows", [[], [[1, 2, 3]], [[0, 0, 0], [1, 1, 1], [1, 1, 1]], [[1, 1], [1, 1], [1, 1]]])
def test_what_is_no_table_is_refused(rows):
    with pytest.raises(ValueError, match="three rows"):
        Confusion.of(rows)


def test_no_texts_have_no_shares():
    for none in ((0, 0, 0), (-5.0, 2.0, 1.0)):
        with pytest.raises(ValueError, match="no texts"):
            corrected_shares(none, TABLE)


@pytest.mark.parametrize("kind", ["posts", "comments"])
def test_the_card_holds_tables(kind):
    assert Confusion.of(card("tone-en")["tables"][kind])


def test_the_example_of_the_docs():
    """0.8 x + 0.2 y = 240 and 0.2 x + 0.8 y = 160, so 0.6 x = 160."""
    table = Confusion.of([[80_000, 20_000, 0], [20_000, 80_000, 0], [0, 0, 100_000]])
    share = corrected_shares((240, 160, 100), table).share
    assert [round(500 * each) for each in share] == [267, 133, 100]
