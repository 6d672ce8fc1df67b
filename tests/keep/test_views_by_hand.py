"""comparison, source_mix and sentiment_change with numbers worked out on paper, and the flags of every view.

The cells are put straight into a release, so that rounding moves none. z = 1.95996, z² = 3.84146.
"""

from dataclasses import replace

import duckdb
import pytest
from releases import published, series, week

from townhum.keep.sql import VIEWS
from townhum.records import Corrected, Coverage, CoverageStatus, Grid, Release, TermFacts, ThemeFacts

COLUMNS = {
    "track": ("track", "voices"),
    "track_tone": ("track", "tone", "voices", "share"),
    "track_source": ("track", "source", "voices", "share"),
    "pair": ("track", "other", "voices"),
    "brand_aspect": ("brand", "aspect", "voices"),
    "term": ("term", "voices"),
    "theme": ("theme", "voices"),
    "brand_aspect_tone": ("brand", "aspect", "tone", "voices", "share"),
}
ASPECTS = {"price", "cedar"}


def cells(number, *, missing=(), corrected=(), **grids):
    """A release of week `number` with just these cells."""
    return Release(
        week(number),
        replace(
            series(),
            tracks=tuple(replace(t, kind="aspect") if t.name in ASPECTS else t for t in series().tracks),
            themes=(ThemeFacts(1, "theme-01", "Prices", "price"),),
        ),
        tuple(Grid(name, COLUMNS[name], tuple(rows)) for name, rows in grids.items()),
        tuple(
            Coverage(name, CoverageStatus.MISSING if name in missing else CoverageStatus.COMPLETE)
            for name in ("forum", "square")
        ),
        made_with={"k": "10", "tone": "two words"},
        corrected=corrected,
        terms=TermFacts(1, 20, "20-29 %", 200),
    )


def asked(public, sql):
    with duckdb.connect(str(public), read_only=True) as connection:
        answer = connection.execute(sql)
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def about(value):
    """On paper there are four digits."""
    return pytest.approx(value, abs=0.005)


def tones(track, negative, neutral, positive):
    named = zip(("negative", "neutral", "positive"), (negative, neutral, positive), strict=True)
    return [(track, tone, voices, "") for tone, voices in named]


def test_two_brands_side_by_side(tmp_path):
    """60 and 100 voices, 40 of them both: either is 60 + 100 - 40 = 120, and both of either is a third.

    Sampling 1/3 * 2/3 / 120 = 0.00185185; rounding moves both / either by (1 + p) / n a voice of both and by p / n a voice of
    each: 6.25 (16/9 + 2/9) / 120² = 0.00086806; Wilson's z² / 4n² = 0.00006669. The root of their sum is 0.0527883, times z
    0.103463. Middle 1/3 + z² / 240 = 0.349339, both over 1 + z² / 120 = 1.032012.
    """
    public = published(tmp_path, cells(0, track=[("acorn", 60), ("birch", 100)], pair=[("acorn", "birch", 40)]))
    (row,) = asked(public, "FROM comparison")
    assert (row["track"], row["other"], row["both_voices"], row["n"]) == ("acorn", "birch", 40, 120)
    assert (row["track_voices"], row["other_voices"]) == (60, 100)
    assert (row["overlap"], row["of_track"], row["of_other"]) == (about(33.3333), about(66.6667), about(40))
    assert (row["overlap_low"], row["overlap_high"]) == (about(23.825), about(43.8757))


MIX = {
    "track": [("acorn", 100), ("birch", 200), ("cedar", 400), ("price", 80)],
    "track_source": [
        ("acorn", "forum", 60, ""),
        ("acorn", "square", 40, ""),
        ("birch", "forum", 50, ""),
        ("birch", "square", 150, ""),
        ("cedar", "forum", None, "95 % or more"),
        ("price", "forum", 30, ""),
        ("price", "smaller sources", 50, ""),
    ],
}


