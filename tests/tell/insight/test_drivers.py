"""What moved with a change: parts that add up, ranked by how far they moved apart from the whole, and over several weeks where one is too vague."""

import pytest
from side_by_side import history, tracks

from townhum.tell.insight.drivers import TOO_VAGUE, Change, drivers
from townhum.tell.insight.parts import POINTS, WHOLE, Grids

COLUMNS = [
    *("period", "series", "track", "change_of", "unit", "periods", "before_periods", "dimension", "part", "rank"),
    *("adds", "adds_low", "adds_high", "percent", "apart", "apart_low", "apart_high", "too_vague", "said"),
]
WEEKS = 9


def steady(*usual, last=()):
    """Columns of values that are the same in each week but, where `last` says so, in the last one."""
    return [[each] * (WEEKS - 1) + [now] for each, now in zip(usual, last or usual, strict=True)]


def grid(keys, usual, last=()):
    return dict(zip(keys, steady(*usual, last=last), strict=True))


CRISIS = {
    "track": tracks(acorn=[200] * 8 + [300], birch=[150] * WEEKS),
    "track_source": grid(
        [("acorn", "forum"), ("acorn", "square"), ("acorn", "survey")], (120, 76, 4), last=(170, 124, 6)
    ),
    "brand_aspect": grid(
        [("acorn", "price"), ("acorn", "noise"), ("birch", "noise")], (40, 30, 30), last=(50, 120, 30)
    ),
    "track_intent": grid([("acorn", "complaint"), ("acorn", "question")], (30, 40), last=(110, 55)),
    "reading": grid([("told",)], (400,), last=(500,)),
    "theme": grid([("theme-01",), ("theme-02",)], (100, 100), last=(125, 190)),
    "everyone": grid([()], (500,), last=(600,)),
    "source": grid([("forum",), ("square",)], (300, 200), last=(340, 260)),
}


def rows(change=None, grids=CRISIS, **changes):
    made = history(**{**grids, **changes})
    found = drivers(Grids(made), [change or Change("acorn", WEEKS - 1)])
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def ranked(found):
    return [(row["dimension"], row["part"]) for row in sorted(found, key=lambda row: row["rank"] or 0) if row["rank"]]


def test_what_moved_apart_the_most_is_first():
    found = rows()
    assert ranked(found)[:3] == [("aspect", "noise"), ("intent", "complaint"), ("theme", "theme-02")]
    first = next(row for row in found if row["rank"] == 1)
    assert (first["adds"], first["apart"]) == (pytest.approx(90), pytest.approx(120 - 30 * 1.5))
    assert not first["too_vague"]


def test_the_parts_of_each_dimension_and_what_is_unexplained_add_up():
    found = rows()
    for dimension in {row["dimension"] for row in found}:
        parts = [row for row in found if row["dimension"] == dimension]
        assert sum(row["adds"] for row in parts) == pytest.approx(100)
        assert sum(row["percent"] for row in parts) == pytest.approx(100)
        assert [row["rank"] for row in parts if row["part"] is None] == [None]
        assert all(row["adds_low"] <= row["adds"] <= row["adds_high"] for row in parts)


def test_a_part_that_is_too_small_to_be_told_is_in_what_is_unexplained():
    found = [row for row in rows() if row["dimension"] == "source"]
    assert {row["part"]: row["adds"] for row in found} == {"forum": 50, "square": 48, None: pytest.approx(2)}


def test_parts_that_share_accounts_are_brought_down_to_the_whole():
    over = grid([("acorn", "price"), ("acorn", "noise")], (40, 30), last=(140, 130))
    found = {row["part"]: row["adds"] for row in rows(brand_aspect=over) if row["dimension"] == "aspect"}
    assert found == {"price": pytest.approx(50), "noise": pytest.approx(50), None: pytest.approx(0)}


def test_a_part_that_only_kept_its_share_explains_nothing():
    even = grid([("acorn", "forum"), ("acorn", "square"), ("acorn", "survey")], (120, 76, 4), last=(180, 114, 6))
    found = [row for row in rows(track_source=even) if row["dimension"] == "source" and row["part"]]
    assert {(row["rank"], row["too_vague"]) for row in found} == {(None, True)}
    assert all(row["apart"] == pytest.approx(0) for row in found)


