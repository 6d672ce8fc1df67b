"""What is put aside comes back as it was, lies nowhere in the clear, and has no name."""

import os
from pathlib import Path

import pytest

from townhum.errors import StoreError
from townhum.keep.spill import Spill, spilling

SAID = b"a mark and an item key" * 400


def test_what_is_put_comes_back_in_any_order(tmp_path):
    with spilling(tmp_path) as spill:
        numbers = [spill.put(SAID + bytes([each])) for each in range(9)]
        assert [spill.get(each)[-1] for each in reversed(numbers)] == list(reversed(range(9)))


def test_it_has_no_name_and_its_bytes_tell_nothing(tmp_path):
    with spilling(tmp_path) as spill:
        spill.put(SAID)
        spill.put(SAID)
        spill.get(0)
        assert not any(tmp_path.iterdir())
        held = os.pread(spill._file.fileno(), 1 << 20, 0)
    assert len(held) > 2 * len(SAID)
    assert SAID[:16] not in held
    assert held[:64] not in held[64:]


def test_no_file_is_made_where_nothing_is_put(tmp_path):
    with spilling(tmp_path / "not there") as spill:
        assert repr(spill) == "Spill()"


def test_two_runs_have_two_keys(tmp_path):
    with spilling(tmp_path) as one, spilling(tmp_path) as other:
        one.put(SAID)
        other.put(SAID)
        os.pwrite(other._file.fileno(), os.pread(one._file.fileno(), 1 << 20, 0), 0)
        with pytest.raises(StoreError, match="changed"):
            other.get(0)


def test_what_was_changed_or_cut_on_the_disk_is_refused(tmp_path):
    with spilling(tmp_path) as spill:
        spill.put(SAID)
        spill.get(0)
        os.ftruncate(spill._file.fileno(), 100)
        with pytest.raises(StoreError, match="changed"):
            spill.get(0)


def test_a_disk_that_cannot_be_written_is_told_with_what_to_do(tmp_path):
    with pytest.raises(StoreError, match="cannot be put aside"):
        Spill(tmp_path / "not there").put(SAID)


def test_a_full_disk_is_told_as_one():
    if not Path("/dev/full").exists():
        pytest.skip("there is no such device here")
    spill = Spill(None)
    with Path("/dev/full").open("r+b", buffering=0) as full:
        spill._file = full
        with pytest.raises(StoreError, match="Make room"):
            spill.put(SAID)
