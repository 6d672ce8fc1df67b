"""Listening between runs: what is heard bit by bit gives the cells that it would have given at once."""

import os
import threading
from datetime import timedelta

import pytest
from jobs import items
from listened import AFTER, IN_WEEK_46, MONDAY, Notes, cells, close_period, feed, hear, hours, item, spooling
from studies import FakeDecoder, settings, source

from townhum.clock import SimulatedClock
from townhum.connector import Covered
from townhum.errors import Busy, Locked, NothingPermitted, StoreError, Unreachable
from townhum.keep.store import Store
from townhum.listen.spool.records import Kept, Reader
from townhum.records import Signals, Window
from townhum.run.lock import hold
from townhum.run.spooling import Spooling, take_out

ALL = "select * exclude (period) from cell_track_source order by all"
EVERYTHING = [
    item(
        number,
        f"{'tea' if number % 3 else 'coffee'} is {'lovely' if number % 2 else 'awful'}",
        by=f"author-{number % 70}",
    )
    for number in range(200)
]


def shown(moment):
    """The newest fifty items, of which one comes every half hour."""
    there = int((moment - MONDAY) / timedelta(minutes=30))
    return EVERYTHING[max(0, there - 50) : there]


def listened_to(folder, *, shows=shown, until=AFTER, begins=MONDAY):
    """A week of listening, with a break in the middle."""
    clock = SimulatedClock(begins)
    place = feed("place", shows, clock)
    half = (until - begins).total_seconds() / 2
    assert hear(folder, [place], clock, for_s=half) == ()
    assert hear(folder, [place], clock, for_s=half) == ()
    return place


def test_cells_are_those_of_a_run_that_read_all_at_once_with_the_same_key(tmp_path):
    place = listened_to(tmp_path / "bit by bit")
    key = spooling(tmp_path / "bit by bit", place).open("2026-W46").spool.marking()
    report, bit_by_bit = close_period(tmp_path / "bit by bit", place, key=key)
    assert report.whole
    at_once = source("place", FakeDecoder([EVERYTHING]))
    _, whole = close_period(tmp_path / "at once", at_once, key=key)
    for table in ("cell_track", "cell_track_source", "cell_track_tone", "cell_everyone", "cell_source", "cell_drop"):
        ask = f"select * from {table} order by all"
        assert cells(bit_by_bit, ask) == cells(whole, ask), table
    assert cells(bit_by_bit, "select source, status from coverage") == [("place", "complete")]
    assert len(cells(bit_by_bit, "select * from cell_track where voices > 0")) == 2


def test_it_ends_once_what_it_was_started_with_holds_no_longer(tmp_path):
    clock = SimulatedClock(MONDAY)
    changed = MONDAY + timedelta(hours=3)
    hear(tmp_path, [feed("place", shown, clock)], clock, for_s=86_400.0, outdated=lambda: clock.now() >= changed)
    assert changed <= clock.now() < changed + timedelta(hours=1)


def test_once_a_period_is_committed_its_key_and_its_spool_are_gone(tmp_path):
    place = listened_to(tmp_path)
    spools = spooling(tmp_path, place).spools
    files = [spools.folder / "2026-W46.spool", *spools.key_files("2026-W46")]
    assert all(path.exists() for path in files)
    close_period(tmp_path, place)
    assert not any(path.exists() for path in files)
    assert spools.labels() == ("2026-W47",), "what goes on stays"


def test_a_run_that_was_killed_before_it_destroyed_the_key_leaves_that_to_the_next(tmp_path):
    place = listened_to(tmp_path)
    spools = spooling(tmp_path, place).spools
    kept = {path: path.read_bytes() for path in (spools.folder / "2026-W46.spool", *spools.key_files("2026-W46"))}
    close_period(tmp_path, place)
    for path, content in kept.items():
        path.write_bytes(content)
        path.chmod(0o600)
    report, _ = close_period(tmp_path, place)
    assert report.outcomes == ()
    assert not any(path.exists() for path in kept)


def test_a_rehearsal_has_all_it_needs_and_ends_the_spool_too(tmp_path):
    place = listened_to(tmp_path)
    close_period(tmp_path, place, rehearsing="rehearse")
    assert "2026-W46" not in spooling(tmp_path, place).labels()
    report, _ = close_period(tmp_path, place, rehearsing="release")
    assert report.outcomes[0].state == "released"


def test_what_is_kept_too_long_is_destroyed_unused_and_that_is_said(tmp_path):
    place = listened_to(tmp_path)
    watch = Notes()
    close_period(tmp_path, place, now=AFTER + timedelta(days=11), until=MONDAY.date() - timedelta(days=30), watch=watch)
    assert watch.said[-1] == "What was heard of 2026-W46 was kept as long as it may be, and is destroyed unused."


