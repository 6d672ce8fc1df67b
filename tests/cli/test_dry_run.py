"""`townhum run --dry-run` says what a run would do: also of a rehearsal that is open, or asked for, and of a year that is spent."""

import json
from dataclasses import replace
from datetime import timedelta

from jobs import close, items
from releases import release
from studies import IN_WEEK_46, NOW, FakeDecoder, settings, source

from townhum.cli.running import show_due
from townhum.clock import SimulatedClock
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.run.job import Asked

WEEK = timedelta(days=7)


def one():
    return source("one", FakeDecoder([items(45), items(45, first=100, at=IN_WEEK_46 + WEEK)]))


def told(capsys, folder, now=NOW, *, rehearsing=None, as_json=False, made=None):
    capsys.readouterr()
    made = made or settings(one(), folder=folder)
    asked = Asked(rehearsing=rehearsing)
    show_due(made, Store(folder / "data"), asked, clock=SimulatedClock(now), as_json=as_json)
    return " ".join(capsys.readouterr().out.split())


def test_without_a_rehearsal_it_says_what_it_would_close_or_rehearse(capsys, tmp_path):
    assert "Would close 2026-W46" in told(capsys, tmp_path)
    assert "Would rehearse 2026-W46" in told(capsys, tmp_path, rehearsing="rehearse")
    assert "No period was rehearsed" in told(capsys, tmp_path, rehearsing="release")
    assert "permitted because" not in told(capsys, tmp_path, rehearsing="release")
    assert not (tmp_path / "data").exists()


def test_only_the_first_of_several_is_rehearsed(capsys, tmp_path):
    close(tmp_path, one())
    later = NOW + 2 * WEEK
    assert "Would close 2026-W48" in told(capsys, tmp_path, later)
    assert "2026-W48" not in told(capsys, tmp_path, later, rehearsing="rehearse")


def test_an_open_rehearsal_is_told_and_nothing_would_be_drawn(capsys, tmp_path):
    close(tmp_path, one(), rehearsing="rehearse")
    shown = told(capsys, tmp_path, NOW + WEEK)
    assert "2026-W46 was rehearsed and waits for `townhum run --release`" in shown
    assert "Would close" not in shown
    assert "Nothing is due" not in shown
    assert "Would release 2026-W46 as it was rehearsed" in told(capsys, tmp_path, NOW + WEEK, rehearsing="release")
    answer = json.loads(told(capsys, tmp_path, NOW + WEEK, as_json=True))
    assert (answer["rehearsed"], answer["periods"]) == ("2026-W46", [])


def test_a_year_that_is_spent_is_told_with_the_day_on_which_it_goes_on(capsys, tmp_path):
    store = Store(tmp_path / "data")
    with Ledger.open(store.ledger) as ledger:
        ledger.commit(*(release(number, {}) for number in range(3)))
    made = settings(one(), folder=tmp_path)
    strict = replace(made, release=made.release.model_copy(update={"profile": "strict"}))
    shown = told(capsys, tmp_path, made=strict)
    assert "The year's budget has no room for 2026-W40, 2026-W41" in shown
    assert "may be drawn from 2027-08-30 on" in shown
    answer = json.loads(told(capsys, tmp_path, made=strict, as_json=True))
    assert answer["spent_until"].startswith("2027-08-30")
    assert "2026-W46" in answer["no_room_for"]
