"""What may stand beside what: tracks, pairs, and the same cell of two tracks."""

import pytest
from crowds import Crowd, rows, voices

from townhum.records import Tone


@pytest.mark.parametrize(("without_inner", "shown"), [(0, False), (1, False), (9, False), (10, True)])
def test_a_track_nested_in_another_is_shown_where_the_rest_is_k(without_inner, shown):
    crowd = Crowd(("kettle", "leak"))
    crowd.add(40, "kettle", "leak")
    crowd.add(without_inner, "kettle")
    assert ("leak" in voices(crowd.release())) is shown
    assert "kettle" in voices(crowd.release())


@pytest.mark.parametrize("further", [0, 1, 9])
def test_of_near_identical_tracks_the_one_listed_first_stays_whichever_is_larger(further):
    crowd = Crowd(("one", "two"))
    crowd.add(40, "one", "two")
    crowd.add(3, "one")
    crowd.add(further, "two")
    assert set(voices(crowd.release())) == {"one"}


@pytest.mark.parametrize(("priority", "stays"), [(1, "two"), (0, "one"), (-1, "one")])
def test_of_near_identical_tracks_the_one_of_higher_priority_stays(priority, stays):
    crowd = Crowd(("one", "two"), priority={"two": priority})
    crowd.add(40, "one", "two")
    crowd.add(4, "one")
    crowd.add(3, "two")
    assert set(voices(crowd.release())) == {stays}


@pytest.mark.parametrize(("outside", "voices_of_leak"), [(0, 60), (1, 60), (9, 60), (10, 70)])
def test_a_few_outside_a_larger_track_are_left_out_everywhere(outside, voices_of_leak):
    crowd = Crowd(("Kettle", "Leak", "tea"))
    for tone in Tone:
        crowd.add(20, "Kettle", "Leak", tone=tone)
    crowd.add(30, "Kettle", tone=Tone.NEGATIVE)
    crowd.add(outside, "Leak", "tea", tone=Tone.POSITIVE)
    crowd.add(50, "tea")
    published = crowd.release()
    assert voices(published)["Leak"] == voices_of_leak
    negative, neutral, positive = (row[2] for row in rows(published, "track_tone") if row[0] == "Leak")
    assert (negative, neutral, positive) == (20, 20, voices_of_leak - 40)
    assert ("Kettle", "Leak", 60) in rows(published, "pair") or outside < 10


def test_a_track_less_its_few_that_counts_fewer_than_k_is_held_back():
    crowd = Crowd(("kettle", "leak"))
    crowd.add(40, "kettle")
    crowd.add(9, "kettle", "leak")
    crowd.add(9, "leak")
    assert set(voices(crowd.release())) == {"kettle"}
    crowd.add(1, "kettle", "leak")
    assert voices(crowd.release()) == {"kettle": 50, "leak": 10}


@pytest.mark.parametrize("outside", [0, 1, 9])
@pytest.mark.parametrize(("counted", "shown"), [(18, False), (19, True)])
def test_a_track_counts_more_than_may_have_been_left_out_of_it(outside, counted, shown):
    """In two others up to twice nine may have been: so eighteen are too few, however many were."""
    crowd = Crowd(("all", "kettle", "leak"))
    crowd.add(counted, "all", "kettle", "leak")
    crowd.add(outside, "leak")
    crowd.add(40, "all", "kettle")
    crowd.add(40, "all")
    assert ("leak" in voices(crowd.release())) is shown


@pytest.mark.parametrize(("first", "stays"), [("blue", "blue"), ("red", "red")])
def test_priority_breaks_ties_between_the_parts_of_a_track(first, stays):
    crowd = Crowd(("all", "red", "blue", "rare"), priority={first: 1})
    crowd.add(40, "all", "red")
    crowd.add(40, "all", "blue")
    crowd.add(7, "all", "rare")
    assert set(voices(crowd.release())) == {"all", stays}


@pytest.mark.parametrize(("first", "stays"), [("C", ("A", "C")), ("B", ("A", "B"))])
def test_priority_breaks_ties_between_pairs(first, stays):
    pairs = Crowd(("A", "B", "C"), priority={first: 1})
    pairs.add(20, "A", "B", "C")
    for two in (("A", "B"), ("A", "C")):
        pairs.add(5, *two)
    for name in "ABC":
        pairs.add(20, name)
    assert [row[:2] for row in rows(pairs.release(), "pair")] == [stays]


def test_of_tracks_of_the_same_people_one_stays():
    crowd = Crowd(("one", "two"))
    crowd.add(43, "one", "two")
    assert set(voices(crowd.release())) == {"one"}


