"""What was worked out elsewhere is written down as it was handed over, and shown with the names for people."""

import duckdb
import pytest
from ledgers import Noise, Study, Week, asked, cells, ledger

from townhum.errors import StoreError
from townhum.keep.public import publish
from townhum.keep.sql import HANDED_OVER
from townhum.records.agreed import DIMENSIONS

EVENT = ("2026-W36", "series-1", "volume_up", "acorn", None, "alert", "2026-W36", 1)
EVENT = (*EVENT, 84, 40.5, 18, None, None, 107.0, 60.0, 160.0, False, 31.0)
WHOLE = (*EVENT[:3], None, *EVENT[4:])


def made(tmp_path, weeks, tables):
    path = ledger(tmp_path / "ledger.duckdb", *weeks)
    publish(path, tmp_path / "public.duckdb", tables=tables)
    return tmp_path / "public.duckdb"


def test_rows_are_kept_as_they_are_and_a_view_adds_the_names(tmp_path):
    public = made(tmp_path, [Week(0, cells({"acorn": (1, 2, 3, 0)}))], {"event": [EVENT, WHOLE], "seam": []})
    first, second = asked(public, "SELECT * FROM events ORDER BY track NULLS LAST")
    assert (first["label"], first["ours"], first["voices"], first["change_high"]) == ("Acorn", True, 84, 160.0)
    assert (second["label"], second["ours"]) == (None, False)
    assert asked(public, "SELECT count(*) AS n FROM seam") == [{"n": 0}]


def test_a_table_that_is_not_filled_from_elsewhere_is_refused(tmp_path):
    weeks = [Week(0, cells({"acorn": (1, 2, 3, 0)}))]
    with pytest.raises(ValueError, match="cell_track"):
        made(tmp_path, weeks, {"cell_track": [("2026-W36", "acorn", 12, None)]})


def test_a_number_below_the_floor_is_refused_at_the_last_door(tmp_path):
    few = (*EVENT[:8], 9, *EVENT[9:])
    with pytest.raises(StoreError):
        made(tmp_path, [Week(0, cells({"acorn": (1, 2, 3, 0)}))], {"event": [few]})


def test_every_table_that_is_handed_over_is_there_and_empty_without_any(tmp_path):
    public = made(tmp_path, [Week(0, cells({"acorn": (1, 2, 3, 0)}))], {})
    assert [asked(public, f"FROM {table}") for table in HANDED_OVER] == [[]] * len(HANDED_OVER)
    assert not set(HANDED_OVER) & {f"cell_{grid}" for grid in DIMENSIONS}


def test_share_of_voice_over_any_span_adds_values_and_variances(tmp_path):
    noise = {"track": Noise(sigma2=4, variance=4)}
    weeks = [Week(at, cells({"acorn": (30, 0, 0, 0), "birch": (at * 10, 0, 0, 0)}), noise) for at in range(4)]
    public = made(tmp_path, weeks, {})
    rows = asked(public, "FROM share_of_voice_between('2026-W36', '2026-W39') ORDER BY track")
    assert [(row["track"], row["voices"], row["periods"]) for row in rows] == [("acorn", 120, 4), ("birch", 60, 4)]
    assert rows[0]["share"] == pytest.approx(100 * 120 / 180)
    assert rows[0]["sd"] == pytest.approx(4)
    assert rows[0]["share_low"] < rows[0]["share"] < rows[0]["share_high"]
    assert (rows[0]["complete"], rows[0]["has_gap"]) == (True, False)


def test_a_span_of_one_period_is_that_of_the_view(tmp_path):
    weeks = [Week(0, cells({"acorn": (30, 9, 5, 0), "birch": (40, 0, 0, 3), "cedar": (2, 0, 0, 0)}))]
    public = made(tmp_path, weeks, {})
    same = "track, voices, fewer_than, share, share_low, share_high, too_vague"
    of_span = asked(public, f"SELECT {same} FROM share_of_voice_between('2026-W36', '2026-W36')")
    assert of_span == asked(public, f"SELECT {same} FROM share_of_voice")


def test_a_span_never_adds_up_two_series_and_says_what_it_lacks(tmp_path):
    some = cells({"acorn": (30, 0, 0, 0), "birch": (10, 0, 0, 0)})
    weeks = [Week(0, some), Week(2, some, missing=("square",)), Week(3, some, study=Study("series-2"))]
    public = made(tmp_path, weeks, {})
    rows = asked(public, "FROM share_of_voice_between('2026-W36', '2026-W39') WHERE track = 'acorn'")
    found = [(row["series"], row["first_period"], row["period"], row["complete"], row["has_gap"]) for row in rows]
    assert found == [
        ("series-1", "2026-W36", "2026-W38", False, True),
        ("series-2", "2026-W39", "2026-W39", True, False),
    ]
    assert asked(public, "FROM share_of_voice_between('2026-W36', 'nonsense')") == []


def test_the_macro_works_for_whoever_opens_the_file(tmp_path):
    public = made(tmp_path, [Week(0, cells({"acorn": (30, 0, 0, 0)}))], {})
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"ATTACH '{public}' AS theirs (READ_ONLY)")
        connection.execute("USE theirs")
        assert connection.execute("SELECT count(*) FROM share_of_voice_between('2026-W36', '2026-W36')").fetchone()
