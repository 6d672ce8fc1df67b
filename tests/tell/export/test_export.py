"""Exports say the same as the public file, with a cover and a dictionary, and never stand there half."""

import csv
import hashlib
import json
import subprocess
import sys
from datetime import date

import duckdb
import pyarrow.parquet as pq
import pytest
from ledgers import Study, Week, cells, published
from workbooks import Workbook

from townhum.errors import Locked, StoreError, UsageError
from townhum.tell.export import FORMS, Cover, opened, write

INSIDE = Cover("An invented study", "", date(2026, 11, 29), ("Somebody is told by little.",))
AGENCY = Cover("An invented study", "CC BY 4.0", date(2026, 11, 29), (), "Example Agency Ltd", "to plan", "A-7")
DANGEROUS = ("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "http://attack.example", "{=1}", "1e5", "<b>&\x07_x0041_")


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    """Two weeks; tracks whose names a spreadsheet could run."""
    tracks = dict.fromkeys(("acorn", "birch", *DANGEROUS), "brand")
    study = Study(tracks=tracks)
    heard = dict.fromkeys(tracks, (20, 40, 60, 5))
    weeks = (Week(number, cells(heard), study=study) for number in range(2))
    return published(tmp_path_factory.mktemp("study"), *weeks)


def exported(public, form, folder, cover=INSIDE, names=()):
    path = folder / f"out{FORMS[form]}"
    with opened(public) as numbers, write(form, path, cover, numbers, numbers.chosen(names)) as written:
        assert not path.exists(), "nothing is there before the block ended"
    return path, written


def asked(public, sql):
    with duckdb.connect(str(public), read_only=True) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize("view", ["share_of_voice", "net_sentiment", "period_facts", "share_of_others"])
def test_excel_has_every_row_and_numbers_are_numbers(public, tmp_path, view):
    path, written = exported(public, "excel", tmp_path, names=(view,))
    rows = Workbook(path).table(view)
    assert len(rows) == written.rows == asked(public, f"select count(*) from {view}")[0][0]
    expected = asked(public, f"select * exclude (starts_at) from {view} order by all") if view != "period_facts" else []
    for row, values in zip(rows, expected, strict=bool(expected)):
        said = [value for name, value in row.items() if name != "starts_at"]
        assert said == [pytest.approx(each) if type(each) is float else each for each in values if each is not None]
    for row in rows:
        assert isinstance(row.get("voices", 0.0), float)
        assert isinstance(row.get("too_vague", False), bool)


def test_no_text_becomes_a_formula_or_a_link(public, tmp_path):
    path, _ = exported(public, "excel", tmp_path)
    book = Workbook(path)
    assert book.formulas == 0
    assert not any("hyperlink" in name or b"<hyperlink" in part for name, part in book.parts.items())
    assert set(DANGEROUS) <= {row["track"] for row in book.table("net_sentiment")}


def test_of_the_same_in_every_row_of_a_period_the_sheet_of_periods_has_it_alone(public, tmp_path):
    whole = Workbook(exported(public, "excel", tmp_path)[0])
    assert "read_with" in whole.table("period_facts")[0]
    assert "read_with" not in whole.table("net_sentiment")[0]
    (tmp_path / "one").mkdir()
    one = Workbook(exported(public, "excel", tmp_path / "one", names=("net_sentiment",))[0])
    assert "read_with" in one.table("net_sentiment")[0]


def test_the_cover_says_who_what_when_and_for_whom(public, tmp_path):
    book = Workbook(exported(public, "excel", tmp_path)[0])
    cover = book.text("Cover")
    for said in ("a copy for inside the firm", "2026-11-29", "Acorn Ltd", "privacy@acorn.example", "better tents"):
        assert said in cover
    for said in ("none is given: ask", "730 days", "the forum", "2026-W36", "Somebody is told by little."):
        assert said in cover
    (tmp_path / "to").mkdir()
    other = Workbook(exported(public, "excel", tmp_path / "to", AGENCY)[0]).text("Cover")
    for said in ("a copy for Example Agency Ltd", "to plan", "A-7", "CC BY 4.0"):
        assert said in other
    assert "inside" not in other


def test_the_dictionary_has_every_column_and_what_it_means(public, tmp_path):
    book = Workbook(exported(public, "excel", tmp_path)[0])
    told = {(row["table"], row.get("column", "")) for row in book.table("Dictionary") if row["meaning"]}
    with opened(public) as numbers:
        for view in numbers.views:
            assert {(view, column.name) for column in numbers.columns(view)} | {(view, "")} <= told
    views = {row["table"] for row in book.table("Dictionary")}
    assert [*book.sheets] == ["Cover", "Dictionary", *sorted(views)]


def test_csv_says_what_the_file_says_and_runs_nothing(public, tmp_path):
    folder, written = exported(public, "csv", tmp_path)
    with (folder / "net_sentiment.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["track"] for row in rows} >= {f"'{name}" for name in DANGEROUS if name[0] in "=+-@\t"}
    net = asked(public, "select net_sentiment from net_sentiment order by all")
    assert sorted(float(row["net_sentiment"]) for row in rows) == [value for (value,) in net]
    assert written.rows > len(rows)
    assert "a copy for inside the firm" in (folder / "about.txt").read_text(encoding="utf-8")


def test_parquet_says_the_same_with_types_and_of_itself_what_it_is(public, tmp_path):
    folder, written = exported(public, "parquet", tmp_path, AGENCY, ("net_sentiment",))
    found = pq.read_table(folder / "net_sentiment.parquet")
    with duckdb.connect(str(public), read_only=True) as connection:
        expected = connection.execute("from net_sentiment order by all").to_arrow_table()
    assert found.cast(expected.schema).equals(expected)
    assert found.num_rows == written.rows
    assert b"a copy for Example Agency Ltd" in found.schema.metadata[b"townhum"]
    assert found.schema.field("net_low").metadata[b"comment"]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_folder_has_the_hash_of_each_file_and_is_known_by_theirs(public, tmp_path, form):
    folder, written = exported(public, form, tmp_path)
    sums = (folder / "SHA256SUMS").read_bytes()
    assert hashlib.sha256(sums).hexdigest() == written.sha256
    lines = dict(reversed(line.split("  ")) for line in sums.decode().splitlines())
    assert set(lines) == {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    for name, digest in lines.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("form", FORMS)
def test_the_same_export_is_the_same_bytes(public, tmp_path, form):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    assert exported(public, form, one)[1].sha256 == exported(public, form, two)[1].sha256


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_overwritten_and_nothing_is_left_where_it_fails(public, tmp_path, form):
    path, _ = exported(public, form, tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(UsageError, match="there already"):
        exported(public, form, tmp_path)
    assert sorted(tmp_path.rglob("*")) == before
    other = tmp_path / f"other{FORMS[form]}"
    with (
        pytest.raises(ZeroDivisionError),
        opened(public) as numbers,
        write(form, other, INSIDE, numbers, ("findings",)),
    ):
        raise ZeroDivisionError
    assert sorted(tmp_path.rglob("*")) == before
    assert path in before


def test_what_a_killed_export_left_is_in_nobodys_way(public, tmp_path):
    (tmp_path / ".out.new").mkdir()
    (tmp_path / ".out.new" / "half.csv").write_text("half")
    folder, _ = exported(public, "csv", tmp_path)
    assert not (folder / "half.csv").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("form", FORMS)
def test_a_place_that_cannot_be_written_is_told(public, tmp_path, form):
    with pytest.raises(StoreError, match="Choose a folder that can be written"):
        exported(public, form, tmp_path / "nowhere")


def test_a_table_that_there_is_not_is_told_with_the_nearest(public):
    with opened(public) as numbers, pytest.raises(UsageError, match="share_of_voice"):
        numbers.chosen(("share_of_voise",))


def test_a_table_may_be_chosen_too(public, tmp_path):
    path, written = exported(public, "excel", tmp_path, names=("cell_track", "coverage"))
    assert written.tables == ("cell_track", "coverage")
    assert [row["source"] for row in Workbook(path).table("coverage")[:2]] == ["forum", "square"]


def test_a_file_that_is_none_of_ours_is_told(tmp_path, public):
    with pytest.raises(StoreError, match="no public file"), opened(tmp_path / "nothing"):
        pass
    (tmp_path / "damaged").write_bytes(public.read_bytes()[:5000])
    (tmp_path / "text").write_text(json.dumps({"a": 1}))
    for name in ("damaged", "text"):
        with pytest.raises(StoreError, match="damaged"), opened(tmp_path / name):
            pass
    with duckdb.connect(str(tmp_path / "foreign")) as other:
        other.execute("create table people (name varchar)")
    with pytest.raises(StoreError, match="no public file of townhum's"), opened(tmp_path / "foreign"):
        pass


def test_a_foreign_view_cannot_read_another_file(tmp_path, public):
    secret = tmp_path / "secret.csv"
    secret.write_text("who\nKn4ry\n")
    hostile = tmp_path / "hostile.duckdb"
    hostile.write_bytes(public.read_bytes())
    with duckdb.connect(str(hostile)) as other:
        other.execute(f"create view leak as select * from read_csv('{secret}')")
        other.execute("comment on view leak is 'looks like one of ours'")
    with pytest.raises(StoreError) as told:
        exported(hostile, "csv", tmp_path)
    assert "Kn4ry" not in str(told.value)
    assert str(secret) not in str(told.value)


def test_a_file_that_is_being_written_is_told(tmp_path, public):
    busy = tmp_path / "busy.duckdb"
    busy.write_bytes(public.read_bytes())
    code = f"import duckdb; c = duckdb.connect({str(busy)!r}); print('open', flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout.readline()
        with pytest.raises(Locked), opened(busy):
            pass
        writer.communicate(b"\n")


def test_a_text_longer_than_a_cell_is_cut_and_counted(tmp_path):
    study = Study(tracks={"acorn": "brand", "b" * 40_000: "brand"})
    public = published(tmp_path, Week(0, cells(dict.fromkeys(study.tracks, (20, 40, 60, 5))), study=study))
    path, written = exported(public, "excel", tmp_path, names=("share_of_voice",))
    assert written.cut >= 1
    assert max(len(str(value)) for row in Workbook(path).table("share_of_voice") for value in row.values()) == 32_767
