"""The views whose rows are worked out of the ledger's cells, with numbers worked out on paper, and the flags of every view."""

import pytest
from ledgers import Noise, Study, Week, asked, cells, published, tones, week

from townhum.keep.sql import SHOWN_BY, VIEWS

ZZ = 3.841458820694124
NOISE = {
    "track": Noise(9.0),
    "track_tone": Noise(6.0, 5.0, 4),
    "track_source": Noise(8.0, 6.0, 2),
    "pair": Noise(16.0),
    "brand_aspect": Noise(12.0, 8.0),
    "brand_aspect_tone": Noise(6.0, 5.0, 4),
    "reading": Noise(25.0),
    "theme": Noise(16.0),
}


def about(value):
    """On paper there are four digits."""
    return pytest.approx(value, abs=0.005)


def test_two_brands_side_by_side(tmp_path):
    """60 and 100 voices, 40 of them both: either is 60 + 100 - 40 = 120, and both of either is a third.

    Noise 16 in both, 9 in each brand: both less p of either is (1 + p) both - p (a + b), so 16 (1 + p)² + 18 p². At the ends
    (40 - 120 p)² = z² (120 p (1 - p) + 16 (1 + p)² + 18 p²).
    """
    tracks = {"acorn": (0, 60, 0, 0), "birch": (0, 100, 0, 0), "cedar": (0, 5, 0, 0)}
    pairs = {("acorn", "birch"): 40.0, ("acorn", "cedar"): 21.0, ("birch", "cedar"): 4.0}
    first, second = asked(published(tmp_path, Week(0, cells(tracks, pair=pairs), NOISE)), "FROM comparison")
    assert (first["track"], first["other"], first["both_voices"], first["n"]) == ("acorn", "birch", 40, 120)
    assert (first["track_voices"], first["other_voices"], first["fewer_than"]) == (60, 100, None)
    assert (first["overlap"], first["of_track"], first["of_other"]) == (about(33.3333), about(66.6667), about(40))
    for end in ("overlap_low", "overlap_high"):
        p = first[end] / 100
        assert (40 - 120 * p) ** 2 == pytest.approx(ZZ * (120 * p * (1 - p) + 16 * (1 + p) ** 2 + 18 * p**2))
    assert (second["other"], second["other_voices"], second["fewer_than"]) == ("cedar", None, 17)
    assert (second["of_other"], second["n"]) == (100, 44)  # 21 of 5 accounts cannot be; the share stays within 100


def test_where_a_track_is_spoken_of(tmp_path):
    """All four tracks have 60 + 50 + 390 + 30 of 100 + 200 + 400 + 80 at the forum, 530 / 780; acorn's 60 % over that is 88.3.

    Sources have noise 8 and covariance 6 - 8 = -2: x - p t varies by 8 ((1 - p)² + p²) - 2 (1 - 2 p)².
    """
    at = {"acorn": (60, 40), "birch": (50, 150), "cedar": (390, 10), "price": (30, 50)}
    split = {
        (track, name): value for track, two in at.items() for name, value in zip(("forum", "square"), two, strict=True)
    }
    tracks = {track: (0, sum(two), 0, 0) for track, two in at.items()}
    public = published(tmp_path, Week(0, cells(tracks, track_source=split), NOISE))
    mix = {(row["track"], row["source"]): row for row in asked(public, "FROM source_mix")}
    assert set(mix) == set(split)
    forum = mix["acorn", "forum"]
    assert (forum["voices"], forum["n"], forum["share"], forum["among_tracks"]) == (60, 100, about(60), 4)
    assert forum["over_index"] == about(60 / 530 * 780)
    for end in ("share_low", "share_high"):
        p = forum[end] / 100
        noise = 8 * ((1 - p) ** 2 + p**2) - 2 * (1 - 2 * p) ** 2
        assert (60 - 100 * p) ** 2 == pytest.approx(ZZ * (100 * p * (1 - p) + noise), rel=1e-4)
    few = mix["cedar", "square"]
    assert (few["voices"], few["fewer_than"], few["share"], few["too_vague"]) == (None, 16, about(2.5), False)


