"""Rows put into the sheets of a workbook: every kind of value as Excel has it, and as text where Excel has none. openpyxl is not asked: the XML is."""

from datetime import UTC, date, datetime
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from workbooks import Workbook
from xlsxwriter import Workbook as Empty

from townhum.tell.export.cells import MOST_TEXT, Filling, fill


def filled(path, kinds, *rows):
    """The rows of a sheet after they were put in, by the letters of their columns, and what was filled."""
    empty = BytesIO()
    book = Empty(empty, {"in_memory": True})
    form = book.add_format({"num_format": "0.0"})
    sheet = book.add_worksheet("one")
    for at in range(len(kinds)):
        sheet.write_string(0, at, f"head {at}")
        sheet.set_column(at, at, 10, None if kinds[at] in {"plain", "truth"} else form)
    book.add_worksheet("other").write_string(0, 0, "untouched")
    book.close()
    filling = Filling(iter(rows), kinds)
    fill(empty, path, {1: filling})
    return Workbook(path), filling


def cell(tmp_path, kind, value):
    book, _ = filled(tmp_path / "a.xlsx", (kind,), (value,))
    return book.sheets["one"][1]["A"]


@pytest.mark.parametrize(
    ("kind", "value", "told"),
    [
        ("whole", 12, 12.0),
        ("whole", -3, -3.0),
        ("whole", 2**53, float(2**53)),
        ("whole", 2**53 + 1, str(2**53 + 1)),
        ("decimal", 0.1 + 0.2, 0.1 + 0.2),
        ("decimal", 1e-300, 1e-300),
        ("decimal", float("inf"), "inf"),
        ("decimal", float("nan"), "nan"),
        ("moment", date(2026, 11, 30), 46356.0),
        ("moment", datetime(2026, 11, 30, 6), 46356.25),  # noqa: DTZ001  as the file has it
        ("moment", date(1900, 2, 28), "1900-02-28"),
        ("moment", date(1900, 3, 1), 61.0),
        ("moment", datetime(2026, 11, 30, tzinfo=UTC), "2026-11-30 00:00:00+00:00"),
        ("truth", True, True),
        ("truth", False, False),
        ("plain", "=1+1", "=1+1"),
        ("plain", 'a & b <c> "d"', 'a & b <c> "d"'),
        ("plain", "  spaced  ", "  spaced  "),
        ("plain", "bell \x07 and _x0041_", "bell \x07 and _x0041_"),
        ("plain", "\ufffe\U0001f6d6", "\ufffe\U0001f6d6"),
        ("plain", [1, 2], "[1, 2]"),
    ],
)
def test_a_value_is_told_as_excel_has_it(tmp_path, kind, value, told):
    assert cell(tmp_path, kind, value) == told


def test_what_is_empty_has_no_cell_and_the_head_and_other_sheets_stay(tmp_path):
    book, filling = filled(tmp_path / "a.xlsx", ("plain", "whole"), (None, 1), ("b", None))
    assert book.sheets["one"] == [{"A": "head 0", "B": "head 1"}, {"B": 1.0}, {"A": "b"}]
    assert book.sheets["other"] == [{"A": "untouched"}]
    assert (filling.written, filling.cut) == (2, 0)


def test_numbers_have_the_format_of_their_column_and_text_has_none(tmp_path):
    book, _ = filled(tmp_path / "a.xlsx", ("decimal", "plain"), (1.5, "b"))
    cells = [each for each in ET.fromstring(book.parts["xl/worksheets/sheet1.xml"]).iter() if each.tag.endswith("}c")]
    assert ["s" in each.attrib for each in cells[-2:]] == [True, False]


def test_many_rows_go_on_where_the_last_ones_ended(tmp_path):
    book, filling = filled(tmp_path / "a.xlsx", ("whole",), *((number,) for number in range(4_321)))
    assert [row["A"] for row in book.sheets["one"][1:]] == list(map(float, range(4_321)))
    assert filling.written == 4_321


def test_a_text_that_is_too_long_is_cut_and_counted(tmp_path):
    book, filling = filled(tmp_path / "a.xlsx", ("plain",), ("x" * (MOST_TEXT + 1),), ("x" * MOST_TEXT,))
    assert [len(row["A"]) for row in book.sheets["one"][1:]] == [MOST_TEXT, MOST_TEXT]
    assert filling.cut == 1
