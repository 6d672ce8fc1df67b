"""A result of several rows stays a table at any width: of the columns that matter, and the others are named."""

import io
import re

import pytest
from ledgers import Week, cells, published
from rich.console import Console
from years import year

from townhum.tell.query import run_query
from townhum.tell.query.result import Result
from townhum.tell.query.table import ForPeople

VIEWS = ("findings", "share_of_voice", "net_sentiment", "topic_growth", "sentiment_change", "tone_shares")
TONES = {"acorn": (15, 20, 15, 0), "birch": (30, 30, 40, 0), "cedar": (2, 1, 2, 0), "price": (10, 10, 12, 1)}


def shown(result, width, **how):
    out = Console(width=width, file=io.StringIO())
    out.print(ForPeople(result, **how))
    return out.file.getvalue()


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    return published(tmp_path_factory.mktemp("narrow"), *(Week(number, cells(TONES)) for number in range(3)))


def head(text):
    """The names of the columns of a table, their lines put together."""
    lines = [line for line in text.splitlines() if line.startswith("┃")]
    return [
        "".join(part.strip() for part in parts)
        for parts in zip(*(line.strip("┃").split("┃") for line in lines), strict=True)
    ]


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_a_table_in_which_an_interval_is_whole(public, view, width):
    result = run_query(public, f"from {view}")
    text = shown(result, width)
    columns = head(text)
    assert max(map(len, text.splitlines())) <= width
    assert "label" in columns
    assert "too_vague" in " ".join(columns) or "In every row" in text
    for low in (name for name in columns if name.endswith("_low")):
        assert low.replace("_low", "_high") in columns
    told = text.partition("In every row")[2] + text.partition("Too wide")[2]
    assert all(
        name in columns or name in " ".join(told.split()) or name.endswith("fewer_than") for name in result.columns
    )
    assert ("Too wide" in text) == ("--format line or csv" in " ".join(text.split()))


def test_fewer_than_takes_the_place_of_the_number(public):
    text = shown(run_query(public, "from topic_growth"), 90)
    assert "< 15" in text
    assert "fewer_than" not in head(text)


def test_names_of_ones_own_go_from_the_right():
    names = tuple(f"a_name_{number}" for number in range(12))
    made = Result(names, ("INTEGER",) * 12, (tuple(range(12)), tuple(range(1, 13))), truncated=False)
    text = shown(made, 60)
    assert head(text) == list(names[: len(head(text))])
    assert f"Too wide to show: {', '.join(names[len(head(text)) :])}." in " ".join(text.split())


ASKED = (
    "select label, negative, n, negative_share, negative_low, negative_high, too_vague from aspect_sentiment",
    "select label, period, n, negative_share, net_sentiment, adds_to_net, among_aspects from aspect_sentiment",
    "select label, period, net_sentiment - 50.5 as negative_share_of_all_that_were_asked, net_low from net_sentiment",
    'select label, period, net_sentiment as "how it sounds", net_low as thelowestthatitcanbe from net_sentiment',
    "select label, period, round(100 * net_low / (net_high + 1), 1), net_high from net_sentiment",
    "select label, period, read_with || repeat(' so', 20) || net_low, negative as negative_share_is from net_sentiment",
)


@pytest.mark.parametrize("width", [50, 80, 100])
@pytest.mark.parametrize("sql", [*(f"from {view}" for view in VIEWS), *ASKED])
def test_no_name_is_broken_inside_a_word(public, sql, width):
    result = run_query(public, sql)
    text = shown(result, width)
    assert max(map(len, text.splitlines())) <= width
    words = {word for name in result.columns for word in _words(name)}
    for line in (line for line in text.splitlines() if line.startswith("┃")):
        for part in (part.strip() for part in line.strip("┃").split("┃")):
            assert _words(part) <= words, part


def _words(name):
    return set(filter(None, re.split(r"(?<=_)(?!_)|\s+", name)))


def test_cells_of_wide_signs_keep_their_line():
    made = Result(("label", "n"), ("VARCHAR", "INTEGER"), (("电热水壶", 3), ("やかん", 12)), truncated=False)
    assert "│ 电热水壶 │  3 │" in shown(made, 40)


def test_of_long_cells_the_widest_are_wrapped_and_all_of_the_room_is_used():
    made = Result(
        ("short", "long", "longer"),
        ("VARCHAR",) * 3,
        tuple((f"a{n}", f"b{n}" * 19, f"c{n}" * 90) for n in (1, 2)),
        False,
    )
    lines = shown(made, 100).splitlines()
    assert max(map(len, lines)) > 95
    assert "b1" * 19 in lines[3]


def test_a_line_a_column_where_that_is_asked_for(public):
    lines = shown(run_query(public, "from findings"), 80, lines=True)
    assert len([line for line in lines.splitlines() if line.startswith("read_with")]) == len(TONES)
    assert "┃" not in lines


def test_a_single_row_is_a_line_a_column(public):
    assert "┃" not in shown(run_query(public, "from about"), 80)


def test_of_what_stands_out_the_kind_and_how_far_to_believe_it_stay(tmp_path):
    public = year(tmp_path, weeks=41)
    said = shown(run_query(public, "from events"), 80)
    assert "kind" in head(said)
    assert "once_in" in (*head(said), *said.partition("In every row:")[2].partition("Too wide")[0].split())
    assert "sentence" in head(shown(run_query(public, "from finding"), 80))
