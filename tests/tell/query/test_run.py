"""Questions are answered, within limits, and mistakes are explained."""

import math
import os
import sys
import threading
from contextlib import chdir, suppress
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from townhum.errors import QueryError, StoreError
from townhum.tell.query import run_query


def failing(public, sql, **limits):
    with pytest.raises(QueryError) as caught:
        run_query(public, sql, **limits)
    assert caught.value.__cause__ is None
    return caught.value


def test_a_question_is_answered(public):
    result = run_query(public, "SELECT track, voices FROM cell_track WHERE period = '2026-W36' ORDER BY voices")
    assert result.columns == ("track", "voices")
    assert result.types == ("ENUM", "INTEGER")  # a name, which every tool reads as text
    assert result.rows == (("acorn", 50), ("birch", 100))
    assert not result.truncated


@pytest.mark.parametrize("view", ["period_facts", "share_of_voice", "net_sentiment", "topic_growth", "findings"])
def test_every_view_answers(public, view):
    assert run_query(public, f"FROM {view}").rows


@pytest.mark.parametrize(
    "sql",
    [
        "SHOW TABLES",
        "DESCRIBE findings",
        "SUMMARIZE cell_track",
        "EXPLAIN SELECT 1",
        "EXPLAIN ANALYZE FROM findings",
        "WITH a AS (SELECT 1) FROM a;",
        "VALUES (1)",
        "SELECT * FROM cell_track PIVOT (sum(voices) FOR track IN ('acorn', 'birch'))",
        "SELECT comment FROM duckdb_columns()",
        "SELECT 1 -- and; a comment;",
        "PRAGMA table_info('findings')",
    ],
)
def test_what_reads_may_run(public, sql):
    assert run_query(public, sql).rows


VALUES = [
    ("NULL", None),
    ("true", True),
    ("170141183460469231731687303715884105727::HUGEINT", 2**127 - 1),
    ("1.10::DECIMAL(9, 2)", Decimal("1.10")),
    ("1e300::DOUBLE", 1e300),
    ("'infinity'::DOUBLE", math.inf),
    ("DATE '2026-11-03'", date(2026, 11, 3)),
    ("TIMESTAMP '2026-11-03 10:00:00.25'", datetime(2026, 11, 3, 10, 0, 0, 250_000)),  # noqa: DTZ001  it has none
    ("TIMESTAMPTZ '2026-11-03 10:00:00+02'", datetime(2026, 11, 3, 8, tzinfo=UTC)),
    ("TIME '10:00:30'", time(10, 0, 30)),
    ("'n\u00e4\u00efve \U0001f6d6 \u202e'", "n\u00e4\u00efve \U0001f6d6 \u202e"),
    ("[1, NULL]", [1, None]),
    ("{'a': DATE '2026-11-03', 'b': [1.5]}", {"a": "2026-11-03", "b": ["1.5"]}),
    ("'\\xFF'::BLOB", "ff"),
    ("'6ba7b810-9dad-11d1-80b4-00c04fd430c8'::UUID", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
]


def test_values_arrive_as_they_left(public):
    (row,) = run_query(public, f"SELECT {', '.join(sql for sql, _ in VALUES)}").rows
    assert row == tuple(value for _, value in VALUES)
    assert [type(each) for each in row] == [type(value) for _, value in VALUES]


def test_a_text_that_looks_like_a_date_stays_a_text(public):
    assert run_query(public, "SELECT '2026-11-03', ['1.5']").rows == (("2026-11-03", ["1.5"]),)


def test_more_rows_than_allowed_are_cut_off_and_said_so(public):
    result = run_query(public, "SELECT range FROM range(1000000000000)", max_rows=300)
    assert (len(result.rows), result.truncated) == (300, True)
    assert result.rows[-1] == (299,)
    whole = run_query(public, "FROM range(300)", max_rows=300)
    assert (len(whole.rows), whole.truncated) == (300, False)


def test_order_and_columns_of_one_name_are_kept(public):
    result = run_query(public, "SELECT range AS a, -range AS a FROM range(3) ORDER BY 1 DESC", max_rows=2)
    assert result.columns == ("a", "a")
    assert result.rows == ((2, -2), (1, -1))


def test_no_rows_still_have_columns(public):
    result = run_query(public, "SELECT 1 AS a WHERE false")
    assert (result.columns, result.rows) == (("a",), ())


@pytest.mark.parametrize(
    ("sql", "advice"),
    [
        ("SELEC 1", "Mend the SQL."),
        ("SELECT voice FROM cell_track", ".describe NAME"),
        ("FROM nowhere", ".tables"),
        ("", "Ask one question"),
        ("-- nothing", "Ask one question"),
        ("SELECT 1; SELECT 2", "Ask one question"),
        ("SELECT 'x'::INTEGER", "Mend the SQL."),
        ("SELECT '\ud800'", "Mend the SQL."),
        ("SELECT error('boo')", "Mend the SQL."),
    ],
)
def test_a_mistake_is_answered_with_what_to_do(public, sql, advice):
    error = failing(public, sql)
    assert advice in error.do
    assert error.happened


def test_a_misspelt_name_gets_the_nearest_one(public):
    assert "net_sentiment" in str(failing(public, "FROM net_sentimen"))


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT count(*) FROM range(1000000000000)",
        "WITH RECURSIVE a(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM a) SELECT count(*) FROM a",
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range + b.range) = 1",
    ],
)
def test_what_takes_too_long_is_stopped(public, sql):
    assert "time limit" in failing(public, sql, timeout_s=1).do


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT list(range) FROM range(100000000)",
        "SELECT string_agg(range::VARCHAR || repeat('x', 1000)) FROM range(10000000)",
    ],
)
def test_what_takes_too_much_memory_is_stopped(public, sql):
    assert "at once" in failing(public, sql, memory_mb=64).do


