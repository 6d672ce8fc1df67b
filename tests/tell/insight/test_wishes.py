"""What people ask for, aspect by aspect: ranked by voices of the last weeks, with a trend where there is as much before."""

import pytest
from side_by_side import history, tracks

from townhum.tell.insight.wishes import wishes

COLUMNS = [
    *("first_period", "period", "series", "periods", "ours", "intent", "aspect", "rank", "voices", "fewer_than", "n"),
    *(
        "rate",
        "rate_low",
        "rate_high",
        "change",
        "change_low",
        "change_high",
        "significant",
        "change_vague",
    ),
]
NOISES = {"track_intent": {"noise": 4.0, "fewer_than": 15}}
WHOLE = tracks(acorn=[300] * 8, price=[100] * 8, noise=[200] * 8)
ASKED = {
    ("price", "feature_request"): [20] * 4 + [40] * 4,
    ("noise", "feature_request"): [30] * 8,
    ("price", "question"): [2] * 8,
    ("noise", "question"): [20] * 8,
    ("acorn", "question"): [90] * 8,
    ("noise", "praise"): [90] * 8,
}


def rows(**changes):
    made = history(noises=NOISES, **{"track": WHOLE, "track_intent": ASKED, **changes})
    return [dict(zip(COLUMNS, row, strict=True)) for row in wishes(made)]


def newest(**changes):
    return {(row["intent"], row["aspect"]): row for row in rows(**changes) if row["period"] == "p7"}


def test_wishes_and_questions_are_ranked_by_the_voices_of_the_last_weeks():
    found = newest()
    assert {key: (row["voices"], row["rank"]) for key, row in found.items()} == {
        ("feature_request", "price"): (160, 1),
        ("feature_request", "noise"): (120, 2),
        ("question", "price"): (None, None),
        ("question", "noise"): (80, 1),
    }
    assert found["question", "price"]["fewer_than"] == 30
    assert {(row["first_period"], row["periods"]) for row in found.values()} == {("p4", 4)}


def test_the_rate_is_of_those_who_spoke_of_the_aspect():
    wish = newest()["feature_request", "price"]
    assert (wish["n"], wish["rate"]) == (400, pytest.approx(40))
    assert wish["rate_low"] < 40 < wish["rate_high"]


def test_the_trend_is_against_as_many_weeks_before():
    found = newest()
    doubled, steady = found["feature_request", "price"], found["feature_request", "noise"]
    assert (doubled["change"], doubled["significant"]) == (pytest.approx(100), True)
    assert doubled["change_low"] < 100 < doubled["change_high"]
    assert (steady["change"], steady["significant"]) == (pytest.approx(0), False)


def test_fewer_weeks_are_taken_as_they_are_and_have_no_trend():
    [first] = {(row["first_period"], row["periods"], row["change"]) for row in rows() if row["period"] == "p1"}
    assert first == ("p0", 2, None)


def test_an_incomplete_week_ends_a_stretch_and_has_no_row():
    made = rows(incomplete=(3,))
    assert {row["period"] for row in made if row["periods"] == 4} == {"p7"}
    assert "p3" not in {row["period"] for row in made}
    assert {row["change"] for row in made} == {None}


def test_a_study_without_intents_or_aspects_has_none():
    assert wishes(history(track=WHOLE)) == []
    assert rows(track=tracks(acorn=[300] * 8), track_intent={("acorn", "question"): [90] * 8}) == []


def test_what_is_asked_of_ours_stands_apart():
    asked = {("price", "question"): [10] * 4 + [30] * 4, ("noise", "question"): [1] * 8, ("noise", "praise"): [50] * 8}
    found = [row for row in rows(intent_aspect=asked) if row["ours"] and row["period"] == "p7"]
    assert [(row["aspect"], row["intent"], row["voices"], row["rank"]) for row in found] == [
        ("price", "question", 120, 1),
        ("noise", "question", None, None),
    ]
    assert (found[0]["n"], found[0]["rate"]) == (None, None)
    assert found[0]["change"] == pytest.approx(200)