def test_where_a_track_is_spoken_of(tmp_path):
    """Three tracks name the forum beside a count: 60 + 50 + 30 of 100 + 200 + 80, which is 140 / 380 = 0.368421.

    Acorn's 60 of 100 over that is 162.857. Two name the square: 190 / 300 = 0.633333, and 40 of 100 over that is 63.1579.
    Cedar's is given in words, so it has no row, and is in nobody's average.
    """
    mix = {(row["track"], row["source"]): row for row in asked(published(tmp_path, cells(0, **MIX)), "FROM source_mix")}
    assert set(mix) == {tuple(row[:2]) for row in MIX["track_source"] if row[0] != "cedar"}
    forum, square = mix["acorn", "forum"], mix["acorn", "square"]
    assert (forum["voices"], forum["n"], forum["share"]) == (60, 100, about(60))
    assert (forum["over_index"], forum["among_tracks"]) == (about(162.857), 3)
    assert (square["share"], square["over_index"], square["among_tracks"]) == (about(40), about(63.1579), 2)
    assert mix["price", "smaller sources"]["over_index"] == about(100)


def test_the_interval_of_a_source(tmp_path):
    """60 of 100: sampling 0.0024, rounding 6.25 (0.4² + 0.6²) / 100² = 0.000325, z² / 4n² = 0.0000960: root 0.0531134.

    Times z 0.1041004. Middle 0.6 + z² / 200 = 0.6192073, both over 1.0384146.
    """
    public = published(tmp_path, cells(0, **MIX))
    (row,) = asked(public, "FROM source_mix WHERE track = 'acorn' AND source = 'forum'")
    assert (row["share_low"], row["share_high"]) == (about(49.6051), about(69.6550))


def test_a_name_that_no_row_has_gives_no_rows(tmp_path):
    public = published(tmp_path, cells(0, **MIX))
    assert asked(public, "FROM source_mix WHERE track = 'nothing of the kind'") == []
    joined = asked(public, "SELECT label FROM source_mix JOIN track USING (series, track) WHERE source = 'square'")
    assert sorted(row["label"] for row in joined) == ["Acorn", "Birch"]


def test_net_sentiment_against_the_period_before(tmp_path):
    """From 30 positive, 20 neutral, 10 negative to 20, 20, 30: from 33.3333 to -14.2857, a change of -47.6190.

    Before: middle 20 / 62 = 0.322581, variance (41/62 - 0.104058) / 62 + 25 / 62² = 0.0154913, reach 0.243945: 7.8636 to
    56.6525. Now: middle -10 / 72 = -0.138889, variance (51/72 - 0.019290) / 72 + 25 / 72² = 0.0143925, reach 0.235135:
    -37.4024 to 9.6246. MOVER: down the root of (-14.2857 + 37.4024)² + (56.6525 - 33.3333)², which is 32.8354; up the root of
    (9.6246 + 14.2857)² + (33.3333 - 7.8636)², which is 34.9344.
    """
    public = published(
        tmp_path,
        cells(0, track=[("acorn", 60)], track_tone=tones("acorn", 10, 20, 30)),
        cells(1, track=[("acorn", 70)], track_tone=tones("acorn", 30, 20, 20)),
    )
    (row,) = asked(public, "FROM sentiment_change")
    assert (row["before_n"], row["n"], row["before_period"]) == (60, 70, week(0).label)
    assert (row["before_net"], row["net_sentiment"], row["change"]) == (about(33.3333), about(-14.2857), about(-47.619))
    assert (row["change_low"], row["change_high"]) == (about(-80.4544), about(-12.6846))
    assert row["significant"]


def test_no_change_is_not_significant(tmp_path):
    same = [cells(number, track=[("acorn", 60)], track_tone=tones("acorn", 10, 20, 30)) for number in (0, 1)]
    (row,) = asked(published(tmp_path, *same), "FROM sentiment_change")
    assert (row["change"], row["significant"]) == (0, False)
    assert row["change_low"] < 0 < row["change_high"]


