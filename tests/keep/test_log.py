"""The log: written whole or not at all, whatever moment a process dies, and refused where somebody else wrote to it."""

import os
from datetime import UTC, datetime

import pytest

from townhum.errors import StoreError
from townhum.keep.checkpoint import Signer, opened_note
from townhum.keep.inventory import CHECKPOINT, LOG, VERIFIER
from townhum.keep.log import Log, read
from townhum.records.deeds import Deed, Entry

NOW = datetime(2026, 11, 29, tzinfo=UTC)
SIGNER = Signer(b"s" * 32)
RUN, HELD = Entry(Deed.RUN, {"version": "0.2.0"}), Entry(Deed.HELD, {"period": "2026-W45"})


def write(folder, *entries):
    with Log.open(folder, SIGNER) as log:
        log.append(NOW, *entries)
        return log.note


def deeds(folder):
    return [line.entry.deed for line in read(folder)]


def test_entries_follow_each_other_and_are_signed(tmp_path):
    write(tmp_path, RUN)
    note = write(tmp_path, RUN, HELD)
    assert deeds(tmp_path) == [Deed.RUN, Deed.RUN, Deed.HELD]
    assert [line.number for line in read(tmp_path)] == [0, 1, 2]
    assert opened_note(note, SIGNER.verifier).size == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == [CHECKPOINT, LOG, "log.lock", "log.verifier"]


@pytest.mark.parametrize("part", [0.0, 0.3, 0.99, 1.0])
def test_killed_at_any_moment_the_entry_is_there_once(tmp_path, part):
    """As a process leaves it that dies while it writes to the log, or before the checkpoint follows."""
    write(tmp_path, RUN)
    before = {name: (tmp_path / name).read_bytes() for name in (LOG, CHECKPOINT)}
    write(tmp_path, HELD, RUN)
    after = {name: (tmp_path / name).read_bytes() for name in (LOG, CHECKPOINT)}
    added = after[LOG].removeprefix(before[LOG])
    (tmp_path / "log.pending").write_bytes(after[CHECKPOINT] + b"\n" + added)
    (tmp_path / LOG).write_bytes(before[LOG] + added[: int(len(added) * part)])
    (tmp_path / CHECKPOINT).write_bytes(before[CHECKPOINT])
    with Log.open(tmp_path, SIGNER):
        pass
    assert {name: (tmp_path / name).read_bytes() for name in (LOG, CHECKPOINT)} == after


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda text: text.replace(b"0.2.0", b"0.2.1"), "not what was signed"),
        (lambda text: text[: text.index(b"\n") + 1], "not what was signed"),
        (lambda text: text + text.splitlines()[0] + b"\n", "nobody signed"),
        (lambda text: text + b"{", "nobody signed"),
        (lambda text: b"", "not what was signed"),
    ],
)
def test_a_log_that_somebody_wrote_to_is_refused(tmp_path, harm, told):
    write(tmp_path, RUN, RUN)
    (tmp_path / LOG).write_bytes(harm((tmp_path / LOG).read_bytes()))
    with pytest.raises(StoreError, match=told):
        write(tmp_path, HELD)


def test_another_signature_is_refused(tmp_path):
    write(tmp_path, RUN)
    with pytest.raises(StoreError, match="not signed with this study's key"), Log.open(tmp_path, Signer(b"o" * 32)):
        pass


def test_a_disk_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="right to write"):
        write(tmp_path / "file", RUN)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_deed_has_its_facts_and_no_others():
    with pytest.raises(ValueError, match="no fact"):
        Entry(Deed.HELD, {"text": "said"})
    with pytest.raises(ValueError, match="too long"):
        Entry(Deed.HELD, {"period": "x" * 500})


def test_everybody_may_read_it_whatever_the_umask_and_if_it_was_not_so_before(tmp_path):
    before = os.umask(0o077)
    try:
        write(tmp_path, RUN)
        made = [tmp_path / name for name in (LOG, CHECKPOINT, VERIFIER)]
        assert {oct(path.stat().st_mode & 0o777) for path in made} == {"0o644"}
        for path in made:
            path.chmod(0o600)
        write(tmp_path, RUN)
        assert {oct(path.stat().st_mode & 0o777) for path in made} == {"0o644"}
    finally:
        os.umask(before)