def test_an_answer_too_large_to_hand_over_is_refused(public):
    assert "64 million" in str(failing(public, "SELECT repeat('x', 1000000) FROM range(100)"))


def test_without_a_public_file_there_is_nothing_to_ask(tmp_path):
    with pytest.raises(StoreError, match="townhum run"):
        run_query(tmp_path / "public.duckdb", "SELECT 1")


def test_a_file_that_is_no_database_is_said_so(tmp_path):
    (tmp_path / "public.duckdb").write_text("my diary\n" * 5000)
    error = failing(tmp_path / "public.duckdb", "SELECT 1")
    assert "diary" not in str(error)


@pytest.mark.parametrize("name", ['it\'s; a "name".duckdb', "näme 🛖.db", "-c"])
def test_the_file_may_have_any_name(public, tmp_path, name):
    (tmp_path / name).write_bytes(public.read_bytes())
    assert run_query(tmp_path / name, "FROM findings").rows


def test_the_file_is_found_by_a_relative_path(public):
    with chdir(public.parent):
        assert run_query(Path(public.name), "SELECT 1").rows == ((1,),)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere DuckDB shows the path of the file that it has open")
def test_the_folder_of_the_file_cannot_be_read(public):
    for sql in ("FROM duckdb_databases()", "FROM duckdb_settings()", "PRAGMA database_list", "SHOW DATABASES"):
        assert "telltale" not in repr(run_query(public, sql))


def children():
    """The folders in /proc of the child processes at work."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            ours = f"\nPPid:\t{os.getpid()}\n" in (folder / "status").read_text()
            if ours and b"townhum.tell.query.child" in (folder / "cmdline").read_bytes():
                yield folder


@pytest.mark.skipif(sys.platform != "linux", reason="a process is looked at through /proc")
def test_the_child_has_no_environment_and_may_write_nothing(public):
    asking = threading.Thread(
        target=failing, args=(public, "SELECT count(*) FROM range(1000000000000)"), kwargs={"timeout_s": 3}
    )
    asking.start()
    seen = []
    while asking.is_alive() and not seen:
        for folder in children():
            with suppress(OSError):
                limits = " ".join((folder / "limits").read_text().split())
                if "Max file size 0 0" in limits:
                    seen.append((limits, (folder / "environ").read_bytes(), (folder / "fd" / "0").readlink()))
    asking.join()
    limits, environment, standard_input = seen[0]
    assert "Max core file size 0 0" in limits
    assert "Max open files 32 32" in limits
    assert "Max cpu time 8 8" in limits
    assert environment == b""
    assert "pipe" not in str(standard_input)
    assert not list(children())
