"""An answer without rows, or with next to none that can be used, is explained: what is lacking, and what would do."""

import pytest
from ledgers import Noise, Study, Week, cells, published

from townhum.cli.emptiness import NEEDS, why_empty
from townhum.cli.vagueness import why_vague
from townhum.tell.query import run_query

TONES = {"acorn": (5, 20, 25, 2), "birch": (30, 30, 40, 5), "cedar": (10, 10, 10, 1), "price": (10, 10, 10, 1)}
ALL = {"pair": {("acorn", "birch"): 3.0}, "term": {"lid": 3.0}, "brand_aspect": {("acorn", "price"): 2.0}}
NO_BRAND = Study(tracks={"kettles": "theme", "price": "aspect"})


def empty(public, sql):
    assert not run_query(public, sql).rows
    return " ".join(why_empty(public, sql))


@pytest.fixture(scope="module")
def one_week(tmp_path_factory):
    return published(tmp_path_factory.mktemp("one"), Week(0, cells(TONES, **ALL)))


@pytest.fixture(scope="module")
def no_brand(tmp_path_factory):
    return published(
        tmp_path_factory.mktemp("none"),
        Week(0, cells({"kettles": (30, 30, 30, 0), "price": (9, 9, 9, 0)}), study=NO_BRAND),
    )


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("from topic_growth", "only one so far"),
        ("FROM Sentiment_Change", "leave the configuration as it is"),
        ("from key_terms", "only one so far"),
        ("from events", "FROM finding"),
        ("from trends where track = 'acorn'", "FROM finding"),
        ("from comparison", "begin at 15 accounts (noise.fewer_than of pair)"),
        ("from cell_brand_aspect", 'period = "four_weeks" in study.toml hears up to 4 times as many'),
        ("from themes", 'no grid "theme"'),
        ("from cell_track_source", "Add it to grids in release.toml"),
        (
            "select * from share_of_voice where label = 'elm'",
            "share_of_voice has 3 rows; what you ask of them leaves none",
        ),
    ],
)
def test_what_a_view_lacks(one_week, sql, words):
    assert words in empty(one_week, sql)


@pytest.mark.parametrize("view", ["share_of_voice", "share_of_others", "comparison", "cell_pair"])
def test_a_study_without_brands(no_brand, view):
    assert 'of kind "brand", and topics.toml had 0' in empty(no_brand, f"from {view}")


def test_sums_that_can_be_told_are_pointed_to(tmp_path):
    weeks = [Week(number, cells(TONES, pair={("acorn", "birch"): 12.0})) for number in range(4)]
    said = empty(published(tmp_path, *weeks), "from cell_pair")
    assert "FROM span WHERE grid = 'pair' AND periods = 4" in said


def test_a_table_of_nobody_is_not_explained(one_week):
    assert empty(one_week, "select 1 where false") == ""


def vague(public, sql):
    return " ".join(why_vague(public, sql, run_query(public, sql)))


@pytest.fixture(scope="module")
def loud(tmp_path_factory):
    """Weeks of which hardly a net sentiment is of use, under noise as it is in practice."""
    quiet = dict.fromkeys(TONES, (5, 4, 6, 2))
    noise = {"track": Noise(sigma2=15, variance=12), "track_tone": Noise(sigma2=17.5, variance=14)}
    return published(tmp_path_factory.mktemp("loud"), *(Week(number, cells(quiet), noise) for number in range(2)))


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("from net_sentiment", "Net sentiment is exact enough from some"),
        ("from findings", "a middling track has 17 in weeks: four-week periods would do"),
        ("from topic_growth", "A change is exact enough from some"),
        ("from share_of_voice", "rows are too vague"),
    ],
)
def test_too_vague_says_from_how_many_on_it_would_not_be(loud, sql, words):
    assert words in vague(loud, sql)


def test_what_is_sharp_or_not_marked_is_not_explained(tmp_path):
    public = published(tmp_path, Week(0, cells(dict.fromkeys(TONES, (300, 300, 300, 0)))))
    assert vague(public, "from net_sentiment") == ""
    assert vague(public, "from period") == ""


def test_the_views_that_are_explained_are_there(one_week):
    there = {name for (name,) in run_query(one_week, "select distinct table_name from information_schema.tables").rows}
    assert set(NEEDS) <= there
