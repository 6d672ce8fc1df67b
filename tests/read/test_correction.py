"""Which table corrects which shares."""

import pytest

from townhum.read.correction import Correction
from townhum.read.shares import Confusion, corrected_shares
from townhum.read.voices import Mix
from townhum.read.weights import card

VOICES = (100, 300, 200)


def test_themes_are_corrected_by_the_table_of_how_people_write_there():
    tables = card("tone-en")["tables"]
    for writing in ("posts", "comments"):
        by_hand = corrected_shares(VOICES, Confusion.of(tables[writing]), rounding=6.25, mix=Mix.of(2))
        found = Correction("townhum", {writing})("theme", VOICES, 2)
        assert [share for share, _, _ in found] == pytest.approx(by_hand.share, abs=1e-3)


def test_each_model_has_tables_of_its_own():
    found = [Correction(tone, {"posts"})("theme", VOICES, 2) for tone in ("townhum", "accurate")]
    by_hand = corrected_shares(
        VOICES, Confusion.of(card("tone-en-accurate")["tables"]["posts"]), rounding=6.25, mix=Mix.of(2)
    )
    assert found[0] != found[1]
    assert [share for share, _, _ in found[1]] == pytest.approx(by_hand.share, abs=1e-3)


def test_where_both_kinds_are_met_the_rates_are_averaged():
    alone = [Correction("townhum", {each})("theme", VOICES, 2)[0][0] for each in ("posts", "comments")]
    both = Correction("townhum", {"posts", "comments"})("theme", VOICES, 2)[0][0]
    assert min(alone) <= both <= max(alone)


@pytest.mark.parametrize("kind", ["brand", "aspect"])
def test_tone_toward_something_has_a_table_of_its_own(kind):
    by_hand = corrected_shares(VOICES, Confusion.of(card("aspects-en")["table"]), rounding=6.25, mix=Mix.of(2))
    assert Correction("vader", {"posts"})(kind, VOICES, 2) == tuple(
        zip(by_hand.share, by_hand.low, by_hand.high, strict=True)
    )


def test_the_more_voices_have_several_posts_the_more_is_added_to_what_they_hide():
    shares = [Correction("townhum", {"comments"})("theme", (300, 200, 100), tenth)[0][0] for tenth in (0, 3, 6)]
    assert shares == sorted(set(shares))


def test_where_no_table_is_known_nothing_is_corrected():
    assert Correction("vader", {"posts"})("theme", VOICES, 2) is None
    assert Correction("townhum", ())("theme", VOICES, 2) is None


def test_rounding_widens_the_interval():
    table = Confusion.of(card("tone-en")["tables"]["posts"])
    plain, rounded = (corrected_shares((10, 30, 20), table, rounding=each) for each in (0.0, 6.25))
    assert rounded.share == plain.share
    assert rounded.high[1] - rounded.low[1] > plain.high[1] - plain.low[1]
