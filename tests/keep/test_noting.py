"""What becomes of periods is said once in the log, also after a run that died before it said so."""

from datetime import UTC, datetime, timedelta

import pytest
from releases import release, week

from townhum.errors import StoreError
from townhum.keep.keys import Key
from townhum.keep.ledger import Ledger
from townhum.keep.log import read
from townhum.keep.log_check import check
from townhum.keep.noting import evidence, note, note_periods
from townhum.keep.public import is_published, publish
from townhum.keep.rotation import rotate
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry
from townhum.tell.query import run_query

NOW = datetime(2026, 11, 29, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
KEY = Key(b"k" * 32)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "data", KEY)
    made.prepare()
    return made


def said(store):
    return [(str(line.entry.deed), line.entry.facts.get("period")) for line in read(store.folder)]


def test_each_period_is_said_once(store):
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.commit(release(0, {}))
        ledger.hold(week(1), NOW)
        ledger.commit(release(2, {}), rehearsed=True)
    for _ in range(3):
        note_periods(store, NOW, LONG_AGO)
    assert said(store) == [("released", "2026-W36"), ("rehearsed", "2026-W38"), ("held", "2026-W37")]
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.release_rehearsed()
    note_periods(store, NOW, LONG_AGO)
    assert said(store)[3:] == [("released", "2026-W38")]
    assert check(store.folder, {}) == ()


def test_what_is_forgotten_is_said_with_its_rule(store):
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.commit(release(0, {}))
        ledger.commit(release(1, {}), rehearsed=True)
    note_periods(store, NOW, LONG_AGO)
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.give_up_rehearsed()
        ledger.forget_before(week(0).window.end)
    note_periods(store, NOW, week(0).window.end)
    assert said(store)[2:] == [("forgot", "2026-W36"), ("gave up", "2026-W37")]


def test_what_was_given_up_is_not_said_again_when_its_retention_is_over(store):
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.commit(release(0, {}), rehearsed=True)
        ledger.give_up_rehearsed()
    note_periods(store, NOW, LONG_AGO)
    note_periods(store, NOW, NOW)
    assert said(store) == [("gave up", "2026-W36")]


def test_the_public_file_says_what_was_forgotten_when_and_by_which_rule(store):
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.commit(release(0, {}), release(1, {}))
        ledger.commit(release(2, {}), rehearsed=True)
        ledger.give_up_rehearsed()
    note_periods(store, NOW, LONG_AGO)
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.forget_before(week(0).window.end)
    assert not is_published(store.ledger, store.public, KEY)
    note_periods(store, NOW, week(0).window.end)
    publish(store.ledger, store.public, KEY, evidence(store.folder))
    asked = "SELECT entry, period, forgotten_at::VARCHAR, rule FROM forgotten ORDER BY entry"
    at = "2026-11-29 00:00:00"
    assert run_query(store.public, asked).rows == ((2, "2026-W38", at, "given up"), (3, "2026-W36", at, "retention"))
    assert [line.number for line in read(store.folder) if line.entry.deed in {Deed.FORGOT, Deed.GAVE_UP}] == [2, 3]


def test_a_period_that_was_given_up_makes_another_public_file(store):
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.commit(release(0, {}))
        ledger.commit(release(1, {}), rehearsed=True)
    publish(store.ledger, store.public, KEY)
    assert is_published(store.ledger, store.public, KEY)
    with Ledger.open(store.ledger, KEY) as ledger:
        ledger.give_up_rehearsed()
    assert not is_published(store.ledger, store.public, KEY), "a run that was killed here is made up for by the next"


def test_without_a_key_nothing_is_written(tmp_path):
    note(Store(tmp_path), NOW, Entry(Deed.KEY_ROTATED))
    assert list(tmp_path.iterdir()) == []


def test_the_same_key_signs_after_a_rotation_and_another_is_refused(store):
    note(store, NOW, Entry(Deed.KEY_ROTATED))
    verifier = (store.folder / "log.verifier").read_text()
    other = Key(b"o" * 32)
    rotate(store, other)
    with pytest.raises(StoreError, match="another key"):
        note(store, NOW, Entry(Deed.KEY_ROTATED))
    note(Store(store.folder, other), NOW + timedelta(days=1), Entry(Deed.KEY_ROTATED))
    assert (store.folder / "log.verifier").read_text() == verifier
    assert check(store.folder, {}) == ()


def test_a_log_that_was_taken_away_is_not_begun_anew(store):
    note(store, NOW, Entry(Deed.KEY_ROTATED))
    away = {path: path.read_bytes() for path in store.folder.glob("log.*")}
    for path in away:
        path.unlink()
    with pytest.raises(StoreError, match="the log that was begun is not there"):
        note(store, NOW, Entry(Deed.KEY_ROTATED))
    assert not list(store.folder.glob("log.*"))
    for path, content in away.items():
        path.write_bytes(content)
    note(store, NOW, Entry(Deed.KEY_ROTATED))
    assert len(said(store)) == 2


def test_killed_before_the_first_entry_it_begins_with_the_next(store):
    (store.folder / "log.jsonl").mkdir()
    with pytest.raises(StoreError):
        note(store, NOW, Entry(Deed.KEY_ROTATED))
    for path in store.folder.glob("log.*"):
        path.rmdir() if path.is_dir() else path.unlink()
    note(store, NOW, Entry(Deed.KEY_ROTATED))
    assert check(store.folder, {}) == ()
