"""What is committed stays, whole and once; what is forgotten leaves nothing behind."""

import os
import stat
import struct
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import duckdb
import pytest
from releases import FIRST_WEEK, STUDY, release, series, tally_of, week

from townhum.errors import StoreError
from townhum.keep.file import logs
from townhum.keep.ledger import Ledger
from townhum.keep.sql import SCHEMA_VERSION
from townhum.records import FairnessFact, ModelFact, PeriodRef, Promise, TrackFacts, Window

CELLS = "SELECT one, two, round(value)::INTEGER FROM cell WHERE grid = '{}' ORDER BY ALL"
VOICES = {"acorn": {"negative": 15, "neutral": 20, "positive": 25}, "price": {"neutral": 30}}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "store" / "ledger.duckdb"


def read(path, sql):
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_a_release_is_written_down_whole(path):
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES, missing=("square",)))
    assert read(path, CELLS.format("track")) == [
        ("acorn", "", 60),
        ("birch", "", 0),
        ("cedar", "", 0),
        ("price", "", 30),
    ]
    assert read(path, CELLS.format("track_tone"))[:4] == [
        ("acorn", "negative", 15),
        ("acorn", "neutral", 20),
        ("acorn", "not_read", 0),
        ("acorn", "positive", 25),
    ]
    assert read(path, "FROM period") == [
        ("2026-W36", "week", datetime(2026, 8, 31), datetime(2026, 9, 7), "series-1", 0.5)  # noqa: DTZ001  UTC in the file
    ]
    assert read(path, "FROM coverage") == [
        ("2026-W36", "forum", "complete", ""),
        ("2026-W36", "square", "missing", "no answer"),
    ]
    assert read(path, "FROM about") == [("series-1", *STUDY.values())]
    assert read(path, "SELECT listed, source FROM source") == [(0, "forum"), (1, "square")]
    assert read(path, "SELECT track, kind, ours FROM track WHERE listed = 0") == [("acorn", "brand", True)]
    assert ("2026-W36", "k", "10") in read(path, "FROM made_with")
    assert read(path, "SELECT count(*) FROM cell WHERE grid = 'drop'") == [(10,)]
    assert {grid for (grid,) in read(path, "SELECT grid FROM noise")} == {
        grid for (grid,) in read(path, "SELECT DISTINCT grid FROM cell")
    }


def test_what_was_released_in_order_of_time(path):
    with Ledger.open(path) as ledger:
        assert ledger.past().released == {}
        ledger.commit(release(1, VOICES))
        ledger.commit(release(0, VOICES, of=series("series-0")))
        assert list(ledger.past().released) == ["2026-W36", "2026-W37"]
        assert list(ledger.past().released.values())[-1] == week(1).window
    with Ledger.open(path) as ledger:
        assert list(ledger.past().released.values())[-1] == week(1).window


def test_a_peek_makes_nothing(path):
    assert Ledger.peek(path).released == {}
    assert not path.parent.exists()
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
    assert list(Ledger.peek(path).released) == ["2026-W36"]


def test_a_period_is_released_once(path):
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
        with pytest.raises(StoreError, match="no moment is ever released twice"):
            ledger.commit(release(0, {"acorn": {"neutral": 99}}))
        assert list(ledger.past().released) == ["2026-W36"]
    assert read(path, CELLS.format("track"))[0] == ("acorn", "", 60)


def test_of_the_releases_of_one_run_all_are_kept_or_none(path):
    with Ledger.open(path) as ledger:
        with pytest.raises(StoreError, match="no moment is ever released twice"):
            ledger.commit(release(0, VOICES), release(1, VOICES), release(0, VOICES))
        assert ledger.past().released == {}
        ledger.commit(release(0, VOICES), release(1, VOICES))
        assert list(ledger.past().released) == ["2026-W36", "2026-W37"]
    assert read(path, "SELECT count(*) FROM about") == [(1,)]


