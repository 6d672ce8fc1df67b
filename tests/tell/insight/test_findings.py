"""Findings: sentences with number, interval and comparison, the most important first; what is missing is said, and never a cause."""

import re
from dataclasses import replace

import numpy as np
import pytest
from insight_worlds import Drawer, World, quiet, with_jump

from townhum.records import SourceFacts, TrackFacts
from townhum.tell.insight import insights
from townhum.tell.insight.seams import Seam
from townhum.tell.insight.sentences import PHRASES

RANK, PERIOD, SERIES, KIND, TIER, TRACK, SENTENCE = range(7)
NUMBERS, CAVEAT, QUERY = slice(7, 12), 12, 13


def small(periods, **more):
    return quiet(9, periods, mean=80, brands=6, **more)


def found(*worlds, seed=1):
    histories = [Drawer(seed).history(world) for world in worlds]
    return insights(histories)["finding"]


def kinds(rows):
    return [row[KIND] for row in rows]


def test_the_largest_comes_first_and_each_thing_is_said_once():
    world = with_jump(with_jump(small(16), 0, 12, 2.5, 13), 5, 14, 2.2, 15)
    tone = np.tile([0.2, 0.4, 0.3, 0.1], (9, 16, 1))
    tone[0, 12] = [0.75, 0.1, 0.05, 0.1]
    rows = found(replace(world, tone=tone))
    assert [row[RANK] for row in rows] == list(range(1, len(rows) + 1))
    assert rows[0][KIND] == "crisis"
    assert rows[0][SENTENCE].startswith(
        "More accounts than usual speak ill of Track-000 in 2024-03-25, and the tone is worse"
    )
    about = [(row[KIND], row[PERIOD], row[TRACK]) for row in rows]
    assert len(set(about)) == len(about)
    assert ("tone_worse", "2024-03-25", "track-000") not in about
    assert [row[TIER] for row in rows[:2]] == ["alert", "alert"]


def test_a_sentence_has_its_number_its_interval_and_what_it_is_compared_with():
    rows = found(with_jump(small(16), 2, 14, 3, 15))
    [jump] = [row for row in rows if row[KIND] == "volume_up" and row[TRACK] == "track-002"]
    for number in jump[NUMBERS]:
        assert f"{number:.0f}" in jump[SENTENCE]
    assert "By chance alone" in jump[CAVEAT]
    assert "What caused it is not in these numbers." in jump[CAVEAT]
    assert jump[QUERY] == (
        "SELECT * FROM events WHERE period = '2024-04-08' AND kind = 'volume_up' AND track = 'track-002' AND name IS NULL"
    )


def test_no_sentence_names_a_cause():
    rows = found(with_jump(with_jump(small(40), 2, 14, 3, 15), 1, 30, 2.5))
    assert len(rows) > 1
    for row in rows:
        assert not {"because", "due", "caused", "led", "thanks"} & set(row[SENTENCE].lower().split())


@pytest.mark.parametrize(("periods", "went"), [(1, 0), (2, 1), (7, 6), (8, 7)])
def test_too_short_a_history_is_said(periods, went):
    rows = found(small(periods))
    [note] = [row for row in rows if row[KIND] == "too_short"]
    assert note[SENTENCE] == f"8 complete weeks must go before all can be told that differs; there are {went}."


def test_nothing_at_all_is_no_finding():
    assert all(rows == [] for rows in insights([]).values())


def test_a_quiet_period_is_said_to_be_quiet():
    quiet_ones = [found(small(20), seed=seed) for seed in range(4)]
    assert any("quiet" in kinds(rows) for rows in quiet_ones)


def test_an_incomplete_period_is_said_and_compared_with_nothing():
    rows = found(with_jump(small(16, incomplete=(15,)), 0, 15, 9))
    assert "incomplete" in kinds(rows)
    assert [row for row in rows if row[PERIOD] == "2024-04-15" and row[TIER]] == []


def test_where_all_is_below_the_least_number_that_is_said():
    [few] = [row for row in found(World(np.full((9, 16), 2.0), brands=6)) if row[KIND] == "too_few"]
    assert "No track had as many voices" in few[SENTENCE]


def test_a_seam_is_said_with_what_changed_and_nothing_crosses_it():
    old, new = (Drawer(seed).history(small(12)) for seed in (1, 2))
    value = new.cells["track"].value * 5
    new = replace(
        new,
        series="two",
        tracks=(*new.tracks[:-1], TrackFacts("track-008", "aspect", "Track-008", "another query")),
        sources=(SourceFacts("square", "mastodon", "a square", "public", ""),),
        cells={**new.cells, "track": replace(new.cells["track"], value=value)},
    )
    tables = insights([old, new])
    assert tables["seam"] == [
        (
            "2024-01-01",
            "two",
            "2024-03-18",
            "one",
            "tracks changed: track-008; sources new: square; sources gone: forum",
        )
    ]
    assert [row for row in tables["event"] if row[1] == "two" and row[0] == "2024-01-01"] == []
    assert {row[4] for row in tables["trend"] if row[1] == "two"} == {4}
    [said] = [row for row in tables["finding"] if row[KIND] == "seam"]
    assert "begin anew" in said[CAVEAT]


def test_a_seam_without_a_change_of_tracks_or_sources_is_one_of_reading():
    history = Drawer(1).history(small(3))
    assert Seam(history, replace(history, series="two")).changed.startswith("how posts are read")
    assert Seam(history, replace(history, kind="day")).changed == "periods of a day instead of a week"


def test_a_trend_and_a_year_are_said_with_their_intervals():
    mean = np.tile(60 + 10.0 * np.arange(60), (6, 1))
    rows = found(World(mean, spread=1.2, brands=4))
    trend = next(row for row in rows if row[KIND] == "trend" and row[TRACK] == "track-001")
    assert trend[SENTENCE].startswith("The number of accounts that speak of Track-001 has risen by ")
    year = next(row for row in rows if row[KIND] == "a_year_ago" and row[TRACK])
    assert "a year before" in year[SENTENCE]


_SMALL = """
a accounts all among at average before beside by every four from how in
it never of on over points show shown since that the thirteen to was week weeks where
"""
SMALL_WORDS = frozenset(_SMALL.split())


def test_a_sentence_is_made_of_known_phrases_names_numbers_and_a_few_small_words():
    world = with_jump(with_jump(small(30), 0, 12, 2.5, 13), 5, 20, 2.2)
    tone = np.tile([0.2, 0.4, 0.3, 0.1], (9, 30, 1))
    tone[0, 12] = [0.75, 0.1, 0.05, 0.1]
    for row in found(replace(world, tone=tone)):
        if row[TIER]:
            rest = re.sub(r'"[^"]*"', " ", row[SENTENCE])  # the name of an intent or a word
            for phrase in sorted(PHRASES, key=len, reverse=True):
                rest = rest.replace(phrase, " ")
            words = {word for word in re.findall(r"[A-Za-z]+", rest.lower()) if word != "track"}
            assert words <= {*SMALL_WORDS, "fewer", "than", "least", "net", "sentiment"}, row[SENTENCE]
