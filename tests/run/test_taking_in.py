"""Taking in what was caught, beside others who end periods, object, and change files meanwhile."""

from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from listened import AFTER, IN_WEEK_46, MONDAY, feed, item
from studies import KEY, PLAIN_PIPELINE, settings

from townhum.cli.objecting import _take_out_again, enter
from townhum.clock import SimulatedClock
from townhum.connector.streams import Caught
from townhum.keep.keys import Key
from townhum.keep.store import Store
from townhum.listen.collect import Listed
from townhum.listen.spool.period import DAMAGED, TOO_MANY
from townhum.listen.spool.records import Kept, No, Stretch
from townhum.records import DropReason, ItemKey, Mark, Window
from townhum.run.objecting import Accounts
from townhum.run.reading import Alone
from townhum.run.spooling import Spooling, take_out
from townhum.run.taking_in import TIDY_EVERY_S, TakingIn
from townhum.run.watch import Watch
from townhum.study.budget import budget_of_study

LABEL = "2026-W46"
WEEK_46 = Window(MONDAY, MONDAY + timedelta(days=7))


def taking_in(folder, place, *, now=IN_WEEK_46, through=Spooling):
    made, store = settings(place, folder=folder), Store(folder / "data", Key(KEY))
    store.prepare()
    spooling_ = through(made, store, "series")
    reading = Alone.with_(PLAIN_PIPELINE, Watch())
    return TakingIn(made, store, spooling_, reading, SimulatedClock(now), budget_of_study(made).bounds)


def job_of(place, **most):
    return Listed(place.name, place.connector, place.options, **most)


def said(folder, place):
    return list(
        Spooling(settings(place, folder=folder), Store(folder / "data", Key(KEY)), "series").open(LABEL).heard.signals()
    )


@pytest.fixture
def place():
    return feed("place", lambda _: [], SimulatedClock(IN_WEEK_46))


def test_a_listener_forgets_the_key_of_a_period_and_all_it_heard_once_that_is_ended(tmp_path, place):
    taking = taking_in(tmp_path, place)
    taking.take(job_of(place), Caught([item(1), item(2)]))
    assert list(taking._open) == [LABEL]
    taking.spooling.end([LABEL])
    taking.let_go()
    assert taking._open == {}


def test_a_listener_that_is_never_quiet_forgets_it_too(tmp_path, place):
    taking = taking_in(tmp_path, place)
    taking.take(job_of(place), Caught([item(1)]))
    taking.spooling.end([LABEL])
    taking.clock = SimulatedClock(AFTER + timedelta(days=2))
    taking.take(job_of(place), Caught([item(3, at=AFTER)]))
    assert list(taking._open) == ["2026-W47"]


def test_who_objects_while_a_listener_waits_for_the_spools_is_not_heard(tmp_path, place):
    store = Store(tmp_path / "data", Key(KEY))

    class Waits(Spooling):
        """Somebody else has the spools, and is done with them before they are ours."""

        waited = False

        @contextmanager
        def alone(self):
            if not self.waited:
                self.waited = True
                enter(store, "fake", frozenset({"ann"}), IN_WEEK_46)
                take_out(Spooling(settings(place, folder=tmp_path), store), "fake", ["ann"])
            with super().alone():
                yield

    taking = taking_in(tmp_path, place, through=Waits)
    taking.take(job_of(place), Caught([item(1, by="ann"), item(2, by="bob")]))
    assert len(said(tmp_path, place)) == 1


def test_what_is_heard_of_somebody_while_their_objection_is_written_is_taken_out(tmp_path, place):
    taking = taking_in(tmp_path, place)
    taking.take(job_of(place), Caught([item(2, by="bob")]))
    objecting = Spooling(taking.settings, taking.store).objecting("fake")
    objecting.meet(["ann"])
    taking.take(job_of(place), Caught([item(1, by="ann")]))
    objecting.write()
    assert len(said(tmp_path, place)) == 1


def damaged(folder, place, *, block):
    """Change one byte of a block."""
    spool = Spooling(settings(place, folder=folder), Store(folder / "data", Key(KEY))).open(LABEL).spool
    content, at = bytearray(spool.path.read_bytes()), 32
    for _ in range(block):
        at += 4 + int.from_bytes(content[at : at + 4], "big")
    content[at + 20] ^= 1
    spool.path.write_bytes(bytes(content))