def test_a_period_that_shares_a_day_with_a_released_one_is_refused(path):
    day = PeriodRef("2026-09-02", "day", Window(FIRST_WEEK + timedelta(days=2), FIRST_WEEK + timedelta(days=3)))
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
        with pytest.raises(StoreError, match="2026-09-02 shares time with 2026-W36"):
            ledger.commit(replace(release(0, VOICES), period=day, series=series("series-2")))
    assert read(path, "SELECT count(*) FROM about") == [(1,)]


@pytest.mark.parametrize("thing", [tally_of(VOICES), {"period": "2026-W36"}, None])
def test_nothing_but_a_release_is_taken(path, thing):
    with Ledger.open(path) as ledger, pytest.raises(TypeError, match="Release"):
        ledger.commit(thing)


def test_the_database_itself_refuses_a_wrong_number_and_keeps_nothing_of_the_release(path):
    made = release(0, VOICES)
    broken = replace(made, grids=(replace(made.grids[0], fewer_than=9), *made.grids[1:]))
    with Ledger.open(path) as ledger:
        with pytest.raises(StoreError) as caught:
            ledger.commit(broken)
        assert "acorn" not in str(caught.value)
        assert ledger.past().released == {}
        ledger.commit(made)
    assert read(path, "SELECT count(*) FROM period") == [(1,)]


def test_an_unknown_grid_or_study_is_refused_before_anything_is_written(path):
    unknown = replace(release(0, VOICES), grids=(replace(release(0, VOICES).grids[0], name="author"),))
    bare = release(0, VOICES, of=replace(series(), study={"controller": "Acorn Ltd"}))
    with Ledger.open(path) as ledger:
        for wrong in (unknown, bare):
            with pytest.raises(ValueError, match=r"no table|states"):
                ledger.commit(wrong)
        assert ledger.past().released == {}


def test_the_facts_of_a_series_stand_once_and_as_last_said(path):
    moved = replace(series(), study={**STUDY, "contact": "new@acorn.example"})
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
        ledger.commit(release(1, VOICES, of=moved))
    assert read(path, "SELECT contact FROM about") == [("new@acorn.example",)]
    assert read(path, "SELECT count(*) FROM track") == [(4,)]


def test_what_is_said_of_the_models_stands_with_the_series(path):
    told = replace(
        series(),
        models=(ModelFact("tone", "made for", "shares"), ModelFact("tone", "licence", "Apache-2.0")),
        fairness=(FairnessFact("names: one against another", "label flips", 0),),
    )
    with Ledger.open(path) as ledger:
        assert not ledger.knows(told.name)
        ledger.commit(release(0, VOICES, of=told))
        assert ledger.knows(told.name)
        ledger.commit(release(1, VOICES, of=replace(told, fairness=())))  # not audited again: the first stands
    assert read(path, "SELECT listed, model, topic, said FROM model_card ORDER BY listed") == [
        (0, "tone", "made for", "shares"),
        (1, "tone", "licence", "Apache-2.0"),
    ]
    assert read(path, "SELECT groups, measure, value FROM fairness") == [
        ("names: one against another", "label flips", 0.0)
    ]


def test_what_an_account_may_be_told_by_stands_with_the_series(path):
    promised = Promise("week", "at the bounds", 0.5, 5.22, 1e-6, 0.38)
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES, of=replace(series(), promises=(promised,))))
    assert read(path, "FROM promise") == [("series-1", 0, "week", "at the bounds", 0.5, 5.22, 1e-6, 0.38)]


def test_what_was_drawn_is_told_with_its_cost_and_the_length_of_its_periods(path):
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
        ledger.commit(release(1, VOICES), rehearsed=True)
        ledger.give_up_rehearsed()
        past = ledger.past()
    assert past.kinds == {"week"}
    assert past.spent == {f"2026-W{36 + n}": (week(n).window, 0.5) for n in (0, 1)}
    assert read(path, "SELECT DISTINCT period FROM cell") == [("2026-W36",)], "what is given up leaves no cell"


