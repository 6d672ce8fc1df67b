"""What is worked out of a release's exactness is what happens when noise is drawn and fitted, many times."""

import math

import numpy as np
import pytest

from townhum.run import precision

DRAWS = 40_000
SIGMA2 = 9.0
SPLITS = {"source": (3, 30.0), "tone": (4, 17.0), "language": (2, 80.0)}
CLOSE = 0.03  # the spread of a spread over so many draws is a third of a per cent; the delta method errs by more


@pytest.fixture(scope="module")
def fitted():
    """Many fits of one track of 200 voices: the total, and the four tones."""
    random = np.random.default_rng(3)
    cells = {name: np.full(n, 200 / n) for name, (n, _) in SPLITS.items()}
    cells["tone"] = tones_of(200)
    noisy = {name: cells[name] + random.normal(0, math.sqrt(each), (DRAWS, n)) for name, (n, each) in SPLITS.items()}
    total = 200 + random.normal(0, math.sqrt(SIGMA2), DRAWS)
    weights = {name: 1 / (n * each) for name, (n, each) in SPLITS.items()}
    whole = (total / SIGMA2 + sum(noisy[name].sum(axis=1) * weights[name] for name in SPLITS)) / (
        1 / SIGMA2 + sum(weights.values())
    )
    tone = noisy["tone"] + ((whole - noisy["tone"].sum(axis=1)) / precision.TONES)[:, None]
    return whole, tone


def tones_of(voices):
    """Positive, negative, neutral and not read, as `net_off_by` assumes them."""
    read = voices * (1 - precision.UNREAD)
    positive, negative = read * precision.POSITIVE, read * precision.NEGATIVE
    return np.array([positive, negative, read - positive - negative, voices - read])


def test_a_part_is_as_exact_as_its_noise_and_its_chance():
    assert precision.part_off_by(400, 0.25, 1000) == pytest.approx(100 * 1.96 * math.sqrt(1000 + 75) / 400, rel=1e-4)
    assert precision.part_off_by(0, 0.25, 1000) == math.inf


def test_a_fitted_total_varies_as_said(fitted):
    whole, _ = fitted
    said = precision.fitted_variance(SIGMA2, SPLITS.values())
    assert whole.var() == pytest.approx(said, rel=CLOSE)
    assert said < SIGMA2


def test_a_fitted_cell_varies_as_said(fitted):
    _, tone = fitted
    said = precision.cell_variance(precision.fitted_variance(SIGMA2, SPLITS.values()), *SPLITS["tone"])
    assert tone.var(axis=0) == pytest.approx(np.full(4, said), rel=CLOSE)


@pytest.mark.parametrize("sampled", [False, True])
def test_net_sentiment_is_off_as_said(fitted, sampled):
    _, tone = fitted
    if sampled:
        tone = tone + np.random.default_rng(4).poisson(tones_of(200), tone.shape) - tones_of(200)
    positive, negative, neutral, _ = tone.T
    net = 100 * (positive - negative) / (positive + negative + neutral)
    total, sigma2 = precision.fitted_variance(SIGMA2, SPLITS.values()), SPLITS["tone"][1]
    said = precision.net_off_by(200, total, sigma2) / precision.Z
    chance = 100 * math.sqrt((0.5 - 0.01) / 180)
    assert net.std() == pytest.approx(said if sampled else math.sqrt(said**2 - chance**2), rel=CLOSE)


@pytest.mark.parametrize("place", [0, 3, 9])
def test_a_share_is_off_as_said(place):
    random = np.random.default_rng(5)
    voices = 400 / np.arange(1, 11)
    found = random.poisson(voices, (DRAWS, 10)) + random.normal(0, 5, (DRAWS, 10))
    shares = 100 * found[:, place] / found.sum(axis=1)
    said = precision.share_off_by(voices[place], voices.sum(), 10, 25) / precision.Z
    assert shares.std() == pytest.approx(said, rel=CLOSE)


@pytest.mark.parametrize("periods", [1, 4])
def test_a_change_of_that_size_is_seen_and_no_change_seldom(periods):
    random = np.random.default_rng(6)
    before, after = (
        (random.poisson(300, (DRAWS, periods)) + random.normal(0, 6, (DRAWS, periods))).sum(axis=1) for _ in range(2)
    )
    least = 300 * periods * precision.change_seen(300, 36, periods) / 100
    assert np.mean(np.abs(after - before) > least) == pytest.approx(0.05, abs=0.005)


def test_a_count_is_off_by_as_much_in_95_of_100_cases():
    random = np.random.default_rng(7)
    found = random.poisson(120, DRAWS) + random.normal(0, 4, DRAWS)
    assert np.mean(np.abs(found - 120) > 1.2 * precision.count_off_by(120, 16)) == pytest.approx(0.05, abs=0.006)


def test_fewer_than_k_are_shown_at_most_once_in_a_hundred():
    found = 9 + np.random.default_rng(8).normal(0, 3, DRAWS)
    assert np.mean(found >= precision.least_shown(10, 9)) <= 0.01


def test_of_nobody_nothing_is_known():
    found = (precision.count_off_by(0, 9), precision.net_off_by(0, 9, 9), precision.share_off_by(0, 0, 2, 9))
    assert all(map(math.isinf, found))