def test_a_name_that_no_row_has_gives_no_rows(tmp_path):
    grids = cells({"acorn": (0, 30, 0, 0)}, track_source={("acorn", "forum"): 20.0, ("acorn", "square"): 10.0})
    public = published(tmp_path, Week(0, grids))
    assert asked(public, "FROM source_mix WHERE track = 'nothing of the kind'") == []
    joined = asked(public, "SELECT label FROM source_mix JOIN track USING (series, track) WHERE source = 'square'")
    assert [row["label"] for row in joined] == ["Acorn"]


def test_net_sentiment_against_the_period_before(tmp_path):
    """From 30 positive, 20 neutral, 10 negative to 20, 20, 30: from 33.3333 to -14.2857, a change of -47.6190.

    MOVER: down the root of (net - its low)² + (high before - net before)², up likewise.
    """
    weeks = (Week(0, cells({"acorn": (10, 20, 30, 0)}), NOISE), Week(1, cells({"acorn": (30, 20, 20, 0)}), NOISE))
    public = published(tmp_path, *weeks)
    (row,) = asked(public, "FROM sentiment_change")
    assert (row["before_n"], row["n"], row["before_period"]) == (60, 70, week(0).label)
    assert (row["before_net"], row["net_sentiment"], row["change"]) == (about(33.3333), about(-14.2857), about(-47.619))
    before, now = asked(public, "FROM net_sentiment")
    down = ((now["net_sentiment"] - now["net_low"]) ** 2 + (before["net_high"] - before["net_sentiment"]) ** 2) ** 0.5
    up = ((now["net_high"] - now["net_sentiment"]) ** 2 + (before["net_sentiment"] - before["net_low"]) ** 2) ** 0.5
    assert row["change_low"] == pytest.approx(row["change"] - down)
    assert row["change_high"] == pytest.approx(row["change"] + up)
    assert (row["significant"], row["too_vague"]) == (True, False)


def test_a_change_that_nothing_is_known_of_is_marked(tmp_path):
    weeks = (Week(0, cells({"acorn": (1, 0, 1, 0)}), NOISE), Week(1, cells({"acorn": (30, 20, 20, 0)}), NOISE))
    (row,) = asked(published(tmp_path, *weeks), "FROM sentiment_change")
    assert (row["change_low"], row["change_high"], row["significant"], row["too_vague"]) == (-200, 200, False, True)


def test_what_people_dislike_about_a_brand(tmp_path):
    """Acorn has 30, 40 and 30 of 100, net 0; 40 of them speak of the price, 20 negative and 10 positive.

    So the price's net is -25, and it adds 40 / 100 * (-25 - 0) = -10 points. Of the 20 + 12 negative voices on aspects 62.5 %
    are the price's. Acorn and the lid together have 14, fewer than 10 + 2.33 root(4 * 6 - 16 * 1): no row.
    """
    beside = {
        ("acorn", aspect, tone): value
        for aspect, values in (("price", (20, 10, 10, 0)), ("lid", (12, 0, 2, 0)))
        for (_, tone), value in tones(aspect, *values).items()
    }
    grids = cells(
        {"acorn": (30, 40, 30, 0), "price": (15, 15, 30, 0), "lid": (1, 1, 1, 1)},
        brand_aspect={("acorn", "price"): 40.0, ("acorn", "lid"): 14.0},
        brand_aspect_tone=beside,
    )
    study = Study(tracks={"acorn": "brand", "price": "aspect", "lid": "aspect"})
    everywhere, lid, price = asked(published(tmp_path, Week(0, grids, NOISE, study)), "FROM aspect_sentiment")
    assert (price["brand"], price["aspect"], price["n"], price["negative_share"]) == ("acorn", "price", 40, 50)
    for end in ("negative_low", "negative_high"):
        p = price[end] / 100
        noise = 6 * ((1 - p) ** 2 + 2 * p**2) - (1 - 3 * p) ** 2
        assert (20 - 40 * p) ** 2 == pytest.approx(ZZ * (40 * p * (1 - p) + noise))
    assert (price["net_sentiment"], price["driver"], price["adds_to_net"]) == (-25, about(62.5), -10)
    assert (everywhere["brand"], everywhere["aspect"], everywhere["negative_share"]) == (None, "price", 25)
    assert (everywhere["negative"], everywhere["fewer_than"], everywhere["among_aspects"]) == (None, 16, 2)
    assert (lid["brand"], lid["aspect"], lid["too_vague"]) == (None, "lid", True)


