"""Which table corrects which shares."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.correction import LEAST, Correction, usual
from townhum.read.kinds import Kinds, shares_among
from townhum.read.shares import Confusion
from townhum.read.voices import Mix
from townhum.read.weights import card

VOICES = (100.0, 300.0, 200.0)
NOISE, SEVERAL = 17.0, (0.25, 0.04)


def test_themes_are_corrected_by_the_tables_of_how_people_write_there():
    kinds = card("tone-en")["kinds"]
    for writing in ("posts", "comments"):
        by_hand = shares_among(VOICES, Kinds.of(kinds[writing]).spread(Mix.of(SEVERAL)), noise=NOISE)
        found = Correction("townhum", {writing})("theme", VOICES, NOISE, SEVERAL)
        assert found == tuple(zip(by_hand.share, by_hand.low, by_hand.high, strict=True))


def test_accurate_has_tables_of_its_own():
    small, accurate = (Correction(tone, {"posts"})("theme", VOICES, NOISE, SEVERAL) for tone in ("townhum", "accurate"))
    assert small != accurate
    spread = Kinds.of(card("tone-en-accurate")["kinds"]["posts"]).spread(Mix.of(SEVERAL))
    by_hand = shares_among(VOICES, spread, noise=NOISE)
    assert [share for share, _, _ in accurate] == pytest.approx(by_hand.share)


def test_where_both_kinds_are_met_the_tables_of_both_count():
    alone = [Correction("townhum", {each})("theme", VOICES, NOISE, SEVERAL)[0][2] for each in ("posts", "comments")]
    both = Correction("townhum", {"posts", "comments"})("theme", VOICES, NOISE, SEVERAL)[0][2]
    assert min(alone) - 0.05 <= both <= max(alone) + 0.05


@pytest.mark.parametrize("kind", ["brand", "aspect"])
def test_tone_toward_something_has_a_table_of_its_own_and_is_less_sure(kind):
    kinds = Kinds.of(card("tone-en")["kinds"]["posts"])
    table = Confusion.of(card("aspects-en")["table"]).rates()
    sure, found = (
        shares_among(VOICES, kinds.about(table, far).spread(Mix.of(SEVERAL)), noise=NOISE) for far in (1, 2**0.5)
    )
    assert Correction("vader", {"posts"})(kind, VOICES, NOISE, SEVERAL) == tuple(
        zip(found.share, found.low, found.high, strict=True)
    )
    assert found.high[0] - found.low[0] > sure.high[0] - sure.low[0]


def test_how_many_voices_have_several_posts_is_heeded():
    correct = Correction("townhum", {"comments"})
    highs = [correct("theme", (300, 200, 100), NOISE, (several, 0.01))[0][2] for several in (0.05, 0.35, 0.65)]
    assert len(set(highs)) == 3


def test_where_no_table_is_known_nothing_is_corrected():
    assert Correction("vader", {"posts"})("theme", VOICES, NOISE, SEVERAL) is None
    assert Correction("townhum", ())("theme", VOICES, NOISE, SEVERAL) is None


def test_where_words_are_unlike_those_of_every_kind_no_share_is_given():
    correct = Correction("townhum", {"posts"})
    low, high = usual(card("tone-en")["unlisted"].values())
    assert 0 < low < high < 1
    for beyond in ((low - 0.02, 0.001), (high + 0.02, 0.001)):
        assert correct("theme", VOICES, NOISE, SEVERAL, beyond) is None
        assert correct("theme", VOICES, NOISE, SEVERAL, (beyond[0], 0.05))  # it may be the noise
    assert correct("theme", VOICES, NOISE, SEVERAL, ((low + high) / 2, 0.001))


def test_what_is_usual_goes_half_as_far_again_as_the_kinds_lie_apart():
    assert usual([0.2, 0.3, 0.4]) == pytest.approx((0.1, 0.5))
    assert usual([0.1, 0.9]) == (0, 1)


def test_noise_widens_the_interval():
    correct = Correction("townhum", {"posts"})
    exact, noisy = (correct("theme", (50.0, 150.0, 100.0), each, SEVERAL) for each in (0.0, 85.0))
    assert noisy[0][2] - noisy[0][1] > exact[0][2] - exact[0][1]


def test_what_lies_in_its_noise_has_no_shares():
    correct = Correction("townhum", {"posts"})
    least = LEAST * math.sqrt(3 * NOISE)
    assert correct("theme", (least / 3 + 0.1,) * 3, NOISE, SEVERAL)
    for too_few in ((least / 3 - 0.1,) * 3, (0.0, 0.0, 0.0), (-40.0, 20.0, 10.0)):
        assert correct("theme", too_few, NOISE, SEVERAL) is None
    assert correct("theme", (0.0, 0.0, 0.0), 0.0, None) is None


@given(
    st.tuples(*[st.floats(-500, 5_000)] * 3),
    st.floats(0, 200),
    st.tuples(st.floats(-1, 2), st.floats(0, 1)) | st.none(),
)
def test_whatever_comes_out_of_a_release_there_are_shares_or_none(voices, variance, several):
    found = Correction("townhum", {"posts"})("brand", voices, variance, several)
    if found is not None:
        assert sum(share for share, _, _ in found) == pytest.approx(1)
        assert all(0 <= low <= share + 1e-12 and share <= high + 1e-12 <= 1 + 1e-9 for share, low, high in found)
