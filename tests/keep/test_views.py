"""The views of tracks and their tones: worked out by hand or in plain Python, through a file under another name."""

import math
import shutil
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledgers import Noise, Study, Week, asked, cells, published, week

from townhum.keep.sql import SHOWN_BY, VIEWS, text

ONE = {"acorn": (10, 20, 30, 0), "birch": (30, 40, 30, 5), "cedar": (1, -2, 3, -4), "price": (15, 0, 30, 5)}
ZZ = 3.841458820694124
NOISE = {"track": Noise(9.0), "track_tone": Noise(6.0, 5.0, 4)}


def rows(path, sql):
    """Rows as dictionaries, read from a copy with a name of its own."""
    copy = path.with_name("what a name.db")
    shutil.copy(path, copy)
    return asked(copy, sql)


def voices(**tracks):
    return cells({track: (0, number, 0, 0) for track, number in tracks.items()})


def ends(a, b, c):
    """Both solutions of a r² - b r + c = 0."""
    root = math.sqrt(b * b - 4 * a * c)
    return (b - root) / (2 * a), (b + root) / (2 * a)


@pytest.mark.parametrize(
    "view",
    sorted(
        {*VIEWS}
        - {"aspect_sentiment", "comparison", "intent_share", "key_terms", "source_mix", "themes", *SHOWN_BY.values()}
    ),
)  # those: test_views_by_hand; what is handed over: test_why
def test_every_view_answers_under_another_name(tmp_path, view):
    assert rows(published(tmp_path, Week(0, cells(ONE)), Week(1, cells(ONE))), f"FROM {view}")
    assert f"CREATE VIEW {view} AS" in text(f"views/{view}")


def test_share_of_voice_is_among_all_brands_and_none_is_missing(tmp_path):
    """60, 105 and -2 voices are 163 of all, not 165: what came out below nought belongs to the sum."""
    acorn, birch, cedar = rows(published(tmp_path, Week(0, cells(ONE))), "FROM share_of_voice")
    assert (acorn["label"], acorn["voices"], acorn["n"]) == ("Acorn", 60, 163)
    assert acorn["share"] == pytest.approx(100 * 60 / 163)
    assert birch["share"] == pytest.approx(100 * 105 / 163)
    assert (cedar["voices"], cedar["fewer_than"], cedar["share"], cedar["share_low"]) == (None, 15, 0, 0)
    assert 0 < cedar["share_high"] < 5
    assert (acorn["tracked_set"], acorn["brands_tracked"]) == ("Acorn, Birch, Cedar", 3)
    assert (acorn["ours"], acorn["complete"], acorn["too_vague"]) == (True, True, False)
    assert acorn["read_with"] == "k 10, tone two words"


def test_the_interval_of_a_share_is_where_the_score_is_within_its_noise(tmp_path):
    """(x - p t)² = z² (p (1 - p) t + v (1 - 2 p + 3 p²)), v = 9 in each of three brands."""
    acorn, *_ = rows(published(tmp_path, Week(0, cells(ONE), NOISE)), "FROM share_of_voice")
    x, t = 60, 163
    for end in ("share_low", "share_high"):
        p = acorn[end] / 100
        assert (x - p * t) ** 2 == pytest.approx(ZZ * (p * (1 - p) * t + 9 * ((1 - p) ** 2 + 2 * p**2)))
    assert acorn["share_low"] < acorn["share"] < acorn["share_high"]


def test_a_single_brand_has_all_the_voice(tmp_path):
    only = Study("one", {"acorn": "brand"})
    (row,) = rows(published(tmp_path, Week(0, voices(acorn=50), study=only)), "FROM share_of_voice")
    assert (row["share"], row["share_high"]) == (100, pytest.approx(100))
    assert 85 < row["share_low"] < 100


