"""Results as tables, CSV and JSON."""

import csv
import io
import json
import math
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from townhum.tell.query import Result
from townhum.tell.query.formats import to_csv, to_json
from townhum.tell.query.table import ForPeople


def result(*rows, columns=("a",), types=("VARCHAR",)):
    return Result(columns, types, rows, truncated=False)


def shown(given, width=80):
    console = Console(width=width, file=io.StringIO())
    console.print(ForPeople(given))
    return console.file.getvalue()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (-5, "-5"),
        (-0.5, "-0.5"),
        (Decimal("1.10"), "1.10"),
        (date(2026, 11, 3), "2026-11-03"),
        (datetime(2026, 11, 3, 10, tzinfo=UTC), "2026-11-03T10:00:00+00:00"),
        (time(10), "10:00:00"),
        ("näïve 🛖", "näïve 🛖"),
        ('a "quote", and\nmore', '"a ""quote"", and\nmore"'),
        ([1, None], '"[1, null]"'),
    ],
)
def test_csv(value, text):
    expected = text or '""'
    assert to_csv(result((value,))) == f"a\r\n{expected}\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_text_in_csv_is_never_a_formula(start):
    text = to_csv(result((f"{start}HYPERLINK(1)",), columns=(f"{start}a",)))
    heading, row = csv.reader(io.StringIO(text, newline=""))
    assert heading == [f"'{start}a"]
    assert row == [f"'{start}HYPERLINK(1)"]


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.integers()), max_size=5))
def test_csv_can_be_read_back(rows):
    heading, *read = csv.reader(
        io.StringIO(to_csv(result(*rows, columns=("a", "b"), types=("VARCHAR", "BIGINT"))), newline="")
    )
    assert heading == ["a", "b"]
    for (text, number), (text_read, number_read) in zip(rows, read, strict=True):
        assert text_read in (text, f"'{text}")
        assert number_read == str(number)


def test_json():
    made = to_json(
        result(
            (None, 2**70, Decimal("1.10"), math.nan, date(2026, 11, 3), "🛖\u2028", {"a": [math.inf]}),
            columns=("n", "i", "d", "f", "t", "s", "s"),
            types=("INTEGER", "HUGEINT", "DECIMAL(9,2)", "DOUBLE", "DATE", "VARCHAR", "STRUCT"),
        )
    )
    assert json.loads(made) == [
        {"n": None, "i": 2**70, "d": "1.10", "f": None, "t": "2026-11-03", "s": "🛖\u2028", "s_2": {"a": [None]}}
    ]
    assert "🛖" in made


def test_json_names_are_distinct_whatever_they_are():
    made = to_json(result((1, 2, 3), columns=("a", "a", "a_2"), types=("INTEGER",) * 3))
    assert json.loads(made) == [{"a": 1, "a_2": 2, "a_2_2": 3}]


def test_a_table():
    text = shown(
        result(
            ("acorn", 12345, 0.5, None, True), ("birch", 7, -0.001, 1.0, False),
            columns=("track", "voices", "share", "x", "ours"),
            types=("VARCHAR", "BIGINT", "DOUBLE", "DOUBLE", "BOOLEAN"),
        )
    )  # fmt: skip
    for part in ("track", "12,345", " 0.5 ", "\N{EN DASH}", "yes", " no ", " 0 "):
        assert part in text
    assert "-0" not in text


def test_a_row_too_wide_for_the_terminal_stands_one_column_a_line():
    names = tuple(f"column_{number}" for number in range(12))
    wide = result(tuple(range(12)), columns=names, types=("INTEGER",) * 12)
    lines = [line.split() for line in shown(wide, width=80).splitlines() if line.strip()]
    assert lines == [[name, str(place)] for place, name in enumerate(names)]
    assert "column_11" in shown(wide, width=200).splitlines()[1]


def test_a_table_shows_no_markup_and_steers_no_terminal():
    text = shown(result(("[red]x[/red] \x1b[31m \u202e",), columns=("[b]a",)))
    assert "[red]x[/red]" in text
    assert "[b]a" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_no_cell_looks_like_another_row():
    text = shown(result(("good\nbirch │ 99",), ("\tx\x07\u200b",)))
    assert r"good\nbirch │ 99" in text
    assert r"\tx\x07\u200b" in text
    assert len(text.splitlines()) == len(shown(result(("a",), ("b",))).splitlines())
    plan = shown(
        result(("physical_plan", "scan\nread"), columns=("explain_key", "explain_value"), types=("VARCHAR",) * 2)
    )
    assert "\\n" not in plan, "a query plan is a drawing of several lines"


LONG = "a model and its version, " * 4


def test_what_is_long_and_the_same_in_every_row_stands_once_beneath():
    columns, types = ("track", "week", "with"), ("VARCHAR",) * 3
    text = shown(result(("acorn", "W46", LONG), ("birch", "W46", LONG), columns=columns, types=types))
    assert text.count("a model and") + text.count("a model\nand") == 4
    assert "In every row: with a model" in text
    assert text.count("W46") == 2
    for rows in ([("acorn", "W46", LONG)], [("acorn", "W46", LONG), ("birch", "W46", LONG + "2")]):
        assert "In every row" not in shown(result(*rows, columns=columns, types=types))


def test_what_is_the_same_stands_beneath_where_the_table_does_not_fit_with_it():
    names = tuple(f"column_{number}" for number in range(8))
    rows = [(f"row {number}", *("the same",) * 7) for number in range(3)]
    made = result(*rows, columns=names, types=("VARCHAR",) * 8)
    assert shown(made, width=80).count("the same") == 7
    assert shown(made, width=200).count("the same") == 21
    assert "row 2" in shown(made, width=80)
    blocks = result(
        (*range(12), "same"), (*range(20, 32), "same"), columns=(*map(str, range(12)), "z"), types=("VARCHAR",) * 13
    )
    assert shown(blocks, width=60).count("same") == 1
    twins = result(("x" * 50,) * 2, ("x" * 50,) * 2, columns=("a", "b"), types=("VARCHAR",) * 2)
    assert "In every row" not in shown(twins)


def test_csv_and_json_leave_every_column_where_it_is():
    made = result(("acorn", LONG), ("birch", LONG), columns=("track", "with"), types=("VARCHAR",) * 2)
    assert to_csv(made).count(LONG) == to_json(made).count(LONG) == 2


@pytest.mark.parametrize("write", [shown, to_csv, to_json])
def test_no_rows(write):
    assert isinstance(write(result()), str)
