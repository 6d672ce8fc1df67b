"""A changed configuration is told key by key and once, never what it says, whatever becomes of the process or of the record."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from townhum.errors import StoreError
from townhum.keep import configured
from townhum.keep.configured import UNKNOWN, note_configuration
from townhum.keep.keys import Key
from townhum.keep.log import read
from townhum.keep.log_check import check
from townhum.keep.noting import note
from townhum.keep.rotation import rotate
from townhum.keep.store import Store
from townhum.records.deeds import LONGEST_FACT, Deed, Entry

NOW = datetime(2026, 11, 29, tzinfo=UTC)
KEY = Key(b"k" * 32)
SAID = {"study retention": '"2 years"', "study contact": '"privacy@example.org"', "track tea query": '"tea"'}


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "data", KEY)
    made.prepare()
    return made


def told(store):
    return [line.entry.facts["keys"] for line in read(store.folder) if line.entry.deed is Deed.CONFIGURATION]


def test_the_first_is_no_change_and_the_same_again_is_none(store):
    for _ in range(3):
        note_configuration(store, NOW, SAID)
    assert told(store) == []


def test_what_is_changed_added_and_taken_out_is_told_by_its_key_alone(store):
    note_configuration(store, NOW, SAID)
    changed = {"study retention": '"1 year"', "study contact": SAID["study contact"], "track cups query": '"cups"'}
    note_configuration(store, NOW, changed)
    assert told(store) == ["study retention, track cups query, track tea query"]
    note_configuration(store, NOW, SAID)
    assert len(told(store)) == 2, "and so is its coming back"
    written = b"".join(path.read_bytes() for path in store.folder.rglob("*") if path.is_file())
    for value in (b"1 year", b"2 years", b"example.org"):
        assert value not in written
    assert check(store.folder, {}) == ()


def test_hundreds_of_keys_are_all_told(store):
    note_configuration(store, NOW, {})
    keys = [f"track number_{number} query" for number in range(300)]
    note_configuration(store, NOW, dict.fromkeys(keys, '"tea"'))
    lines = told(store)
    assert max(map(len, lines)) <= LONGEST_FACT
    assert sorted(key for line in lines for key in line.split(", ")) == sorted(keys)


def test_a_record_that_is_gone_is_told_where_the_study_ran_before(store):
    note_configuration(store, NOW, SAID)
    note(store, NOW, Entry(Deed.RUN, {"version": "0.2.0"}))
    (store.private / "configuration.sealed").unlink()
    for _ in range(2):
        note_configuration(store, NOW, SAID)
    assert told(store) == [UNKNOWN]


@pytest.mark.parametrize("at", ["the log", "the record"])
def test_killed_between_the_record_and_the_log_it_is_told_once(store, at):
    note_configuration(store, NOW, SAID)
    note_configuration(store, NOW, {})
    state = configured._read(store, KEY)
    if at == "the log":  # the record was written, and the log was not
        note_configuration(store, NOW, SAID)
        note_configuration(store, NOW, {})
        state = replace(state, salt="ab" * 32)
    configured._keep(store, KEY, replace(state, owed=("study name",)))
    before = told(store)
    note_configuration(store, NOW, {})
    assert told(store) == [*before, "study name"] if at == "the log" else before
    assert configured._read(store, KEY).owed == ()


def test_it_is_read_after_a_rotation_and_a_damaged_one_is_told(store):
    note_configuration(store, NOW, SAID)
    other = Key(b"o" * 32)
    rotate(store, other)
    rotated = replace(store, key=other)
    note_configuration(rotated, NOW, SAID)
    assert told(store) == []
    (store.private / "configuration.sealed").write_bytes(b"half")
    with pytest.raises(StoreError, match=r"configuration\.sealed"):
        note_configuration(rotated, NOW, SAID)


def test_without_a_key_there_is_no_record(tmp_path):
    store = Store(tmp_path / "data")
    store.prepare()
    note_configuration(store, NOW, SAID)
    assert list(store.private.iterdir()) == []
