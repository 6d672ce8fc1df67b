"""What `townhum run` says of periods and sources, each with what to do."""

import shlex
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from studies import NOW

from townhum.cli.running import show_report
from townhum.errors import Missing, SourceError
from townhum.keep.store import Store
from townhum.listen.collect import SourceReport
from townhum.records import PeriodRef, Window
from townhum.run.report import Outcome, RunReport
from townhum.study.model import Fairness

WEEK = datetime(2026, 11, 9, tzinfo=UTC)
PERIOD = PeriodRef("2026-W46", "week", Window(WEEK, WEEK + timedelta(days=7)))
GONE: SourceError = Missing("Check path in sources.toml.", "there is no such file", where="a.csv", key="path")


def said(capsys, outcome, *sources, data="data"):
    show_report(RunReport((outcome,), sources, (), NOW), Store(Path(data)), Fairness(), as_json=False)
    shown = capsys.readouterr()
    return " ".join(shown.out.split()), shown.err


def held(*lacking):
    return Outcome(PERIOD, "held", lacking, NOW)


def good(name="good"):
    return SourceReport(name, answered=True)


def bad(name="bad"):
    return SourceReport(name, error=GONE)


@pytest.mark.parametrize(
    ("outcome", "sources", "words"),
    [
        (
            held("bad"),
            (good(), bad()),
            "held, and tried again: bad failed; without it no sooner than 2026-11-20 12:00 UTC",
        ),
        (held("bad"), (bad(),), "nothing is released where no source was read (bad)"),
        (held(), (good(),), "held: next to nobody was heard; see the dates in the sources"),
    ],
)
def test_a_period_that_is_held_says_why(capsys, outcome, sources, words):
    out, _ = said(capsys, outcome, *sources)
    assert words in out
    assert "Ask it" not in out


def test_what_to_do_about_a_source_stands_in_its_row_and_nowhere_else(capsys):
    out, notes = said(capsys, held("bad"), good(), bad())
    assert out.count("in sources.toml.") == 1
    assert "there is no" in out
    assert notes == ""


def test_a_release_ends_with_a_first_question(capsys):
    out, _ = said(capsys, Outcome(PERIOD, "released"), good())
    assert "Ask it: townhum query --data data 'from findings'" in out


def test_the_first_question_can_be_pasted_from_any_folder(capsys):
    out, _ = said(capsys, Outcome(PERIOD, "released"), good(), data="Ann's data")
    command = out.partition("Ask it: ")[2]
    assert shlex.split(command) == ["townhum", "query", "--data", "Ann's data", "from findings"]
