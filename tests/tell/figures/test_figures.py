"""What is drawn: with title, description and table; broken where there is no number; names that do not lie on each other."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from townhum.tell.figures import Bar, Chart, Line, Mark, Point, bars, lines, spark
from townhum.tell.figures.frame import shown
from townhum.tell.page import write

PERIODS = [f"2026-W{n:02}" for n in range(1, 9)]


def chart(*drawn, **more):
    return Chart("voice", "Share of voice", "In the newest period: Acorn 51 %.", PERIODS, drawn, **more)


def line(name, values, *, ours=False):
    return Line(name, [Point(v, None if v is None else v - 4, None if v is None else v + 4) for v in values], ours)


def tree(element):
    return ET.fromstring(write(element))


def paths(figure, kind):
    return [each for each in tree(figure.drawing).iter("path") if kind in each.get("class").split()]


def test_a_figure_says_what_it_shows_and_has_its_numbers_in_a_table():
    figure = lines(chart(line("Acorn", range(40, 48), ours=True), unit=" %"))
    svg = tree(figure.drawing)
    assert svg.get("role") == "img"
    ids = svg.get("aria-labelledby").split()
    assert [next(e for e in svg.iter() if e.get("id") == each).text for each in ids] == [figure.title, figure.said]
    html = write(shown(figure))
    assert "40 % (36 to 44)" in html
    assert html.count("<tr>") == 1 + len(PERIODS)


def test_a_line_breaks_where_there_is_no_number():
    figure = lines(chart(line("Acorn", [40, 41, None, 43, 44, 45, None, 47], ours=True)))
    assert [path.get("d").count("L") for path in paths(figure, "line")] == [1, 2]
    assert len(paths(figure, "band")) == 2
    assert len(list(tree(figure.drawing).iter("circle"))) == 3  # each piece's end


def test_lines_are_told_apart_without_colours():
    figure = lines(chart(*(line(f"Brand {n}", [n + at for at in range(8)]) for n in range(11))))
    dashes = [path.get("stroke-dasharray") for path in paths(figure, "line")]
    assert len(set(dashes)) == 11


def test_what_happened_is_marked_and_can_be_read():
    figure = lines(chart(line("Acorn", range(8)), marks=[Mark(2, "voices doubled"), Mark(2, "tone fell")]))
    (mark,) = paths(figure, "mark")
    assert mark.find("title").text == "voices doubled; tone fell"


def test_only_one_s_own_has_a_band():
    figure = lines(chart(line("Acorn", range(8), ours=True), line("Birch", range(8))))
    assert len(paths(figure, "band")) == 1


@pytest.mark.parametrize("values", [[], [None] * 8, [50] * 8, [0] * 8])
def test_nothing_to_draw_and_all_the_same_are_drawn(values):
    drawn = [line("Acorn", values, ours=True)] if values else []
    tree(lines(chart(*drawn, nought=True)).drawing)


def test_one_period_is_a_dot():
    figure = lines(Chart("v", "t", "s", ["2026-W01"], [line("Acorn", [40], ours=True)]))
    assert not paths(figure, "line")
    assert len(list(tree(figure.drawing).iter("circle"))) == 1


@given(st.lists(st.floats(0, 100), min_size=1, max_size=11))
def test_names_do_not_lie_on_each_other(ends):
    figure = lines(chart(*(line(f"B{n}", [end] * 8) for n, end in enumerate(ends))))
    names = [e for e in tree(figure.drawing).iter("text") if "end" in (e.get("class") or "").split()]
    heights = sorted(float(each.get("y")) for each in names)
    assert len(heights) == len(ends)
    assert all(b - a >= 16.8 for a, b in pairwise(heights))


def test_long_and_foreign_names_stay_whole_in_table_and_key():
    name = "Ärger & Söhne <script>alert(1)</script> الشركة " + "x" * 40
    html = write(shown(lines(chart(line(name, range(8)), line("Birch", range(8))))))
    assert "<script>" not in html
    assert html.count("Ärger &amp; Söhne &lt;script&gt;alert(1)&lt;/script&gt; الشركة " + "x" * 40) == 2


def test_the_newest_periods_are_cut_out_with_what_happened_in_them():
    whole = chart(line("Acorn", range(8)), marks=[Mark(1, "early"), Mark(6, "late")])
    cut = whole.newest(3)
    assert cut.periods == PERIODS[-3:]
    assert [point.value for point in cut.drawn[0].points] == [5, 6, 7]
    assert cut.marks == [Mark(1, "late")]
    assert cut.id_ != whole.id_


def test_bars_stand_on_either_side_of_nought():
    figure = bars(
        "d",
        "What moved it",
        "Price pulled most.",
        [Bar("Price", -8, -12, -3), Bar("Service", 3), Bar("unexplained", 1, apart=True)],
    )
    svg = tree(figure.drawing)
    nought = float(next(e for e in svg.iter("line") if e.get("class") == "nought").get("x1"))
    first, second, rest = svg.iter("rect")
    assert float(first.get("x")) + float(first.get("width")) == pytest.approx(nought, abs=0.2)
    assert float(second.get("x")) == pytest.approx(nought, abs=0.2)
    assert "rest" in rest.get("class")
    assert [row[1:] for row in figure.rows] == [
        ["\N{MINUS SIGN}8", "\N{MINUS SIGN}12 to \N{MINUS SIGN}3"],
        ["+3", "\N{EN DASH}"],
        ["+1", "\N{EN DASH}"],
    ]


def test_a_spark_is_broken_where_there_is_no_number():
    drawn = write(spark([1, 2, None, 4, 5]))
    assert len(re.findall("M", ET.fromstring(drawn).find("path").get("d"))) == 2
    assert 'aria-hidden="true"' in drawn
    write(spark([]))
    write(spark([None]))