def test_a_damaged_block_makes_nothing_count_for_another_name_and_what_came_after_it_is_read(tmp_path, place):
    taking = taking_in(tmp_path, place)
    for number, text in enumerate(["tea is lovely", "coffee is awful", "tea is lovely", "coffee is awful"]):
        taking.take(job_of(place), Caught([item(number, text)]))
    damaged(tmp_path, place, block=1)
    assert [each.tracks for each in said(tmp_path, place)] == [("tea",), ("coffee",)]


def test_a_no_that_may_have_stood_in_a_damaged_block_is_not_passed_over(tmp_path, place):
    taking = taking_in(tmp_path, place)
    taking.take(job_of(place), Caught([item(1, by="ann"), item(2, by="bob")], since=MONDAY, until=IN_WEEK_46))
    taking.take(job_of(place), Caught(left=["ann"]))
    heard = Spooling(taking.settings, taking.store, "series").open(LABEL).heard
    assert len(list(heard.signals())) == 1
    taking.take(job_of(place), Caught([item(1, by="ann")]))
    opened = taking._open[LABEL]
    opened.append([No(Mark(b"m" * 16), ItemKey(b"k" * 16))])
    damaged(tmp_path, place, block=len(opened.spool.read().blocks) - 1)
    assert said(tmp_path, place) == []


def test_damage_is_not_forgotten_where_a_spool_is_written_anew(tmp_path, place):
    taking = taking_in(tmp_path, place)
    taking.take(job_of(place), Caught([item(1)], since=MONDAY, until=IN_WEEK_46))
    taking.take(job_of(place), Caught([item(2)], since=IN_WEEK_46, until=WEEK_46.end))
    damaged(tmp_path, place, block=1)
    found = Spooling(taking.settings, taking.store, "series").open(LABEL)
    assert found.heard.report("place", WEEK_46, 0.05).lacking == DAMAGED
    found.tidy()
    again = Spooling(taking.settings, taking.store, "series").open(LABEL)
    assert again.spool.read().damaged == 0
    assert again.heard.report("place", WEEK_46, 0.05).lacking


def test_a_spool_of_many_posts_is_written_anew_in_blocks_that_can_be_read(tmp_path, place):
    taking = taking_in(tmp_path, place)
    with taking.spooling.alone():
        opened = taking.spooling.open_or_make(LABEL)
    many = [Kept("place", ItemKey(n.to_bytes(16)), None, IN_WEEK_46, bytes(8), DropReason.EMPTY) for n in range(60_000)]
    opened.append([*many, Stretch("place", MONDAY, IN_WEEK_46)])
    opened.heard.taken_out = True
    opened.tidy()
    assert len(opened.spool.read().blocks) == 2
    whole = Spooling(taking.settings, taking.store, "series").open(LABEL).heard.whole()
    assert sum(isinstance(each, Kept) for each in whole) == 60_000


def test_a_file_that_somebody_wrote_anew_is_read_again_though_it_is_as_long_as_before(tmp_path, place):
    taking = taking_in(tmp_path, place)
    taking.take(job_of(place), Caught([item(1)]))
    opened = taking._open[LABEL]
    [block] = opened.spool.read().blocks
    assert taking.spooling.again(opened) is opened
    opened.spool.rewrite([block])
    assert taking.spooling.again(opened) is not opened


def test_of_more_than_is_kept_of_a_period_the_rest_is_left_out_and_told_once(tmp_path, place):
    taking, few = taking_in(tmp_path, place), job_of(place, most_heard=2)
    (told,) = taking.take(few, Caught([item(n, by=f"author-{n}") for n in range(4)], since=MONDAY, until=WEEK_46.end))
    assert told.startswith("place: look at the place")
    assert "most_heard" in told
    assert LABEL in told
    assert taking.take(few, Caught([item(9)])) == []
    heard = Spooling(taking.settings, taking.store, "series").open(LABEL).heard
    assert len(list(heard.signals())) == 2
    assert heard.report("place", WEEK_46, 0.05).lacking == TOO_MANY