def test_a_share_of_next_to_nothing_is_marked_and_told_as_it_is(tmp_path):
    """Below five standard deviations of three brands' noise, root(27) * 5 = 26, a whole is too vague to have parts."""
    tiny = cells({"acorn": (2, 2, 4, 0), "birch": (3, 3, 6, 0), "cedar": (0, 0, 1, 0)})
    acorn, *_ = found = rows(published(tmp_path, Week(0, tiny, NOISE)), "FROM share_of_voice")
    assert all(row["too_vague"] for row in found)
    assert acorn["share"] == pytest.approx(100 * 8 / 21)
    none = cells({"acorn": (0, 0, -4, 0), "birch": (1, 0, 1, 0), "cedar": (0, 0, 1, 0)})
    (tmp_path / "none").mkdir()
    for row in rows(published(tmp_path / "none", Week(0, none, NOISE)), "FROM share_of_voice"):
        assert (row["share"], row["share_low"], row["share_high"], row["too_vague"]) == (None, 0, 100, True)


def test_brands_of_too_few_are_told_together_once_they_are_enough(tmp_path):
    """12 and 9 voices are each fewer than 17, and 21 together, at least 10 + 2.33 root(18), which is 19.9."""
    found = {"acorn": (0, 100, 0, 0), "birch": (0, 12, 0, 0), "cedar": (0, 9, 0, 0)}
    public = published(tmp_path, Week(0, cells(found), NOISE), Week(1, voices(acorn=100, birch=50, cedar=40), NOISE))
    (row,) = rows(public, "FROM share_of_others")
    assert (row["brands"], row["voices"], row["fewer_than"], row["n"]) == (2, 21, None, 121)
    assert row["share"] == pytest.approx(100 * 21 / 121)
    p = row["share_low"] / 100
    assert (21 - p * 121) ** 2 == pytest.approx(ZZ * (p * (1 - p) * 121 + 9 * (2 * (1 - p) ** 2 + p**2)))
    (tmp_path / "few").mkdir()
    fewer = Week(0, cells(found | {"cedar": (0, 2, 0, 0)}), NOISE)
    (row,) = rows(published(tmp_path / "few", fewer), "FROM share_of_others")
    assert (row["voices"], row["fewer_than"]) == (None, 20)


def test_net_sentiment_and_polarity_ratio(tmp_path):
    acorn, birch, cedar, price = rows(published(tmp_path, Week(0, cells(ONE), NOISE)), "FROM net_sentiment")
    assert (acorn["positive"], acorn["neutral"], acorn["negative"], acorn["n"]) == (30, 20, None, 60)
    assert acorn["fewer_than"] == 16
    assert acorn["net_sentiment"] == pytest.approx(100 * 20 / 60)
    assert acorn["polarity_ratio"] == pytest.approx(20 / 40)
    assert (birch["net_sentiment"], birch["polarity_ratio"], birch["n"]) == (0, 0, 100)
    assert (price["positive"], price["neutral"], price["negative"], price["n"]) == (30, None, None, 45)
    assert (cedar["n"], cedar["net_sentiment"], cedar["too_vague"]) == (None, 100, True)
    assert (cedar["net_low"], cedar["net_high"], cedar["polarity_ratio"]) == (-100, 100, None)


def test_the_interval_of_net_sentiment_holds_the_covariance_of_tones(tmp_path):
    """(p - n - s r)² = z² (p + n - s² r + g (2 + 3 s²) + 9 c s²), g = 6 and c = 5 - 6 = -1."""
    acorn, *_ = rows(published(tmp_path, Week(0, cells(ONE), NOISE)), "FROM net_sentiment")
    for end in ("net_low", "net_high"):
        s = acorn[end] / 100
        assert (20 - s * 60) ** 2 == pytest.approx(ZZ * (40 - s * s * 60 + 6 * (2 + 3 * s * s) - 9 * s * s))
    assert acorn["net_low"] < acorn["net_sentiment"] < acorn["net_high"]


def test_net_sentiment_is_empty_where_nobody_seems_to_have_been_read(tmp_path):
    public = published(tmp_path, Week(0, cells({"acorn": (-3, 1, 0, 9)}), study=Study(tracks={"acorn": "brand"})))
    (row,) = rows(public, "FROM net_sentiment")
    assert (row["net_sentiment"], row["net_low"], row["net_high"], row["too_vague"]) == (None, -100, 100, True)


