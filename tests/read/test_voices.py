"""From mistakes in posts to mistakes in voices."""

from itertools import product

import numpy as np
import pytest

from townhum.count.tally.say import majority_tone
from townhum.read.shares import Confusion, corrected_shares
from townhum.read.voices import OFF, USUAL, Mix, majority, rates_of_voices
from townhum.records import Tone

TABLE = Confusion.of([[700, 220, 80], [180, 620, 200], [70, 220, 710]])


def test_a_voice_has_the_tone_that_the_tally_gives_it():
    rows = np.array(list(product(range(3), repeat=3)))
    voice = np.repeat(np.arange(len(rows)), 3)
    tally = majority_tone(voice, np.array([list(Tone)[one] for one in rows.ravel()]), len(rows))
    assert [list(Tone)[one] for one in majority(rows)] == list(tally)


def test_a_flawless_reader_of_posts_is_one_of_voices():
    assert rates_of_voices(np.eye(3), 0.4)[0] == pytest.approx(np.eye(3))


def test_how_the_rates_change_is_their_slope():
    rates = TABLE.rates()
    ahead, behind = (rates_of_voices(rates, 0.3 + step)[0] for step in (1e-6, -1e-6))
    assert rates_of_voices(rates, 0.3)[1] == pytest.approx((ahead - behind) / 2e-6, abs=1e-6)


def test_two_posts_hide_what_one_would_show():
    """Both negative posts must be seen for the voice to be: the more voices have two, the fewer negative ones are read so."""
    one, some = TABLE.rates(), rates_of_voices(TABLE.rates(), 0.3)[0]
    assert some[0, 0] < one[0, 0] - 0.03
    assert some[1, 0] < one[1, 0] - 0.02  # and neutral ones are seldom taken for negative


def _crowd(shares, several, many, random):
    """Voices by hand, post by post: what they meant, and how many were read as each tone."""
    meant, told = [], []
    for _ in range(many):
        posts = 1 if random.random() >= several else (3 if random.random() < several else 2)
        lean = random.choice(3, p=shares)
        tones = np.where(random.random(posts) < 0.7, lean, random.choice(3, posts, p=shares))
        seen = [random.choice(3, p=TABLE.rates()[one]) for one in tones]
        meant.append(int(majority(tones[None])[0]))
        told.append(int(majority(np.array([seen]))[0]))
    return np.bincount(meant, minlength=3) / many, tuple(int(one) for one in np.bincount(told, minlength=3))


@pytest.mark.long
@pytest.mark.parametrize("several", [0.05, 0.25, 0.45])
def test_voices_of_a_known_mix_are_corrected_by_their_own_rates(several):
    truth, told = _crowd((0.3, 0.4, 0.3), several, 40_000, np.random.default_rng(3))
    mix = Mix.of((several, 0.02))
    of_posts, of_voices = (corrected_shares(told, TABLE, mix=each).share[0] for each in (None, mix))
    assert abs(of_voices - truth[0]) < 0.015
    assert truth[0] - of_posts > several / 10  # as if each voice had one post: points too few


@pytest.mark.parametrize("several", [0.0, 0.1, 0.3])
def test_where_the_mix_is_not_told_the_interval_holds_what_it_may_be(several):
    random = np.random.default_rng(4)
    inside = 0
    for _ in range(30):
        truth, told = _crowd((0.3, 0.4, 0.3), several, 500, random)
        shares = corrected_shares(told, TABLE, mix=Mix.of(None))
        inside += shares.low[0] <= truth[0] <= shares.high[0]
    assert inside >= 28


def test_not_knowing_the_mix_makes_the_interval_wider():
    mixes = Mix(USUAL.several, 0), Mix.of((USUAL.several, 0.0)), Mix.of((USUAL.several, 0.05)), USUAL
    found = [corrected_shares((2000, 3000, 2000), TABLE, mix=each) for each in mixes]
    widths = [each.high[0] - each.low[0] for each in found]
    assert widths == sorted(set(widths))


@pytest.mark.parametrize(
    ("told", "mix"),
    [(None, USUAL), ((0.4, 0.5), USUAL), ((0.4, 0.03), Mix(0.4, 0.0045**0.5)), ((-0.1, 0.0), Mix(0, OFF))],
)
def test_a_share_that_is_told_is_heeded_as_far_as_it_is_sure(told, mix):
    found = Mix.of(told)
    assert (found.several, found.off) == pytest.approx((mix.several, mix.off))
