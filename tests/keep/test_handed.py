"""The register of what was handed over: every line of the log with what was said of it then, whatever becomes of a process."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from townhum.errors import StoreError
from townhum.keep.handed import Copy, hand_over, handed_over
from townhum.keep.keys import Key
from townhum.keep.log import read
from townhum.keep.log_check import check
from townhum.keep.noting import note
from townhum.keep.rotation import rotate
from townhum.keep.store import Store
from townhum.records.deeds import Deed, Entry

NOW = datetime(2026, 11, 29, tzinfo=UTC)
KEY = Key(b"k" * 32)
AGENCY = Copy("agency", "Example Agency Ltd", "to plan", "A-7 of 2026-10-01", ("findings",), "excel", "ab" * 32)
INSIDE = Copy("", "Example Ltd", "the board", "a copy for inside the firm", ("findings",), "csv", "cd" * 32)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "data", KEY)


def test_each_copy_is_told_in_order_with_what_was_said_of_it(store):
    hand_over(store, AGENCY, NOW)
    hand_over(store, INSIDE, NOW)
    hand_over(store, replace(AGENCY, permission="A-8 of 2027-01-01"), NOW)
    told = handed_over(store)
    assert [(each.to, each.copy.permission) for each in told] == [
        ("agency", "A-7 of 2026-10-01"),
        ("", "a copy for inside the firm"),
        ("agency", "A-8 of 2027-01-01"),
    ]
    assert [str(line.entry.deed) for line in read(store.folder)] == ["shared", "exported", "shared"]
    assert check(store.folder, {}) == ()


def test_the_log_names_no_organisation_and_the_rest_is_sealed(store):
    hand_over(store, AGENCY, NOW)
    written = b"".join(path.read_bytes() for path in store.folder.rglob("*") if path.is_file())
    for said in (b"Example Agency", b"to plan", b"A-7", b"ab" * 32):
        assert said not in written
    assert (store.private / "shares.sealed").stat().st_mode & 0o777 == 0o600


def test_the_same_again_with_nothing_between_is_what_a_killed_process_began(store):
    hand_over(store, AGENCY, NOW)
    hand_over(store, AGENCY, NOW)
    assert len(handed_over(store)) == 1
    note(store, NOW, Entry(Deed.KEY_ROTATED))
    hand_over(store, AGENCY, NOW)
    assert len(handed_over(store)) == 2


def test_what_was_said_and_never_handed_over_is_no_line(store):
    """Killed between the sealed words and the log: the next one adds to them."""
    hand_over(store, AGENCY, NOW)
    before = [path.read_bytes() for path in (store.folder / "log.jsonl", store.folder / "log.checkpoint")]
    hand_over(store, INSIDE, NOW)
    for name, content in zip(("log.jsonl", "log.checkpoint"), before, strict=True):
        (store.folder / name).write_bytes(content)
    assert [each.to for each in handed_over(store)] == ["agency"]
    hand_over(store, INSIDE, NOW)
    assert [each.to for each in handed_over(store)] == ["agency", ""]


def test_a_register_that_lost_its_words_still_has_its_lines(store):
    hand_over(store, AGENCY, NOW)
    (store.private / "shares.sealed").unlink()
    (line,) = handed_over(store)
    assert (line.to, line.copy) == ("agency", None)


@pytest.mark.parametrize("change", [lambda raw: raw[:-1], lambda raw: raw[:20], lambda raw: raw[:-3] + b"abc"])
def test_a_damaged_register_is_told(store, change):
    hand_over(store, AGENCY, NOW)
    path = store.private / "shares.sealed"
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(StoreError, match="Put back a backup"):
        handed_over(store)


def test_a_rotated_key_opens_it_and_the_old_one_does_not(store):
    hand_over(store, AGENCY, NOW)
    other = Key(b"o" * 32)
    rotate(store, other)
    assert len(handed_over(Store(store.folder, other))) == 1
    with pytest.raises(StoreError, match="another key"):
        handed_over(store)


def test_without_a_key_nothing_is_handed_over(tmp_path):
    with pytest.raises(StoreError, match="without a key"):
        hand_over(Store(tmp_path), AGENCY, NOW)
    with pytest.raises(StoreError, match="without a key"):
        handed_over(Store(tmp_path))
