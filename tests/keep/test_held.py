"""What is drawn to decide whether a period waits is written down once, counts as spent, and is gone when its retention ends."""

from datetime import timedelta

import duckdb
import pytest
from releases import FIRST_WEEK, release, week

from townhum.errors import StoreError
from townhum.keep.ledger import Ledger
from townhum.records import Glimpse, Look, held_name

DAY = timedelta(days=1)
NOW = FIRST_WEEK + 8 * DAY
LOOKS = (Look("forum", 203.0, -4.0, 83.5), Look("square", 11.0, 98.0, 83.5))
GLIMPSE = Glimpse(312.0, LOOKS, 0.008)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "store" / "ledger.duckdb"


def held(path, glimpse=GLIMPSE):
    with Ledger.open(path) as ledger:
        ledger.hold(week(0), NOW)
        ledger.note_glimpse(week(0), glimpse)


def rows(path, table):
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(f"FROM {table}").fetchall()


def test_it_is_found_again_as_it_was_written_down(path):
    held(path)
    with Ledger.open(path) as ledger:
        assert ledger.glimpse(week(0)) == GLIMPSE
        assert ledger.glimpse(week(1)) is None
        ledger.hold(week(0), NOW + DAY)
        assert ledger.glimpse(week(0)) == GLIMPSE


def test_nothing_is_drawn_a_second_time_nor_of_a_period_that_does_not_wait(path):
    held(path)
    with Ledger.open(path) as ledger:
        for period in (week(0), week(1)):
            with pytest.raises(ValueError, match="is not held, or it was drawn before"):
                ledger.note_glimpse(period, Glimpse(1.0, (), 0.008))
        assert ledger.glimpse(week(0)) == GLIMPSE


def test_either_all_of_it_is_written_down_or_nothing(path):
    with Ledger.open(path) as ledger:
        ledger.hold(week(0), NOW)
        with pytest.raises(StoreError):
            ledger.note_glimpse(week(0), Glimpse(1.0, (LOOKS[0], LOOKS[0]), 0.008))
        assert ledger.glimpse(week(0)) is None


def test_what_only_waits_for_a_source_cost_nothing(path):
    with Ledger.open(path) as ledger:
        ledger.hold(week(0), NOW)
        past = ledger.past()
    assert (set(past.held), past.spent, past.kinds) == ({"2026-W36"}, {}, frozenset())


def test_what_was_drawn_is_spent_and_fixes_the_length_of_periods(path):
    held(path)
    past = Ledger.peek(path)
    assert past.spent == {held_name("2026-W36"): (past.held["2026-W36"], 0.008)}
    assert past.kinds == {"week"}
    assert past.released == {}


def test_once_the_period_is_released_it_is_part_of_what_that_cost(path):
    held(path)
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, {}))
    past = Ledger.peek(path)
    assert {name: rho for name, (_, rho) in past.spent.items()} == {"2026-W36": 0.5}
    assert rows(path, "held") == rows(path, "look") == []


def test_what_a_larger_budget_had_drawn_stays_spent_beside_a_smaller_release(path):
    held(path, Glimpse(312.0, LOOKS, 0.4))
    with Ledger.open(path) as ledger:
        ledger.commit(release(0, {}))
    assert sorted(rho for _, rho in Ledger.peek(path).spent.values()) == [0.4, 0.5]


def test_when_its_retention_ends_the_numbers_go_and_what_they_cost_stays(path):
    held(path)
    with Ledger.open(path) as ledger:
        assert ledger.forget_before(week(0).window.end - DAY) == 0
        assert ledger.forget_before(week(0).window.end) == 1
        assert ledger.glimpse(week(0)) is None
        past = ledger.past()
    assert (past.held, set(past.released)) == ({}, {"2026-W36"})
    assert past.spent["2026-W36"][1] == 0.008
    assert rows(path, "look") == []
    assert b"square" not in path.read_bytes()
    with Ledger.open(path) as ledger, pytest.raises(StoreError, match="no moment is ever released twice"):
        ledger.commit(release(0, {}))