def missing(folder, place):
    now = AFTER + timedelta(days=2)
    other = source("other", FakeDecoder([items(45)]))
    close_period(folder, place, other, now=now)
    _, store = close_period(folder, place, other, now=now + timedelta(days=9))
    return cells(store, "select source, status, reason from coverage order by all")


def test_a_period_whose_key_is_gone_is_said_to_miss_that_source(tmp_path):
    place = listened_to(tmp_path)
    [key] = spooling(tmp_path, place).spools.key_files("2026-W46")
    key.unlink()
    assert missing(tmp_path, place)[1] == ("place", "missing", "it was not listened to")


def test_a_listener_that_finds_its_key_gone_says_so_and_begins_anew(tmp_path):
    clock, watch = SimulatedClock(IN_WEEK_46), Notes()
    place = feed("place", shown, clock)
    hear(tmp_path, [place], clock, once=True)
    [key] = spooling(tmp_path, place).spools.key_files("2026-W46")
    key.unlink()
    hear(tmp_path, [place], clock, once=True, watch=watch)
    [said] = watch.said
    assert "cannot be read any more" in said
    assert list(spooling(tmp_path, place).open("2026-W46").heard.signals())


def test_a_source_that_was_listened_to_for_a_part_of_the_time_says_so(tmp_path):
    clock = SimulatedClock(MONDAY + hours(30))
    place = feed("place", shown, clock, covered=Covered(MONDAY + hours(20), "no more"))
    hear(tmp_path, [place], clock, for_s=hours(170).total_seconds())
    _, store = close_period(tmp_path, place)
    assert cells(store, "select status, reason from coverage") == [("partial", "it was not listened to all the time")]


def test_a_gap_that_the_place_itself_closes_is_none(tmp_path):
    place = listened_to(tmp_path, shows=lambda moment: EVERYTHING[: int((moment - MONDAY) / timedelta(minutes=30))])
    _, store = close_period(tmp_path, place)
    assert cells(store, "select status from coverage") == [("complete",)]


def test_what_changed_counts_as_it_was_last(tmp_path):
    def changing(moment):
        return [item(n, "tea is lovely" if moment < IN_WEEK_46 else "coffee is awful", at=MONDAY) for n in range(60)]

    _, store = close_period(tmp_path, listened_to(tmp_path, shows=changing))
    assert cells(store) == [("2026-W46", "coffee", 60)]


def test_an_account_that_says_no_later_is_taken_out_whole(tmp_path):
    def later_no(moment):
        said_no = [{**item(n, by="ann", at=MONDAY), "no": moment > IN_WEEK_46} for n in range(900, 902)]
        return [*items(45, at=MONDAY), *said_no, item(999, by="ann", at=MONDAY)]

    place = listened_to(tmp_path, shows=later_no)
    said = list(spooling(tmp_path, place).open("2026-W46").heard.signals())
    assert len(said) == 45
    _, store = close_period(tmp_path, place)
    assert cells(store) == [("2026-W46", "tea", 45)]


def test_what_was_taken_out_is_in_no_file_any_more(tmp_path):
    clock = SimulatedClock(IN_WEEK_46)
    said_no = []
    place = feed("place", lambda _: [{**each, "no": each["id"] in said_no} for each in items(30)], clock)
    hear(tmp_path, [place], clock, once=True)
    said_no += [f"item-{number}" for number in range(29)]
    hear(tmp_path, [place], clock, once=True)
    assert len(list(spooling(tmp_path, place).open("2026-W46").heard.signals())) == 1
    [block] = spooling(tmp_path, place).open("2026-W46").spool.read().blocks
    said = [each.said for each in Reader().records(block) if isinstance(each, Kept)]
    assert sum(isinstance(each, Signals) for each in said) == 1


def test_who_objects_meanwhile_is_taken_out_of_what_was_heard(tmp_path):
    clock = SimulatedClock(IN_WEEK_46)
    place = feed("place", lambda _: [*items(45), item(99, by="Ann"), item(98, by="Ann")], clock)
    hear(tmp_path, [place], clock, once=True)
    made = settings(place, folder=tmp_path), Store(tmp_path / "data")
    take_out(Spooling(*made), "fake", ["nobody"])
    assert len(list(spooling(tmp_path, place).open("2026-W46").heard.signals())) == 47
    take_out(Spooling(*made), "fake", ["ann"])
    heard = spooling(tmp_path, place).open("2026-W46").heard
    assert len(list(heard.signals())) == 45
    hear(tmp_path, [place], clock, once=True)
    assert len(list(spooling(tmp_path, place).open("2026-W46").heard.signals())) == 45, "it does not come back"
    report = heard.report("place", Window(MONDAY, MONDAY + timedelta(days=7)), 0.05)
    assert {each.reason.value for each in report.dropped} == {"withheld_for_protection"}


