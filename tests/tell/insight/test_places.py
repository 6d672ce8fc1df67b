"""Where a track is spoken of more than others are, and what the permission says of promotion."""

import pytest
from side_by_side import history, tracks

from townhum.tell.insight.places import places

COLUMNS = [
    *("series", "first_period", "period", "periods", "source", "track", "voices"),
    *("over_index", "over_low", "over_high", "significant", "promotion"),
]
WEEKS = 15
AT = {
    ("acorn", "forum"): [60] * WEEKS,
    ("acorn", "square"): [20] * WEEKS,
    ("birch", "forum"): [40] * WEEKS,
    ("birch", "square"): [80] * WEEKS,
    ("noise", "forum"): [1] * WEEKS,
    ("noise", "square"): [40] * WEEKS,
}
WHOLE = tracks(acorn=[80] * WEEKS, birch=[120] * WEEKS, noise=[41] * WEEKS)


def rows(promotion=None, **changes):
    made = history(**{"track": WHOLE, "track_source": AT, **changes})
    found = (dict(zip(COLUMNS, row, strict=True)) for row in places(made, promotion or {}))
    return {(row["source"], row["track"]): row for row in found}


def test_a_track_is_held_against_all_others_at_the_same_place():
    here = rows()["forum", "acorn"]
    assert here["over_index"] == pytest.approx(100 * (60 / 80) / (41 / 161))
    assert here["over_low"] < here["over_index"] < here["over_high"]
    assert here["significant"]
    assert (here["first_period"], here["period"], here["periods"], here["voices"]) == ("p2", "p14", 13, 780)


def test_a_place_where_too_few_spoke_of_a_track_has_no_row():
    assert ("forum", "noise") not in rows()


def test_what_the_permission_says_of_promotion_stands_beside_each_place():
    found = rows({"forum": "forbidden"})
    assert {(source, row["promotion"]) for (source, _), row in found.items()} == {
        ("forum", "forbidden"),
        ("square", "not said"),
    }


def test_incomplete_weeks_are_left_out_and_a_study_without_the_grids_has_less():
    assert rows(incomplete=(14,))["forum", "acorn"]["period"] == "p13"
    assert rows(incomplete=range(WEEKS)) == {}
    assert places(history(track=WHOLE), {}) == []


def test_with_one_track_there_is_nothing_to_hold_it_against():
    alone = {key: each for key, each in AT.items() if key[0] == "acorn"}
    assert rows(track=tracks(acorn=[80] * WEEKS), track_source=alone)["forum", "acorn"]["over_index"] is None
