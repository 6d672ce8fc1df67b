"""Events in weeks whose truth is known: what happens is told of, what does not is not, and what is missing is no alarm."""

from dataclasses import replace

import numpy as np
import pytest
from insight_worlds import Drawer, World, quiet, with_jump

from townhum.tell.insight.events import events_of, rows
from townhum.tell.insight.sentences import Words, caveat_of, sentence_of


def told(world, seed=1):
    return events_of(Drawer(seed).history(world))


def of(events, track, at=None):
    name = None if track is None else f"track-{track:03}"
    return {(each.kind, each.tier) for each in events if each.track == name and at in {None, each.at}}


def small(periods, **more):
    return quiet(9, periods, mean=80, brands=6, **more)


def test_a_jump_is_an_alert_in_its_own_period_and_no_level():
    events = told(with_jump(small(20), 2, 12, 3, 13))
    assert ("volume_up", "alert") in of(events, 2, 12)
    assert not {kind for kind, _ in of(events, 2) if kind.startswith("level")}
    [jump] = [each for each in events if each.track == "track-002" and each.at == 12 and each.kind == "volume_up"]
    assert jump.low < 100 * (jump.voices / jump.usual - 1) < jump.high
    assert jump.usual == pytest.approx(80, rel=0.15)
    assert (jump.since, jump.periods, jump.early) == (12, 1, False)


def test_what_stays_is_a_level_with_its_first_period_and_then_what_is_usual():
    events = told(with_jump(small(40), 1, 14, 2.5))
    levels = [each for each in events if each.kind == "level_up" and each.track == "track-001"]
    assert levels
    assert {each.since for each in levels} == {14}
    assert max(each.at for each in levels) <= 20
    assert not [each for each in events if each.track == "track-001" and each.at > 24 and each.tier == "alert"]


def test_a_fall_is_told_of_though_it_is_not_shown_as_a_number():
    events = told(with_jump(small(20), 3, 15, 0.05))
    [fall] = [e for e in events if e.kind == "volume_down" and e.track == "track-003" and e.at == 15]
    assert (fall.tier, fall.voices) == ("alert", None)
    assert fall.usual > fall.fewer_than
    assert fall.change < -70


def test_fewer_than_is_not_nought():
    """Tracks below T all the time make no event, neither when they begin nor when noise takes them about."""
    world = World(np.full((9, 30), 6.0), spread=1.2, brands=6)
    assert [e for e in told(world) if e.kind.startswith(("volume_down", "level_down")) and e.tier == "alert"] == []


def test_an_incomplete_period_is_neither_an_alarm_nor_what_is_usual():
    world = with_jump(small(20), 2, 10, 0.1, 11)
    events = told(replace(world, incomplete=(10,)))
    assert [each for each in events if each.at == 10] == []
    assert ("volume_up", "alert") not in of(events, 2, 11)


def test_a_worse_tone_with_more_that_is_negative_is_a_crisis_and_of_a_rival_a_rivals():
    world = with_jump(with_jump(small(16), 0, 12, 2, 13), 4, 13, 2, 14)
    tone = np.tile([0.2, 0.4, 0.3, 0.1], (9, 16, 1))
    tone[0, 12] = tone[4, 13] = [0.75, 0.1, 0.05, 0.1]
    events = told(replace(world, tone=tone))
    assert ("crisis", "alert") in of(events, 0, 12)
    assert ("rival_crisis", "alert") in of(events, 4, 13)
    [worse] = [each for each in events if each.kind == "tone_worse" and each.track == "track-000" and each.at == 12]
    assert worse.net < worse.usual_net
    assert worse.low < worse.change < worse.high < 0


def test_an_aspect_beside_a_brand_is_new_and_one_that_was_there_grows():
    aspects = np.full((6, 3, 16), 0.02)
    aspects[:, 1] = 0.3
    aspects[2, 0, 12] = 0.8
    aspects[3, 1, 12] = 0.9
    events = told(World(np.full((9, 16), 160.0), aspects=aspects, brands=6))
    there = {(e.kind, e.track, e.name) for e in events if e.at == 12 and "aspect" in e.kind and e.tier == "alert"}
    assert there == {("new_aspect", "track-002", "track-006"), ("growing_aspect", "track-003", "track-007")}


