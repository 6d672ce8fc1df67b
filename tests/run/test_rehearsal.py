"""A rehearsal draws once, shows the same again, and is released as it is or not at all."""

from datetime import date, timedelta

import duckdb
import pytest
from noises import fixed_noise
from studies import IN_WEEK_46, KEY, NOW, PLAIN_PIPELINE, FakeDecoder, NoSession, item, settings, source

from townhum.clock import SimulatedClock
from townhum.errors import StoreError, UsageError
from townhum.keep.ledger import Ledger
from townhum.keep.store import Store
from townhum.run.job import Asked, run
from townhum.run.means import Means
from townhum.tell.query import run_query

WEEK = timedelta(days=7)


def one(count=60, at=IN_WEEK_46):
    return source("one", FakeDecoder([[item(number, at=at) for number in range(count)]]))


def go(folder, rehearsing=None, *, seed=1, now=NOW, count=60, at=IN_WEEK_46, noise=None, **study):
    store = Store(folder / "data")
    means = Means(
        lambda: PLAIN_PIPELINE,
        lambda _: NoSession(),
        SimulatedClock(now),
        KEY,
        noise=lambda: noise or fixed_noise(seed),
    )
    made = settings(one(count, at), folder=folder, **study)
    return run(made, store, means, Asked(rehearsing=rehearsing, trust_clock=True)), store


def states(report):
    return [(outcome.period.label, outcome.state) for outcome in report.outcomes]


def told(store):
    """What is published; before the first release there is no file, which would look like an answer."""
    if not store.public.exists():
        return []
    return [tuple(row) for row in run_query(store.public, "select * from noisy order by all").rows]


def test_a_rehearsal_publishes_nothing_and_shows_what_would_be(tmp_path):
    report, store = go(tmp_path, "rehearse")
    assert states(report) == [("2026-W46", "rehearsed")]
    assert told(store) == []
    columns, rows = Ledger.peek_rehearsed(store.ledger)
    assert columns[:2] == ("track", "accounts")
    assert {row[0] for row in rows} == {"tea", "coffee"}


def test_rehearsing_again_shows_the_same_and_draws_nothing(tmp_path):
    def never(sigma2, many):
        raise AssertionError("the noise is drawn once")

    _, store = go(tmp_path, "rehearse")
    before = Ledger.peek_rehearsed(store.ledger)
    report, _ = go(tmp_path, "rehearse", seed=2, count=500, noise=never)
    assert states(report) == [("2026-W46", "rehearsed")]
    assert Ledger.peek_rehearsed(store.ledger) == before


def test_what_was_rehearsed_is_released_exactly(tmp_path):
    _, store = go(tmp_path, "rehearse", seed=3)
    report, _ = go(tmp_path, "release", seed=4, count=500)
    assert states(report) == [("2026-W46", "released")]
    assert report.whole
    _, other = go(tmp_path / "straight", seed=3)
    assert told(store) == told(other)
    assert told(store) != []


def test_a_run_after_a_rehearsal_waits_and_says_so(tmp_path):
    go(tmp_path, "rehearse")
    report, store = go(tmp_path, now=NOW + WEEK)
    assert states(report) == [("2026-W46", "waiting")]
    assert not report.whole
    assert told(store) == []
    go(tmp_path, "release", now=NOW + WEEK)
    report, _ = go(tmp_path, now=NOW + WEEK, at=IN_WEEK_46 + WEEK)
    assert states(report) == [("2026-W47", "released")]


def test_after_a_change_of_configuration_the_period_is_spent_and_the_next_begins_the_series(tmp_path):
    _, store = go(tmp_path, "rehearse")
    report, _ = go(tmp_path, now=NOW + WEEK, at=IN_WEEK_46 + WEEK, languages=["en", "nl"])
    assert states(report) == [("2026-W46", "given up"), ("2026-W47", "released")]
    assert {row[0] for row in told(store)} == {"2026-W47"}
    past = Ledger.peek(store.ledger)
    assert set(past.released) == {"2026-W46", "2026-W47"}, "what was drawn is never drawn again"
    assert sum(rho for _, rho in past.spent.values()) == pytest.approx(1.0), "and it is spent"


def test_of_a_changed_configuration_nothing_is_released_by_release(tmp_path):
    _, store = go(tmp_path, "rehearse")
    report, _ = go(tmp_path, "release", now=NOW + WEEK, at=IN_WEEK_46 + WEEK, languages=["en", "nl"])
    assert states(report) == [("2026-W46", "given up")]
    assert not report.whole
    assert told(store) == []


def test_after_a_change_a_rehearsal_takes_one_period_and_no_more(tmp_path):
    _, store = go(tmp_path, "rehearse")
    report, _ = go(tmp_path, "rehearse", now=NOW + 2 * WEEK, at=IN_WEEK_46 + WEEK, languages=["en", "nl"])
    assert states(report) == [("2026-W46", "given up"), ("2026-W47", "rehearsed")]
    assert told(store) == []


def test_without_a_rehearsal_there_is_nothing_to_release(tmp_path):
    with pytest.raises(UsageError, match="--rehearse"):
        go(tmp_path, "release")


def test_before_the_first_release_the_last_period_before_listening_begins_is_rehearsed(tmp_path):
    study = {"listen_from": date(2026, 11, 16)}
    report, _ = go(tmp_path, "rehearse", now=NOW + WEEK, **study)
    assert states(report) == [("2026-W46", "rehearsed")]
    report, _ = go(tmp_path, "release", now=NOW + WEEK, **study)
    report, _ = go(tmp_path, now=NOW + WEEK, at=IN_WEEK_46 + WEEK, **study)
    assert states(report) == [("2026-W47", "released")]


def test_a_period_that_was_rehearsed_is_forgotten_when_its_retention_ends(tmp_path):
    _, store = go(tmp_path, "rehearse", retention="3 weeks")
    with Ledger.open(store.ledger) as ledger:
        assert ledger.forget_before(NOW) == 1
        assert ledger.rehearsed() is None
        assert set(ledger.past().released) == {"2026-W46"}


def test_a_noise_that_was_edited_is_told_before_anything_is_drawn(tmp_path):
    def never(sigma2, many):
        raise AssertionError("nothing may be drawn")

    _, store = go(tmp_path)
    for change in ("variance = variance / 2", "sigma2 = sigma2 * 2", "fewer_than = 10"):
        with duckdb.connect(str(store.ledger)) as connection:
            before = connection.execute(
                "select variance, sigma2, fewer_than from noise where grid = 'track'"
            ).fetchone()
            connection.execute(f"UPDATE noise SET {change} WHERE grid = 'track'")
        with pytest.raises(StoreError, match="2026-W46 was changed"):
            go(tmp_path, now=NOW + WEEK, noise=never)
        with duckdb.connect(str(store.ledger)) as connection:
            connection.execute("UPDATE noise SET variance = ?, sigma2 = ?, fewer_than = ? WHERE grid = 'track'", before)
