"""What divides a track is kept in lists: whatever their order in the ledger, and whatever is not in it, views say what the formulas say."""

from math import sqrt
from random import Random

import pytest
from ledgers import Noise, Study, Week, asked, cells, published

ZZ = 3.841458820694124
SOURCES = ("square", "forum", "board", "press")
TRACKS = {"acorn": "brand", "birch": "brand", "cedar": "brand", "price": "aspect"}
STUDY = Study(tracks=TRACKS, sources=SOURCES)
SPLIT = Noise(sigma2=9.0, variance=6.0, categories=4)
TOLD = Noise(sigma2=5.0)
INTENTS = ("complaint", "question", "wish")


@pytest.fixture(scope="module")
def drawn():
    """The cells of one week by grid, in no order, one in five of the parts not there, some next to nothing and some below nought."""
    random = Random(19)

    def some(parts):
        there = [(track, part) for track in TRACKS for part in parts if random.random() > 0.2]
        random.shuffle(there)
        return {name: random.choice((random.uniform(-8, 4), random.uniform(5, 90))) for name in there}

    tones = {track: [random.uniform(5, 60) for _ in range(4)] for track in TRACKS}
    return cells(
        tones, track_source=some(SOURCES), track_intent=some(INTENTS), track_language=some(("en", "fr", "other"))
    )


@pytest.fixture(scope="module")
def public(drawn, tmp_path_factory):
    noise = {"track_source": SPLIT, "track_intent": TOLD, "track_language": TOLD, "track": TOLD}
    corrected = {("acorn", "neutral"): (0.5, 0.4, 0.6), ("price", "negative"): (0.2, 0.1, 0.7)}
    return published(tmp_path_factory.mktemp("store"), Week(0, drawn, noise, STUDY, corrected=corrected))


def ends(x, t, v, c, w):
    """Of a share x / t the ends of Fieller's interval, in per cent, as docs/how-the-numbers-are-made says."""
    a = t * t + ZZ * (t - w)
    if t <= 0 or a <= 0:
        return 0, 100
    b = 2 * x * t + ZZ * (t - 2 * c)
    root = sqrt(max(0, b * b - 4 * a * (x * x - ZZ * v)))
    low, high = 50 * (b - root) / a, 50 * (b + root) / a
    return (low if 0 <= low <= 100 else 0), (high if 0 <= high <= 100 else 100)


def kept(value):
    """In sixteenths, as the file has it."""
    return ((8 * value) // 1 - (-8 * value) // 1) / 16


def test_the_mix_of_sources_is_that_of_the_formulas(public, drawn):
    given = drawn["track_source"]
    rows = {(row["track"], row["source"]): row for row in asked(public, "FROM source_mix")}
    assert rows.keys() == given.keys()
    for (track, source), row in rows.items():
        of_track = [value for (one, _), value in given.items() if one == track]
        t, many, covariance = sum(of_track), len(of_track), SPLIT.fitted - SPLIT.sigma2
        c, w = SPLIT.sigma2 + many * covariance, many * SPLIT.sigma2 + many * many * covariance
        x = kept(given[track, source])
        low, high = ends(x, t, SPLIT.fitted, c, w)
        share = min(100, max(0, 100 * x / t)) if t > 0 else None
        there = [value for (_, other), value in given.items() if other == source]
        enough = sum(there) >= 3 * sqrt(len(there) * SPLIT.fitted)
        usual = sum(there) / sum(given.values()) if enough else None
        assert row["share"] == (None if share is None else pytest.approx(share, rel=1e-6, abs=1e-6))
        assert (row["share_low"], row["share_high"]) == (
            pytest.approx(low, rel=1e-5, abs=1e-5),
            pytest.approx(high, rel=1e-5, abs=1e-5),
        )
        assert row["too_vague"] == (t < 5 * sqrt(max(0, w)) or high - low > 30)
        over = None if usual is None or t <= 0 else pytest.approx(100 * max(0, x / t) / usual, rel=1e-5)
        assert (row["over_index"], row["among_tracks"]) == (over, len(there))


def test_the_intents_of_a_track_are_those_of_the_formulas(public, drawn):
    given = drawn["track_intent"]
    rows = asked(public, "FROM intent_share")
    listed = list(TRACKS)
    assert [(row["track"], row["intent"]) for row in rows] == sorted(
        given, key=lambda name: (listed.index(name[0]), name[1])
    )
    for row in rows:
        value, t = given[row["track"], row["intent"]], drawn["track"][row["track"]]
        if value < 16:  # 10 and 2.33 standard deviations, rounded up
            assert (row["voices"], row["fewer_than"], row["too_vague"]) == (None, 16, True)
            assert (row["share"], row["share_low"], row["share_high"]) == (None, None, None)
            continue
        low, high = ends(round(value), t, TOLD.fitted, 0, TOLD.fitted)
        assert (row["voices"], row["fewer_than"]) == (round(value), None)
        assert row["share"] == pytest.approx(min(100, 100 * round(value) / t))
        assert (row["share_low"], row["share_high"]) == (pytest.approx(low), pytest.approx(high))


def test_cells_are_those_of_the_ledger_and_none_is_made_up(public, drawn):
    for grid, name in (("track_source", "source"), ("track_intent", "intent"), ("track_language", "language")):
        rows = {(row["track"], row[name]): row["voices"] for row in asked(public, f"FROM cell_{grid}")}
        least = 16
        assert rows == {key: round(value) if value >= least else None for key, value in drawn[grid].items()}


def test_corrected_shares_are_told_where_there_are_some(public):
    rows = asked(public, "FROM corrected_tone ORDER BY track")
    assert [tuple(row.values())[1:] for row in rows] == [
        ("acorn", "neutral", 0.5, 0.4, 0.6),
        ("price", "negative", 0.2, 0.1, 0.7),
    ]
    shown = {(row["track"], row["tone"]): row["corrected"] for row in asked(public, "FROM tone_shares")}
    assert shown["acorn", "neutral"] == 50
    assert shown["acorn", "negative"] is None


def test_what_is_unknown_of_a_change_is_empty_and_no_number(tmp_path):
    """Of the first week nobody's tone seems to have been read: there is no net sentiment to change from, be it -100 or any."""
    weeks = (Week(0, cells({"acorn": (-1, 0, 0, 30)})), Week(1, cells({"acorn": (30, 20, 20, 0)})))
    (row,) = asked(published(tmp_path, *weeks), "FROM sentiment_change")
    assert (row["before_net"], row["change"], row["too_vague"]) == (None, None, True)
    assert row["net_sentiment"] == pytest.approx(100 * (20 - 30) / 70)