def test_an_objection_waits_for_a_listener_that_is_writing_and_cuts_nothing_off(tmp_path):
    clock = SimulatedClock(IN_WEEK_46)
    place = feed("place", lambda _: items(5), clock)
    hear(tmp_path, [place], clock, once=True)
    spools, made = spooling(tmp_path, place).spools, (settings(place, folder=tmp_path), Store(tmp_path / "data"))
    path = spools.open("2026-W46").path
    whole = path.read_bytes()
    done = []
    other = threading.Thread(target=lambda: done.append(take_out(Spooling(*made), "fake", ["nobody"])))
    with spools.alone(), path.open("r+b") as file:
        file.truncate(len(whole) - 3)  # a block is on its way to the disk
        other.start()
        other.join(0.2)
        assert done == []
        file.seek(len(whole) - 3)
        file.write(whole[-3:])
    other.join()
    assert done == [None]
    assert path.read_bytes() == whole


def test_a_change_of_the_configuration_is_a_seam_within_the_period(tmp_path):
    clock = SimulatedClock(MONDAY)
    place = feed("place", shown, clock)
    hear(tmp_path, [place], clock, for_s=hours(80).total_seconds())
    hear(tmp_path, [place], clock, for_s=hours(90).total_seconds(), study={"purpose": "to test something else"})
    assert missing(tmp_path, place)[1] == ("place", "missing", "it was listened to with other settings for a time")


def test_a_place_that_fails_is_told_once_and_the_others_go_on(tmp_path):
    clock, watch = SimulatedClock(IN_WEEK_46), Notes()

    def fails(_):
        raise Unreachable("Check that the server is up.", "there is no connection")

    places = [feed("bad", fails, clock), feed("good", shown, clock)]
    assert hear(tmp_path, places, clock, watch=watch, for_s=50_000) == ("bad",)
    assert watch.said == ["bad: there is no connection. Check that the server is up. It is read again later."]


def test_a_server_that_asks_for_patience_gets_it(tmp_path):
    clock, asked = SimulatedClock(IN_WEEK_46), []

    def busy(moment):
        asked.append(moment)
        raise Busy("Wait.", "429", after_s=36_000)

    hear(tmp_path, [feed("place", busy, clock)], clock, for_s=70_000)
    assert len(asked) == 2


def test_a_feed_of_a_year_and_one_item_for_ever(tmp_path):
    clock = SimulatedClock(MONDAY)
    year = [item(n, at=MONDAY - timedelta(days=n)) for n in range(365)]
    places = [feed("year", lambda _: year, clock), feed("one", lambda _: [item(500, at=MONDAY)], clock)]
    hear(tmp_path, places, clock, for_s=hours(24).total_seconds())
    heard = spooling(tmp_path, *places).open("2026-W46")
    assert len(list(heard.heard.signals())) == 2
    assert heard.spool.path.stat().st_size < 20_000, "what is met again and again is written once"


def test_two_listeners_and_no_place_to_listen_to_are_told(tmp_path):
    clock = SimulatedClock(IN_WEEK_46)
    place = feed("place", shown, clock)
    Store(tmp_path / "data").prepare()
    with hold(tmp_path / "data/private/listen.lock"), pytest.raises(Locked, match="listen"):
        hear(tmp_path, [place], clock, once=True)
    with pytest.raises(NothingPermitted, match="townhum run"):
        hear(tmp_path, [source("one", FakeDecoder([]))], clock, once=True)
    refused = source("place", place.connector.decoder, manifest_=place.connector.manifest, listen=True, reviewed_by="")
    with pytest.raises(NothingPermitted, match="check"):
        hear(tmp_path, [refused], clock, once=True)


def test_where_nothing_can_be_written_listening_ends_and_says_so(tmp_path):
    clock = SimulatedClock(IN_WEEK_46)
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "spool").write_text("in the way")
    with pytest.raises(StoreError):
        hear(tmp_path, [feed("place", shown, clock)], clock, once=True)


def test_a_study_that_listens_to_nothing_has_no_spool_and_no_key(tmp_path):
    close_period(tmp_path, source("one", FakeDecoder([items(45)])))
    assert not (tmp_path / "data/private/spool").exists()
    assert not (tmp_path / "keys").exists()


def test_a_half_written_end_is_cut_off_and_said_and_what_it_held_is_read_again(tmp_path):
    clock, watch = SimulatedClock(IN_WEEK_46), Notes()
    place = feed("place", shown, clock)
    hear(tmp_path, [place], clock, once=True)
    path = tmp_path / "data/private/spool/2026-W46.spool"
    os.truncate(path, path.stat().st_size - 5)
    hear(tmp_path, [place], clock, once=True, watch=watch)
    assert "half written" in watch.said[0]
    assert len(list(spooling(tmp_path, place).open("2026-W46").heard.signals())) == 50


def test_a_post_takes_at_most_two_hundred_bytes(tmp_path):
    clock = SimulatedClock(IN_WEEK_46)
    place = feed("place", shown, clock)
    hear(tmp_path, [place], clock, once=True)
    assert (tmp_path / "data/private/spool/2026-W46.spool").stat().st_size / 50 <= 200
