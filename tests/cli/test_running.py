"""What `townhum run` says of periods and sources, each with what to do."""

import shlex
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from studies import NOW, FakeDecoder, settings, source, study

from townhum.cli.nothing_due import show_reach
from townhum.cli.running import show_report
from townhum.errors import Missing, SourceError
from townhum.keep.store import Store
from townhum.listen.collect import SourceReport
from townhum.listen.losses import Losses, Part
from townhum.records import PeriodRef, Window
from townhum.run.job import ALL_DUE
from townhum.run.report import Outcome, RunReport
from townhum.study.not_due import NotDue

WEEK = datetime(2026, 11, 9, tzinfo=UTC)
PERIOD = PeriodRef("2026-W46", "week", Window(WEEK, WEEK + timedelta(days=7)))
GONE: SourceError = Missing("Check path in sources.toml.", "there is no such file", where="a.csv", key="path")


def said(capsys, outcome, *sources, data="data"):
    show_report(RunReport((outcome,), sources, (), NOW), Store(Path(data)), study(), as_json=False)
    shown = capsys.readouterr()
    return " ".join(shown.out.split()), shown.err


def held(*lacking):
    return Outcome(PERIOD, "held", lacking, NOW)


def good(name="good"):
    return SourceReport(name, answered=True)


def lossy(sound, broken, **more):
    losses = Losses(own=True, **more)
    losses.read(sound)
    for _ in range(broken):
        losses.lose(Part.DATE)
    return SourceReport("lossy", answered=True, losses=losses)


def bad(name="bad"):
    return SourceReport(name, error=GONE)


@pytest.mark.parametrize(
    ("outcome", "sources", "words"),
    [
        (
            held("bad"),
            (good(), bad()),
            "held, and tried again: bad failed; without it no sooner than 2026-11-20 13:00 (Europe/Amsterdam)",
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


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (lossy(1_000, 5), "lossy read Nothing"),
        (lossy(97, 3), "read, but for 1 to 5 % of it: see how these rows write their dates"),
        (
            lossy(60, 40),
            "read in part: 20 to 50 % of it could not be read, more than most_broken = 0.05. First, see how",
        ),
        (lossy(60, 40, most=0.5), "read, but for 20 to 50 % of it"),
    ],
)
def test_what_could_not_be_read_is_told_in_bands_with_what_to_do(capsys, source, words):
    report = RunReport((Outcome(PERIOD, "released"),), (source,), (), NOW)
    assert report.whole is not source.losses.over
    assert words in as_told(capsys, source)


def as_told(capsys, source, outcome=None):
    """What is said, as if the table had one line a row."""
    shown, _ = said(capsys, outcome or Outcome(PERIOD, "released"), source)
    return shown


def test_a_period_that_waits_because_too_much_is_broken_says_how_to_go_on(capsys):
    shown = as_told(capsys, lossy(60, 40), Outcome(PERIOD, "held", (), NOW, broken=("lossy",)))
    for words in (
        "more of lossy could not be read",
        "from 2026-11-20 13:00 (Europe/Amsterdam) on",
        "raise most_broken",
        "date_format",
    ):
        assert words in shown
    assert "40 " not in shown.replace("20 to 50 %", "")


def test_nothing_due_says_why_and_what_to_do_about_a_mistake(capsys, tmp_path):
    why = NotDue(PERIOD, PERIOD, "it was released on 2026-11-17 00:30 (Europe/Amsterdam) already")
    show_report(RunReport((), (), (), NOW, not_due=(why,)), Store(tmp_path), study(), as_json=False)
    shown = " ".join(capsys.readouterr().out.split())
    assert "2026-W46: it was released on 2026-11-17" in shown
    assert "next period is due on 2026-11-20 13:00 (Europe/Amsterdam)" in shown
    assert "After a mistake" in shown
    assert "Nothing was published yet" in shown


def test_weeks_of_which_the_same_is_said_stand_in_one_row(capsys, tmp_path):
    waits = [Outcome(PeriodRef(f"2026-W{week}", "week", PERIOD.window), "held", (), NOW) for week in (44, 45, 46)]
    show_report(RunReport(tuple(waits), (good(),), (), NOW), Store(tmp_path), study(), as_json=False)
    shown = capsys.readouterr().out
    assert shown.count("next to nobody") == 1
    assert "2026-W44 to 2026-W46" in shown


def test_a_first_run_without_a_day_says_how_far_back_there_is_more(capsys, tmp_path):
    asked = settings(source("one", FakeDecoder([])))
    show_reach(asked, Store(tmp_path), ALL_DUE, NOW)
    said = " ".join(capsys.readouterr().err.split())
    assert "one: everything" in said
    assert "`townhum run --since start` looks back to 2025-09-22" in said
    show_reach(settings(source("one", FakeDecoder([])), listen_from=NOW.date()), Store(tmp_path), ALL_DUE, NOW)
    assert capsys.readouterr().err == ""