def test_what_is_new_has_no_usual_split_to_hold_it_against():
    new = {"track": tracks(acorn=[0] * 8 + [90]), "track_source": {("acorn", "forum"): [0] * 8 + [90]}}
    new["track_intent"] = {("acorn", "praise"): [0] * 8 + [60]}
    assert ranked(rows(grids=new)) == [("intent", "praise")]


def test_an_aspect_is_explained_by_the_brands_it_is_spoken_of_beside():
    grids = {"track": tracks(acorn=[200] * WEEKS, noise=[100] * 8 + [200]), "brand_aspect": CRISIS["brand_aspect"]}
    found = rows(Change("noise", WEEKS - 1), grids)
    assert ranked(found) == [("brand", "acorn")]


def test_the_talk_of_all_is_split_by_source_and_track():
    found = rows(Change(WHOLE, WEEKS - 1))
    assert {row["dimension"] for row in found} == {"source", "track", "theme"}
    assert {row["track"] for row in found} == {""}


TONES = ("negative", "neutral", "positive", "not_read")
SOUR = {
    "track": tracks(acorn=[200] * WEEKS),
    "track_tone": grid([("acorn", tone) for tone in TONES], (40, 80, 70, 10), last=(100, 50, 40, 10)),
    "brand_aspect_tone": grid(
        [("acorn", aspect, tone) for aspect in ("price", "noise") for tone in TONES],
        (10, 20, 10, 2, 8, 10, 6, 2),
        last=(11, 19, 10, 2, 70, 8, 4, 2),
    ),
}


def test_net_sentiment_is_split_in_points_by_tone_and_by_aspect():
    found = rows(Change("acorn", WEEKS - 1, POINTS), SOUR)
    change = 100 * ((40 - 100) / 190 - (70 - 40) / 190)
    for dimension in ("tone", "aspect"):
        assert sum(row["adds"] for row in found if row["dimension"] == dimension) == pytest.approx(change)
    assert ranked(found) == [("aspect", "noise")]
    adds = {row["part"]: row["adds"] for row in found if row["dimension"] == "tone"}
    assert adds == {
        "positive": pytest.approx(-100 * 30 / 190),
        "negative": pytest.approx(-100 * 60 / 190),
        None: pytest.approx(0),
    }
    before = 30 / 190
    noise = (4 - 70 - 82 * before) / 190 - (6 - 8 - 24 * before) / 190
    assert next(row["adds"] for row in found if row["part"] == "noise") == pytest.approx(100 * noise)


def test_where_one_week_is_too_vague_four_are_taken_and_it_is_said():
    small = {
        "track": tracks(acorn=[60] * 5 + [80] * 4),
        "brand_aspect": {("acorn", "price"): [15] * WEEKS, ("acorn", "noise"): [15] * 5 + [33] * 4},
    }
    found = rows(grids=small, noises={"brand_aspect": {"noise": 30.0}})
    assert {(row["periods"], row["before_periods"], row["said"]) for row in found} == {(4, 4, TOO_VAGUE)}
    assert ranked(found) == [("aspect", "noise")]
    assert sum(row["adds"] for row in found if row["dimension"] == "aspect") == pytest.approx(80)


def test_one_vague_week_stays_alone_where_there_are_not_enough():
    found = rows(
        grids={"track": tracks(acorn=[60, 60, 70]), "track_source": {("acorn", "forum"): [60, 60, 70]}},
        change=Change("acorn", 2),
    )
    assert {(row["periods"], row["before_periods"], row["said"]) for row in found} == {(1, 2, "")}


def test_incomplete_weeks_are_held_against_nothing():
    assert rows(incomplete=(8,)) == []
    assert rows(Change("acorn", 0)) == []
    assert {row["before_periods"] for row in rows(incomplete=(5, 7))} == {4}
    assert {row["before_periods"] for row in rows(incomplete=(0, 1, 2, 3, 4, 5))} == {2}


def test_a_study_that_released_nothing_but_tracks_has_nothing_to_split():
    assert rows(grids={"track": CRISIS["track"]}) == []
    assert rows(Change("acorn", WEEKS - 1, POINTS), {"track": CRISIS["track"]}) == []
    assert rows(Change("elm", WEEKS - 1)) == []