def test_a_track_and_its_parts_do_not_give_away_the_rest():
    crowd = Crowd(("all", "red", "blue", "rare"))
    crowd.add(50, "all", "red")
    crowd.add(40, "all", "blue")
    crowd.add(7, "all", "rare")
    assert set(voices(crowd.release())) == {"all", "red"}


def test_a_rest_that_hides_behind_what_the_parts_share_is_safe():
    crowd = Crowd(("all", "red", "blue", "rare"))
    crowd.add(50, "all", "red")
    crowd.add(40, "all", "blue")
    crowd.add(15, "all", "red", "blue")
    crowd.add(7, "all", "rare")
    assert set(voices(crowd.release())) == {"all", "red", "blue"}


@pytest.mark.parametrize(("both", "shown"), [(0, True), (4, False), (10, True)])
def test_a_track_that_is_two_others_does_not_give_away_what_they_share(both, shown):
    crowd = Crowd(("either", "red", "blue"))
    crowd.add(50, "either", "red")
    crowd.add(40, "either", "blue")
    crowd.add(both, "either", "red", "blue")
    assert ("blue" in voices(crowd.release())) is shown


def test_what_was_discovered_needs_twenty_voices():
    crowd = Crowd(("known", "found"))
    crowd.add(15, "known")
    crowd.add(19, "found")
    assert set(voices(crowd.release(discovered=("found",)))) == {"known"}


@pytest.mark.parametrize(("both", "first", "second"), [(9, 40, 40), (30, 40, 40), (30, 0, 40)])
def test_a_pair_is_shown_where_it_isolates_nobody(both, first, second):
    crowd = Crowd(("Acorn", "Birch"))
    crowd.add(both, "Acorn", "Birch")
    crowd.add(first, "Acorn")
    crowd.add(second, "Birch")
    shown = [row[:2] for row in rows(crowd.release(), "pair")]
    assert shown == ([("Acorn", "Birch")] if min(both, first, second) >= 10 else [])


@pytest.mark.parametrize("few", [0, 4, 10])
def test_a_theme_that_is_a_pair_but_for_a_few_takes_the_pair_out(few):
    crowd = Crowd(("Acorn", "Birch", "both"))
    crowd.add(40, "Acorn", "Birch", "both")
    crowd.add(few, "Acorn", "Birch")
    crowd.add(40, "Acorn")
    crowd.add(30, "Birch")
    assert len(rows(crowd.release(), "pair")) == (0 if few == 4 else 1)


def test_a_theme_that_is_either_brand_and_a_few_more_takes_the_pair_out():
    crowd = Crowd(("Acorn", "Birch", "either"))
    crowd.add(30, "Acorn", "Birch", "either")
    crowd.add(40, "Acorn", "either")
    crowd.add(30, "Birch", "either")
    assert len(rows(crowd.release(), "pair")) == 1
    crowd.add(5, "either")
    assert rows(crowd.release(), "pair") == []


def test_the_same_cell_of_two_nested_tracks_does_not_differ_by_a_few():
    crowd = Crowd(("kettle", "leak"))
    for tone in Tone:
        crowd.add(30, "kettle", "leak", tone=tone)
    crowd.add(12, "kettle", tone=Tone.POSITIVE)
    assert {row[0] for row in rows(crowd.release(), "track_tone")} == {"kettle", "leak"}
    crowd.add(1, "kettle", tone=Tone.NEGATIVE)
    assert {row[0] for row in rows(crowd.release(), "track_tone")} == {"kettle"}
    assert set(voices(crowd.release())) == {"kettle", "leak"}


def test_merged_cells_are_compared_with_the_cells_they_merge():
    crowd = Crowd(("kettle", "leak"))
    crowd.add(30, "kettle", "leak", tone=Tone.NEGATIVE)
    crowd.add(30, "kettle", "leak", tone=Tone.POSITIVE)
    crowd.add(5, "kettle", "leak", tone=Tone.NEUTRAL)
    crowd.add(11, "kettle", tone=Tone.NEGATIVE)
    crowd.add(6, "kettle", tone=Tone.NEUTRAL)
    assert {row[0] for row in rows(crowd.release(), "track_tone")} == {"kettle"}


def test_day_parts_are_not_shown_where_one_track_is_nearly_everyone():
    crowd = Crowd(("all", "some"))
    for hour in range(0, 24, 6):
        crowd.add(20, "all", hour=hour)
    assert rows(crowd.release(), "day_part")
    crowd.add(12, "some")
    assert rows(crowd.release(), "day_part")
    crowd.people = crowd.people[:-3]
    assert not rows(crowd.release(), "day_part")