def test_a_ledger_that_lacks_a_table_is_half_written(path):
    with Ledger.open(path):
        pass
    with duckdb.connect(str(path)) as connection:
        connection.execute("DROP TABLE noise")
    with pytest.raises(StoreError, match="lacks 1 of its tables"), Ledger.open(path):
        pass


def test_an_earlier_ledger_says_from_which_day_a_new_folder_may_begin(path):
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE file_info SET schema_version = 4")
    with pytest.raises(StoreError, match=r"listen_from in study.toml to 2026-09-07"), Ledger.open(path):
        pass


def test_a_category_that_a_study_reads_is_said_in_public_with_its_reason(path):
    reads = replace(series("series-2"), relaxed={"health": "The study asks how a clinic's app serves its patients."})
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
        ledger.commit(release(1, VOICES, of=reads))
    assert read(path, "FROM relaxed") == [
        ("series-2", "health", "The study asks how a clinic's app serves its patients.")
    ]


def test_odd_names_are_kept_as_they_are(path):
    odd = TrackFacts("acorn", "brand", 'qu"ote\u202e\u200b', "a OR 'b'); DROP TABLE period; --", ours=False)
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES, of=replace(series(), tracks=(odd, *series().tracks[1:]))))
    assert read(path, "SELECT label, query FROM track WHERE listed = 0") == [(odd.label, odd.query)]
    assert read(path, "SELECT count(*) FROM period") == [(1,)]


def test_only_the_owner_can_read_it_whatever_the_umask(path):
    before = os.umask(0)
    try:
        with Ledger.open(path) as ledger:
            ledger.commit(release(0, VOICES))
            log = logs(path)[0]
            assert log.exists()
            assert [mode(each) for each in (path, log, path.parent)] == [0o600, 0o600, 0o700]
            ledger.commit(release(1, VOICES))
            ledger.forget_before(week(0).window.end)
            assert mode(path) == 0o600
        assert os.umask(0) == 0
    finally:
        os.umask(before)
    path.chmod(0o644)
    with Ledger.open(path):
        assert mode(path) == 0o600


def test_forgetting_takes_the_cells_and_leaves_the_label(path):
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES, of=series("series-0")))
        ledger.commit(release(1, VOICES))
        assert ledger.forget_before(week(1).window.end - timedelta(microseconds=1)) == 1
        assert ledger.forget_before(week(1).window.start) == 0
        assert list(ledger.past().released) == ["2026-W36", "2026-W37"]
        with pytest.raises(StoreError, match="released twice"):
            ledger.commit(release(0, VOICES))
        ledger.commit(release(2, VOICES))
        assert list(ledger.past().released.values())[-1] == week(2).window
    for table in ("period", "cell", "noise", "coverage", "made_with"):
        assert read(path, f"SELECT DISTINCT period FROM {table} ORDER BY period") == [("2026-W37",), ("2026-W38",)]
    for table in ("about", "source", "track"):
        assert read(path, f"SELECT DISTINCT series FROM {table}") == [("series-1",)]


def test_a_forgotten_number_is_in_no_block_of_the_file(path):
    telling = 1_936_287_830.25
    made = release(0, VOICES)
    values = made.grids[1].value.copy()
    values[0] = telling
    told = replace(made, grids=(made.grids[0], replace(made.grids[1], value=values), *made.grids[2:]))
    with Ledger.open(path) as ledger:
        ledger.commit(told)
    assert struct.pack("<d", telling) in path.read_bytes()
    with Ledger.open(path) as ledger:
        ledger.forget_before(datetime(2030, 1, 1, tzinfo=UTC))
        assert list(ledger.past().released.values())[-1] == week(0).window
    assert struct.pack("<d", telling) not in path.read_bytes()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_moments_of_another_zone_are_the_same_moments(path):
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, VOICES))
        assert ledger.forget_before(datetime.fromisoformat("2026-09-07T01:59:59+02:00")) == 0
        assert ledger.forget_before(datetime.fromisoformat("2026-09-07T02:00:00+02:00")) == 1


