"""What came after a launch is held against the rivals and against weeks in which nothing was launched; and what is missing is said."""

from datetime import date, timedelta

import numpy as np
import pytest
from side_by_side import MONDAY, history, tracks

from townhum.records.own import LaunchFacts
from townhum.tell.insight.lift import lift

COLUMNS = [
    *("launch", "label", "kind", "day", "series", "track", "periods", "first_period", "period", "after_periods"),
    *("before_periods", "rivals", "change", "change_low", "change_high", "own_change", "rivals_change"),
    *("placebo_share", "placebos", "significant", "too_vague", "within", "complete", "said"),
]
WEEK = 20


def launch(week=WEEK, tracks=("acorn",), name="quiet", days=0):
    return LaunchFacts(name, "launch", "", MONDAY.date() + timedelta(weeks=week, days=days), tracks)


def rows(histories, *launches):
    return [dict(zip(COLUMNS, row, strict=True)) for row in lift(histories, launches)]


def market(weeks=30, effect=1.0, **changes):
    """Three brands that wave together a little, acorn multiplied by `effect` from the launch on."""
    rng = np.random.default_rng(1)
    wave = 1 + 0.1 * np.sin(np.arange(weeks) / 3)
    voices = {
        name: rng.poisson(size * wave)
        for name, size in {"acorn": 100, "birch": 150, "cedar": 80, "dogwood": 120}.items()
    }
    voices["acorn"] = rng.poisson(100 * wave * np.where(np.arange(weeks) >= WEEK, effect, 1))
    return {**voices, **changes}


def test_an_effect_is_found_over_each_stretch_that_is_over():
    found = rows([history(track=tracks(**market(effect=1.6)))], launch())
    assert [row["periods"] for row in found] == [1, 4]
    assert all(row["change_low"] < 60 < row["change_high"] and row["significant"] for row in found)
    assert [(row["first_period"], row["period"]) for row in found] == [("p20", "p20"), ("p20", "p23")]
    assert {(row["rivals"], row["before_periods"], row["said"], row["within"]) for row in found} == {(3, 8, "", False)}


def test_what_moves_everybody_is_no_effect_and_is_said():
    up = np.where(np.arange(30) >= WEEK, 1.5, 1)
    voices = {name: each * up for name, each in market().items()}
    for row in rows([history(track=tracks(**voices))], launch()):
        assert row["change_low"] < 0 < row["change_high"]
        assert not row["significant"]
        assert row["said"].startswith("The rivals were hit too: they moved by +")
        assert row["own_change"] > 25


def test_a_rival_that_is_hit_alone_is_left_out_and_named():
    hit = market()["birch"] * np.where(np.arange(30) >= WEEK, 4, 1)
    [_, row] = rows([history(track=tracks(**market(birch=hit)))], launch())
    assert row["said"] == "birch is left out, since it moved apart from the other rivals."
    assert row["rivals"] == 2
    assert row["change_low"] < 0 < row["change_high"]


def test_without_a_rival_or_with_one_it_is_said():
    voices = market()
    [row, *_] = rows([history(track=tracks(acorn=voices["acorn"]))], launch())
    assert row["said"] == "There is no rival to compare with: a move of the whole market would look the same."
    assert (row["rivals"], row["rivals_change"]) == (0, None)
    [row, *_] = rows([history(track=tracks(acorn=voices["acorn"], birch=voices["birch"]))], launch())
    assert "There is one rival only" in row["said"]


def test_a_launch_within_a_week_and_another_in_the_same_weeks_are_said():
    second = LaunchFacts("cheaper", "price", "Cheaper", launch(21).day, ("acorn",))
    [one, four, *_] = rows([history(track=tracks(**market()))], launch(days=3), second)
    assert (one["within"], one["said"]) == (True, "")
    assert four["said"] == f"Cheaper fell into the same stretch ({second.day})."


def test_an_incomplete_week_is_neither_before_nor_after():
    voices = market()
    voices["acorn"][[18, 22]] = 0
    [_, row] = rows([history(track=tracks(**voices), incomplete=(18, 22))], launch())
    assert (row["after_periods"], row["before_periods"], row["complete"]) == (3, 8, False)
    assert row["change_low"] < 0 < row["change_high"]


def why(histories, *launches):
    [row] = rows(histories, *launches)
    assert row["change"] is None
    return row["said"]


def test_each_reason_why_there_is_no_estimate_is_a_sentence():
    whole = history(track=tracks(**market()))
    assert why([], launch()) == "No period from this day on is released yet."
    assert why([whole], launch(99)) == "No period from this day on is released yet."
    assert why([whole], launch(-9)) == "The day lies before the first period: there is nothing to compare with."
    assert why([whole], launch(2)) == "4 complete periods of the same series before it are needed, and there are 2."
    assert why([whole], launch(tracks=("elm",))) == "The track was not listened for then."
    few = history(track=tracks(**market(acorn=[0.5] * 30)))
    assert why([few], launch()) == "Too few accounts spoke of the track to compare."
    unread = history(track=tracks(**market()), incomplete=range(WEEK, 30))
    assert why([unread], launch()) == "No period from this day on was read completely."
    holed = history(track=tracks(**market()), gone=(WEEK,))
    assert why([holed], launch()) == "The period that holds this day was not released."


def test_nothing_before_a_seam_is_compared_with():
    old = history(track=tracks(**market()), series="series-0")
    new = history(track=tracks(**market()), first=MONDAY + timedelta(weeks=30))
    assert why([old, new], launch(31)) == "4 complete periods of the same series before it are needed, and there are 1."


def test_the_day_is_one_of_the_study_s_zone():
    west = history(track=tracks(**market()), zone="Pacific/Honolulu", first=MONDAY + timedelta(hours=10))
    assert next(row["first_period"] for row in rows([west], launch())) == "p20"


def test_weekdays_do_not_pass_for_an_effect():
    weekday = np.tile([2, 1, 1, 1, 1, 0.5, 0.5], 10)
    voices = {name: size * weekday for name, size in {"acorn": 100.0, "birch": 150.0, "cedar": 80.0}.items()}
    daily = history(kind="day", track=tracks(**voices))
    found = rows([daily], LaunchFacts("quiet", "launch", "", date(2026, 2, 23), ("acorn",)))
    assert [row["periods"] for row in found] == [1, 7]
    assert all(row["change_low"] < 0 < row["change_high"] for row in found)


@pytest.mark.parametrize("effect", [1.0, 1.5])
def test_the_placebos_are_counted_and_the_launch_with_them(effect):
    [one, _] = rows([history(track=tracks(**market(effect=effect)))], launch())
    assert one["placebos"] == 4 * (WEEK - 4)
    assert 1 / (one["placebos"] + 1) <= one["placebo_share"] <= 1
    assert (one["placebo_share"] < 0.05) == (effect > 1)
