"""The metrics, worked out by hand, through a file under another name."""

import math
import shutil

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from releases import published, release, series

from townhum.keep.sql import VIEWS, text

ONE = {
    "acorn": {"negative": 10, "neutral": 20, "positive": 30},
    "birch": {"negative": 30, "neutral": 40, "positive": 30},
    "price": {"negative": 15, "not_read": 5, "positive": 30},
}
Z = 1.959963984540054


def rows(path, sql):
    """Rows as dictionaries, read from a copy with a name of its own."""
    copy = path.with_name("what a name.db")
    shutil.copy(path, copy)
    with duckdb.connect(str(copy), read_only=True) as connection:
        answer = connection.execute(sql)
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def voices(**tracks):
    return {track: {"neutral": number} for track, number in tracks.items()}


@pytest.mark.parametrize(
    "view", sorted({*VIEWS} - {"aspect_sentiment", "comparison", "key_terms", "source_mix", "themes", "tone_shares"})
)  # those: test_views_by_hand
def test_every_view_answers_under_another_name(tmp_path, view):
    assert rows(published(tmp_path, release(0, ONE), release(1, ONE)), f"FROM {view}")
    assert f"CREATE VIEW {view} AS" in text(f"views/{view}")


def test_share_of_voice_is_among_the_brands_that_are_shown(tmp_path):
    acorn, birch = rows(published(tmp_path, release(0, ONE)), "FROM share_of_voice")
    assert (acorn["label"], acorn["voices"], acorn["n"], acorn["share"]) == ("Acorn", 60, 160, 37.5)
    assert (birch["voices"], birch["n"], birch["share"]) == (100, 160, 62.5)
    assert (acorn["tracked_set"], acorn["brands_shown"], acorn["brands_tracked"]) == ("Acorn, Birch", 2, 3)
    assert (acorn["ours"], acorn["complete"]) == (True, True)
    assert acorn["read_with"] == "k 10, release_rules 5, tone_model vader 3.3.2"