def test_the_file_can_be_read_by_duckdb_1_0(path):
    with Ledger.open(path):
        pass
    (tags,) = read(path, "SELECT tags FROM duckdb_databases() WHERE NOT internal")[0]
    assert tags["storage_version"].startswith("v1.0.0")


def test_a_left_over_of_a_killed_rewrite_is_cleared(path):
    path.parent.mkdir()
    for name in ("ledger.duckdb.new", "ledger.duckdb.new.wal"):
        (path.parent / name).write_bytes(b"half")
    with Ledger.open(path) as ledger:
        assert ledger.past().released == {}
        assert {each.name for each in path.parent.iterdir()} == {path.name}


@pytest.mark.parametrize(("step", "do"), [(1, "Update townhum"), (-1, "Begin a new folder")])
def test_a_ledger_of_other_tables_says_what_to_do(path, step, do):
    with Ledger.open(path):
        pass
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE file_info SET schema_version = ?", [SCHEMA_VERSION + step])
    with pytest.raises(StoreError, match=do), Ledger.open(path):
        pass


RIGHT = FIRST_WEEK + timedelta(days=8)
DAY = timedelta(days=1)


@pytest.mark.parametrize("wrong", [-400 * DAY, -2 * DAY, 80 * DAY], ids=["far behind", "behind", "ahead"])
def test_a_run_at_a_wrong_time_does_not_stop_those_at_the_right_time(path, wrong):
    with Ledger.open(path) as ledger:
        ledger.note_run(RIGHT)
        ledger.commit(release(0, VOICES))
        for moment in (RIGHT + wrong, RIGHT + wrong, RIGHT + 7 * DAY, RIGHT + 14 * DAY):
            ledger.note_run(moment)
        with pytest.raises(StoreError, match="clock is right"):
            ledger.note_run(RIGHT + 300 * DAY)


def test_a_first_run_at_a_wrong_time_that_did_nothing_stops_no_other(path):
    with Ledger.open(path) as ledger:
        for days in (-400, 0, 1000, 0):
            ledger.note_run(RIGHT + days * DAY)


def test_a_clock_that_is_ahead_is_refused_where_a_period_only_waits(path):
    with Ledger.open(path) as ledger:
        ledger.note_run(RIGHT)
        ledger.hold(week(0), RIGHT)
        with pytest.raises(StoreError, match="clock is right"):
            ledger.note_run(RIGHT + 91 * DAY)


def test_what_was_released_says_what_time_it_must_be(path):
    with Ledger.open(path) as ledger:
        ledger.note_run(RIGHT - 400 * DAY, trust_clock=True)
        ledger.commit(release(0, VOICES))  # as an earlier townhum left it: last run long before what it holds
        ledger.note_run(RIGHT)
        with pytest.raises(StoreError, match="the last run was on 2026-09-08"):
            ledger.note_run(RIGHT + 91 * DAY)
        ledger.note_run(RIGHT + 91 * DAY, trust_clock=True)
        ledger.note_run(RIGHT + 98 * DAY)


def test_a_period_that_was_first_tried_in_the_future_waits_from_now_on(path):
    with Ledger.open(path) as ledger:
        assert ledger.hold(week(0), RIGHT + 80 * DAY) == RIGHT + 80 * DAY
        assert ledger.hold(week(0), RIGHT) == RIGHT
        assert ledger.hold(week(0), RIGHT + DAY) == RIGHT


def test_a_clock_that_was_ahead_once_does_not_hide_the_next_that_is(path):
    with Ledger.open(path) as ledger:
        ledger.note_run(FIRST_WEEK + 9_000 * DAY)
        ledger.note_run(FIRST_WEEK + 8 * DAY)
        ledger.commit(release(0, VOICES))
        ledger.note_run(FIRST_WEEK + 9 * DAY)
        with pytest.raises(StoreError, match="See that the clock is right"):
            ledger.note_run(FIRST_WEEK + 5_000 * DAY)
