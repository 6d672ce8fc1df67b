"""Reading a query, and pointing at what is wrong with one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.read.topicquery import Query, QuerySyntaxError, parse


def wrong(text):
    with pytest.raises(QuerySyntaxError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    "text",
    [
        "kettle",
        "Kettlewick's",
        'kettle AND "lead time" OR #kettlewick',
        "(slow OR rude) NEAR/5 staff",
        '"customer service" NEAR/0 (slow OR "very rude")',
        "deliver* NOT (job OR vacancy)",
        "Coca-Cola OR AT&T OR booking.com OR rock'n'roll",
        "“smart quotes” AND „these too”",
        "café OR naïve OR 可口可乐 OR हिन्दी",
        "NOT NOT kettle",
        "kettle lang:en",
        "(kettle OR bouilloire AND lang:fr) NOT source:survey",
        "kettle AND LANG:und",
        "kettle\n  AND lid",
        '"and"',
    ],
)
def test_what_a_marketer_writes_is_read(text):
    assert parse(text).text == text


def test_words_side_by_side_mean_and():
    assert parse("kettle lid").root == parse("kettle AND lid").root


def test_and_binds_closer_than_or_and_near_closest():
    assert parse("a1 OR b1 c1 NEAR/2 d1").root == parse("a1 OR (b1 AND (c1 NEAR/2 d1))").root


@pytest.mark.parametrize(
    ("text", "position", "says"),
    [
        ("", 0, "Write a word"),
        ("   ", 0, "Write a word"),
        ("kettle AND", 10, "Write a word"),
        ("AND kettle", 0, "before this AND"),
        ("kettle OR OR lid", 10, "before this OR"),
        ("(kettle", 0, "Close this ("),
        ("kettle (lid OR (spout)", 7, "Close this ("),
        ("kettle)", 6, "Remove this )"),
        ("()", 1, "before this )"),
        ('tea "kettle', 4, "Close this quotation"),
        ('""', 1, "at least one letter"),
        ("tea and coffee", 4, "capitals"),
        ("tea near/3 coffee", 4, "capitals"),
        ("tea NEAR coffee", 4, "NEAR/5"),
        ("tea NEAR/x coffee", 4, "NEAR/5"),
        ("tea NEAR/51 coffee", 4, "at most NEAR/50"),
        ("a1 NEAR/2 b1 NEAR/2 c1", 13, "two things"),
        ("tea NEAR/3 (milk AND sugar)", 11, "Beside NEAR"),
        ("tea NEAR/3 NOT milk", 11, "before this NOT"),
        ("t*", 1, "at least 2"),
        ("*", 0, "end of a word"),
        ("ket*le", 3, "end of a word"),
        ("lang:en", 0, "asks for no word"),
        ("tea OR source:survey", 7, "asks for no word"),
        ("tea AND lang:english", 13, "two-letter code"),
        ("tea AND lang:", 13, "two-letter code"),
        ("tea source:Not-A-Name", 11, "name from sources.toml"),
        ("tea site:example", 4, "only lang: and source:"),
        ("tea NEAR/3 lang:en", 11, "Beside NEAR"),
        ("@somebody", 0, "handles"),
        ("NOT tea", 0, "match every post"),
        ("tea OR NOT milk", 7, "match every post"),
        ("NOT (tea AND NOT milk)", 0, "match every post"),
        ("!!!", 0, "Leave this character out"),
    ],
)
def test_an_error_points_at_the_character(text, position, says):
    error = wrong(text)
    assert says in error.message
    assert error.position == position


def test_the_pointer_shows_the_line_and_a_caret():
    assert wrong("tea OR\nmilk ANDD) sugar").pointer() == "milk ANDD) sugar\n         ^"


def test_the_pointer_cuts_a_long_line_around_the_caret():
    line, caret = wrong("tea " * 100 + "and" + " tea" * 100).pointer().split("\n")
    assert line[caret.index("^") :].startswith("and")
    assert len(line) <= 100


def test_hostile_size_is_refused_without_recursion_trouble():
    assert "parentheses" in wrong("(" * 4_000 + "tea" + ")" * 4_000).message
    assert "terms" in wrong("te " * 3_000).message
    assert "Shorten" in wrong("tea " * 3_000).message
    assert parse("NOT " * 2_000 + "tea").root == parse("tea").root


PIECES = (*"ab*()\"#@' \n-.&/5", " AND ", " OR ", " NOT ", " NEAR/2 ")


def read_or_pointed_at(text):
    try:
        return isinstance(parse(text), Query)
    except QuerySyntaxError as error:
        return 0 <= error.position <= len(text) and error.pointer().endswith("^")


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_pieces_of_the_language_are_either_read_or_pointed_at(text):
    assert read_or_pointed_at(text)


@given(st.text(max_size=60))
def test_any_characters_are_either_read_or_pointed_at(text):
    assert read_or_pointed_at(text)
