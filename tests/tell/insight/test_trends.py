"""Levels, slopes, seasons and years of weeks whose truth is known; none where too little is."""

from dataclasses import replace

import numpy as np
import pytest
from insight_worlds import Drawer, World, quiet

from townhum.tell.insight.trends import trends_of, yearly_of


def rising(periods=60, slope=2.0, kind="week"):
    mean = np.tile(100 + slope * np.arange(periods), (6, 1))
    return World(mean, spread=1.3, brands=4, kind=kind)


def drawn(world, seed=1):
    return Drawer(seed).history(world)


def test_a_slope_is_found_and_its_level_is_the_average():
    found = [each for each in trends_of(drawn(rising())) if each.measure == "voices" and each.track]
    assert {each.periods for each in found} == {4, 13, 52}
    for each in found:
        if each.periods == 52:
            assert each.slope == pytest.approx(2, abs=0.5)
            assert each.slope_ends[0] < each.slope < each.slope_ends[1]
            assert each.level == pytest.approx(100 + 2 * 33.5, rel=0.06)
            assert each.ends[0] < each.level < each.ends[1]


def test_one_outlier_moves_neither_slope_nor_level_far():
    history = drawn(quiet(6, 13, mean=100, brands=4))
    track = history.cells["track"]
    value = track.value.copy()
    value[0, 12] *= 6
    spoilt = replace(history, cells={**history.cells, "track": replace(track, value=value)})
    before, after = (next(t for t in trends_of(each) if t.periods == 13) for each in (history, spoilt))
    assert abs(after.slope - before.slope) < 6
    assert after.level < 1.25 * before.level


def test_intervals_of_slopes_hold_nought_in_weeks_without_a_trend():
    held = [
        each.slope_ends[0] <= 0 <= each.slope_ends[1]
        for seed in range(12)
        for each in trends_of(drawn(quiet(6, 14, mean=60, brands=4), seed))
        if each.periods == 13 and each.measure == "voices"
    ]
    assert np.mean(held) > 0.88


def test_a_span_with_too_many_incomplete_periods_or_before_the_first_is_not_there():
    history = drawn(quiet(6, 20, brands=4, incomplete=(15, 16, 17, 18)))
    assert {each.periods for each in trends_of(history)} == set()
    assert {each.periods for each in trends_of(drawn(quiet(6, 12, brands=4)))} == {4}
    assert trends_of(replace(history, complete=np.zeros(20, np.bool_))) == []


def test_a_level_below_the_least_that_is_shown_is_no_number():
    found = [
        each for each in trends_of(drawn(quiet(6, 20, mean=3, brands=4))) if each.measure == "voices" and each.track
    ]
    assert found
    assert {each.level for each in found} == {None}
    assert {each.ends for each in found} == {(None, None)}


def test_a_period_is_held_against_the_same_one_a_year_before():
    world = quiet(6, 60, mean=100, brands=4)
    mean = world.mean.copy()
    mean[0, 59] = 200
    found = {each.track: each for each in yearly_of(drawn(replace(world, mean=mean)))}
    grown = found["track-000"]
    assert grown.before == 7
    assert grown.ends[0] > 30
    assert grown.change == pytest.approx(100, abs=45)
    assert grown.season is None
    assert found["track-001"].ends[0] < 0 < found["track-001"].ends[1]


def test_without_a_year_there_is_nothing_beside_it():
    assert yearly_of(drawn(quiet(6, 52, brands=4))) == []
    assert yearly_of(drawn(quiet(6, 60, brands=4, incomplete=(7,)))) == []


@pytest.mark.parametrize(("kind", "cycle", "periods"), [("week", 52, 105), ("day", 7, 29), ("four_weeks", 13, 27)])
def test_a_season_is_told_of_after_two_cycles(kind, cycle, periods):
    world = quiet(6, periods, mean=200, brands=4, kind=kind)
    wave = 1 + 0.5 * np.cos(2 * np.pi * (np.arange(periods) - periods + 1) / cycle)
    found = yearly_of(drawn(replace(world, mean=world.mean * wave)))
    assert [each.season for each in found if each.track] == [pytest.approx(148, abs=14)] * 6
    short = yearly_of(drawn(replace(world, mean=world.mean[:, : 2 * cycle - 1])))
    assert [each.season for each in short if each.season is not None] == []