def test_what_changes_and_who_says_no_is_taken_in_however_full_it_is(tmp_path, place):
    taking, few = taking_in(tmp_path, place), job_of(place, most_heard=2)
    taking.take(few, Caught([item(1, by="ann"), item(2, by="bob"), item(3, by="cid")]))
    taking.take(few, Caught([item(1, "coffee is awful", by="ann")]))
    assert sorted(each.tracks for each in said(tmp_path, place)) == [("coffee",), ("tea",)]
    taking.take(few, Caught(left=["ann"]))
    assert [each.tracks for each in said(tmp_path, place)] == [("tea",)]
    taking.end()
    assert Spooling(taking.settings, taking.store, "series").open(LABEL).heard.is_full("place")


def test_what_is_written_and_deleted_again_without_end_fills_no_spool(tmp_path, place):
    taking, few = taking_in(tmp_path, place), job_of(place, most_heard=2)
    for number in range(4):
        taking.take(few, Caught([item(number, by=f"author-{number}")]))
        taking.take(few, Caught(left=[f"author-{number}"]))
        taking.clock.sleep(TIDY_EVERY_S)
    heard = taking._open[LABEL].heard
    assert len([each for each in heard.whole() if isinstance(each, No)]) == 2
    assert heard.is_full("place")


def test_what_changes_without_end_is_written_anew(tmp_path, place):
    taking, made = taking_in(tmp_path, place), job_of(place)
    taking.take(made, Caught([item(1, by="ann")]))
    opened = taking._open[LABEL]
    (kept,) = (each for each in opened.heard.whole() if isinstance(each, Kept))
    opened.append([kept] * 20_000)
    grown = opened.spool.path.stat().st_size
    taking.end()
    assert opened.spool.path.stat().st_size < grown / 100
    assert len(said(tmp_path, place)) == 1


def test_deletions_are_written_anew_together_and_all_of_them_when_listening_ends(tmp_path, place):
    taking = taking_in(tmp_path, place)

    def written():
        return Spooling(taking.settings, taking.store).open(LABEL).spool.state()[0]

    taking.take(job_of(place), Caught([item(n, by=f"author-{n}") for n in range(4)]))
    first = written()
    for number in (0, 1):
        taking.take(job_of(place), Caught(left=[f"author-{number}"]))
    assert written() == first
    assert len(said(tmp_path, place)) == 2, "it counts no more at once"
    taking.clock.sleep(TIDY_EVERY_S)
    taking.take(job_of(place), Caught(left=["author-2"]))
    second = written()
    assert second != first
    taking.take(job_of(place), Caught(left=["author-3"]))
    assert written() == second
    taking.end()
    assert written() != second
    assert not Spooling(taking.settings, taking.store, "series").open(LABEL).heard.taken_out


def test_who_objects_while_a_period_begins_is_taken_out_of_that_one_too(tmp_path, place):
    taking = taking_in(tmp_path, place)
    taking.take(job_of(place), Caught([item(1, by="ann")]))

    class Begins(Spooling):
        """The week turns while somebody looks the account up."""

        turned = False

        def objecting(self, network):
            made = super().objecting(network)
            if not self.turned:
                type(self).turned = True
                taking.clock = SimulatedClock(AFTER)
                taking.take(job_of(place), Caught([item(2, by="ann", at=AFTER), item(3, by="bob", at=AFTER)]))
            return made

    take_out(Begins(taking.settings, taking.store), "fake", ["ann"])
    heard = {
        label: Spooling(taking.settings, taking.store, "series").heard(label) for label in taking.spooling.labels()
    }
    assert {label: len(list(each.signals())) for label, each in heard.items()} == {LABEL: 0, "2026-W47": 1}


def test_a_list_that_is_imported_while_a_period_begins_is_gone_through_again_for_that(tmp_path, place, capsys):
    taking = taking_in(tmp_path, place)
    taking.take(job_of(place), Caught([item(1, by="ann"), item(2, by="bob")]))
    listed = tmp_path / "list.txt"
    listed.write_text("ann\n")
    accounts = Accounts(taking.settings, "fake")
    _take_out_again(taking.settings, taking.store, accounts, listed)
    assert len(said(tmp_path, place)) == 1
    _take_out_again(taking.settings, taking.store, accounts, Path("-"))
    assert "import this list again" in capsys.readouterr().err
