"""What is said of listening that does not go on as it should."""

from datetime import timedelta

import pytest
from listened import IN_WEEK_46, MONDAY, feed, hear, hours, item, spooling
from studies import settings

from townhum.clock import SimulatedClock
from townhum.keep.store import Store
from townhum.listen.spool.records import Full
from townhum.run.heard_lately import listening_remarks


@pytest.fixture
def place():
    return feed("place", lambda _: [item(1)], SimulatedClock(IN_WEEK_46))


def remarks(folder, place, now):
    return listening_remarks(settings(place, folder=folder), Store(folder / "data"), now)


def test_nothing_is_said_before_somebody_began_to_listen_nor_while_it_goes_well(tmp_path, place):
    assert remarks(tmp_path, place, IN_WEEK_46) == ()
    assert not (tmp_path / "data").exists()
    hear(tmp_path, [place], SimulatedClock(IN_WEEK_46), once=True)
    assert remarks(tmp_path, place, IN_WEEK_46 + hours(23)) == (), "it is read every six hours"


def test_a_source_that_is_heard_no_more_is_told_with_how_long_that_is(tmp_path, place):
    hear(tmp_path, [place], SimulatedClock(IN_WEEK_46), once=True)
    assert remarks(tmp_path, place, IN_WEEK_46 + hours(25))[0].startswith("place was last heard 25 hours ago.")
    assert remarks(tmp_path, place, IN_WEEK_46 + timedelta(days=3))[0].startswith("place was last heard 3 days ago.")


def test_a_source_that_was_never_heard_in_the_period_that_is_on_is_told(tmp_path, place):
    hear(tmp_path, [feed("other", lambda _: [item(1)], SimulatedClock(MONDAY))], SimulatedClock(MONDAY), once=True)
    assert remarks(tmp_path, place, MONDAY + hours(25))[0].startswith("place was not heard yet in 2026-W46.")


def test_a_period_in_which_too_much_came_and_a_key_that_opens_nothing_are_told(tmp_path, place):
    hear(tmp_path, [place], SimulatedClock(IN_WEEK_46), once=True)
    opened = spooling(tmp_path, place, series=None).open("2026-W46")
    opened.append([Full("place")])
    keys = spooling(tmp_path, place).spools.keys
    (keys / "2026-W40-0011223344556677.key").write_text("left over")
    said = remarks(tmp_path, place, IN_WEEK_46)
    assert [each.split(":")[0] for each in said[:1]] == ["place"]
    assert "200,000 items" in said[0]
    assert said[1].startswith("1 key(s) in ")