def test_growth_against_the_period_before(tmp_path):
    """(x - r y)² = z² (r (x + y) + v + r² v), v = 9; in shares of all, 40 of 80 became 60 of 80."""
    study = Study(tracks={"acorn": "brand", "price": "aspect"})
    first, second = voices(acorn=40, price=40), voices(acorn=60, price=20)
    public = published(tmp_path, Week(0, first, NOISE, study), Week(1, second, NOISE, study))
    acorn, price = rows(public, "FROM topic_growth")
    assert (acorn["before_period"], acorn["before_voices"], acorn["voices"]) == ("2026-W36", 40, 60)
    assert (acorn["change"], price["change"]) == (pytest.approx(50), pytest.approx(-50))
    assert (acorn["share_points"], price["share_points"]) == (pytest.approx(25), pytest.approx(-25))
    for end in ("change_low", "change_high"):
        r = 1 + acorn[end] / 100
        assert (60 - r * 40) ** 2 == pytest.approx(ZZ * (r * 100 + 9 + r * r * 9))
    assert (acorn["significant"], acorn["too_vague"]) == (False, False)
    assert (acorn["log2_of_usual"], acorn["usual_complete"]) == (None, None)


def test_what_grew_from_nothing_has_a_least_and_no_number(tmp_path):
    """From 2 to 80 with a standard deviation of 3: nobody can say how many times, but surely many."""
    study = Study(tracks={"acorn": "brand"})
    public = published(tmp_path, *(Week(at, voices(acorn=x), NOISE, study) for at, x in enumerate((2, 80, 0))))
    up, down = rows(public, "FROM topic_growth")
    assert (up["change"], up["change_high"], up["significant"], up["too_vague"]) == (None, None, True, True)
    assert 300 < up["change_low"] < 3000
    assert (up["before_voices"], up["before_fewer_than"]) == (None, 17)
    assert (down["change"], down["change_low"], down["significant"], down["too_vague"]) == (-100, -100, True, False)
    assert -100 < down["change_high"] < -80


def test_growth_against_the_four_periods_before(tmp_path):
    weeks = [Week(at, voices(acorn=number)) for at, number in enumerate([10, 20, 30, 20, 40])]
    *_, last = rows(published(tmp_path, *weeks), "FROM topic_growth WHERE track = 'acorn'")
    assert last["log2_of_usual"] == pytest.approx(1)
    assert last["usual_complete"]


def test_what_is_usual_is_not_told_of_next_to_nothing(tmp_path):
    weeks = [Week(at, voices(acorn=number)) for at, number in enumerate([2, 3, 1, 2, 40])]
    *_, last = rows(published(tmp_path, *weeks), "FROM topic_growth WHERE track = 'acorn'")
    assert (last["log2_of_usual"], last["usual_complete"]) == (None, None)


@pytest.mark.parametrize("view", ["topic_growth", "sentiment_change"])
def test_nothing_is_compared_across_a_seam_or_a_gap(tmp_path, view):
    new = Study("series-2")
    weeks = [
        Week(0, cells(ONE)),
        Week(1, cells(ONE), study=new),
        Week(2, cells(ONE), study=new),
        Week(4, cells(ONE), study=new),
    ]
    found = rows(published(tmp_path, *weeks), f"FROM {view}")
    assert {(row["series"], row["before_period"], row["period"]) for row in found} == {
        ("series-2", week(1).label, week(2).label)
    }


def test_findings_are_those_of_the_newest_period_with_every_track(tmp_path):
    public = published(tmp_path, Week(0, cells(ONE)), Week(1, cells(ONE)))
    price, birch, acorn, cedar = rows(public, "FROM findings")
    assert (birch["period"], birch["label"], birch["voices"]) == ("2026-W37", "Birch", 105)
    assert (acorn["net_sentiment"], acorn["change"]) == (pytest.approx(100 * 20 / 60), 0)
    assert (price["kind"], price["share"], price["net_sentiment"]) == ("aspect", None, pytest.approx(100 / 3))
    assert (cedar["voices"], cedar["fewer_than"], cedar["share"], cedar["too_vague"]) == (None, 15, 0, True)


