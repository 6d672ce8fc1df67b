"""Each rule, stated on plain numbers."""

import pytest

from townhum.count.bands import band, drop_bands
from townhum.count.release import rules
from townhum.records import DropReason

K = 10


@pytest.mark.parametrize("k", [-10, 0, 1, 5, 9, 12, 19])
def test_k_is_ten_or_more_and_a_multiple_of_five(k):
    with pytest.raises(ValueError, match="at least 10"):
        rules.threshold(k)


def test_what_was_discovered_needs_twenty():
    assert rules.threshold(10, discovered=True) == 20
    assert rules.threshold(30, discovered=True) == 30
    assert rules.threshold(10) == 10


@pytest.mark.parametrize(("voices", "splits"), [(49, False), (50, True)])
def test_a_split_needs_a_parent_of_five_k(voices, splits):
    assert rules.splittable(voices, K) is splits


@pytest.mark.parametrize(
    ("voices", "published"),
    [((10, 10), True), ((10, 9), False), ((50, 0), False), ((50,), False), ((), False)],
)
def test_a_split_is_whole_or_absent_and_an_empty_category_holds_it_back(voices, published):
    assert rules.whole(voices, K) is published


@pytest.mark.parametrize(
    ("remainder", "merges", "published"), [(20, 2, True), (19, 2, False), (20, 1, False), (19, 9, False)]
)
def test_a_remainder_has_two_categories_and_two_k_voices(remainder, merges, published):
    assert rules.whole((40, remainder), K, remainder=1, merges=merges) is published


@pytest.mark.parametrize(("voices", "place"), [((10, 190), None), ((10, 191), 1), ((500, 10, 10), 0), ((), None)])
def test_a_share_above_ninety_five_per_cent_is_overwhelming(voices, place):
    assert rules.overwhelming(voices) == place


@pytest.mark.parametrize(
    ("one", "other", "apart"), [(0, 0, True), (0, 10, True), (10, 10, True), (0, 1, False), (9, 100, False)]
)
def test_tracks_differ_by_nobody_or_by_k(one, other, apart):
    assert rules.told_apart(one, other, K) is rules.told_apart(other, one, K) is apart


@pytest.mark.parametrize(("counts", "shown"), [((10, 10, 10), True), ((9, 50, 50), False), ((50, 0, 50), False)])
def test_a_pair_isolates_nobody(counts, shown):
    assert rules.pair(*counts, K) is shown


@pytest.mark.parametrize(
    ("one", "other", "alike"), [(0, 0, False), (0, 1, True), (9, 9, True), (10, 9, False), (0, 10, False)]
)
def test_sets_are_too_alike_where_a_few_lie_between(one, other, alike):
    assert rules.too_alike(one, other, K) is alike


@pytest.mark.parametrize(
    ("items", "words"),
    [(0, "<10"), (9, "<10"), (10, "10-49"), (49, "10-49"), (50, "50-99"), (100, "100-499"), (10**9, "1000000 or more")],
)
def test_counts_are_bands(items, words):
    assert band(items) == words


def test_the_lowest_band_grows_with_k():
    assert [band(items, 25) for items in (24, 25, 60)] == ["<25", "25-49", "50-99"]


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="never negative"):
        band(-1)


def test_every_reason_is_listed_and_what_is_withheld_is_one_of_them():
    said = drop_bands({DropReason.WITHHELD: 13})
    assert said["withheld_for_protection"] == "10-49"
    assert set(said) == {reason.value for reason in DropReason}
    assert not {"sensitive", "minor", "objected"} & set(said), "one reason, so that none of the three can be told apart"


def test_hidden_voices_come_in_steps_of_two_k_whatever_they_are():
    assert {rules.steps(hidden, K) for hidden in range(20)} == {20}
    assert rules.steps(20, K) == 40


@pytest.mark.parametrize(
    ("shown", "hidden", "words"), [(100, 0, "under 5 %"), (0, 20, "50 % or more"), (80, 20, "20-49 %")]
)
def test_what_is_held_back_is_a_wide_band(shown, hidden, words):
    assert rules.held_back(shown, hidden) == words