def test_what_people_dislike_about_a_brand(tmp_path):
    """Acorn has 30, 40 and 30 of 100, net 0; 40 of them speak of the price, 20 negative and 10 positive.

    So the price's net is -25, and it adds 40 / 100 * (-25 - 0) = -10 points. Of the 20 + 10 negative voices on aspects
    two thirds are the price's.

    Sampling 0.25 / 40 = 0.00625; rounding 6.25 (1/4 + 1/4) / 40² = 0.00195313; z² / (4 * 40²) = 0.00060023. The root of
    their sum is 0.0938263, times z 0.183896. Middle 0.5 + z² / 80 = 0.548018, both over 1 + z² / 40 = 1.096036.
    """
    grids = {
        "track": [("acorn", 100), ("price", 60)],
        "track_tone": [*tones("acorn", 30, 40, 30), ("price", "negative", 15, ""), ("price", "not_negative", 45, "")],
        "brand_aspect": [("acorn", "price", 40), ("acorn", "cedar", 50)],
        "brand_aspect_tone": [("acorn", *row) for row in tones("price", 20, 10, 10)]
        + [("acorn", "cedar", "negative", 10, ""), ("acorn", "cedar", "not_negative", 40, "")],
    }
    everywhere, cedar, price = asked(published(tmp_path, cells(0, **grids)), "FROM aspect_sentiment")
    assert (price["brand"], price["aspect"], price["n"]) == ("acorn", "price", 40)
    assert (price["negative_share"], price["negative_low"], price["negative_high"]) == (
        50,
        about(33.2218),
        about(66.7783),
    )
    assert (price["net_sentiment"], price["driver"], price["adds_to_net"]) == (-25, about(66.6667), -10)
    assert (cedar["negative_share"], cedar["driver"], cedar["among_aspects"]) == (20, about(33.3333), 2)
    assert (cedar["net_sentiment"], cedar["adds_to_net"]) == (None, None)
    assert (everywhere["brand"], everywhere["aspect"], everywhere["negative_share"]) == (None, "price", 25)
    assert (everywhere["driver"], everywhere["among_aspects"]) == (100, 1)


def test_shares_as_read_and_corrected_stand_side_by_side(tmp_path):
    grids = {"track": [("acorn", 60)], "track_tone": tones("acorn", 15, 15, 30)}
    public = published(tmp_path, cells(0, corrected=(Corrected("acorn", "negative", 0.2, 0.1, 0.3),), **grids))
    (row,) = asked(public, "FROM tone_shares")
    assert (row["tone"], row["voices"], row["n"], row["as_read"]) == ("negative", 15, 60, 25)
    assert (row["corrected"], row["corrected_low"], row["corrected_high"]) == (about(20), about(10), about(30))


def test_where_nearly_all_are_negative_there_is_no_share_to_compute(tmp_path):
    grids = {"track": [("price", 60)], "track_tone": [("price", "negative", None, "95 % or more")]}
    assert asked(published(tmp_path, cells(0, **grids)), "FROM aspect_sentiment") == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("newest", [2, 3, 4])
def test_a_missing_source_is_marked_in_every_view_built_on_its_period(tmp_path, view, newest):
    """The square is missing in week 2; what compares week 3 with it is marked as well, and week 4 is clean again."""
    grids = {
        "track": [("acorn", 60), ("birch", 100)],
        "track_tone": tones("acorn", 10, 20, 30) + tones("birch", 20, 40, 40),
        "track_source": [("acorn", "forum", 40, ""), ("acorn", "square", 20, "")],
        "pair": [("acorn", "birch", 40)],
        "brand_aspect": [("acorn", "price", 40)],
        "brand_aspect_tone": [("acorn", *row) for row in tones("price", 20, 10, 10)],
        "term": [("lid", 30)],
        "theme": [("theme-01", 40)],
    }
    weeks = range(newest + 1)
    fixed = (Corrected("acorn", "negative", 0.2, 0.1, 0.3),)
    made = (cells(n, missing=("square",) if n == 2 else (), corrected=fixed, **grids) for n in weeks)
    public = published(tmp_path, *made)
    marked = {2, 3} if view in {"sentiment_change", "topic_growth", "findings", "themes"} else {2}
    if view == "key_terms":  # held against the four weeks before
        marked = {2, 3, 4}
    said = {row["period"]: row["complete"] for row in asked(public, f"FROM {view}")}
    assert said
    assert said == {week(n).label: n not in marked for n in weeks if week(n).label in said}
    assert all(row["read_with"] == "k 10, tone two words" for row in asked(public, f"FROM {view}"))
