"""A part that noise made larger than its whole is told to whoever asks for both."""

import pytest
from ledgers import Week, cells, published

from townhum.cli.larger import why_larger
from townhum.tell.query import run_query
from townhum.tell.query.result import Result

TONES = {"acorn": (40, -6, -8, 2), "birch": (30, 30, 40, 5), "cedar": (20, 20, 25, 1), "price": (30, -3, -2, 1)}


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    return published(tmp_path_factory.mktemp("larger"), Week(0, cells(TONES)))


def said(public, sql):
    return " ".join(why_larger(run_query(public, sql)))


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("from aspect_sentiment", "1 of 1"),
        ("from net_sentiment", "2 of 4"),
        ("from tone_shares", "2 of 12"),
        ("select label, negative, n from aspect_sentiment", "1 of 1"),
    ],
)
def test_rows_with_such_a_part_are_told(public, sql, rows):
    assert said(public, sql).startswith(f"In {rows} rows a part is larger than its whole n")


@pytest.mark.parametrize(
    "sql",
    [
        "from net_sentiment where track in ('birch', 'cedar')",
        "select negative, negative_share from aspect_sentiment",
        "from share_of_voice",
        "from net_sentiment where false",
        "select 'twelve' as voices, 3 as n",
        "select 3 as voices, null as n",
    ],
)
def test_others_are_not(public, sql):
    assert said(public, sql) == ""


@pytest.mark.parametrize(("whole", "told"), [(61, False), (60, False), (59, False), (58, False), (57, True)])
def test_what_rounding_alone_does_is_no_such_row(whole, told):
    row = Result(("positive", "neutral", "negative", "n"), ("INTEGER",) * 4, ((20, 20, 20, whole),), truncated=False)
    assert bool(list(why_larger(row))) is told
