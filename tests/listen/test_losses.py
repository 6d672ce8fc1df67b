"""What of a source cannot be read is told in bands and in no other way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from studies import manifest

from townhum.listen.losses import Losses, Part, broken_part, share_band


def losses(sound, broken, **more):
    made = Losses(**more)
    made.read(sound)
    for _ in range(broken):
        made.lose(Part.ROW)
    return made


@pytest.mark.parametrize(
    ("sound", "broken", "band"),
    [
        (0, 0, ""),
        (1_000, 9, ""),
        (99, 1, "1 to 5 %"),
        (96, 4, "1 to 5 %"),
        (95, 5, "5 to 20 %"),
        (80, 20, "20 to 50 %"),
        (20, 10, "20 to 50 %"),
        (10, 10, "half or more"),
        (0, 3, "half or more"),
    ],
)
def test_the_bands(sound, broken, band):
    assert losses(sound, broken).band == band
    assert share_band(broken, sound + broken) == band


@given(st.integers(0, 200), st.integers(0, 200), st.floats(0, 1))
def test_over_is_more_than_the_share_that_may_be(sound, broken, most):
    assert losses(sound, broken, most=most).over is (broken > most * (sound + broken))


def test_lines_in_another_encoding_are_told_as_that():
    made = losses(20, 10, own=True)
    assert "each line is one object" in made.do
    made.leave_out({"unreadable": 4})
    assert "cells" in made.do
    made.leave_out({"unreadable": 2})
    assert 'encoding = ["utf-8", "cp1252"]' in made.do


def test_nothing_but_bands_is_shown():
    made = losses(20, 10)
    assert repr(made) == "Losses()"
    public = {name: getattr(made, name) for name in dir(made) if not name.startswith("_")}
    told = {name: value for name, value in public.items() if not callable(value)}
    assert told == {
        "most": 0.05,
        "limit": "5 %",
        "band": "20 to 50 %",
        "unrated": "",
        "unrated_over": False,
        "over": True,
        "nothing": False,
        "do": Part.ROW.elsewhere,
    }


@pytest.mark.parametrize(
    ("raw", "part"),
    [
        (None, Part.ROW),
        ("a line", Part.ROW),
        ({"id": "a", "at": None, "text": "tea"}, Part.DATE),
        ({"id": "a", "text": "tea"}, Part.DATE),
        ({"id": "a", "at": "2026-11-11T10:00:00+00:00", "text": 3}, Part.REST),
    ],
)
def test_where_an_item_is_broken(raw, part):
    assert broken_part(raw, manifest()) is part


def test_the_first_thing_to_do_is_about_most_of_it_and_about_where_it_is_read():
    made = Losses(own=True)
    for part in (Part.DATE, Part.DATE, Part.ROW):
        made.lose(part)
    assert "date_format" in made.do
    assert losses(0, 1).do == Part.ROW.elsewhere
    assert losses(0, 1, own=True).do == Part.ROW.in_a_file


def test_what_was_taken_for_read_and_could_not_be_is_lost():
    made = losses(100, 0)
    made.read(-10)
    for _ in range(10):
        made.lose(Part.REST)
    assert made.band == "5 to 20 %"
    assert made.over


@pytest.mark.parametrize(
    ("ratings", "band", "over"), [(0, "", False), (3, "1 to 5 %", False), (60, "half or more", True)]
)
def test_ratings_on_no_scale_are_told_as_a_share_of_what_was_read(ratings, band, over):
    made = losses(80, 20)
    made.leave_out({"not_rated": ratings, "blank": 500})
    assert (made.unrated, made.unrated_over) == (band, over)
