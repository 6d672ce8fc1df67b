"""Spools at rest: sealed to their place, cut where a write was cut short, and noise once the key is destroyed."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from townhum.errors import StoreError
from townhum.keep.spool import LARGEST, KeyGone, Spools

PLAIN = b"what was heard of somebody"


@pytest.fixture
def spools(tmp_path):
    made = Spools(tmp_path / "private", tmp_path / "memory")
    made.folder.mkdir()
    return made


def test_what_is_appended_is_read_in_order_and_lies_there_for_the_owner_alone(spools):
    with spools.alone():
        spool = spools.make("2026-W46")
        for number in range(3):
            spool.append(PLAIN + bytes([number]))
    found = spools.open("2026-W46").read()
    assert found.blocks == tuple(PLAIN + bytes([number]) for number in range(3))
    assert (found.cut, found.damaged) == (False, 0)
    files = [spool.path, *spools.key_files("2026-W46")]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE(spools.keys.stat().st_mode) == 0o700
    assert PLAIN not in spool.path.read_bytes()


def test_the_same_block_twice_looks_like_nothing_that_repeats(spools):
    spool = spools.make("a")
    spool.append(PLAIN)
    once = spool.path.stat().st_size
    spool.append(PLAIN)
    content = spool.path.read_bytes()
    assert content[once:] not in content[:once]
    assert content[once + 4 :] != content[once - (len(content) - once) + 4 : once]


@pytest.mark.parametrize("left", [1, 3, 20])
def test_a_half_written_end_is_cut_off_and_what_is_before_it_stays(spools, left):
    spool = spools.make("a")
    spool.append(PLAIN)
    whole = spool.path.stat().st_size
    spool.append(PLAIN)
    os.truncate(spool.path, whole + left)
    found = spools.open("a").read()
    assert (found.blocks, found.cut) == ((PLAIN,), True)
    spool.cut()
    assert spool.path.stat().st_size == whole
    spool.append(b"later")
    assert spools.open("a").read().blocks == (PLAIN, b"later")


def test_an_end_of_zeros_after_a_power_cut_is_cut_off_too(spools):
    spool = spools.make("a")
    spool.append(PLAIN)
    with spool.path.open("ab") as file:
        file.write(bytes(4096))
    assert spools.open("a").read().cut
    spool.cut()
    assert not spools.open("a").read().cut


def test_a_block_that_was_changed_taken_out_or_moved_is_told(spools):
    spool = spools.make("a")
    for number in range(3):
        spool.append(PLAIN + bytes([number]))
    good = spool.path.read_bytes()
    size = (len(good) - 32) // 3
    flipped = bytearray(good)
    flipped[32 + 30] ^= 1
    spool.path.write_bytes(bytes(flipped))
    found = spools.open("a").read()
    assert ([block is None for block in found.blocks], found.damaged) == ([True, False, False], 1)
    spool.path.write_bytes(good[:32] + good[32 + size :])
    assert spools.open("a").read().damaged == 2
    swapped = good[:32] + good[32 + size : 32 + 2 * size] + good[32 : 32 + size] + good[32 + 2 * size :]
    spool.path.write_bytes(swapped)
    assert spools.open("a").read().damaged == 2


def test_without_its_key_or_with_another_nothing_can_be_read(spools):
    spool = spools.make("a")
    spool.append(PLAIN)
    [key] = spools.key_files("a")
    other = Spools(spools.folder.parent / "other", spools.keys)
    other.folder.mkdir()
    other.make("b")
    written = key.read_bytes()
    key.write_bytes(other.key_files("b")[0].read_bytes())
    with pytest.raises(KeyGone, match="another"):
        spools.open("a")
    key.unlink()
    with pytest.raises(KeyGone, match="gone"):
        spools.open("a")
    key.write_bytes(written)
    key.chmod(0o644)
    with pytest.raises(StoreError, match="chmod 600"):
        spools.open("a")


def test_a_length_that_no_block_has_is_damage_and_noughts_after_a_loss_of_power_are_none(spools):
    spool = spools.make("a")
    spool.append(PLAIN)
    whole = spool.path.read_bytes()
    spool.path.write_bytes(whole + b"\xff" * 40)
    assert (spools.open("a").read().blocks, spools.open("a").read().cut) == ((PLAIN, None), True)
    spool.path.write_bytes(whole + bytes(40))
    assert (spools.open("a").read().blocks, spools.open("a").read().cut) == ((PLAIN,), True)


def test_what_is_written_anew_is_read_in_as_many_blocks_and_goes_on(spools):
    spool = spools.make("a")
    spool.append(PLAIN)
    before = spool.state()
    spool.rewrite([b"x" * len(PLAIN)])
    assert spool.state() != before, "as long as before, and another"
    spool.rewrite([b"one", b"two"])
    spool.append(b"three")
    assert spools.open("a").read().blocks == (b"one", b"two", b"three")
    spool.rewrite([])
    assert spools.open("a").read().blocks == ()


def test_no_block_is_written_that_would_be_taken_for_half_of_one(spools):
    spool = spools.make("a")
    spool.append(PLAIN)
    with pytest.raises(ValueError, match="larger than can be read again"):
        spool.rewrite([bytes(LARGEST + 1)])
    assert spools.open("a").read().blocks == (PLAIN,)


@pytest.mark.parametrize("left", [b"", b"\xff" * 45, b"A" * 45])
def test_a_key_that_was_written_over_by_an_end_that_was_killed_is_gone(spools, left):
    spools.make("a").append(PLAIN)
    [key] = spools.key_files("a")
    key.write_bytes(left)
    with pytest.raises(KeyGone):
        spools.open("a")
    spools.end("a")
    assert not key.exists()


def test_an_end_destroys_the_key_first_and_then_what_it_opened(spools):
    spool = spools.make("a")
    spool.append(PLAIN)
    [key] = spools.key_files("a")
    held = os.open(key, os.O_RDONLY)
    before = os.pread(held, 100, 0)
    spools.end("a")
    assert not key.exists()
    assert not spool.path.exists()
    assert os.pread(held, 100, 0)[:32] != before[:32], "it was written over"
    os.close(held)
    spools.end("a")
    assert spools.labels() == ()


def test_what_is_no_spool_is_never_read(spools):
    (spools.folder / "a.spool").write_bytes(b"half")
    with pytest.raises(KeyGone):
        spools.open("a")
    assert spools.open("b") is None
    spools.end("a")
    assert not (spools.folder / "a.spool").exists()


def test_folders_may_be_named_as_they_are_seen_from_where_one_stands(tmp_path):
    here = Path(os.path.relpath(tmp_path))
    spools = Spools(here / "spool", here / "keys")
    spools.folder.mkdir()
    spools.make("a").append(PLAIN)
    assert spools.open("a").read().blocks == (PLAIN,)


def test_two_studies_may_keep_their_keys_in_one_folder(tmp_path):
    one, two = (Spools(tmp_path / name, tmp_path / "memory") for name in ("one", "two"))
    for each in (one, two):
        each.folder.mkdir()
        each.make("2026-W46").append(PLAIN)
    one.end("2026-W46")
    assert two.open("2026-W46").read().blocks == (PLAIN,)


def test_a_key_of_another_study_or_of_none_is_known_as_strange_and_left(tmp_path):
    one, two = (Spools(tmp_path / name, tmp_path / "memory") for name in ("one", "two"))
    for each in (one, two):
        each.folder.mkdir()
        each.make("2026-W46")
    assert one.strange_keys() == two.key_files("2026-W46")
    one.end("2026-W46")
    assert two.strange_keys() == ()


def test_a_key_whose_spool_was_not_finished_is_found_and_destroyed(spools):
    spools.make("a")
    (path,) = spools.folder.glob("*.spool")
    path.write_bytes(path.read_bytes()[:-8] + bytes(8))  # killed between the key and the file that it opens
    with pytest.raises(KeyGone):
        spools.open("a")
    assert len(spools.key_files("a")) == 1
    spools.end("a")
    assert list(spools.keys.iterdir()) == []


def test_where_no_key_can_be_made_nothing_lies_there_that_could_be_read(tmp_path):
    (tmp_path / "keys").mkdir(mode=0o500)
    spools = Spools(tmp_path / "spool", tmp_path / "keys")
    spools.folder.mkdir()
    (tmp_path / "keys").rmdir()
    (tmp_path / "keys").write_text("in the way")
    with pytest.raises(StoreError):
        spools.make("a")
    assert list(spools.folder.iterdir()) == []


_FULL = """
import resource, signal, sys
from pathlib import Path
from townhum.errors import StoreError
from townhum.keep.spool import Spools
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
spool = Spools(Path(sys.argv[1]), Path(sys.argv[2])).open("a")
size = spool.path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 10, resource.RLIM_INFINITY))
try:
    spool.append(b"x" * 1000)
except StoreError as error:
    print(error.happened, spool.path.stat().st_size == size)
"""


def test_where_nothing_more_can_be_written_it_is_said_and_nothing_half_written_stays(spools):
    spool = spools.make("a")
    spool.append(PLAIN)
    done = subprocess.run(
        [sys.executable, "-c", _FULL, spools.folder, spools.keys], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "a file may not grow any further True", done.stderr
    assert spools.open("a").read().blocks == (PLAIN,)


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "in the way").write_text("")
    with pytest.raises(StoreError):
        Spools(tmp_path / "in the way" / "spool", tmp_path).alone().__enter__()
    spools = Spools(tmp_path / "spool", tmp_path / "in the way" / "keys")
    spools.folder.mkdir()
    with pytest.raises(StoreError):
        spools.make("a")
    assert spools.labels() == ()
