"""Figures go unless they are of a harmless kind, whatever stands around them."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.scrub.figures import find_figures


def taken(text):
    words = frozenset(re.findall(r"[^\W_]+", text.lower()))
    return [text[start:end] for start, end, _ in find_figures(text, words)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("it is 4821", ["4821"]),
        ("mine: 77 41 then", ["77 41"]),
        ("take 20 dash 45 dash 77", ["20 dash 45 dash 77"]),
        ("six one, four four, nine oh", ["six one, four four, nine oh"]),
        ("four, nought, six, two", ["four, nought, six, two"]),
        ("double 7, 00 9, double 0", ["double 7, 00 9, double 0"]),
        ("forty, twenty seven, fifteen", ["forty, twenty seven, fifteen"]),
        ("nineteen thirty nine", ["nineteen thirty nine"]),
        ("QQ 12 34 56 C", ["QQ 12 34 56 C"]),
        ("c 4 8 1 2", ["c 4 8 1 2"]),
        ("17 08 79", ["17 08 79"]),
        ("51 point 5074", ["51 point 5074"]),
        ("it ends ...0119", ["0119"]),
        ("starts 4929 and ends 7766", ["4929", "7766"]),
    ],
)
def test_what_is_of_no_harmless_kind_goes_whole(text, figures):
    assert taken(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "in 2019 and 1984",
        "2019/20 season, 1990s",
        "220 people and 65 inch, 500 grams, 1080p at 60 fps",
        "$899 or 1299 euros, it cost 1299",
        "90 %, 8.15, 4.20, 1,500, 12.5-13.5",
        "7/11/09 or 2026-11-30 or 21.11.2026",
        "from 5:30-9:20 and 8:00 - 11:00",
        "10/10, 6-4, 7-6(6), 4 x 4, 100 x 200 mm",
        "error code 404, call 911",
        "one two three go, 1 2 3 4 5 6, 3 2 1",
        "250 million, two hundred and fifty people",
        "v2.1.3 and 10.15.2",
        "set to 180, about 345, version 355",
        "alarm set for 0645",
        "2nd best in 20 minutes, 9pm",
        "one of the two; twenty five; seven thirty; two or three",
    ],
)
def test_harmless_kinds_stay(text):
    assert taken(text) == []


@given(st.text(alphabet="0123456789 .,-/:xAQaone$%\n", max_size=40))
def test_any_text_can_be_read_and_spans_do_not_overlap(text):
    words = frozenset(re.findall(r"[^\W_]+", text.lower()))
    spans = list(find_figures(text, words))
    assert all(0 <= a.start < a.end <= len(text) for a in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
