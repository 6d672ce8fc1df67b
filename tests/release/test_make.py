"""A release holds what the rules let through, and nothing that tells of the rest."""

import re
from dataclasses import fields, replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from releases import SOURCES, TRACKS, release, series, tally_of, week

from townhum.records import Coverage, CoverageStatus, DropReason
from townhum.release import make_release

VOICES = {
    "acorn": {"negative": 12, "neutral": 20, "positive": 15},
    "birch": {"negative": 11, "positive": 25, "not_read": 3},
    "cedar": {"positive": 9},
    "price": {"neutral": 40},
}


def make(tally=None, **changes):
    settings = {
        "period": week(0),
        "series": series(),
        "coverage": [Coverage(source, CoverageStatus.COMPLETE) for source in SOURCES],
        "drops": {},
        "k": 10,
        "grids": ("track", "track_tone"),
        "made_with": {},
    }
    return make_release(tally or tally_of(VOICES), **{**settings, **changes})


def cells(made):
    return {grid.name: grid for grid in made.grids}


def test_cells_of_k_and_more_are_published_in_the_order_of_the_study():
    track = cells(make())["track"]
    assert track.columns == ("track", "voices")
    assert track.rows == (("acorn", 47), ("birch", 39), ("price", 40))


def test_tones_are_published_whole_merged_or_not_at_all():
    track_tone = cells(make())["track_tone"]
    assert track_tone.columns == ("track", "tone", "voices")
    assert track_tone.rows == (
        ("acorn", "negative", 12),
        ("acorn", "neutral", 20),
        ("acorn", "positive", 15),
        ("birch", "negative", 11),
        ("birch", "not_negative", 28),
    )


@pytest.mark.parametrize("k", [-1, 0, 1, 9])
def test_k_below_ten_is_refused(k):
    with pytest.raises(ValueError, match="at least 10"):
        make(k=k)


@pytest.mark.parametrize("grids", [(), ("track_tone",), ("track", "track_author")])
def test_unknown_grids_and_splits_without_their_parent_are_refused(grids):
    with pytest.raises(ValueError, match="grids"):
        make(grids=grids)


def test_a_grid_that_is_not_asked_for_is_not_there():
    made = make(grids=("track",))
    assert list(cells(made)) == ["track"]
    assert list(made.held_back) == ["track"]


def test_every_reason_has_a_band_so_that_none_is_told_by_its_absence():
    made = make(drops={DropReason.OPTED_OUT: 60, DropReason.EMPTY: 3})
    assert set(made.drops) == {reason.value for reason in DropReason}
    assert made.drops["opted_out"] == "50-99"
    assert made.drops["empty"] == made.drops["deleted"] == "<10"


def test_what_is_held_back_can_be_worked_out_from_what_is_published():
    made = make()
    assert made.held_back == {"track": "at most 10 %", "track_tone": "at most 50 %"}
    without_cedar = make(tally_of({track: tones for track, tones in VOICES.items() if track != "cedar"}))
    assert without_cedar == made


def test_k_and_the_rules_are_among_the_versions():
    made = make(made_with={"tone_model": "vader 3.3.2"}, k=12)
    assert made.made_with == {"k": "12", "release_rules": "1", "tone_model": "vader 3.3.2"}


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
    turned = dict(reversed(drops.items()))
    assert make(drops=drops) == make(drops=turned)
    assert repr(make(drops=drops)) == repr(make(drops=turned))


POPULATIONS = st.fixed_dictionaries(
    {
        track: st.fixed_dictionaries(
            {tone: st.integers(0, 25) for tone in ("negative", "neutral", "positive", "not_read")}
        )
        for track in TRACKS
    }
)


@given(POPULATIONS, st.integers(10, 20), st.dictionaries(st.sampled_from(DropReason), st.integers(0, 2000)))
def test_no_number_below_k_is_anywhere_in_a_release(voices, k, drops):
    made = make(tally_of(voices), k=k, drops=drops)
    for grid in made.grids:
        assert all(isinstance(row[-1], int) and row[-1] >= k for row in grid.rows)
    said = chain(made.drops.values(), made.held_back.values())
    for band in said:
        assert not [number for number in re.findall(r"(?<!<)\b\d+\b(?! %)", band) if 0 < int(number) < k], band
    parents = dict(cells(made)["track"].rows)
    for track in {row[0] for row in cells(made)["track_tone"].rows}:
        split = [voices for name, _, voices in cells(made)["track_tone"].rows if name == track]
        assert sum(split) == parents[track]


@given(POPULATIONS)
def test_held_back_cells_do_not_show_in_any_part(voices):
    hidden = {track for track in TRACKS if sum(voices[track].values()) < 10}
    emptied = {track: {} if track in hidden else tones for track, tones in voices.items()}
    assert release(0, voices) == release(0, emptied)


def test_a_release_has_no_field_for_anything_uncounted():
    assert {field.name for field in fields(make())} == {
        "period",
        "series",
        "grids",
        "coverage",
        "drops",
        "held_back",
        "made_with",
    }
