"""`--since start`: from the first period on in which more than next to nobody was heard; those before are left out for good."""

from datetime import date, timedelta

from jobs import cells, close, items
from studies import IN_WEEK_46, NOW, FakeDecoder, manifest, settings, source

from townhum.errors import SourceError
from townhum.keep.ledger import Ledger
from townhum.study.due import start_of

WEEK = timedelta(weeks=1)
ONE = source("one", FakeDecoder([items(60, at=IN_WEEK_46 - 2 * WEEK), items(60, first=100)]))
EARLY = date(2026, 10, 5)


def states(report):
    return [(outcome.period.label, outcome.state) for outcome in report.outcomes]


def test_what_lies_before_the_first_is_left_out_for_good_and_costs_what_was_drawn(tmp_path):
    report, store = close(tmp_path, ONE, since=EARLY, from_start=True)
    out = [(f"2026-W{week}", "left out") for week in (41, 42, 43)]
    assert states(report) == [*out, ("2026-W44", "released"), ("2026-W45", "held"), ("2026-W46", "released")]
    assert {period for period, *_ in cells(store)} == {"2026-W44", "2026-W46"}
    spent = {label: rho for label, (_, rho) in Ledger.peek(store.ledger).spent.items()}
    assert 0 < spent["2026-W41"] < 0.02 < spent["2026-W44"] == 0.5
    again, _ = close(tmp_path, ONE, since=EARLY, from_start=True, now=NOW + timedelta(days=3))
    assert states(again) == [("2026-W45", "released")], "a gap is a number, and what was left out is not tried again"
    (gone, *_) = again.not_due
    assert gone.named == "2026-W41 to 2026-W44" or "left out for good" in gone.why


def test_where_nobody_is_loud_enough_nothing_is_left_out(tmp_path):
    quiet = source("one", FakeDecoder([items(20)]))
    report, store = close(tmp_path, quiet, since=EARLY, from_start=True)
    assert {outcome.state for outcome in report.outcomes} == {"held"}
    past = Ledger.peek(store.ledger)
    assert not past.released
    assert all(name.endswith(", held") for name in past.spent)


def test_a_source_that_fails_leaves_nothing_out(tmp_path):
    bad = source("bad", FakeDecoder([], fails=SourceError("Ask.", "no")))
    report, store = close(tmp_path, ONE, bad, since=EARLY, from_start=True)
    assert {outcome.state for outcome in report.outcomes} == {"held"}
    assert not Ledger.peek(store.ledger).spent


def reaching(days, **study):
    one = source("one", FakeDecoder([]), manifest_=manifest(reach={"days": days, "says": "some days"}))
    return start_of(settings(*([one] if days else [ONE]), **study), NOW)


def test_how_far_back_the_start_is_looked_for():
    last = date(2026, 11, 9)
    assert reaching(None) == last - timedelta(weeks=59), "as many as one run closes"
    assert reaching(None, retention="3 months") == date(2026, 8, 24)
    assert reaching(30.0) == date(2026, 10, 26)
    assert reaching(None, listen_from=date(2026, 11, 2)) == date(2026, 11, 2)
