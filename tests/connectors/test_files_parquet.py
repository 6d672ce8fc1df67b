"""Parquet: its own types as text, and those that cannot be what they are mapped to named at once."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from filed import COLUMNS

from townhum.errors import BadAnswer
from townhum.records import DropReason

ONE = UUID("12345678-1234-5678-1234-567812345678")


def test_parquet_with_its_own_types(read):
    moment = datetime(2026, 11, 3, 10, 0, 0, 1, tzinfo=UTC)
    table = pa.table(
        {
            "text": pa.array(["a", "b", None]).dictionary_encode(),
            "when": pa.array([moment] * 3, pa.timestamp("ns", "Europe/Amsterdam")),
            "who": pa.array([1, 2, 3]),
            "stars": pa.array([5.0, None, 1.0]),
        }
    )
    results, posts, _ = read("a.parquet", table, columns={**COLUMNS, "rating": "stars"}, time_zone=None)
    assert [(post.text, post.rating) for post in posts] == [("a", 5), ("b", None)]
    assert posts[0].created_at == moment
    assert results[2] is DropReason.EMPTY


def test_parquet_days(read):
    table = pa.table({"text": ["a"], "when": pa.array([date(2026, 11, 3)]), "who": ["x"]})
    assert read("a.parquet", table)[1][0].created_at == datetime(2026, 11, 3, tzinfo=UTC)


def test_a_parquet_file_cut_off(tmp_path, read):
    pq.write_table(
        pa.table({"text": ["tea"] * 5000, "when": ["2026-11-03"] * 5000, "who": ["a"] * 5000}), tmp_path / "whole"
    )
    whole = (tmp_path / "whole").read_bytes()
    for content in (whole[: len(whole) // 2], whole[:3], b"", b"PAR1" + whole[4:200] + whole[-60:]):
        with pytest.raises(BadAnswer, match="whole Parquet file"):
            read("a.parquet", content)


@pytest.mark.parametrize(
    "who",
    [
        pa.array([ONE.bytes, ONE.bytes], pa.uuid()),
        pa.array([ONE.bytes, ONE.bytes], pa.binary(16)),
        pa.array([b"ann", b"Ann "], pa.binary()),
        pa.array([b"ann", b"Ann "], pa.large_binary()),
        pa.array([Decimal("12.00"), Decimal(12)], pa.decimal128(10, 2)),
        pa.array([12.0, 12.0]),
        pa.array(["ann", "Ann"], pa.large_string()),
        pa.array(["ann", "Ann"]).dictionary_encode(),
        pa.array([b"\xff\xfe", b"\xff\xfe"]),
    ],
)
def test_whatever_names_a_person_is_one_person(who, read):
    table = pa.table({"text": ["a", "b"], "when": ["2026-11-03"] * 2, "who": who})
    _, posts, _ = read("a.parquet", table)
    assert len(posts) == 2
    assert len({post.mark for post in posts}) == 1
    assert posts[0].mark


def test_a_uuid_is_its_text(read):
    marks = {
        read("a.parquet", pa.table({"text": ["a"], "when": ["2026-11-03"], "who": who}))[1][0].mark
        for who in (
            pa.array([ONE.bytes], pa.uuid()),
            pa.array([ONE.bytes], pa.binary(16)),
            pa.array([str(ONE).upper()]),
        )
    }
    assert len(marks) == 1


def test_text_and_ratings_in_types_of_their_own(read):
    table = pa.table(
        {
            "text": pa.array(["Käse".encode(), b"tea"]),
            "when": pa.array([1794215553000, 1794215553000]),
            "who": ["a", "b"],
            "stars": pa.array([Decimal("4.0"), Decimal("1.0")], pa.decimal128(3, 1)),
        }
    )
    _, posts, _ = read("a.parquet", table, columns={**COLUMNS, "rating": "stars"})
    assert [(post.text, post.rating) for post in posts] == [("Käse", 4), ("tea", 1)]


@pytest.mark.parametrize(
    ("ours", "column", "said"),
    [
        ("text", pa.array([["a"]]), "a list"),
        ("text", pa.array([{"canary": "a"}]), "a table in a cell"),
        ("text", pa.array([True]), "bool"),
        ("author", pa.array([["a"]]), "a list"),
        ("created_at", pa.array([True]), "bool"),
        ("created_at", pa.array([5], pa.time32("s")), "time32"),
        ("rating", pa.array([[1]]), "a list"),
        ("id", pa.array([[1]]), "a list"),
    ],
)
def test_a_column_that_cannot_be_what_it_is_mapped_to_is_named(ours, column, said, read):
    table = {"text": ["a"], "when": ["2026-11-03"], "who": ["x"], "odd": column}
    with pytest.raises(BadAnswer) as caught:
        read("a.parquet", pa.table(table), columns={**COLUMNS, ours: "odd"})
    assert 'the column "odd"' in caught.value.do
    assert said in caught.value.happened
    assert "canary" not in str(caught.value)


def test_headings_in_another_spelling(read):
    table = pa.table({"Your\u00a0 te\u0301xt": ["a"], "when": ["2026-11-03"], "who": ["x"]})
    assert len(read("a.parquet", table, columns={**COLUMNS, "text": "Your téxt"})[1]) == 1