def test_the_wilson_interval_is_the_one_in_the_books(tmp_path):
    acorn, _ = rows(published(tmp_path, release(0, ONE)), "FROM share_of_voice")
    p, n = 0.375, 160
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    rounding = 6.25 * ((1 - p) ** 2 + p**2) / n**2
    reach = Z * math.sqrt(p * (1 - p) / n + rounding + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    assert acorn["share_low"] == pytest.approx(100 * (middle - reach))
    assert acorn["share_high"] == pytest.approx(100 * (middle + reach))


def test_a_single_brand_has_all_the_voice(tmp_path):
    (only,) = rows(published(tmp_path, release(0, voices(acorn=50))), "FROM share_of_voice")
    assert (only["share"], only["share_high"]) == (100, pytest.approx(100))
    assert 90 < only["share_low"] < 100


def test_net_sentiment_and_polarity_ratio(tmp_path):
    acorn, birch = rows(published(tmp_path, release(0, ONE)), "FROM net_sentiment")
    assert (acorn["positive"], acorn["neutral"], acorn["negative"], acorn["n"]) == (30, 20, 10, 60)
    assert acorn["net_sentiment"] == pytest.approx(100 * 20 / 60)
    assert acorn["polarity_ratio"] == pytest.approx(20 / 40)
    assert (birch["net_sentiment"], birch["polarity_ratio"]) == (0, 0)
    middle = 20 / 62
    reach = Z * math.sqrt((41 / 62 - middle**2) / 62 + 25 / 62**2)
    assert acorn["net_low"] == pytest.approx(100 * (middle - reach))
    assert acorn["net_high"] == pytest.approx(100 * (middle + reach))


def test_net_sentiment_is_not_made_from_merged_tones(tmp_path):
    public = published(tmp_path, release(0, ONE))
    assert [row["tone"] for row in rows(public, "FROM cell_track_tone WHERE track = 'price'")] == [
        "negative",
        "not_negative",
    ]
    assert "price" not in [row["track"] for row in rows(public, "FROM net_sentiment")]


def test_unread_voices_are_not_in_n_when_they_stand_alone(tmp_path):
    public = published(tmp_path, release(0, {"acorn": {**ONE["acorn"], "not_read": 40}}))
    (acorn,) = rows(public, "FROM net_sentiment")
    assert acorn["n"] == 60


def test_growth_against_the_period_before(tmp_path):
    public = published(tmp_path, release(0, voices(acorn=40, price=40)), release(1, voices(acorn=60, price=20)))
    acorn, price = rows(public, "FROM topic_growth")
    assert (acorn["before_period"], acorn["before_voices"], acorn["voices"]) == ("2026-W36", 40, 60)
    assert acorn["change"] == pytest.approx(50)
    assert price["change"] == pytest.approx(-50)
    assert (acorn["share_points"], price["share_points"]) == (pytest.approx(25), pytest.approx(-25))
    reach = Z * math.sqrt(1 / 60 + 1 / 40 + 6.25 / 60**2 + 6.25 / 40**2)
    assert acorn["change_low"] == pytest.approx(100 * (1.5 * math.exp(-reach) - 1))
    assert acorn["change_high"] == pytest.approx(100 * (1.5 * math.exp(reach) - 1))
    assert (acorn["log2_of_usual"], acorn["usual_complete"]) == (None, None)


def test_points_of_share_are_among_the_tracks_shown_both_times(tmp_path):
    public = published(
        tmp_path, release(0, voices(acorn=40, price=40)), release(1, voices(acorn=40, birch=100, price=40))
    )
    assert [row["share_points"] for row in rows(public, "FROM topic_growth")] == [0, 0]


def test_growth_against_the_four_periods_before(tmp_path):
    numbers = [10, 20, 30, 20, 40]
    weeks = [release(week, voices(acorn=number)) for week, number in enumerate(numbers)]
    *_, last = rows(published(tmp_path, *weeks), "FROM topic_growth")
    assert last["log2_of_usual"] == pytest.approx(1)
    assert last["usual_complete"]


def test_a_track_that_was_held_back_once_has_no_usual(tmp_path):
    weeks = [release(week, voices(acorn=number, price=10)) for week, number in enumerate([10, 9, 30, 20, 40])]
    growth = rows(published(tmp_path, *weeks), "FROM topic_growth WHERE track = 'acorn'")
    assert [row["before_period"] for row in growth] == ["2026-W38", "2026-W39"]
    assert growth[-1]["log2_of_usual"] is None


def test_nothing_is_compared_across_a_seam(tmp_path):
    new = series("series-2")
    public = published(
        tmp_path,
        release(0, voices(acorn=40)),
        release(1, voices(acorn=60), of=new),
        release(2, voices(acorn=90), of=new),
    )
    assert [(row["series"], row["before_voices"]) for row in rows(public, "FROM topic_growth")] == [("series-2", 60)]


def test_nothing_is_compared_across_a_gap(tmp_path):
    public = published(
        tmp_path, release(0, voices(acorn=40)), release(2, voices(acorn=60)), release(3, voices(acorn=90))
    )
    assert [row["before_period"] for row in rows(public, "FROM topic_growth")] == ["2026-W38"]


def test_findings_are_those_of_the_newest_period(tmp_path):
    public = published(tmp_path, release(0, ONE), release(1, ONE))
    birch, acorn, price = rows(public, "FROM findings")
    assert (birch["period"], birch["label"], birch["voices"], birch["share"]) == ("2026-W37", "Birch", 100, 62.5)
    assert (acorn["net_sentiment"], acorn["change"]) == (pytest.approx(100 * 20 / 60), 0)
    assert (price["kind"], price["share"], price["net_sentiment"]) == ("theme", None, None)


def test_findings_say_what_the_other_views_say(tmp_path):
    public = published(
        tmp_path, release(0, voices(acorn=40, price=40)), release(1, voices(acorn=60, birch=70, price=20))
    )
    change = {row["label"]: row for row in rows(public, "FROM topic_growth")}
    share = {row["label"]: row for row in rows(public, "FROM share_of_voice WHERE period = '2026-W37'")}
    for row in rows(public, "FROM findings"):
        for name in ("change", "change_low", "change_high"):
            expected = change.get(row["label"], {}).get(name)
            assert row[name] == (None if expected is None else pytest.approx(expected))
        for name in ("share", "share_low", "share_high"):
            assert row[name] == share.get(row["label"], {}).get(name)


@settings(max_examples=6, deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 60)] * 3), min_size=2, max_size=4))
def test_intervals_hold_the_estimate_and_stay_in_range(tmp_path_factory, numbers):
    weeks = [
        release(week, {"acorn": {"negative": n, "neutral": u, "positive": p}, "birch": {"neutral": n + p}})
        for week, (n, u, p) in enumerate(numbers)
    ]
    public = published(tmp_path_factory.mktemp("store"), *weeks)
    for row in rows(public, "FROM net_sentiment"):
        assert -100 <= row["net_low"] <= row["net_sentiment"] <= row["net_high"] <= 100
    for row in rows(public, "FROM share_of_voice"):
        assert -1e-9 <= row["share_low"] <= row["share"] <= row["share_high"] + 1e-9 <= 100 + 1e-6
    for row in rows(public, "FROM topic_growth"):
        assert -100 < row["change_low"] <= row["change"] <= row["change_high"]
