"""Several questions to one process: each is answered alone, and what one does wrong harms no other."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from townhum.errors import QueryError, StoreError
from townhum.tell.query import asking


def children():
    """How many child processes of this one answer questions."""
    found = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            ours = f"\nPPid:\t{os.getpid()}\n" in (folder / "status").read_text()
            found += ours and b"townhum.tell.query.child" in (folder / "cmdline").read_bytes()
    return found


def test_questions_are_answered_in_their_order_by_one_process(public):
    before = children()
    with asking(public) as session:
        assert [session.ask(f"SELECT {number}").rows for number in range(5)] == [((number,),) for number in range(5)]
        assert children() - before in {0, 1}  # 0 where there is no /proc
        assert session.ask("FROM findings").rows
    assert children() == before


@pytest.mark.parametrize(
    "wrong",
    ["SELEC 1", "FROM read_text('/etc/passwd')", "SELECT 1; SELECT 2", "SELECT repeat('x', 1000000) FROM range(100)"],
)
def test_a_wrong_question_leaves_the_next_ones(public, wrong):
    with asking(public) as session:
        with pytest.raises(QueryError):
            session.ask(wrong)
        assert session.ask("SELECT 'n\u00e4chste'\n, 2").rows == (("n\u00e4chste", 2),)


def test_after_one_that_takes_too_long_nothing_is_answered(public):
    with asking(public, timeout_s=1) as session:
        with pytest.raises(QueryError, match="time limit"):
            session.ask("SELECT count(*) FROM range(1000000000000)")
        with pytest.raises(QueryError):
            session.ask("SELECT 1")


def test_no_more_is_answered_than_was_said(public):
    with asking(public, questions=2) as session:
        assert [session.ask("SELECT 1").rows for _ in range(2)] == [((1,),), ((1,),)]
        with pytest.raises(QueryError):
            session.ask("SELECT 1")


def test_the_rows_of_each_are_cut_on_their_own(public):
    with asking(public) as session:
        assert session.ask("FROM range(10)", max_rows=3).truncated
        assert not session.ask("FROM range(10)").truncated


def test_without_a_file_no_process_is_started(tmp_path):
    with pytest.raises(StoreError, match="townhum run"), asking(tmp_path / "public.duckdb"):
        pytest.fail("there is nothing to ask")
