"""`townhum query --out`: the answer as CSV, JSON or Parquet, and never over a file that is there."""

import csv
import json

import pyarrow.parquet as pq
import pytest
from ledgers import Week, cells, published

from townhum.cli.querying import ask
from townhum.errors import UsageError

ASKED = "SELECT period, track, voices, starts_at, too_vague FROM share_of_voice ORDER BY ALL"


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    voices = {"acorn": (15, 20, 15, 0), "birch": (30, 30, 40, 0)}
    return published(tmp_path_factory.mktemp("study"), Week(0, cells(voices)), Week(1, cells(voices)))


def asked(public, file, *, sql=ASKED, as_format=""):
    ask(public, sql, as_format=as_format, timeout_s=20, file=file)
    return file


def test_each_format_has_the_same_rows(public, tmp_path):
    as_json = json.loads(asked(public, tmp_path / "a.json").read_text(encoding="utf-8"))
    with asked(public, tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        as_csv = list(csv.DictReader(file))
    table = pq.read_table(asked(public, tmp_path / "a.parquet"))
    assert len(as_json) == len(as_csv) == table.num_rows > 1
    assert [str(row["voices"] or "") for row in as_json] == [row["voices"] for row in as_csv]
    assert table.column("voices").to_pylist() == [row["voices"] for row in as_json]
    assert str(table.schema.field("starts_at").type) == "timestamp[us]"


def test_the_format_that_is_said_goes_before_the_name(public, tmp_path):
    assert json.loads(asked(public, tmp_path / "a.txt", as_format="json").read_text(encoding="utf-8"))


def test_what_is_there_stays(public, tmp_path):
    file = asked(public, tmp_path / "a.csv")
    before = file.read_bytes()
    with pytest.raises(UsageError, match="there already"):
        asked(public, file, sql="SELECT 1 AS other")
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize(
    ("name", "as_format", "told"),
    [
        ("a.txt", "", "csv, json, parquet"),
        ("a.csv", "table", "csv, json, parquet"),
        ("a.csv", "xml", "no such format"),
        ("nowhere/a.csv", "", "no such folder"),
        (None, "parquet", "Name a file with --out"),
    ],
)
def test_what_cannot_be_written_is_told_before_anything_is_asked(public, tmp_path, name, as_format, told):
    with pytest.raises(UsageError) as caught:
        asked(public, tmp_path / name if name else None, as_format=as_format, sql="not even SQL")
    assert told in str(caught.value)
    assert not list(tmp_path.iterdir())


def test_what_is_cut_is_said(public, tmp_path, capsys):
    asked(public, tmp_path / "a.csv", sql="SELECT 1 AS a FROM range(1000001)")
    said = capsys.readouterr()
    assert "1,000,000 rows" in said.out
    assert "Only the first 1,000,000 rows" in said.err
