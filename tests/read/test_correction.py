"""Which table corrects which shares."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.correction import LEAST, Correction
from townhum.read.shares import Confusion, corrected_shares
from townhum.read.voices import Mix
from townhum.read.weights import card

VOICES = (100.0, 300.0, 200.0)
NOISE, SEVERAL = 17.0, (0.25, 0.04)


def test_themes_are_corrected_by_the_table_of_how_people_write_there():
    tables = card("tone-en")["tables"]
    for writing in ("posts", "comments"):
        by_hand = corrected_shares(VOICES, Confusion.of(tables[writing]), noise=NOISE, mix=Mix.of(SEVERAL))
        found = Correction("townhum", {writing})("theme", VOICES, NOISE, SEVERAL)
        assert [share for share, _, _ in found] == pytest.approx(by_hand.share, abs=1e-3)


def test_each_model_has_tables_of_its_own():
    found = [Correction(tone, {"posts"})("theme", VOICES, NOISE, SEVERAL) for tone in ("townhum", "accurate")]
    by_hand = corrected_shares(
        VOICES, Confusion.of(card("tone-en-accurate")["tables"]["posts"]), noise=NOISE, mix=Mix.of(SEVERAL)
    )
    assert found[0] != found[1]
    assert [share for share, _, _ in found[1]] == pytest.approx(by_hand.share, abs=1e-3)


def test_where_both_kinds_are_met_the_rates_are_averaged():
    alone = [Correction("townhum", {each})("theme", VOICES, NOISE, SEVERAL)[0][0] for each in ("posts", "comments")]
    both = Correction("townhum", {"posts", "comments"})("theme", VOICES, NOISE, SEVERAL)[0][0]
    assert min(alone) <= both <= max(alone)


@pytest.mark.parametrize("kind", ["brand", "aspect"])
def test_tone_toward_something_has_a_table_of_its_own(kind):
    by_hand = corrected_shares(VOICES, Confusion.of(card("aspects-en")["table"]), noise=NOISE, mix=Mix.of(SEVERAL))
    assert Correction("vader", {"posts"})(kind, VOICES, NOISE, SEVERAL) == tuple(
        zip(by_hand.share, by_hand.low, by_hand.high, strict=True)
    )


def test_the_more_voices_have_several_posts_the_more_is_added_to_what_they_hide():
    correct = Correction("townhum", {"comments"})
    shares = [correct("theme", (300, 200, 100), NOISE, (several, 0.01))[0][0] for several in (0.05, 0.35, 0.65)]
    assert shares == sorted(set(shares))


def test_where_no_table_is_known_nothing_is_corrected():
    assert Correction("vader", {"posts"})("theme", VOICES, NOISE, SEVERAL) is None
    assert Correction("townhum", ())("theme", VOICES, NOISE, SEVERAL) is None


def test_noise_widens_the_interval():
    correct = Correction("townhum", {"posts"})
    exact, noisy = (correct("theme", (50.0, 150.0, 100.0), each, SEVERAL) for each in (0.0, 85.0))
    assert [share for share, _, _ in noisy] == [share for share, _, _ in exact]
    assert all(b[1] <= a[1] <= a[2] <= b[2] for a, b in zip(exact, noisy, strict=True))
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