def test_more_voices_with_words_of_no_list_are_told_of_on_their_track_and_what_to_do():
    history = Drawer(1).history(World(np.full((9, 16), 800.0), brands=6))
    share = np.full((9, 16), 0.2)
    share[3, 12] = 0.7
    track = history.cells["track"]
    unlisted = replace(track, value=track.value * share, variance=np.full(16, 1000.0), fewer_than=np.full(16, 84))
    history = replace(history, cells={**history.cells, "unlisted_by_track": unlisted})
    found = [each for each in events_of(history) if "unlisted" in each.kind and each.tier == "alert"]
    assert [(each.kind, each.track, each.name, each.at) for each in found] == [
        ("growing_unlisted", "track-003", None, 12)
    ]
    said = sentence_of(Words(history), found[0])
    assert said.startswith("More accounts than usual use words that are in no list beside Track-003 in ")
    assert "Look there yourself" in caveat_of(Words(history), found[0])


def test_an_aspect_that_grows_with_its_brand_is_none():
    world = with_jump(World(np.full((9, 16), 160.0), aspects=0.4, brands=6), 2, 12, 3, 13)
    assert [each for each in told(world) if "aspect" in each.kind and each.tier == "alert"] == []


@pytest.mark.parametrize("periods", range(5))
def test_nothing_is_told_before_four_periods_have_gone(periods):
    assert told(with_jump(small(max(1, periods)), 0, periods - 1, 20)) == []


def test_from_four_periods_on_only_alerts_and_they_are_marked():
    events = told(with_jump(small(7), 0, 5, 5, 6))
    assert ("volume_up", "alert") in of(events, 0, 5)
    assert {each.tier for each in events} == {"alert"}
    assert all(each.early for each in events)


def test_a_gap_parts_neighbours_but_not_what_is_usual():
    history = Drawer(1).history(with_jump(small(20), 1, 14, 2.5))
    place = history.place + 3 * (np.arange(20) >= 15)
    events = events_of(replace(history, place=place))
    assert ("volume_up", "alert") in of(events, 1, 15)
    assert not [each for each in events if each.at == 15 and each.periods > 1]


def test_an_event_never_changes_by_what_comes_later():
    world = with_jump(small(26), 1, 14, 2.5)
    history = Drawer(1).history(world)
    cut = {
        name: replace(
            each,
            value=each.value[:, :20],
            variance=each.variance[:20],
            covariance=each.covariance[:20],
            fewer_than=each.fewer_than[:20],
        )
        for name, each in history.cells.items()
    }
    short = replace(
        history,
        labels=history.labels[:20],
        starts=history.starts[:20],
        ends=history.ends[:20],
        place=history.place[:20],
        complete=history.complete[:20],
        read=history.read[:20],
        cells=cut,
    )
    assert list(rows(short, events_of(short))) == [
        row for row, each in zip(rows(history, events_of(history)), events_of(history), strict=True) if each.at < 20
    ]


def test_days_are_held_against_their_own_weekday():
    day = np.array([1.3, 1.2, 1.2, 1.1, 1.0, 0.5, 0.5])
    world = small(84, kind="day")
    events = told(replace(world, mean=world.mean * day[np.arange(84) % 7]))
    assert [each for each in events if each.at >= 42 and each.tier == "alert"] == []
    saturday = 75  # of the eleventh week
    loud = told(with_jump(replace(world, mean=world.mean * day[np.arange(84) % 7]), 2, saturday, 2.4, saturday + 1))
    assert ("volume_up", "alert") in of(loud, 2, saturday)


def test_no_history_no_tracks_and_no_cells_make_no_event_and_no_warning():
    history = Drawer(1).history(small(12))
    with np.errstate(all="raise"):
        assert events_of(replace(history, cells={})) == []
        assert events_of(replace(history, complete=np.zeros(12, np.bool_))) == []
        empty = replace(history.cells["track_tone"], value=history.cells["track_tone"].value * np.nan)
        events_of(replace(history, cells={**history.cells, "track_tone": empty}))
