"""A release holds what the rules let through, and nothing that tells of the rest."""

from dataclasses import fields, replace

import pytest
from crowds import Crowd, rows
from releases import KEY, SOURCES, TRACKS, release, series, tally_of, week

from townhum.count.release import Heading, make_release
from townhum.records import Coverage, CoverageStatus, DropReason, Tone
from townhum.records.agreed import GRIDS

VOICES = {
    "acorn": {"negative": 10, "neutral": 20, "positive": 30},
    "birch": {"negative": 15, "positive": 35, "not_read": 5},
    "cedar": {"positive": 9},
    "price": {"neutral": 40},
}


def make(tally=None, **changes):
    heading = {
        "period": week(0),
        "series": series(),
        "coverage": [Coverage(source, CoverageStatus.COMPLETE) for source in SOURCES],
        "drops": {},
        "made_with": {},
    }
    rules = {"k": 10, "grids": GRIDS, "key": KEY}
    for name, value in changes.items():
        (heading if name in heading else rules)[name] = value
    return make_release(tally or tally_of(VOICES), Heading(**heading), **rules)


def test_cells_of_k_and_more_are_published_in_the_order_of_the_study():
    assert rows(make(), "track") == [("acorn", 60), ("birch", 55), ("price", 40)]


def test_tones_are_published_whole_merged_or_not_at_all():
    assert rows(make(), "track_tone") == [
        ("acorn", "negative", 10, ""),
        ("acorn", "neutral", 20, ""),
        ("acorn", "positive", 30, ""),
        ("birch", "negative", 15, ""),
        ("birch", "not_negative", 40, ""),
    ]


def test_fewer_than_k_unread_voices_cannot_be_told_from_neutral_ones():
    read = release(0, {"acorn": {"negative": 20, "neutral": 20, "positive": 20}})
    assert release(0, {"acorn": {"negative": 20, "neutral": 11, "positive": 20, "not_read": 9}}) == read
    apart = release(0, {"acorn": {"negative": 20, "neutral": 10, "positive": 20, "not_read": 10}})
    assert ("acorn", "not_read", 10, "") in rows(apart, "track_tone")


def test_an_overwhelming_share_is_given_in_words_and_alone():
    crowd = Crowd(("tea",))
    crowd.add(960, "tea", tone=Tone.POSITIVE)
    crowd.add(20, "tea", tone=Tone.NEGATIVE)
    crowd.add(20, "tea", tone=Tone.NEUTRAL)
    assert rows(crowd.release(), "track_tone") == [("tea", "positive", None, "95 % or more")]
    assert rows(crowd.release(), "track") == [("tea", 1000)]


def test_small_sources_are_pooled_and_never_named():
    crowd = Crowd(("tea",), ("forum", "square", "club", "nook"))
    for source, number in (("forum", 100), ("square", 60), ("club", 30), ("nook", 20)):
        crowd.add(number, "tea", source=source)
    assert rows(crowd.release(), "track_source") == [
        ("tea", "forum", 100, ""),
        ("tea", "square", 60, ""),
        ("tea", "smaller sources", 50, ""),
    ]


def test_a_source_alone_in_its_pool_is_pooled_with_another():
    crowd = Crowd(("tea",), ("forum", "square", "nook"))
    for source, number in (("forum", 100), ("square", 60), ("nook", 40)):
        crowd.add(number, "tea", source=source)
    assert [row[1:3] for row in rows(crowd.release(), "track_source")] == [("forum", 100), ("smaller sources", 100)]


def test_sources_are_named_in_one_order_for_all_tracks():
    crowd = Crowd(("tea", "cup"), ("forum", "square", "club", "nook"))
    for source, number in (("forum", 300), ("square", 200), ("club", 100)):
        crowd.add(number, "tea", source=source)
    crowd.add(4, "cup", source="square")
    crowd.add(80, "cup", source="club")
    crowd.add(40, "cup", source="forum")
    shown = [row[1] for row in rows(crowd.release(), "track_source") if row[0] == "cup"]
    assert shown == ["forum", "smaller sources"]  # club is large here, but comes after square


def test_languages_and_what_could_not_be_told():
    crowd = Crowd(("tea",))
    for language, number in (("en", 100), ("nl", 60), ("de", 12), ("und", 13)):
        crowd.add(number, "tea", language=language)
    assert rows(crowd.release(), "track_language") == [
        ("tea", "en", 100, ""),
        ("tea", "nl", 60, ""),
        ("tea", "other languages", 25, ""),
    ]


