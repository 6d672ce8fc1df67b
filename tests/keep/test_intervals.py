"""Of 95 % intervals, 94 to 97 % hold what is true, over cells of nobody up to 2,000 accounts, shown or not: seeded worlds.

What is true is the rate behind the counts: accounts come by chance (Poisson), and fall on tones and sources by chance.
"""

from collections import defaultdict

import numpy as np
import pytest
from ledgers import asked, published
from worlds import World, weeks

WEEKS = 200
RATES = (0, 0, 0.5, 1, 2, 5, 8, 12, 20, 35, 60, 100, 150, 300, 600, 1000, 2000, 0)
WORLD = World({f"t{at}": rate for at, rate in enumerate(RATES)})
NEGATIVE, NEUTRAL, POSITIVE, _ = WORLD.tones
READ = NEGATIVE + NEUTRAL + POSITIVE
KNOWN = {"standard": 30, "strict": 80}
"""Accounts from which on nothing is unbounded because its whole may be nought: intervals are not merely cautious."""


@pytest.fixture(scope="module", params=KNOWN)
def world(request, tmp_path_factory):
    """The profile, and a public file of one world under it."""
    drawn = weeks(WORLD, WEEKS, request.param, np.random.default_rng(5))
    return request.param, published(tmp_path_factory.mktemp("world"), *drawn)


def held(rows, low, high, true):
    """Of the rows of each rate, the per cent whose interval holds what is true; `true` is None where there is no truth."""
    found = defaultdict(list)
    for row in rows:
        rate = WORLD.rates[row["track"]]
        expected = true(row, rate)
        if expected is not None:
            above = row[high] is None or expected <= row[high] + 1e-4
            found[rate].append(above and row[low] - 1e-4 <= expected)
    return found


def share(cells):
    every = [each for some in cells for each in some]
    return 100 * sum(every) / len(every)


@pytest.mark.parametrize(
    ("asks", "low", "high", "true"),
    [
        ("FROM net_sentiment", "net_low", "net_high", 100 * (POSITIVE - NEGATIVE) / READ),
        ("FROM sentiment_change", "change_low", "change_high", 0),
        ("FROM topic_growth", "change_low", "change_high", 0),
        ("FROM tone_shares WHERE tone = 'negative'", "as_read_low", "as_read_high", 100 * NEGATIVE / READ),
        ("FROM source_mix WHERE source = 's0'", "share_low", "share_high", 100 * WORLD.sources[0]),
        ("FROM source_mix WHERE source = 's3'", "share_low", "share_high", 100 * WORLD.sources[3]),
        ("FROM source_mix WHERE source = 's4'", "share_low", "share_high", 100 * WORLD.sources[4]),
    ],
)
def test_intervals_hold(world, asks, low, high, true):
    """Of a whole that may be nought, an interval is as wide as can be, so it holds more often; never less."""
    profile, public = world
    found = held(asked(public, asks), low, high, lambda _, rate: true if rate else None)
    assert 94 <= share(hits for rate, hits in found.items() if rate >= KNOWN[profile]) <= 97
    assert share(hits for rate, hits in found.items() if rate < KNOWN[profile]) >= 94
    assert min(share([hits]) for hits in found.values()) >= 90  # 200 each: three standard errors


def test_intervals_of_share_of_voice_hold_for_every_brand(world):
    """Here the whole is never nought, so they are right for brands of nobody as well.

    An interval that would lie wholly below nought is the whole scale, which says nothing, and does not count as one that holds.
    """
    whole = sum(WORLD.rates.values())
    says_something = "FROM share_of_voice WHERE (share_low, share_high) <> (0, 100)"
    found = held(asked(world[1], says_something), "share_low", "share_high", lambda _, rate: 100 * rate / whole)
    assert 94 <= share(found.values()) <= 97
    assert 94 <= share(hits for rate, hits in found.items() if rate <= 8) <= 97


def test_the_rest_is_held_though_it_is_chosen_by_what_came_out_small(world):
    few = "SELECT period, list(track) AS tracks FROM share_of_voice WHERE voices IS NULL GROUP BY period"
    brands = {row["period"]: row["tracks"] for row in asked(world[1], few)}
    whole = sum(WORLD.rates.values())
    hits = [
        row["share_low"] - 1e-9
        <= 100 * sum(WORLD.rates[track] for track in brands[row["period"]]) / whole
        <= row["share_high"]
        for row in asked(world[1], "FROM share_of_others")
    ]
    assert len(hits) == WEEKS
    assert share([hits]) >= 91


def test_sums_over_thirteen_weeks_are_right_on_average_however_small(world):
    """Mean of 188 sums that overlap, so about 14 apart: within four of their own standard errors."""
    profile, public = world
    for track, rate in WORLD.rates.items():
        [row] = asked(
            public,
            f"SELECT avg(value) AS mean, any_value(sd) AS sd FROM span WHERE one = '{track}' AND two = '' AND periods = 13",
        )
        error = ((row["sd"] ** 2 + 13 * rate) / (WEEKS / 13)) ** 0.5
        assert abs(row["mean"] - 13 * rate) < 4 * error, (profile, track)


def test_a_number_about_fewer_than_k_is_shown_once_in_a_hundred_at_most(world):
    [row] = asked(
        world[1],
        "SELECT count(*) AS cells, count(voices) AS shown FROM cell_track WHERE track IN ('t0', 't1', 't2', 't3', 't4', 't5', 't17')",
    )
    assert row["cells"] == 7 * WEEKS
    assert row["shown"] <= row["cells"] / 100


@pytest.mark.parametrize(
    ("view", "low", "high", "scale"),
    [
        ("share_of_voice", "share_low", "share_high", (0, 100)),
        ("net_sentiment", "net_low", "net_high", (-100, 100)),
        ("sentiment_change", "change_low", "change_high", (-200, 200)),
        ("tone_shares", "as_read_low", "as_read_high", (0, 100)),
        ("source_mix", "share_low", "share_high", (0, 100)),
        ("aspect_sentiment", "negative_low", "negative_high", (0, 100)),
    ],
)
def test_no_interval_leaves_its_scale_and_none_is_exact(world, view, low, high, scale):
    for row in asked(world[1], f"FROM {view}"):
        assert scale[0] <= row[low] < row[high] <= scale[1]
        if (row[low], row[high]) == scale:
            assert row["too_vague"]
