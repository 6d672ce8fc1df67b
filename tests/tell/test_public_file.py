"""`townhum.open`: metrics, SQL and findings for programs, typed, and nothing cut unseen."""

import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pytest
from ledgers import Study, Week, cells, published

import townhum
from townhum.errors import QueryError, StoreError, UsageError
from townhum.tell.semantic import METRICS

VOICES = {"acorn": (15, 20, 15, 0), "birch": (300, 300, 400, 0)}


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    study = Study(tracks=dict.fromkeys(VOICES, "brand"))
    weeks = (Week(number, cells(VOICES), study=study) for number in range(3))
    return published(tmp_path_factory.mktemp("study"), *weeks)


@pytest.fixture(scope="module")
def file(public):
    return townhum.open(public)


def test_a_file_is_opened_by_its_path_or_its_folder(public):
    assert townhum.open(public.parent) == townhum.open(str(public))
    assert townhum.open(public).periods() == ("2026-W36", "2026-W37", "2026-W38")


def test_every_metric_can_be_asked_and_has_the_same_columns(file):
    for name in METRICS:
        answer = file.metric(name)
        assert answer.columns[:9] == ("period", "starts_at", "series", "track", "label", "part", "value", "low", "high")
        for row in answer:
            assert row["value"] is None or row["low"] is None or row["low"] <= row["value"] <= row["high"], name


def test_tracks_and_span_choose_rows(file):
    answer = file.metric("net_sentiment", tracks=["Birch"], since="2026-W37", until="2026-W37")
    assert [(row["period"], row["track"]) for row in answer] == [("2026-W37", "birch")]


def test_a_metric_says_what_the_view_says(file):
    asked = (
        "SELECT period, net_sentiment, net_low, net_high FROM net_sentiment WHERE track = 'birch' ORDER BY starts_at"
    )
    view = [tuple(row.values()) for row in file.sql(asked)]
    metric = file.metric("net_sentiment", tracks=["birch"])
    assert [(row["period"], row["value"], row["low"], row["high"]) for row in metric] == view


def test_arrow_has_the_types_that_the_file_has(file):
    values = "1::INTEGER AS a, 1.5::DECIMAL(9,2) AS b, DATE '2026-01-02' AS c, TIMESTAMP '2026-01-02 03:04:05' AS d, NULL::DOUBLE AS e"
    table = file.sql(f"SELECT {values}, [1, 2] AS f, 'x' AS a, TIMESTAMPTZ '2026-01-02 03:04:05+01' AS g").arrow()
    assert table.column_names == ["a", "b", "c", "d", "e", "f", "a_2", "g"]
    assert table.schema.field("b").type == pa.decimal128(9, 2)
    assert table.schema.field("g").type == pa.timestamp("us", "UTC")
    (row,) = table.to_pylist()
    assert (row["a"], row["b"], row["c"], row["e"], row["f"]) == (1, Decimal("1.50"), date(2026, 1, 2), None, "[1, 2]")
    assert row["d"] == datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001  it has none
    assert row["g"] == datetime(2026, 1, 2, 2, 4, 5, tzinfo=UTC)


def test_no_rows_are_a_table_with_columns(file):
    assert file.sql("SELECT 1 AS a WHERE false").arrow().schema == pa.schema({"a": pa.int32()})


def test_pandas_gets_the_same_rows(file):
    pytest.importorskip("pandas", reason="pandas is the user's own")
    frame = file.metric("share_of_voice").pandas()
    assert len(frame) == 6
    assert frame["value"].between(frame["low"], frame["high"]).all()


def test_findings_come_with_their_caveats(file):
    assert {"sentence", "tier", "caveat"} <= set(file.findings().columns)


def test_nothing_is_cut_unseen(file):
    with pytest.raises(QueryError, match=r"more than 100,000 rows"):
        file.sql("FROM range(100001)")
    cut = file.sql("FROM range(10)", max_rows=3)
    assert (len(cut), cut.truncated) == (3, True)


def test_it_reads_nothing_else_and_changes_nothing(file):
    for attempt in ("FROM read_text('/etc/passwd')", "DELETE FROM cell_track"):
        with pytest.raises(QueryError):
            file.sql(attempt)


def test_a_name_that_there_is_not_is_told_with_the_nearest(file, tmp_path):
    for asked, said in (({"name": "voice"}, "voices"), ({"name": "voices", "tracks": ["brich"]}, "birch")):
        with pytest.raises(UsageError, match=said):
            file.metric(**asked)
    with pytest.raises(UsageError, match="none in between"):
        file.metric("voices", since="2026-W38", until="2026-W36")
    with pytest.raises(StoreError, match="townhum run"):
        townhum.open(tmp_path)


def test_to_import_it_is_to_import_little():
    code = "import sys, townhum; assert townhum.__all__; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {name.partition(".")[0] for name in done.stdout.split()} & {
        "duckdb",
        "pyarrow",
        "pandas",
        "pydantic",
        "typer",
    }