@pytest.mark.parametrize(
    ("ratings", "labels"),
    [
        ({1: 10, 2: 10, 3: 10, 4: 10, 5: 20}, ["1", "2", "3", "4", "5"]),
        ({1: 9, 2: 11, 3: 10, 4: 10, 5: 20}, ["1-2", "3", "4-5"]),
        ({1: 9, 2: 11, 3: 0, 4: 10, 5: 20}, ["1-2", "3-5"]),
        ({1: 9, 5: 50}, []),
        ({1: 20, 5: 30, None: 10}, ["1-2", "3-5", "not_rated"]),
    ],
)
def test_ratings_are_five_counts_or_fewer(ratings, labels):
    crowd = Crowd(("tea",))
    for rating, number in ratings.items():
        crowd.add(number, "tea", rating=rating)
    assert [row[1] for row in rows(crowd.release(), "track_rating")] == labels


def test_intents_are_shown_one_by_one():
    crowd = Crowd(("tea",))
    crowd.add(20, "tea", intents=("asks",))
    crowd.add(9, "tea", intents=("buys",))
    crowd.add(31, "tea")
    assert rows(crowd.release(), "track_intent") == [("tea", "asks", 20, "")]


def test_day_parts_are_merged_in_a_fixed_order():
    crowd = Crowd(("tea",))
    for hour in range(0, 168, 6):
        crowd.add(10, "tea", hour=hour)
    assert len(rows(crowd.release(), "day_part")) == 28
    crowd.people.pop()
    assert {row[0] for row in rows(crowd.release(), "day_part")} == {"weekdays", "weekend"}


@pytest.mark.parametrize("k", [-1, 0, 1, 9, 12])
def test_k_below_ten_or_between_the_steps_is_refused(k):
    with pytest.raises(ValueError, match="at least 10"):
        make(k=k)


@pytest.mark.parametrize("grids", [(), ("track_tone",), ("track", "track_author")])
def test_unknown_grids_and_splits_without_their_parent_are_refused(grids):
    with pytest.raises(ValueError, match="grids"):
        make(grids=grids)


def test_a_grid_that_is_not_asked_for_is_not_there():
    made = make(grids=("track",))
    assert [grid.name for grid in made.grids] == ["track"]
    assert list(made.held_back) == ["track"]


def test_what_is_held_back_is_the_same_whether_nobody_or_nine_spoke():
    without_cedar = make(tally_of({track: tones for track, tones in VOICES.items() if track != "cedar"}))
    assert without_cedar.held_back == make().held_back
    assert make().held_back["track"] == "5-19 %"


def test_k_and_the_rules_are_among_the_versions():
    made = make(made_with={"tone_model": "vader 3.3.2"}, k=15)
    assert made.made_with == {"k": "15", "release_rules": "5", "tone_model": "vader 3.3.2"}


def test_coverage_comes_in_the_order_of_the_study():
    late = [Coverage("square", CoverageStatus.PARTIAL, "cut off"), Coverage("forum", CoverageStatus.COMPLETE)]
    assert make(coverage=late).coverage == tuple(reversed(late))


@pytest.mark.parametrize("names", [("forum", "forum"), ("elsewhere",)])
def test_coverage_of_nothing_or_twice_is_refused(names):
    with pytest.raises(ValueError, match="coverage"):
        make(coverage=[Coverage(name, CoverageStatus.COMPLETE) for name in names])


def test_a_tally_of_another_study_is_refused():
    with pytest.raises(ValueError, match="differ"):
        make(series=replace(series(), tracks=series().tracks[:2]))


def test_the_same_arguments_make_the_same_release():
    drops = {DropReason.EMPTY: 12, DropReason.BROKEN: 99}
    assert make(drops=drops) == make(drops=dict(reversed(drops.items())))


def test_a_release_has_no_field_for_anything_uncounted():
    named = {
        "period",
        "series",
        "grids",
        "coverage",
        "drops",
        "held_back",
        "made_with",
        "corrected",
        "terms",
        "several",
    }
    assert {field.name for field in fields(make())} == named
    assert len(TRACKS) == len(series().tracks)