def test_shares_as_read_and_corrected_stand_side_by_side(tmp_path):
    fixed = {("acorn", "negative"): (0.2, 0.1, 0.3)}
    public = published(tmp_path, Week(0, cells({"acorn": (20, 10, 30, 4)}), NOISE, corrected=fixed))
    negative, neutral, positive = asked(public, "FROM tone_shares")
    assert (negative["tone"], negative["voices"], negative["n"], negative["as_read"]) == (
        "negative",
        20,
        60,
        about(33.3333),
    )
    assert (negative["corrected"], negative["corrected_low"], negative["corrected_high"]) == (
        about(20),
        about(10),
        about(30),
    )
    assert (neutral["voices"], neutral["fewer_than"], neutral["corrected"]) == (None, 16, None)
    assert positive["as_read_low"] < 50 < positive["as_read_high"]


def test_themes_are_shares_of_those_read_and_grow_from_week_to_week(tmp_path):
    """40 of 400 became 160 of 800: twice the share. r / 2 = x / y for the counts, with the noise of 400 and 800 in it."""
    weeks = [
        Week(at, cells({"acorn": (0, 50, 0, 0)}, theme={"theme-01": x}, reading={"told": n}), NOISE)
        for at, (x, n) in enumerate(((40.0, 400.0), (160.0, 800.0)))
    ]
    first, second = asked(published(tmp_path, *weeks), "FROM themes")
    assert (first["voices"], first["before_period"], first["change"], first["n"]) == (40, None, None, 400)
    assert (first["change_low"], first["change_high"], first["significant"], first["share"]) == (None, None, False, 10)
    assert (second["label"], second["voices"], second["before_voices"]) == ("Theme-01", 160, 40)
    assert (second["share"], second["change"], second["significant"]) == (20, about(100), True)
    for end in ("change_low", "change_high"):
        r = 2 * (1 + second[end] / 100)
        noise = 16 + r * r * (16 + 40**2 * (25 / 800**2 + 25 / 400**2))
        assert (160 - 40 * r) ** 2 == pytest.approx(ZZ * (r * 200 + noise))
    for end in ("share_low", "share_high"):
        p = second[end] / 100
        assert (160 - 800 * p) ** 2 == pytest.approx(ZZ * (800 * p * (1 - p) + 16 + 25 * p**2))


@pytest.mark.parametrize("view", [view for view in VIEWS if view not in SHOWN_BY.values()])
@pytest.mark.parametrize("newest", [2, 3, 4])
def test_a_missing_source_is_marked_in_every_view_built_on_its_period(tmp_path, view, newest):
    """The square is missing in week 2; what compares week 3 with it is marked as well, and week 4 is clean again."""
    grids = cells(
        {"acorn": (10, 20, 30, 0), "birch": (20, 40, 40, 0), "cedar": (0, 3, 0, 0), "price": (0, 30, 0, 0)},
        track_source={("acorn", "forum"): 40.0, ("acorn", "square"): 20.0},
        track_intent={("acorn", "complaint"): 30.0},
        pair={("acorn", "birch"): 40.0},
        brand_aspect_tone={("acorn", *name): value for name, value in tones("price", 20, 10, 10).items()},
        term={"lid": 30.0},
        theme={"theme-01": 40.0},
        reading={"told": 200.0},
    )
    weeks = range(newest + 1)
    public = published(tmp_path, *(Week(n, grids, missing=("square",) if n == 2 else ()) for n in weeks))
    marked = {2, 3} if view in {"sentiment_change", "topic_growth", "findings", "themes"} else {2}
    if view == "key_terms":  # held against the four weeks before
        marked = {2, 3, 4}
    said = {row["period"]: row["complete"] for row in asked(public, f"FROM {view}")}
    assert said
    assert said == {week(n).label: n not in marked for n in weeks if week(n).label in said}
    assert all(row["read_with"] == "k 10, tone two words" for row in asked(public, f"FROM {view}"))