def test_findings_say_what_the_other_views_say(tmp_path):
    first, second = voices(acorn=40, birch=30, cedar=2, price=40), voices(acorn=60, birch=70, cedar=3, price=20)
    public = published(tmp_path, Week(0, first), Week(1, second))
    change = {row["label"]: row for row in rows(public, "FROM topic_growth")}
    share = {row["label"]: row for row in rows(public, "FROM share_of_voice WHERE period = '2026-W37'")}
    for row in rows(public, "FROM findings"):
        for name in ("change", "change_low", "change_high"):
            expected = change[row["label"]][name]
            assert row[name] == (None if expected is None else pytest.approx(expected))
        for name in ("share", "share_low", "share_high"):
            assert row[name] == share.get(row["label"], {}).get(name)


def test_sums_over_four_and_thirteen_weeks_show_what_one_week_cannot(tmp_path):
    """Cedar has 9 a week: four are 36, at least 10 + 2.33 root(4 * 9) = 24; a series of its own begins anew."""
    new = Study("series-2")
    weeks = [Week(at, voices(acorn=50, cedar=9), NOISE) for at in range(14)]
    public = published(tmp_path, *weeks, Week(14, voices(acorn=50, cedar=9), NOISE, new))
    spans = rows(public, "FROM span WHERE grid = 'track' AND one = 'cedar' ORDER BY periods, period")
    assert [row["periods"] for row in spans] == [4] * 11 + [13] * 2
    first = spans[0]
    assert (first["first_period"], first["period"], first["voices"]) == (week(0).label, week(3).label, 36)
    assert (first["value"], first["sd"]) == (pytest.approx(36), pytest.approx(6))
    assert (spans[-1]["voices"], spans[-1]["sd"]) == (117, pytest.approx(math.sqrt(13 * 9)))
    few = rows(public, "FROM span WHERE grid = 'track_tone' AND one = 'cedar' AND two = 'positive' AND periods = 13")
    assert [(row["voices"], row["fewer_than"]) for row in few] == [(None, 29)] * 2  # 10 + 2.33 root(13 * 5)


def test_spans_of_other_grids_are_those_at_the_newest_period_that_are_enough(tmp_path):
    grids = {"theme": {"theme-01": 6.0}, "reading": {"told": 300.0, "unlisted": -2.0, "several": 4.0}}
    weeks = [Week(at, cells(ONE, **grids)) for at in (0, 1, 2, 3, 4, 6)]
    public = published(tmp_path, *weeks, Week(7, cells(ONE, **grids), study=Study("series-2")))
    assert rows(public, "FROM span WHERE grid = 'theme'") == []  # the newest of the series stands alone after a gap
    (tmp_path / "whole").mkdir()
    public = published(tmp_path / "whole", *weeks[:5])
    spans = rows(public, "FROM span WHERE grid IN ('theme', 'reading') ORDER BY one")
    found = [(row["one"], row["periods"], row["period"], row["voices"]) for row in spans]
    assert found == [
        ("theme-01", 4, week(4).label, 24),
        ("told", 4, week(4).label, 1200),
    ]  # 24 is at least 10 + 2.33 * 4, 16 is not


values = st.lists(st.floats(-20, 300, allow_nan=False), min_size=4, max_size=4)


@pytest.mark.long
@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(values, values), min_size=2, max_size=4))
def test_intervals_stay_in_range_and_hold_the_estimate_unless_they_are_marked(tmp_path_factory, numbers):
    weeks = [Week(at, cells({"acorn": one, "birch": two}), NOISE) for at, (one, two) in enumerate(numbers)]
    weeks = [replace(each, study=Study(tracks={"acorn": "brand", "birch": "brand"})) for each in weeks]
    public = published(tmp_path_factory.mktemp("store"), *weeks)
    for view, low, name, high, least, most in (
        ("net_sentiment", "net_low", "net_sentiment", "net_high", -100, 100),
        ("share_of_voice", "share_low", "share", "share_high", 0, 100),
        ("tone_shares", "as_read_low", "as_read", "as_read_high", 0, 100),
        ("topic_growth", "change_low", "change", "change_high", -100, 1e9),
        ("sentiment_change", "change_low", "change", "change_high", -200, 200),
    ):
        for row in rows(public, f"FROM {view}"):
            start, estimate, end = row[low], row[name], 1e9 if row[high] is None else row[high]
            assert row["too_vague"] or least - 1e-6 <= start <= estimate + 1e-6 <= end + 2e-6 <= most + 3e-6
            assert start <= end
